package explorer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/guard"
	"smilecodes/ui/state"
	"smilecodes/ui/system"
)

// A composer is what the composer remembers from one copy to the next.
type composer struct {
	last      choice
	templates []*ticket.Template
}

// A choice is for whom a text is written, and how.
type choice struct {
	kind     int // of the kinds
	format   markup.Format
	withCode bool // a customer may be told the code
}

// A kind is a text that can be chosen: one for an audience, by the person's
// template if there is one, or another template.
type kind struct {
	name     string
	audience ticket.Audience
	template *ticket.Template // nil for the built-in text
}

func (m *explorer) kinds() []kind {
	var all []kind
	for _, a := range ticket.Audiences() {
		all = append(all, kind{name: a.String(), audience: a})
	}
	for _, t := range m.composer.templates {
		if t.Name == t.Audience.Slug() {
			all[t.Audience].template = t
		} else {
			all = append(all, kind{t.Name, t.Audience, t})
		}
	}
	return all
}

// inShort is what a copy of the kind is called afterwards.
func (k kind) inShort(f markup.Format) string {
	name := k.name
	switch name {
	case ticket.Internal.String():
		name = "note"
	case ticket.Engineering.String():
		name = "engineering note"
	}
	if f != markup.Plain {
		name += " (" + f.String() + ")"
	}
	return name
}

// isForCustomer reports whether the composer writes to a customer.
func (m *explorer) isForCustomer() bool { return m.kind().audience == ticket.Customer }

func (m *explorer) kind() kind {
	all := m.kinds()
	return all[min(m.dialog.choice.kind, len(all)-1)]
}

// openComposer opens it with the choices of the last copy.
func (m *explorer) openComposer(tea.KeyPressMsg) tea.Cmd {
	m.chooseResult()
	t := m.ticket()
	if m.at&panes != 0 {
		t = ticket.OfMarked(&m.session)
	}
	m.open(atCopyAs)
	m.dialog.ticket, m.dialog.choice = t, m.composer.last
	return nil
}

// composed is the exact text.
func (m *explorer) composed() ticket.Text {
	text, _ := m.compose()
	return text
}

// compose is the exact text, and what was wrong with the template.
func (m *explorer) compose() (ticket.Text, error) {
	if m.dialog.isEdited {
		return m.dialog.text.Fill(m.session.Filled()), nil
	}
	c, k := m.dialog.choice, m.kind()
	t := m.dialog.ticket.WithCode(c.withCode).Fill(m.session.Filled())
	if k.template != nil {
		return t.Templated(k.template, c.format)
	}
	return t.Text(k.audience, c.format), nil
}

// The rows of the composer.
const (
	rowKind = iota
	rowFormat
	composerRows
)

// of is what is chosen in a row.
func (c choice) of(row int) int {
	if row == rowKind {
		return c.kind
	}
	return int(c.format)
}

// choosing goes to another choice of a row.
func choosing(n int) func(*explorer, tea.KeyPressMsg) tea.Cmd {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		m.choose(m.dialog.choice.of(m.dialog.cursor) + n)
		return nil
	}
}

// choose takes a choice of the row that the keys are on. What was edited by
// hand belongs to the choice before, so it is dropped, and that is said.
func (m *explorer) choose(i int) {
	c := &m.dialog.choice
	before := *c
	if m.dialog.cursor == rowKind {
		c.kind = max(0, min(i, len(m.kinds())-1))
	} else {
		c.format = markup.Format(max(0, min(i, len(markup.Formats())-1)))
	}
	if *c != before {
		m.dropEdit()
	}
}

func (m *explorer) dropEdit() {
	if m.dialog.isEdited {
		m.dialog.text, m.dialog.isEdited = ticket.Text{}, false
		m.setStatus("What you edited is dropped: this is another text.")
	}
	m.dialog.top = 0
}

// toggleCode lets a reply to a customer name the code.
func (m *explorer) toggleCode(tea.KeyPressMsg) tea.Cmd {
	m.dialog.choice.withCode = !m.dialog.choice.withCode
	switch {
	case m.dialog.isEdited:
		m.dropEdit()
	case m.dialog.choice.withCode && len(m.dialog.ticket.Untold()) > 0:
		m.setStatus("The code may not be told to the customer.")
	case m.dialog.choice.withCode && m.kind().template != nil:
		m.setStatus("Your template decides where the code stands.")
	}
	return nil
}

// copyComposed copies the text, once its blanks are filled in.
func (m *explorer) copyComposed(tea.KeyPressMsg) tea.Cmd {
	text := m.composed()
	var open []string
	for _, name := range text.Blanks() {
		if !m.session.IsAsked(name, m.blankOf()) {
			open = append(open, name)
		}
	}
	if len(open) > 0 {
		m.open(atBlank)
		m.dialog.blanks = open
		return nil
	}
	t, k, c := m.dialog.ticket, m.kind(), m.dialog.choice
	l := m.newPayload(k.inShort(c.format), text, t)
	m.composer.last = c
	m.closeDialog(tea.KeyPressMsg{})
	m.selectMeaning()
	return tea.Batch(m.send(l), m.rememberChoice(k, c))
}

// rememberChoice keeps for whom and how one wrote last. A template is no
// audience: files come and go.
func (m *explorer) rememberChoice(k kind, c choice) tea.Cmd {
	return m.remember(func(s *state.State) {
		if k.template == nil {
			s.Audience = k.audience.Slug()
		}
		s.Format = c.format.Slug()
	})
}

// blankOf is what the composer writes of: a blank that is left open is open in the
// texts of that alone.
func (m *explorer) blankOf() string { return strings.Join(m.dialog.ticket.Names(), "; ") }

// fillBlank takes in what was typed for a blank, and asks for the next one. An
// empty answer leaves the blank as it is, and it is not asked for again.
func (m *explorer) fillBlank(k tea.KeyPressMsg) tea.Cmd {
	name, value := m.dialog.blanks[0], strings.TrimSpace(model.Clean(m.dialog.input.Text()))
	m.closeDialog(k)
	m.session.Fill(name, value, m.blankOf())
	return m.copyComposed(k)
}

// editText opens the person's editor on the text, which counts as copied then.
func (m *explorer) editText(tea.KeyPressMsg) tea.Cmd {
	text := m.composed()
	e, err := system.NewEditor(text)
	if err != nil {
		m.setStatus("The text cannot be edited: %v.", err)
		return nil
	}
	number := m.session.Copy(text.Carries())
	return guard.Lend(e, func(err error) tea.Msg { return editedMsg{e.Text(), err, number} })
}

// editedMsg is what the editor left, and the number of the copy that it had.
type editedMsg struct {
	text   ticket.Text
	err    error
	number int
}

func (m *explorer) edited(e editedMsg) {
	if e.err != nil {
		m.session.Failed(e.number, false)
	} else {
		m.session.Arrived(e.number)
	}
	switch {
	case e.err != nil:
		m.setStatus("The editor failed, and the text is as it was: %v.", e.err)
	case m.at != atCopyAs:
		m.setStatus("The composer was closed while you edited.")
	default:
		m.dialog.text, m.dialog.isEdited = e.text, true
		m.dialog.top = 0
	}
}
