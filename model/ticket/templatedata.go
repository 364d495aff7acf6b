package ticket

import (
	"errors"

	"smilecodes/model"
	"smilecodes/model/ticket/markup"
	"smilecodes/model/ticket/template"
)

// What a template reaches. A customer's has only Customer of an entry, and Code
// if it was asked for and may be told; no job and no steps. Anyone who names anything
// else there is told that it is not there.
type (
	customerEntry struct{ customer, code string }

	templateEntry struct {
		code, product, text, category, final, meaning, next, retry, acts, customer, source, team string
		tried, collect                                                                           []string
	}
	templateJob struct{ smileJobID, jobID, jobType, country, idType, time string }
)

func (e customerEntry) record() template.Record {
	return template.NewRecord("an entry", template.Text("Customer", e.customer), template.Text("Code", e.code))
}

func (e templateEntry) record() template.Record {
	return template.NewRecord("an entry",
		template.Text("Code", e.code), template.Text("Product", e.product), template.Text("Text", e.text),
		template.Text("Category", e.category), template.Text("Final", e.final), template.Text("Meaning", e.meaning),
		template.Text("Next", e.next), template.Text("Retry", e.retry), template.Text("Acts", e.acts),
		template.Text("Customer", e.customer), template.Text("Source", e.source), template.Text("Team", e.team),
		template.Texts("Tried", e.tried), template.Texts("Collect", e.collect),
	)
}

func (j templateJob) record() template.Record {
	return template.NewRecord("the job",
		template.Text("SmileJobID", j.smileJobID), template.Text("JobID", j.jobID), template.Text("JobType", j.jobType),
		template.Text("Country", j.country), template.Text("IDType", j.idType), template.Text("Time", j.time),
	)
}

// customerData is a ticket as a customer's template gets it, and templateData as others do.
func customerData(entries []template.Record) template.Record {
	return template.NewRecord("the ticket", template.Records("Entries", entries))
}

func templateData(entries []template.Record, j templateJob) template.Record {
	return template.NewRecord("the ticket", template.Records("Entries", entries), template.Inner("Job", j.record()))
}

// data is what a template gets, escaped for its format.
func (t Ticket) data(a Audience, f markup.Format, said spoken) template.Record {
	if a == Customer {
		return t.dataForCustomer(f, said)
	}
	esc := func(text string) string { return markup.Escape(text, f) }
	var entries []template.Record
	var job templateJob
	for _, s := range t.subjects {
		if s.entry != nil {
			entries = append(entries, newTemplateEntry(t, s, esc).record())
		}
		if s.job != nil {
			j := s.job.info
			job = templateJob{esc(j.SmileJobID), esc(j.JobID), esc(j.JobType), esc(j.Country), esc(j.IDType), esc(j.Timestamp)}
		}
	}
	return templateData(entries, job)
}

func (t Ticket) dataForCustomer(f markup.Format, said spoken) template.Record {
	var entries []template.Record
	for _, s := range t.subjects {
		if s.entry == nil || s.reply.words == "" {
			continue
		}
		e := customerEntry{customer: markup.Escape(said.of(s.reply.words), f)}
		if t.withCode {
			e.code = markup.Escape(s.reply.code, f)
		}
		entries = append(entries, e.record())
	}
	return customerData(entries)
}

func newTemplateEntry(t Ticket, s subject, esc func(string) string) templateEntry {
	e, n := s.entry, note{catalog: t.catalog, subject: s}
	all := func(texts []string) []string {
		escaped := make([]string, len(texts))
		for i, t := range texts {
			escaped[i] = esc(t)
		}
		return escaped
	}
	of := func(k model.Kind) string { return esc(s.page.First(k).Text) }
	return templateEntry{
		code: esc(e.Code), product: esc(e.Product.Name), text: of(model.ResultText), category: of(model.Verdict),
		final: esc(e.Final.String()), meaning: of(model.Meaning), next: of(model.Next), retry: of(model.Retry),
		acts: of(model.Acts), customer: esc(s.toldCustomer()), source: of(model.Source), team: esc(s.teamSays()),
		tried: all(s.inOne()), collect: all(n.missing()),
	}
}

// try makes the text of a ticket that is made up, so that a fault is told before
// the text is needed: once with something in every field and once with nothing,
// for a template that asks what there is. In the second try, only a name that
// doesn't exist is a fault, because a ticket with nothing in it may be rare.
func try(t *template.Template, a Audience) error {
	full, bare := madeUp(a)
	if _, err := t.Execute(full); err != nil {
		return err
	}
	var fault *template.Fault
	if _, err := t.Execute(bare); errors.As(err, &fault) && fault.NoField {
		return fault
	}
	return nil
}

// madeUp is a ticket that is made up, and one of an entry of which nothing is
// known.
func madeUp(a Audience) (full, bare template.Record) {
	if a == Customer {
		e := customerEntry{"customer", "0000"}.record()
		return customerData([]template.Record{e, e}), customerData([]template.Record{customerEntry{}.record()})
	}
	e := templateEntry{
		"0000", "product", "text", "category", "final", "meaning", "next", "retry", "acts", "customer", "source", "team",
		[]string{"first step", "second step"}, []string{"first item", "second item"},
	}.record()
	job := templateJob{"SID", "job", "1", "KE", "ID", "time"}
	return templateData([]template.Record{e, e}, job), templateData([]template.Record{templateEntry{}.record()}, templateJob{})
}
