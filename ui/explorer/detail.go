package explorer

import (
	"fmt"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
)

// labelColumn is where the values stand beside their labels.
const labelColumn = 11

func (m *explorer) detailBox(l layout) box {
	b := box{title: "Detail", open: l.detailWithoutEnd}
	if e := m.session.Selected(); e != nil {
		b.title = e.Code + " · " + e.Product.Name
	}
	return m.edge(b, atDetail)
}

// detailHeight is how many lines the detail pane shows.
func (m *explorer) detailHeight() int {
	l := m.layout()
	_, h := m.detailBox(l).inner(l.detail)
	return h
}

// settleDetail keeps the scroll position where there is text.
func (m *explorer) settleDetail(l layout) {
	w, h := m.detailBox(l).inner(l.detail)
	if h > 0 && m.scroll.detail != 0 {
		m.scroll.detail = clampTop(m.scroll.detail, len(m.detailLines(w)), h)
	}
}

// drawDetail draws the detail pane. Its edge says how much is out of sight.
func (m *explorer) drawDetail(l layout) []string {
	b := m.detailBox(l)
	w, h := b.inner(l.detail)
	lines := m.detailLines(w)
	b.note = position(m.scroll.detail, len(lines), h)
	return b.draw(l.detail, window(lines, m.scroll.detail, h, w))
}

// position says how many lines of a pane are below its lower edge.
func position(top, lines, height int) string {
	below := lines - height - top
	if below <= 0 {
		return ""
	}
	return fmt.Sprintf("%d below", below)
}

// detailLines is all that is known of the selected entry. First the facts of
// the page, then what is our advice, which says so, then the source.
func (m *explorer) detailLines(width int) []string {
	p := prose{width: width}
	e := m.session.Selected()
	if e == nil {
		p.line(newLine(width))
		p.add(m.styles.muted, 1, "No entry is selected.")
		return p.lines
	}
	if m.session.Tier() == catalog.Suggestion {
		p.add(m.styles.clash, 1, "! The code that you typed is unknown. This is "+e.Code+", which only looks like it.")
		p.gap()
	}
	m.entryLines(&p, e)
	return p.lines
}

// entryLines are all that is known of an entry.
func (m *explorer) entryLines(p *prose, e *catalog.Entry) {
	m.headline(p, e)
	p.gap()
	m.otherMeanings(p, e)
	p.add(m.styles.text, 1, model.Meaning(e))
	p.gap()
	m.facts(p,
		"Retry", e.Retry.String(), "Acts", e.Acts.String(),
		"Charged", e.Charged.String(), "Decided by", e.DecidedBy.String())
	p.gap()
	m.section(p, "Our advice")
	m.facts(p, "Next", e.Next)
	m.customer(p, e.Disclosure, e.Customer)
	p.gap()
	m.section(p, "Source")
	m.source(p, e)
}

// headline is the verdict: category, whether it is final, and the result text.
func (m *explorer) headline(p *prose, e *catalog.Entry) {
	verdict := e.Category.Mark() + " " + strings.ToUpper(e.Category.String())
	final := e.Final.String()
	if e.Final == catalog.FinalNotStated {
		final = "final or not: not stated"
	}
	rest := "   " + final + chips(e)
	if cells(verdict)+cells(rest)+1 <= p.width {
		p.line(newLine(p.width).skip(1).put(m.styles.category[e.Category], verdict).put(m.styles.text, rest))
	} else {
		p.add(m.styles.category[e.Category], 1, verdict)
		p.add(m.styles.text, 3, strings.TrimSpace(rest))
	}
	p.add(m.styles.strong, 1, e.Text)
}

// otherMeanings warns of the same code elsewhere. A clash of categories stands
// above everything that is said about this entry.
func (m *explorer) otherMeanings(p *prose, e *catalog.Entry) {
	c := m.session.Catalog()
	others := model.Others(c, e)
	for i, o := range others {
		what, clash := model.Other(e, o)
		k := m.styles.notice
		if clash {
			k = m.styles.clash
			what = strings.Replace(what, o.Category.String(), strings.ToUpper(o.Category.String()), 1)
		}
		if i == len(others)-1 {
			what += " (" + m.toPress("=") + " to compare)"
		}
		p.add(k, 1, "! "+what)
	}
	if more := len(c.Code(e.Code)) - 1 - len(others); more > 0 {
		p.add(m.styles.muted, 1, fmt.Sprintf("%s this code and the same guide (%s to compare)",
			count(more, "more entry has", "more entries have"), m.toPress("=")))
	}
	p.gap()
}

// toPress says how to reach a key: in the search it would be text, and a job
// result has keys of its own.
func (m *explorer) toPress(key string) string {
	if m.at&(atSearch|atJob) != 0 {
		return "press Enter, then " + key
	}
	return "press " + key
}

// facts take labels and values in turn.
func (m *explorer) facts(p *prose, pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		p.labelled(m.styles.muted, " "+pairs[i], labelColumn+1, m.styles.text, pairs[i+1])
	}
}

// customer is what may be said to the customer, and the rule for it.
func (m *explorer) customer(p *prose, d catalog.Disclosure, words string) {
	m.facts(p, "Customer", words)
	rule := ""
	switch d {
	case catalog.Soften:
		rule = "Say only this to the customer, not the meaning."
	case catalog.Internal:
		rule = "Internal. Say only this to the customer: no code, no meaning, no guide."
	}
	if rule != "" {
		p.labelled(m.styles.muted, "", labelColumn+1, m.styles.notice, rule)
	}
}

func (m *explorer) source(p *prose, e *catalog.Entry) {
	page := e.Source.Page
	label := e.SourceCategory
	if label == "" {
		label = "(blank)"
	}
	sure := "inferred: "
	if e.Placement.Sure {
		sure = "sure: "
	}
	m.facts(p,
		"Page", fmt.Sprintf("%s, row %d, given on %s", page.Title, e.Source.Row, page.Given),
		"Its label", label,
		"Product", sure+e.Placement.Why)
	if e.Product.Note != "" {
		m.facts(p, "Note", e.Product.Note)
	}
	m.facts(p, "Age", page.Note)
}

// section is a heading inside a pane.
func (m *explorer) section(p *prose, name string) {
	l := newLine(p.width).skip(1).put(m.styles.title, name+" ")
	p.line(l.put(m.styles.edge, strings.Repeat("─", max(0, p.width-l.used-margin))))
}
