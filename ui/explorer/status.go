package explorer

import (
	"fmt"
	"strings"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
)

// A status is what the status line says.
type status struct {
	said  string   // what just happened, until the next key or click
	short []string // the same in fewer and fewer words, for where there is less room
	aside []string // that a ticket was set aside by the same key, in such forms

	before string // what was said until that key
}

// setStatus puts words on the status line until the next key. It is one line, whatever
// they quote.
func (s *status) setStatus(format string, args ...any) {
	s.setStatusForms(strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " "))
}

// setStatusIfAny does so if there are any words.
func (s *status) setStatusIfAny(words string) {
	if words != "" {
		s.setStatus("%s", words)
	}
}

// setStatusForms puts words on it in several lengths, the longest first. That a ticket was
// set aside by the same key is said behind them.
func (s *status) setStatusForms(forms ...string) {
	var all []string
	for _, form := range forms {
		for _, aside := range s.aside {
			all = append(all, strings.TrimSuffix(form, ".")+". "+aside)
		}
	}
	all = append(all, forms...)
	s.said, s.short = all[0], all[1:]
}

// setAsideStatus says that a ticket was set aside, and goes on to say so until the next
// key: in forms that are no beginning of one another, so that none is cut.
func (s *status) setAsideStatus(forms ...string) {
	s.aside = nil
	s.setStatusForms(forms...)
	s.aside = forms[:min(len(forms), 2)]
}

// in is what just happened, in as many words as there is room for. Where the
// fewer words only lack the end of the others, as much of that end as has room is
// said too.
func (s *status) in(room int) string {
	const least = 16 // cells of an end that is worth it
	said := s.said
	for i := 0; i < len(s.short) && draw.Cells(said) > room; i++ {
		if end, isEnd := strings.CutPrefix(said, s.short[i]); isEnd && draw.Cells(s.short[i])+min(least, draw.Cells(end)) <= room {
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

// clearStatus takes away what was said, once somebody does something else.
func (s *status) clearStatus() { *s = status{before: s.said} }

// draw says what just happened and, from elsewhere and where there is room for it,
// on which host.
func (s *status) draw(c *draw.Buffer, k *theme.Styles, width int, host string) {
	said := s.in(width - 1)
	if host != "" {
		host = " on " + host + " "
	}
	if 1+draw.Cells(said)+draw.Cells(host) > width && said != "" {
		host = ""
	}
	_ = c.Open(width-draw.Cells(host)).Put(k.Notice, " ").Put(k.Notice, said).String()
	_ = c.Open(min(width, draw.Cells(host))).Put(k.Muted, host).String()
}
