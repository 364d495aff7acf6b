package template

import (
	"errors"
	"strings"
	"testing"
)

// TestRefused holds what is refused as soon as it is read, also in a branch that nothing
// gets to, and the sentence about it.
func TestRefused(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"\n{{if false}}{{call .Text 1}}{{end}}", `line 2: function "call" not defined`},
		{"{{if false}}\n{{.Text.Upper 1}}{{end}}", "line 2: .Text.Upper takes no values, because it isn't a function"},
		{"{{with false}}{{else}}{{1 | .Text}}{{end}}", "line 1: .Text takes no values, because it isn't a function"},
		{"{{range 0}}{{print (.Text 1)}}{{end}}", "line 1: .Text takes no values, because it isn't a function"},
		{"{{define `a`}}{{(1) 2}}{{end}}", "line 1: 1 takes no values, because it isn't a function"},
		{"{{if false}}\n\n{{eq 1i 1}}{{end}}", "line 3: 1i is a complex number, which a template can't use"},
		{"{{if 18446744073709551615}}{{end}}", "line 1: the number 18446744073709551615 is too large"},
		{"{{if false}}{{template `b`}}{{end}}", `line 1: there is no template "b"`},
		{"{{if false}}{{len}}{{end}}", "line 1: len takes 1 values, not 0"},
		{"{{if false}}{{.Text | len | lt}}{{end}}", "line 1: lt takes 2 values, not 1"},
		{"{{if false}}{{print\nindex}}{{end}}", "line 2: index takes 1 or more values, not 0"},
		{"{{if false}}{{slice 1 2 3 4 5}}{{end}}", "line 1: slice takes 1 to 4 values, not 5"},
		{"{{if false}}{{(nil)}}{{end}}", "line 1: nil can't be written"},
		{"{{if}}{{end}}", "line 1: missing value for if"},
	} {
		_, err := Parse("own 50%d", row.text)
		if err == nil || err.Error() != row.want {
			t.Errorf("%s: it says %v, not %s", row.text, err, row.want)
		}
	}
}

// TestLimits holds that nothing goes on and on, and that no text gets larger and larger on
// the way.
func TestLimits(t *testing.T) {
	const (
		large   = "the text is larger than 1 MB"
		turns   = "it takes too long: it repeats something more than 100,000 times"
		made    = "it takes too long: its functions make more than 16 MB of text"
		deep    = "it takes too long: its blocks and templates are more than 10,000 deep in each other"
		percent = "error calling printf: the format has more than 200 percent signs"
	)
	for _, row := range []struct{ text, want string }{
		{"{{range 100000}}{{end}}", ""},
		{"{{range 100001}}{{end}}", turns},
		{"{{range 100000000000}}{{end}}", turns},
		{"{{range 400}}{{range 400}}{{template `a`}}{{end}}{{end}}{{define `a`}}{{end}}", turns},
		{"{{range 90000}}{{end}}{{range 90000}}{{end}}", turns},
		{"{{define `a`}}{{if .}}{{template `a` slice . 1}}{{template `a` slice . 1}}{{end}}{{end}}{{template `a` `abcdefghijklmnopq`}}", turns},
		{`{{range 1000}}{{printf "%1048d" 1}}{{end}}`, ""},
		{`{{range 1001}}{{printf "%1048d" 1}}{{end}}`, large},
		{`{{$x := "ab"}}{{range 40}}{{$x = print $x $x}}{{end}}`, large},
		{`{{$x := printf "%600000d" 1}}{{len (printf "%s" $x)}}`, ""},
		{`{{$x := printf "%600000d" 1}}{{len (html $x $x)}}`, large},
		{`{{$x := printf "%600000d" 1}}{{printf "%.1s%.1s" $x $x}}`, large}, // before it is made
		{`{{range 90000}}{{$x := printf "%600000d" 1}}{{end}}`, made},
		{`{{printf "` + strings.Repeat("%%", 100) + `"}}`, ""},
		{`{{if true}}{{printf "` + strings.Repeat("%[1]s", 201) + `" .}}{{end}}`, "line 1: " + percent},
		{"{{define `a`}}{{template `a`}}{{end}}\n{{template `a`}}", deep},
		{"\n{{if $}}{{template `own` $}}{{end}}", deep},
		{strings.Repeat("{{if 1}}", 9_999) + strings.Repeat("{{end}}", 9_999), ""},
		{strings.Repeat("{{if 1}}", 10_000) + strings.Repeat("{{end}}", 10_000), deep},
		{"{{print " + strings.Repeat("(", 9_000) + "1" + strings.Repeat(")", 9_000) + "}}", ""},
	} {
		tm, err := Parse("own", row.text)
		if err == nil {
			_, err = tm.Execute(NewRecord("nothing"))
		}
		if got := errorText(err); got != row.want {
			t.Errorf("%.80s: it says %q, not %q", row.text, got, row.want)
		}
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestFault: a field that isn't there can be told from other faults, and the others of its
// record are named.
func TestFault(t *testing.T) {
	_, all := data()
	for _, row := range []struct {
		text, want string
		isNoField  bool
	}{
		{"{{.Nope}}", "line 1: there is no .Nope here; there is .Entries, .Job, .None, .Text", true},
		{"{{.Job.Time.Nope}}", "line 1: there is no .Nope here", true},
		{"{{template `a`}}{{define `a`}}{{.Text}}{{end}}", "line 1: there is no .Text here", true},
		{"{{index .None 0}}", "line 1: error calling index: 0 is out of range", false},
		{"{{lt .Job 1}}", "line 1: error calling lt: the job has no order", false},
		{"{{lt .Text 1}}", "line 1: error calling lt: a text has no order with a whole number", false},
		{"{{eq .Text 1.5}}", "line 1: error calling eq: a text can't be compared with a decimal number", false},
		{"{{len true}}", "line 1: error calling len: true or false has no length", false},
		{"{{index .Text nil}}", "line 1: error calling index: an index is a whole number, not nothing", false},
		{"{{range .Text}}{{end}}", "line 1: range can't go over a text", false},
		{"{{$x = 1}}", "line 1: there is no variable $x to set; declare it with :=", false},
	} {
		tm, err := Parse("own", row.text)
		if err != nil {
			t.Fatal(err)
		}
		text, err := tm.Execute(all)
		var fault *Fault
		if text != "" || !errors.As(err, &fault) || fault.Error() != row.want || fault.NoField != row.isNoField || errors.Unwrap(err) != fault.Err {
			t.Errorf("%s: %q and %v, not %s", row.text, text, err, row.want)
		}
	}
}

// TestTogether: a template can be executed by several at once.
func TestTogether(t *testing.T) {
	tm, err := Parse("own", "{{$x := 0}}{{range .Entries}}{{$x = .Code}}{{template `a` .}}{{end}}{{$x}}{{define `a`}}{{.Name}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	texts := make(chan string)
	for range 4 {
		go func() {
			_, all := data()
			text, _ := tm.Execute(all)
			texts <- text
		}()
	}
	first := <-texts
	for range 3 {
		if text := <-texts; text != first || text == "" {
			t.Errorf("%q and %q", text, first)
		}
	}
}
