package export

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// A Panel is a panel of Grafana that shows codes with what they mean, by value mappings.
type Panel struct {
	Name    string // a product's slug, or "all"
	JSON    []byte
	LeftOut []string // codes that mean different things here, sorted
}

// Panels are one for all products, without the codes that clash, and then one for each.
//
// A panel has the form of ValueMap and ValueMappingResult in Grafana's own schema:
// packages/grafana-schema/src/schema/dashboard in github.com/grafana/grafana, read on
// 2026-11-30, explained at grafana.com/docs/grafana/latest/panels-visualizations/configure-value-mappings.
func (x *Export) Panels() []Panel {
	all := x.coded()
	panels := []Panel{x.panel("all", "All products", all)}
	for _, p := range x.catalog.AllProducts() {
		of := slices.DeleteFunc(slices.Clone(all), func(c coded) bool { return !c.isOf(p) })
		if p.Hidden || !slices.ContainsFunc(of, func(c coded) bool { return c.Product == p }) {
			continue
		}
		panels = append(panels, x.panel(p.Slug, p.Name, of))
	}
	return panels
}

// isOf reports whether an answer of a product can have an entry: its own, one of results
// of any product, or one that its jobs were only seen with.
func (c coded) isOf(p *catalog.Product) bool {
	switch {
	case c.Product == p:
		return c.role != job.Lookup
	case p.Family != catalog.Result || len(p.JobTypes) == 0 || c.Family != catalog.Result:
		return false
	}
	return c.jobType == noType || !c.stated && slices.Contains(p.JobTypes, c.jobType)
}

// A mapped is what Grafana shows in the place of a code.
type mapped struct {
	Text  string `json:"text"`
	Color string `json:"color"`
	Index int    `json:"index"`
}

func (x *Export) panel(name, title string, of []coded) Panel {
	p := Panel{Name: name}
	byCode := map[string][]coded{}
	for _, c := range of {
		byCode[c.Code] = append(byCode[c.Code], c)
	}
	options := map[string]mapped{}
	for _, code := range codesOf(x.catalog) {
		switch same := byCode[code]; {
		case len(same) == 0:
		case clash(same):
			p.LeftOut = append(p.LeftOut, code)
		default:
			option := shown(same)
			option.Index = len(options)
			options[code] = option
		}
	}
	about := x.Origin() + "."
	if len(p.LeftOut) > 0 {
		about += " Left out, because they mean different things: " + strings.Join(p.LeftOut, ", ") + "."
	}
	p.JSON = inJSON(map[string]any{
		"type": "table", "title": title, "description": about,
		"fieldConfig": map[string]any{
			"defaults":  map[string]any{"mappings": []any{map[string]any{"type": "value", "options": options}}},
			"overrides": []any{},
		},
	})
	return p
}

// clash reports whether entries of a code mean different things: their roles, named
// categories or products' guides differ. Those of one product, as of 0001, only have
// different texts.
func clash(of []coded) bool {
	var entries []*catalog.Entry
	for _, c := range of {
		if c.role != of[0].role || c.Guide != of[0].Guide && c.Product != of[0].Product {
			return true
		}
		entries = append(entries, c.Entry)
	}
	return catalog.Clash(entries)
}

// shown is what takes the place of a code: as much as all of its entries say.
//
//	0810 Approved: Document Verified
//	0810 Approved                      for several products, which have different texts
//	0001: the result text decides
func shown(of []coded) mapped {
	named := of[0]
	text := named.Headline()
	for _, c := range of {
		if c.Category != catalog.NoCategory {
			named = c
		}
		if c.Headline() != text {
			text = ""
		}
	}
	what := named.What()
	switch {
	case named.role == job.Lookup:
		what = "ID look-up"
	case named.Family == catalog.Result && named.Category == catalog.NoCategory:
		what = ""
	}
	if what == "" && text == "" {
		text = "the result text decides"
	}
	said := strings.TrimSpace(named.Code + " " + what)
	if text != "" {
		said += ": " + text
	}
	return mapped{Text: said, Color: colours[named.Category]}
}

// colours are Grafana's names of colours.
var colours = [...]string{
	catalog.Approved: "green", catalog.ApprovedWithAttention: "yellow", catalog.ProvisionallyApproved: "light-blue",
	catalog.SuspectedSpoof: "orange", catalog.Pending: "blue", catalog.Inconclusive: "purple", catalog.Rejected: "red",
	catalog.RerunLater: "dark-yellow", catalog.NoCategory: "text",
}

// inJSON writes a value as it is read best. Its keys are in order.
func inJSON(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	_ = enc.Encode(v) // of texts, numbers and maps, so it cannot fail
	return b.Bytes()
}
