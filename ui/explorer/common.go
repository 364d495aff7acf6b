package explorer

import (
	"smilecodes/model"
	"smilecodes/ui/explorer/answer"
	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/dialog"
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
	bar.Status
	last        past
	keys        keymap
	styles      *theme.Styles
	options     Options
	persistence persistence
}

// A keymap is all actions.
type keymap []action

// named is the action of a name; nil where there is none.
func (k keymap) named(name string) *action {
	for i := range k {
		if k[i].name == name {
			return &k[i]
		}
	}
	return nil
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

// A scope is where keys go: a pane, a field to type in, or a pop-up. Scopes are
// bits, so that a row of the key table can be live in several.
type scope uint32

const (
	atList scope = 1 << iota
	atDetail
	atGuide
	atSearch
	atFind // words to find in a pane are typed

	atFilter  = atFind << dialog.Filter
	atCompare = atFind << dialog.Compare
	atCopyAs  = atFind << dialog.Composer
	atHelp    = atFind << dialog.Help
	atPalette = atFind << dialog.Palette
	atText    = atFind << dialog.Text
	atJob     = atFind << dialog.Job
	atNote    = atFind << dialog.Note
	atBlank   = atFind << dialog.Blank

	panes      = atList | atDetail | atGuide
	menus      = atFilter | atCompare | atCopyAs | atText | atJob
	menuScopes = atHelp | atPalette
	dialogs    = menus | menuScopes | atNote | atBlank
	typing     = atSearch | atFind | menuScopes | atNote | atBlank // where a key that is none is text

	otherwise = atSearch | atJob // where the keys of an entry are reached by Enter
)

// scopeOf is the scope of a dialog.
func scopeOf(d dialog.Scope) scope { return atFind << d }

// named says where a key works, of several places the nearest, and which action
// leads there, if one does.
func (at scope) named() (words, action string) {
	for _, p := range []struct {
		at            scope
		words, action string
	}{
		{atList, "in the list", ""}, {atDetail, "in the detail", ""}, {atGuide, "in the guide", "guide"},
		{atSearch, "while searching", "search"}, {atFind, "while finding", "find"}, {atFilter, "in the filter", "filter"},
		{atCompare, "in the comparison", "compare"}, {atCopyAs, "in the composer", "copy-as"}, {atJob, "in a job result", ""},
		{atText, "in the text", "show-text"}, {atNote, "while typing a note", ""}, {atBlank, "while filling in a blank", ""},
		{atHelp, "in the help", ""}, {atPalette, "in the commands", "commands"},
	} {
		if at&p.at != 0 {
			return p.words, p.action
		}
	}
	return "elsewhere", ""
}

// where says where a key works, and which key leads there.
func (c *common) where(at scope) string {
	words, action := at.named()
	if key := c.keyOf(action); action != "" && key != "" {
		return words + " (" + key + ")"
	}
	return words
}

// A focus is where keys go.
type focus struct {
	at   scope
	from scope // the pane, or the field above the panes, below all dialogs
}
