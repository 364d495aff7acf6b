package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
)

// A spot is a place on the screen that a click acts on. Spots are made from the
// same numbers as what is drawn there, once somebody clicks.
type spot struct {
	rect
	do func(*explorer, tea.Mouse) tea.Cmd
}

// does is what a spot does where only the place matters.
func does(do func(*explorer) tea.Cmd) func(*explorer, tea.Mouse) tea.Cmd {
	return func(m *explorer, _ tea.Mouse) tea.Cmd { return do(m) }
}

// spots are what can be clicked now; of two that overlap the first one counts.
func (m *explorer) spots() []spot {
	l := m.layout()
	all := m.hintSpots(l)
	if m.at&popups != 0 {
		return append(all, m.popupSpots(l)...)
	}
	all = append(all, m.tabSpots(l)...)
	all = append(all, m.searchSpots(l)...)
	return append(all,
		spot{l.list, (*explorer).clickList},
		spot{l.detail, does(func(m *explorer) tea.Cmd { m.leavesSearch(); m.goTo(atDetail); m.bringToFront(); return m.visited() })},
		spot{l.guide, (*explorer).clickGuide})
}

func (m *explorer) hintSpots(l layout) []spot {
	if l.hints.isEmpty() || m.said != "" && l.status.isEmpty() || m.at == atText {
		return nil
	}
	var all []spot
	for _, h := range m.hints(l.hints.w) {
		r := rect{h.from, l.hints.y, h.width(), 1}
		all = append(all, spot{r, does(func(m *explorer) tea.Cmd { return m.run(h.action, tea.KeyPressMsg{}) })})
	}
	return all
}

func (m *explorer) tabSpots(l layout) []spot {
	if l.tabs.isEmpty() {
		return nil
	}
	var all []spot
	for _, t := range m.tabs(l.tabs.w) {
		r := rect{t.from, l.tabs.y, t.width(), 1}
		all = append(all, spot{r, does(func(m *explorer) tea.Cmd { m.session.ShowProduct(t.product); return nil })})
	}
	return all
}

// searchSpots are the filters in the search row; the rest of it opens the
// search.
func (m *explorer) searchSpots(l layout) []spot {
	if m.at == atFind || m.saysInSearch(l) {
		return nil
	}
	parts := m.searchParts(l.search.w)
	x := l.search.w - partsWidth(parts)
	var all []spot
	for _, p := range parts {
		if p.click != nil {
			r := rect{x, l.search.y, cells(p.label), 1}
			all = append(all, spot{r, does(func(m *explorer) tea.Cmd { p.click(m); return nil })})
		}
		x += cells(p.label)
	}
	return append(all, spot{l.search, does(func(m *explorer) tea.Cmd { return m.openSearch(tea.KeyPressMsg{}) })})
}

// clickList selects a row. The selected row is read by another click.
func (m *explorer) clickList(at tea.Mouse) tea.Cmd {
	wasHere := m.at == atList
	m.leavesSearch()
	m.goTo(atList)
	m.bringToFront()
	y := at.Y - m.layout().list.y - 1
	if y < 0 || y >= m.listHeight() { // on the border
		return nil
	}
	row := m.reading.list + y
	isAgain := wasHere && row == m.session.Cursor()
	if !m.session.Select(row) || !isAgain {
		return nil
	}
	return m.read(tea.KeyPressMsg{})
}

// clickGuide puts the keys on a step; a click on its box ticks it. Nothing moves,
// so that the same step stands under another click. The border gives the guide
// its room.
func (m *explorer) clickGuide(at tea.Mouse) tea.Cmd {
	const boxFrom, boxTo = 2, 5 // behind the border and the bar
	r := m.layout().guide
	x, y := at.X-r.x, at.Y-r.y-1
	m.leavesSearch()
	m.at = atGuide
	if y < 0 || y >= m.reading.guide.size.height {
		m.bringToFront()
		return m.visited()
	}
	if step, first := m.stepAt(m.reading.guide.top + y); step >= 0 {
		m.reading.step = step
		if first && x >= boxFrom && x < boxTo {
			m.tickStep(tea.KeyPressMsg{})
		}
	}
	m.reading.isLoose = true
	return m.visited()
}

// popupSpots are the choices of the open pop-up. A click beside it closes it.
func (m *explorer) popupSpots(l layout) []spot {
	return []spot{
		{m.popupRect(l), (*explorer).clickPopup},
		{rect{0, 0, m.width, m.height}, does(func(m *explorer) tea.Cmd { return m.press(tea.KeyPressMsg{Code: tea.KeyEscape}) })},
	}
}

// clickPopup chooses what stands under the pointer.
func (m *explorer) clickPopup(at tea.Mouse) tea.Cmd {
	l := m.layout()
	r := m.popupRect(l)
	w, h := m.popupSize(l)
	x, y := at.X-r.x-1, at.Y-r.y-1
	if m.at == atText || x < 0 || x >= w || y < 0 || y >= h {
		return nil
	}
	p, ok := m.sheet(w).pickAt(x, m.popup.top+y)
	if !ok {
		return nil
	}
	wasChosen := p.choice == m.popup.cursor
	m.popup.cursor = p.choice
	return m.picked(p, wasChosen)
}

// picked does what a click on a choice does: it takes a category or an option,
// and opens what was chosen before.
func (m *explorer) picked(p pick, wasChosen bool) tea.Cmd {
	switch {
	case m.at == atFilter:
		m.session.ToggleCategory(catalog.Categories()[p.choice])
	case m.at == atCopyAs:
		m.choose(p.option)
	case m.at == atPalette:
		return m.runOffer(tea.KeyPressMsg{})
	case wasChosen && m.at == atCompare:
		return m.openMeaning(tea.KeyPressMsg{})
	case wasChosen && m.at == atJob && noResultEntry(m) == "":
		return m.openResult(tea.KeyPressMsg{})
	}
	return nil
}
