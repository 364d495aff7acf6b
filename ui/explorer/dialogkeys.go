package explorer

import "smilecodes/ui/explorer/draw"

// dialogActions are the keys of the pop-ups.
func dialogActions() []action {
	rows := append(choosingActions(), []action{
		keyed("", "move", "Up in the pop-up", "up", "k").
			in(menus, menus, moving(draw.LineUp)).paired(),
		keyed("", "down", "Down in the pop-up", "down", "j").
			in(menus, 0, moving(draw.LineDown)),
		keyed("", "page up", "Up by a page in the pop-up", "pgup").
			in(menus|menuScopes, 0, moving(draw.PageUp)),
		keyed("", "scroll", "Down by a page in the pop-up", "pgdown").
			in(menus|menuScopes, atCopyAs|atJob, moving(draw.PageDown)),
		keyed("", "first", "To the beginning of the pop-up", "home").
			in(menus, 0, moving(draw.ToFirst)),
		keyed("", "last", "To the end of the pop-up", "end").
			in(menus, 0, moving(draw.ToLast)),
		keyed("", "move", "In the help and the commands: up", "up").
			in(menuScopes, menuScopes, moving(draw.LineUp)).paired(),
		keyed("", "down", "In the help and the commands: down", "down").
			in(menuScopes, 0, moving(draw.LineDown)),
		keyed("", "run", "In the commands: run the chosen one", "enter").
			in(atPalette, atPalette, (*explorer).runMenuItem),
	}...)
	return append(rows, closingActions()...)
}

func choosingActions() []action {
	return []action{
		keyed("", "on or off", "In the filter: put the category in, or take it out", "space").
			in(atFilter, atFilter, (*explorer).toggleCategory),
		keyed("", "any", "In the filter: clear the categories and the product", "a").
			in(atFilter, atFilter, inList((*list).showAll)).unless(nothingHidden),
		keyed("", "done", "In the filter: close it", "enter", "f").
			in(atFilter, atFilter, (*explorer).closeDialog),
		keyed("", "move", "In the comparison: the meaning before", "left", "h").
			in(atCompare, 0, moving(draw.LineUp)),
		keyed("", "move", "In the comparison: the next meaning", "right", "l").
			in(atCompare, 0, moving(draw.LineDown)),
		keyed("", "open", "In the comparison: open the chosen meaning", "enter").
			in(atCompare, atCompare, (*explorer).openMeaning),
		keyed("", "choose", "In the composer: the choice before", "left", "h").
			in(atCopyAs, atCopyAs, choosing(-1)).paired(),
		keyed("", "next choice", "In the composer: the next choice", "right", "l").
			in(atCopyAs, 0, choosing(1)),
		keyed("", "copy", "In the composer: copy", "enter").
			in(atCopyAs, atCopyAs, (*explorer).copyComposed).unless(noReply),
		keyed("", "edit", "In the composer: open your editor ($VISUAL or $EDITOR) on the text", "e").
			in(atCopyAs, atCopyAs, (*explorer).editText).unless(noReply),
		keyed("", "name the code", "In the composer: name the code in a reply to a customer, where it may be told", "n").
			in(atCopyAs, atCopyAs, (*explorer).toggleCode).unless(namedAnyway),
		keyed("", "keep", "While typing a note: keep it", "enter").
			in(atNote, atNote, (*explorer).keepNote),
		keyed("", "go on", "While filling in a blank: go on", "enter").
			in(atBlank, atBlank, (*explorer).fillBlank),
		keyed("", "open", "In a job result: go to its entry", "enter").
			in(atJob, atJob, (*explorer).openResult).unless(noResultEntry),
	}
}

func closingActions() []action {
	return []action{
		keyed("", "close", "Close the pop-up", "esc").
			in(dialogs&^atNote, dialogs&^atNote, (*explorer).closeDialog),
		keyed("", "drop it", "While typing a note: leave the note as it was", "esc").
			in(atNote, atNote, (*explorer).dropNote),
		keyed("", "close", "Close the pop-up that is no field", "q").
			in(menus, 0, (*explorer).closeDialog).orElse(),
		keyed("", "close", "Close the comparison", "=").
			in(atCompare, 0, (*explorer).closeDialog).orElse(),
		keyed("", "close", "Close the composer", "C").
			in(atCopyAs, 0, (*explorer).closeDialog).orElse(),
		keyed("", "close", "Close the help", "?").
			in(atHelp, 0, (*explorer).closeDialog).orElse(),
		keyed("", "close", "Close the text", "Y").
			in(atText, 0, (*explorer).closeDialog).orElse(),
	}
}
