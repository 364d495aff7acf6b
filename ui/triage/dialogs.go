package triage

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/model/triage"
	"smilecodes/ui/explorer"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
)

// context is what a pop-up sees of the program.
func (s *screen) context() dialog.Context {
	l := newLayout(s.Width, s.Height, demand{})
	return dialog.Context{
		Session: s.session, Styles: s.Styles, Screen: s.Size, IsTiny: l.isTiny, Items: s.menuItems,
		Panes: draw.Rect{Y: l.table.Y, W: s.Width, H: l.table.H},
	}
}

// push opens a pop-up, perhaps over others.
func (s *screen) push(d dialog.Dialog) tea.Cmd {
	s.Open(&s.dialogs, d)
	return nil
}

func opening(d func() dialog.Dialog) func(*screen, tea.KeyPressMsg) tea.Cmd {
	return func(s *screen, _ tea.KeyPressMsg) tea.Cmd { return s.push(d()) }
}

// pop closes the pop-up on top.
func (s *screen) pop() {
	s.Leave(&s.dialogs)
	s.dialogs.Compose(s.context()) // another key of the same moment acts on it
}

// asking makes a key ask the open pop-up for something.
func asking(what dialog.Action) func(*screen, tea.KeyPressMsg) tea.Cmd {
	return func(s *screen, _ tea.KeyPressMsg) tea.Cmd { return s.carryOut(s.dialogs.Do(s.context(), what)) }
}

// carryOut does what a pop-up asks for.
func (s *screen) carryOut(e dialog.Effect) tea.Cmd {
	switch e := e.(type) {
	case dialog.Stay:
		s.SetStatusIfAny(e.Status)
	case dialog.Close:
		s.pop()
	case dialog.Run:
		s.pop()
		return s.Keys[e.Row].Run(s, tea.KeyPressMsg{})
	case dialog.Typed:
		return s.writeRetry(strings.TrimSpace(e.Text))
	case dialog.Chosen:
		s.pop()
		return s.filterBy(e.All)
	}
	return nil
}

// menuItems are the actions for the help and the commands, of which one is open.
func (s *screen) menuItems() []dialog.Item {
	from := *s
	from.At = s.From
	return from.Items(&from)
}

// The note.

// copiedMsg says that a text has left, or why it did not.
type copiedMsg struct {
	text ticket.Text
	err  error
}

// note is the internal note on what was counted, in the format that was set up.
func (s *screen) note() ticket.Text {
	return ticket.OfMany(s.options.Catalog, s.reading.now.Report, ticket.Internal, s.format())
}

func (s *screen) format() markup.Format { return s.options.Explorer.Settings.Format }

func copyNote(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	text := s.note()
	return explorer.Send(s.options.Explorer.Out, text, func(err error) tea.Msg { return copiedMsg{text, err} })
}

// copied tells what is known about a copy. A text that could not leave is shown, but
// never over what is being typed.
func (s *screen) copied(msg copiedMsg) {
	where := ""
	if name := s.options.Explorer.Out.Name(); name != "" {
		where = " (" + name + ")"
	}
	switch {
	case msg.err == nil:
		s.SetSuccess("✓ Copied: "+msg.text.Carries().Kind+where, "✓ Copied: "+msg.text.Carries().Kind, "✓ Copied")
	case s.At&typing != 0:
		s.SetFailure("✗ Not copied. "+s.KeyOf("show-text")+" shows it.", "✗ Not copied.")
	default:
		s.showText(msg.text, "Not copied: "+msg.err.Error()+".")
	}
}

func openText(s *screen, _ tea.KeyPressMsg) tea.Cmd { return s.showText(s.note(), "") }

func (s *screen) showText(t ticket.Text, why string) tea.Cmd {
	return s.push(dialog.NewText(t, why, s.Shown("↓")))
}

// The retry list.

// retriedMsg says what was written, or why nothing was.
type retriedMsg struct {
	said string
	err  error
}

func askRetry(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	return s.push(dialog.NewField("The jobs to run again later", triage.RetryCaution+" Which file shall list them? It must not exist yet.", "retry.csv"))
}

func (s *screen) writeRetry(file string) tea.Cmd {
	if file == "" {
		s.SetStatus("Type the name of a file.")
		return nil
	}
	s.pop()
	s.SetStatus("The list is being written.")
	write := s.reading.source.Retry
	return func() tea.Msg {
		said, err := write(file)
		return retriedMsg{said, err}
	}
}

func (s *screen) retried(msg retriedMsg) {
	if msg.err != nil {
		s.SetFailure("✗ Not written: "+msg.err.Error()+".", "✗ Not written.")
		return
	}
	s.SetSuccess("✓ "+msg.said, "✓ The list is written.")
}
