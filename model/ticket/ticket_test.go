package ticket_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

var update = flag.Bool("update", false, "write the golden tickets again")

// tickets are the tickets whose exact bytes are kept in testdata/tickets, for
// every audience in every format. Several ids are marked in this order; steps
// are ticked for the last.
var tickets = []struct {
	name   string
	ids    []string
	ticked []int
	note   string
	job    string // a payload of testdata/jobs
	answer int    // which of its answers
	typed  string // a search that selects nothing
}{
	{name: "approval", ids: []string{"enhanced-kyc/1012"}},
	{name: "rejection", ids: []string{"biometric-kyc/0811"}},
	{name: "provisional", ids: []string{"biometric-kyc/0812"}}, // clashes with the other 0812
	{name: "clash", ids: []string{"document-verification/0812"}},
	{name: "suspected-spoof", ids: []string{"biometric-kyc/0814"}},
	{name: "authority-down", ids: []string{"biometric-kyc/0908"}}, // its product is inferred
	{name: "general", ids: []string{"general/0001/selfie-image-unusable"}},
	{name: "deprecated", ids: []string{"smartselfie-authentication/0823"}},
	{name: "mobile-only", ids: []string{"enhanced-kyc/2211"}},
	{name: "also-applies", ids: []string{"biometric-kyc/0817"}},
	{name: "several", ids: []string{"document-verification/0812", "biometric-kyc/0812", "basic-kyc/1022"}},
	{name: "several-alike", ids: []string{"basic-kyc/1015", "biometric-kyc/1015", "biometric-kyc/0908"}},
	{name: "ticked", ids: []string{"biometric-kyc/0911"}, ticked: []int{3, 0}, note: "*asked* <her> @noon =1+1"},
	{name: "several-ticked", ids: []string{"enhanced-kyc/1012", "basic-kyc/1015"}, ticked: []int{0, 1}},
	{name: "job", job: "flat.json"},
	{name: "job-replaced", job: "history-of-other-job.json", answer: 2},
	{name: "job-lookup", job: "jobs-mixed.jsonl", answer: 4},
	{name: "job-open", job: "duplicate-type.json"},
	{name: "job-without-entry", job: "unknown-code.json"},
	{name: "job-without-code", job: "v3.json"},
	{name: "unknown-code", typed: "RC 182 of a customer"},
	{name: "request-error", ids: []string{"request-error/2215"}},
	{name: "request-error-job", job: "request-error.json"},
	{name: "status", job: "status-text.json"},
	{name: "retired", ids: []string{"older/other/0907"}},
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
			if tt.typed != "" {
				s.Search(tt.typed)
			}
			for _, step := range tt.ticked {
				s.Tick(step)
			}
			s.SetNote(0, tt.note)
			k := ticket.OfSelection(&s)
			if tt.job != "" {
				k = ticket.OfJob(&s, job.Decode(s.Catalog(), payloads(t)[tt.job], decoding(job.InputMost)).Results[tt.answer])
			}
			golden(t, tt.name+".txt", modeltest.SameEdition(s.Catalog(), everyText(k)))
		})
	}
}

