package dialog

import (
	"cmp"
	"slices"
	"strings"

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
	Does      string // in a sentence
	Words     string // to search in, in small letters
	Reason    string // why it does not work where one comes from; empty if it does
	Elsewhere bool   // it works, but not there
}

// rank orders what works before what does not, and that before what works
// elsewhere.
func (o Item) rank() int {
	switch {
	case o.Elsewhere:
		return 2
	case o.Reason != "":
		return 1
	}
	return 0
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
// not, then what works elsewhere. Before that comes, if it matters, a name that has
// the words: whoever types a name means it.
func (m menu) items(c Context, namesFirst bool) []Item {
	words := m.words()
	named := func(o Item) int {
		if namesFirst && len(words) > 0 && !hasAll(o.Name, words) {
			return 1
		}
		return 0
	}
	var all []Item
	for _, o := range c.Items() {
		if o.isCalled(words) {
			all = append(all, o)
		}
	}
	slices.SortStableFunc(all, func(a, b Item) int {
		return cmp.Or(cmp.Compare(named(a), named(b)), cmp.Compare(a.rank(), b.rank()))
	})
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
