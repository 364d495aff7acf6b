// Package synthetic makes larger catalogues, for benchmarks. Nothing in them is
// true. The same size always gives the same catalogue.
package synthetic

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"smilecodes/catalog"
)

const (
	products  = 20   // that share the entries
	perGuide  = 100  // entries that share a guide, as a rule
	wordCount = 8000 // distinct words that texts are made of
)

// A maker draws what is in a catalogue. Words that come early in its list
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

// newWord makes a word that one could pronounce: two to four syllables.
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

// Catalog makes a catalogue with a given number of entries.
func Catalog(entries int) *catalog.Catalog {
	m := newMaker()
	d := &catalog.Data{Pages: []*catalog.Page{{Slug: "p"}}}
	for g := range entries/perGuide + 1 {
		d.Guides = append(d.Guides, m.guide(g))
	}
	for p := range products {
		product := &catalog.Product{
			Slug: fmt.Sprintf("product-%02d", p), Name: fmt.Sprint("Product ", p), Short: fmt.Sprint("P", p), Tiny: fmt.Sprint(p), Order: p,
		}
		d.Products = append(d.Products, product)
		for i := p; i < entries; i += products {
			d.Entries = append(d.Entries, m.entry(d, product, i, entries))
		}
	}
	return catalog.New(d)
}

// entry draws one. Its code goes up with its number, so that it comes once in a
// product.
func (m *maker) entry(d *catalog.Data, p *catalog.Product, i, entries int) *catalog.Entry {
	keywords := make([]string, 8)
	for k := range keywords {
		keywords[k] = m.phrase(1 + m.IntN(2))
	}
	code := fmt.Sprintf("%04d", i/products*9999/max(1, (entries-1)/products)%10000)
	return &catalog.Entry{
		ID: p.Slug + "/" + code, Product: p, Code: code, Text: m.phrase(3 + m.IntN(3)),
		Category: catalog.Rejected, SourceCategory: "Rejected", Meaning: m.sentence(15 + m.IntN(10)), Next: "Wait.",
		Final: catalog.Final, Acts: catalog.Support, Disclosure: catalog.Soften, Customer: "Please wait.",
		Guide: d.Guides[m.IntN(len(d.Guides))], Keywords: keywords,
		Placement: catalog.Placement{Sure: true, Why: "Made up."}, Source: catalog.Source{Page: d.Pages[0], Row: i + 1},
	}
}

func (m *maker) guide(number int) *catalog.Guide {
	g := &catalog.Guide{
		Slug: fmt.Sprintf("guide-%04d", number), Title: m.phrase(3), Summary: m.sentence(20), Customer: "Please wait.",
		Escalate: m.sentence(20), Evidence: []string{"time"},
		Causes: []catalog.Cause{{What: m.sentence(6), Tell: m.sentence(12)}},
	}
	for range 6 {
		g.Steps = append(g.Steps, catalog.Step{Who: catalog.Support, Do: m.sentence(8), Check: m.sentence(15)})
	}
	return g
}
