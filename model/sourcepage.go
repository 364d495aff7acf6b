package model

import (
	"fmt"
	"strings"

	"smilecodes/catalog"
)

// origin says briefly where an entry comes from, and how sure that is.
//
//	Smile ID's page, row 27 · product certain
//	Smile ID error codes · confidence medium
func origin(e *catalog.Entry) Block {
	b := fact(Origin, "Source", e.Source.Page.Title)
	if !e.Source.Page.Unnumbered {
		b.Text = fmt.Sprintf("Smile ID's page, row %d", e.Source.Row)
	}
	switch {
	case e.Source.Page.Unnumbered:
		b.Rest = append(b.Rest, "confidence "+e.Confidence.Level.String())
	case e.Family != catalog.Result:
	case e.Placement.Sure:
		b.Rest = append(b.Rest, "product certain")
	default:
		b.Rest = append(b.Rest, "product inferred")
	}
	if e.NoDescription {
		b.Rest = append(b.Rest, "no description there")
	}
	return b
}

// source adds where an entry comes from.
func (p Page) source(e *catalog.Entry) Page {
	p = append(p, fact(Source, "Page", sourceLine(e)), fact(Address, "Address", e.Source.Page.URL))
	switch {
	case e.SourceCategory != "":
		p = append(p, fact(SourceLabel, "Its label", e.SourceCategory))
	case !e.Source.Page.Unnumbered:
		p = append(p, fact(SourceLabel, "Its label", "(blank)"))
	}
	if note := digitsNote(e.Code); note != "" {
		p = append(p, fact(Digits, "Digits", note))
	}
	if e.Product.Note != "" {
		p = append(p, fact(Note, "Note", e.Product.Note))
	}
	return append(p.readingSources(e), fact(Age, "Age", e.Source.Page.Note),
		Block{Kind: Ours, Role: Muted, Text: "What to say, what to do and the guide are our advice. The meaning is the page's, in our words."})
}

// elsewhere adds what the code means in checks that the page of an entry does not list.
//
//	Also in Digital Address Verification: the addresses are too far apart · other page
func (p Page) elsewhere(e *catalog.Entry) Page {
	for _, r := range e.Elsewhere {
		meaning := strings.ToLower(r.Meaning[:1]) + strings.TrimSuffix(r.Meaning[1:], ".")
		p = append(p, Block{Kind: Reading, Role: Muted, Text: "Also in " + r.Where + ": " + meaning, Rest: []string{"other page"}})
	}
	return p
}

// readingSources adds which pages those are, and how sure they are.
func (p Page) readingSources(e *catalog.Entry) Page {
	for _, r := range e.Elsewhere {
		p = append(p, fact(ReadingSource, "Also", fmt.Sprintf(
			"%s: %s, not the page we were given (confidence %s). %s", r.Where, r.Page.Title, r.Level, r.Page.URL)))
	}
	return p
}

// sourceLine is where an entry comes from, how sure it is if it isn't a row of a page,
// and how sure the product of a result is.
//
//	Smile ID result codes, row 9, as given on 2026-11-22 (product sure)
//	Smile ID result codes, row 7, ... (product sure); the charge: Smile ID's ...
//	Smile ID error codes (confidence high: ...)
func sourceLine(e *catalog.Entry) string {
	line, sure := e.Source.Page.Title, []string{}
	if e.Source.Page.Unnumbered {
		sure = append(sure, fmt.Sprintf("confidence %s: %s", e.Confidence.Level, strings.TrimSuffix(e.Confidence.Why, ".")))
	} else {
		line += fmt.Sprintf(", row %d, as given on %s", e.Source.Row, e.Source.Page.Given)
	}
	if e.NoDescription {
		sure = append(sure, "no description there, so the meaning is read from the result text")
	}
	switch {
	case e.Family != catalog.Result:
	case e.Placement.Sure:
		sure = append(sure, "product sure")
	default:
		sure = append(sure, "product inferred: "+strings.TrimSuffix(e.Placement.Why, "."))
	}
	return line + " (" + strings.Join(sure, "; ") + ")" + fromOtherPages(e.FactsFrom)
}

// fromOtherPages names the pages of facts that the page of an entry does not
// state: "; the charge and part of the advice: Smile ID's best practices ...".
func fromOtherPages(facts []catalog.FactSource) string {
	line := ""
	for rest := facts; len(rest) > 0; {
		page, names := rest[0].Page, []string(nil)
		for len(rest) > 0 && rest[0].Page == page {
			names, rest = append(names, rest[0].Fact.String()), rest[1:]
		}
		line += "; " + listed(names) + ": " + page.Title
	}
	return line
}
