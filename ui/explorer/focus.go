package explorer

import "smilecodes/ui/explorer/dialog"

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
