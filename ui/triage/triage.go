// Package triage is the screen of many results: what happened, what is one outage, what
// has to be run again, what still waits for a reviewer. It is the explorer's sister,
// with its keys, its look and its pop-ups, and opens it at whatever a row means.
//
// It fills while results are read. Reading, counting and composing what is shown are
// commands; Update only takes what they made. View changes nothing.
package triage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer"
	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/keys"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/text"
)

// Options are what the screen needs to know.
type Options struct {
	Catalog  *catalog.Catalog
	Explorer explorer.Options // what a person set up; the explorer is opened with it
	Reading  Reading
}

// A screen is the program's model. It is a value: Update changes a copy.
type screen struct {
	bar.Status
	draw.Size
	focus
	options Options
	session *model.Session // for what the pop-ups look up; nothing changes it
	keys    keymap
	styles  *theme.Styles
	reading reading
	tables  tables
	dialogs dialog.Stack
	inside  inside
	told    []string // the lines below the table
	mouse   bool
}

// A focus is where keys go.
type focus struct {
	at   scope
	from scope // below all pop-ups
}

// New makes the screen of a reading that has begun.
func New(o Options) tea.Model {
	rows, _ := actions().Rebound(o.Explorer.Settings.Keys, everyPlace())
	session := model.NewSession(o.Catalog)
	s := screen{
		focus: focus{at: atTable}, options: o, session: &session, keys: rows,
		styles: theme.NewStyles(theme.NewTheme(o.Explorer.Settings)), mouse: o.Explorer.Settings.Mouse,
		reading: newReading(o.Catalog, o.Reading),
	}
	s.tables.arrange(s.reading.now)
	if s.styles.Theme.ASCII {
		s.keys = s.keys.InASCII()
	}
	return s
}

// Init begins to count, and asks for the background colour and how many colours there
// are.
func (s screen) Init() tea.Cmd {
	return tea.Batch(s.reading.begin(s.options.Catalog), s.styles.Theme.Ask(), theme.Count(s.options.Explorer.Colours))
}

// Update takes in one message. What the explorer is open for is its own.
func (s screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd, within tea.Cmd
	if s.inside.hears(msg) && !s.isStop(msg) {
		within = s.inside.update(msg)
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.Size = draw.Size{Width: msg.Width, Height: msg.Height}
	case tea.BackgroundColorMsg:
		s.styles = s.styles.With(s.styles.Theme.On(msg.IsDark()))
	case theme.CountedMsg:
		s.styles, cmd = s.styles.Counted(msg)
	case tea.ColorProfileMsg:
		s.styles, cmd = s.styles.Recoloured(msg.Profile)
	case tea.FocusMsg, tea.ResumeMsg: // the background may have changed meanwhile
		return s, tea.Batch(within, s.styles.Theme.Ask())
	case countedMsg:
		cmd = s.counted(msg)
	case againMsg:
		cmd = s.again(msg)
	case readMsg:
		cmd = s.reading.read(s.options.Catalog, msg)
	case tickMsg:
		if msg.number == s.reading.number && s.reading.isOn() {
			cmd = s.reading.count(s.options.Catalog)
		}
	case explorer.LeftMsg:
		s.inside.isOpen = false
	case copiedMsg:
		s.copied(msg)
	case retriedMsg:
		s.retried(msg)
	case tea.KeyPressMsg:
		if !s.inside.isOpen || s.isStop(msg) {
			s.ClearStatus()
			cmd = s.press(msg)
		}
	case tea.PasteMsg:
		if !s.inside.isOpen && s.at&typing != 0 {
			s.edit(func(f *input.Line) { f.Insert(msg.Content) })
		}
	case tea.MouseMsg:
		if !s.inside.isOpen {
			cmd = s.point(msg)
		}
	}
	s.relayout()
	return s, tea.Batch(within, cmd)
}

// isStop reports whether a message is the key that stops the reading, which works in the
// explorer too.
func (s *screen) isStop(msg tea.Msg) bool {
	k, ok := msg.(tea.KeyPressMsg)
	return ok && s.reading.isOn() && s.keys.OnLatin(k, false).String() == "ctrl+c"
}

// press runs the action of a key. In a field a key without an action is text.
func (s *screen) press(k tea.KeyPressMsg) tea.Cmd {
	k = s.keys.OnLatin(k, s.at&typing != 0)
	r, _ := utf8.DecodeRuneInString(k.Text)
	isWord := unicode.IsLetter(r) || unicode.IsDigit(r)
	if isWord && s.at&typing != 0 {
		s.edit(func(f *input.Line) { f.Press(k) })
		return nil
	}
	name := keys.Press(k.String())
	if name == "esc" {
		s.ClearFailure()
	}
	for i := range s.keys {
		if a := &s.keys[i]; a.At&s.at != 0 && key.Matches(name, a.Binding) {
			return s.run(a, k)
		}
	}
	switch {
	case s.at&typing != 0:
		s.edit(func(f *input.Line) { f.Press(k) })
	case s.at == atTable && isWord:
		s.SetStatus("%s searches this table.", s.keyOf("search"))
	}
	return nil
}

// run does an action, or says why not.
func (s *screen) run(a *action, k tea.KeyPressMsg) tea.Cmd {
	if reason := a.Reason(s); reason != "" {
		first, _, _ := strings.Cut(strings.TrimSuffix(reason, "."), ". ")
		short, _, _ := strings.Cut(first, ": ")
		s.SetStatusForms(reason, first+".", short+".")
		return nil
	}
	return a.Run(s, k)
}

// edit changes what is being typed.
func (s *screen) edit(change func(*input.Line)) {
	s.ClearSuccess()
	if s.at == atSearch {
		change(&s.tables.query)
		s.tables.arrange(s.reading.now)
		return
	}
	s.dialogs.Type(change)
}

// relayout keeps what is selected in view, and pop-ups laid out, after anything may have
// changed.
func (s *screen) relayout() {
	s.dialogs.Relayout(s.context())
	s.tables.preview()
	s.tables.fit(s.Width-2, s.reading.isOn())
	s.told = s.below(s.Width - 2)
	l := s.layout()
	s.tables.reveal(l.rows())
}

// View draws the screen, or the explorer that was opened from it.
func (s screen) View() tea.View {
	v := tea.NewView("")
	if s.inside.isOpen {
		v = s.inside.model.View()
	} else {
		s.draw(&v)
	}
	v.ProgressBar = s.reading.progressBar()
	return v
}

func (s *screen) draw(v *tea.View) {
	v.AltScreen = true
	v.WindowTitle = "smilecodes"
	if s.mouse && s.dialogs.Scope() != dialog.Text { // which is there to be selected
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.KeyboardEnhancements.ReportAlternateKeys = true // which key it is on a layout without Latin letters
	v.ReportFocus = s.styles.Theme.FollowsTerminal()
	if s.Width > 0 && s.Height > 0 {
		v.Content, v.Cursor = s.frame()
	}
	if s.styles.Theme.ASCII {
		v.Content = text.ToASCII(v.Content)
	}
}
