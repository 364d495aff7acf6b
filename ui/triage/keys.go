package triage

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/keys"
	"smilecodes/ui/settings"
)

// An action is a row of the key table, and a keymap is all of them.
type (
	action = keys.Row[*screen]
	keymap = keys.Table[*screen]
	scope  = keys.Scope
)

// The scopes: the table, the field of the search, and the pop-ups.
const (
	atTable scope = 1 << iota
	atSearch

	atFilter  = atSearch << dialog.Filter
	atHelp    = atSearch << dialog.Help
	atPalette = atSearch << dialog.Palette
	atText    = atSearch << dialog.Text
	atField   = atSearch << dialog.Blank
	atPage    = atSearch << dialog.Facts

	menus      = atFilter | atText | atPage
	menuScopes = atHelp | atPalette
	dialogs    = menus | menuScopes | atField
	typing     = atSearch | menuScopes | atField // where a key without an action is text
	anywhere   = atTable | atSearch | dialogs
)

// everyPlace is what the screen says of its scopes.
func everyPlace() keys.Places {
	return keys.Places{Panes: atTable, Typing: typing, Over: atSearch, Named: []keys.Place{
		{At: atTable, Words: "in the table"}, {At: atSearch, Words: "while searching", Action: "search"}, {At: atFilter, Words: "in the filter", Action: "filter"},
		{At: atText, Words: "in the text", Action: "show-text"}, {At: atPage, Words: "in what was read", Action: "facts"}, {At: atField, Words: "while typing a file name", Action: "retry-list"},
		{At: atHelp, Words: "in the help"}, {At: atPalette, Words: "in the commands", Action: "commands"},
	}}
}

func keyed(name, word, does string, on ...string) *action {
	return keys.New[*screen](name, word, does, on...)
}

// actions are all keys, in the order in which hints and help list them.
func actions() keymap {
	return keys.Of(readingActions(), movingActions(), typingActions(), programActions())
}

// readingActions are the keys of the main job.
func readingActions() []*action {
	return []*action{
		keyed("help", "help", "Show all keys, and why some are unavailable", "?").
			In(atTable|menus, atTable, opening(dialog.NewHelp)).Under(keys.ToRun).Also("keys shortcuts manual"),
		keyed("", "back", "One step back: pop-up, search, step down, view", "esc").
			In(atTable, 0, stepBack).Under(keys.ToMove).Also("close cancel leave"),
		keyed("read", "open", "Open the row: what its results mean, and then the answer", "enter").
			In(atTable, atTable, read).Unless(noRow).Under(keys.ToRead).Also("entries meaning answer explorer detail down"),
		keyed("copy", "note", "Copy the note on all of this", "c").
			In(atTable, atTable, copyNote).Unless(stillReading).Under(keys.ToCopy).Also("clipboard internal note incident"),
		keyed("retry-list", "retry list", "Write the list of jobs to run again into a new file", "R").
			In(atTable, atTable, askRetry).Unless(stillReading).Unless(noRetry).Under(keys.ToCopy).Also("rerun again later csv file save"),
		keyed("", "view", "Choose the view", "1", "2", "3", "4", "5", "6", "7").
			In(atTable, atTable, chooseView).Under(keys.ToFind).Also("digits number tab codes products authorities reviewers time"),
		keyed("previous-view", "previous view", "Previous view", "left", "h").
			In(atTable, 0, turning(-1)).Under(keys.ToFind).Also("tab"),
		keyed("next-view", "next view", "Next view", "right", "l", "tab").
			In(atTable, 0, turning(1)).Under(keys.ToFind).Also("tab"),
		keyed("search", "search", "Search the rows of this view", "/").
			In(atTable, atTable, search).Under(keys.ToFind).Also("look up query words code find"),
		keyed("filter", "filter", "Filter by product, country and ID type", "f").
			In(atTable, atTable, openFilter).Unless(stillReading).Unless(noFilter).Under(keys.ToFind).Also("product country id type"),
		keyed("sort", "sort", "Sort by the next column; after the last one as it was", "s").
			In(atTable, atTable, sortNext).Unless(noRow).Under(keys.ToFind).Also("order column"),
		keyed("facts", "what was read", "Show what was taken for what, every outage and every note", "i").
			In(atTable, atTable, openRead).Under(keys.ToRead).Also("info columns outages spikes source everything"),
		keyed("show-text", "show text", "Show the note full-screen, to select it by hand", "Y").
			In(atTable, 0, openText).Unless(stillReading).Under(keys.ToCopy).Also("select screen"),
		keyed("reply", "reply", "Copies a reply in an answer; many results have none", "y").
			In(atTable, 0, openText).Unless(noReply).Under(keys.ToCopy).Also("customer tell say answer words yank"),
		keyed("commands", "commands", "Run a command by name", ":").
			In(atTable|menus, 0, opening(dialog.NewPalette)).Under(keys.ToRun).Also("palette action menu"),
		keyed("mouse", "mouse", "Turn the mouse off to select text with it, or back on", "m").
			In(atTable, 0, toggleMouse).Under(keys.ToRun).Also("click select"),
		keyed("quit", "quit", "Quit; asks first if you haven't copied your ticks or notes", "q").
			In(atTable, atTable, leave).Under(keys.ToRun).Also("exit leave close end"),
	}
}

