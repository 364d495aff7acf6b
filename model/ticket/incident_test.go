package ticket_test

import (
	"os"
	"strings"
	"testing"

	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/model/triage/triagetest"
)

// TestIncident holds the notes on many results, and that there is none for customers.
func TestIncident(t *testing.T) {
	c := modeltest.Load(t)
	for _, a := range []ticket.Audience{ticket.Internal, ticket.Engineering} {
		for _, f := range []markup.Format{markup.Plain, markup.Markdown} {
			note := ticket.OfMany(c, triagetest.Report(c), a, f)
			got := modeltest.SameEdition(c, note.String()) + "\n"
			file := "testdata/incident-" + a.Slug() + "-" + f.Slug() + ".txt"
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want, err := os.ReadFile(file); err != nil || got != string(want) {
				t.Errorf("%s: the note is\n%s\nnot\n%s (%v)", file, got, want, err)
			}
			if kind := note.Carries().Kind; !strings.Contains(kind, "incident") {
				t.Errorf("it is called %q", kind)
			}
		}
	}
	if note := ticket.OfMany(c, triagetest.Report(c), ticket.Customer, markup.Plain); !note.IsZero() {
		t.Errorf("a customer would be told\n%s", note)
	}
	if note := ticket.OfMany(c, tally.Report{}, ticket.Internal, markup.Plain); note.IsZero() {
		t.Error("there is no note on nothing")
	}
}
