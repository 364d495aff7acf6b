package model

import (
	"fmt"
	"strings"

	"smilecodes/catalog"
)

// EntryPage is all that is known of an entry: what its page says, what else its
// code means, what we advise, which says so, and the source.
func EntryPage(c *catalog.Catalog, e *catalog.Entry) Page {
	return entryPage(e, OtherMeanings(c, e))
}

// PageOf is the page of an entry without what else its code means.
func PageOf(e *catalog.Entry) Page { return entryPage(e, nil) }

func entryPage(e *catalog.Entry, others Page) Page {
	const most = 26 // blocks, but for other meanings
	p := append(make(Page, 0, most+len(others)), headingOf(e), verdictOf(e), resultText(e))
	p = append(append(p, others...), meaningOf(e), finalOf(e))
	p = append(p.facts(e), section("Our advice"), fact(Next, "Next", e.Next))
	p = append(p.customer(e), guideOf(e), section("Source"))
	return p.source(e)
}

func headingOf(e *catalog.Entry) Block {
	return Block{Kind: Heading, Role: Title, Label: e.Code, Text: e.Product.Name, Ref: e.ID}
}

// verdictOf is the category, whether it is final, and what sets the entry apart.
func verdictOf(e *catalog.Entry) Block {
	what, rest := e.Outcome()
	return Block{Kind: Verdict, Role: Loud, Text: what, Rest: append([]string{rest}, flags(e)...), Category: e.Category}
}

// Standing is a verdict or a step in one phrase: "Rejected (final), deprecated",
// "Look at the log. (engineering)".
func (b Block) Standing() string {
	if len(b.Rest) == 0 {
		return b.Text
	}
	return strings.Join(append([]string{b.Text + " (" + b.Rest[0] + ")"}, b.Rest[1:]...), ", ")
}

func resultText(e *catalog.Entry) Block {
	return Block{Kind: ResultText, Role: Strong, Label: e.TextLabel(), Text: e.Headline()}
}

// OtherMeanings warns of the same code elsewhere. A clash of categories is a danger.
func OtherMeanings(c *catalog.Catalog, e *catalog.Entry) Page {
	var p Page
	apart := others(c, e)
	for _, o := range apart {
		what, clash := other(e, o)
		b := Block{Kind: Other, Role: Caution, Label: o.Code, Text: what, Category: o.Category, Ref: o.ID}
		if clash {
			b.Role = Danger
		}
		p = append(p, b)
	}
	if more := len(c.Code(e.Code)) - 1 - len(apart); more > 0 {
		same := " this code and guide"
		if e.Guide == nil {
			same = " this code, and no guide either"
		}
		p = append(p, Block{Kind: SameMeaning, Role: Muted, Text: count(more, "more entry has", "more entries have") + same})
	}
	return p
}

// meaningOf is an entry's meaning, and says if the page does not give one.
func meaningOf(e *catalog.Entry) Block {
	text := e.Meaning
	if e.NoDescription {
		text += " (Read from the result text: the page gives no description.)"
	}
	return Block{Kind: Meaning, Role: Plain, Label: "Meaning", Text: text}
}

// finalOf says again whether an entry is final, where it stands after that label:
// "yes". What has no verdict says so.
func finalOf(e *catalog.Entry) Block {
	_, final := e.Outcome()
	switch {
	case e.Family != catalog.Result:
	case e.Final == catalog.Final:
		final = "yes"
	case e.Final == catalog.NotFinal:
		final = "no"
	default:
		final = e.Final.String()
	}
	return fact(Final, "Final", final)
}

func (p Page) facts(e *catalog.Entry) Page {
	return append(p,
		fact(Family, "Family", e.Family.String()), fact(JobType, "job_type", jobTypes(e)),
		fact(Retry, "Retry", e.Retry.String()), fact(Acts, "Acts", e.Acts.String()),
		fact(Charged, "Charged", e.Charged.String()), fact(DecidedBy, "Decided by", e.DecidedBy.String()))
}

// jobTypes are the numbers of an entry's jobs: "6 (11 too: seen, but not stated by
// the page)"; empty for a code of any job.
func jobTypes(e *catalog.Entry) string {
	if types := catalog.Alternatives(e.JobTypes); types != "" {
		return types + catalog.Seen(e.Product)
	}
	return ""
}

// NothingToTell is what is read in the place of words for the customer where an
// entry has none.
const NothingToTell = "Nothing to tell the customer: the job's own result counts."

// customer adds the words for the customer with the rule of disclosure directly
// after them: who copies the words does not copy the rule. There is none where
// the customer may be told the meaning too, or where there is nothing to tell.
func (p Page) customer(e *catalog.Entry) Page {
	if e.Customer == "" {
		return append(p, fact(NoCustomerText, "Customer", NothingToTell))
	}
	p = append(p, fact(CustomerText, "Customer", e.Customer))
	if e.Disclosure != catalog.Tell {
		p = append(p, Block{Kind: Rule, Role: Caution, Label: "Rule", Text: "Only this. Not the code, not the meaning."})
	}
	return p
}

// guideOf names the guide of an entry, or says what there is in its place.
func guideOf(e *catalog.Entry) Block {
	switch {
	case e.Guide != nil:
		b := fact(GuideTitle, "Guide", e.Guide.Title)
		b.Ref = e.Guide.Slug
		return b
	case e.Retired():
		return fact(GuideTitle, "Guide", "none for this older code")
	}
	return fact(GuideTitle, "Guide", "none: the next step says what to do")
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
	p = append(p, fact(ID, "Id", e.ID))
	if note := digitsNote(e.Code); note != "" {
		p = append(p, fact(Digits, "Digits", note))
	}
	if e.Product.Note != "" {
		p = append(p, fact(Note, "Note", e.Product.Note))
	}
	return append(p, fact(Age, "Age", e.Source.Page.Note))
}

// flags lists what sets an entry apart from a current result of its product.
func flags(e *catalog.Entry) []string {
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

// sourceLine is where an entry comes from, how sure it is where it is no row of
// a page, and how sure the product of a result is.
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
