package model_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"smilecodes/catalog"
	"smilecodes/model"
)

var update = flag.Bool("update", false, "write the golden tickets anew")

// tickets are the tickets whose exact bytes are kept in testdata/tickets: plain
// text as name.txt, Markdown as name.md. Several ids are marked in this order;
// steps are ticked for the last.
var tickets = []struct {
	name   string
	ids    []string
	ticked []int
}{
	{name: "approval", ids: []string{"enhanced-kyc/1012"}},
	{name: "rejection", ids: []string{"biometric-kyc/0811"}},
	{name: "provisional", ids: []string{"biometric-kyc/0812"}}, // clashes with the other 0812
	{name: "suspected-spoof", ids: []string{"biometric-kyc/0814"}},
	{name: "authority-down", ids: []string{"biometric-kyc/0908"}}, // its product is inferred
	{name: "general", ids: []string{"general/0001/selfie-image-unusable"}},
	{name: "deprecated", ids: []string{"smartselfie-authentication/0823"}},
	{name: "mobile-only", ids: []string{"enhanced-kyc/2211"}},
	{name: "also-applies", ids: []string{"biometric-kyc/0817"}},
	{name: "several", ids: []string{"document-verification/0812", "biometric-kyc/0812", "basic-kyc/1022"}},
	{name: "ticked", ids: []string{"biometric-kyc/0911"}, ticked: []int{3, 0}},
	{name: "several-ticked", ids: []string{"enhanced-kyc/1012", "basic-kyc/1015"}, ticked: []int{0, 1}},
}

func TestGoldenTickets(t *testing.T) {
	for _, tt := range tickets {
		t.Run(tt.name, func(t *testing.T) {
			s := model.NewSession(load(t))
			for _, id := range tt.ids {
				s.Open(s.Catalog().Entry(id))
				if len(tt.ids) > 1 {
					s.ToggleMark()
				}
			}
			for _, step := range tt.ticked {
				s.Tick(step)
			}
			golden(t, tt.name+".txt", s.Ticket().Text(model.Plain))
			golden(t, tt.name+".md", s.Ticket().Text(model.Markdown))
		})
	}
}

// golden compares a text with a file, which has one line break more: editors
// end files with one, and a ticket does not.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", "tickets", name)
	got += "\n"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not as it was (-update accepts it). It is now:\n%s", file, got)
	}
}

