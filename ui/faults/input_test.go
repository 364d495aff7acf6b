//go:build !windows

package faults

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer"
	"smilecodes/ui/termtest"
)

// input is what comes in by the keyboard: pastes, keys, the mouse, and what a
// terminal answers.
func input() []row {
	return []row{
		{number: "47", what: "A paste of ten megabytes", try: hugePaste},
		{number: "48", what: "A paste in pieces, cut inside its end and inside a letter", try: slowPaste},
		{number: "49", what: "A paste without its end", try: endlessPaste},
		{number: "50", what: "The end of a paste inside a paste, and keys after it", try: both(brokenFence, quittingFence)},
		{number: "51", what: "The end of a paste without a beginning, a beginning in a paste", try: strayMarks},
		{number: "52", what: "A paste without marks: a burst of keys", try: burst},
		{number: "53", what: "Control characters in a paste", try: controlPaste},
		{number: "54", what: "Line ends in a paste as each terminal sends them", try: pastedLines},
		{number: "55", what: "Unknown and half sequences, Esc and a key soon after it", try: oddSequences},
		{number: "56", what: "Answers of the terminal that come late", try: lateAnswers},
		{number: "57", what: "Thousands of events of the mouse", try: mouseFlood},
		{number: "58", what: "The mouse in places that do not exist", try: oddMouse},
		{number: "59", what: "Every key again and again, at random", try: randomKeys, held: []string{"ui/explorer TestAnyKeys"}},
		{number: "60", what: "The focus that comes and goes", try: focusStorm},
		{number: "61", what: "Keys as newer and older terminals send them", try: both(otherKeyboards, otherScripts, numberPad)},
	}
}

const oneJob = `{"ResultCode":"0812","PartnerParams":{"job_type":6}}`

// hugePaste is more than is read. It is cut, the program says so, and the program
// goes on, within a limit to its memory where one can be set.
func hugePaste(t *testing.T) {
	limit := "true"
	if runtime.GOOS == "linux" && !termtest.IsRaced {
		limit = "ulimit -d 400000"
	}
	v := inShell(t, limit+` && exec "$0"`)
	v.WaitFor(opened)
	v.Paste(oneJob + strings.Repeat(" "+marker, 10<<20/6))
	v.keeps("0812, Document Verification", marker)
	v.WaitFor("Only its first 2 MB were read")
	v.alive()
	v.leave()
}

// slowPaste comes in single bytes. A machine that is busy between two of them
// may take the first for a key of its own, so it has ten chances.
func slowPaste(t *testing.T) {
	const text = "é漢 " + marker
	for range 10 {
		v := open(t, middling)
		v.Send("/")
		v.WaitFor("Enter list")
		for _, b := range []byte("\x1b[200~" + text + "\x1b[201~") {
			v.Send(string([]byte{b}))
		}
		arrived := v.reached("/ " + text)
		v.Send("!")
		if arrived && v.reached(text+"!") {
			v.home()
			v.leave()
			return
		}
	}
	t.Error("it does not arrive")
}

// reached waits for words, and says whether they came.
func (v *visit) reached(words string) bool {
	return eventually(func() bool { return strings.Contains(v.Screen(), words) })
}

// endlessPaste loses the end of a paste. A key after a while of silence may end
// it and do nothing else; then all is as before.
func endlessPaste(t *testing.T) {
	v := open(t, middling)
	v.Send("\x1b[200~lost")
	time.Sleep(2200 * time.Millisecond) // the silence is what is tried
	v.Send("x")
	v.WaitFor("lost")
	v.alive()
	v.leave()
}

// swallowedEnd is a paste with the beginning of a sequence in it, to which the
// end of the paste seems to belong.
func swallowedEnd(t *testing.T) {
	v := open(t, middling)
	v.Paste(marker + "\x1b]0;x")
	v.WaitFor("/ " + marker + "␛]0;x")
	v.alive()
	v.leave()
}

