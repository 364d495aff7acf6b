package explorer

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
)

// An action is a key: its binding with its words, where it is live, what keeps
// it from working, and what it does. Dispatch, the hint line, the help, the
// palette and the README's table all come from these rows.
type action struct {
	key.Binding
	name  string // in the palette and in config.toml; empty where it stands in neither
	does  string // in a sentence
	at    scope  // where it is live
	hint  scope  // where the hint line names it
	pair  bool   // the hint line names it together with the next row
	tag   string // what the hint line calls it
	spare bool   // another action does the same here

	given map[string]string // keys that a person gave to another action, and which
	why   func(*explorer) string
	do    handler
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

// unless names what can keep an action from working: a function that gives the
// reason, or nothing.
func (a action) unless(why func(*explorer) string) action {
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

// firstKey is the key that an action is known by; empty if it has none.
func (a action) firstKey() string {
	if len(a.Keys()) == 0 {
		return ""
	}
	return label(a.Keys()[0])
}

const anywhere = panes | atSearch | atFind | dialogs

// actions are all keys, in the order in which hints and help list them.
func actions() []action {
	return tagged(slices.Concat(readingActions(), moreActions(), movingActions(), typingActions(), dialogActions(), programActions()))
}

// readingActions are the keys of the main job.
func readingActions() []action {
	return []action{
		keyed("help", "help", "Show every key, and why some do not work now", "?").
			in(panes|menus, panes, opening(dialog.NewHelp)),
		keyed("read", "read", "Read the entry", "enter").
			in(atList, atList, inList((*list).read)).unless(noEntry),
		keyed("copy", "copy", "Copy the explanation of the selected entry, or of all marked ones where it is one of them", "c").
			in(panes|atCompare|atJob, panes|atCompare|atJob, inDialogs((*overlay).copyTicket)).unless(noTicket),
		keyed("", "back", "One step back: pop-up, find, pane, query, filters, marks", "esc").
			in(panes, atDetail|atGuide, (*explorer).stepBack),
		keyed("tick", "tick", "In the guide: tick the step as done, or untick it", "space").
			in(atGuide, atGuide, inGuide((*guide).tick)).unless(noGuideHere),
		keyed("note", "note", "In the guide: note something on the step", "t").
			in(atGuide, atGuide, openNote).unless(noGuideHere),
		keyed("guide", "guide", "Go to the troubleshooting guide", "g").
			in(atList|atDetail, atList|atDetail, inPanes((*paneSet).openGuide)).unless(noGuideToGo),
		keyed("compare", "compare", "Compare every meaning of this code, clash first", "=").
			in(panes, atList|atDetail, inDialogs((*overlay).openCompare)).unless(noEntry),
		keyed("search", "search", "Search the catalogue", "/").
			in(panes, atList|atDetail, inSearch((*search).open)),
		keyed("leave-guide", "list", "From the guide back to the list", "g").
			in(atGuide, atGuide, inGuide((*guide).leave)),
		keyed("filter", "filter", "Filter by category", "f").
			in(panes, atList, opening(dialog.NewFilter)),
		keyed("mark", "mark", "Mark the entry for one combined copy, or unmark it; in the guide it ticks", "space").
			in(atList|atDetail, atList, inList((*list).toggleMark)).unless(noEntry),
		keyed("copy-as", "copy as", "Compose the text: for whom, in which format, and see it first", "C").
			in(panes|atCompare|atJob, panes|atJob, inDialogs((*overlay).openComposer)).unless(nothingToCompose),
		keyed("", "code", "Search a code from its first digit on", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9").
			in(panes, 0, searchDigit),
		keyed("previous-product", "product", "Previous product", "left", "h").
			in(atList, atList, turning(-1)).paired(),
		keyed("next-product", "next product", "Next product", "right", "l").
			in(atList, 0, turning(1)),
		keyed("all", "all", "Show all products and categories; the query stays", "a").
			in(panes, atList, inList((*list).showAll)).unless(nothingHidden),
	}
}

// moreActions are the keys that one learns later.
func moreActions() []action {
	return []action{
		keyed("find", "find", "Find words in the pane", "ctrl+f").
			in(panes, 0, inPanes((*paneSet).openFind)).unless(noEntry),
		keyed("next-match", "next", "Next match of what is found in the pane", "n").
			in(panes, 0, matching(1)).unless(nothingFound),
		keyed("previous-match", "previous", "Previous match", "N").
			in(panes, 0, matching(-1)).unless(nothingFound),
		keyed("return", "return", "Return to where you were before a jump", "ctrl+o", "backspace").
			in(panes, 0, inSearch((*search).back)).unless(noTrail),
		keyed("pin", "pin", "Pin the entry above the list, or unpin it", "p").
			in(panes, 0, inList((*list).togglePin)).unless(noEntry),
		keyed("show-text", "show text", "Show the text full-screen, to select it by hand", "Y").
			in(panes|atCompare|atJob|atCopyAs, 0, inDialogs((*overlay).openText)).unless(noText),
		keyed("next-ticket", "new", "Begin the next ticket: set marks, ticks, notes and the job result aside", "X").
			in(panes|menus, 0, inDialogs((*overlay).setAside)).unless(nothingHeld),
		keyed("undo-next", "undo new", "Bring back the ticket that was set aside last; what is in hand is set aside for it", "U").
			in(panes|menus, 0, inDialogs((*overlay).bringBack)).unless(nothingAside),
		keyed("job-result", "job result", "Explain the job result in the clipboard; pasting one works anywhere", "v").
			in(panes|atJob, 0, inCommon((*common).pasteClipboard)),
		keyed("job-again", "job again", "Show the job result again that was pasted last", "J").
			in(panes, 0, inDialogs((*overlay).reopenJob)).unless(noJob),
		keyed("retired", "older codes", "Show codes of older pages too, or hide them; their exact digits always find them", "r").
			in(panes, 0, inList((*list).toggleRetired)),
		keyed("commands", "commands", "Run any action by its name", ":").
			in(panes|menus, 0, opening(dialog.NewPalette)),
		keyed("mouse", "mouse", "Turn the mouse off, to select text with it, or on again", "m").
			in(panes|menus&^atText, 0, toggleMouse),
		keyed("narrower-list", "divider", "Give the list less room", "<").
			in(panes, 0, dividing(-dividerStep)).unless(noDivider).paired(),
		keyed("wider-list", "wider list", "Give the list more room", ">").
			in(panes, 0, dividing(dividerStep)).unless(noDivider),
		keyed("quit", "quit", "Quit; asks once where steps or notes of any ticket are in no copy", "q").
			in(panes, atList, inCommon((*common).leave)),
	}
}

func movingActions() []action {
	return []action{
		keyed("next-pane", "next pane", "Next pane", "tab").
			in(panes, atGuide, paning(1)),
		keyed("previous-pane", "previous pane", "Previous pane", "shift+tab").
			in(panes, 0, paning(-1)),
		keyed("up", "move", "Up by one entry, line or step", "up", "k").
			in(panes, 0, moving(draw.LineUp)).paired(),
		keyed("down", "down", "Down by one entry, line or step", "down", "j").
			in(panes, 0, moving(draw.LineDown)),
		keyed("page-up", "page", "Up by a page", "pgup").
			in(panes, 0, moving(draw.PageUp)).paired(),
		keyed("page-down", "page down", "Down by a page", "pgdown").
			in(panes, 0, moving(draw.PageDown)),
		keyed("first", "ends", "To the beginning", "home").
			in(panes, 0, moving(draw.ToFirst)).paired(),
		keyed("last", "last", "To the end", "end").
			in(panes, 0, moving(draw.ToLast)),
	}
}

func typingActions() []action {
	return []action{
		keyed("", "to the list", "Keep the query and go to the list", "enter", "tab").
			in(atSearch, atSearch, inSearch((*search).keep)),
		keyed("", "select", "Move the selection while searching", "up").
			in(atSearch, atSearch, moving(draw.LineUp)).paired(),
		keyed("", "down", "Move the selection while searching", "down").
			in(atSearch, 0, moving(draw.LineDown)),
		keyed("", "page up", "Move the selection by a page while searching", "pgup").
			in(atSearch, 0, moving(draw.PageUp)),
		keyed("", "page down", "Move the selection by a page while searching", "pgdown").
			in(atSearch, 0, moving(draw.PageDown)),
		keyed("", "leave the search", "Leave the search; again to clear it", "esc").
			in(atSearch, atSearch, inSearch((*search).leave)),

		keyed("", "to the pane", "While finding: keep the words and go to the pane", "enter", "tab").
			in(atFind, atFind, inPanes((*paneSet).keepFind)),
		keyed("", "match", "While finding: previous match", "up").
			in(atFind, atFind, matching(-1)).paired(),
		keyed("", "next match", "While finding: next match", "down").
			in(atFind, 0, matching(1)),
		keyed("", "stop finding", "While finding: stop", "esc").
			in(atFind, atFind, inPanes((*paneSet).leaveFind)),
	}
}

func programActions() []action {
	return []action{
		keyed("redraw", "redraw", "Draw the screen again", "ctrl+l").
			in(anywhere, 0, redraw),
		keyed("suspend", "suspend", "Put the program aside; fg brings it back", "ctrl+z").
			in(anywhere, 0, suspend),
		keyed("", "quit", "Quit, from anywhere", "ctrl+c").
			in(anywhere, 0, inCommon((*common).quit)),
	}
}
