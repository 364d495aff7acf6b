package explorer

import (
	"smilecodes/catalog"
	"smilecodes/ui/explorer/answer"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

func (m *explorer) detailBox(l layout) draw.Box {
	b := draw.Box{Title: "Detail", Open: l.detailWithoutEnd}
	if e := m.session.Selected(); e != nil {
		b.Title = e.Code + " · " + e.Product.Name
	}
	return m.edge(b, atDetail)
}

// relayoutDetail keeps what is read in view.
func (m *explorer) relayoutDetail(l layout) {
	w, h := m.detailBox(l).Inner(l.detail)
	if h == 0 {
		return
	}
	c := viewport.Content{Entry: m.session.Selected(), Width: w, Height: h}
	if m.at&otherwise != 0 {
		c.State = "otherwise"
	}
	if m.session.Tier() == catalog.Suggestion {
		c.State += " suggested"
	}
	if !m.relayoutPane(&m.scroll.detail, atDetail, h, c, m.detailText) {
		m.scroll.detail.Hold()
	}
}

// detailPanel is the detail pane, ready to be drawn. Its edge says how much is
// out of sight.
func (m *explorer) detailPanel(l layout) draw.Panel {
	b := m.detailBox(l)
	p := &m.scroll.detail
	_, h := b.Inner(l.detail)
	b.Note = m.paneNote(p, atDetail, viewport.Position(p.Top, len(p.Lines), h))
	return draw.TextPanel(b, l.detail, p.Lines, p.Top)
}

// paneNote is what stands in the upper edge of a pane: what is found in it, and
// what else there is to say.
func (m *explorer) paneNote(p *viewport.ScrolledText, at scope, note string) string {
	if m.scroll.find.words(at) == "" {
		return note
	}
	found := "match " + m.foundWords()
	if note != "" {
		found += " · " + note
	}
	return found
}

// detailText is all that is known of the selected entry. First the facts of
// the page, then what is our advice, which says so, then the source.
func (m *explorer) detailText(p *viewport.Text) {
	e := m.session.Selected()
	if e == nil {
		p.AddChoice(p.Row())
		p.Add(m.styles.Muted, 1, "No entry is selected.")
		return
	}
	if m.session.Tier() == catalog.Suggestion {
		p.Add(m.styles.Clash, 1, "! The code that you typed is unknown. This is "+e.Code+", which only looks like it.")
		p.Gap()
	}
	m.answers().Entry(p, e)
}

// toPress says how to reach an action: in the search it would be text, and a job
// result has keys of its own.
func (m *explorer) toPress(action string) string {
	key := m.keyOf(action)
	if m.at&otherwise != 0 {
		return "press Enter, then " + key
	}
	return "press " + key
}

// answers writes what is known of entries.
func (m *explorer) answers() answer.Writer {
	return answer.Writer{Styles: m.styles, Catalog: m.session.Catalog(), Compare: m.toPress("compare")}
}
