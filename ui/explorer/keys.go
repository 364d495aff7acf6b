package explorer

import (
	"cmp"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/settings"
)

// An action is a key: its binding and its words, where it is live, why it may not
// work, and what it does. Dispatch, the hint line, the help, the palette and the
// README's table all come from these rows.
type action struct {
	key.Binding
	name  string // in the commands and in config.toml; empty if it is in neither
	does  string // in a sentence
	group group  // of the help
	extra string // other words that people look for it by
	at    scope  // where it is live
	hint  scope  // where the hint line names it
	pair  bool   // the hint line names it together with the next row
	tag   string // what the hint line calls it
	spare bool   // another action does the same here

	given map[string]string // keys that a person gave to another action, and which
	why   func(*explorer) string
	do    handler
}

// A group is what somebody who looks for a key wants to do: a part of the help. The
// keys of one place alone are in none.
type group uint8

const (
	noGroup group = iota
	toFind
	toRead
	toCopy
	toGuide
	toRun // the program itself
	toMove
)

func (g group) String() string {
	return [...]string{"Here", "Find", "Read", "Copy", "Guide", "Program", "Move"}[g]
}

// A handler does what a key is for.
type handler = func(*explorer, tea.KeyPressMsg) tea.Cmd

// keyed makes an action: its name, what the hint says in a word, what the help
// says in a sentence, and the keys.
func keyed(name, word, does string, keys ...string) action {
	return action{name: name, does: does, Binding: key.NewBinding(key.WithKeys(keys...), key.WithHelp(labels(keys), word))}
}

// in says where an action is live and where it is hinted.
func (a action) in(at, hint scope, do handler) action {
	a.at, a.hint, a.do = at, hint, do
	return a
}

// under says in which part of the help an action is.
func (a action) under(g group) action {
	a.group = g
	return a
}

// also has other words that people look for an action by.
func (a action) also(words string) action {
	a.extra = words
	return a
}

// unless names what can keep an action from working: a function that gives the
// reason, or nothing. It adds to what was named before.
func (a action) unless(why func(*explorer) string) action {
	if before := a.why; before != nil {
		a.why = func(m *explorer) string { return cmp.Or(before(m), why(m)) }
		return a
	}
	a.why = why
	return a
}

// paired hints an action together with the next row, its opposite.
func (a action) paired() action {
	a.pair = true
	return a
}

// orElse says that another action does the same.
func (a action) orElse() action {
	a.spare = true
	return a
}

// reason is why an action does not work now; empty if it does.
func (a *action) reason(m *explorer) string {
	if a.why == nil {
		return ""
	}
	return a.why(m)
}

// on is an action with other keys.
func (a action) on(keys []string) action {
	a.Binding = key.NewBinding(key.WithKeys(keys...), key.WithHelp(labels(keys), a.Help().Desc))
	return a
}

// tagged gives rows what the hint line calls them: their first key, and that of
// their opposite.
func tagged(rows []action) []action {
	for i := range rows {
		rows[i].tag = rows[i].firstKey()
		if rows[i].pair {
			rows[i].tag += rows[i+1].firstKey()
		}
	}
	return rows
}

const anywhere = panes | searching | atFind | dialogs

// actions are all keys, in the order in which hints and help list them.
func actions() []action {
	return tagged(slices.Concat(readingActions(), moreActions(), movingActions(), typingActions(), dialogActions(), programActions()))
}

