package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
)

// dialogActions are the keys of the pop-ups.
func dialogActions() []*action {
	rows := append(choosingActions(), []*action{
		keyed("", "move", "Up", "up", "k").
			In(menus, menus, moving(draw.LineUp)).Unless(nowhereToMove).Paired(),
		keyed("", "down", "Down", "down", "j").
			In(menus, 0, moving(draw.LineDown)),
		keyed("", "page up", "Up by a page", "pgup").
			In(menus|menuScopes, 0, moving(draw.PageUp)),
		keyed("", "scroll", "Down by a page", "pgdown").
			In(menus|menuScopes, atCopyAs|atJob|atForms, moving(draw.PageDown)).Unless(allInView),
		keyed("", "first", "To the beginning", "home").
			In(menus, 0, moving(draw.ToFirst)),
		keyed("", "last", "To the end", "end").
			In(menus, 0, moving(draw.ToLast)),
		keyed("", "move", "Up", "up").
			In(menuScopes, menuScopes, moving(draw.LineUp)).Paired(),
		keyed("", "down", "Down", "down").
			In(menuScopes, 0, moving(draw.LineDown)),
		keyed("", "run", "Run the selected command", "enter").
			In(atPalette, atPalette, asking(dialog.Accept)).Unless(refusing(dialog.Accept)),
	}...)
	return append(rows, closingActions()...)
}

func choosingActions() []*action {
	return []*action{
		keyed("", "on or off", "Turn the category on or off", "space").
			In(atFilter, atFilter, asking(dialog.Toggle)).Unless(refusing(dialog.Toggle)),
		keyed("", "any", "Clear the categories and the product", "a").
			In(atFilter, atFilter, inList((*list).showAll)).Unless(nothingHidden),
		keyed("", "jump", "Go to the next category that begins with the letter", "i", "n", "p", "r", "s").
			In(atFilter, 0, jumping),
		keyed("", "done", "Close the filter", "enter", "f").
			In(atFilter, atFilter, asking(dialog.Leave)).Unless(refusing(dialog.Leave)),
		keyed("", "choose", "Previous meaning", "left", "h").
			In(atCompare, atCompare, asking(dialog.Previous)).Unless(refusing(dialog.Previous)).Paired(),
		keyed("", "next meaning", "Next meaning", "right", "l").
			In(atCompare, 0, asking(dialog.Next)).Unless(refusing(dialog.Next)),
		keyed("", "job_type", "Choose the meaning of this job_type", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9").
			In(atCompare, atCompare, typeJobType).Unless(noJobType),
		keyed("", "drop the job_type", "Drop the job_type that you typed", "backspace").
			In(atCompare, 0, asking(dialog.Erase)).Unless(refusing(dialog.Erase)),
		keyed("", "open", "Open the selected meaning", "enter").
			In(atCompare, atCompare, asking(dialog.Accept)).Unless(refusing(dialog.Accept)),
		keyed("", "choose", "Previous choice", "left", "h").
			In(atCopyAs, atCopyAs, asking(dialog.Previous)).Unless(refusing(dialog.Previous)).Paired(),
		keyed("", "next choice", "Next choice", "right", "l").
			In(atCopyAs, 0, asking(dialog.Next)).Unless(refusing(dialog.Next)),
		keyed("", "copy", "Copy the text", "enter").
			In(atCopyAs, atCopyAs, asking(dialog.Accept)).Unless(refusing(dialog.Accept)),
		keyed("", "edit", "Edit the text in your editor ($VISUAL or $EDITOR)", "e").
			In(atCopyAs, atCopyAs, asking(dialog.EditText)).Unless(refusing(dialog.EditText)).Unless(isRestricted),
		keyed("", "name the code", "Name the code in a reply to a customer, if they may be told it", "n").
			In(atCopyAs, atCopyAs, asking(dialog.NameCode)).Unless(refusing(dialog.NameCode)),
		keyed("", "keep", "Keep the note", "enter").
			In(atNote, atNote, asking(dialog.Accept)).Unless(refusing(dialog.Accept)),
		keyed("", "go on", "Go on with what you typed", "enter").
			In(atBlank, atBlank, asking(dialog.Accept)).Unless(refusing(dialog.Accept)),
		keyed("", "open", "Go to the entry", "enter").
			In(atJob, atJob, asking(dialog.Accept)).Unless(refusing(dialog.Accept)),
	}
}

// jumping goes to what begins with the letter of the key.
func jumping(m *explorer, k tea.KeyPressMsg) tea.Cmd {
	m.dialogs.Jump(k.String())
	return nil
}

func closingActions() []*action {
	return []*action{
		keyed("", "close", "Close the pop-up", "esc").
			In(dialogs&^atNote, dialogs&^atNote, asking(dialog.Leave)).Unless(refusing(dialog.Leave)),
		keyed("", "discard", "Leave the note as it was", "esc").
			In(atNote, atNote, asking(dialog.Leave)).Unless(refusing(dialog.Leave)),
		keyed("", "close", "Close the pop-up", "q").
			In(menus, 0, asking(dialog.Leave)).Unless(refusing(dialog.Leave)).OrElse(),
		keyed("", "close", "Close the comparison", "=").
			In(atCompare, 0, asking(dialog.Leave)).Unless(refusing(dialog.Leave)).OrElse(),
		keyed("", "close", "Close the composer", "C").
			In(atCopyAs, 0, asking(dialog.Leave)).Unless(refusing(dialog.Leave)).OrElse(),
		keyed("", "close", "Close the help", "?").
			In(atHelp, 0, asking(dialog.Leave)).Unless(refusing(dialog.Leave)).OrElse(),
		keyed("", "close", "Close the text", "Y").
			In(atText, 0, asking(dialog.Leave)).Unless(refusing(dialog.Leave)).OrElse(),
		keyed("", "close", "Close the facts", "i", "T").
			In(atFacts, 0, asking(dialog.Leave)).Unless(refusing(dialog.Leave)).OrElse(),
	}
}
