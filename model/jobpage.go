package model

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// ResultHead says which result it is, and what to be careful about.
func ResultHead(r *job.Result) Page {
	p := Page{{Kind: Heading, Role: Title, Text: r.Heading()}}
	if r.Recovered {
		p = append(p, Block{Kind: Warning, Role: Caution, Label: "Careful", Text: "Recovered from broken JSON: check it."})
	}
	p = append(p, Warnings(r.Warnings)...)
	if q := r.Question(); q != "" {
		p = append(p, Block{Kind: Ask, Role: Plain, Label: "Ask", Text: q})
	}
	return p
}

// AboutPaste is what a paste was taken for, if it isn't JSON alone, and what it is to be
// read with.
func AboutPaste(d job.Decoded) Page {
	var p Page
	if d.ReadAs != "" {
		p = append(p, Block{Kind: ReadAs, Role: Muted, Text: "Read as " + d.ReadAs + "."})
	}
	return append(p, Warnings(d.Warnings)...)
}

// TriedPage says in which forms a paste without a result was read, if that was asked.
func TriedPage(d job.Decoded) Page {
	if len(d.Tried) == 0 {
		return nil
	}
	return Page{{Kind: FoundAs, Role: Muted, Text: "Read in other ways as well, without a result: " + strings.Join(d.Tried, "; ") + "."}}
}

// FoundPage says how the values of a result were found, if that was asked.
func FoundPage(r *job.Result) Page {
	if len(r.Found) == 0 {
		return nil
	}
	p := Page{section("How it was found")}
	for _, f := range r.Found {
		p = append(p, fact(FoundAs, f.What, fmt.Sprintf("%s, line %d", f.Path, f.Line)))
	}
	return p
}

// Warnings are the cautions for a payload or a result.
func Warnings(warnings []string) Page {
	var p Page
	for _, w := range warnings {
		p = append(p, Block{Kind: Warning, Role: Danger, Label: "Careful", Text: w})
	}
	return p
}

// MeaningPage is what an entry means in a job and, only if its advice holds there,
// what to do. Where the product is not settled it begins with the condition.
func MeaningPage(r *job.Result, e *catalog.Entry) Page {
	look, what, rest := r.Outcome(e)
	head := headingOf(e)
	if r.Entry == nil {
		head = section("If it is " + e.Product.Name)
	}
	p := Page{head, verdict(e, look, what, rest)}
	if !r.Advises() {
		return append(append(p, meaningOf(e)).resultText(e), origin(e), fact(ID, "Id", e.ID))
	}
	return p.answer(e, nil)
}

// Unexplained is what a result without an entry means.
func Unexplained() Block {
	return Block{Kind: NoEntry, Role: Plain, Text: "This catalogue has no entry for this answer."}
}

// CamePage is what came with a result: its text, which job it is, how its ID number
// should have been written if that may be at fault, and what the job reports of its steps.
func CamePage(c *catalog.Catalog, r *job.Result) Page {
	p := Page{section("The job")}
	if r.Text != "" {
		p = append(p, fact(CameText, "Text", r.Told()))
	}
	for _, pair := range r.Job.Pairs() {
		p = append(p, fact(JobField, pair[0], pair[1]))
	}
	p = append(p, NumberPage(c, r)...)
	if len(r.Actions) > 0 {
		p = append(p, section("Its steps"))
	}
	for _, a := range r.Actions {
		p = append(p, Block{Kind: JobStep, Role: Item, Label: "Step", Text: a.Meaning, Done: a.IsWell()})
	}
	return p
}

// HiddenPage names what of a payload is never shown; nothing where all is.
func HiddenPage(d job.Decoded) Page {
	hidden := d.HiddenWords()
	if hidden == "" {
		return nil
	}
	return Page{section("Not shown"), {Kind: NotShown, Role: Muted, Label: "Not shown", Text: hidden}}
}

// ResultOf is the result of the job in hand that an entry is read for; nil where it is
// read by itself.
func (s *Session) ResultOf(e *catalog.Entry) *job.Result {
	if r := s.Job(); r != nil && slices.Contains(r.Shown(), e) {
		return r
	}
	return nil
}

// InJob warns, above an entry's answer, that it is not the verdict of the job it is
// read for. It says nothing if it is the verdict, or if there is no job.
func (s *Session) InJob(e *catalog.Entry) Page {
	r := s.ResultOf(e)
	if r == nil || r.Advises() {
		return nil
	}
	as, _ := r.Yields()
	return Warnings([]string{"In this job it is " + as + ", not the verdict."})
}

// NoReplyOf says why there is no reply of a job result: another result decides, or
// nothing is known of it. It is empty if there is one.
//
//	1012 is only the ID look-up of this job: 1210 decides.
func NoReplyOf(r *job.Result) string {
	switch as, to := r.Yields(); {
	case as != "":
		return r.Code + " is " + as + " of this job: " + to + "."
	case r.Code == "":
		return "There is no reply, because no result code was found."
	case len(r.Shown()) == 0:
		return "There is no reply: " + r.Code + " is not in the catalogue."
	}
	return NoReply(r.Shown()...)
}

// Doubt says what to be careful about before a customer is told of a result: another one decides,
// or something has to be found out. It is empty if there is nothing.
func Doubt(r *job.Result) string {
	if !r.Advises() {
		return NoReplyOf(r)
	}
	if d := r.Doubt(); d != "" {
		return strings.ToUpper(d[:1]) + d[1:] + ". Find out which one counts first."
	}
	return ""
}
