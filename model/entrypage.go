package model

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// EntryPage is all that is known of an entry, in the order in which it is needed:
// the verdict and what clashes with it; what to say, what to do and what it means;
// what is stated of it in one line; its guide and its source. Below that comes
// every fact, whether it is stated or not. [Page.Answer] is what is above it.
func EntryPage(c *catalog.Catalog, e *catalog.Entry) Page { return entryPage(e, OtherMeanings(c, e)) }

// PageOf is the page of an entry without what else its code means.
func PageOf(e *catalog.Entry) Page { return entryPage(e, nil) }

func entryPage(e *catalog.Entry, others Page) Page {
	const most = 30 // blocks
	p := append(make(Page, 0, most), headingOf(e), verdictOf(e)).answer(e, others)
	return append(p, section("Every fact")).facts(e)
}

// answer adds what is below the verdict. What no source states is left out.
func (p Page) answer(e *catalog.Entry, others Page) Page {
	p = append(p, others.Only(Other)...).advice(e)
	p = append(p, meaningOf(e)).resultText(e)
	p = p.like(e).stated(e)
	p = append(p, others.Only(SameMeaning)...).guide(e)
	return append(append(p, origin(e)).elsewhere(e), fact(ID, "Id", e.ID))
}

// Answer is a page down to where every fact of it is listed.
func (p Page) Answer() Page {
	if i := slices.IndexFunc(p, func(b Block) bool { return b.Kind == Section }); i >= 0 {
		return p[:i]
	}
	return p
}

// Facts is what is below the answer of a page.
func (p Page) Facts() Page { return p[len(p.Answer()):] }

func headingOf(e *catalog.Entry) Block {
	return Block{Kind: Heading, Role: Title, Label: e.Code, Text: e.Product.Name, Ref: e.ID}
}

// verdictOf is the category, whether it is final, if that is stated, and what sets
// the entry apart.
func verdictOf(e *catalog.Entry) Block {
	what, rest := e.Outcome()
	return verdict(e, e.Category, what, rest)
}

// verdict is what an entry comes to, in a job or by itself.
func verdict(e *catalog.Entry, c catalog.Category, what, rest string) Block {
	b := Block{Kind: Verdict, Role: Loud, Text: what, Category: c}
	if _, own := e.Outcome(); rest != own || !e.LeavesFinalOpen() {
		b.Rest = append(b.Rest, rest)
	}
	b.Rest = append(b.Rest, flags(e)...)
	return b
}

// Standing is a verdict in one phrase, with what is not stated of it: "Rejected
// (final), deprecated".
func Standing(e *catalog.Entry) string {
	what, rest := e.Outcome()
	return strings.Join(append([]string{what + " (" + rest + ")"}, flags(e)...), ", ")
}

// resultText adds the wire text, or what to read in its place. The words of version 3
// come without one.
func (p Page) resultText(e *catalog.Entry) Page {
	if e.Family == catalog.V3 && e.Text == "" {
		return p
	}
	return append(p, fact(ResultText, "Text", e.Headline()))
}

// like adds which codes of versions 1 and 2 say nearly the same as an entry of
// version 3, and that this is our reading. A code with several meanings comes with the
// product or, where only the text tells them apart, with the text.
//
//	Like   1014 of Biometric KYC, in versions 1 and 2 (our reading, not Smile ID's)
//	Like   0001 "Data Invalid" and 2401, in versions 1 and 2 (our reading, not Smile ID's)
func (p Page) like(e *catalog.Entry) Page {
	codes := make([]string, len(e.Like))
	for i, l := range e.Like {
		codes[i] = l.Code
		switch {
		case l.Text != "":
			codes[i] += ` "` + l.Text + `"`
		case l.Product != nil:
			codes[i] += " of " + l.Product.Name
		}
	}
	if len(codes) == 0 {
		return p
	}
	return append(p, fact(Like, "Like", listed(codes)+", in versions 1 and 2 (our reading, not Smile ID's)"))
}

