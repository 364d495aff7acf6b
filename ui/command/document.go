package command

import (
	"fmt"
	"slices"
	"strconv"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// A document is an answer before it has a format: its parts in order.
type document []part

// A part is one piece of a document. Which fields it has depends on its kind.
type part struct {
	kind  kind
	text  string           // heading, section, verdict, strong, warning, plain, note
	look  catalog.Category // verdict
	rest  string           // verdict: whether it is final, and what sets it apart
	pairs [][2]string      // facts: labels and values
	items []string         // bullets
	steps []catalog.Step   // steps
	table [][]string       // table, its first row the header
	rows  []*catalog.Entry // entries, one a line
}

type kind uint8

const (
	heading kind = iota // an entry's or a guide's name
	section             // a heading inside
	verdict             // the category, and whether it is final
	strong
	warning
	plain
	facts
	bullets
	steps
	table
	rows
)

func say(k kind, text string) part { return part{kind: k, text: text} }

// explanation is every meaning of what was asked for. What a code does not mean
// everywhere stands before its meanings.
func explanation(c *catalog.Catalog, questions []question) document {
	var d document
	seen := map[*catalog.Entry]bool{}
	for _, q := range questions {
		if current := q.current(); len(current) > 1 {
			cmp := model.NewComparison(current)
			k := strong
			if cmp.Clash {
				k = warning
			}
			d = append(d, say(k, cmp.Verdict()), say(plain, "Ask: "+cmp.Question))
		}
		for i, e := range q.entries {
			if e.Retired() && q.code != "" && (i == 0 || !q.entries[i-1].Retired()) {
				d = append(d, say(heading, text.Capital(model.RetiredHeading)))
			}
			if !seen[e] {
				d = append(d, entryParts(c, e)...)
			}
			seen[e] = true
		}
	}
	return d
}

// entryParts is all that is known of an entry: what the page says, what we
// advise, which says so, and the source.
func entryParts(c *catalog.Catalog, e *catalog.Entry) []part {
	d := []part{
		say(heading, e.Code+", "+e.Product.Name),
		verdictOf(e),
		say(strong, e.Headline()),
	}
	for _, o := range model.Others(c, e) {
		what, _ := model.Other(e, o)
		d = append(d, say(warning, fmt.Sprintf("%s is %s (%s)", o.Code, what, o.ID)))
	}
	guide := "none: the next step says what to do"
	switch {
	case e.Guide != nil:
		guide = fmt.Sprintf("%s (smilecodes guide %s)", e.Guide.Title, e.Guide.Slug)
	case e.Retired():
		guide = "none for this older code"
	}
	d = append(d, say(plain, model.Meaning(e)),
		part{kind: facts, pairs: [][2]string{
			{"Retry", e.Retry.String()}, {"Acts", e.Acts.String()},
			{"Charged", e.Charged.String()}, {"Decided by", e.DecidedBy.String()},
		}},
		say(section, "Our advice"),
		part{kind: facts, pairs: slices.Concat(
			[][2]string{{"Next", e.Next}}, model.CustomerPairs("Customer", e), [][2]string{{"Guide", guide}})},
		say(section, "Source"),
		part{kind: facts, pairs: model.SourcePairs(e)})
	return d
}

// listing is entries one a line, each part of them below its heading.
func listing(found []model.Row) document {
	d := document{{kind: rows}}
	for _, r := range found {
		if r.Heading != "" {
			d = append(d, say(section, text.Capital(r.Heading)), part{kind: rows})
			continue
		}
		last := &d[len(d)-1]
		last.rows = append(last.rows, r.Hit.Entry)
	}
	if len(d) > 1 && len(d[0].rows) == 0 {
		return d[1:]
	}
	return d
}

// guideDocument is guides one below the other.
func guideDocument(guides []*catalog.Guide) document {
	var d document
	for _, g := range guides {
		d = append(d,
			say(heading, "Guide: "+g.Title), say(plain, g.Summary),
			part{kind: steps, steps: g.Steps},
			say(section, "Collect for the ticket"), part{kind: bullets, items: g.Evidence},
			say(section, "Write to Smile ID"), say(plain, g.Escalate),
			say(section, "Tell the customer"), say(plain, g.Customer),
			say(plain, "This guide is our advice."))
	}
	return d
}

// productTable lists the products.
func productTable(c *catalog.Catalog) [][]string {
	t := [][]string{{"slug", "name", "job_types", "entries"}}
	for _, p := range listed(c) {
		n := 0
		for _, e := range c.Entries() {
			if e.Product == p {
				n++
			}
		}
		t = append(t, []string{p.Slug, p.Name, spaced(p.JobTypes), strconv.Itoa(n)})
	}
	return t
}

// listed are the products that have current entries.
func listed(c *catalog.Catalog) []*catalog.Product {
	return slices.DeleteFunc(slices.Clone(c.AllProducts()), func(p *catalog.Product) bool { return p.Hidden })
}