func movingActions() []*action {
	return []*action{
		keyed("up", "move", "Up by one row or line", "up", "k").
			In(atTable|menus, menus, moving(draw.LineUp)).Paired().Under(keys.ToMove),
		keyed("down", "down", "Down by one row or line", "down", "j").
			In(atTable|menus, 0, moving(draw.LineDown)).Under(keys.ToMove),
		keyed("page-up", "page", "Up by a page", "pgup").
			In(anywhere&^atField, 0, moving(draw.PageUp)).Under(keys.ToMove),
		keyed("page-down", "page down", "Down by a page", "pgdown").
			In(anywhere&^atField, 0, moving(draw.PageDown)).Under(keys.ToMove),
		keyed("first", "ends", "To the beginning", "home").
			In(atTable|menus, 0, moving(draw.ToFirst)).Under(keys.ToMove),
		keyed("last", "last", "To the end", "end").
			In(atTable|menus, 0, moving(draw.ToLast)).Under(keys.ToMove),
		keyed("", "select", "Select the row or line above", "up").
			In(atSearch|menuScopes, atSearch|menuScopes, moving(draw.LineUp)).Paired(),
		keyed("", "down", "Select the row or line below", "down").
			In(atSearch|menuScopes, 0, moving(draw.LineDown)),
	}
}

func typingActions() []*action {
	return []*action{
		keyed("", "table", "Go to the table and keep the search", "enter", "tab").
			In(atSearch, atSearch, keepSearch),
		keyed("", "close search", "Close the search and clear it", "esc").
			In(atSearch, atSearch, clearSearch),
		keyed("", "on or off", "Let the selected one through or not", "space").
			In(atFilter, atFilter, asking(dialog.Toggle)),
		keyed("", "filter", "Count only what was chosen", "enter", "f").
			In(atFilter, atFilter, asking(dialog.Accept)),
		keyed("", "run", "Run the selected command", "enter").
			In(atPalette, atPalette, asking(dialog.Accept)),
		keyed("", "write", "Write the file", "enter").
			In(atField, atField, asking(dialog.Accept)),
		keyed("", "close", "Close the pop-up", "esc").
			In(dialogs, dialogs, asking(dialog.Leave)),
		keyed("", "close", "Close the pop-up", "q", "i", "Y").
			In(menus, 0, asking(dialog.Leave)).OrElse(),
		keyed("", "close", "Close the help", "?").
			In(atHelp, 0, asking(dialog.Leave)).OrElse(),
	}
}

func programActions() []*action {
	var rows []*action
	for _, t := range settings.Themes() {
		name := "theme-" + t.Slug()
		rows = append(rows, keyed(name, name, "Theme: "+t.String()).
			In(atTable|menus, 0, choosing(t)).Under(keys.ToRun).Also("colour color colors appearance"))
	}
	return append(rows, []*action{
		keyed("redraw", "redraw", "Redraw the screen", "ctrl+l").
			In(anywhere, 0, func(*screen, tea.KeyPressMsg) tea.Cmd { return tea.ClearScreen }).Under(keys.ToRun).Also("refresh clear repaint"),
		keyed("suspend", "suspend", "Suspend the program; fg brings it back", "ctrl+z").
			In(anywhere, 0, func(*screen, tea.KeyPressMsg) tea.Cmd { return tea.Suspend }).Unless(isRestricted).Under(keys.ToRun).Also("background stop job shell"),
		keyed("", "stop", "While reading: stop, and keep what was read. Else quit from anywhere", "ctrl+c").
			In(anywhere, 0, stop).Under(keys.ToRun).Also("exit leave stop cancel"),
	}...)
}
