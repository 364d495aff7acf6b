package explorer

import (
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
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

// settleDetail keeps what is read in view.
func (m *explorer) settleDetail(l layout) {
	w, h := m.detailBox(l).inner(l.detail)
	if h == 0 {
		return
	}
	c := content{entry: m.session.Selected(), width: w, height: h}
	if m.at&otherwise != 0 {
		c.state = "otherwise"
	}
	if m.session.Tier() == catalog.Suggestion {
		c.state += " suggested"
	}
	if !m.settlePane(&m.reading.detail, atDetail, h, c, m.detailText) {
		m.reading.detail.hold()
	}
}

// detailPanel is the detail pane, ready to be drawn. Its edge says how much is
// out of sight.
func (m *explorer) detailPanel(l layout) panel {
	b := m.detailBox(l)
	p := &m.reading.detail
	_, h := b.inner(l.detail)
	b.note = m.paneNote(p, atDetail, position(p.top, len(p.lines), h))
	return textPanel(b, l.detail, p.lines, p.top)
}

// paneNote is what stands in the upper edge of a pane: what is found in it, and
// what else there is to say.
func (m *explorer) paneNote(p *pane, at place, note string) string {
	if m.reading.finder.words(at) == "" {
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
func (m *explorer) detailText(p *prose) {
	e := m.session.Selected()
	if e == nil {
		p.choice(p.row())
		p.add(m.styles.muted, 1, "No entry is selected.")
		return
	}
	if m.session.Tier() == catalog.Suggestion {
		p.add(m.styles.clash, 1, "! The code that you typed is unknown. This is "+e.Code+", which only looks like it.")
		p.gap()
	}
	m.entryLines(p, e)
}

// factsRow is the line on which the facts begin, where there is room.
const factsRow = 10

// entryLines are all that is known of an entry. Where there is room the facts
// begin on the same line for all entries: the eye finds them there, and of what
// stays as it is nothing has to be sent. There is none if that would move the
// words for the customer out of sight, or the end of an entry that is seen whole.
func (m *explorer) entryLines(p *prose, e *catalog.Entry) {
	m.headline(p, e)
	p.gap()
	m.otherMeanings(p, e)
	p.add(m.styles.text, 1, model.Meaning(e))
	p.gap()
	facts := len(p.lines)
	p.reserve(factsRow)
	m.facts(p,
		"Retry", e.Retry.String(), "Acts", e.Acts.String(),
		"Charged", e.Charged.String(), "Decided by", e.DecidedBy.String())
	p.gap()
	m.section(p, "Our advice")
	m.facts(p, "Next", e.Next)
	m.customer(p, e)
	told := len(p.lines)
	p.gap()
	m.section(p, "Source")
	m.source(p, e)
	all, more := len(p.lines), factsRow-facts
	if more > 0 && told+more <= p.height && (all+more <= p.height || all > p.height) {
		p.widen(facts, more)
	}
}

// headline is the verdict: category, whether it is final, and the result text.
func (m *explorer) headline(p *prose, e *catalog.Entry) {
	what, final := e.Outcome()
	verdict := e.Category.Mark() + " " + strings.ToUpper(what)
	rest := "   " + final + chips(e)
	if cells(verdict)+cells(rest)+1 <= p.width {
		l := p.row().skip(1)
		p.put(l, m.styles.category[e.Category], verdict, p.offset)
		p.put(l, m.styles.text, rest, p.offset+len(verdict)+1)
		p.line(l, p.offset)
		p.say(verdict)
		p.say(rest)
	} else {
		p.add(m.styles.category[e.Category], 1, verdict)
		p.add(m.styles.text, 3, strings.TrimSpace(rest))
	}
	p.add(m.styles.strong, 1, e.Headline())
}

// otherMeanings warns of the same code elsewhere, and says once how to compare.
// A clash of categories stands above everything that is said about this entry.
func (m *explorer) otherMeanings(p *prose, e *catalog.Entry) {
	how := " (" + m.toPress("compare") + " to compare)"
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
			what += how
			how = ""
		}
		p.add(k, 1, "! "+what)
	}
	if more := len(c.Code(e.Code)) - 1 - len(others); more > 0 {
		same := " this code and guide"
		if e.Guide == nil {
			same = " this code, and no guide either"
		}
		p.add(m.styles.muted, 1, text.Count(more, "more entry has", "more entries have")+same+how)
	}
	p.gap()
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
func (m *explorer) facts(p *prose, pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		p.labelled(m.styles.muted, " "+pairs[i], labelColumn+1, m.styles.text, pairs[i+1])
	}
}

// customer is what may be said to the customer, and the rule for it.
func (m *explorer) customer(p *prose, e *catalog.Entry) {
	words := model.CustomerPairs("Customer", e)
	m.facts(p, words[0][0], words[0][1])
	if rule := model.Rule(e); rule != "" {
		p.labelled(m.styles.muted, "", labelColumn+1, m.styles.notice, rule)
	}
}

func (m *explorer) source(p *prose, e *catalog.Entry) {
	for _, pair := range model.SourcePairs(e) {
		m.facts(p, pair[0], pair[1])
	}
}

// section is a heading inside a pane. A rule beside it would be most of what is
// sent when another entry has it on another line.
func (m *explorer) section(p *prose, name string) {
	l := p.row().skip(1)
	p.put(l, m.styles.strong, name, p.offset)
	p.line(l, p.offset)
	p.say(name)
}
