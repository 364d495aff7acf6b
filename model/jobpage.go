package model

import (
	"smilecodes/catalog"
	"smilecodes/model/job"
)

// ResultHead says which result it is, and what to be careful with.
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

// Warnings are what a payload or a result is to be read with.
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
		return append(p, meaningOf(e), resultText(e), origin(e), fact(ID, "Id", e.ID))
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