// TestNoStrayGoldens: a ticket that is no longer written must not look tested.
func TestNoStrayGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/tickets/*")
	if err != nil || len(files) != 2*len(tickets) {
		t.Errorf("%d golden tickets for %d cases: %v", len(files), len(tickets), err)
	}
}

// eachTicket makes the ticket of every entry alone.
func eachTicket(t *testing.T, look func(t *testing.T, e *catalog.Entry, k model.Ticket)) {
	t.Helper()
	s := model.NewSession(load(t))
	if n := len(s.Catalog().Entries()); n != 63 {
		t.Errorf("%d entries, not 63", n)
	}
	for _, e := range s.Catalog().Entries() {
		s.Open(e)
		t.Run(e.ID, func(t *testing.T) { look(t, e, s.Ticket()) })
	}
}

// TestTicketSaysAll: whatever the format, a ticket says everything that whoever
// reads it next has to know.
func TestTicketSaysAll(t *testing.T) {
	eachTicket(t, func(t *testing.T, e *catalog.Entry, k model.Ticket) {
		all := []string{
			e.Code, e.Product.Name, e.Text, e.Category.String(), e.Meaning, e.Next, e.Customer,
			e.Retry.String(), e.Acts.String(), e.Charged.String(), model.SourceLine(e), e.Source.Page.Title,
		}
		says(t, k.Text(model.Plain), all, nil)
		says(t, readMarkdown(k.Text(model.Markdown)), all, nil)
		if k.Len() != 1 {
			t.Errorf("it explains %d entries", k.Len())
		}
	})
}

// TestTicketSaysWhatIsSpecial: what sets an entry apart is said of it, and of no other.
func TestTicketSaysWhatIsSpecial(t *testing.T) {
	c := load(t)
	eachTicket(t, func(t *testing.T, e *catalog.Entry, k model.Ticket) {
		text := k.Text(model.Plain)
		for words, want := range map[string]bool{
			", deprecated":          e.Deprecated,
			", mobile SDK only":     e.MobileOnly,
			", also used for ":      len(e.AlsoApplies) > 0,
			"(final)":               e.Final == catalog.Final,
			"(not final)":           e.Final == catalog.NotFinal,
			"no description":        e.NoDescription,
			"(product sure)":        e.Placement.Sure,
			"(product inferred: ":   !e.Placement.Sure,
			"Note: ":                e.Product.Note != "",
			"customer, only this: ": e.Disclosure != catalog.Tell,
			"Not to be confused:":   len(model.Others(c, e)) > 0,
			"Tried:":                false,
		} {
			if strings.Contains(text, words) != want {
				t.Errorf("it says %q: %v, want %v, in\n%s", words, !want, want, text)
			}
		}
	})
}

// TestTicketNamesTheOther: the two 0812 warn of each other.
func TestTicketNamesTheOther(t *testing.T) {
	s := model.NewSession(load(t))
	s.Search("0812")
	says(t, s.Ticket().Text(model.Plain), []string{"0812 is Rejected in Document Verification"}, nil)
	s.Move(1)
	says(t, s.Ticket().Text(model.Plain), []string{"0812 is Provisionally Approved in Biometric KYC"}, nil)
}

// plainLine is a fact, or a step that was tried.
var plainLine = regexp.MustCompile(`^([A-Z][a-z A-Z(),]*: |Tried:$|- )`)

// TestPlainTicketIsPlain: it is safe to paste anywhere, a shell included, and
// every line of it is one fact.
func TestPlainTicketIsPlain(t *testing.T) {
	eachTicket(t, func(t *testing.T, e *catalog.Entry, k model.Ticket) {
		text := k.Text(model.Plain)
		if i := strings.IndexFunc(text, isHidden); i >= 0 {
			t.Errorf("it has a character that is not shown: %q", text[i:])
		}
		lines := strings.Split(text, "\n")
		if want := "Internal note: Smile ID " + e.Code + ", " + e.Product.Name; lines[0] != want {
			t.Errorf("it begins %q, not %q", lines[0], want)
		}
		for _, l := range lines[1:] {
			if !plainLine.MatchString(l) || strings.TrimSpace(l) != l {
				t.Errorf("%q is no fact", l)
			}
		}
	})
}

func isHidden(r rune) bool { return r != '\n' && (!unicode.IsPrint(r) || r == unicode.ReplacementChar) }

// TestNoTicketEndsWithALineBreak, so that no shell runs it.
func TestNoTicketEndsWithALineBreak(t *testing.T) {
	eachTicket(t, func(t *testing.T, _ *catalog.Entry, k model.Ticket) {
		for _, f := range []model.Format{model.Plain, model.Markdown} {
			if text := k.Text(f); text != strings.TrimSpace(text) {
				t.Errorf("%v: there is space around %q", f, text)
			}
		}
	})
}

// TestTicketOfAll: marked entries are explained in the order of marking, each
// as it would be alone, with an empty line between.
func TestTicketOfAll(t *testing.T) {
	for _, f := range []model.Format{model.Plain, model.Markdown} {
		s := model.NewSession(load(t))
		var alone []string
		for _, e := range slices.Backward(s.Catalog().Entries()) {
			s.Open(e)
			alone = append(alone, s.TicketOf(e).Text(f))
			s.ToggleMark()
		}
		k := s.Ticket()
		if k.Text(f) != strings.Join(alone, "\n\n") || k.Len() != len(alone) {
			t.Errorf("%v: %d entries together are not what they are alone", f, k.Len())
		}
	}
}

// TestTicketSaysWhatWasTried: the ticked steps in the order of the guide, and
// those of this entry only.
func TestTicketSaysWhatWasTried(t *testing.T) {
	s := model.NewSession(load(t))
	e, other := s.Catalog().Entry("biometric-kyc/0812"), s.Catalog().Entry("biometric-kyc/0814")
	s.Open(other)
	s.Tick(2)
	s.Open(e)
	s.Tick(1)
	s.Tick(0)
	steps := e.Guide.Steps
	says(t, s.Ticket().Text(model.Plain),
		[]string{"\nTried:\n- " + steps[0].Who.String() + ": " + steps[0].Do + "\n- " + steps[1].Who.String() + ": " + steps[1].Do},
		[]string{steps[2].Do})
	says(t, readMarkdown(s.Ticket().Text(model.Markdown)), []string{"- [x] " + steps[0].Who.String() + ": " + steps[0].Do}, nil)
}

func TestTicketOfNothing(t *testing.T) {
	s := model.NewSession(load(t))
	s.Search("123456789")
	for _, f := range []model.Format{model.Plain, model.Markdown} {
		if k := s.Ticket(); k.Len() != 0 || k.Text(f) != "" {
			t.Errorf("%v: %q explains nothing", f, k.Text(f))
		}
	}
}
