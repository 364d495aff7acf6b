// Package explorer is the full-screen program: how a person browses, searches,
// reads, follows a guide and copies.
//
// There is one tea.Model. What the person is looking at is a [model.Session];
// this package adds only what needs a screen: which pane has the keys, how far
// it is scrolled, and how it is drawn. A key is a row in keys.go, and a mode is
// which rows are live. View changes nothing.
package explorer

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/keys"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/guard"
	"smilecodes/ui/settings"
	"smilecodes/ui/text"
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
	rows, _ := actions().Rebound(o.Settings.Keys, everyPlace())
	if o.Now == nil {
		o.Now = func() time.Time { return time.Now().Round(0) } // wall time, which goes on while the host sleeps
	}
	m := explorer{
		common: common{
			options: o, session: model.NewSession(c), focus: focus{at: atSearch},
			keys: rows, styles: theme.NewStyles(theme.NewTheme(o.Settings)),
		},
		dialogs: overlay{desk: dialog.Desk{Templates: o.Templates, IsTooLong: o.isTooLong}},
	}
	if m.styles.Theme.ASCII {
		m.keys = m.keys.InASCII()
	}
	m.session.Restore(o.State.Pins, o.State.Recent)
	m.session.Languages = o.Settings.Languages
	if o.Settings.Start == settings.StartInList {
		m.at = atList
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
	return tea.Batch(m.styles.Theme.Ask(), theme.Count(m.options.Colours))
}

// Update takes in one message.
func (m explorer) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.Size = draw.Size{Width: msg.Width, Height: msg.Height}
	case tea.BackgroundColorMsg:
		m.styles = m.styles.With(m.styles.Theme.On(msg.IsDark()))
	case theme.CountedMsg:
		m.styles, cmd = m.styles.Counted(msg)
	case tea.ColorProfileMsg:
		m.styles, cmd = m.styles.Recoloured(msg.Profile)
	case tea.FocusMsg, tea.ResumeMsg: // the background may have changed meanwhile
		return m, m.styles.Theme.Ask()
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
		return m, nil
	}
	m.relayout()
	return m, cmd
}

// press runs the action of a key. In a field a key without an action is text.
func (m *explorer) press(k tea.KeyPressMsg) tea.Cmd {
	k = m.keys.OnLatin(k, m.at&typing != 0)
	if isWord(k.Text) && m.at&typing != 0 { // a letter is text there, whatever it does elsewhere
		m.edit(func(f *input.Line) { f.Press(k) })
		return nil
	}
	name := keys.Press(k.String())
	if name == "alt+esc" {
		name = "esc" // two at once, as a held key sends them
	}
	if name == "esc" {
		m.ClearFailure()
	}
	var elsewhere *action
	for i := range m.keys {
		switch a := &m.keys[i]; {
		case !key.Matches(name, a.Binding):
		case a.At&m.reach() != 0:
			return m.run(a, k)
		case elsewhere == nil:
			elsewhere = a
		}
	}
	switch {
	case m.at&typing != 0:
		m.edit(func(f *input.Line) { f.Press(k) })
	case elsewhere != nil:
		m.SetStatus("%s works %s.", m.shown(keys.Label(string(name))), m.where(elsewhere.At))
	case k.Mod.Contains(tea.ModAlt) && unicode.IsPrint(k.Code):
		esc := m.press(tea.KeyPressMsg{Code: tea.KeyEscape})
		return tea.Sequence(esc, m.press(withoutAlt(k)))
	case m.at&panes != 0 && isWord(k.Text):
		m.SetStatus("%s searches words.", m.keyOf("search"))
	}
	return nil
}

// reach is where the keys go, as the rows have it.
func (m *explorer) reach() scope {
	if m.at == atSearch && m.query.Text() == "" {
		return atEmpty
	}
	return m.at
}

// isWord reports whether a text begins as words and codes do.
func isWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
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
	if reason := a.Reason(m); reason != "" {
		first, _, _ := strings.Cut(strings.TrimSuffix(reason, "."), ". ")
		short, _, _ := strings.Cut(first, ": ")
		m.SetStatusForms(reason, first+".", short+".")
		return nil
	}
	cmd := a.Run(m, k)
	m.panes.bringToFront(m.at)
	return cmd
}

// edit changes what is being typed.
func (m *explorer) edit(change func(*input.Line)) {
	m.ClearSuccess()
	switch m.at {
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
		if m.at == atFind {
			m.at = m.panes.find.back
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
	now.isGuide = m.at == atGuide || m.dialogs.isOpen() && m.from == atGuide
	if m.at&(atCompare|atJob) != 0 {
		chosen := m.dialogs.subject(&m.common)
		now.meaning, now.result = chosen.Entry, chosen.Result
	}
	return now
}

// View draws the screen. Before the size is known there is none.
func (m explorer) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = "smilecodes"
	if m.mouse.on && m.dialogs.Scope() != dialog.Text { // which is there to be selected
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.KeyboardEnhancements.ReportAlternateKeys = true // which key it is on a layout without Latin letters
	v.ReportFocus = m.styles.Theme.FollowsTerminal()
	if m.Width > 0 && m.Height > 0 {
		v.Content, v.Cursor = m.frame()
	}
	if m.styles.Theme.ASCII {
		v.Content = text.ToASCII(v.Content)
	}
	return v
}
