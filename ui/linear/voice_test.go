package linear

import (
	"bufio"
	"errors"
	"strings"
	"testing"

	"smilecodes/model"
)

// newVoice is a voice whose words can be read.
func newVoice() (v *voice, said func() string) {
	var out strings.Builder
	v = &voice{w: bufio.NewWriter(&out)}
	return v, func() string {
		_ = v.flush()
		defer out.Reset()
		return out.String()
	}
}

// TestVoice holds how lines are written: broken between words, in plain letters,
// and with nothing that a terminal obeys.
func TestVoice(t *testing.T) {
	for _, row := range []struct {
		width int
		ascii bool
		do    func(v *voice)
		want  string
	}{
		{0, false, func(v *voice) { v.say("%d entries", 90) }, "90 entries\n"},
		{9, false, func(v *voice) { v.say("one two three") }, "one two\nthree\n"},
		{0, true, func(v *voice) { v.say("“yes”") }, "\"yes\"\n"},
		{0, false, func(v *voice) { v.fault("Not copied", errors.New("no\n\x1b[1mdisplay")) }, "Not copied: no ␛[1mdisplay.\n"},
		{9, false, func(v *voice) { v.exact("one two three\n\x1b[1mfour\tfive") }, "one two three\n␛[1mfour five\n"},
		{0, false, func(v *voice) { v.prompt("Number: ") }, "Number: "},
	} {
		v, said := newVoice()
		v.width, v.ascii = row.width, row.ascii
		row.do(v)
		if got := said(); got != row.want {
			t.Errorf("it says %q, not %q", got, row.want)
		}
	}
}

// TestNext says a list in parts, and no more than there is.
func TestNext(t *testing.T) {
	v, said := newVoice()
	v.inParts(parts([]string{"a", "b", "c"}, 2)...)
	for i, want := range []string{"a\nb\nSay next for more.\n", "c\n", "There is nothing more.\n"} {
		if i > 0 {
			v.next()
		}
		if got := said(); got != want {
			t.Errorf("part %d is %q, not %q", i, got, want)
		}
	}
}

// TestSpoken holds how blocks of a page sound.
func TestSpoken(t *testing.T) {
	for _, row := range []struct {
		block model.Block
		want  string
	}{
		{model.Block{Kind: model.Summary, Text: "In short."}, "In short.\n"},
		{model.Block{Kind: model.Retry, Label: "Retry", Text: "later"}, "Retry: later\n"},
		{model.Block{Kind: model.JobType, Label: "job_type"}, ""},
		{model.Block{Kind: model.Next, Label: "Next", Text: "Wait."}, "Do, our advice: Wait.\n"},
		{model.Block{Kind: model.Warning, Role: model.Danger, Label: "Careful", Text: "Old"}, "Careful: Old\n"},
		{model.Block{Kind: model.Warning, Role: model.Caution, Label: "Careful", Text: "Old"}, "Careful: old\n"},
	} {
		v, said := newVoice()
		v.sayPage(model.Page{row.block})
		if got := said(); got != row.want {
			t.Errorf("%v is %q, not %q", row.block, got, row.want)
		}
	}
}
