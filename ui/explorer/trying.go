package explorer

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/words"
)

// What was tried for the ticket in hand.

// openNote lets one type a note on the step of the keys.
func (m *explorer) openNote(tea.KeyPressMsg) tea.Cmd {
	e := m.session.Selected()
	m.open(atNote)
	m.popup.entry = e
	m.popup.input.set(m.session.Note(e, m.reading.step))
	return nil
}

func (m *explorer) keepNote(k tea.KeyPressMsg) tea.Cmd {
	m.session.SetNote(m.reading.step, m.popup.input.text())
	m.reading.follow = true
	m.closePopup(k)
	if m.session.Note(m.session.Selected(), m.reading.step) == "" {
		m.say("There is no note on this step.")
	} else {
		m.say("Noted. It goes into the copied note with the step.")
	}
	return nil
}

// dropNote leaves the note as it was, and says so if something was typed.
func (m *explorer) dropNote(k tea.KeyPressMsg) tea.Cmd {
	if m.popup.input.text() != m.session.Note(m.popup.entry, m.reading.step) {
		m.say("What you typed is dropped: the note is as it was.")
	}
	return m.closePopup(k)
}

// openForget asks before what was tried is cleared.
func (m *explorer) openForget(tea.KeyPressMsg) tea.Cmd {
	return m.open(atForget)
}

func (m *explorer) forget(k tea.KeyPressMsg) tea.Cmd {
	m.session.ForgetTried()
	m.composer.filled, m.composer.sent = nil, nil
	m.job = nil
	m.closePopup(k)
	m.say("Cleared, for the next ticket.")
	return nil
}

// unsent counts what was ticked and noted, if some of it is in no copy; empty if
// there is nothing of that.
func (m *explorer) unsent() string {
	for _, t := range m.session.Trials() {
		if !slices.Contains(m.composer.sent, t) {
			return m.inHand()
		}
	}
	return ""
}

// inHand counts what there is of the ticket in hand; empty if there is nothing.
func (m *explorer) inHand() string {
	ticks, notes := m.session.TriedAnywhere()
	switch {
	case ticks > 0 && notes > 0:
		return fmt.Sprintf("%s and %s", words.Count(ticks, "ticked step", "ticked steps"), words.Count(notes, "note", "notes"))
	case ticks > 0:
		return words.Count(ticks, "ticked step", "ticked steps")
	case notes > 0:
		return words.Count(notes, "note", "notes")
	case m.job != nil:
		return "the job result"
	case len(m.composer.filled) > 0:
		return "what you filled in"
	}
	return ""
}

func (m *explorer) forgetSheet(width int) sheet {
	p := prose{width: width}
	p.add(m.styles.strong, 1, "Clear "+m.inHand()+"?")
	p.add(m.styles.text, 1, "Enter clears. Esc keeps all.")
	p.gap()
	p.add(m.styles.text, 1, "What belongs to the ticket in hand is cleared: the ticks and notes of every entry, the job result, and what you filled in. Do it when you begin another ticket.")
	return sheet{title: "For the next ticket", lines: p.lines, starts: p.starts}
}

// prompt stands before what is typed in a pop-up. All of them are as wide.
const prompt, palettePrompt, helpPrompt = " > ", " : ", " ? "

// fieldRoom is how many cells a field has beside its prompt and the cursor.
func fieldRoom(width int) int { return width - len(prompt) - 1 }

// typingSheet is a field to type in, below a question.
func (m *explorer) typingSheet(width int) sheet {
	p := prose{width: width}
	title := "A note on this step"
	if m.at == atNote {
		step := m.popup.entry.Guide.Steps[m.reading.step]
		p.add(m.styles.muted, 1, step.Who.String()+": "+step.Do)
	} else {
		title = "Fill in"
		p.add(m.styles.text, 1, "The text has a blank: "+m.popup.blanks[0]+". Leave it empty to keep the blank. No personal data.")
	}
	p.gap()
	value, _ := m.popup.input.shown(fieldRoom(width))
	from := len(p.lines)
	p.choice(p.row().put(m.styles.prompt, prompt).put(m.styles.strong, value))
	return sheet{title: title, lines: p.lines, starts: p.starts, from: from, to: from + 1, field: from}
}
