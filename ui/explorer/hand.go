package explorer

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
)

// The ticket in hand: what of it is on the screen, and its keys. The session
// decides when one ends and the next begins; see [model.Hands].

const (
	// pause is how long nobody touches a key before the next search is perhaps
	// for another customer.
	pause = 10 * time.Minute

	// pasteEnd is how long after a paste an Enter still belongs to it, if no
	// other key comes between: a text that ends in a new line, and an Enter on
	// top, must not act on what opened.
	pasteEnd = 150 * time.Millisecond
)

// A past is what came just before, by which some keys are understood.
type past struct {
	said  string    // on the status line
	hand  time.Time // when a hand was last at the keys or the mouse
	paste time.Time // when a paste ended
}

// touched notes that somebody did something, and whether that was after a pause.
func (m *explorer) touched() {
	now := m.options.Now()
	if now.Sub(m.before.hand) >= pause {
		m.session.Pause()
	}
	m.hush()
	m.before.hand = now
}

// endsPaste reports whether a key is an Enter that belongs to a paste.
func (p past) endsPaste(k tea.KeyPressMsg, now time.Time) bool {
	isEnter := (k.Code == tea.KeyEnter || k.Code == tea.KeyKpEnter) && k.Mod == 0
	since := now.Sub(p.paste)
	return isEnter && since >= 0 && since <= pasteEnd
}

// turn does what may set the ticket in hand aside, and says what was. What is
// open for that ticket closes: a text of it must not be copied for the next one.
func (m *explorer) turn(do func() (aside bool)) {
	held := m.session.Held()
	if !do() {
		return
	}
	m.closePopups()
	undo := m.keyOf("undo-next") + " brings it back."
	m.tellAside("Set aside: "+held.String()+". "+undo, "Set aside. "+undo, "Set aside.")
}

// confirm says that what is searched is meant. Nothing searched is no search.
func (m *explorer) confirm() {
	if strings.TrimSpace(m.session.Query()) != "" {
		m.turn(m.session.Confirm)
	}
}

// leavesSearch confirms a search that is left for something that it found.
func (m *explorer) leavesSearch() {
	if m.at == atSearch {
		m.confirm()
	}
}

// opened goes on to the selected entry.
func (m *explorer) opened() {
	if e := m.session.Selected(); e != nil {
		m.turn(func() bool { return m.session.Opened(e) })
	}
}

func (m *explorer) setAside(tea.KeyPressMsg) tea.Cmd {
	m.turn(m.session.SetAside)
	return nil
}

// bringBack swaps the ticket in hand with the one that was set aside last.
func (m *explorer) bringBack(tea.KeyPressMsg) tea.Cmd {
	before := m.session.Held()
	m.session.BringBack()
	m.closePopups()
	back := "Back in hand: " + m.session.Held().String() + "."
	if before.IsEmpty() {
		m.tell(back, "Back in hand.")
		return nil
	}
	swap, aside := " "+m.keyOf("undo-next")+" swaps again.", " Set aside: "+before.String()+"."
	m.tell(back+aside+swap, back+aside, "Back: "+m.session.Held().String()+"."+aside, "Swapped."+aside, "Swapped."+swap, "Swapped.")
	return nil
}

// closePopups closes all that are open.
func (m *explorer) closePopups() {
	for m.at&popups != 0 {
		m.closePopup(tea.KeyPressMsg{})
	}
}

// heldWords say what the ticket in hand holds and how to begin the next one, as
// far as there is room; empty if it holds nothing.
//
//	Ticket: 2 marked · 1 step · 1 note   X new     from 70 columns
//	Ticket 2+1+1  X                                 below
//	T!                                              below 30
func (m *explorer) heldWords(room int) string {
	held := m.session.Held()
	if held.IsEmpty() {
		return ""
	}
	key := m.keyOf("next-ticket")
	if m.width >= mediumFromWidth {
		full := "Ticket: " + briefly.Replace(strings.Join(held.Parts(), " · ")) + "   " + key + " new"
		if cells(full) <= room {
			return full
		}
	}
	if m.width >= tinyBelowWidth {
		for _, short := range []string{"Ticket " + counted(held) + "  " + key, "Ticket  " + key} {
			if cells(short) <= room {
				return short
			}
		}
	}
	return "T!"
}

// briefly is what a ticket holds without the words that one can do without.
var briefly = strings.NewReplacer("marked entry", "marked", "marked entries", "marked", "the ", "")

// counted is what a ticket holds as numbers: marks, steps and notes, and what
// else there is.
func counted(held model.Held) string {
	var parts []string
	if held.Marks+held.Steps+held.Notes > 0 {
		n := []int{held.Marks, held.Steps, held.Notes}
		parts = append(parts, strconv.Itoa(n[0])+"+"+strconv.Itoa(n[1])+"+"+strconv.Itoa(n[2]))
	}
	if held.Blanks > 0 {
		parts = append(parts, "filled")
	}
	if held.Job {
		parts = append(parts, "job")
	}
	if held.Waiting {
		parts = append(parts, "waiting")
	}
	return strings.Join(parts, " ")
}

// openNote lets one type a note on the step of the keys.
func (m *explorer) openNote(tea.KeyPressMsg) tea.Cmd {
	e := m.session.Selected()
	m.opened()
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
