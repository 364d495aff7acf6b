package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/viewport"
)

// A find looks for words in a pane.
type find struct {
	pane  scope // atDetail or atGuide; 0 if nothing is looked for
	back  scope // where the keys go if one stops while typing
	input input.Line
	match int  // the current one, from 0; -1 until it is known
	moved bool // it is to be brought into view
}

// end stops finding.
func (f *find) end() { *f = find{} }

// seek looks anew: for the first match that is still to be read.
func (f *find) seek() { f.match, f.moved = -1, true }

// words are what is looked for in a pane.
func (f *find) words(at scope) string {
	if f.pane != at {
		return ""
	}
	return f.input.Text()
}

func (m *explorer) openFind(tea.KeyPressMsg) tea.Cmd {
	pane := m.at
	if pane == atList {
		pane = m.side
	}
	m.scroll.find = find{pane: pane, back: m.at, match: -1}
	m.at = atFind
	return nil
}

// keepFind goes to the pane, where n and N lead on.
func (m *explorer) keepFind(k tea.KeyPressMsg) tea.Cmd {
	if m.scroll.find.input.Text() == "" {
		return m.leaveFind(k)
	}
	m.at = m.scroll.find.pane
	m.sayMatch()
	return m.visited()
}

func (m *explorer) leaveFind(tea.KeyPressMsg) tea.Cmd {
	m.at = m.scroll.find.back
	m.scroll.find.end()
	return nil
}

// matching goes to another match, round the ends.
func matching(n int) func(*explorer, tea.KeyPressMsg) tea.Cmd {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		if all := len(m.looked().Found); all > 0 {
			m.scroll.find.match = (m.scroll.find.match + n + all) % all
			m.scroll.find.moved = true
		}
		if m.at != atFind {
			m.at = m.scroll.find.pane
			m.sayMatch()
		}
		return nil
	}
}

// looked is the pane that words are found in.
func (m *explorer) looked() *viewport.ScrolledText {
	if m.scroll.find.pane == atGuide {
		return &m.scroll.guide
	}
	return &m.scroll.detail
}

func (m *explorer) sayMatch() {
	words := m.scroll.find.input.Text()
	if m.foundWords() == "0 found" {
		m.setStatus("Not found here: %s. Esc stops.", words)
		return
	}
	where := "in the detail"
	if m.scroll.find.pane == atGuide {
		where = "in the guide"
	}
	m.setStatus("%s %s: %s. %s next, %s previous, Esc stops.", m.foundWords(), where, words, m.keyOf("next-match"), m.keyOf("previous-match"))
}

// foundWords say which match of how many is the current one.
func (m *explorer) foundWords() string {
	n := len(m.looked().Found)
	if n == 0 {
		return "0 found"
	}
	return ordinal(m.scroll.find.match+1, n)
}

// follow brings the current match of a pane into view, once it has moved or the
// pane has another size, and reports whether there is one. Among new matches it
// chooses the first one that does not stand above what is being read.
func (m *explorer) follow(p *viewport.ScrolledText, at scope, resized bool) bool {
	f := &m.scroll.find
	if f.pane != at || len(p.Found) == 0 || !f.moved && !resized {
		return false
	}
	f.match = min(f.match, len(p.Found)-1)
	for i := 0; f.match < 0; i++ {
		if i == len(p.Found)-1 || p.Found[i].From >= p.Anchor {
			f.match = i
		}
	}
	line := viewport.LineAt(p.Starts, p.Found[f.match].From)
	p.Reveal(line, line+1)
	if at == atGuide && f.moved {
		if step, _ := m.stepAt(line); step >= 0 {
			m.scroll.step = step
		}
	}
	f.moved = false
	return true
}

// drawFind draws the field of the find, and says in which column the cursor
// stands.
func (m *explorer) drawFind(c *draw.Buffer, width int) (cursor int) {
	where := " in the detail "
	if m.scroll.find.pane == atGuide {
		where = " in the guide "
	}
	held := m.heldAt(width)
	switch {
	case held != "" && width < mediumFromWidth:
		where = held
	case held != "":
		where = held
		if m.scroll.find.input.Text() != "" {
			where = "  " + m.foundWords() + " " + held
		}
	case m.scroll.find.input.Text() != "":
		where = "  " + m.foundWords() + where
	}
	l := c.Open(width - draw.Cells(where))
	l.Put(m.styles.Prompt, " find ")
	shown, before := m.scroll.find.input.Shown(l.Free() - 1)
	cursor = l.Column() + before
	if shown == "" {
		l.Put(m.styles.Muted, "words in the text")
	}
	l.Put(m.styles.Strong, shown)
	_ = l.String()
	c.Open(draw.Cells(where)).Put(m.styles.Muted, where)
	return cursor
}
