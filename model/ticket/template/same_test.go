package template

import (
	"errors"
	"strings"
	"testing"
	gotemplate "text/template"
)

// data is what text/template gets, and the same as a record. Each of its types has a list,
// so that neither here nor there a record can be compared, and the name of [Record], which
// printf writes beside a value that its format doesn't use.
func data() (any, Record) {
	type Record struct {
		ID, Time string
		Empty    []Record
	}
	type job = Record
	recordOf := func(j job) sameRecord {
		return NewRecord("the job", Text("ID", j.ID), Text("Time", j.Time), Records("Empty", nil))
	}
	{
		type Record struct {
			Code, Name string
			Tried      []string
			Job        job
		}
		first := job{ID: "j-1"}
		entries := []Record{
			{"0810", "Document Verified", []string{"asked", "waited", "asked <again>"}, first},
			{"1012", "It's \"valid\" & é\u200b=\\x", []string{}, job{"", "09:00", nil}},
			{"", "", nil, job{}},
		}
		var records []sameRecord
		for _, e := range entries {
			records = append(records, NewRecord("an entry", Text("Code", e.Code), Text("Name", e.Name), Texts("Tried", e.Tried), Inner("Job", recordOf(e.Job))))
		}
		type entry = Record
		{
			type Record struct {
				Entries []entry
				Job     job
				None    []string
				Text    string
			}
			text := "a\tb %d"
			return Record{entries, first, nil, text}, NewRecord("the ticket", Records("Entries", records), Inner("Job", recordOf(first)), Texts("None", nil), Text("Text", text))
		}
	}
}

type sameRecord = Record

// outcome is what a template comes to: its text, or a fault where it is read or executed.
type outcome struct {
	text           string
	unread, unmade error
	atLimit        bool // one of this package's
}

func here(text string) (o outcome) {
	tm, err := Parse("own", text)
	if o.unread = err; err != nil {
		return o
	}
	_, record := data()
	o.text, o.unmade = tm.Execute(record)
	var fault *Fault
	o.atLimit = errors.As(o.unmade, &fault) && (fault.Line == 0 || strings.Contains(o.unmade.Error(), "200 percent signs"))
	return o
}

func inGo(text string) (o outcome) {
	tm, err := gotemplate.New("own").Option("missingkey=error").Parse(text)
	if o.unread = err; err != nil {
		return o
	}
	var b strings.Builder
	values, _ := data()
	o.unmade = tm.Execute(&b, values)
	o.text = b.String()
	return o
}

// mustAgree compares both: the same text, or both refuse the template. What is refused
// here as soon as it is read may be a branch that nothing gets to.
func mustAgree(t *testing.T, text string) {
	t.Helper()
	own := here(text)
	if own.atLimit {
		return // text/template has none, and might never end
	}
	other := inGo(text)
	switch {
	case own.unread != nil && other.unread == nil && !isRefused(own.unread):
		t.Errorf("%q is read by text/template, but not here: %v", text, own.unread)
	case own.unread == nil && other.unread != nil:
		t.Errorf("%q is read here, but not by text/template: %v", text, other.unread)
	case own.unread != nil:
	case (own.unmade != nil) != (other.unmade != nil):
		t.Errorf("%q: here %v, in text/template %v", text, own.unmade, other.unmade)
	case own.unmade == nil && own.text != other.text:
		t.Errorf("%q: here %q, in text/template %q", text, own.text, other.text)
	}
}

// isRefused reports whether a fault is one that text/template finds in use, or never.
func isRefused(err error) bool {
	for _, why := range []string{`function "call" not defined`, "there is no template", "complex number", " takes ", "is too large", "nil can't be"} {
		if strings.Contains(err.Error(), why) {
			return true
		}
	}
	return false
}

// TestSame holds that what a person writes comes to the same as with text/template, and
// that a fault is told with the same line.
func TestSame(t *testing.T) {
	for _, text := range same {
		mustAgree(t, text)
		if own, other := here(text), inGo(text); own.unmade != nil {
			_, line, _ := strings.Cut(other.unmade.Error(), "template: own:")
			line, _, _ = strings.Cut(line, ":")
			if !strings.HasPrefix(own.unmade.Error(), "line "+line+": ") {
				t.Errorf("%q: %v, and in text/template %v", text, own.unmade, other.unmade)
			}
		}
	}
}

