package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/keys"
	"smilecodes/ui/settings"
)

// An action is a row of the key table, and a keymap is all of them.
type (
	action = keys.Row[*explorer]
	keymap = keys.Table[*explorer]
	scope  = keys.Scope
)

// The parts of the help.
const (
	noGroup = keys.NoGroup
	toFind  = keys.ToFind
	toRead  = keys.ToRead
	toCopy  = keys.ToCopy
	toGuide = keys.ToGuide
	toRun   = keys.ToRun
	toMove  = keys.ToMove
)

// A handler does what a key is for.
type handler = func(*explorer, tea.KeyPressMsg) tea.Cmd

func keyed(name, word, does string, on ...string) *action {
	return keys.New[*explorer](name, word, does, on...)
}

const anywhere = panes | searching | atFind | dialogs

// actions are all keys, in the order in which hints and help list them.
func actions() keymap {
	return keys.Of(readingActions(), moreActions(), movingActions(), typingActions(), dialogActions(), programActions())
}

// readingActions are the keys of the main job.
func readingActions() []*action {
	return []*action{
		keyed("help", "help", "Show all keys, and why some are unavailable", "?").
			In(panes|menus|atEmpty, panes|atEmpty, opening(dialog.NewHelp)).Under(toRun).Also("keys shortcuts manual"),
		keyed("", "back", "One step back: pop-up, find, pane, query, filters, marks", "esc").
			In(panes, atDetail|atGuide, (*explorer).stepBack).Under(toMove).Also("close cancel leave"),
		keyed("reply", "reply", "Copy the reply to the customer; where meanings differ it asks first", "y").
			In(panes|atCompare|atJob, panes|atCompare|atJob, inDialogs((*overlay).copyReply)).Unless(noReply).Under(toCopy).Also("customer tell say answer words yank"),
		keyed("copy", "note", "Copy the note on the selected entry, or on all marked ones if it is one of them", "c").
			In(panes|atCompare|atJob, panes|atCompare|atJob, inDialogs((*overlay).copyNote)).Unless(noTicket).Under(toCopy).Also("clipboard internal note explanation"),
		keyed("tick", "tick", "Tick the step as done, or untick it", "space").
			In(atGuide, atGuide, inGuide((*guide).tick)).Unless(noGuideHere).Under(toGuide).Also("done check step"),
		keyed("note", "step note", "Write a note on the step", "t").
			In(atGuide, atGuide, openNote).Unless(noGuideHere).Under(toGuide).Also("comment remark write"),
		keyed("copy-as", "more", "Choose who the text is for and its format, and see it before you copy", "C").
			In(panes|atCompare|atJob, panes|atCompare|atJob, inDialogs((*overlay).openComposer)).Unless(nothingToCompose).Under(toCopy).Also("customer reply audience format template markdown html jira slack engineering language edit"),
		keyed("guide", "guide", "Go to the troubleshooting guide", "g").
			In(atList|atDetail, atList|atDetail, inPanes((*paneSet).openGuide)).Unless(noGuideToGo).Under(toGuide).Also("steps checklist troubleshoot fix"),
		keyed("compare", "compare", "Compare every meaning of this code, clash first", "=").
			In(panes, atList|atDetail, inDialogs((*overlay).openCompare)).Unless(oneMeaning).Under(toRead).Also("meanings difference versus which product clash"),
		keyed("facts", "facts", "Show every fact of the entry, stated or not, and its source in full", "i").
			In(panes, 0, openFacts).Unless(noEntry).Under(toRead).Also("info source charged final everything"),
		keyed("team", "team", "Show your team's words beside ours", "T").
			In(panes, 0, openTeam).Unless(noTeam).Under(toRead).Also("own words ours folder note owner reviewed overdue"),
		keyed("search", "search", "Search the catalogue", "/").
			In(panes|atEmpty, atList|atDetail, inSearch((*search).open)).Under(toFind).Also("look up query words code"),
		keyed("leave-guide", "list", "Go back from the guide to the list", "g").
			In(atGuide, atGuide, inGuide((*guide).leave)).Under(toGuide),
		keyed("filter", "filter", "Filter by category", "f").
			In(panes, atList, opening(dialog.NewFilter)).Under(toFind).Also("category approved rejected pending provisional retry rerun again later status"),
		keyed("read", "read", "Read the entry", "enter").
			In(atList, atList, inList((*list).read)).Unless(nothingToRead).Under(toRead).Also("open view detail answer"),
		keyed("mark", "mark", "Mark the entry, to copy several together, or unmark it", "space").
			In(atList|atDetail, atList, inList((*list).toggleMark)).Unless(noEntry).Under(toCopy).Also("select several multiple"),
		keyed("", "code", "Start typing a code to search it", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9").
			In(panes|atEmpty, 0, searchDigit).Under(toFind).Also("digits number"),
		keyed("previous-product", "product", "Previous product", "left", "h").
			In(atList|atEmpty, atList, turning(-1)).Paired().Under(toFind).Also("tab"),
		keyed("next-product", "next product", "Next product", "right", "l").
			In(atList|atEmpty, 0, turning(1)).Under(toFind).Also("tab"),
		keyed("all", "all", "Show all products and categories; the query stays", "a").
			In(panes, atList, inList((*list).showAll)).Unless(nothingHidden).Under(toFind).Also("reset clear everything"),
	}
}

// moreActions are the keys that people learn later.
func moreActions() []*action {
	return []*action{
		keyed("find", "find", "Find words on this page", "ctrl+f").
			In(panes, 0, inPanes((*paneSet).openFind)).Unless(noEntry).Under(toRead).Also("search page text"),
		keyed("next-match", "next", "Next match on the page", "n").
			In(panes, 0, matching(1)).Unless(nothingFound).Under(toRead),
		keyed("previous-match", "previous", "Previous match on the page", "N").
			In(panes, 0, matching(-1)).Unless(nothingFound).Under(toRead),
		keyed("return", "return", "Return to where you were before a jump", "ctrl+o", "backspace").
			In(panes, 0, inSearch((*search).back)).Unless(noTrail).Under(toRead).Also("back previous history"),
		keyed("pin", "pin", "Pin the entry above the list, or unpin it", "p").
			In(panes, 0, inList((*list).togglePin)).Unless(noEntry).Under(toFind).Also("favourite favorite bookmark star"),
		keyed("show-text", "show text", "Show the text full-screen, to select it by hand", "Y").
			In(panes|atCompare|atJob|atCopyAs, 0, inDialogs((*overlay).openText)).Unless(noText).Under(toCopy).Also("select screen"),
		keyed("next-ticket", "new", "Start the next ticket: set this one's marks, ticks, notes and job result aside", "X").
			In(panes|menus, 0, inDialogs((*overlay).setAside)).Unless(nothingHeld).Under(toCopy).Also("ticket customer clear reset begin"),
		keyed("undo-next", "undo new", "Bring back the last ticket you set aside, in place of this one", "U").
			In(panes|menus, 0, inDialogs((*overlay).bringBack)).Unless(nothingAside).Under(toCopy).Also("restore ticket previous"),
		keyed("job-result", "job result", "Explain the job result in the clipboard; you can also paste it", "v").
			In(panes|atJob, 0, inCommon((*common).pasteClipboard)).Unless(isRestricted).Under(toRead).Also("paste json payload callback decode clipboard"),
		keyed("formats", "formats", "Say how ID numbers are written, by country and ID type", "F").
			In(panes|atJob, 0, openForms).Under(toRead).Also("format id number form country type bvn nin pattern regex digits"),
		keyed("job-again", "job again", "Show the last job result again", "J").
			In(panes, 0, inDialogs((*overlay).reopenJob)).Unless(noJob).Under(toRead).Also("json payload callback reopen"),
		keyed("retired", "retired codes", "Show retired codes at the end of the list, or hide them; their four digits always find them", "r").
			In(panes, 0, inList((*list).toggleRetired)).Under(toFind).Also("old deprecated"),
		keyed("commands", "commands", "Run a command by name", ":").
			In(panes|menus|atEmpty, 0, opening(dialog.NewPalette)).Under(toRun).Also("palette action menu"),
		keyed("mouse", "mouse", "Turn the mouse off to select text with it, or back on", "m").
			In(panes|menus&^atText, 0, toggleMouse).Under(toRun).Also("click select"),
		keyed("narrower-list", "divider", "Make the list narrower", "<").
			In(panes, 0, dividing(-dividerStep)).Unless(noDivider).Paired().Under(toRun).Also("resize width split"),
		keyed("wider-list", "wider list", "Make the list wider", ">").
			In(panes, 0, dividing(dividerStep)).Unless(noDivider).Under(toRun).Also("resize width split"),
		keyed("quit", "quit", "Quit; asks first if you haven't copied your ticks or notes", "q").
			In(panes, atList, inCommon((*common).leave)).Under(toRun).Also("exit leave close end"),
	}
}

func movingActions() []*action {
	return []*action{
		keyed("next-pane", "next pane", "Next pane", "tab").
			In(panes, atGuide, paning(1)).Under(toMove),
		keyed("previous-pane", "previous pane", "Previous pane", "shift+tab").
			In(panes, 0, paning(-1)).Under(toMove),
		keyed("up", "move", "Up by one entry, line or step", "up", "k").
			In(panes, 0, moving(draw.LineUp)).Paired().Under(toMove),
		keyed("down", "down", "Down by one entry, line or step", "down", "j").
			In(panes, 0, moving(draw.LineDown)).Under(toMove),
		keyed("page-up", "page", "Up by a page", "pgup").
			In(panes, 0, moving(draw.PageUp)).Paired().Under(toMove),
		keyed("page-down", "page down", "Down by a page", "pgdown").
			In(panes, 0, moving(draw.PageDown)).Under(toMove),
		keyed("first", "ends", "To the beginning", "home").
			In(panes, 0, moving(draw.ToFirst)).Paired().Under(toMove),
		keyed("last", "last", "To the end", "end").
			In(panes, 0, moving(draw.ToLast)).Under(toMove),
	}
}

func typingActions() []*action {
	return []*action{
		keyed("", "list", "Go to the list and keep the search", "enter", "tab").
			In(searching, searching, inSearch((*search).keep)),
		keyed("", "reply", "Copy the reply to the customer", "ctrl+y").
			In(searching|atCompare, searching, replyWhileSearching).Unless(noReply).OrElse(),
		keyed("", "select", "Select the entry above", "up").
			In(searching, searching, moving(draw.LineUp)).Paired(),
		keyed("", "down", "Select the entry below", "down").
			In(searching, 0, moving(draw.LineDown)),
		keyed("", "page up", "Select a page up", "pgup").
			In(searching, 0, moving(draw.PageUp)),
		keyed("", "page down", "Select a page down", "pgdown").
			In(searching, 0, moving(draw.PageDown)),
		keyed("compare-typed", "compare", "Compare every meaning of the code", "ctrl+x").
			In(searching, searching, inDialogs((*overlay).openCompare)).Unless(oneMeaning).Also("meanings difference"),
		keyed("", "close search", "Close the search; Esc again clears it", "esc").
			In(atSearch, atSearch, inSearch((*search).leave)),
		keyed("", "keys", "With nothing typed: go to the list, where letters are keys", "esc").
			In(atEmpty, atEmpty, inSearch((*search).leave)),

		keyed("", "page", "Go to the page and keep its matches", "enter", "tab").
			In(atFind, atFind, inPanes((*paneSet).keepFind)),
		keyed("", "match", "Previous match", "up").
			In(atFind, atFind, matching(-1)).Paired(),
		keyed("", "next match", "Next match", "down").
			In(atFind, 0, matching(1)),
		keyed("", "stop finding", "Stop finding", "esc").
			In(atFind, atFind, inPanes((*paneSet).leaveFind)),
	}
}

func programActions() []*action {
	return append(themeActions(), []*action{
		keyed("settings", "settings", "Name the file of your settings").
			In(panes|menus, 0, inCommon((*common).showSettings)).Unless(noSettings).Under(toRun).Also("config configuration preferences options toml keys rebind customise customize"),
		keyed("redraw", "redraw", "Redraw the screen", "ctrl+l").
			In(anywhere, 0, redraw).Under(toRun).Also("refresh clear repaint"),
		keyed("suspend", "suspend", "Suspend the program; fg brings it back", "ctrl+z").
			In(anywhere, 0, suspend).Unless(isRestricted).Under(toRun).Also("background stop job shell"),
		keyed("", "quit", "Quit from anywhere", "ctrl+c").
			In(anywhere, 0, inCommon((*common).quit)).Under(toRun).Also("exit leave stop"),
	}...)
}

// themeActions are the themes, each by its name.
func themeActions() []*action {
	var rows []*action
	for _, t := range settings.Themes() {
		name := "theme-" + t.Slug()
		rows = append(rows, keyed(name, name, "Theme: "+t.String()).
			In(panes|menus, 0, choosing(t)).Unless(noColours).Under(toRun).Also("colour color colors appearance"))
	}
	return rows
}
