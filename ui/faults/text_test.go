//go:build !windows

package faults

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/explorer"
	"smilecodes/ui/termtest"
)

// hostileText is text from outside that a terminal would obey, or that lies.
// Each goes into every place that takes text, and comes out where it is shown.
func hostileText() []row {
	return []row{
		{number: "1", what: "Sequences that move, erase, colour or ask for a report", try: hostile("\x1b[2J", "\x1b[1;1H", "\x1b[31;44m", "\x1b[6n", "\x1b[?1049l", "\x1b[!p", "\x1bc")},
		{number: "2", what: "Titles, links, clipboard writes and pictures, with either end", try: hostile("\x1b]0;"+marker+"\a", "\x1b]2;t\x1b\\", "\x1b]8;;http://x\a", "\x1b]52;c;UVFR\a", "\x1b]52;c;UVFR\x1b\\", "\x1b]1337;File=:QQ\a")},
		{number: "3", what: "Device control strings: queries, pictures, a way through tmux", try: hostile("\x1bP$q\"p\x1b\\", "\x1bPq#0~\x1b\\", "\x1bPtmux;\x1b\x1b]52;c;UVFR\a\x1b\\")},
		{number: "4", what: "The picture protocol that reads files", try: hostile("\x1b_Ga=T,t=f;L2V0Yy9ob3N0cw==\x1b\\")},
		{number: "5", what: "Private messages and strings of no meaning", try: hostile("\x1b^x\x1b\\", "\x1bXx\x1b\\")},
		{number: "6", what: "Eight-bit controls, as characters and as bytes", try: hostile("\u009b2J", "\u009d0;x\u009c", "\u0090x", "\x9b2J")},
		{number: "7", what: "Sequences without an end", try: both(unfinished, swallowedEnd)},
		{number: "8", what: "Overwriting by return, backspace and line moves", try: overwriting},
		{number: "9", what: "Marks that turn the direction of writing round", try: hostile("\u202e2101", "\u2066x\u2069", "\u200f", "\u061c")},
		{number: "10", what: "A code with something invisible in it", try: invisible},
		{number: "11", what: "Digits of other writings", try: otherDigits},
		{number: "12", what: "Ten thousand marks on one letter", try: heaped},
		{number: "13", what: "Bytes that aren't UTF-8, and characters that do not exist", try: hostile("\xff\xfe", "\xc0\xaf", "\xed\xa0\x80", "\uffff", "\U0010fffe", "\xf4\x90\x80\x80")},
		{number: "14", what: "Text made invisible by its colours", try: hostile("\x1b[8m", "\x1b[30;40m", "\x1b[38;5;0m\x1b[48;5;0m")},
		{number: "15", what: "Emoji, flags and writings of unsure width beside a border", try: unsureWidths},
		{number: "16", what: "A line of a megabyte, and a million lines", try: longTexts},
		{number: "17", what: "Names of files and folders, the environment, arguments", try: both(hostileNames, hostileHost)},

		{number: "18", what: "Error messages that repeat what was wrong", try: hostileErrors},
		{number: "19", what: "Machine formats with an escape in them", try: machineFormats},
	}
}

// hostile puts texts into every place, without a terminal and within one. A short run
// puts the first of them into the explorer.
func hostile(texts ...string) func(*testing.T) {
	return func(t *testing.T) {
		for i, text := range texts {
			inCommands(t, text)
			if i == 0 || !testing.Short() {
				inModel(t, text)
			}
		}
		inTerminal(t, texts)
	}
}

// inCommands asks every command about a text.
func inCommands(t *testing.T, text string) {
	t.Helper()
	word := text + marker
	for _, args := range [][]string{
		{word}, {"x/" + word}, {"search", word}, {"guide", word}, {"ticket", word}, {word, "--format", "json"},
		{"list", "--product", word}, {"list", "--category", word}, {"list", "--format", word}, {"ticket", "0908", "--for", word},
		{"list", word}, {"--" + word}, {"-" + word}, {"help", word}, {"completion", word}, {"decode", word}, {"decode", "--" + word},
	} {
		mustBePlain(t, fmt.Sprintf("%q", args), ask(strings.NewReader(""), args...).all())
	}
	for _, shape := range jobShapes(word) {
		for _, format := range []string{"text", "markdown", "json"} {
			a := ask(strings.NewReader(shape), "decode", "--format", format)
			mustBePlain(t, shape, a.all())
			if strings.Contains(a.all(), marker) {
				t.Errorf("%q is told: %s", shape, a.all())
			}
		}
	}
}