var same = []string{
	"", "plain\n", "{{.}}", "{{$}}", "{{.Text}}", "{{.Job}}", "{{.Job.ID}} {{$.Job.Time}}", "{{.None}} {{.Entries}}",
	"{{/* a comment */}}x", "a {{- /* trimmed */ -}} b", "a  {{- .Text -}} \n b", "{{- 1 -}} {{2}}\n{{- 3}} ",

	// Words and numbers.
	`{{1}} {{-1}} {{+2}} {{1.5}} {{1e3}} {{0x1F}} {{0x1p4}} {{0b11}} {{0o17}} {{017}} {{1_000}} {{'a'}} {{'\n'}} {{'e'}} {{'.'}}`,
	"{{true}} {{false}} {{\"a\\tb\"}} {{`raw\\t`}} {{9223372036854775807}} {{-9223372036854775808}}",

	// Fields, chains and variables.
	"{{(index .Entries 0).Code}} {{(index .Entries 0).Job.ID}} {{(.Job).ID}} {{((.Job)).ID}}",
	"{{$x := .Job}}{{$x.ID}} {{$x := 1}}{{$x}} {{$x = .Text}}{{$x}}",
	"{{$x := 1}}{{if true}}{{$x := 2}}{{$x}}{{end}}{{$x}}", "{{$x := 1}}{{if true}}{{$x = 2}}{{$x}}{{end}}{{$x}}",
	"{{with $x := .Text}}{{$x}}{{.}}{{end}}", "{{with $x := .None}}{{else}}{{$x}}{{.Text}}{{end}}",
	"{{if $x := .Text}}{{$x}}{{else}}no{{end}}", "{{$x := 1}}{{with 2}}{{$x = .}}{{end}}{{$x}}", "{{print ($x := 1)}}{{$x}}",

	// Branches.
	"{{if .None}}a{{else if .Text}}b{{else}}c{{end}}", "{{if 0}}a{{else if 0.0}}b{{else if \"\"}}c{{else if false}}d{{else}}e{{end}}",
	"{{if .Job}}a{{end}}{{if .Entries}}b{{end}}{{if not .None}}c{{end}}{{if 0.1}}d{{end}}{{if -1}}e{{end}}",
	"{{with .Job}}{{.ID}}{{else}}no{{end}}{{with .None}}{{.}}{{else with .Text}}{{.}}{{else}}no{{end}}",

	// Loops.
	"{{range .Entries}}{{.Code}},{{end}}", "{{range $e := .Entries}}{{$e.Code}}{{.Name}},{{end}}",
	"{{range $i, $e := .Entries}}{{$i}}{{$e.Code}}{{range $j, $t := .Tried}}{{$i}}{{$j}}{{$t}}{{else}}none{{end}};{{end}}",
	"{{range 3}}{{.}}{{end}}{{range $i := 2}}{{$i}}{{.}}{{end}}{{range 0}}{{else}}{{.Text}}{{end}}{{range -1}}a{{else}}b{{end}}",
	"{{range $i, $x := 3}}{{end}}", "{{range .Text}}{{end}}", "{{range 1.5}}{{end}}", "{{range true}}{{end}}", "{{range .Job}}{{end}}",
	"{{range .None}}a{{end}}{{range .None}}a{{else}}{{.Text}}{{end}}", "{{range $i, $e := .None}}{{else}}{{$i}}{{$e}}{{end}}",
	"{{range .Entries}}{{if not .Tried}}{{break}}{{end}}{{.Code}}{{end}}", "{{range .Entries}}{{if not .Tried}}{{continue}}{{end}}{{.Code}}{{end}}",
	"{{range .Entries}}{{range .Tried}}{{.}}{{break}}{{end}}|{{end}}", "{{range 2}}{{range 3}}{{if .}}{{continue}}{{end}}{{.}}{{end}}|{{end}}",
	"{{range 2}}[{{range 0}}{{else}}{{break}}{{end}}]{{end}}", "{{range 2}}[{{range 0}}{{else}}{{continue}}{{end}}]{{end}}",
	"{{$i := 0}}{{$e := 0}}{{range $i, $e = .Entries}}{{$i}}{{end}}{{$i}}{{$e.Code}}", "{{$e := 0}}{{range $e = .Entries}}{{.Code}}{{end}}{{$e}}",
	"{{$n := 0}}{{range .Entries}}{{$n = len .Code}}{{end}}{{$n}}", "{{range $x := .Entries}}{{$x = 1}}{{$x}}{{end}}",

	// Templates in templates.
	`{{define "a"}}<{{.}}>{{end}}{{template "a" .Text}}{{template "a"}}{{template "a" 1}}`, `{{block "b" .Job}}{{.ID}}{{$.Time}}{{end}}`,
	`{{define "a"}}{{range .}}{{template "b" .}}{{end}}{{end}}{{define "b"}}{{.Code}}{{end}}{{template "a" .Entries}}`,
	`{{define "a"}}{{if .}}{{template "b" slice . 1}}{{end}}{{.}};{{end}}{{define "b"}}{{template "a" .}}{{end}}{{template "a" "abc"}}`,
	`{{define "a"}}{{$}}{{$x := 1}}{{end}}{{$x := 2}}{{template "a" $x}}{{$x}}`, `{{template "a" $y := 1}}{{$y}}{{define "a"}}{{.}}{{end}}`,
	`{{define "a"}}{{end}}{{define "a"}}x{{end}}{{template "a"}}`, `{{define "a"}}x{{end}}{{define "a"}}y{{end}}`, `{{define "own"}}x{{end}} `,
	`{{range 2}}{{template "a" .}}{{end}}{{define "a"}}{{range 3}}{{break}}{{end}}{{.}}{{end}}`, `{{define "a"}}{{break}}{{end}}{{range 2}}{{template "a"}}{{end}}`,

	// Pipelines and functions.
	`{{.Text | print}} {{"x" | printf "%s-%d" .Text}} {{1 | eq 1}} {{.Entries | len | printf "%03d"}} {{(len .Text) | print "n" 1}}`,
	`{{print}}|{{print 1 2}}|{{print "a" "b"}}|{{print 1 "a" 2 3}}|{{println 1 "a"}}|{{print nil}}|{{print .None .Job}}|{{print print}}`,
	"{{and 1 0 2}} {{and 1 2}} {{and .None}} {{or 0 \"\" 3}} {{or 0 \"\"}} {{not 1}} {{1 | and 0}} {{1 | and 2}} {{0 | or 0}} {{0 | or 5}}",
	"{{and nil}} {{or nil 1}} {{not nil}} {{and true (index .None 0)}}", "{{and false (index .None 0)}} {{or 1 (index .None 0)}}",
	"{{if and .Text .Entries (not .None)}}yes{{end}}{{if or .None .Text}}yes{{end}}",
	"{{len .Text}} {{len .Entries}} {{len .None}} {{len \"é\"}}", "{{len .Job}}", "{{len 3}}", "{{len nil}}",
	"{{index .Text 0}} {{index .Entries 1 }} {{index (index .Entries 0).Tried 1}} {{index .Text}} {{index (index .Entries 0).Tried 0 1}}",
	"{{index .Entries 3}}", "{{index .Entries -1}}", "{{index .None 0}}", "{{index .Text 1.0}}", "{{index .Text nil}}", "{{index .Job 0}}", "{{index nil 0}}", "{{index nil}}",
	"{{slice .Text 1}} {{slice .Text 1 3}} {{slice .Text}} {{slice .Entries 1}} {{slice (index .Entries 0).Tried 0 1 2}} {{slice (slice (index .Entries 0).Tried 0 1) 0 3}}",
	"{{slice .Text 1 2 3}}", "{{slice .Text 9}}", "{{slice .Text 2 1}}", "{{slice .Entries 0 4}}", "{{slice .Job}}", "{{slice nil}}", "{{slice .Entries 0 2 1}}", "{{slice .Text \"1\"}}",
	`{{html "<a href='x'>" .Text "&\x00\""}} {{.Entries | html}} {{html nil}} {{html nil 1}}`, `{{urlquery "a b&c=é/~-_.+%" 1 2}} {{urlquery nil}}`,
	`{{js "it's \"x\" <>&=\\ é\u200b\x00\x7f\xff😀\U000e0001"}} {{js 1 nil}}`, `{{range .Entries}}{{js .Name}} {{html .Name}} {{urlquery .Name}}{{end}}`,

	// The verbs of printf.
	`{{printf "%s %v %q %x %X % x" .Text .Text .Text .Text .Text .Text}}`, `{{printf "%d %5d|%-5d|%05d %+d %x %o %b %c %U %q" 7 7 7 7 7 7 7 7 65 65 65}}`,
	`{{printf "%f %.2f %8.3f %e %g %v" 1.5 1.5 1.5 1.5 1.5 1.5}} {{printf "%t %v %5t" true false true}}`, `{{printf "%v %+v %s %q %5v %d %+d %+q" .Job .Job .Job .Job .Job .Job .Job .Job}}`,
	`{{printf "%v %+v %s %q %x %d" .Entries .Entries .Entries .Entries .Entries .Entries}}`, `{{printf "%v %s %q %-9s|%.1s" .None .None .None .Entries .Entries}}`,
	`{{printf "%d %s %z %" "a" 1 1}} {{printf "%d"}} {{printf "x" 1 2}} {{printf "%[2]d %[1]d" 1 2}} {{printf "%*d" 5 1}} {{printf "%%"}} {{printf "%!"}}`,
	`{{printf "%v %d %s %q" nil nil nil nil}} {{printf "%T %T %T %T" 1 1.5 "a" true}} {{printf "%#v %#x %#q" "a" 255 "b"}} {{printf "%6.2f|%-8s|%8s|" 3.14159 "ab" "cd"}}`,
	`{{printf 1}}`, `{{printf .Job}}`, `{{printf nil}}`, `{{1 | printf}}`, `{{.Text | printf}}`, `{{printf (print "%d") 3}}`,

	// Comparisons.
	`{{eq 1 1}}{{eq 1 2}}{{eq 1 2 1}}{{eq "a" "a"}}{{eq 1.5 1.5}}{{eq true false}}{{ne 1 2}}{{ne "a" "a"}}{{eq .Text "a"}}{{eq 'a' 97}}`,
	`{{lt 1 2}}{{le 2 2}}{{gt 1 2}}{{ge 2 2}}{{lt "a" "b"}}{{le "b" "a"}}{{gt 1.5 1.0}}{{ge 1.0 1.5}}{{lt 2 1}}{{gt "b" "a"}}`,
	`{{eq nil nil}}{{eq .None nil}}{{eq nil .None}}{{eq .Text nil}}{{ne nil 1}}{{eq .Job nil}}{{eq .None .None}}{{eq .Entries nil}}{{eq .Entries .None}}{{eq .Job.Empty .None}}`,
	"{{eq 1 1.0}}", "{{eq 1 \"1\"}}", "{{eq true 1}}", "{{eq .Job .Job}}", "{{eq .Entries .Entries}}", "{{eq .Job .Entries}}", "{{eq .Text .None}}", "{{eq 1}}",
	"{{eq 1 1 \"a\"}}", "{{eq 1 \"a\" 1}}", "{{lt true false}}", "{{lt nil 1}}", "{{lt 1 nil}}", "{{lt 1 1.5}}", "{{lt .Job .Job}}", "{{lt \"a\" 1}}", "{{ge .None .None}}", "{{le nil nil}}",

	// Faults, and their lines.
	"{{.Nope}}", "\n{{.Job.Nope}}", "{{.Text.Nope}}", "{{.None.Nope}}", "{{range .Entries}}\n\n{{.Nope}}{{end}}", "{{$x := .Text}}{{$x.Nope}}", "{{(len .Text).Nope}}",
	"{{print\n.Nope}}", "{{print\n(index .Entries 9)}}", "{{define \"a\"}}\n{{.Code}}{{end}}{{template \"a\"}}", "a\n{{define \"a\"}}\n{{.Nope}}{{end}}{{template \"a\" .Job}}", "\n{{if .Nope}}{{end}}",
	"{{range}}", "{{if}}{{end}}", "{{nope}}", "{{.Text", "{{end}}", "{{else}}", "{{if 1}}", "{{$x}}", "{{$x = 1}}", "{{break}}", "{{1.Nope}}", "{{\"a\"x}}", "{{template \"a\"}}", "{{nil}}", "{{nil.X}}", "{{(nil).X}}",
	"{{.Text 1}}", "{{1 2}}", "{{1 | .Text}}", "{{1 | $}}", "{{$ 1}}", "{{(1) 2}}", "{{1 | (2)}}", "{{len}}", "{{len 1 2}}", "{{print len}}", "{{not}}", "{{lt 1}}", "{{slice 1 2 3 4 5}}", "{{1 | len 2}}",
	"{{call .Text}}", "{{call}}", "{{1i}}", "{{1+2i}}", "{{eq 1i 1}}", "{{18446744073709551615}}", "{{0xFFFFFFFFFFFFFFFF}}", "{{99999999999999999999}}", "{{len.Nope}}", "{{print.Nope}}",
}
