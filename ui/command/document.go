package command

import (
	"slices"
	"strconv"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/triage"
	"smilecodes/ui/text"
)

// A document is an answer before it has a format: its parts in order.
type document []part

// A part is a page, entries one a line, a table whose first row is the header, or a view
// of many results.
type part struct {
	page  model.Page
	rows  []*catalog.Entry
	table [][]string
	view  *triage.View
}

// heading is a title inside a document.
func heading(text string) part {
	return part{page: model.Page{{Kind: model.Section, Role: model.Title, Text: text}}}
}

// explanation is every meaning of what was asked for. What a code does not mean
// everywhere comes before its meanings, and an unknown code has an answer too.
func explanation(c *catalog.Catalog, questions []question) document {
	var p model.Page
	seen := map[*catalog.Entry]bool{}
	for _, q := range questions {
		if q.isUnknown(c) {
			p = append(p, model.UnknownPage(c, q.code)...)
		}
		if current := q.current(); len(current) > 1 {
			p = append(p, model.NewComparison(current).Page()...)
		}
		for i, e := range q.entries {
			if e.Retired() && q.code != "" && (i == 0 || !q.entries[i-1].Retired()) {
				p = append(p, model.Block{Role: model.Title, Text: text.Capital(model.RetiredHeading)})
			}
			if !seen[e] {
				p = append(p, model.EntryPage(c, e).Answer().Without(model.SameMeaning)...)
			}
			seen[e] = true
		}
	}
	return document{{page: p}}
}

// listing is entries one a line, each part of them below its heading.
func listing(found []model.Row) document {
	d := document{{rows: []*catalog.Entry{}}}
	for _, r := range found {
		if r.Heading != "" {
			d = append(d, heading(text.Capital(r.Heading)), part{rows: []*catalog.Entry{}})
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

// triageDocument is an answer to many results: what was read, what to do, what is an
// outage, and then the other views with their first rows. The view over time is drawn only
// where there is room for it; what it comes to is always here.
func triageDocument(a triage.Answer, top int) document {
	d := document{{page: append(a.Read, model.Block{Kind: model.Heading, Role: model.Title, Text: a.Title})}}
	for i, v := range a.Views {
		if i == triage.Todo {
			v.Notes = append(slices.Clone(a.Alarms), v.Notes...)
		}
		v = v.Top(top)
		switch i {
		case triage.Todo:
			d = append(d, part{view: &v})
			continue
		case triage.OverTime:
			if len(v.Rows) > 0 {
				v = triage.View{Title: v.Title, Notes: v.Notes.Without(model.Hidden)}
			}
		}
		d = append(d, heading(v.Title), part{view: &v})
	}
	return d
}

// guideDocument is guides one below the other.
func guideDocument(guides []guided) document {
	var p model.Page
	for _, g := range guides {
		p = append(p, model.GuidePage(g.Guide, g.of...)...)
	}
	return document{{page: p}}
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
