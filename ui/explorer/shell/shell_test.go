package shell

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/keys"
	"smilecodes/ui/settings"
)

// The scopes of a screen with one pane and one field.
const (
	pane keys.Scope = 1 << iota
	field
	help = field << dialog.Help
)

// A window is a screen that does nothing but note what ran.
type window struct {
	Shell[*window]
	over dialog.Stack
	ran  string
}

func newWindow() *window {
	row := func(name string, at keys.Scope, key string) *keys.Row[*window] {
		return keys.New[*window](name, name, "Do "+name, key).In(at, at, func(w *window, _ tea.KeyPressMsg) tea.Cmd {
			w.ran = name
			return nil
		})
	}
	rows := keys.Of([]*keys.Row[*window]{
		row("help", pane, "?"), row("search", pane, "/"), row("drop", pane, "d").Unless(func(*window) string { return "There is nothing: all was dropped. Really." }),
		row("", field, "esc"), row("", help, "esc"), row("jump", help, "j"),
	})
	return &window{Shell: New(rows, keys.Places{Panes: pane, Typing: field, Over: field, Named: []keys.Place{{At: help, Words: "in the help", Action: "help"}}}, settings.Settings{}, pane)}
}

func press(key string) tea.KeyPressMsg {
	if key == "esc" {
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	}
	return tea.KeyPressMsg{Code: rune(key[0]), Text: key}
}

// TestKeys: a key runs its row where it is live, is text where somebody types, and says
// elsewhere where it works or why it does nothing.
func TestKeys(t *testing.T) {
	for _, row := range []struct {
		at             keys.Scope
		key, ran, said string
		isText         bool
	}{
		{pane, "?", "help", "", false},
		{pane, "d", "", "There is nothing: all was dropped. Really.", false},
		{pane, "j", "", "j works in the help (?).", false},
		{pane, "x", "", "", false},
		{field, "d", "", "", true},
		{field, "?", "", "", true},
		{help, "j", "jump", "", false},
	} {
		w := newWindow()
		w.At = row.at
		a, k, isText := w.Meant(press(row.key), w.At)
		switch {
		case a != nil && a.At&w.At != 0:
			w.Run(w, a, k)
		case a != nil && !isText:
			w.SayElsewhere(a, k)
		}
		if w.ran != row.ran || w.Said != row.said || isText != row.isText {
			t.Errorf("%s at %d runs %q and says %q, and is text: %v", row.key, row.at, w.ran, w.Said, isText)
		}
	}
}

// TestOver: pop-ups lie over each other, and the last one gives the keys back.
func TestOver(t *testing.T) {
	w := newWindow()
	w.Open(&w.over, dialog.NewHelp())
	w.Open(&w.over, dialog.NewHelp())
	if w.Leave(&w.over); w.At != help || w.From != pane {
		t.Errorf("below the second one the keys go to %d", w.At)
	}
	if w.Leave(&w.over); w.At != pane || w.over.Scope() != dialog.None {
		t.Errorf("below both the keys go to %d", w.At)
	}
}

// TestWords: hints name what works, and the help also what doesn't, and why.
func TestWords(t *testing.T) {
	w := newWindow()
	var hints []string
	for _, h := range w.Hints(w, w.At, nil, func(i int) bar.Hint { return bar.Hint{Row: i, Tag: w.Keys[i].Tag, Word: w.Keys[i].Name} }, 80) {
		hints = append(hints, h.Tag+" "+h.Word)
	}
	if got := strings.Join(hints, ", "); got != "/ search, ? help" {
		t.Errorf("hints are %s", got)
	}
	var items []string
	for _, o := range w.Items(w) {
		items = append(items, o.Key+": "+o.Reason)
	}
	want := "?: , /: , d: There is nothing: all was dropped. Really., Esc: Works elsewhere., Esc: Works in the help (?)., j: Works in the help (?)."
	if got := strings.Join(items, ", "); got != want {
		t.Errorf("items are %s", got)
	}
}