// jobShapes are job results with a text in every place.
func jobShapes(text string) []string {
	quoted, _ := json.Marshal(text)
	return []string{
		fmt.Sprintf(`{"ResultCode":"0812","ResultText":"%s","PartnerParams":{"job_id":"%[1]s","%[1]s":1},"Actions":{"%[1]s":"x","Liveness_Check":"%[1]s"}}`, text),
		fmt.Sprintf(`{"ResultCode":"0812","ResultText":%s,"SmileJobID":%[1]s,"timestamp":%[1]s,%[1]s:%[1]s}`, quoted),
		fmt.Sprintf(`%s {"ResultCode":"08%[1]s12"} %[1]s`, text),
	}
}

// inModel puts a text into every place of the explorer, and into texts.
func inModel(t *testing.T, text string) {
	t.Helper()
	word := text + marker
	s := look(t, 120, 36, explorer.Options{Host: "host"})
	s.keys('/')
	s.send(tea.PasteMsg{Content: word})
	if shown := s.clean("the search"); !strings.Contains(shown, marker) {
		t.Errorf("%q is not seen in the search", word)
	}
	s.send(tea.KeyPressMsg{Code: 'x', Text: text})
	s.clean("a key")
	s.keys(tea.KeyEscape, tea.KeyEscape, '0', '9', '0', '8', tea.KeyEnter, 'g', 't')
	s.send(tea.PasteMsg{Content: word})
	s.clean("a note being typed")
	s.keys(tea.KeyEnter)
	s.clean("a note")
	s.keys('C', tea.KeyRight, tea.KeyRight, tea.KeyEnter)
	s.send(tea.PasteMsg{Content: word})
	if shown := s.clean("a blank being filled in"); !strings.Contains(shown, "or leave it empty") {
		t.Error("no blank is asked for")
	}
	s.keys(tea.KeyEnter, tea.KeyEnter, 'C')
	s.clean("a blank filled in")
	s.keys(tea.KeyEscape)
	for _, shape := range jobShapes(word) {
		s.send(tea.PasteMsg{Content: shape})
		s.clean("a job")
		s.keys(tea.KeyEscape)
	}
	inTexts(t, word)
}

// inTexts puts a text into tickets of every format, as a note and in a blank.
func inTexts(t *testing.T, word string) {
	t.Helper()
	c := catalogue(t)
	s := model.NewSession(c)
	s.Open(c.Entry("biometric-kyc/0908"))
	s.Tick(0)
	s.SetNote(0, safe.Text(word))
	k := ticket.OfSelection(&s).Fill(map[string]string{"SmileJobID": safe.Text(word)})
	for _, f := range markup.Formats() {
		for _, a := range ticket.Audiences() {
			mustBePlain(t, f.String(), k.Text(a, f).String())
		}
	}
}

// inTerminal puts texts into the real program: pasted into the search, into a
// note, in a job result, and left by an editor. It copies each note, whose text
// is judged too.
func inTerminal(t *testing.T, texts []string) {
	t.Helper()
	edited := filepath.Join(t.TempDir(), "edited")
	v := open(t, middling, "VISUAL="+script(t, t.TempDir(), "edit", "cat '"+edited+`' > "$1"`))
	for i, text := range texts {
		mark := fmt.Sprintf("%s%d", marker, i)
		v.home()
		v.Send("/")
		v.WaitFor("Enter list")
		v.Paste(mark + text + mark)
		v.WaitFor(mark)
		v.entry("0908")
		v.Send("g")
		v.WaitFor("space tick")
		v.Send("t")
		v.WaitFor("A note on this step")
		v.Paste(mark + text + mark)
		v.WaitFor(mark)
		v.Send(termtest.Enter)
		v.WaitFor("Noted.")
		if err := os.WriteFile(edited, []byte(mark+text+mark), 0o600); err != nil {
			t.Fatal(err)
		}
		v.Send("C")
		v.WaitFor("The exact text")
		v.Send("e")
		v.WaitFor("edited by you")
		v.Send(termtest.Enter)
		v.copies++
		v.WaitFor("(terminal)")
		v.Paste(jobShapes(text + mark)[0])
		v.WaitFor("Job result")
	}
	v.home()
	v.leave()
}

// unfinished holds that a sequence without an end takes nothing with it.
func unfinished(t *testing.T) {
	texts := []string{"\x1b]0;lost ", "\x1bPlost ", "\x1b[", "\x1b", "\x1b_lost ", "\x9d0;"}
	for _, text := range texts {
		for _, whole := range []string{text + marker, text + "\n" + marker, marker + text} {
			if got := safe.Text(whole); !strings.Contains(got, marker) || len([]rune(got)) < len([]rune(whole)) {
				t.Errorf("%q becomes %q", whole, got)
			}
		}
	}
	for _, text := range texts {
		inCommands(t, text)
		inModel(t, text)
	}
	inTerminal(t, []string{"\x1b["})
}

