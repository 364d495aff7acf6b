package explorer

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// A finder looks for words in a pane.
type finder struct {
	pane  place // atDetail or atGuide; 0 if nothing is looked for
	back  place // where the keys go if one stops while typing
	input field
	match int  // the current one, from 0; -1 until it is known
	moved bool // it is to be brought into view
}

// end stops finding.
func (f *finder) end() { *f = finder{} }

// seek looks anew: for the first match that is still to be read.
func (f *finder) seek() { f.match, f.moved = -1, true }

// words are what is looked for in a pane.
func (f *finder) words(at place) string {
	if f.pane != at {
		return ""
	}
	return f.input.text()
}

func (m *explorer) openFind(tea.KeyPressMsg) tea.Cmd {
	pane := m.at
	if pane == atList {
		pane = m.side
	}
	m.reading.finder = finder{pane: pane, back: m.at, match: -1}
	m.at = atFind
	return nil
}

// keepFind goes to the pane, where n and N lead on.
func (m *explorer) keepFind(k tea.KeyPressMsg) tea.Cmd {
	if m.reading.finder.input.text() == "" {
		return m.leaveFind(k)
	}
	m.at = m.reading.finder.pane
	m.sayMatch()
	return m.visited()
}

func (m *explorer) leaveFind(tea.KeyPressMsg) tea.Cmd {
	m.at = m.reading.finder.back
	m.reading.finder.end()
	return nil
}

// matching goes to another match, round the ends.
func matching(n int) func(*explorer, tea.KeyPressMsg) tea.Cmd {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		if all := len(m.looked().found); all > 0 {
			m.reading.finder.match = (m.reading.finder.match + n + all) % all
			m.reading.finder.moved = true
		}
		if m.at != atFind {
			m.at = m.reading.finder.pane
			m.sayMatch()
		}
		return nil
	}
}

// looked is the pane that words are found in.
func (m *explorer) looked() *pane {
	if m.reading.finder.pane == atGuide {
		return &m.reading.guide
	}
	return &m.reading.detail
}

func (m *explorer) sayMatch() {
	words := m.reading.finder.input.text()
	if m.foundWords() == "0 found" {
		m.say("Not found here: %s. Esc stops.", words)
		return
	}
	where := "in the detail"
	if m.reading.finder.pane == atGuide {
		where = "in the guide"
	}
	m.say("%s %s: %s. %s next, %s previous, Esc stops.", m.foundWords(), where, words, m.keyOf("next-match"), m.keyOf("previous-match"))
}

// foundWords say which match of how many is the current one.
func (m *explorer) foundWords() string {
	n := len(m.looked().found)
	if n == 0 {
		return "0 found"
	}
	return ordinal(m.reading.finder.match+1, n)
}

// follow brings the current match of a pane into view, once it has moved or the
// pane has another size, and reports whether there is one. Among new matches it
// chooses the first one that does not stand above what is being read.
func (m *explorer) follow(p *pane, at place, resized bool) bool {
	f := &m.reading.finder
	if f.pane != at || len(p.found) == 0 || !f.moved && !resized {
		return false
	}
	f.match = min(f.match, len(p.found)-1)
	for i := 0; f.match < 0; i++ {
		if i == len(p.found)-1 || p.found[i].from >= p.anchor {
			f.match = i
		}
	}
	line := lineAt(p.starts, p.found[f.match].from)
	p.reveal(line, line+1)
	if at == atGuide && f.moved {
		if step, _ := m.stepAt(line); step >= 0 {
			m.reading.step = step
		}
	}
	f.moved = false
	return true
}

// matches are the places of the words in a text, whatever the case of their
// letters.
func matches(text string, c content) []found {
	var all []found
	for i := 0; i+len(c.words) <= len(text); {
		if !strings.EqualFold(text[i:i+len(c.words)], c.words) {
			i++
			continue
		}
		k := c.styles.match
		if len(all) == c.match {
			k = k.onto(c.styles.selection)
		}
		all = append(all, found{i, i + len(c.words), k})
		i += len(c.words)
	}
	return all
}

// drawFind draws the field of the find, and says in which column the cursor
// stands.
func (m *explorer) drawFind(c *canvas, width int) (cursor int) {
	where := " in the detail "
	if m.reading.finder.pane == atGuide {
		where = " in the guide "
	}
	held := m.heldAt(width)
	switch {
	case held != "" && width < mediumFromWidth:
		where = held
	case held != "":
		where = held
		if m.reading.finder.input.text() != "" {
			where = "  " + m.foundWords() + " " + held
		}
	case m.reading.finder.input.text() != "":
		where = "  " + m.foundWords() + where
	}
	l := c.open(width - cells(where))
	l.put(m.styles.prompt, " find ")
	shown, before := m.reading.finder.input.shown(l.width - l.used - 1)
	cursor = l.used + before
	if shown == "" {
		l.put(m.styles.muted, "words in the text")
	}
	l.put(m.styles.strong, shown)
	_ = l.String()
	c.open(cells(where)).put(m.styles.muted, where)
	return cursor
}
