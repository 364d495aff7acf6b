package model

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// TicketOfJob explains a job result for an internal note: what came back, of
// which job, what it means and what to do. It holds no personal data.
func (s *Session) TicketOfJob(r *JobResult) Ticket {
	var sec section
	switch {
	case r.Entry != nil:
		sec = s.section(r.Entry)
	default:
		sec = section{code: r.Code, title: "Internal note: Smile ID " + r.Heading()}
	}
	sec.facts = append(r.facts(), sec.facts...)
	if r.Entry == nil {
		for _, e := range r.Candidates {
			sec.facts = append(sec.facts, fact{"It may mean", fmt.Sprintf("%s: %s. %s", e.Product.Name, Standing(e), Meaning(e))})
		}
	}
	return Ticket{sections: []section{sec}}
}

// Heading names a result: its code, its product, and what it is to the job.
func (r *JobResult) Heading() string {
	words := []string{r.Code, r.ProductName, r.Role.String()}
	if r.Code == "" {
		words = words[1:]
	}
	if r.ProductName == "" {
		words = append(words[:len(words)-2], words[len(words)-1])
		if len(r.Candidates) > 1 {
			words = append(words, "product not settled")
		}
	}
	return strings.Join(words, ", ")
}

// facts are what came back, before what it means.
func (r *JobResult) facts() []fact {
	came := r.Role.String()
	if r.Recovered {
		came += ", recovered from broken JSON: check it"
	}
	all := []fact{{"Came back as", came}}
	if r.Text != "" && (r.Entry == nil || r.Text != r.Entry.Text) {
		all = append(all, fact{"Text in the job", r.Text})
	}
	for _, p := range r.Job.Pairs() {
		all = append(all, fact{p[0], p[1]})
	}
	for _, w := range r.Warnings {
		all = append(all, fact{"Careful", w})
	}
	if q := r.Question(); q != "" {
		all = append(all, fact{"Ask", q})
	}
	for _, a := range r.Notable() {
		all = append(all, fact{"Step", a.Meaning})
	}
	return all
}

// Pairs are the labels and values of what is known of a job.
func (i JobInfo) Pairs() [][2]string {
	var pairs [][2]string
	for _, p := range [][2]string{
		{"SmileJobID", i.SmileJobID}, {"Job id", i.JobID}, {"job_type", i.JobType},
		{"Country", i.Country}, {"ID type", i.IDType}, {"Time", i.Timestamp},
	} {
		if p[1] != "" {
			pairs = append(pairs, p)
		}
	}
	return pairs
}

// Notable are the steps that say more than that all was well or that they do
// not apply.
func (r *JobResult) Notable() []ActionResult {
	var notable []ActionResult
	for _, a := range r.Actions {
		switch a.Value {
		case "Passed", "Completed", "Approved", "Verified", "Returned", "Not Applicable":
		default:
			notable = append(notable, a)
		}
	}
	return notable
}

// Shown are the entries to read with a result: its entry, or the candidates.
func (r *JobResult) Shown() []*catalog.Entry {
	if r.Entry != nil {
		return []*catalog.Entry{r.Entry}
	}
	return r.Candidates
}

// HiddenWords names what is in the payload and not shown; empty if nothing is.
func (d Decoded) HiddenWords() string {
	names := d.Hidden
	switch {
	case d.Other == 1:
		names = append(slices.Clip(names), "1 other field")
	case d.Other > 1:
		names = append(slices.Clip(names), fmt.Sprintf("%d other fields", d.Other))
	}
	if len(names) == 0 {
		return ""
	}
	return strings.Join(names, ", ") + ". Values that may be personal are never shown."
}
