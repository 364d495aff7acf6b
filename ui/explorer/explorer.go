// Package explorer is the full-screen program: how a person browses, searches,
// reads, follows a guide and copies.
//
// There is one tea.Model. What the person is looking at is a [model.Session];
// this package adds only what needs a screen: which pane has the keys, how far
// it is scrolled, and how it is drawn. A key is a row in keys.go, and a mode is
// which rows are live. View changes nothing.
package explorer

import (
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/shell"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/guard"
	"smilecodes/ui/settings"
)

// An explorer is the program's model. It is a value: Update changes a copy.
type explorer struct {
	common
	query   search
	panes   paneSet
	mouse   mouse
	dialogs overlay
	home    home // with which another screen opened it
}

// New makes the explorer of a catalogue.
func New(c *catalog.Catalog, o Options) tea.Model {
	if o.Now == nil {
		o.Now = func() time.Time { return time.Now().Round(0) } // wall time, which goes on while the host sleeps
	}
	m := explorer{
		common: common{
			Shell: shell.New(actions(), everyPlace(), o.Settings, atSearch), options: o, session: model.NewSession(c),
		},
		dialogs: overlay{desk: dialog.Desk{Templates: o.Templates, IsTooLong: o.isTooLong}},
	}
	m.session.Restore(o.State.Pins, o.State.Recent)
	m.session.Languages = o.Settings.Languages
	if o.Settings.Start == settings.StartInList {
		m.At = atList
	}
	m.mouse = mouse{on: o.Settings.Mouse, split: o.Settings.Split}
	m.dialogs.desk.Last = dialog.Choice{Kind: int(o.Settings.Audience), Format: o.Settings.Format}
	switch n := len(o.Faults); n {
	case 0:
	case 1:
		m.SetStatus("%v. Run smilecodes config for more.", o.Faults[0])
	default:
		m.SetStatus("Your settings have %d problems; smilecodes config lists them. The first: %v", n, o.Faults[0])
	}
	m.panes.begin(m.session.Selected())
	return m
}

// Init asks for the background colour and how many colours there are, and waits
// for neither.
func (m explorer) Init() tea.Cmd {
	return tea.Batch(m.Styles.Theme.Ask(), theme.Count(m.options.Colours))
}

// Update takes in one message.
func (m explorer) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd, heard := m.Hear(msg)
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if !m.last.endsPaste(msg, m.options.Now()) {
			m.touched()
			m.last.paste, m.last.moved = time.Time{}, false
			cmd = m.press(msg)
		}
	case tea.MouseMsg:
		cmd = m.point(msg)
	case tea.PasteMsg:
		m.takePaste(msg.Content)
	case guard.PasteStalledMsg:
		m.SetStatus("The paste has not ended: press any key to use what has arrived.")
	case OpenMsg:
		cmd = m.openInside(msg)
	case pastedMsg:
		m.dialogs.pasted(&m.common, msg)
	case copiedMsg:
		m.dialogs.copied(&m.common, msg)
	case editedMsg:
		m.dialogs.edited(&m.common, msg)
	case keptMsg:
		cmd = m.kept(msg)
	default:
		if !heard {
			return m, nil
		}
	}
	m.relayout()
	return m, cmd
}

// press runs the action of a key. In a field a key without an action is text.
func (m *explorer) press(k tea.KeyPressMsg) tea.Cmd {
	a, k, isText := m.Meant(k, m.reach())
	switch {
	case a != nil && a.At&m.reach() != 0:
		return m.run(a, k)
	case isText:
		m.edit(func(f *input.Line) { f.Press(k) })
	case a != nil:
		m.SayElsewhere(a, k)
	case k.Mod.Contains(tea.ModAlt) && unicode.IsPrint(k.Code):
		esc := m.press(tea.KeyPressMsg{Code: tea.KeyEscape})
		return tea.Sequence(esc, m.press(withoutAlt(k)))
	case m.At&panes != 0 && shell.IsWord(k.Text):
		m.SetStatus("%s searches words.", m.KeyOf("search"))
	}
	return nil
}

// reach is where the keys go, as the rows have it.
func (m *explorer) reach() scope {
	if m.At == atSearch && m.query.Text() == "" {
		return atEmpty
	}
	return m.At
}

// withoutAlt is the letter of a key with Alt. Terminals send these in the same
// way as Esc and a letter that come at one moment, as over a slow line.
func withoutAlt(k tea.KeyPressMsg) tea.KeyPressMsg {
	switch k.Mod &^= tea.ModAlt; k.Mod {
	case 0:
		k.Text = string(k.Code)
	case tea.ModShift:
		k.Text = string(unicode.ToUpper(k.Code))
	}
	return k
}

// run does an action, or says why not.
func (m *explorer) run(a *action, k tea.KeyPressMsg) tea.Cmd {
	cmd := m.Run(m, a, k)
	m.panes.bringToFront(m.At)
	return cmd
}

// edit changes what is being typed.
func (m *explorer) edit(change func(*input.Line)) {
	m.ClearSuccess()
	switch m.At {
	case atSearch:
		change(&m.query.Line)
		m.session.Search(m.query.Text())
	case atFind:
		change(&m.panes.find.input)
		m.panes.find.seek()
	default:
		m.dialogs.Type(change)
	}
}

// relayout lays out what changed and keeps every scroll position in range and
// what is selected in view, after anything may have changed.
func (m *explorer) relayout() {
	m.query.follow(&m.session)
	m.dialogs.items = m.menuItems
	m.dialogs.Relayout(m.dialogs.context(&m.common))
	if now := m.seen(); now != m.last.seen {
		m.last.seen = now
		m.ClearSuccess()
	}
	if e := m.session.Selected(); e != m.panes.entry {
		if m.At == atFind {
			m.At = m.panes.find.back
		}
		m.panes.begin(e)
	}
	m.panes.measure(&m.common)
	m.panes.wants.answer = m.panes.detail.measure(&m.common, m.layout(), &m.panes.find)
	l := m.layout()
	m.panes.hold(l)
	m.panes.relayout(&m.common, l)
}

// seen is what the person can see now. A pane under a pop-up doesn't count as seen
// again.
func (m *explorer) seen() seen {
	now := seen{entry: m.session.Selected(), query: m.session.Query(), step: m.panes.guide.steps.On}
	now.isGuide = m.At == atGuide || m.dialogs.isOpen() && m.From == atGuide
	if m.At&(atCompare|atJob) != 0 {
		chosen := m.dialogs.subject(&m.common)
		now.meaning, now.result = chosen.Entry, chosen.Result
	}
	return now
}

// View draws the screen. Before the size is known there is none.
func (m explorer) View() tea.View {
	return m.Shell.View(m.frame, m.dialogs.Scope(), m.mouse.on)
}
