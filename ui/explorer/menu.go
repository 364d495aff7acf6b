package explorer

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// The help and the commands show the same rows: all keys, to be read, and all
// named actions, to be run. What is typed in them narrows the rows down.

func (m *explorer) openHelp(tea.KeyPressMsg) tea.Cmd    { return m.open(atHelp) }
func (m *explorer) openPalette(tea.KeyPressMsg) tea.Cmd { return m.open(atPalette) }

// A menuItem is an action, and why it does not work where one comes from.
type menuItem struct {
	*action
	reason    string // empty if it works
	elsewhere bool   // it works, but not there
}

// menuItems are the actions of the open help or palette, as what is typed lets
// through: first what works now, then what does not, then what works elsewhere.
// In the palette a name that has the words comes before any sentence.
func (m *explorer) menuItems() []menuItem {
	from := *m
	from.closeDialog(tea.KeyPressMsg{})
	words := strings.Fields(strings.ToLower(m.dialog.input.Text()))
	var all []menuItem
	for i := range m.keys {
		a := &m.keys[i]
		if (a.name != "" || m.at == atHelp && a.firstKey() != "") && a.isCalled(words) {
			all = append(all, newMenuItem(a, &from))
		}
	}
	slices.SortStableFunc(all, func(a, b menuItem) int {
		named := 0
		if m.at == atPalette && len(words) > 0 {
			named = cmp.Compare(b.named(words), a.named(words))
		}
		return cmp.Or(named, cmp.Compare(a.rank(), b.rank()))
	})
	return all
}

// newMenuItem says whether an action works where one comes from.
func newMenuItem(a *action, from *explorer) menuItem {
	if a.at&from.at == 0 {
		return menuItem{a, "Works " + from.where(a.at) + ".", true}
	}
	return menuItem{action: a, reason: a.reason(from)}
}

// rank orders what works before what does not, and that before what works
// elsewhere.
func (o menuItem) rank() int {
	switch {
	case o.elsewhere:
		return 2
	case o.reason != "":
		return 1
	}
	return 0
}

// named is 1 if the words stand in the name: who types a name means it.
func (o menuItem) named(words []string) int {
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
func (at scope) named() (words, action string) {
	for _, p := range []struct {
		at            scope
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
func (m *explorer) where(at scope) string {
	words, action := at.named()
	if key := m.keyOf(action); action != "" && key != "" {
		return words + " (" + key + ")"
	}
	return words
}

// runMenuItem runs the chosen action where one came from.
func (m *explorer) runMenuItem(k tea.KeyPressMsg) tea.Cmd {
	all := m.menuItems()
	if len(all) == 0 {
		m.setStatus("No command has these words.")
		return nil
	}
	o := all[m.dialog.cursor]
	if o.reason != "" {
		m.setStatus("%s", o.reason)
		return nil
	}
	m.closeDialog(k)
	return o.do(m, tea.KeyPressMsg{})
}

// typed draws what is typed on top of a pop-up.
func (m *explorer) typed(p *viewport.Text, prompt, empty string) {
	value := m.dialog.input.Text()
	shown, _ := m.dialog.input.Shown(fieldRoom(p.Width))
	l := p.Row().Put(m.styles.Prompt, prompt)
	if value == "" {
		l.Put(m.styles.Muted, empty)
	}
	p.AddChoice(l.Put(m.styles.Strong, shown))
}

// paletteBody lists the named actions with their keys.
func (m *explorer) paletteBody(width int) body {
	p := viewport.Text{Width: width}
	s := body{title: "Commands"}
	m.typed(&p, palettePrompt, "type a part of a name")
	p.Gap()
	all := m.menuItems()
	for i, o := range all {
		l, bar, name, does := p.Row(), " ", m.styles.Strong, o.sentence()
		if i == m.dialog.cursor {
			l.Back, bar = m.styles.Selection, "▌"
			s.from, s.to = len(p.Lines), len(p.Lines)+1
		}
		if o.reason != "" {
			name, does = m.styles.Muted, o.reason
		}
		s.areas = append(s.areas, choiceArea{draw.Rect{X: 0, Y: len(p.Lines), W: width, H: 1}, i, 0})
		p.AddChoice(l.Put(m.styles.Bar, bar).Put(name, o.name).Skip(19).Put(m.styles.Key, o.Help().Key).Skip(36).Put(m.styles.Muted, does))
	}
	if len(all) == 0 {
		p.Add(m.styles.Strong, 1, "No command has these words.")
	}
	s.lines, s.starts = p.Lines, p.Starts
	return s
}

// helpBody lists every key: what works where one comes from, what does not and
// why, and what works in other places.
func (m *explorer) helpBody(width int) body {
	p := viewport.Text{Width: width}
	m.typed(&p, helpPrompt, "type to search the keys")
	p.Gap()
	heading := ""
	for _, o := range m.menuItems() {
		h, does := "Works now", o.sentence()
		switch {
		case o.elsewhere:
			h = "Works elsewhere"
		case o.reason != "":
			h, does = "Not now", o.sentence()+". "+o.reason
		}
		if h != heading {
			p.Gap()
			m.answers().Section(&p, h)
			heading = h
		}
		key := o.Help().Key
		if key == "" {
			key = m.keyOf(o.name)
		}
		p.Labelled(m.styles.Key, " "+key, 18, m.styles.Text, does)
	}
	if heading == "" {
		p.Add(m.styles.Strong, 1, "No key is described so.")
	}
	return body{title: "Keys", lines: p.Lines, starts: p.Starts}
}
