package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/draw"
)

// moving moves where the keys are.
func moving(d draw.Motion) func(*explorer, tea.KeyPressMsg) tea.Cmd {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		switch m.at {
		case atList, atSearch:
			m.session.Move(d.By(m.listHeight()))
		case atDetail:
			m.scroll.detail.Scroll(d.By(m.scroll.detail.Size.Height))
		case atGuide:
			m.moveStep(d)
		default:
			m.moveInDialog(d)
		}
		return nil
	}
}

// paning goes round: list, detail, guide.
func paning(n int) func(*explorer, tea.KeyPressMsg) tea.Cmd {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		order := [...]scope{atList, atDetail, atGuide}
		for i, p := range order {
			if p == m.at {
				m.goTo(order[(i+n+len(order))%len(order)])
				break
			}
		}
		if m.at == atList {
			return nil
		}
		return m.visited()
	}
}

// goTo gives the keys to a pane. What they are on there comes into view, unless
// the guide was scrolled to something else.
func (m *explorer) goTo(at scope) {
	m.at = at
	m.scroll.follow = !m.scroll.isLoose
}

// turning goes to another product tab.
func turning(n int) func(*explorer, tea.KeyPressMsg) tea.Cmd {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		m.session.NextProduct(n)
		return nil
	}
}

func (m *explorer) openGuide(tea.KeyPressMsg) tea.Cmd {
	m.goTo(atGuide)
	return m.visited()
}

func (m *explorer) leaveGuide(tea.KeyPressMsg) tea.Cmd {
	m.at = atList
	return nil
}

// tickStep ticks the step of the keys. One that is out of sight is shown first.
func (m *explorer) tickStep(tea.KeyPressMsg) tea.Cmd {
	e := m.session.Selected()
	m.opened()
	if !m.isStepInView() {
		m.scroll.follow, m.scroll.isLoose = true, false
		m.setStatus("%s ticks this step.", m.keyOf("tick"))
		return nil
	}
	m.session.Tick(m.scroll.step)
	done := m.session.Ticked(e)
	m.setStatus("%d of %d steps done.", done, len(e.Guide.Steps))
	if done > 0 {
		m.setStatus("%s They go into the copied note as what was tried.", m.said)
	}
	return nil
}

// stepBack undoes one thing, the nearest first. It never quits.
func (m *explorer) stepBack(tea.KeyPressMsg) tea.Cmd {
	switch {
	case m.scroll.find.pane != 0:
		m.scroll.find.end()
		m.setStatus("Nothing is being found any more.")
	case m.at != atList:
		m.at = atList
	case m.session.Query() != "":
		m.query.Set("")
		m.session.Search("")
	case len(m.session.Categories()) > 0:
		m.session.ClearCategories()
	case m.session.Product() != nil:
		m.session.ShowProduct(nil)
	case len(m.session.Marked()) > 0:
		m.session.ClearMarks()
		m.setStatus("Nothing is marked.")
	default:
		m.setStatus("You are at the start. %s quits.", m.keyOf("quit"))
	}
	return nil
}
