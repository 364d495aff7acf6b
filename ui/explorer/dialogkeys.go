package explorer

import (
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
)

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
			asks(atPalette, atPalette, dialog.Accept),
	}...)
	return append(rows, closingActions()...)
}

func choosingActions() []action {
	return []action{
		keyed("", "on or off", "In the filter: put the category in, or take it out", "space").
			asks(atFilter, atFilter, dialog.Toggle),
		keyed("", "any", "In the filter: clear the categories and the product", "a").
			in(atFilter, atFilter, inList((*list).showAll)).unless(nothingHidden),
		keyed("", "done", "In the filter: close it", "enter", "f").
			asks(atFilter, atFilter, dialog.Leave),
		keyed("", "move", "In the comparison: the meaning before", "left", "h").
			in(atCompare, 0, moving(draw.LineUp)),
		keyed("", "move", "In the comparison: the next meaning", "right", "l").
			in(atCompare, 0, moving(draw.LineDown)),
		keyed("", "open", "In the comparison: open the chosen meaning", "enter").
			asks(atCompare, atCompare, dialog.Accept),
		keyed("", "choose", "In the composer: the choice before", "left", "h").
			asks(atCopyAs, atCopyAs, dialog.Previous).paired(),
		keyed("", "next choice", "In the composer: the next choice", "right", "l").
			asks(atCopyAs, 0, dialog.Next),
		keyed("", "copy", "In the composer: copy", "enter").
			asks(atCopyAs, atCopyAs, dialog.Accept),
		keyed("", "edit", "In the composer: open your editor ($VISUAL or $EDITOR) on the text", "e").
			asks(atCopyAs, atCopyAs, dialog.EditText),
		keyed("", "name the code", "In the composer: name the code in a reply to a customer, where it may be told", "n").
			asks(atCopyAs, atCopyAs, dialog.NameCode),
		keyed("", "keep", "While typing a note: keep it", "enter").
			asks(atNote, atNote, dialog.Accept),
		keyed("", "go on", "While filling in a blank: go on", "enter").
			asks(atBlank, atBlank, dialog.Accept),
		keyed("", "open", "In a job result: go to its entry", "enter").
			asks(atJob, atJob, dialog.Accept),
	}
}

func closingActions() []action {
	return []action{
		keyed("", "close", "Close the pop-up", "esc").
			asks(dialogs&^atNote, dialogs&^atNote, dialog.Leave),
		keyed("", "drop it", "While typing a note: leave the note as it was", "esc").
			asks(atNote, atNote, dialog.Leave),
		keyed("", "close", "Close the pop-up that is no field", "q").
			asks(menus, 0, dialog.Leave).orElse(),
		keyed("", "close", "Close the comparison", "=").
			asks(atCompare, 0, dialog.Leave).orElse(),
		keyed("", "close", "Close the composer", "C").
			asks(atCopyAs, 0, dialog.Leave).orElse(),
		keyed("", "close", "Close the help", "?").
			asks(atHelp, 0, dialog.Leave).orElse(),
		keyed("", "close", "Close the text", "Y").
			asks(atText, 0, dialog.Leave).orElse(),
	}
}
