// Package bar has the rows of one line around the panes: the tabs and what can be
// filtered above them, and below what just happened and which keys work. None knows
// who shows it.
package bar

import (
	"fmt"
	"strings"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
)

// A tone is what kind of thing just happened: how the status line shows it, and how long.
type tone uint8

const (
	notice  tone = iota // until the next key or click
	success             // until another text or another selection is on the screen
	failure             // until Esc
)

// A Status is what the status line says.
type Status struct {
	Said  string   // what just happened
	short []string // the same in fewer and fewer words, for where there is less room
	aside []string // that a ticket was set aside by the same key, in such forms

	before string // what the line said until that key
	tone   tone
}

// SetStatus puts words on the status line until the next key. It is one line, whatever
// they quote.
func (s *Status) SetStatus(format string, args ...any) {
	s.SetStatusForms(strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " "))
}

// SetStatusIfAny does so if there are any words.
func (s *Status) SetStatusIfAny(words string) {
	if words != "" {
		s.SetStatus("%s", words)
	}
}

// SetStatusForms puts words on it in several lengths, the longest first. If the same key
// set a ticket aside, the line says so after them.
func (s *Status) SetStatusForms(forms ...string) {
	var all []string
	for _, form := range forms {
		for _, aside := range s.aside {
			all = append(all, strings.TrimSuffix(form, ".")+". "+aside)
		}
	}
	all = append(all, forms...)
	s.Said, s.short, s.tone = all[0], all[1:], notice
}

// SetSuccess puts words on it as SetStatusForms does: something was done.
func (s *Status) SetSuccess(forms ...string) {
	s.SetStatusForms(forms...)
	s.tone = success
}

// SetFailure puts words on it as SetStatusForms does: something could not be done.
func (s *Status) SetFailure(forms ...string) {
	s.SetStatusForms(forms...)
	s.tone = failure
}

// SetAsideStatus says that a ticket was set aside, and keeps saying so until the next
// key. No form begins another, so none is cut.
func (s *Status) SetAsideStatus(forms ...string) {
	s.aside = nil
	s.SetStatusForms(forms...)
	s.aside = forms[:min(len(forms), 3)]
}

// SetAtStart says that Esc has nothing to go back from, and which key quits.
func (s *Status) SetAtStart(quit string) { s.SetStatus("You are at the start. %s quits.", quit) }

// SetMouse says whether the mouse is on, and which key changes that.
func (s *Status) SetMouse(isOn bool, key string) {
	if isOn {
		s.SetStatus("The mouse is on: click and scroll. %s turns it off.", key)
	} else {
		s.SetStatus("The mouse is off: drag to select text. %s turns it on.", key)
	}
}

// in is what just happened, in as many words as there is room for. Where the
// fewer words only lack the end of the others, as much of that end follows as has
// room.
func (s *Status) in(room int) string {
	const least = 16 // cells of an end that is worth it
	said := s.Said
	for i := 0; i < len(s.short) && draw.Cells(said) > room; i++ {
		end, isEnd := strings.CutPrefix(said, s.short[i])
		if isEnd && !strings.HasSuffix(s.short[i], ".") && draw.Cells(s.short[i])+min(least, draw.Cells(end)) <= room {
			return draw.Head(said, room-1) + "…"
		}
		said = s.short[i]
	}
	return sentencesIn(room, said)
}

// sentencesIn are as many whole sentences as there is room for. What comes first
// says what happened, so nothing that matters is cut in the middle.
func sentencesIn(room int, said string) string {
	for draw.Cells(said) > room {
		end := strings.LastIndex(said, ". ")
		if end < 0 {
			break
		}
		said = said[:end+1]
	}
	return said
}

// ClearStatus clears the line once somebody does something else. The outcome of a copy
// stays.
func (s *Status) ClearStatus() {
	s.before, s.aside = s.Said, nil
	s.clear(notice)
}

// ClearSuccess clears a success once something else is on the screen.
func (s *Status) ClearSuccess() { s.clear(success) }

// ClearFailure clears a failure that somebody has read.
func (s *Status) ClearFailure() { s.clear(failure) }

func (s *Status) clear(t tone) {
	if s.tone == t {
		s.Said, s.short, s.tone = "", nil, notice
	}
}

// Draw says what just happened and, from elsewhere and where there is room for it,
// on which host.
func (s *Status) Draw(c *draw.Buffer, k *theme.Styles, width int, host string) {
	said := s.in(width - 1)
	if host != "" {
		host = " on " + host + " "
	}
	if 1+draw.Cells(said)+draw.Cells(host) > width && said != "" {
		host = ""
	}
	style := [...]theme.Style{notice: k.Notice, success: k.Success, failure: k.Clash}[s.tone]
	_ = c.Open(width-draw.Cells(host)).Put(style, " ").Put(style, said).String()
	_ = c.Open(min(width, draw.Cells(host))).Put(k.Muted, host).String()
}

// IsSaidAgain reports whether the key before said the same: somebody who was asked to
// press a key again has done it.
func (s *Status) IsSaidAgain() bool { return s.Said == s.before }

// ForgetAside no longer says that a ticket was set aside.
func (s *Status) ForgetAside() { s.aside = nil }
