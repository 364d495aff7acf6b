package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
)

// digits is how many keys an action has that all digits are for.
const digits = 10

// dialogActions are the keys of the pop-ups.
func dialogActions() []action {
	rows := append(choosingActions(), []action{
		keyed("", "move", "Up", "up", "k").
			in(menus, menus, moving(draw.LineUp)).unless(nowhereToMove).paired(),
		keyed("", "down", "Down", "down", "j").
			in(menus, 0, moving(draw.LineDown)),
		keyed("", "page up", "Up by a page", "pgup").
			in(menus|menuScopes, 0, moving(draw.PageUp)),
		keyed("", "scroll", "Down by a page", "pgdown").
			in(menus|menuScopes, atCopyAs|atJob|atForms, moving(draw.PageDown)).unless(allInView),
		keyed("", "first", "To the beginning", "home").
			in(menus, 0, moving(draw.ToFirst)),
		keyed("", "last", "To the end", "end").
			in(menus, 0, moving(draw.ToLast)),
		keyed("", "move", "Up", "up").
			in(menuScopes, menuScopes, moving(draw.LineUp)).paired(),
		keyed("", "down", "Down", "down").
			in(menuScopes, 0, moving(draw.LineDown)),
		keyed("", "run", "Run the selected command", "enter").
			asks(atPalette, atPalette, dialog.Accept),
	}...)
	return append(rows, closingActions()...)
}

func choosingActions() []action {
	return []action{
		keyed("", "on or off", "Turn the category on or off", "space").
			asks(atFilter, atFilter, dialog.Toggle),
		keyed("", "any", "Clear the categories and the product", "a").
			in(atFilter, atFilter, inList((*list).showAll)).unless(nothingHidden),
		keyed("", "jump", "Go to the next category that begins with the letter", "i", "n", "p", "r", "s").
			in(atFilter, 0, jumping),
		keyed("", "done", "Close the filter", "enter", "f").
			asks(atFilter, atFilter, dialog.Leave),
		keyed("", "choose", "Previous meaning", "left", "h").
			asks(atCompare, atCompare, dialog.Previous).paired(),
		keyed("", "next meaning", "Next meaning", "right", "l").
			asks(atCompare, 0, dialog.Next),
		keyed("", "job_type", "Choose the meaning of this job_type", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9").
			in(atCompare, atCompare, typeJobType).unless(noJobType),
		keyed("", "drop the job_type", "Drop the job_type that you typed", "backspace").
			asks(atCompare, 0, dialog.Erase),
		keyed("", "open", "Open the selected meaning", "enter").
			asks(atCompare, atCompare, dialog.Accept),
		keyed("", "choose", "Previous choice", "left", "h").
			asks(atCopyAs, atCopyAs, dialog.Previous).paired(),
		keyed("", "next choice", "Next choice", "right", "l").
			asks(atCopyAs, 0, dialog.Next),
		keyed("", "copy", "Copy the text", "enter").
			asks(atCopyAs, atCopyAs, dialog.Accept),
		keyed("", "edit", "Edit the text in your editor ($VISUAL or $EDITOR)", "e").
			asks(atCopyAs, atCopyAs, dialog.EditText).unless(isRestricted),
		keyed("", "name the code", "Name the code in a reply to a customer, if they may be told it", "n").
			asks(atCopyAs, atCopyAs, dialog.NameCode),
		keyed("", "keep", "Keep the note", "enter").
			asks(atNote, atNote, dialog.Accept),
		keyed("", "go on", "Go on with what you typed", "enter").
			asks(atBlank, atBlank, dialog.Accept),
		keyed("", "open", "Go to the entry", "enter").
			asks(atJob, atJob, dialog.Accept),
	}
}

// jumping goes to what begins with the letter of the key.
func jumping(m *explorer, k tea.KeyPressMsg) tea.Cmd {
	m.dialogs.Jump(k.String())
	return nil
}

func closingActions() []action {
	return []action{
		keyed("", "close", "Close the pop-up", "esc").
			asks(dialogs&^atNote, dialogs&^atNote, dialog.Leave),
		keyed("", "discard", "Leave the note as it was", "esc").
			asks(atNote, atNote, dialog.Leave),
		keyed("", "close", "Close the pop-up", "q").
			asks(menus, 0, dialog.Leave).orElse(),
		keyed("", "close", "Close the comparison", "=").
			asks(atCompare, 0, dialog.Leave).orElse(),
		keyed("", "close", "Close the composer", "C").
			asks(atCopyAs, 0, dialog.Leave).orElse(),
		keyed("", "close", "Close the help", "?").
			asks(atHelp, 0, dialog.Leave).orElse(),
		keyed("", "close", "Close the text", "Y").
			asks(atText, 0, dialog.Leave).orElse(),
		keyed("", "close", "Close the facts", "i").
			asks(atFacts, 0, dialog.Leave).orElse(),
	}
}
