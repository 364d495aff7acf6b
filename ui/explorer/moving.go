package explorer

import tea "charm.land/bubbletea/v2"

// distance is how far a key moves, in a pane of some height.
func (m *explorer) distance(k tea.KeyPressMsg, height int) int {
	const far = 1 << 20
	switch k.String() {
	case "up", "k":
		return -1
	case "down", "j":
		return 1
	case "pgup":
		return -max(height-1, 1)
	case "pgdown":
		return max(height-1, 1)
	case "home":
		return -far
	default: // end
		return far
	}
}

func (m *explorer) move(k tea.KeyPressMsg) tea.Cmd {
	switch m.at {
	case atList:
		m.session.Move(m.distance(k, m.listHeight()))
	case atDetail:
		m.scroll.detail += m.distance(k, m.detailHeight())
	case atGuide:
		m.moveStep(m.stepsTo(k))
	}
	return nil
}

// turnPane goes round: list, detail, guide.
func (m *explorer) turnPane(k tea.KeyPressMsg) tea.Cmd {
	order := []place{atList, atDetail, atGuide}
	n := 1
	if k.String() == "shift+tab" {
		n = len(order) - 1
	}
	for i, p := range order {
		if p == m.at {
			m.at = order[(i+n)%len(order)]
			break
		}
	}
	if m.at != atList {
		m.session.Visit()
	}
	return nil
}

func (m *explorer) toggleGuide(tea.KeyPressMsg) tea.Cmd {
	e := m.session.Selected()
	switch {
	case m.at == atGuide:
		m.at, m.side = atList, atDetail
	case e == nil:
		m.nothing()
	case e.Guide == nil:
		m.say("%s has no guide: there is nothing to troubleshoot.", e.Code)
	default:
		m.session.Visit()
		m.at = atGuide
	}
	return nil
}

func (m *explorer) tickStep(tea.KeyPressMsg) tea.Cmd {
	if e := m.session.Selected(); e != nil && e.Guide != nil {
		m.session.Tick(m.scroll.step)
		m.say("%d of %d steps done. They go into the copied note as what was tried.",
			m.session.Ticked(e), len(e.Guide.Steps))
	}
	return nil
}

// stepBack undoes one thing, the nearest first. It never quits.
func (m *explorer) stepBack(tea.KeyPressMsg) tea.Cmd {
	switch {
	case m.at != atList:
		m.at = atList
	case m.session.Query() != "":
		m.input.SetValue("")
		m.session.Search("")
	case m.session.IsFiltered():
		m.session.ShowAll()
	case len(m.session.Marked()) > 0:
		m.session.ClearMarks()
		m.say("Nothing is marked.")
	default:
		m.say("You are at the start. q quits.")
	}
	return nil
}
