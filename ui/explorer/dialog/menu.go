package dialog

import (
	"cmp"
	"slices"
	"strings"

	"smilecodes/catalog/sorted"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
)

// The help and the commands show the same rows: all keys, to be read, and all
// named actions, to be run. What is typed in them narrows the rows down.

// An Item is an action of the program in the help and the commands.
type Item struct {
	Row       int    // by which it is run
	Name      string // in the commands; empty if it is not among them
	Keys      string // that it has; empty if none
	Key       string // or else how it is reached
	IsCommand bool   // it never had a key
	Group     string // of the help, where it works
	Does      string // in a sentence
	Synonyms  string // of its name, in small letters
	Words     string // to search in, in small letters
	Reason    string // why it does not work where the dialog was opened; empty if it does
	Place     string // where it works, if that is elsewhere: "in the guide (g)"
	Brief     string // its key and a word, for elsewhere; empty if another item's says it
}

// rank orders what works before what does not, and that before what works
// elsewhere.
func (o Item) rank() int {
	switch {
	case o.Place != "":
		return 2
	case o.Reason != "":
		return 1
	}
	return 0
}

// fit orders an item whose name has the words before one whose synonyms have them,
// and that before one that has them anywhere.
//
//	exit    quit, which people call so, before "Stop finding"
//	copy    copy and copy-as before whatever says that it copies
func (o Item) fit(words []string) int {
	switch {
	case hasAll(o.Name, words):
		return 0
	case hasAll(o.Name+" "+o.Synonyms, words):
		return 1
	}
	return 2
}

// isCalled reports whether all words are in what is searched.
func (o Item) isCalled(words []string) bool { return hasAll(o.Words, words) }

func hasAll(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// A menu is the field on top of the help and the commands.
type menu struct {
	input   input.Line
	edition int // of what is below it
}

func (m menu) field() input.Line { return m.input }

// typed is the menu with something else in its field: what is below begins again.
func (m menu) typed(f input.Line) menu { return menu{f, m.edition + 1} }

func (m menu) words() []string { return strings.Fields(strings.ToLower(m.input.Text())) }

// items are those that the words let through: first what works now, then what does
// not, then what works elsewhere.
func (m menu) items(c Context) []Item {
	words := m.words()
	all := slices.DeleteFunc(c.Items(), func(o Item) bool { return !o.isCalled(words) })
	sorted.By(all, func(a, b Item) int { return cmp.Compare(a.rank(), b.rank()) })
	return all
}

// The signs before what is typed in a dialog. All of them are as wide.
const promptSign, paletteSign, helpSign = " > ", " : ", " ? "

// fieldRoom is how many cells a field has beside its prompt and the cursor.
func fieldRoom(width int) int { return width - len(promptSign) - 1 }

// draw draws the field, and gives the body the cursor in it.
func (m menu) draw(p *viewport.Text, b *body, s *theme.Styles, sign, empty string) {
	shown, before := m.input.Shown(fieldRoom(p.Width))
	b.cursor = &point{len(sign) + before, len(p.Lines)}
	row := p.Row().Put(s.Prompt, sign)
	if m.input.Text() == "" {
		row.Put(s.Muted, empty)
	}
	p.AddChoice(row.Put(s.Strong, shown))
	b.edition = m.edition
}
