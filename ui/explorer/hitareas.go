package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/draw"
)

// A hitArea is a place on the screen that a click acts on. Hit areas are made from the
// same numbers as what is drawn there, once somebody clicks.
type hitArea struct {
	draw.Rect
	do func(*explorer, tea.Mouse) tea.Cmd
}

// does is what a spot does where only the place matters.
func does(do func(*explorer) tea.Cmd) func(*explorer, tea.Mouse) tea.Cmd {
	return func(m *explorer, _ tea.Mouse) tea.Cmd { return do(m) }
}

// hitAreas are what can be clicked now; of two that overlap the first one counts.
func (m *explorer) hitAreas() []hitArea {
	l := m.layout()
	all := m.hintAreas(l)
	if m.at&dialogs != 0 {
		return append(all, m.dialogAreas(l)...)
	}
	all = append(all, m.tabAreas(l)...)
	all = append(all, m.searchAreas(l)...)
	return append(all,
		hitArea{l.list, (*explorer).clickList},
		hitArea{l.detail, does(func(m *explorer) tea.Cmd { m.leavesSearch(); m.goTo(atDetail); m.bringToFront(); return m.visited() })},
		hitArea{l.guide, (*explorer).clickGuide})
}

func (m *explorer) hintAreas(l layout) []hitArea {
	if l.hints.IsEmpty() || m.said != "" && l.status.IsEmpty() || m.at == atText {
		return nil
	}
	var all []hitArea
	for _, h := range m.hints(l.hints.W) {
		r := draw.Rect{X: h.from, Y: l.hints.Y, W: h.width(), H: 1}
		all = append(all, hitArea{r, does(func(m *explorer) tea.Cmd { return m.run(h.action, tea.KeyPressMsg{}) })})
	}
	return all
}

func (m *explorer) tabAreas(l layout) []hitArea {
	if l.tabs.IsEmpty() {
		return nil
	}
	var all []hitArea
	for _, t := range m.tabs(l.tabs.W) {
		r := draw.Rect{X: t.from, Y: l.tabs.Y, W: t.width(), H: 1}
		all = append(all, hitArea{r, does(func(m *explorer) tea.Cmd { m.session.ShowProduct(t.product); return nil })})
	}
	return all
}

// searchAreas are the filters in the search row; the rest of it opens the
// search.
func (m *explorer) searchAreas(l layout) []hitArea {
	if m.at == atFind || m.saysInSearch(l) {
		return nil
	}
	parts := m.searchChips(l.search.W)
	x := l.search.W - chipsWidth(parts)
	var all []hitArea
	for _, p := range parts {
		if p.click != nil {
			r := draw.Rect{X: x, Y: l.search.Y, W: draw.Cells(p.label), H: 1}
			all = append(all, hitArea{r, does(func(m *explorer) tea.Cmd { p.click(m); return nil })})
		}
		x += draw.Cells(p.label)
	}
	return append(all, hitArea{l.search, does(func(m *explorer) tea.Cmd { return m.openSearch(tea.KeyPressMsg{}) })})
}

// clickList selects a row. The selected row is read by another click.
func (m *explorer) clickList(at tea.Mouse) tea.Cmd {
	wasHere := m.at == atList
	m.leavesSearch()
	m.goTo(atList)
	m.bringToFront()
	y := at.Y - m.layout().list.Y - 1
	if y < 0 || y >= m.listHeight() { // on the border
		return nil
	}
	row := m.scroll.list + y
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
	x, y := at.X-r.X, at.Y-r.Y-1
	m.leavesSearch()
	m.at = atGuide
	if y < 0 || y >= m.scroll.guide.Size.Height {
		m.bringToFront()
		return m.visited()
	}
	if step, first := m.stepAt(m.scroll.guide.Top + y); step >= 0 {
		m.scroll.step = step
		if first && x >= boxFrom && x < boxTo {
			m.tickStep(tea.KeyPressMsg{})
		}
	}
	m.scroll.isLoose = true
	return m.visited()
}

// dialogAreas are the choices of the open pop-up. A click beside it closes it.
func (m *explorer) dialogAreas(l layout) []hitArea {
	return []hitArea{
		{m.dialogRect(l), (*explorer).clickDialog},
		{draw.Rect{X: 0, Y: 0, W: m.Width, H: m.Height}, does(func(m *explorer) tea.Cmd { return m.press(tea.KeyPressMsg{Code: tea.KeyEscape}) })},
	}
}

// clickDialog chooses what stands under the pointer.
func (m *explorer) clickDialog(at tea.Mouse) tea.Cmd {
	l := m.layout()
	r := m.dialogRect(l)
	w, h := m.dialogSize(l)
	x, y := at.X-r.X-1, at.Y-r.Y-1
	if m.at == atText || x < 0 || x >= w || y < 0 || y >= h {
		return nil
	}
	p, ok := m.dialogBody(w).areaAt(x, m.dialog.top+y)
	if !ok {
		return nil
	}
	wasChosen := p.choice == m.dialog.cursor
	m.dialog.cursor = p.choice
	return m.picked(p, wasChosen)
}

// picked does what a click on a choice does: it takes a category or an option,
// and opens what was chosen before.
func (m *explorer) picked(p choiceArea, wasChosen bool) tea.Cmd {
	switch {
	case m.at == atFilter:
		m.session.ToggleCategory(catalog.Categories()[p.choice])
	case m.at == atCopyAs:
		m.choose(p.option)
	case m.at == atPalette:
		return m.runMenuItem(tea.KeyPressMsg{})
	case wasChosen && m.at == atCompare:
		return m.openMeaning(tea.KeyPressMsg{})
	case wasChosen && m.at == atJob && noResultEntry(m) == "":
		return m.openResult(tea.KeyPressMsg{})
	}
	return nil
}