// overwriting holds that of two texts in one place both are seen.
func overwriting(t *testing.T) {
	for _, sign := range []string{"\r", "\b\b\b\b\b\b", "\v", "\f", "\x1b[G"} {
		s := look(t, 120, 36, explorer.Options{})
		s.keys('/')
		s.send(tea.PasteMsg{Content: "secret" + sign + "PUBLIC"})
		if shown := s.clean("the search"); !strings.Contains(shown, "secret") || !strings.Contains(shown, "PUBLIC") {
			t.Errorf("%q hides a text", sign)
		}
	}
	hostile("secret\rPUBLIC", "secret\b\b\b\b\b\bPUBLIC", "a\vb\fc")(t)
}

// invisible holds that what is hidden in a code is seen, and that the code is
// not silently another one.
func invisible(t *testing.T) {
	signs := []string{"\u200b", "\u00ad", "\ufeff", "\u3164", "\U000e0031", "\u2060", "\ufe0f", "\u180e"}
	for _, sign := range signs {
		if got := safe.Text("10" + sign + "12"); got != "10·12" {
			t.Errorf("%+q becomes %+q", sign, got)
		}
		if a := ask(nil, "10"+sign+"12"); a.code == 0 {
			t.Errorf("a code with %+q in it is answered", sign)
		}
		d := job.Decode(catalogue(t), []byte(`{"ResultCode":"10`+sign+`12"}`), modeltest.Decoding(job.PasteMost))
		for _, r := range d.Results {
			if isSaid := d.ReadAs != ""; (r.Entry != nil || r.Code == "1012") && !isSaid {
				t.Errorf("a job result with %+q in its code is %s, and nobody is told", sign, r.Code)
			}
		}
	}
	hostile(signs[0], signs[4])(t)
}

// otherDigits holds that a code in other digits is found or refused, never
// taken for another.
func otherDigits(t *testing.T) {
	for _, code := range []string{"１０１２", "١٠١٢", "१०१२", "𝟏𝟎𝟏𝟐"} {
		if a := ask(nil, code); a.code == 0 && !strings.Contains(a.out, "1012") {
			t.Errorf("%s is answered with\n%s", code, a.out)
		}
		d := job.Decode(catalogue(t), []byte(`{"ResultCode":"`+code+`"}`), modeltest.Decoding(job.PasteMost))
		for _, r := range d.Results {
			if r.Entry != nil && r.Code != "1012" {
				t.Errorf("%s is decoded as %s", code, r.Code)
			}
		}
		s := look(t, 120, 36, explorer.Options{})
		s.send(tea.PasteMsg{Content: code})
		if shown := s.clean("the search"); !strings.Contains(shown, code) {
			t.Errorf("%s is not seen in the search", code)
		}
	}
}

// heaped holds that a letter keeps a few marks, and the row its width.
func heaped(t *testing.T) {
	heap := "e" + strings.Repeat("\u0301", 10_000)
	if got := safe.Text(heap); len([]rune(got)) > 6 {
		t.Errorf("%d characters are left of it", len([]rune(got)))
	}
	hostile(heap[:101], "a\u0301\u0302\u0303\u0304\u0305\u0306")(t)
}

// machineFormats holds that what is escaped stays so.
func machineFormats(t *testing.T) {
	for _, shape := range jobShapes("\x1b[2J\u009b") {
		a := ask(strings.NewReader(shape), "decode", "--format", "json")
		if mustBePlain(t, shape, a.all()); !json.Valid([]byte(a.out)) {
			t.Errorf("%q gives no JSON: %s", shape, a.out)
		}
	}
}

// longTexts holds that a long text is answered soon, on the screen too.
func longTexts(t *testing.T) {
	part := 1
	if termtest.IsRaced || testing.Short() { // more of the same has no other races
		part = 20
	}
	for what, text := range map[string]string{
		"a line":       strings.Repeat("x", 1<<20/part) + marker,
		"one searched": "7" + strings.Repeat("x", 1<<18/part) + marker, // a text without a digit has no code
		"many lines":   strings.Repeat("x\n", 1_000_000/part) + marker,
		"many objects": strings.Repeat("{}\n", 300_000/part) + marker,
		"a long value": `{"ResultCode":"0812","FullName":"` + strings.Repeat(marker, 200_000/part) + `"}`,
	} {
		before := time.Now()
		if a := decode(text); strings.Contains(a.all(), marker) || time.Since(before) > wait {
			t.Errorf("%s takes %v and tells %.200s", what, time.Since(before), a.all())
		}
	}
	v := open(t, middling)
	v.Paste(strings.Repeat("y", 1<<20/part))
	v.WaitFor("No job result was found")
	v.Paste(strings.Repeat("y\n", 200_000/part))
	v.alive()
	v.leave()
}
