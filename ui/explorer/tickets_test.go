package explorer

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/rogpeppe/go-internal/txtar"

	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/system"
)

// A desk is what the explorer works with: a clock, and the clipboard, which may
// be slow or broken.
type desk struct {
	now    time.Time
	copied []string // the texts that left, the last one is in the clipboard
	broken bool
	slow   bool
	held   []tea.Msg // answers of a slow clipboard
}

// atDesk opens an explorer at a desk, in the list. A key takes a second.
func atDesk(t testing.TB, width, height int) *player {
	d := &desk{now: time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)}
	clock := func() time.Time { return d.now }
	p := &player{explorer: New(loaded(t), Options{Out: system.TerminalClipboard, Decoding: modeltest.Decoding, Now: clock}).(explorer), desk: d}
	return p.send(tea.WindowSizeMsg{Width: width, Height: height}).play("enter")
}

// does is what can be done at a desk beside pressing keys. Before each key a
// second goes by.
//
//	wait:10m          nobody touches anything
//	broken, fixed     no text gets into the clipboard, or every one again
//	no-way            no clipboard can be reached from here
//	slow, arrives     nothing is known of a copy, until it arrives
//	clip:flat.json    v is answered with a job result
//	click:row         a click on the selected row of the list, or on a pane
//	edited:words      the editor leaves these words
//	soon:5ms          Enter so soon after what was before
func (d *desk) does(p *player, word string) bool {
	d.now = d.now.Add(time.Second)
	what, arg, _ := strings.Cut(word, ":")
	switch what {
	case "wait":
		pause, _ := time.ParseDuration(arg)
		d.now = d.now.Add(pause)
	case "broken", "fixed":
		d.broken = what == "broken"
	case "no-way":
		p.options.Out = system.NoClipboard
	case "slow":
		d.slow = true
	case "arrives":
		held := d.held
		d.slow, d.held = false, nil
		for _, msg := range held {
			p.deliver(msg)
		}
	case "clip":
		p.send(pastedMsg{text: samplePayload(arg)})
	case "click":
		l := p.layout()
		if pane, ok := map[string]draw.Rect{"detail": l.detail, "guide": l.guide}[arg]; ok {
			p.send(tea.MouseClickMsg{X: pane.X + pane.W/2, Y: pane.Y + pane.H - 2, Button: tea.MouseLeft})
			p.send(tea.MouseReleaseMsg{})
			break
		}
		p.send(tea.MouseClickMsg{X: l.list.X + 5, Y: l.list.Y + 1 + p.session.Cursor() - p.panes.list.top, Button: tea.MouseLeft})
		p.send(tea.MouseReleaseMsg{})
	case "edited":
		text := p.composed()
		p.send(editedMsg{text: text.Edited(arg), number: p.session.Copy(text.Carries())})
	case "soon":
		soon, _ := time.ParseDuration(arg)
		d.now = d.now.Add(soon - time.Second)
		p.send(tea.KeyPressMsg{Code: tea.KeyEnter})
	default:
		return false
	}
	return true
}

// deliver does what the program around the explorer does with the answer of a
// command.
func (p *player) deliver(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case keptMsg:
		p.send(msg)
	case copiedMsg:
		switch {
		case p.desk.slow:
			p.desk.held = append(p.desk.held, msg)
			return
		case p.desk.broken:
			msg.err = errors.New("no answer")
		case msg.err == nil:
			p.desk.copied = append(p.desk.copied, msg.text.String())
		}
		p.send(msg)
	case tea.QuitMsg:
		p.did = append(p.did, msg)
	default:
		// A batch and a sequence are lists of commands.
		if cmds := reflect.ValueOf(msg); cmds.Kind() == reflect.Slice {
			for i := range cmds.Len() {
				if cmd, ok := cmds.Index(i).Interface().(tea.Cmd); ok && cmd != nil {
					p.deliver(cmd())
				}
			}
		}
	}
}

// clipboard is what is in it; empty if nothing was copied.
func (d *desk) clipboard() string {
	if len(d.copied) == 0 {
		return ""
	}
	return d.copied[len(d.copied)-1]
}

// TestTickets plays testdata/tickets/*.txt: what somebody types, a line at a
// time; what is then said, line by line; and exactly what is in the clipboard at
// the end. The words are those of [player.play] and [desk.does]. With -update it
// writes what the status says and what is copied.
func TestTickets(t *testing.T) {
	names, _ := filepath.Glob("testdata/tickets/*.txt")
	if len(names) < 20 {
		t.Fatalf("only %d conversations", len(names))
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := txtar.Format(a)
			a.Files = playTicket(t, a.Files[0])
			if now := txtar.Format(a); *update {
				if err := os.WriteFile(name, now, 0o644); err != nil {
					t.Fatal(err)
				}
			} else if !bytes.Equal(now, want) {
				t.Errorf("it is not as it was (-update accepts it). It is now:\n%s", now)
			}
		})
	}
}

// playTicket plays keys and gives them with the status and what was copied.
func playTicket(t *testing.T, keys txtar.File) []txtar.File {
	p := atDesk(t, 120, 36)
	var said strings.Builder
	for line := range strings.Lines(string(keys.Data)) {
		if p.play(line); p.Said == "" {
			p.Said = "-"
		}
		said.WriteString(p.Said + "\n")
		p.Said = strings.TrimPrefix(p.Said, "-")
	}
	return []txtar.File{keys, {Name: "said", Data: []byte(said.String())}, {Name: "copied", Data: []byte(modeltest.SameEdition(loaded(t), p.desk.clipboard()) + "\n")}}
}
