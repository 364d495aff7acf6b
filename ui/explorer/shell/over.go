package shell

import (
	"cmp"
	"strings"

	"smilecodes/catalog/sorted"
	"smilecodes/ui/explorer/dialog"
)

// Open opens a pop-up, perhaps over others.
func (s *Shell[M]) Open(over *dialog.Stack, d dialog.Dialog) {
	if over.Scope() == dialog.None {
		s.From = s.At
	}
	over.Push(d)
	s.At = s.places.Over << d.Scope()
}

// Leave closes the pop-up on top, and gives the keys to what is below it.
func (s *Shell[M]) Leave(over *dialog.Stack) {
	over.Pop()
	if s.At = s.From; over.Scope() != dialog.None {
		s.At = s.places.Over << over.Scope()
	}
}

// Items are the actions for the help and the commands, by what they are for, and why each
// does not work where the keys of the model go.
func (s *Shell[M]) Items(m M) []dialog.Item {
	all := make([]dialog.Item, 0, len(s.Keys))
	for i := range s.Keys {
		if a := &s.Keys[i]; a.Name != "" || a.FirstKey() != "" {
			all = append(all, s.item(m, i))
		}
	}
	sorted.By(all, func(a, b dialog.Item) int { return cmp.Compare(s.Keys[a.Row].Group, s.Keys[b.Row].Group) })
	return all
}

// item is an action of a row of the key table.
func (s *Shell[M]) item(m M, row int) dialog.Item {
	a := &s.Keys[row]
	label := a.Help().Key
	o := dialog.Item{
		Row: row, Name: a.Name, Keys: label, Key: label, Does: a.Sentence(), Synonyms: a.Extra,
		Words: strings.ToLower(a.Name + " " + label + " " + a.Does + " " + a.Extra),
	}
	if label == "" {
		o.Key, o.IsCommand = s.KeyOf(a.Name), a.Given == nil
	}
	if a.At&s.At != 0 {
		o.Group, o.Reason = a.Group.String(), a.Reason(m)
		return o
	}
	o.Place = s.Where(a.At)
	o.Words += " " + o.Place
	o.Reason = "Works " + o.Place + "."
	if isSecond, isHinted := row > 0 && s.Keys[row-1].Pair, a.Hint != 0; !isSecond && (!a.Spare || isHinted) {
		o.Brief = s.Shown(a.Tag) + " " + a.Help().Desc
	}
	return o
}