// readingActions are the keys of the main job.
func readingActions() []action {
	return []action{
		keyed("help", "help", "Show all keys, and why some are unavailable", "?").
			in(panes|menus|atEmpty, panes|atEmpty, opening(dialog.NewHelp)).under(toRun).also("keys shortcuts manual"),
		keyed("", "back", "One step back: pop-up, find, pane, query, filters, marks", "esc").
			in(panes, atDetail|atGuide, (*explorer).stepBack).under(toMove).also("close cancel leave"),
		keyed("reply", "reply", "Copy the reply to the customer; where meanings differ it asks first", "y").
			in(panes|atCompare|atJob, panes|atCompare|atJob, inDialogs((*overlay).copyReply)).unless(noReply).under(toCopy).also("customer tell say answer words yank"),
		keyed("copy", "note", "Copy the note on the selected entry, or on all marked ones if it is one of them", "c").
			in(panes|atCompare|atJob, panes|atCompare|atJob, inDialogs((*overlay).copyNote)).unless(noTicket).under(toCopy).also("clipboard internal note explanation"),
		keyed("tick", "tick", "Tick the step as done, or untick it", "space").
			in(atGuide, atGuide, inGuide((*guide).tick)).unless(noGuideHere).under(toGuide).also("done check step"),
		keyed("note", "step note", "Write a note on the step", "t").
			in(atGuide, atGuide, openNote).unless(noGuideHere).under(toGuide).also("comment remark write"),
		keyed("copy-as", "more", "Choose who the text is for and its format, and see it before you copy", "C").
			in(panes|atCompare|atJob, panes|atCompare|atJob, inDialogs((*overlay).openComposer)).unless(nothingToCompose).under(toCopy).also("customer reply audience format template markdown html jira slack engineering language edit"),
		keyed("guide", "guide", "Go to the troubleshooting guide", "g").
			in(atList|atDetail, atList|atDetail, inPanes((*paneSet).openGuide)).unless(noGuideToGo).under(toGuide).also("steps checklist troubleshoot fix"),
		keyed("compare", "compare", "Compare every meaning of this code, clash first", "=").
			in(panes, atList|atDetail, inDialogs((*overlay).openCompare)).unless(oneMeaning).under(toRead).also("meanings difference versus which product clash"),
		keyed("facts", "facts", "Show every fact of the entry, stated or not, and its source in full", "i").
			in(panes, 0, openFacts).unless(noEntry).under(toRead).also("info source charged final everything"),
		keyed("search", "search", "Search the catalogue", "/").
			in(panes|atEmpty, atList|atDetail, inSearch((*search).open)).under(toFind).also("look up query words code"),
		keyed("leave-guide", "list", "Go back from the guide to the list", "g").
			in(atGuide, atGuide, inGuide((*guide).leave)).under(toGuide),
		keyed("filter", "filter", "Filter by category", "f").
			in(panes, atList, opening(dialog.NewFilter)).under(toFind).also("category approved rejected pending provisional retry rerun again later status"),
		keyed("read", "read", "Read the entry", "enter").
			in(atList, atList, inList((*list).read)).unless(nothingToRead).under(toRead).also("open view detail answer"),
		keyed("mark", "mark", "Mark the entry, to copy several together, or unmark it", "space").
			in(atList|atDetail, atList, inList((*list).toggleMark)).unless(noEntry).under(toCopy).also("select several multiple"),
		keyed("", "code", "Start typing a code to search it", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9").
			in(panes|atEmpty, 0, searchDigit).under(toFind).also("digits number"),
		keyed("previous-product", "product", "Previous product", "left", "h").
			in(atList|atEmpty, atList, turning(-1)).paired().under(toFind).also("tab"),
		keyed("next-product", "next product", "Next product", "right", "l").
			in(atList|atEmpty, 0, turning(1)).under(toFind).also("tab"),
		keyed("all", "all", "Show all products and categories; the query stays", "a").
			in(panes, atList, inList((*list).showAll)).unless(nothingHidden).under(toFind).also("reset clear everything"),
	}
}

// moreActions are the keys that people learn later.
func moreActions() []action {
	return []action{
		keyed("find", "find", "Find words on this page", "ctrl+f").
			in(panes, 0, inPanes((*paneSet).openFind)).unless(noEntry).under(toRead).also("search page text"),
		keyed("next-match", "next", "Next match on the page", "n").
			in(panes, 0, matching(1)).unless(nothingFound).under(toRead),
		keyed("previous-match", "previous", "Previous match on the page", "N").
			in(panes, 0, matching(-1)).unless(nothingFound).under(toRead),
		keyed("return", "return", "Return to where you were before a jump", "ctrl+o", "backspace").
			in(panes, 0, inSearch((*search).back)).unless(noTrail).under(toRead).also("back previous history"),
		keyed("pin", "pin", "Pin the entry above the list, or unpin it", "p").
			in(panes, 0, inList((*list).togglePin)).unless(noEntry).under(toFind).also("favourite favorite bookmark star"),
		keyed("show-text", "show text", "Show the text full-screen, to select it by hand", "Y").
			in(panes|atCompare|atJob|atCopyAs, 0, inDialogs((*overlay).openText)).unless(noText).under(toCopy).also("select screen"),
		keyed("next-ticket", "new", "Start the next ticket: set this one's marks, ticks, notes and job result aside", "X").
			in(panes|menus, 0, inDialogs((*overlay).setAside)).unless(nothingHeld).under(toCopy).also("ticket customer clear reset begin"),
		keyed("undo-next", "undo new", "Bring back the last ticket you set aside, in place of this one", "U").
			in(panes|menus, 0, inDialogs((*overlay).bringBack)).unless(nothingAside).under(toCopy).also("restore ticket previous"),
		keyed("job-result", "job result", "Explain the job result in the clipboard; you can also paste it", "v").
			in(panes|atJob, 0, inCommon((*common).pasteClipboard)).unless(isRestricted).under(toRead).also("paste json payload callback decode clipboard"),
		keyed("formats", "formats", "Say how ID numbers are written, by country and ID type", "F").
			in(panes|atJob, 0, openForms).under(toRead).also("format id number form country type bvn nin pattern regex digits"),
		keyed("job-again", "job again", "Show the last job result again", "J").
			in(panes, 0, inDialogs((*overlay).reopenJob)).unless(noJob).under(toRead).also("json payload callback reopen"),
		keyed("retired", "retired codes", "Show retired codes at the end of the list, or hide them; their four digits always find them", "r").
			in(panes, 0, inList((*list).toggleRetired)).under(toFind).also("old deprecated"),
		keyed("commands", "commands", "Run a command by name", ":").
			in(panes|menus|atEmpty, 0, opening(dialog.NewPalette)).under(toRun).also("palette action menu"),
		keyed("mouse", "mouse", "Turn the mouse off to select text with it, or back on", "m").
			in(panes|menus&^atText, 0, toggleMouse).under(toRun).also("click select"),
		keyed("narrower-list", "divider", "Make the list narrower", "<").
			in(panes, 0, dividing(-dividerStep)).unless(noDivider).paired().under(toRun).also("resize width split"),
		keyed("wider-list", "wider list", "Make the list wider", ">").
			in(panes, 0, dividing(dividerStep)).unless(noDivider).under(toRun).also("resize width split"),
		keyed("quit", "quit", "Quit; asks first if you haven't copied your ticks or notes", "q").
			in(panes, atList, inCommon((*common).leave)).under(toRun).also("exit leave close end"),
	}
}

func movingActions() []action {
	return []action{
		keyed("next-pane", "next pane", "Next pane", "tab").
			in(panes, atGuide, paning(1)).under(toMove),
		keyed("previous-pane", "previous pane", "Previous pane", "shift+tab").
			in(panes, 0, paning(-1)).under(toMove),
		keyed("up", "move", "Up by one entry, line or step", "up", "k").
			in(panes, 0, moving(draw.LineUp)).paired().under(toMove),
		keyed("down", "down", "Down by one entry, line or step", "down", "j").
			in(panes, 0, moving(draw.LineDown)).under(toMove),
		keyed("page-up", "page", "Up by a page", "pgup").
			in(panes, 0, moving(draw.PageUp)).paired().under(toMove),
		keyed("page-down", "page down", "Down by a page", "pgdown").
			in(panes, 0, moving(draw.PageDown)).under(toMove),
		keyed("first", "ends", "To the beginning", "home").
			in(panes, 0, moving(draw.ToFirst)).paired().under(toMove),
		keyed("last", "last", "To the end", "end").
			in(panes, 0, moving(draw.ToLast)).under(toMove),
	}
}

func typingActions() []action {
	return []action{
		keyed("", "list", "Go to the list and keep the search", "enter", "tab").
			in(searching, searching, inSearch((*search).keep)),
		keyed("", "reply", "Copy the reply to the customer", "ctrl+y").
			in(searching|atCompare, searching, replyWhileSearching).unless(noReply).orElse(),
		keyed("", "select", "Select the entry above", "up").
			in(searching, searching, moving(draw.LineUp)).paired(),
		keyed("", "down", "Select the entry below", "down").
			in(searching, 0, moving(draw.LineDown)),
		keyed("", "page up", "Select a page up", "pgup").
			in(searching, 0, moving(draw.PageUp)),
		keyed("", "page down", "Select a page down", "pgdown").
			in(searching, 0, moving(draw.PageDown)),
		keyed("compare-typed", "compare", "Compare every meaning of the code", "ctrl+x").
			in(searching, searching, inDialogs((*overlay).openCompare)).unless(oneMeaning).also("meanings difference"),
		keyed("", "close search", "Close the search; Esc again clears it", "esc").
			in(atSearch, atSearch, inSearch((*search).leave)),
		keyed("", "keys", "With nothing typed: go to the list, where letters are keys", "esc").
			in(atEmpty, atEmpty, inSearch((*search).leave)),

		keyed("", "page", "Go to the page and keep its matches", "enter", "tab").
			in(atFind, atFind, inPanes((*paneSet).keepFind)),
		keyed("", "match", "Previous match", "up").
			in(atFind, atFind, matching(-1)).paired(),
		keyed("", "next match", "Next match", "down").
			in(atFind, 0, matching(1)),
		keyed("", "stop finding", "Stop finding", "esc").
			in(atFind, atFind, inPanes((*paneSet).leaveFind)),
	}
}

func programActions() []action {
	return append(themeActions(), []action{
		keyed("settings", "settings", "Name the file of your settings").
			in(panes|menus, 0, inCommon((*common).showSettings)).unless(noSettings).under(toRun).also("config configuration preferences options toml keys rebind customise customize"),
		keyed("redraw", "redraw", "Redraw the screen", "ctrl+l").
			in(anywhere, 0, redraw).under(toRun).also("refresh clear repaint"),
		keyed("suspend", "suspend", "Suspend the program; fg brings it back", "ctrl+z").
			in(anywhere, 0, suspend).unless(isRestricted).under(toRun).also("background stop job shell"),
		keyed("", "quit", "Quit from anywhere", "ctrl+c").
			in(anywhere, 0, inCommon((*common).quit)).under(toRun).also("exit leave stop"),
	}...)
}

// themeActions are the themes, each by its name.
func themeActions() []action {
	var rows []action
	for _, t := range settings.Themes() {
		name := "theme-" + t.Slug()
		rows = append(rows, keyed(name, name, "Theme: "+t.String()).
			in(panes|menus, 0, choosing(t)).unless(noColours).under(toRun).also("colour color colors appearance"))
	}
	return rows
}
