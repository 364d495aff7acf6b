package explorer

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/model/modeltest/teamtest"
	"smilecodes/model/ticket"
	"smilecodes/ui/system"
)

func TestMain(m *testing.M) {
	teamtest.Checks(30)
	os.Exit(m.Run())
}

// ticking is a clock that goes on by a step whenever somebody looks.
func ticking(step time.Duration) func() time.Time {
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(step)
		return now
	}
}

// special are the keys that scripts write by name. Everything else in a script
// is typed letter by letter.
var special = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "space": {Code: tea.KeySpace, Text: " "},
	"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd}, "pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown},
	"tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"backspace": {Code: tea.KeyBackspace}, "ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "ctrl+y": {Code: 'y', Mod: tea.ModCtrl},
	"ctrl+o": {Code: 'o', Mod: tea.ModCtrl}, "ctrl+l": {Code: 'l', Mod: tea.ModCtrl},
	"alt+esc": {Code: tea.KeyEscape, Mod: tea.ModAlt}, "alt+g": {Code: 'g', Mod: tea.ModAlt}, "alt+0": {Code: '0', Mod: tea.ModAlt},
	"ctrl+alt+f": {Code: 'f', Mod: tea.ModAlt | tea.ModCtrl}, "alt+Y": {Code: 'y', Mod: tea.ModAlt | tea.ModShift}, "alt+up": {Code: tea.KeyUp, Mod: tea.ModAlt},
	"f1": {Code: tea.KeyF1}, "f2": {Code: tea.KeyF2}, "f3": {Code: tea.KeyF3}, "f4": {Code: tea.KeyF4}, "f5": {Code: tea.KeyF5},
	"f6": {Code: tea.KeyF6}, "f7": {Code: tea.KeyF7}, "f8": {Code: tea.KeyF8}, "f9": {Code: tea.KeyF9},
	"ctrl+z": {Code: 'z', Mod: tea.ModCtrl}, "ctrl+f": {Code: 'f', Mod: tea.ModCtrl}, "ctrl+x": {Code: 'x', Mod: tea.ModCtrl},
}

// A player drives an explorer without a terminal.
type player struct {
	explorer
	did  []tea.Msg // what the commands answered
	desk *desk     // where copies arrive; nil where none does
}

var loaded = modeltest.Load

// sweep is called by a test that goes through all there is. A short run skips it.
func sweep(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("a short run does not go through all there is")
	}
}

// begin opens an explorer of a size whose copies go to the terminal.
func begin(t testing.TB, width, height int) *player {
	t.Helper()
	return explore(t, loaded(t), width, height)
}

// start goes on to the list, where most keys are.
func start(t testing.TB, width, height int) *player {
	t.Helper()
	return begin(t, width, height).play("enter")
}

// explore opens one of another catalogue.
func explore(t testing.TB, c *catalog.Catalog, width, height int) *player {
	t.Helper()
	p := &player{explorer: New(c, Options{Out: system.TerminalClipboard, Decoding: modeltest.Decoding, Now: ticking(time.Second)}).(explorer)}
	p.send(tea.WindowSizeMsg{Width: width, Height: height})
	return p
}

func (p *player) send(msg tea.Msg) *player {
	m, cmd := p.Update(msg)
	p.explorer = m.(explorer)
	if cmd == nil {
		return p
	}
	did := cmd()
	if p.desk != nil {
		p.deliver(did)
		return p
	}
	if kept, ok := did.(keptMsg); ok {
		return p.send(kept)
	}
	p.did = append(p.did, did)
	return p
}

// samplePayload is one of the job results that the decoder is tested with, or one of
// testdata/tickets.
func samplePayload(name string) string {
	data, err := os.ReadFile(filepath.Join("../../model/job/testdata/jobs", name))
	if errors.Is(err, os.ErrNotExist) {
		data, err = os.ReadFile(filepath.Join("testdata/tickets", name))
	}
	if err != nil {
		panic(err)
	}
	return string(data)
}

// play presses the keys of a script: words apart by blanks, each a named key,
// letters to type, or paste: and the name of a job result.
func (p *player) play(script string) *player {
	for word := range strings.FieldsSeq(script) {
		if p.desk != nil && p.desk.does(p, word) {
			continue
		}
		if k, ok := special[word]; ok {
			p.send(k)
			continue
		}
		if name, ok := strings.CutPrefix(word, "paste:"); ok {
			p.send(tea.PasteMsg{Content: samplePayload(name)})
			continue
		}
		for _, r := range word {
			p.send(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
	return p
}

// composed is the exact text of the composer.
func (p *player) composed() ticket.Text { return *p.dialogs.subject(&p.common).Text }

// meaning is which of the meanings of a comparison is chosen.
func (p *player) meaning() int {
	e := p.dialogs.subject(&p.common).Entry
	return slices.Index(model.Compare(p.session.Catalog(), e).Entries, e)
}

// isStepInView reports whether the step of the keys begins in view.
func (p *player) isStepInView() bool {
	g := &p.panes.guide
	_, ok := g.steps.RowOf(g.steps.On, &g.ScrolledText)
	return ok
}

// guideAt is the step of the keys, the one whose check is unfolded, and the row of the
// former.
func (p *player) guideAt() (on, unfolded, row int) {
	g := &p.panes.guide
	row, _ = g.steps.RowOf(g.steps.On, &g.ScrolledText)
	return g.steps.On, g.current(&p.common, &p.panes.find), row
}

// screen is what is seen, without styles.
func (p *player) screen() string { return ansi.Strip(p.View().Content) }

func (p *player) quits() bool {
	for _, d := range p.did {
		if _, ok := d.(tea.QuitMsg); ok {
			return true
		}
	}
	return false
}

// golden compares with a file, or writes it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got+"\n" != string(want) {
		t.Errorf("%s is not as it was (-update accepts it). It is now:\n%s", path, ansi.Strip(got))
	}
}
