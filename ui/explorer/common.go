package explorer

import (
	"smilecodes/model"
	"smilecodes/ui/explorer/answer"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
)

// A common is what the parts of the screen share: what is being looked at, where
// the keys go, what the status line says, and what is known of the terminal and the
// person. A part gets it with every call, and keeps nothing of it.
type common struct {
	session model.Session
	draw.Size
	focus
	status
	last        past
	keys        keymap
	styles      *theme.Styles
	options     Options
	persistence persistence
}

// keyOf is the key of an action as it is called on screen. One whose key a person
// gave away is run by its name.
func (c *common) keyOf(name string) string {
	for _, a := range c.keys {
		switch {
		case a.name != name || name == "":
		case a.firstKey() != "":
			return c.shown(a.firstKey())
		case name != "commands":
			return c.keyOf("commands") + name
		}
	}
	return ""
}

// shown is what a key is called on this terminal.
func (c *common) shown(label string) string {
	if c.styles.Theme.ASCII {
		return spelled.Replace(label)
	}
	return label
}

// toPress says how to reach an action: in the search it would be text, and a job
// result has keys of its own.
func (c *common) toPress(action string) string {
	key := c.keyOf(action)
	if c.at&otherwise != 0 {
		return "press Enter, then " + key
	}
	return "press " + key
}

// answers writes what is known of entries.
func (c *common) answers() answer.Writer {
	return answer.Writer{Styles: c.styles, Catalog: c.session.Catalog(), Compare: c.toPress("compare")}
}