// brokenFence ends the paste from inside. What comes after belongs to it.
func brokenFence(t *testing.T) {
	v := open(t, middling)
	for _, keys := range []string{":", "\r", "c", "X\r", " ", "/x"} {
		v.Send("\x1b[200~" + oneJob + "\x1b[201~" + keys + "\x1b[201~")
		v.WaitFor("0812")
		v.alive()
	}
	v.leave()
}

// quittingFence has a key after the end that quits.
func quittingFence(t *testing.T) {
	v := open(t, middling)
	v.Send("\x1b[200~" + oneJob + "\x1b[201~q\x1b[201~")
	v.WaitFor("Job result")
	v.alive()
	v.leave()
}

func strayMarks(t *testing.T) {
	v := open(t, middling)
	v.Send("\x1b[201~")
	v.alive()
	v.Send("\x1b[200~" + marker + "\x1b[200~1\x1b[201~")
	v.WaitFor("/ " + marker)
	v.alive()
	v.leave()
}

func burst(t *testing.T) {
	v := open(t, middling)
	v.Send(strings.Repeat(`{"ResultCode":"0812","q":"quit :/"}`+"\r", 2000))
	v.WaitFor("Job results")
	v.alive()
	v.leave()
}

// controlPaste has in it what ends, stops or erases when it is a key.
func controlPaste(t *testing.T) {
	v := open(t, middling)
	v.Send("/")
	v.WaitFor("Enter list")
	v.Paste("a\x00b\x03c\x1ad\x7fe\x04f\x1cg\x11h" + marker)
	v.WaitFor(marker)
	v.alive()
	v.Send("g")
	v.WaitFor("space tick")
	v.Send("t")
	v.WaitFor("A note on this step")
	v.Paste("q\x03\x1a" + marker + "2")
	v.WaitFor(marker + "2")
	v.alive()
	v.leave()
}

// pastedLines holds that a job result is the same however its lines end.
func pastedLines(t *testing.T) {
	lines := []string{`{"ResultCode":"0812",`, `"PartnerParams":{"job_type":6}}`, `{"ResultCode":"1012","job_type":5}`}
	shown := map[string]string{}
	for what, end := range map[string]string{"LF": "\n", "CR": "\r", "CRLF": "\r\n"} {
		s := look(t, 120, 36, explorer.Options{})
		s.send(tea.PasteMsg{Content: strings.Join(lines, end)})
		if shown[what] = s.clean(what); shown[what] != shown["LF"] && shown["LF"] != "" || !strings.Contains(shown[what], "1 of 2") {
			t.Errorf("with %s it is another answer:\n%s", what, shown[what])
		}
	}
	s := look(t, 120, 36, explorer.Options{})
	s.send(tea.PasteMsg{Content: strings.Join(lines, "\u2028")})
	if !strings.Contains(s.clean("U+2028"), "0812") {
		t.Error("with U+2028 it isn't a job result")
	}
}

// oddSequences are not keys of any terminal, or only half of one. An old mouse report
// is whole here: half of one takes the next three bytes, whichever they are.
func oddSequences(t *testing.T) {
	v := open(t, middling)
	for _, odd := range []string{
		"\x1b[999~", "\x1b[1;99z", "\x1b[?1;2;3x", "\x1bOz", "\x1b[", "\x1b[1;", "\x1b]", "\x1bP", "\x1b[<0;", "\x1b\x1b\x1b", "\xc3", "\xff\xfe",
		"\x1b[27;99;99~", "\x1b[57441u", "\x1b[1114112u", "\x1b[0u", "\x1b[200", "\x1b[M#!!", "\x00", "\x9b1m",
	} {
		v.Send(odd)
		v.WaitUntil("it is read", v.HasRead)
		v.Send(termtest.CtrlL)
		v.stays(fmt.Sprintf("%q", odd))
	}
	v.alive()
	v.Send("/")
	v.WaitFor("Enter list")
	v.Send(termtest.Esc)
	v.WaitFor("c note") // Esc, once it is known to be alone
	v.alive()
	v.leave()
}

// stays holds that the program is still there and takes keys as they are.
func (v *visit) stays(what string) {
	v.t.Helper()
	v.Send(escape)
	v.Send(escape)
	if !v.reached(opened) {
		v.t.Fatalf("%s: the screen is\n%s", what, v.Screen())
	}
}

