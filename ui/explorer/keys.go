package explorer

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// An action is a key: its binding with its words, where it is live, and what
// it does. Dispatch, the hint line, the help and the README's table all come
// from these rows.
type action struct {
	key.Binding
	at   place // where it is live
	hint place // where the hint line names it
	does string
	do   func(*explorer, tea.KeyPressMsg) tea.Cmd
}

// keyed makes an action: what the key is called, what the hint says in a word,
// what the help says in a sentence, and the keys themselves.
func keyed(name, word, does string, keys ...string) action {
	return action{Binding: key.NewBinding(key.WithKeys(keys...), key.WithHelp(name, word)), does: does}
}

// in says where an action is live and where it is hinted.
func (a action) in(at, hint place, do func(*explorer, tea.KeyPressMsg) tea.Cmd) action {
	a.at, a.hint, a.do = at, hint, do
	return a
}

const anywhere = panes | atSearch | popups

// actions are all keys, in the order in which hints and help list them.
func actions() []action {
	return append(paneActions(), otherActions()...)
}

func paneActions() []action {
	return []action{
		keyed("?", "help", "Show every key", "?").
			in(panes, panes, (*explorer).openHelp),
		keyed("c", "copy", "Copy the explanation of the marked entries, or of the selected one", "c").
			in(panes|atCompare|atJob, panes|atCompare|atJob, (*explorer).copyTicket),
		keyed("Esc", "back", "One step back: pop-up, search, pane, query, filters, marks", "esc").
			in(panes, atDetail|atGuide, (*explorer).stepBack),
		keyed("space", "tick", "In the guide: tick the step as done, or untick it", "space").
			in(atGuide, atGuide, (*explorer).tickStep),
		keyed("t", "note", "In the guide: note something on the step", "t").
			in(atGuide, atGuide, (*explorer).openNote),
		keyed("/", "search", "Search the catalogue", "/").
			in(panes, atList|atDetail, (*explorer).openSearch),
		keyed("=", "compare", "Compare every meaning of this code, clash first", "=").
			in(panes, atList|atDetail, (*explorer).openCompare),
		keyed("g", "guide", "Go to the troubleshooting guide, or from it to the list", "g").
			in(panes, panes, (*explorer).toggleGuide),
		keyed("f", "filter", "Filter by category", "f").
			in(panes, atList, (*explorer).openFilter),
		keyed("space", "mark", "Elsewhere: mark the entry for one combined copy, or unmark it", "space").
			in(atList|atDetail, atList, (*explorer).toggleMark),
		keyed("C", "copy as", "Compose the text: for whom, in which format, and see it first", "C").
			in(panes|atCompare|atJob, panes|atJob, (*explorer).openComposer),
		keyed("0-9", "code", "Search a code from its first digit on", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9").
			in(panes, 0, (*explorer).searchDigit),
		keyed("←→ h l", "product", "Previous or next product", "left", "right", "h", "l").
			in(atList, atList, (*explorer).turnProduct),
		keyed("a", "all", "Show all products and categories; the query stays", "a").
			in(panes, atList, (*explorer).showAll),
		keyed("Enter", "read", "Read the entry", "enter").
			in(atList, 0, (*explorer).read),
		keyed("Tab", "next pane", "Next pane; Shift+Tab the one before", "tab", "shift+tab").
			in(panes, atGuide, (*explorer).turnPane),
		keyed("↑↓ j k", "move", "Move by one entry, line or step", "up", "down", "j", "k").
			in(panes, 0, (*explorer).move),
		keyed("PgUp PgDn", "page", "Move by a page", "pgup", "pgdown").
			in(panes, 0, (*explorer).move),
		keyed("Home End", "ends", "Move to the beginning or the end", "home", "end").
			in(panes, 0, (*explorer).move),
		keyed("Ctrl+O", "return", "Return to where you were before a jump; Backspace too", "ctrl+o", "backspace").
			in(panes, 0, (*explorer).goBack),
		keyed("p", "pin", "Pin the entry above the list, or unpin it", "p").
			in(panes, 0, (*explorer).togglePin),
		keyed("Y", "show text", "Show the text full-screen, to select it by hand", "Y").
			in(panes|atCompare|atJob|atCopyAs, 0, (*explorer).openText),
		keyed("X", "next ticket", "Clear ticks, notes and the job result, for the next ticket; asks first", "X").
			in(panes, 0, (*explorer).openForget),
		keyed("v", "job result", "Explain the job result in the clipboard; pasting one works anywhere", "v").
			in(panes|atJob, 0, (*explorer).pasteClipboard),
		keyed("J", "job again", "Show the job result again that was pasted last", "J").
			in(panes, 0, (*explorer).reopenJob),
		keyed("q", "quit", "Quit", "q").
			in(panes|menus, atList, (*explorer).quit),
	}
}

func otherActions() []action {
	return []action{
		keyed("Enter", "to the list", "Keep the query and go to the list", "enter", "tab").
			in(atSearch, atSearch, (*explorer).leaveSearch),
		keyed("↑↓", "select", "Move the selection while searching", "up", "down", "pgup", "pgdown").
			in(atSearch, atSearch, (*explorer).moveWhileSearching),
		keyed("Esc", "leave the search", "Leave the search; again to clear it", "esc").
			in(atSearch, atSearch, (*explorer).leaveSearch),

		keyed("↑↓", "move", "Move in the pop-up", "up", "down", "j", "k", "pgup", "pgdown", "home", "end").
			in(menus&^atForget, menus&^atForget, (*explorer).moveInPopup),
		keyed("space", "on or off", "In the filter: put the category in, or take it out", "space").
			in(atFilter, atFilter, (*explorer).toggleCategory),
		keyed("a", "any", "In the filter: clear the categories and the product", "a").
			in(atFilter, atFilter, (*explorer).showAll),
		keyed("Enter", "done", "In the filter: close it", "enter", "f").
			in(atFilter, atFilter, (*explorer).closePopup),
		keyed("Enter", "open", "In the comparison: open the chosen meaning", "enter").
			in(atCompare, atCompare, (*explorer).openMeaning),
		keyed("←→ h l", "choose", "In the composer: choose in the row", "left", "right", "h", "l").
			in(atCopyAs, atCopyAs, (*explorer).choose),
		keyed("Enter", "copy", "In the composer: copy", "enter").
			in(atCopyAs, atCopyAs, (*explorer).copyComposed),
		keyed("e", "edit", "In the composer: open your editor ($VISUAL or $EDITOR) on the text", "e").
			in(atCopyAs, atCopyAs, (*explorer).editText),
		keyed("n", "name the code", "In the composer: name the code in a reply to a customer, where it may be told", "n").
			in(atCopyAs, 0, (*explorer).toggleCode),
		keyed("Enter", "keep", "While typing a note: keep it", "enter").
			in(atNote, atNote, (*explorer).keepNote),
		keyed("Enter", "go on", "While filling in a blank: go on", "enter").
			in(atBlank, atBlank, (*explorer).fillBlank),
		keyed("Enter", "clear", "Before clearing: clear", "enter").
			in(atForget, atForget, (*explorer).forget),
		keyed("Enter", "open", "In a job result: go to its entry", "enter").
			in(atJob, atJob, (*explorer).openResult),
		keyed("Esc", "close", "Close the pop-up", "esc").
			in(popups, popups, (*explorer).closePopup),
		keyed("=", "close", "Close the comparison", "=").
			in(atCompare, 0, (*explorer).closePopup),
		keyed("C", "close", "Close the composer", "C").
			in(atCopyAs, 0, (*explorer).closePopup),
		keyed("?", "close", "Close the help", "?").
			in(atHelp, 0, (*explorer).closePopup),
		keyed("Y", "close", "Close the text", "Y").
			in(atText, 0, (*explorer).closePopup),

		keyed("Ctrl+L", "redraw", "Draw the screen again", "ctrl+l").
			in(anywhere, 0, (*explorer).redraw),
		keyed("Ctrl+Z", "suspend", "Put the program aside; fg brings it back", "ctrl+z").
			in(anywhere, 0, (*explorer).suspend),
		keyed("Ctrl+C", "quit", "Quit, from anywhere", "ctrl+c").
			in(anywhere, 0, (*explorer).quit),
	}
}
