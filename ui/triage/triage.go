// Package triage is the screen of many results: what happened, what is one outage, what
// has to be run again, what still waits for a reviewer. It is the explorer's sister,
// with its keys, its look and its pop-ups, and opens it at whatever a row means.
//
// It fills while results are read. Reading, counting and composing what is shown are
// commands; Update only takes what they made. View changes nothing.
package triage

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/shell"
	"smilecodes/ui/explorer/theme"
)

// Options are what the screen needs to know.
type Options struct {
	Catalog  *catalog.Catalog
	Explorer explorer.Options // what a person set up; the explorer is opened with it
	Reading  Reading
}

// A screen is the program's model. It is a value: Update changes a copy.
type screen struct {
	shell.Shell[*screen]
	options Options
	session *model.Session // for what the pop-ups look up; nothing changes it
	reading reading
	tables  tables
	dialogs dialog.Stack
	inside  inside
	told    []string // the lines below the table
	mouse   bool
}

// New makes the screen of a reading that has begun.
func New(o Options) tea.Model {
	session := model.NewSession(o.Catalog)
	s := screen{
		Shell: shell.New(actions(), everyPlace(), o.Explorer.Settings, atTable), options: o, session: &session,
		mouse: o.Explorer.Settings.Mouse, reading: newReading(o.Catalog, o.Reading),
	}
	s.tables.arrange(s.reading.now)
	return s
}

// Init begins to count, and asks for the background colour and how many colours there
// are.
func (s screen) Init() tea.Cmd {
	return tea.Batch(s.reading.begin(s.options.Catalog), s.Styles.Theme.Ask(), theme.Count(s.options.Explorer.Colours))
}

// Update takes in one message. What the explorer is open for is its own.
func (s screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var within tea.Cmd
	cmd, _ := s.Hear(msg)
	if s.inside.hears(msg) && !s.isStop(msg) {
		within = s.inside.update(msg)
	}
	switch msg := msg.(type) {
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
		if !s.inside.isOpen && s.At&typing != 0 {
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
	return ok && s.reading.isOn() && s.Keys.OnLatin(k, false).String() == "ctrl+c"
}

// press runs the action of a key. In a field a key without an action is text.
func (s *screen) press(k tea.KeyPressMsg) tea.Cmd {
	a, k, isText := s.Meant(k, s.At)
	switch {
	case a != nil && a.At&s.At != 0:
		return s.Run(s, a, k)
	case isText:
		s.edit(func(f *input.Line) { f.Press(k) })
	case a != nil:
		s.SayElsewhere(a, k)
	case s.At == atTable && shell.IsWord(k.Text):
		s.SetStatus("%s searches this table.", s.KeyOf("search"))
	}
	return nil
}

// edit changes what is being typed.
func (s *screen) edit(change func(*input.Line)) {
	s.ClearSuccess()
	if s.At == atSearch {
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
	var v tea.View
	if s.inside.isOpen {
		v = s.inside.model.View()
	} else {
		v = s.Shell.View(s.frame, s.dialogs.Scope(), s.mouse)
	}
	v.ProgressBar = s.reading.progressBar()
	return v
}
