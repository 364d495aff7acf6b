package catalog_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"smilecodes/catalog"
	"smilecodes/catalog/source"
)

// A rule of ranking shows best on a catalogue made for it: entries that differ
// in one thing, in an order that is not the right answer.

// A row is what matters about an entry of a made catalogue. The rest of it
// stays the same for all and has no word that a test looks for.
type row struct {
	id       string // product/code; products are "plain" and "pending"
	text     string
	label    string // the source category: empty or Pending
	keywords string
	meaning  string
	guide    string // "quiet", or "loud" with the word pending in it
	retired  bool
}

const madeCatalogue = `
day = "2026-01-31"

[[page]]
slug = "p"
title = "T"
url = "U"
given = "2026-01-02"
note = "N"
`

var madeProducts = map[string]string{
	"plain": `
[[product]]
slug = "plain"
name = "Plain Check"
short = "Plain"
tiny = "P"
`,
	"pending": `
[[product]]
slug = "pending"
name = "Pending Check"
short = "Pending"
tiny = "Q"
`,
}

const madeGuide = `
title = "Xyz"
summary = %q
customer = "Xyz."
escalate = "Xyz."
evidence = ["xyz"]
cause = [{ what = "Xyz.", tell = "Xyz." }]
step = [{ who = "support", do = "Xyz.", check = "Xyz." }]
`

const madeEntry = `
[[entry]]
code = %q
row = %d
text = %q
source_category = %q
category = %q
meaning = %q
next = "Xyz."
decided_by = "not-stated"
final = %q
retry = "not-stated"
acts = "support"
charged = "not-stated"
disclosure = "soften"
customer = "Xyz."
guide = %q
keywords = [%q]
deprecated = %v
placement = "sure"
placement_why = "Xyz."
`

// made loads a catalogue of these rows, in this order for each product.
func made(t testing.TB, rows ...row) *catalog.Catalog {
	t.Helper()
	files := fstest.MapFS{
		"jobs.toml":         {},
		"formats.toml":      {},
		"sandbox.toml":      {},
		"guides/quiet.toml": {Data: fmt.Appendf(nil, madeGuide, "Xyz.")},
		"guides/loud.toml":  {Data: fmt.Appendf(nil, madeGuide, "Somebody is pending.")},
	}
	products := madeCatalogue
	for _, p := range []string{"plain", "pending"} {
		if slices.ContainsFunc(rows, func(r row) bool { return strings.HasPrefix(r.id, p) }) {
			products += madeProducts[p]
			files["codes/"+p+".toml"] = &fstest.MapFile{Data: fmt.Appendf(nil, "product = %q\npage = \"p\"\n", p)}
		}
	}
	files["catalogue.toml"] = &fstest.MapFile{Data: []byte(products)}
	for i, r := range rows {
		product, code, _ := strings.Cut(r.id, "/")
		category, final := "none", "not-stated"
		if r.label == "Pending" {
			category, final = "pending", "no"
		}
		codes := files["codes/"+product+".toml"]
		codes.Data = fmt.Appendf(codes.Data, madeEntry, code, i+1, or(r.text, "xyz"), r.label, category, or(r.meaning, "xyz"),
			final, or(r.guide, "quiet"), or(r.keywords, "xyz"), r.retired)
	}
	c, err := source.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// found lists the ids of hits.
func found(hits []catalog.Hit) []string {
	all := make([]string, len(hits))
	for i, h := range hits {
		all[i] = h.Entry.ID
	}
	return all
}

// codesOf lists the codes of hits, each once, in the order of their first.
func codesOf(hits []catalog.Hit) []string {
	var all []string
	seen := map[string]bool{}
	for _, h := range hits {
		if !seen[h.Entry.Code] {
			all = append(all, h.Entry.Code)
		}
		seen[h.Entry.Code] = true
	}
	return all
}

// lit writes a string with its spans in brackets: "[No] Face Found".
func lit(s string, spans []catalog.Span) string {
	var b strings.Builder
	at := 0
	for _, span := range spans {
		if span.From < at || span.To < span.From || span.To > len(s) {
			return fmt.Sprintf("spans %v do not fit into %q", spans, s)
		}
		b.WriteString(s[at:span.From] + "[" + s[span.From:span.To] + "]")
		at = span.To
	}
	return b.String() + s[at:]
}
