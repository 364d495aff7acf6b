// Package keys has keys as rows: a binding, its words, where it is live, what may keep
// it from working, and what it does. Dispatch, the hint line, the help, the commands and
// a README's table are all made of the rows of a program, so that none says what another
// doesn't. The package knows no program: M is the model that the rows act on.
package keys

import (
	"cmp"
	"maps"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// A Scope is where keys go: a pane, a field to type in, or a pop-up. Scopes are bits, so
// that a row can be live in several.
type Scope uint32

// A Row is an action: its binding and its words, where it is live, why it may not work,
// and what it does.
type Row[M any] struct {
	key.Binding
	Name  string // in the commands and in config.toml; empty if it is in neither
	Does  string // in a sentence
	Group Group  // of the help
	Extra string // other words that people look for it by
	At    Scope  // where it is live
	Hint  Scope  // where the hint line names it
	Pair  bool   // the hint line names it together with the next row
	Tag   string // what the hint line calls it
	Spare bool   // another action does the same here

	Given map[string]string // keys that a person gave to another action, and which
	Run   func(M, tea.KeyPressMsg) tea.Cmd
	why   func(M) string
}

// A Group is what somebody who looks for a key wants to do: a part of the help. The
// keys of one place alone are in none.
type Group uint8

// The groups, in the order of the help.
const (
	NoGroup Group = iota
	ToFind
	ToRead
	ToCopy
	ToGuide
	ToRun // the program itself
	ToMove
)

// String is the heading of the group in the help.
func (g Group) String() string {
	return [...]string{"Here", "Find", "Read", "Copy", "Guide", "Program", "Move"}[g]
}

// New makes an action: its name, what the hint says in a word, what the help says in a
// sentence, and the keys.
// It is filled in by the methods below. They take and give the same row: each copy of one
// on the way would be code, in every row of a program.
func New[M any](name, word, does string, keys ...string) *Row[M] {
	return &Row[M]{Name: name, Does: does, Binding: key.NewBinding(key.WithKeys(keys...), key.WithHelp(labels(keys), word))}
}

// In says in which scopes an action is live, in which it is hinted, and what it does.
func (a *Row[M]) In(at, hint Scope, do func(M, tea.KeyPressMsg) tea.Cmd) *Row[M] {
	a.At, a.Hint, a.Run = at, hint, do
	return a
}

// Under says in which part of the help an action is.
func (a *Row[M]) Under(g Group) *Row[M] {
	a.Group = g
	return a
}

// Also has other words that people look for an action by.
func (a *Row[M]) Also(words string) *Row[M] {
	a.Extra = words
	return a
}

// Unless names what can keep an action from working: a function that gives the
// reason, or nothing. It adds to what was named before.
func (a *Row[M]) Unless(why func(M) string) *Row[M] {
	if before := a.why; before != nil {
		a.why = func(m M) string { return cmp.Or(before(m), why(m)) }
		return a
	}
	a.why = why
	return a
}

// Paired hints an action together with the next row, its opposite.
func (a *Row[M]) Paired() *Row[M] {
	a.Pair = true
	return a
}

// OrElse says that another action does the same.
func (a *Row[M]) OrElse() *Row[M] {
	a.Spare = true
	return a
}

// Reason is why an action does not work now; empty if it does.
func (a *Row[M]) Reason(m M) string {
	if a.why == nil {
		return ""
	}
	return a.why(m)
}

// FirstKey is the key that an action is known by; empty if it has none.
func (a Row[M]) FirstKey() string {
	switch keys := a.Keys(); {
	case len(keys) == 0:
		return ""
	case isDigits(keys):
		return labels(keys)
	default:
		return Label(keys[0])
	}
}

// Sentence is what an action does, and which of its keys a person gave away.
func (a *Row[M]) Sentence() string {
	text := a.Does
	for _, k := range slices.Sorted(maps.Keys(a.Given)) {
		text += ". Your settings use " + Label(k) + " for " + a.Given[k]
	}
	return text
}

// on is an action with other keys.
func (a Row[M]) on(keys []string) Row[M] {
	a.Binding = key.NewBinding(key.WithKeys(keys...), key.WithHelp(labels(keys), a.Help().Desc))
	return a
}

// A Table is all rows of a program, in the order in which hints and help list them.
type Table[M any] []Row[M]

// Of is the table of rows, part after part, as their hints call them.
func Of[M any](parts ...[]*Row[M]) Table[M] {
	var t Table[M]
	for _, part := range parts {
		for _, a := range part {
			t = append(t, *a)
		}
	}
	return t.tagged()
}

// tagged gives rows what the hint line calls them: their first key, and that of
// their opposite.
func (t Table[M]) tagged() Table[M] {
	for i := range t {
		t[i].Tag = t[i].FirstKey()
		if t[i].Pair {
			t[i].Tag += t[i+1].FirstKey()
		}
	}
	return t
}

// Named is the action of a name; nil where there is none.
func (t Table[M]) Named(name string) *Row[M] {
	for i := range t {
		if t[i].Name == name {
			return &t[i]
		}
	}
	return nil
}

// KeyOf is the key of an action. One whose key a person gave away is run by its name.
func (t Table[M]) KeyOf(name string) string {
	for _, a := range t {
		switch {
		case a.Name != name || name == "":
		case a.FirstKey() != "":
			return a.FirstKey()
		case name != "commands":
			return t.KeyOf("commands") + name
		}
	}
	return ""
}

// LastHint is the row of the key that explains all others in a pane, and elsewhere
// leads out.
func (t Table[M]) LastHint(at, panes Scope) int {
	name := "esc"
	if at&panes != 0 {
		name = "help"
	}
	for i, a := range t {
		if a.Hint&at != 0 && a.Tag != "" && (a.Name == name || a.Name == "" && a.Keys()[0] == name) {
			return i
		}
	}
	return 0
}
