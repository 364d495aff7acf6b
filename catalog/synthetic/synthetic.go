// Package synthetic makes catalogues of any size, to show what a larger one
// would cost. Nothing in them is true. The same size always gives the same
// catalogue.
package synthetic

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing/fstest"
)

const (
	products  = 20   // that share the entries
	perGuide  = 100  // entries that share a guide, as a rule
	wordCount = 8000 // distinct words that texts are made of
)

// A maker draws what stands in a catalogue. Words that come early in its list
// are drawn more often, as in any language.
type maker struct {
	*rand.Rand
	words []string
}

func newMaker() *maker {
	m := &maker{Rand: rand.New(rand.NewPCG(1015, 812))}
	known := map[string]bool{}
	for len(m.words) < wordCount {
		if w := m.newWord(); !known[w] {
			known[w] = true
			m.words = append(m.words, w)
		}
	}
	return m
}

// newWord makes a word that could be said: two to four syllables.
func (m *maker) newWord() string {
	var b strings.Builder
	for range 2 + m.IntN(3) {
		b.WriteByte("bcdfghklmnprstvz"[m.IntN(16)])
		b.WriteByte("aeiou"[m.IntN(5)])
		if m.IntN(3) == 0 {
			b.WriteByte("lnrst"[m.IntN(5)])
		}
	}
	return b.String()
}

func (m *maker) word() string {
	u := m.Float64()
	return m.words[int(u*u*u*wordCount)]
}

func (m *maker) phrase(words int) string {
	all := make([]string, words)
	for i := range all {
		all[i] = m.word()
	}
	return strings.Join(all, " ")
}

// sentence is prose: with little words, and sometimes a no.
func (m *maker) sentence(words int) string {
	all := make([]string, words)
	for i := range all {
		switch m.IntN(20) {
		case 0:
			all[i] = "not"
		case 1, 2, 3:
			all[i] = []string{"the", "of", "is", "to"}[m.IntN(4)]
		default:
			all[i] = m.word()
		}
	}
	return strings.Join(all, " ") + "."
}

// FS is a catalogue with so many entries, as files that catalog.Load reads.
func FS(entries int) fs.FS {
	m := newMaker()
	files := fstest.MapFS{"jobs.toml": {}, "formats.toml": {}}
	var head strings.Builder
	head.WriteString(page)
	guides := entries/perGuide + 1
	for p := range products {
		fmt.Fprintf(&head, product, p)
		slug := fmt.Sprintf("product-%02d", p)
		files["codes/"+slug+".toml"] = &fstest.MapFile{Data: m.codes(slug, p, entries, guides)}
	}
	for g := range guides {
		files[fmt.Sprintf("guides/guide-%04d.toml", g)] = &fstest.MapFile{Data: m.guide()}
	}
	files["catalogue.toml"] = &fstest.MapFile{Data: []byte(head.String())}
	return files
}

// codes is the file of a product: of each number of entries its share. A code
// goes up with the entry, so that it stands once in a product.
func (m *maker) codes(slug string, p, entries, guides int) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "product = %q\npage = \"p\"\n", slug)
	for i := p; i < entries; i += products {
		keywords := make([]string, 8)
		for k := range keywords {
			keywords[k] = m.phrase(1 + m.IntN(2))
		}
		fmt.Fprintf(&b, entry, i/products*9999/max(1, (entries-1)/products)%10000, i+1, m.phrase(3+m.IntN(3)),
			m.sentence(15+m.IntN(10)), m.IntN(guides), strings.Join(keywords, `", "`))
	}
	return []byte(b.String())
}

func (m *maker) guide() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, guide, m.phrase(3), m.sentence(20), m.sentence(20))
	for range 6 {
		fmt.Fprintf(&b, step, m.sentence(8), m.sentence(15))
	}
	return []byte(b.String())
}

const page = `
day = "2026-01-31"

[[page]]
slug = "p"
title = "Page"
url = "https://page.example"
given = "2026-01-02"
note = "Made up."
`

const product = `
[[product]]
slug = "product-%02[1]d"
name = "Product %[1]d"
short = "P%[1]d"
tiny = "%[1]d"
`

const entry = `
[[entry]]
code = "%04d"
row = %d
text = %q
source_category = "Rejected"
category = "rejected"
meaning = %q
next = "Wait."
decided_by = "not-stated"
final = "yes"
retry = "not-stated"
acts = "support"
charged = "not-stated"
disclosure = "soften"
customer = "Please wait."
guide = "guide-%04d"
keywords = ["%s"]
placement = "sure"
placement_why = "Made up."
`

const guide = `
title = %q
summary = %q
customer = "Please wait."
escalate = %q
evidence = ["time"]
`

const step = `
[[step]]
who = "support"
do = %q
check = %q
`
