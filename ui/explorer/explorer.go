// Package explorer is the full-screen program: how a person browses, searches,
// reads, follows a guide and copies.
//
// There is one tea.Model. What the person is looking at is a [model.Session];
// this package adds only what needs a screen: which pane has the keys, how far
// it is scrolled, and how it is drawn. A key is a row in keys.go, and a mode is
// which rows are live. View changes nothing.
package explorer

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/clipboard"
	"smilecodes/ui/settings"
)

// A place is where keys go: a pane, the search, or a pop-up. Places are bits,
// so that a row of the key table can be live in several.
type place uint16

const (
	atList place = 1 << iota
	atDetail
	atGuide
	atSearch
	atFilter  // categories to choose
	atCompare // every meaning of a code
	atCopyAs  // formats to choose
	atHelp
	atText   // the ticket text, to be selected by hand
	atJob    // what a pasted job result says
	atNote   // a note on a guide step is typed
	atBlank  // a blank of the text is filled in
	atForget // whether to clear what was tried

	panes  = atList | atDetail | atGuide
	menus  = atFilter | atCompare | atCopyAs | atHelp | atText | atJob | atForget
	popups = menus | atNote | atBlank
	typing = atSearch | atNote | atBlank // where a key that is none is text
)

// An explorer is the program's model. It is a value: Update changes a copy.
type explorer struct {
	session       model.Session
	width, height int   // zero until the terminal tells
	at            place // where keys go
	side          place // atDetail or atGuide: which a medium window shows
	input         textinput.Model
	scroll        scroll
	popup         popup
	job           *model.Decoded // the job result that was pasted last; nil if none was
	composer      composer
	said          string // what just happened, until the next key
	out           clipboard.Way
	host          string // the name of this host if the person is elsewhere
	keys          []action
	styles        styles
}

// A scroll is how far each pane is scrolled, for the entry that it shows.
type scroll struct {
	list, detail, guide int
	step                int // the guide step that the keys are on
	entry               *catalog.Entry
}

// A popup is the state of the one that is open.
type popup struct {
	from        place // the pane, or the search, below all pop-ups
	under       *popup
	underAt     place // what is open right below, with its state in under
	cursor, top int
	text        string         // shown by atText, or edited in the composer
	reason      string         // why the text is shown
	ticket      model.Ticket   // what the composer writes
	choice      choice         // how, until Enter or Esc
	blanks      []string       // names still to be filled in
	entry       *catalog.Entry // whose guide has the step that a note is on
	input       textinput.Model
}

// Options are what the explorer needs to know of its surroundings.
type Options struct {
	Out  clipboard.Way // how text leaves for the clipboard
	Host string        // this host's name, if the person is on another; else empty

	Settings settings.Settings // what the person has set up

	// Templates are the person's own texts, and Faults what is wrong with any.
	Templates []*model.Template
	Faults    []error
}

// New makes the explorer of a catalogue.
func New(c *catalog.Catalog, o Options) tea.Model {
	m := explorer{
		session: model.NewSession(c), at: atList, side: atDetail, input: newInput(),
		composer: composer{templates: o.Templates},
		out:      o.Out, host: o.Host, keys: actions(), styles: newStyles(newLook(o.Settings)),
	}
	if len(o.Faults) > 0 {
		m.say("%v", o.Faults[0])
	}
	m.scroll.entry = m.session.Selected()
	return m
}

// newInput is the search field. It only edits: the field is drawn by hand, and
// no key of it reads a clipboard or completes a word.
func newInput() textinput.Model {
	in := textinput.New()
	in.CharLimit = 256
	in.SetVirtualCursor(false)
	off := key.NewBinding()
	k := textinput.DefaultKeyMap()
	k.DeleteWordForward = off // panics on the last letter, bubbles 2.2.1
	k.Paste, k.AcceptSuggestion, k.NextSuggestion, k.PrevSuggestion = off, off, off, off
	in.KeyMap = k
	return in
}

// Init asks for the background colour and waits for nothing.
func (m explorer) Init() tea.Cmd { return m.styles.look.ask() }

// Update takes in one message.
func (m explorer) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		m.styles = m.styles.as(m.styles.look.on(msg.IsDark()))
	case tea.ColorProfileMsg:
		m.styles = m.styles.as(m.styles.look.with(msg.Profile))
	case tea.FocusMsg: // the background may have changed meanwhile
		return m, m.styles.look.ask()
	case tea.KeyPressMsg:
		m.said = ""
		cmd = m.press(msg)
	case tea.PasteMsg:
		m.said = ""
		m.paste(msg.Content)
	case pastedMsg:
		m.pasted(msg)
	case copiedMsg:
		m.copied(msg)
	case editedMsg:
		m.edited(msg)
	default:
		return m, nil
	}
	m.settle()
	return m, cmd
}

// press runs the action of a key. In the search a key that is none is text.
func (m *explorer) press(k tea.KeyPressMsg) tea.Cmd {
	for _, a := range m.keys {
		if a.at&m.at != 0 && key.Matches(k, a.Binding) {
			return a.do(m, k)
		}
	}
	if m.at&typing != 0 {
		m.edit(k)
	}
	return nil
}

// edit changes what is being typed.
func (m *explorer) edit(msg tea.Msg) {
	in := &m.input
	if m.at != atSearch {
		in = &m.popup.input
	}
	in.SetValue(in.Value()) // a copy: the field edits its letters in place
	if k, ok := msg.(tea.KeyPressMsg); ok {
		k.Text = model.Clean(k.Text)
		msg = k
	}
	*in, _ = in.Update(msg) // the real cursor needs no command
	m.session.Search(m.input.Value())
}

// layout is the place of everything now.
func (m *explorer) layout() layout {
	at, front := m.at, m.side
	if at&popups != 0 {
		at = m.popup.from
	}
	if at&panes != 0 {
		front = at
	}
	l := newLayout(m.width, m.height, front)
	if l.shape == narrow && at == atSearch {
		l = newLayout(m.width, m.height, atList)
	}
	return l
}

// settle keeps every scroll position in range and what is selected in view,
// after anything may have changed.
func (m *explorer) settle() {
	m.settleChoice()
	if e := m.session.Selected(); e != m.scroll.entry {
		m.scroll = scroll{list: m.scroll.list, entry: e}
		m.side = atDetail // a new entry is read before its guide
	}
	if m.at&(atDetail|atGuide) != 0 {
		m.side = m.at
	}
	if m.width == 0 {
		return
	}
	l := m.layout()
	m.settleList(l)
	m.settleDetail(l)
	m.settleGuide(l)
	m.settlePopup(l)
}

// View draws the screen. Before the size is known there is none.
func (m explorer) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = "smilecodes"
	v.ReportFocus = m.styles.look.follows()
	if m.width > 0 && m.height > 0 {
		v.Content, v.Cursor = m.frame()
	}
	if m.styles.look.ascii {
		v.Content = inASCII(v.Content)
	}
	return v
}