// meaningOf is an entry's meaning.
func meaningOf(e *catalog.Entry) Block {
	return Block{Kind: Meaning, Role: Fact, Label: "Means", Text: e.Meaning}
}

// stated adds the facts that a source states, in one line; nothing where none is.
//
//	Retry: wait for the reviewer · acts: nobody · decided by a machine
func (p Page) stated(e *catalog.Entry) Page {
	var all []string
	if e.Retry != catalog.RetryNotStated {
		all = append(all, "retry: "+e.Retry.String())
	}
	if e.Acts != catalog.ActorNotStated {
		all = append(all, "acts: "+e.Acts.String())
	}
	if e.Charged != catalog.ChargeNotStated {
		all = append(all, e.Charged.String())
	}
	if e.DecidedBy != catalog.DeciderNotStated {
		all = append(all, "decided by "+e.DecidedBy.String())
	}
	if len(all) == 0 {
		return p
	}
	first := strings.ToUpper(all[0][:1]) + all[0][1:]
	return append(p, Block{Kind: Stated, Role: Muted, Text: first, Rest: all[1:]})
}

// finality says of an entry with a verdict whether it is final.
func finality(e *catalog.Entry) string {
	switch {
	case e.Family != catalog.Result:
		return ""
	case e.Final == catalog.Final:
		return "yes"
	case e.Final == catalog.NotFinal:
		return "no"
	}
	return e.Final.String()
}

// facts adds every field of an entry that the answer has not, and its source in
// full. What is not stated says so; what an entry cannot have is left out.
func (p Page) facts(e *catalog.Entry) Page {
	for _, b := range []Block{
		fact(Final, "Final", finality(e)), fact(Family, "Family", e.Family.String()), fact(JobType, "job_type", jobTypes(e)),
		fact(Retry, "Retry", e.Retry.String()), fact(Acts, "Acts", e.Acts.String()),
		fact(Charged, "Charged", e.Charged.String()), fact(DecidedBy, "Decided by", e.DecidedBy.String()),
		fact(Disclosure, "Disclosure", e.Disclosure.String()), fact(Keywords, "Found by", foundBy(e.Keywords)),
	} {
		if b.Text != "" {
			p = append(p, b)
		}
	}
	return append(p, section("Source")).source(e)
}

// foundBy is the first of an entry's keywords, and how many more it has: nobody reads a
// hundred.
func foundBy(keywords []string) string {
	const most = 12
	if len(keywords) <= most {
		return strings.Join(keywords, ", ")
	}
	return fmt.Sprintf("%s, and %d more", strings.Join(keywords[:most], ", "), len(keywords)-most)
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

// advice adds what to say and what to do.
func (p Page) advice(e *catalog.Entry) Page {
	return append(p.customer(e), fact(Next, "Do", e.Next)).team(e)
}

// customer adds the words for the customer with the rule of disclosure directly
// after them: somebody who copies the words must not copy the rule. There is none
// where the customer may be told the meaning too, or where there is nothing to
// tell.
func (p Page) customer(e *catalog.Entry) Page {
	if e.Customer == "" {
		return append(p, fact(NoCustomerText, "Say", NothingToTell))
	}
	p = append(p, fact(CustomerText, "Say", e.Customer))
	if e.Disclosure != catalog.Tell {
		p = append(p, Block{Kind: Rule, Role: Caution, Label: "Rule", Text: "Only this. Not the code, not the meaning."})
	}
	if e.Team != nil {
		p = p.teamWords(e.Team.Words)
	}
	return p
}

// guide adds the guide of an entry, if it has one.
func (p Page) guide(e *catalog.Entry) Page {
	if e.Guide == nil {
		return p
	}
	b := fact(GuideTitle, "Guide", e.Guide.Title)
	b.Ref, b.Rest = e.Guide.Slug, []string{count(len(e.Steps()), "step", "steps")}
	return append(p, b)
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