// everyText is a ticket for every audience in every format, each after a line
// that names both.
func everyText(k ticket.Ticket) string {
	var b strings.Builder
	for _, a := range ticket.Audiences() {
		for _, f := range markup.Formats() {
			fmt.Fprintf(&b, "== %s, %s\n%s\n", a, f, k.Text(a, f).String())
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
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
	if err != nil || len(files) != len(tickets) {
		t.Errorf("%d golden tickets for %d cases: %v", len(files), len(tickets), err)
	}
}

// TestTicketOfSuggestion: a note says that a code was only suggested and what
// was typed, and of that no more than a code; a customer never reads of it.
func TestTicketOfSuggestion(t *testing.T) {
	const id, guess = "biometric-kyc/0812", "0812 only looks like it"
	for _, row := range []struct{ query, want string }{
		{"0182", "Careful: The code typed was 0182, which is unknown. " + guess},
		{"RC 182", "typed was 182, which"},
		{"01-82", "typed was 0182, which"},
		{"0182 of Wanjiru", "typed was 0182, which"},
		{"0182 at 0700112233", "The code typed is unknown. " + guess},
		{"0812", ""},
		{"pure provisional", ""},
		{"", ""},
	} {
		s := model.NewSession(load(t))
		s.Search(row.query)
		e := s.Catalog().Entry(id)
		for _, k := range []ticket.Ticket{ticket.Of(&s, e), ticket.OfSelection(selected(s, id))} {
			for _, a := range ticket.Audiences() {
				text := k.Text(a, markup.Plain).String()
				if want := row.want != "" && a != ticket.Customer; strings.Contains(text, guess) != want || want && !strings.Contains(text, row.want) {
					t.Errorf("%q, %s: want %q in\n%s", row.query, a, row.want, text)
				}
				says(t, text, nil, []string{"Wanjiru", "0700112233"})
			}
		}
	}
}

// selected is a session with the row of an entry selected.
func selected(s model.Session, id string) *model.Session {
	i := slices.IndexFunc(s.Rows(), func(r model.Row) bool { return r.Hit.Entry != nil && r.Hit.Entry.ID == id })
	s.Select(i)
	return &s
}

// TestTicketOfJobThatLooksLikeIt: the code of a job result isn't a suggestion,
// whatever was typed before.
func TestTicketOfJobThatLooksLikeIt(t *testing.T) {
	s := model.NewSession(load(t))
	s.Search("0182")
	r := job.Decode(s.Catalog(), []byte(`{"ResultCode":"0812","PartnerParams":{"job_type":1}}`), decoding(job.InputMost)).Results[0]
	s.Choose(r)
	says(t, ticket.Of(&s, r.Entry).Text(ticket.Internal, markup.Plain).String(), []string{"result of the job"}, []string{"looks like"})
}

// eachTicket makes the ticket of every entry alone.
func eachTicket(t *testing.T, look func(t *testing.T, e *catalog.Entry, k ticket.Ticket)) {
	t.Helper()
	s := model.NewSession(modeltest.Real(t))
	all := slices.Concat(s.Catalog().Entries(), s.Catalog().Retired())
	for _, e := range all {
		s.Open(e)
		t.Run(e.ID, func(t *testing.T) { look(t, e, ticket.OfSelection(&s)) })
	}
}

// TestTicketSaysAll: whatever the format, a ticket says everything that anyone who
// reads it next has to know.
func TestTicketSaysAll(t *testing.T) {
	eachTicket(t, func(t *testing.T, e *catalog.Entry, k ticket.Ticket) {
		what, _ := e.Outcome()
		all := []string{
			e.Code, e.Product.Name, e.Headline(), what, e.Meaning, e.Next, e.Customer,
			e.Retry.String(), e.Acts.String(), e.Charged.String(), model.PageOf(e).First(model.Source).Text, e.Source.Page.Title,
		}
		says(t, k.Text(ticket.Internal, markup.Plain).String(), all, nil)
		says(t, readMarkdown(k.Text(ticket.Internal, markup.Markdown).String()), all, nil)
		if k.Len() != 1 {
			t.Errorf("it explains %d entries", k.Len())
		}
	})
}

// TestTicketSaysWhatIsSpecial: a ticket says what sets an entry apart, and says it of no other.
func TestTicketSaysWhatIsSpecial(t *testing.T) {
	c := modeltest.Real(t)
	eachTicket(t, func(t *testing.T, e *catalog.Entry, k ticket.Ticket) {
		text := k.Text(ticket.Internal, markup.Plain).String()
		for words, want := range map[string]bool{
			", deprecated":            e.Deprecated,
			", mobile SDK only":       e.MobileOnly,
			", also used for ":        len(e.AlsoApplies) > 0,
			"(final)":                 e.Final == catalog.Final,
			"(not final)":             e.Final == catalog.NotFinal,
			"(no job ran)":            e.Family == catalog.RequestError || e.IsV3Error(),
			"(our reading, not Smile": len(e.Like) > 0,
			"(no verdict)":            e.Family == catalog.Status,
			", same as ":              len(e.Twins) > 0,
			", low confidence":        e.Confidence.Level == catalog.Low,
			"on the current page, ":   e.Retired(),
			"(confidence ":            e.Source.Page.Unnumbered,
			"no description":          e.NoDescription,
			"product sure)":           e.Placement.Sure && e.Family == catalog.Result,
			"product inferred: ":      !e.Placement.Sure,
			"Note: ":                  e.Product.Note != "",
			"Rule: Only this. ":       e.Disclosure != catalog.Tell && e.Family != catalog.DuplicateCheck,
			"(not the job's verdict)": e.Family == catalog.DuplicateCheck,
			"Not to be confused:":     len(model.OtherMeanings(c, e).Only(model.Other)) > 0,
			"Tried:":                  false,
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
	says(t, ticket.OfSelection(&s).Text(ticket.Internal, markup.Plain).String(), []string{"0812 is Rejected in Document Verification"}, nil)
	s.Move(1)
	says(t, ticket.OfSelection(&s).Text(ticket.Internal, markup.Plain).String(), []string{"0812 is Provisionally Approved in Biometric KYC"}, nil)
}

// plainLine is a fact, or a step that was tried.
var plainLine = regexp.MustCompile(`^([A-Z][a-z A-Z(),]*: |Tried:$|Not done yet:$|Still to collect:$|\* )`)

// TestPlainTicketIsPlain: it is safe to paste anywhere, a shell included, and
// every line of it is one fact.
func TestPlainTicketIsPlain(t *testing.T) {
	eachTicket(t, func(t *testing.T, e *catalog.Entry, k ticket.Ticket) {
		text := k.Text(ticket.Internal, markup.Plain).String()
		if i := strings.IndexFunc(text, isHidden); i >= 0 {
			t.Errorf("it has a character that is not shown: %q", text[i:])
		}
		lines := strings.Split(text, "\n")
		if want := "Internal note: Smile ID " + e.Code + ", " + e.Product.Name; lines[0] != want {
			t.Errorf("it begins %q, not %q", lines[0], want)
		}
		for _, l := range lines[1:] {
			if !plainLine.MatchString(l) || strings.TrimSpace(l) != l {
				t.Errorf("%q isn't a fact", l)
			}
		}
	})
}

func isHidden(r rune) bool { return r != '\n' && (!unicode.IsPrint(r) || r == unicode.ReplacementChar) }

// TestNoTicketEndsWithALineBreak, so that no shell runs it.
func TestNoTicketEndsWithALineBreak(t *testing.T) {
	eachTicket(t, func(t *testing.T, _ *catalog.Entry, k ticket.Ticket) {
		for _, f := range []markup.Format{markup.Plain, markup.Markdown} {
			if text := k.Text(ticket.Internal, f).String(); text != strings.TrimSpace(text) {
				t.Errorf("%v: there is space around %q", f, text)
			}
		}
	})
}

// TestTicketOfAll: marked entries are explained in the order of marking, and no
// long text appears twice in a note: it points to the first place.
func TestTicketOfAll(t *testing.T) {
	s := model.NewSession(load(t))
	var codes []string
	for _, e := range slices.Backward(s.Catalog().Entries()) {
		s.Open(e)
		codes = append(codes, e.Code)
		s.ToggleMark()
	}
	k := ticket.OfSelection(&s)
	if !slices.Equal(k.Codes(), codes) {
		t.Errorf("the codes are %v", k.Codes())
	}
	for _, a := range []ticket.Audience{ticket.Internal, ticket.Engineering} {
		text := k.Text(a, markup.Plain).String()
		at, said := 0, map[string]string{}
		for _, code := range codes {
			i := strings.Index(text[at:], "Smile ID "+code+", ")
			if i < 0 {
				t.Fatalf("%v: %s is not explained in its place", a, code)
			}
			at += i + 1
		}
		code := ""
		for l := range strings.Lines(text) {
			if _, rest, ok := strings.Cut(l, "Smile ID "); ok && strings.Contains(rest, ", ") && len(rest) > 4 && len(l) < 80 {
				code = rest[:4]
			}
			if before := said[l]; len(l) > 60 && before != "" && before != code {
				t.Errorf("%v: %s repeats of %s %q", a, code, before, l)
			}
			said[l] = code
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
	says(t, ticket.OfSelection(&s).Text(ticket.Internal, markup.Plain).String(),
		[]string{"\nTried:\n* " + steps[0].Do + "\n* " + steps[1].Do + "\n"},
		[]string{steps[2].Do})
	says(t, readMarkdown(ticket.OfSelection(&s).Text(ticket.Internal, markup.Markdown).String()), []string{"* [x] " + steps[0].Do}, nil)
}

// TestTicketSaysWhoDidIt: support writes the note, so only others are named, and a
// step that was only noted on is not among those that were tried.
func TestTicketSaysWhoDidIt(t *testing.T) {
	s := model.NewSession(load(t))
	s.Open(s.Catalog().Entry("document-verification/1014"))
	byEngineering := slices.IndexFunc(s.Selected().Steps(), func(step catalog.Step) bool { return step.Who == catalog.Engineering })
	s.Tick(byEngineering)
	s.SetNote(0, "after lunch")
	steps := s.Selected().Steps()
	by, not := "engineering: "+steps[byEngineering].Do, steps[0].Do+" Note: after lunch"
	for f, want := range map[markup.Format]string{
		markup.Plain:    "\nTried:\n* " + by + "\nNot done yet:\n* " + not + "\n",
		markup.Markdown: "\n\n**Tried:**\n\n* [x] " + by + "\n\n**Not done yet:**\n\n* " + not + "\n",
	} {
		text := ticket.OfSelection(&s).Text(ticket.Internal, f).String()
		if f == markup.Markdown {
			text = readMarkdown(text)
		}
		says(t, text, []string{want}, []string{"support: ", "[x] " + steps[0].Do})
	}
}

func TestTicketOfNothing(t *testing.T) {
	s := model.NewSession(load(t))
	s.Search("123456789")
	for _, f := range []markup.Format{markup.Plain, markup.Markdown} {
		if k := ticket.OfSelection(&s); k.Len() != 0 || k.Text(ticket.Internal, f).String() != "" {
			t.Errorf("%v: %q explains nothing", f, k.Text(ticket.Internal, f).String())
		}
	}
}

// TestCustomerReply walks every entry: a reply is made of its words for the
// customer and of nothing else of it, whatever was ticked, noted, marked or
// pasted. The code gets in only if it was asked for and may be told.
func TestCustomerReply(t *testing.T) {
	eachTicket(t, func(t *testing.T, e *catalog.Entry, _ ticket.Ticket) {
		s := model.NewSession(modeltest.Real(t))
		s.Open(e)
		s.SetNote(0, "a secret note")
		s.Tick(0)
		r := &job.Result{Code: e.Code, Entry: e, Candidates: []*catalog.Entry{e}, Text: e.Text, ProductName: e.Product.Name}
		r.Job.SmileJobID = "0000044120"
		s.Choose(r)
		for _, f := range markup.Formats() {
			for _, k := range []ticket.Ticket{ticket.OfSelection(&s), ticket.OfJob(&s, r), ticket.New(s.Catalog(), e)} {
				want := markup.Render([]markup.Block{
					{Kind: markup.Paragraph, Text: "Hello,"}, {Kind: markup.Paragraph, Text: e.Customer},
					{Kind: markup.Paragraph, Text: "Thank you for your patience."},
				}, f)
				if e.Family == catalog.DuplicateCheck {
					want = ""
				}
				if got := k.Text(ticket.Customer, f).String(); got != want {
					t.Errorf("%v: the customer gets\n%s\nnot\n%s", f, got, want)
				}
				if got := k.WithCode(true).Text(ticket.Customer, f).String(); strings.Contains(strings.ReplaceAll(got, `\_`, "_"), e.Code) != (e.Disclosure == catalog.Tell) {
					t.Errorf("%v: asked for the code, the customer gets\n%s", f, got)
				}
			}
		}
	})
}

// TestCustomerReplyOfAll says no sentence twice, and leaves out no entry's.
func TestCustomerReplyOfAll(t *testing.T) {
	c := modeltest.Real(t)
	text := ticket.New(c, c.Entries()...).Text(ticket.Customer, markup.Plain).String()
	for _, e := range c.Entries() {
		for sentence := range strings.SplitSeq(e.Customer, ". ") {
			if n := strings.Count(text, strings.TrimSuffix(sentence, ".")); n == 0 {
				t.Errorf("%s: %q is missing", e.ID, sentence)
			}
		}
	}
	seen := map[string]bool{}
	for _, sentence := range strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == '\n' }) {
		if sentence = strings.TrimSpace(sentence); len(sentence) > 12 && seen[sentence] {
			t.Errorf("it says %q twice", sentence)
		}
		seen[sentence] = true
	}
}

// TestNoFormula holds that no line of any text begins as a formula would, and
// that nothing of a note is obeyed by the place where it is pasted.
func TestNoFormula(t *testing.T) {
	s := model.NewSession(load(t))
	s.Open(s.Catalog().Entry("biometric-kyc/0908"))
	for _, evil := range []string{
		"=cmd|' /C calc'!A0", "+1", "-2", "@SUM(1)", "\t=1", "＝1", "＋1", "－1", "＠1", "*b* _i_ ~s~ `c`", "<b>&</b>", "[l](http://x)", "![i](http://x)",
		"{color:red}x{color}", "h1. x", "@here @channel", "<!here>", "{{x}} |a|b|", "!x.png!", "(!) :)",
	} {
		s.SetNote(0, evil)
		k := ticket.OfSelection(&s)
		for _, a := range ticket.Audiences() {
			for _, f := range markup.Formats() {
				for l := range strings.Lines(k.Text(a, f).String()) {
					if markup.IsFormula(strings.TrimSuffix(l, "\n")) {
						t.Errorf("%v, %v: a spreadsheet runs %q", a, f, l)
					}
				}
			}
		}
		for f, bare := range map[markup.Format][]string{
			markup.HTML:  {"<b>", "<!here", "&<"},
			markup.Slack: {"*b*", "~s~", "`c`", "<b>", "@here", "<!here", "_i_"},
			markup.Jira:  {" *b*", " _i_", "[l]", " {color", " !x.png!", " @", "{{x}}", "|a|", " (!)", " :)"},
		} {
			text := k.Text(ticket.Internal, f).String()
			for _, b := range bare {
				if strings.Contains(text, b) {
					t.Errorf("%v: %q is obeyed in\n%s", f, b, text)
				}
			}
		}
	}
}
