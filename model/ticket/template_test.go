package ticket_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestNewTemplate holds what the program says about a template as soon as it is read: which
// line, and what there is instead. No name of the program's own types is in it.
func TestNewTemplate(t *testing.T) {
	const entry = "; there is .Code, .Product, .Text, .Category, .Final, .Meaning, .Next, .Retry, .Acts, .Customer, .Source, .Team, .Tried, .Collect"
	const tooLong = "it takes too long: it repeats something more than 100,000 times"
	for _, row := range []struct{ text, want string }{
		{"{{range .Entries}}{{.Code}} {{.Tried}}{{end}}{{.Job.SmileJobID}}", ""},
		{"{{(index .Entries 0).Code}}{{with .Job.Time}} at {{.}}{{end}}", ""},
		{"{{range .Entries}}{{if .Tried}}{{index .Tried 0}}{{end}}{{end}}", ""},
		{"{{range .Entries}}{{index .Tried 0}}{{end}}", ""}, // wrong only where nothing was tried
		{"{{.Nope}}", "line 1: there is no .Nope here; there is .Entries, .Job"},
		{"Hello,\n{{range .Entries}}{{.Nope}}{{end}}", "line 2: there is no .Nope here" + entry},
		{"{{range .Entries}}{{if .Code}}{{else}}{{.Nope}}{{end}}{{end}}", "line 1: there is no .Nope here" + entry},
		{"{{.Job.Nope}}", "line 1: there is no .Nope here; there is .SmileJobID, .JobID, .JobType, .Country, .IDType, .Time"},
		{"{{range .Entries}}{{.Code.Nope}}{{end}}", "line 1: there is no .Nope here"},
		{"{{define \"x\"}}{{.Nope}}{{end}}\n{{template \"x\" .Job}}", "line 1: there is no .Nope here; there is .SmileJobID, .JobID, .JobType, .Country, .IDType, .Time"},
		{"one\n{{range}}", "line 2: missing value for range"},
		{"{{nope}}", `line 1: function "nope" not defined`},
		{"{{len .Job}}", "line 1: error calling len: the job has no length"},
		{`{{range 2}}{{printf "%600000d" 1}}{{end}}`, "the text is larger than 1 MB"},
		{"{{range 90000}}{{end}}", ""},
		{"{{range 100000000000}}{{end}}", tooLong},
		{"{{if .Entries}}{{with $n := 100000000000}}{{range $n}}{{else}}{{end}}{{end}}{{end}}", tooLong},
		{"{{if not .Entries}}{{else}}{{range 100000000000}}{{end}}{{end}}", tooLong},
		{strings.Repeat("{{range $.Entries}}", 40) + strings.Repeat("{{end}}", 40), tooLong},
		{`{{define "a"}}{{range 100000000000}}{{end}}{{end}}{{template "a"}}`, tooLong},
		{`{{define "a"}}{{template "a"}}{{end}}{{template "a"}}`, "it takes too long: its blocks and templates are more than 10,000 deep in each other"},
	} {
		_, err := ticket.NewTemplate("internal-x", row.text)
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != row.want {
			t.Errorf("%s: it says %q, not %q", row.text, got, row.want)
		}
	}
}

