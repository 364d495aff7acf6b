package model_test

import (
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/markup"
)

// TestNoAdviceOfTheReplaced: where another result of a job counts, nothing of an
// entry's advice gets into a text, neither by a template nor once the entry was
// opened.
func TestNoAdviceOfTheReplaced(t *testing.T) {
	c := load(t)
	internal, err := model.NewTemplate("internal", "{{range .Entries}}{{.Next}} {{.Customer}} {{.Retry}} {{.Collect}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	customer, err := model.NewTemplate("reply", "{{range .Entries}}{{.Customer}} {{.Code}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	over := 0
	for _, name := range []string{"history-of-other-job.json", "status-with-history.json", "jobs-mixed.jsonl"} {
		for _, r := range model.Decode(c, payloads(t)[name], model.InputMost).Results {
			if r.Advises() || r.ReplacedBy() == r.Code {
				continue
			}
			over++
			s := model.NewSession(c)
			s.SetJob(r)
			for _, k := range []model.Ticket{s.TicketOfJob(r), s.TicketOf(r.Entry).WithCode(true)} {
				texts := []string{k.Text(model.Internal, markup.Plain), k.Text(model.Customer, markup.Plain), k.Text(model.Engineering, markup.Plain)}
				for _, tm := range []*model.Template{internal, customer} {
					text, err := k.Templated(tm, markup.Plain)
					if err != nil {
						t.Fatal(err)
					}
					texts = append(texts, text)
				}
				for _, text := range texts {
					if strings.Contains(text, r.Entry.Next) || strings.Contains(text, r.Entry.Customer) || strings.Contains(text, r.Entry.Retry.String()) {
						t.Errorf("%s: %s\n%s", name, r.Heading(), text)
					}
				}
			}
		}
	}
	if over < 7 {
		t.Errorf("only %d results give no advice", over)
	}
}
