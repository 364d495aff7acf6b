package explorer

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// The help and the commands show the same rows: all keys, to be read, and all
// named actions, to be run. What is typed in them narrows the rows down.

func (m *explorer) openHelp(tea.KeyPressMsg) tea.Cmd    { return m.open(atHelp) }
func (m *explorer) openPalette(tea.KeyPressMsg) tea.Cmd { return m.open(atPalette) }

// An offer is an action, and why it does not work where one comes from.
type offer struct {
	*action
	reason    string // empty if it works
	elsewhere bool   // it works, but not there
}

// offered are the actions of the open help or palette, as what is typed lets
// through: first what works now, then what does not, then what works elsewhere.
// In the palette a name that has the words comes before any sentence.
func (m *explorer) offered() []offer {
	from := *m
	from.closePopup(tea.KeyPressMsg{})
	words := strings.Fields(strings.ToLower(m.popup.input.text()))
	var all []offer
	for i := range m.keys {
		a := &m.keys[i]
		if (a.name != "" || m.at == atHelp && a.firstKey() != "") && a.isCalled(words) {
			all = append(all, newOffer(a, &from))
		}
	}
	slices.SortStableFunc(all, func(a, b offer) int {
		named := 0
		if m.at == atPalette && len(words) > 0 {
			named = cmp.Compare(b.named(words), a.named(words))
		}
		return cmp.Or(named, cmp.Compare(a.rank(), b.rank()))
	})
	return all
}

// newOffer says whether an action works where one comes from.
func newOffer(a *action, from *explorer) offer {
	if a.at&from.at == 0 {
		return offer{a, "Works " + from.where(a.at) + ".", true}
	}
	return offer{action: a, reason: a.reason(from)}
}

// rank orders what works before what does not, and that before what works
// elsewhere.
func (o offer) rank() int {
	switch {
	case o.elsewhere:
		return 2
	case o.reason != "":
		return 1
	}
	return 0
}

// named is 1 if the words stand in the name: who types a name means it.
func (o offer) named(words []string) int {
	for _, w := range words {
		if !strings.Contains(o.name, w) {
			return 0
		}
	}
	return 1
}

// sentence is what an action does, and which of its keys a person gave away.
func (a *action) sentence() string {
	text := a.does
	for _, k := range slices.Sorted(maps.Keys(a.given)) {
		text += ". Your settings use " + label(k) + " for " + a.given[k]
	}
	return text
}

// isCalled reports whether all words stand in what an action is called, in its
// keys, or in what it does.
func (a *action) isCalled(words []string) bool {
	text := strings.ToLower(a.name + " " + a.Help().Key + " " + a.does)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// named says where a key works, of several places the nearest, and which action
// leads there, if one does.
func (at place) named() (words, action string) {
	for _, p := range []struct {
		at            place
		words, action string
	}{
		{atList, "in the list", ""}, {atDetail, "in the detail", ""}, {atGuide, "in the guide", "guide"},
		{atSearch, "while searching", "search"}, {atFind, "while finding", "find"}, {atFilter, "in the filter", "filter"},
		{atCompare, "in the comparison", "compare"}, {atCopyAs, "in the composer", "copy-as"}, {atJob, "in a job result", ""},
		{atText, "in the text", "show-text"}, {atNote, "while typing a note", ""}, {atBlank, "while filling in a blank", ""},
		{atHelp, "in the help", ""}, {atPalette, "in the commands", "commands"},
	} {
		if at&p.at != 0 {
			return p.words, p.action
		}
	}
	return "elsewhere", ""
}

// where says where a key works, and which key leads there.
func (m *explorer) where(at place) string {
	words, action := at.named()
	if key := m.keyOf(action); action != "" && key != "" {
		return words + " (" + key + ")"
	}
	return words
}

// runOffer runs the chosen action where one came from.
func (m *explorer) runOffer(k tea.KeyPressMsg) tea.Cmd {
	all := m.offered()
	if len(all) == 0 {
		m.say("No command has these words.")
		return nil
	}
	o := all[m.popup.cursor]
	if o.reason != "" {
		m.say("%s", o.reason)
		return nil
	}
	m.closePopup(k)
	return o.do(m, tea.KeyPressMsg{})
}

// typed draws what is typed on top of a pop-up.
func (m *explorer) typed(p *prose, prompt, empty string) {
	value := m.popup.input.text()
	shown, _ := m.popup.input.shown(fieldRoom(p.width))
	l := p.row().put(m.styles.prompt, prompt)
	if value == "" {
		l.put(m.styles.muted, empty)
	}
	p.choice(l.put(m.styles.strong, shown))
}

// paletteSheet lists the named actions with their keys.
func (m *explorer) paletteSheet(width int) sheet {
	p := prose{width: width}
	s := sheet{title: "Commands"}
	m.typed(&p, palettePrompt, "type a part of a name")
	p.gap()
	all := m.offered()
	for i, o := range all {
		l, bar, name, does := p.row(), " ", m.styles.strong, o.sentence()
		if i == m.popup.cursor {
			l.back, bar = m.styles.selection, "▌"
			s.from, s.to = len(p.lines), len(p.lines)+1
		}
		if o.reason != "" {
			name, does = m.styles.muted, o.reason
		}
		s.picks = append(s.picks, pick{rect{0, len(p.lines), width, 1}, i, 0})
		p.choice(l.put(m.styles.bar, bar).put(name, o.name).skip(19).put(m.styles.key, o.Help().Key).skip(36).put(m.styles.muted, does))
	}
	if len(all) == 0 {
		p.add(m.styles.strong, 1, "No command has these words.")
	}
	s.lines, s.starts = p.lines, p.starts
	return s
}

// helpSheet lists every key: what works where one comes from, what does not and
// why, and what works in other places.
func (m *explorer) helpSheet(width int) sheet {
	p := prose{width: width}
	m.typed(&p, helpPrompt, "type to search the keys")
	p.gap()
	heading := ""
	for _, o := range m.offered() {
		h, does := "Works now", o.sentence()
		switch {
		case o.elsewhere:
			h = "Works elsewhere"
		case o.reason != "":
			h, does = "Not now", o.sentence()+". "+o.reason
		}
		if h != heading {
			p.gap()
			m.section(&p, h)
			heading = h
		}
		key := o.Help().Key
		if key == "" {
			key = m.keyOf(o.name)
		}
		p.labelled(m.styles.key, " "+key, 18, m.styles.text, does)
	}
	if heading == "" {
		p.add(m.styles.strong, 1, "No key is described so.")
	}
	return sheet{title: "Keys", lines: p.lines, starts: p.starts}
}
