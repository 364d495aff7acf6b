package dialog

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/settings"
)

// A show shows dialogs as a program does, and notes what they ask for.
type show struct {
	Stack
	c     Context
	asked string // for last
}

// tinySession looks at the first of two meanings of 0810, whose guides have a step.
func tinySession(t testing.TB) *model.Session {
	s := model.NewSession(modeltest.TinyCatalog(t,
		modeltest.TinyEntry{Product: "general", Code: "0810", Text: "First text", Step: "Do this"},
		modeltest.TinyEntry{Product: "biometric", Code: "0810", Text: "Second text", Step: "Do that"},
		modeltest.TinyEntry{Product: "biometric", Code: "0820", Text: "Third text", Step: "Do more"},
	))
	s.Lookup("0810")
	return &s
}

// pasted is a session that was given job results.
func pasted(t testing.TB, results string) *model.Session {
	s := tinySession(t)
	d := job.Decode(s.Catalog(), []byte(results), modeltest.Decoding(1<<20))
	if len(d.Results) == 0 {
		t.Fatalf("%s has no result", results)
	}
	s.Paste(&d)
	return s
}

// items are what the help and the palette are given.
func items() []Item {
	return []Item{
		{Row: 0, Name: "copy", Keys: "c", Key: "c", Group: "Copy", Synonyms: "yank", Does: "Copy the note", Words: "copy c copy the note yank"},
		{Row: 1, Keys: "esc", Key: "Esc", Group: "Move", Does: "Go back", Words: " esc go back"},
		{Row: 2, Name: "tick", Keys: "space", Key: "space", Does: "Tick the step", Words: "tick space tick the step", Reason: "Works in the guide.", Place: "in the guide", Brief: "space tick"},
		{Row: 4, Keys: "q", Key: "q", Does: "Close it", Words: "q close it", Reason: "Works in the guide.", Place: "in the guide"},
		{Row: 3, Name: "again", Key: ":again", Group: "Copy", Does: "Show it again to copy", Words: "again  show it again to copy", Reason: "Nothing was shown."},
	}
}

// open opens dialogs one over another in a window of a size.
func open(s *model.Session, width, height int, all ...Dialog) *show {
	v := &show{c: Context{Session: s, Styles: theme.NewStyles(theme.NewTheme(settings.Settings{})), Items: items}}
	v.size(width, height)
	for _, d := range all {
		v.Push(d)
		v.Relayout(v.c)
	}
	return v
}

func (v *show) size(width, height int) {
	v.c.Screen, v.c.IsTiny = draw.Size{Width: width, Height: height}, width < 30 || height < 8
	if v.c.Panes = (draw.Rect{X: 0, Y: 1, W: width, H: height - 2}); v.c.IsTiny {
		v.c.Panes = draw.Rect{}
	}
}

var motions = map[string]draw.Motion{
	"up": draw.LineUp, "down": draw.LineDown, "pgup": draw.PageUp, "pgdown": draw.PageDown, "home": draw.ToFirst, "end": draw.ToLast,
}

var acts = map[string]Action{
	"leave": Leave, "accept": Accept, "toggle": Toggle, "previous": Previous, "next": Next, "edit": EditText, "code": NameCode, "erase": Erase,
}

// play does the steps of a script: motions and actions by name, type:words,
// click:words that are to be seen, size:80x24. Effects are carried out as far as they
// are about dialogs.
func (v *show) play(script string) *show {
	for step := range strings.FieldsSeq(script) {
		name, what, _ := strings.Cut(step, ":")
		switch name {
		case "type":
			v.Type(func(f *input.Line) { f.Insert(what) })
		case "digit":
			v.carryOut(v.Digit(what))
		case "jump":
			v.Jump(what)
		case "wheel":
			n, _ := strconv.Atoi(what)
			v.Scroll(n)
		case "click":
			v.click(what)
		case "size":
			var w, h int
			_, _ = fmt.Sscanf(what, "%dx%d", &w, &h)
			v.size(w, h)
		default:
			if d, ok := motions[step]; ok {
				v.Move(d)
			} else {
				v.carryOut(v.Do(v.c, acts[step]))
			}
		}
		v.Relayout(v.c)
	}
	return v
}

// click clicks where words begin.
func (v *show) click(words string) {
	for y, row := range strings.Split(v.screen(), "\n") {
		if at := strings.Index(row, strings.ReplaceAll(words, "_", " ")); at >= 0 {
			e, _ := v.Click(v.c, ansi.StringWidth(row[:at]), y)
			v.carryOut(e)
			return
		}
	}
	v.asked = words + " is not to be seen"
}

func (v *show) carryOut(e Effect) {
	switch e := e.(type) {
	case Stay:
		v.asked = strings.TrimSpace("stay " + e.Status)
	case Close:
		v.Pop()
		v.asked = strings.TrimSpace("close " + e.Status)
		if e.Then != Nothing {
			v.carryOut(v.Do(v.c, e.Then))
		}
	case Open:
		v.Push(e.Dialog)
		v.asked = "open"
	case Go:
		if v.asked = "go to a result"; e.Entry != nil {
			v.asked = "go to " + e.Entry.ID
		}
	case Copy:
		v.asked = "copy " + e.Name
	case Edit:
		v.asked = "edit " + e.Text.String()
	case Run:
		v.asked = fmt.Sprint("run ", e.Row)
	case Typed:
		v.asked = "type " + e.Text
	case Chosen:
		on := make([]bool, len(e.All))
		for i, o := range e.All {
			on[i] = o.IsOn
		}
		v.asked = fmt.Sprint("choose ", on)
	}
}

// screen is what is to be seen, without styles.
func (v *show) screen() string {
	blank := strings.Repeat(strings.Repeat(" ", v.c.Screen.Width)+"\n", v.c.Screen.Height)
	return ansi.Strip(v.Draw(strings.TrimSuffix(blank, "\n"), v.c.Styles))
}

// A script is what somebody does in a dialog, and what comes of it.
type script struct {
	play  string
	asks  string // for last
	shows string // words that are to be seen then
}

// playAll plays scripts, each from the beginning.
func playAll(t *testing.T, begin func() *show, all []script) {
	t.Helper()
	for _, s := range all {
		v := begin().play(s.play)
		if v.asked != s.asks || !strings.Contains(v.screen(), s.shows) {
			t.Errorf("%q: it asks %q, not %q, or does not show %q:\n%s", s.play, v.asked, s.asks, s.shows, v.screen())
		}
	}
}

// selected is a ticket of the selected entry.
func selected(s *model.Session) ticket.Ticket { return ticket.OfSelection(s) }
