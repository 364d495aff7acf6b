package explorer

import (
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/text"
)

// labelColumn is where the values stand beside their labels.
const labelColumn = 11

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
	c := draw.Content{Entry: m.session.Selected(), Width: w, Height: h}
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
	b.Note = m.paneNote(p, atDetail, position(p.Top, len(p.Lines), h))
	return draw.TextPanel(b, l.detail, p.Lines, p.Top)
}

// paneNote is what stands in the upper edge of a pane: what is found in it, and
// what else there is to say.
func (m *explorer) paneNote(p *draw.ScrolledText, at scope, note string) string {
	if m.scroll.find.words(at) == "" {
		return note
	}
	found := "match " + m.foundWords()
	if note != "" {
		found += " · " + note
	}
	return found
}

// position says how many lines of a pane are out of sight.
func position(top, lines, height int) string {
	var parts []string
	if top > 0 {
		parts = append(parts, strconv.Itoa(top)+" above")
	}
	if below := lines - height - top; below > 0 {
		parts = append(parts, strconv.Itoa(below)+" below")
	}
	return strings.Join(parts, ", ")
}

// detailText is all that is known of the selected entry. First the facts of
// the page, then what is our advice, which says so, then the source.
func (m *explorer) detailText(p *draw.Text) {
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
	m.entryLines(p, e)
}

// factsRow is the line on which the facts begin, where there is room.
const factsRow = 10

// entryLines are all that is known of an entry. Where there is room the facts
// begin on the same line for all entries: the eye finds them there, and of what
// stays as it is nothing has to be sent. There is none if that would move the
// words for the customer out of sight, or the end of an entry that is seen whole.
func (m *explorer) entryLines(p *draw.Text, e *catalog.Entry) {
	m.headline(p, e)
	p.Gap()
	m.otherMeanings(p, e)
	p.Add(m.styles.Text, 1, model.Meaning(e))
	p.Gap()
	facts := len(p.Lines)
	p.Reserve(factsRow)
	m.facts(p,
		"Retry", e.Retry.String(), "Acts", e.Acts.String(),
		"Charged", e.Charged.String(), "Decided by", e.DecidedBy.String())
	p.Gap()
	m.section(p, "Our advice")
	m.facts(p, "Next", e.Next)
	m.customer(p, e)
	told := len(p.Lines)
	p.Gap()
	m.section(p, "Source")
	m.source(p, e)
	all, more := len(p.Lines), factsRow-facts
	if more > 0 && told+more <= p.Height && (all+more <= p.Height || all > p.Height) {
		p.Widen(facts, more)
	}
}

// headline is the verdict: category, whether it is final, and the result text.
func (m *explorer) headline(p *draw.Text, e *catalog.Entry) {
	what, final := e.Outcome()
	verdict := e.Category.Mark() + " " + strings.ToUpper(what)
	rest := "   " + final + chips(e)
	if draw.Cells(verdict)+draw.Cells(rest)+1 <= p.Width {
		l := p.Row().Skip(1)
		p.Put(l, m.styles.Category[e.Category], verdict, p.Offset)
		p.Put(l, m.styles.Text, rest, p.Offset+len(verdict)+1)
		p.AddRow(l, p.Offset)
		p.Count(verdict)
		p.Count(rest)
	} else {
		p.Add(m.styles.Category[e.Category], 1, verdict)
		p.Add(m.styles.Text, 3, strings.TrimSpace(rest))
	}
	p.Add(m.styles.Strong, 1, e.Headline())
}

// otherMeanings warns of the same code elsewhere, and says once how to compare.
// A clash of categories stands above everything that is said about this entry.
func (m *explorer) otherMeanings(p *draw.Text, e *catalog.Entry) {
	how := " (" + m.toPress("compare") + " to compare)"
	c := m.session.Catalog()
	others := model.Others(c, e)
	for i, o := range others {
		what, clash := model.Other(e, o)
		k := m.styles.Notice
		if clash {
			k = m.styles.Clash
			what = strings.Replace(what, o.Category.String(), strings.ToUpper(o.Category.String()), 1)
		}
		if i == len(others)-1 {
			what += how
			how = ""
		}
		p.Add(k, 1, "! "+what)
	}
	if more := len(c.Code(e.Code)) - 1 - len(others); more > 0 {
		same := " this code and guide"
		if e.Guide == nil {
			same = " this code, and no guide either"
		}
		p.Add(m.styles.Muted, 1, text.Count(more, "more entry has", "more entries have")+same+how)
	}
	p.Gap()
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

// facts take labels and values in turn.
func (m *explorer) facts(p *draw.Text, pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		p.Labelled(m.styles.Muted, " "+pairs[i], labelColumn+1, m.styles.Text, pairs[i+1])
	}
}

// customer is what may be said to the customer, and the rule for it.
func (m *explorer) customer(p *draw.Text, e *catalog.Entry) {
	words := model.CustomerPairs("Customer", e)
	m.facts(p, words[0][0], words[0][1])
	if rule := model.Rule(e); rule != "" {
		p.Labelled(m.styles.Muted, "", labelColumn+1, m.styles.Notice, rule)
	}
}

func (m *explorer) source(p *draw.Text, e *catalog.Entry) {
	for _, pair := range model.SourcePairs(e) {
		m.facts(p, pair[0], pair[1])
	}
}

// section is a heading inside a pane. A rule beside it would be most of what is
// sent when another entry has it on another line.
func (m *explorer) section(p *draw.Text, name string) {
	l := p.Row().Skip(1)
	p.Put(l, m.styles.Strong, name, p.Offset)
	p.AddRow(l, p.Offset)
	p.Count(name)
}
