// Package shell is what our full screens have in common around what they are for: how
// large and how colourful the terminal is, where keys go and which row a key means, the
// pop-ups over the screen, and what the last lines say. A screen embeds a [Shell], and
// does the rest. The package knows no screen: M is the model that the rows of keys act on.
package shell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/keys"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/settings"
	"smilecodes/ui/text"
)

// A Shell is a value, like the screen that it is of.
type Shell[M any] struct {
	draw.Size
	bar.Status
	At     keys.Scope // where keys go
	From   keys.Scope // where they go below all pop-ups
	Keys   keys.Table[M]
	Styles *theme.Styles
	places keys.Places
}

// New makes a shell as a person set it up, with the keys somewhere.
func New[M any](rows keys.Table[M], places keys.Places, s settings.Settings, at keys.Scope) Shell[M] {
	rows, _ = rows.Rebound(s.Keys, places)
	if s.ASCII {
		rows = rows.InASCII()
	}
	return Shell[M]{At: at, Keys: rows, Styles: theme.NewStyles(theme.NewTheme(s)), places: places}
}

// Hear takes in what the terminal tells of itself, and reports whether a message did.
func (s *Shell[M]) Hear(msg tea.Msg) (cmd tea.Cmd, heard bool) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.Size = draw.Size{Width: msg.Width, Height: msg.Height}
	case tea.BackgroundColorMsg:
		s.Styles = s.Styles.With(s.Styles.Theme.On(msg.IsDark()))
	case theme.CountedMsg:
		s.Styles, cmd = s.Styles.Counted(msg)
	case tea.ColorProfileMsg:
		s.Styles, cmd = s.Styles.Recoloured(msg.Profile)
	case tea.FocusMsg, tea.ResumeMsg: // the background may have changed meanwhile
		cmd = s.Styles.Theme.Ask()
	default:
		return nil, false
	}
	return cmd, true
}

// View is what the terminal gets: a frame, once the size is known. It reports the mouse if
// somebody wants that, but not over a text that is there to be selected.
func (s *Shell[M]) View(frame func() (string, *tea.Cursor), over dialog.Scope, mouse bool) tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = "smilecodes"
	if mouse && over != dialog.Text {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.KeyboardEnhancements.ReportAlternateKeys = true // which key it is on a layout without Latin letters
	v.ReportFocus = s.Styles.Theme.FollowsTerminal()
	if s.Width > 0 && s.Height > 0 {
		v.Content, v.Cursor = frame()
	}
	if s.Styles.Theme.ASCII {
		v.Content = text.ToASCII(v.Content)
	}
	return v
}

// Choose uses a theme for this run. One that follows the terminal asks for its background
// again.
func (s *Shell[M]) Choose(t settings.Theme) tea.Cmd {
	s.Styles = s.Styles.With(s.Styles.Theme.Choose(t))
	return s.Styles.Theme.Ask()
}

// Meant is the row of a key at a place or, if it does nothing there, of another one; nil
// without any. The key is as the rows have it. Where somebody types, a key without an
// action is text.
func (s *Shell[M]) Meant(k tea.KeyPressMsg, at keys.Scope) (row *keys.Row[M], as tea.KeyPressMsg, isText bool) {
	isTyping := s.At&s.places.Typing != 0
	k = s.Keys.OnLatin(k, isTyping)
	if isTyping && IsWord(k.Text) { // a letter is text there, whatever it does elsewhere
		return nil, k, true
	}
	name := keys.Press(k.String())
	if name == "alt+esc" {
		name = "esc" // two at once, as a held key sends them
	}
	if name == "esc" {
		s.ClearFailure()
	}
	for i := range s.Keys {
		switch a := &s.Keys[i]; {
		case !key.Matches(name, a.Binding):
		case a.At&at != 0:
			return a, k, false
		case row == nil:
			row = a
		}
	}
	return row, k, isTyping
}

// SayElsewhere says where a key works that does nothing here.
func (s *Shell[M]) SayElsewhere(a *keys.Row[M], k tea.KeyPressMsg) {
	s.SetStatus("%s works %s.", s.Shown(keys.Label(k.String())), s.Where(a.At))
}

// IsWord reports whether a text begins as words and codes do.
func IsWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// Run does an action, or says why not.
func (s *Shell[M]) Run(m M, a *keys.Row[M], k tea.KeyPressMsg) tea.Cmd {
	reason := a.Reason(m)
	if reason == "" {
		return a.Run(m, k)
	}
	first, _, _ := strings.Cut(strings.TrimSuffix(reason, "."), ". ")
	short, _, _ := strings.Cut(first, ": ")
	s.SetStatusForms(reason, first+".", short+".")
	return nil
}

// KeyOf is the key of an action as it is called on screen. One whose key a person gave
// away is run by its name.
func (s *Shell[M]) KeyOf(name string) string { return s.Shown(s.Keys.KeyOf(name)) }

// Shown is what a key is called on this terminal.
func (s *Shell[M]) Shown(label string) string {
	if s.Styles.Theme.ASCII {
		return keys.Spelled(label)
	}
	return label
}

// Where says where a key works, and which key leads there.
func (s *Shell[M]) Where(at keys.Scope) string {
	words, action := s.places.Name(at)
	if key := s.KeyOf(action); action != "" && key != "" {
		return words + " (" + key + ")"
	}
	return words
}
