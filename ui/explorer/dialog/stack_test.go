package dialog

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"smilecodes/model"
	"smilecodes/model/modeltest"
)

// every is one dialog of each kind.
func every(t testing.TB) map[string]func() (*model.Session, Dialog) {
	of := func(d func(*model.Session) Dialog) func() (*model.Session, Dialog) {
		return func() (*model.Session, Dialog) { s := tinySession(t); return s, d(s) }
	}
	return map[string]func() (*model.Session, Dialog){
		"filter":   of(func(*model.Session) Dialog { return NewFilter() }),
		"compare":  of(func(s *model.Session) Dialog { return compared(s, s.Selected()) }),
		"composer": of(func(s *model.Session) Dialog { return NewComposer(selected(s), desk()) }),
		"help":     of(func(*model.Session) Dialog { return NewHelp() }),
		"palette":  of(func(*model.Session) Dialog { return NewPalette() }),
		"text": of(func(*model.Session) Dialog {
			return NewText(modeltest.Text(numbered(40)), "", "↓")
		}),
		"job":   func() (*model.Session, Dialog) { return pasted(t, twoResults), NewJob() },
		"note":  of(func(s *model.Session) Dialog { return NewNote(s, 0) }),
		"blank": of(func(*model.Session) Dialog { return newBlank("name", "text") }),
	}
}

var windows = [][2]int{{30, 8}, {30, 10}, {50, 15}, {80, 24}, {120, 36}}

// numbered are n lines, no two of them the same.
func numbered(n int) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "Line %d\n", i)
	}
	return text.String()
}

// TestEveryLineIsSeen: with the keys that move in it each line of a dialog comes into
// view, however small the window, and its first one again. A prompt has no such keys.
func TestEveryLineIsSeen(t *testing.T) {
	for name, make := range every(t) {
		if name == "note" || name == "blank" {
			continue
		}
		for _, size := range windows {
			s, d := make()
			v := open(s, size[0], size[1], d)
			seen := map[string]bool{}
			for _, key := range []string{"down", "pgdown", "pgup"} {
				for before := ""; v.screen() != before; v.play(key) {
					before = v.screen()
					for _, line := range strings.Split(before, "\n") {
						seen[unframed(line)] = true
					}
				}
			}
			for _, line := range v.body.lines {
				if !seen[unframed(ansi.Strip(line))] {
					t.Errorf("%s at %v: %q is never seen", name, size, ansi.Strip(line))
				}
			}
			if v.text.Top > 0 {
				t.Errorf("%s at %v does not come back", name, size)
			}
		}
	}
}

// unframed is a line without border and without the bar of the selection, which moves.
func unframed(line string) string { return strings.Trim(strings.ReplaceAll(line, "▌", " "), " │") }

// TestSameWordsStayOnTop: in a window of another width the words that are read stay.
func TestSameWordsStayOnTop(t *testing.T) {
	var text strings.Builder
	for i := range 60 {
		fmt.Fprintf(&text, "Paragraph %d goes on and on, so that it has more lines in a narrow window than in a wide one.\n", i)
	}
	v := open(tinySession(t), 80, 24, NewText(modeltest.Text(text.String()), "", "↓")).play("pgdown pgdown")
	first := v.screen()
	top := strings.Split(first, "\n")[0][:12]
	for _, size := range []string{"size:40x24", "size:200x24", "size:40x10"} {
		if v.play(size); !strings.Contains(v.screen(), top) {
			t.Errorf("%s: %q is out of view:\n%s", size, top, v.screen())
		}
	}
	if v.play("size:80x24"); v.screen() != first {
		t.Errorf("back, it is\n%s", v.screen())
	}
}

// TestAnotherHeight: in a window that is only taller or shorter the same line stays first,
// as far as there are lines below it.
func TestAnotherHeight(t *testing.T) {
	playAll(t, func() *show { return open(tinySession(t), 80, 12, NewText(modeltest.Text(numbered(20)), "", "↓")) }, []script{
		{"wheel:5 size:80x10", "", "\nLine 4 "},
		{"end size:80x18", "", "\nLine 4 "},
		{"end size:80x18 size:80x12", "", "\nLine 4 "},
	})
}

// TestOneOverAnother: a dialog that is closed leaves the one below as it was, and a copy
// of a stack does not change with it.
func TestOneOverAnother(t *testing.T) {
	v := open(tinySession(t), 80, 24, NewFilter()).play("down down")
	before, copied := v.screen(), v.Stack
	v.Push(NewHelp())
	if v.play("type:copy"); v.Scope() != Help || copied.Scope() != Filter {
		t.Errorf("open are %d and %d", v.Scope(), copied.Scope())
	}
	if v.play("leave"); v.Scope() != Filter || v.screen() != before {
		t.Errorf("then it is\n%s", v.screen())
	}
	v.Pop()
	v.PushTop(copied)
	if v.Relayout(v.c); v.screen() != before {
		t.Errorf("opened again it is\n%s", v.screen())
	}
	if v.Pop(); v.Scope() != None || v.Do(v.c, Accept) != (Stay{}) || v.Reason(v.c, Accept) != "" {
		t.Error("nothing is open, and it does something")
	}
}

// TestAnyKey: whatever is done in whatever window, the choice is one that there is, the
// frame fills the window, and no copy from before changes.
func TestAnyKey(t *testing.T) {
	steps := []string{"up", "down", "pgup", "pgdown", "home", "end", "toggle", "previous", "next", "code", "digit:1", "digit:5", "erase", "type:c", "type:x",
		"wheel:3", "wheel:-3", "size:1x1", "size:29x7", "size:30x8", "size:50x15", "size:200x60", "size:31x40"}
	all := every(t)
	rapid.Check(t, func(r *rapid.T) {
		s, d := all[rapid.SampledFrom([]string{"filter", "compare", "composer", "help", "palette", "text", "job", "note", "blank"}).Draw(r, "dialog")]()
		v := open(s, 80, 24, d)
		for range rapid.IntRange(1, 20).Draw(r, "steps") {
			before := *v
			was := before.screen()
			v.play(rapid.SampledFrom(steps).Draw(r, "step"))
			if before.screen() != was {
				r.Fatal("what was before has changed")
			}
			if k, ok := v.dialog.(chooser); ok && (k.at() < -1 || k.at() >= max(1, v.body.choices)) {
				r.Fatalf("choice %d of %d", k.at(), v.body.choices)
			}
			if v.c.IsTiny && v.bordered {
				continue
			}
			for _, row := range strings.Split(v.screen(), "\n") {
				if ansi.StringWidth(row) != v.c.Screen.Width {
					r.Fatalf("a row of %d cells in\n%s", ansi.StringWidth(row), v.screen())
				}
			}
		}
	})
}