// lateAnswers come while somebody types, and are never text.
func lateAnswers(t *testing.T) {
	v := open(t, middling)
	v.Send("/")
	v.WaitFor("Enter list")
	for _, late := range []string{
		"\x1b[?62;1;4c", "\x1b[>41;354;0c", "\x1b[?2026;2$y", "\x1b[?2027;0$y", "\x1b]11;rgb:1a1a/1b1b/2626\x1b\\", "\x1b]11;rgb:ffff/ffff/ffff\a",
		"\x1b[?1u", "\x1b[12;40R", "\x1bP>|XTerm(380)\x1b\\", "\x1bP1+r524742\x1b\\", "\x1b[?997;1n", "\x1b[I", "\x1b[O", "\x1b[8;30;100t",
	} {
		v.Send("a")
		v.Send(late)
		v.Send("b")
	}
	v.questions++ // one of them is a report of the focus
	v.WaitFor("/ " + strings.Repeat("ab", 14))
	v.home()
	v.leave()
}

func focusStorm(t *testing.T) {
	v := open(t, middling)
	n := rounds(2_000, 50_000)
	v.questions += n
	v.Send(strings.Repeat(termtest.FocusOut+termtest.FocusIn, n))
	v.alive()
	if n := len(v.Output()); n > 1<<19 {
		t.Errorf("it draws %d bytes for it", n)
	}
	v.leave()
}

// otherKeyboards says the same in the ways of several terminals.
func otherKeyboards(t *testing.T) {
	v := open(t, middling)
	press := func(key, words string) {
		t.Helper()
		v.home()
		v.Send(key)
		if !v.reached(words) {
			t.Errorf("after %q the screen is\n%s", key, v.Screen())
		}
	}
	for _, key := range []string{"?", "\x1b[63;2u", "\x1b[47:63;2u", "\x1b[27;2;63~"} {
		press(key, "type a key or a word")
	}
	for _, key := range []string{"C", "\x1b[67;2u", "\x1b[99:67;2u", "\x1b[99:67;2;67u"} {
		press(key, "The exact text")
	}
	for _, key := range []string{"0", "\x1b[48u", "\x1b[48;1;48u"} {
		press(key, "/ 0")
	}
	v.home()
	first := v.marked()
	v.Send(termtest.End)
	v.WaitUntil("another row is marked", func() bool { return v.marked() != first })
	last := v.marked()
	for _, key := range []string{"\x1bOF", "\x1b[4~", "\x1b[8~", "\x1b[1;1F"} {
		press(key, last)
	}
	for _, key := range []string{"\t\t", "\x1b[9u\x1b[9u", "\x1b[Z", "\x1b[9;2u", "\x1b[27;2;9~"} {
		press(key, "space tick")
	}
	v.Send("\x1b[99;5u") // Ctrl+C
	if code := v.WaitExit(); code != 0 && code != 130 {
		t.Errorf("exit code %d", code)
	}
	v.judge()
}

// otherScripts quits with Ctrl+C on keyboards without Latin letters, whether or not the
// terminal says where the key is.
func otherScripts(t *testing.T) {
	for _, key := range []string{"\x1b[1089;5u", "\x1b[1089::99;5u", "\x1b[1572;5u", "\x1b[1572::99;5u"} {
		v := open(t, middling)
		v.Send(key)
		if code := v.WaitExit(); code != 0 && code != 130 {
			t.Errorf("%q: exit code %d", key, code)
		}
		v.judge()
	}
}

// marked is the row of the list that has the keys.
func (v *visit) marked() string {
	for row := range strings.SplitSeq(v.Screen(), "\n") {
		if strings.HasPrefix(row, "│▌") {
			before, _, _ := strings.Cut(row, "││")
			return before
		}
	}
	return ""
}

// numberPad sends keys of its own in some terminals.
func numberPad(t *testing.T) {
	for _, zero := range []string{"\x1bOp", "\x1b[57399u"} {
		v := open(t, middling)
		v.Send(zero)
		v.WaitFor("/ 0")
		v.leave()
	}
}
