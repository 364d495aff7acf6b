package ticket_test

import (
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestNoAdviceOfTheReplaced: where another result of a job counts, nothing of an
// entry's advice gets into a text, neither by a template nor once the entry was
// opened.
func TestNoAdviceOfTheReplaced(t *testing.T) {
	c := load(t)
	internal, err := ticket.NewTemplate("internal", "{{range .Entries}}{{.Next}} {{.Customer}} {{.Retry}} {{.Collect}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	customer, err := ticket.NewTemplate("reply", "{{range .Entries}}{{.Customer}} {{.Code}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	over := 0
	for _, name := range []string{"history-of-other-job.json", "status-with-history.json", "jobs-mixed.jsonl"} {
		for _, r := range job.Decode(c, payloads(t)[name], decoding(job.InputMost)).Results {
			if r.Advises() || r.ReplacedBy() == r.Code {
				continue
			}
			over++
			s := model.NewSession(c)
			s.Choose(r)
			for _, k := range []ticket.Ticket{ticket.OfJob(&s, r), ticket.Of(&s, r.Entry).WithCode(true)} {
				texts := []string{k.Text(ticket.Internal, markup.Plain).String(), k.Text(ticket.Customer, markup.Plain).String(), k.Text(ticket.Engineering, markup.Plain).String()}
				for _, tm := range []*ticket.Template{internal, customer} {
					text, err := k.Templated(tm, markup.Plain)
					if err != nil {
						t.Fatal(err)
					}
					texts = append(texts, text.String())
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

// TestToldOfTheLatest: of all results of a job the customer is told the same,
// also where the result that replaced one was itself replaced.
func TestToldOfTheLatest(t *testing.T) {
	c := load(t)
	results := job.Decode(c, payloads(t)["history-of-a-verdict.jsonl"], decoding(job.InputMost)).Results
	if len(results) != 3 || results[0].Code != "1210" || results[2].ReplacedBy() != "0812" {
		t.Fatalf("%d results, the first %s", len(results), results[0].Heading())
	}
	for _, r := range results {
		s := model.NewSession(c)
		s.Choose(r)
		if got := ticket.OfJob(&s, r).Text(ticket.Customer, markup.Plain).String(); !strings.Contains(got, results[0].Entry.Customer) {
			t.Errorf("%s\n%s", r.Heading(), got)
		}
	}
}