// TestTemplated holds what the program says where a template fails only in use: which it
// is and where, beside the built-in text.
func TestTemplated(t *testing.T) {
	c := load(t)
	tm, err := ticket.NewTemplate("internal-x", "{{range .Entries}}\n{{index .Tried 0}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	k := ticket.New(c, c.Entry("biometric-kyc/0908"))
	text, err := k.Templated(tm, 0)
	if text.String() != k.Text(ticket.Internal, 0).String() {
		t.Errorf("not the built-in text:\n%s", text)
	}
	if err == nil || !strings.HasPrefix(err.Error(), "the template internal-x cannot be used, so this is the built-in text: line 2: error calling index") {
		t.Error(err)
	}
	six := func(s string) string { return strings.Repeat(s, 6) }
	if tm, err = ticket.NewTemplate("internal-x", six("{{range $.Entries}}")+six("{{end}}")); err != nil {
		t.Fatal(err) // of a few entries it is soon done
	}
	text, err = ticket.New(c, c.Entries()[:20]...).Templated(tm, 0)
	if text.IsZero() || err == nil || !strings.HasSuffix(err.Error(), "built-in text: it takes too long: it repeats something more than 100,000 times") {
		t.Errorf("%v\n%s", err, text)
	}
}

// TestCustomersTemplate: what a text for customers must not reach is not there,
// which is told where the template is read, not by a gap in a reply.
func TestCustomersTemplate(t *testing.T) {
	for _, field := range []string{".Text", ".Next", ".Category", ".Meaning", ".Tried"} {
		_, err := ticket.NewTemplate("friendly", "Hello\n{{range .Entries}}{{"+field+"}}{{end}}")
		if want := "line 2: there is no " + field + " here; there is .Customer, .Code"; err == nil || err.Error() != want {
			t.Errorf("%s: %v, not %s", field, err, want)
		}
	}
	if _, err := ticket.NewTemplate("friendly", "{{.Job.Time}}"); err == nil || err.Error() != "line 1: there is no .Job here; there is .Entries" {
		t.Errorf("the job: %v", err)
	}
}

// TestFillIn holds what becomes of the blanks of a text, in a template and in a
// text that was edited: each is filled in once, and what has no value stays.
func TestFillIn(t *testing.T) {
	values := map[string]string{"time": "{name}", "name": "<b> =1", "empty": "", "SmileJobID": "a_b"}
	for _, row := range []struct {
		text   string
		format markup.Format
		want   string
	}{
		{"at {time}, {name}.", markup.Plain, "at {name}, <b> =1."}, // and not the name twice
		{"at {empty}. by {nobody}", markup.Plain, "at {empty}. by {nobody}"},
		{"{name} {name}", markup.HTML, "&lt;b&gt; =1 &lt;b&gt; =1"},
		{`{SmileJobID} {not a blank} {}`, markup.Markdown, `a\_b {not a blank} {}`},
		{`{SmileJobID} \{SmileJobID\} \{empty\}`, markup.Jira, `a_b a_b \{empty\}`}, // as a built-in text has it
		{`C:\{SmileJobID}`, markup.Plain, `C:\a_b`},
	} {
		if got := ticket.FillIn(row.text, values, row.format); got != row.want {
			t.Errorf("%s: %s, not %s", row.text, got, row.want)
		}
		tm, err := ticket.NewTemplate("customer", row.text)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ticket.Ticket{}.Fill(values).Templated(tm, row.format)
		if got.String() != row.want || err != nil {
			t.Errorf("the template %s: %s, %v, not %s", row.text, got, err, row.want)
		}
	}
}

// TestFillInNote: a blank in a note on a step is filled in as any other, and its
// value is literal. An identifier of a job isn't a blank.
func TestFillInNote(t *testing.T) {
	s := model.NewSession(load(t))
	s.Open(s.Catalog().Entry("biometric-kyc/0908"))
	s.Tick(0)
	s.SetNote(0, "asked {agent} of {nobody}")
	for format, want := range map[markup.Format]string{
		markup.Plain: "asked <*A> of {nobody}", markup.Markdown: `asked \<\*A\> of {nobody}`, markup.HTML: "asked &lt;*A&gt; of {nobody}",
		markup.Jira: `asked <\*A> of \{nobody\}`, markup.Slack: "asked &lt;∗A&gt; of {nobody}",
	} {
		k := ticket.OfSelection(&s).Fill(map[string]string{"agent": "<*A>"})
		text := k.Text(ticket.Internal, format).String()
		if left := ticket.Blanks(text); !strings.Contains(text, want) || !slices.Equal(left, []string{"nobody"}) {
			t.Errorf("%s: %q are left, and not %s in\n%s", format, left, want, text)
		}
	}
	r := job.Decode(s.Catalog(), []byte(`{"ResultCode":"0810","SmileJobID":"first1","PartnerParams":{"job_type":1}}`), decoding(job.InputMost)).Results[0]
	text := ticket.OfJob(&s, r).Fill(map[string]string{"first1": "last"}).Text(ticket.Internal, markup.Jira).String()
	if !strings.Contains(text, "{{first1}}") || ticket.Blanks(text) != nil {
		t.Errorf("%q are asked for in\n%s", ticket.Blanks(text), text)
	}
}

// TestHiddenSmileJobID: where the SmileJobID of a job is not shown, the note asks
// for it, since Smile ID will.
func TestHiddenSmileJobID(t *testing.T) {
	s := model.NewSession(load(t))
	r := job.Decode(s.Catalog(), []byte(`{"ResultCode":"0810","SmileJobID":"jane-doe","job_id":"john-doe","job_type":1}`), decoding(job.InputMost)).Results[0]
	note := ticket.OfJob(&s, r)
	for _, format := range markup.Formats() {
		text := note.Text(ticket.Internal, format).String()
		if got := ticket.Blanks(text); !slices.Equal(got, []string{"SmileJobID"}) {
			t.Errorf("%s: %q are asked for in\n%s", format, got, text)
		}
		filled := note.Fill(map[string]string{"SmileJobID": "0000044120"}).Text(ticket.Internal, format)
		says(t, filled.String(), []string{"0000044120"}, []string{"{SmileJobID}", "copy it from"})
	}
	says(t, note.Text(ticket.Internal, markup.Plain).String(), []string{"SmileJobID: {SmileJobID}\n", "Job id: not shown: it could be personal\n"}, []string{"jane", "john"})
}

// TestTextsWhetherShown: whether the name of a job may be shown makes no difference
// to what its tickets say.
func TestTextsWhetherShown(t *testing.T) {
	textsOf := func(id string) string {
		s := model.NewSession(load(t))
		text := `[{"ResultCode":"0814","job_id":"` + id + `","job_type":1},{"ResultCode":"1210","job_id":"` + id + `","job_type":1}]`
		all := ""
		for _, r := range job.Decode(s.Catalog(), []byte(text), decoding(job.InputMost)).Results {
			for _, a := range ticket.Audiences() {
				all += ticket.OfJob(&s, r).Text(a, markup.Plain).String() + "\n\n"
			}
		}
		for _, told := range []string{id, job.Unshown} {
			all = strings.ReplaceAll(all, "Job id: "+told+"\n", "")
		}
		return all
	}
	shown := textsOf("jane-1")
	says(t, shown, []string{"replaced by 1210, which came later"}, []string{"jane", "Job id"})
	for _, id := range []string{"jane.doe", "jane-doe"} {
		if got := textsOf(id); got != shown {
			t.Errorf("of %s is told\n%s\nnot\n%s", id, got, shown)
		}
	}
}

// TestTemplates lists what can be chosen: a person's own template in the place of
// the built-in one of its name, and the others after all.
func TestTemplates(t *testing.T) {
	made := func(name string) *ticket.Template {
		tm, err := ticket.NewTemplate(name, "own")
		if err != nil {
			t.Fatal(err)
		}
		return tm
	}
	all := ticket.Templates([]*ticket.Template{made("internal-short"), made("customer"), made("welcome")})
	var got []string
	k := ticket.New(load(t), load(t).Entries()[0])
	for _, tm := range all {
		text, err := k.Templated(tm, markup.Plain)
		if err != nil || tm.IsBuiltIn() != (text.String() == k.Text(tm.Audience, markup.Plain).String()) {
			t.Errorf("%s makes %q, %v", tm, text, err)
		}
		got = append(got, tm.String()+", "+tm.Audience.Slug())
	}
	want := []string{"internal note, internal", "customer reply, customer", "engineering, engineering", "internal-short, internal", "welcome, customer"}
	if !slices.Equal(got, want) {
		t.Errorf("there are %q", got)
	}
}

// TestCaution warns of two meanings of a code only where a customer reads them.
func TestCaution(t *testing.T) {
	c := load(t)
	one, both := ticket.New(c, c.Code("0812")[0]), ticket.New(c, c.Code("0812")...)
	for _, row := range []struct {
		ticket ticket.Ticket
		reader ticket.Audience
		want   string
	}{
		{one, ticket.Customer, ""},
		{both, ticket.Internal, ""},
		{both, ticket.Customer, "0812 appears with more than one meaning. Send the customer only one"},
	} {
		if got := row.ticket.Caution(row.reader); got != row.want {
			t.Errorf("%s are told %q, not %q", row.reader, got, row.want)
		}
	}
}
