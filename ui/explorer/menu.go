package explorer

import (
	"maps"
	"slices"
	"strings"

	"smilecodes/ui/explorer/dialog"
)

// menuItems are the actions for the help and the commands, of which one is open, and
// why each does not work where one comes from.
func (m *explorer) menuItems() []dialog.Item {
	from := *m
	from.dialogs.leave(&from.common)
	all := make([]dialog.Item, 0, len(m.keys))
	for i := range m.keys {
		if a := &m.keys[i]; a.name != "" || a.firstKey() != "" {
			all = append(all, from.menuItem(i, a))
		}
	}
	return all
}

// menuItem is an action of a row of the key table.
func (m *explorer) menuItem(row int, a *action) dialog.Item {
	keys := a.Help().Key
	o := dialog.Item{
		Row: row, Name: a.name, Keys: keys, Key: keys, Does: a.sentence(),
		Words: strings.ToLower(a.name + " " + keys + " " + a.does),
	}
	if keys == "" {
		o.Key = m.keyOf(a.name)
	}
	if o.Elsewhere = a.at&m.at == 0; o.Elsewhere {
		o.Reason = "Works " + m.where(a.at) + "."
	} else {
		o.Reason = a.reason(m)
	}
	return o
}

// sentence is what an action does, and which of its keys a person gave away.
func (a *action) sentence() string {
	text := a.does
	for _, k := range slices.Sorted(maps.Keys(a.given)) {
		text += ". Your settings use " + label(k) + " for " + a.given[k]
	}
	return text
}
