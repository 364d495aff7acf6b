package model

import (
	"fmt"
	"strings"

	"smilecodes/catalog"
)

// What people are told of an entry, in words.

// Standing is an entry's outcome, and what sets it apart.
func Standing(e *catalog.Entry) string {
	what, rest := e.Outcome()
	s := what + " (" + rest + ")"
	for _, flag := range Flags(e) {
		s += ", " + flag
	}
	return s
}

// Flags lists what sets an entry apart from a current result of its product.
func Flags(e *catalog.Entry) []string {
	var flags []string
	if e.Retired() {
		flags = append(flags, "not on the current page, last seen "+e.LastSeen)
	}
	if e.Confidence.Level == catalog.Low {
		flags = append(flags, "low confidence")
	}
	if len(e.Twins) > 0 {
		flags = append(flags, "same as "+twinCodes(e))
	}
	if e.Deprecated {
		flags = append(flags, "deprecated")
	}
	if e.MobileOnly {
		flags = append(flags, "mobile SDK only")
	}
	for _, p := range e.AlsoApplies {
		flags = append(flags, "also used for "+p.Name)
	}
	return flags
}

// twinCodes names the twins of an entry, which are of its own product.
func twinCodes(e *catalog.Entry) string {
	codes := make([]string, len(e.Twins))
	for i, id := range e.Twins {
		codes[i] = strings.TrimPrefix(id, e.Product.Slug+"/")
	}
	return strings.Join(codes, " and ")
}

// Meaning is an entry's meaning, and says if the page does not give one.
func Meaning(e *catalog.Entry) string {
	if e.NoDescription {
		return e.Meaning + " (Read from the result text: the page gives no description.)"
	}
	return e.Meaning
}

// NothingToTell is what is read in the place of words for the customer where an
// entry has none.
const NothingToTell = "Nothing to tell the customer: the job's own result counts."

// Rule is the rule of disclosure of an entry, to be said directly after the words
// for the customer; empty where there are none, or where the customer may be told
// the meaning too.
func Rule(e *catalog.Entry) string {
	if e.Disclosure == catalog.Tell || e.Customer == "" {
		return ""
	}
	return "Only this. Not the code, not the meaning."
}

// CustomerPairs are the words for the customer with their rule, as labels and
// values: who copies the words does not copy the rule.
func CustomerPairs(label string, e *catalog.Entry) [][2]string {
	if e.Customer == "" {
		return [][2]string{{"Customer", NothingToTell}}
	}
	pairs := [][2]string{{label, e.Customer}}
	if rule := Rule(e); rule != "" {
		pairs = append(pairs, [2]string{"Rule", rule})
	}
	return pairs
}

// SourceLine is where an entry comes from, how sure it is where it is no row of
// a page, and how sure the product of a result is.
//
//	Smile ID result codes, row 9, as given on 2026-11-22 (product sure)
//	Smile ID result codes, row 7, ... (product sure); the charge: Smile ID's ...
//	Smile ID error codes (confidence high: ...)
func SourceLine(e *catalog.Entry) string {
	place, sure := e.Source.Page.Title, []string{}
	if e.Source.Page.Unnumbered {
		sure = append(sure, fmt.Sprintf("confidence %s: %s", e.Confidence.Level, strings.TrimSuffix(e.Confidence.Why, ".")))
	} else {
		place += fmt.Sprintf(", row %d, as given on %s", e.Source.Row, e.Source.Page.Given)
	}
	switch {
	case e.Family != catalog.Result:
	case e.Placement.Sure:
		sure = append(sure, "product sure")
	default:
		sure = append(sure, "product inferred: "+strings.TrimSuffix(e.Placement.Why, "."))
	}
	return place + " (" + strings.Join(sure, "; ") + ")" + fromOtherPages(e.FactsFrom)
}

// fromOtherPages names the pages of facts that the page of an entry does not
// state: "; the charge and part of the advice: Smile ID's best practices ...".
func fromOtherPages(facts []catalog.FactSource) string {
	line, before := "", (*catalog.Page)(nil)
	for _, f := range facts {
		if f.Page == before {
			line = strings.TrimSuffix(line, ": "+f.Page.Title) + " and "
		} else {
			line += "; "
		}
		line, before = line+f.Fact.String()+": "+f.Page.Title, f.Page
	}
	return line
}

// SourcePairs are labels and values of where an entry comes from: what a reader
// sees below it.
func SourcePairs(e *catalog.Entry) [][2]string {
	pairs := [][2]string{{"Page", SourceLine(e)}}
	switch {
	case e.SourceCategory != "":
		pairs = append(pairs, [2]string{"Its label", e.SourceCategory})
	case !e.Source.Page.Unnumbered:
		pairs = append(pairs, [2]string{"Its label", "(blank)"})
	}
	pairs = append(pairs, [2]string{"Id", e.ID})
	if note := DigitsNote(e.Code); note != "" {
		pairs = append(pairs, [2]string{"Digits", note})
	}
	if e.Product.Note != "" {
		pairs = append(pairs, [2]string{"Note", e.Product.Note})
	}
	return append(pairs, [2]string{"Age", e.Source.Page.Note})
}
