package dialog

import (
	"cmp"
	"strings"

	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/explorer/viewport"
	"smilecodes/ui/text"
)

func (d composer) body(c Context, inside draw.Size) body {
	p := viewport.Text{Width: inside.Width}
	b := body{title: "Copy as · " + d.of(c), choices: d.rows(c), edition: d.edition}
	d.chooseFrom(c, &p, &b)
	p.Gap()
	if why := d.noReply(); why != "" {
		p.Add(c.Styles.Notice, 1, why)
	} else {
		d.exactText(c, &p)
	}
	b.written(&p)
	return b
}

// of says what the text is of: "0812, Document", or "1 marked entry, not the selected 1015".
func (d composer) of(c Context) string {
	n := d.ticket.Marked()
	if n == 0 {
		return strings.Join(d.ticket.ShortNames(), "; ")
	}
	marked := text.Count(n, "marked entry", "marked entries")
	if e := c.Session.Selected(); e != nil && !c.Session.IsMarked(e) {
		marked += ", not the selected " + e.Code
	}
	return marked
}

// chooseFrom draws the rows of choices.
func (d composer) chooseFrom(c Context, p *viewport.Text, b *body) {
	var kinds, formats, languages []string
	for _, tm := range d.templates() {
		kinds = append(kinds, tm.String())
	}
	for _, f := range markup.Formats() {
		formats = append(formats, f.String())
	}
	if d.rows(c) > rowLanguage {
		languages = d.languages(c)
	}
	for row, options := range [][]string{rowKind: kinds, rowFormat: formats, rowLanguage: languages}[:d.rows(c)] {
		from, chosen := len(p.Lines), d.chosen(c, row)
		areas := d.options(c.Styles, p, row, chosen, options)
		b.areas = append(b.areas, areas...)
		if row == d.cursor {
			b.from, b.to = from, len(p.Lines)
			if chosen < len(areas) {
				b.cursor = &point{areas[chosen].X, areas[chosen].Y}
			}
		}
	}
}

// options draws a row of choices; the chosen one is in brackets.
func (d composer) options(s *theme.Styles, p *viewport.Text, row, chosen int, options []string) (areas []area) {
	const column = 10
	hasKeys, label := row == d.cursor, [...]string{rowKind: "For", rowFormat: "Format", rowLanguage: "Language"}[row]
	l := begin(p, s, hasKeys).Put(s.Muted, label).Skip(column)
	for i, o := range options {
		k := s.Text
		if o = " " + o + " "; i == chosen {
			k, o = s.Strong, "["+strings.TrimSpace(o)+"]"
		}
		if l.Column() > column && l.Column()+draw.Cells(o) > p.Width-viewport.Margin {
			p.AddChoice(l)
			l = begin(p, s, hasKeys).Skip(column)
		}
		areas = append(areas, area{draw.Rect{X: l.Column(), Y: len(p.Lines), W: draw.Cells(o), H: 1}, row, i})
		l.Put(k, o)
	}
	p.AddChoice(l)
	return areas
}

// exactText is what would be copied, with what to be careful about.
func (d composer) exactText(c Context, p *viewport.Text) {
	exact, err := d.compose(c)
	c.answers().Section(p, "The exact text: "+d.about(exact))
	if err != nil {
		p.Add(c.Styles.Clash, 1, "! "+err.Error())
	}
	if d.isForCustomer() && d.desk.Guess != "" {
		p.Add(c.Styles.Clash, 1, "! "+d.desk.Guess)
	}
	if caution := d.ticket.Caution(d.template().Audience); caution != "" {
		p.Add(c.Styles.Clash, 1, "! "+caution+": unmark the others.")
	}
	if said := cmp.Or(exact.Unreviewed(), exact.Elsewhere()); said != "" {
		p.Add(c.Styles.Clash, 1, "! "+said)
	}
	shown, why := exact.OnScreen()
	if why != "" {
		p.Add(c.Styles.Notice, 1, why)
	}
	for _, l := range strings.Split(shown, "\n") {
		p.Add(c.Styles.Text, 1, l)
	}
}

// about says how long the text is and what is special about it.
func (d composer) about(t ticket.Text) string {
	said := text.Count(len([]rune(t.String())), "character", "characters")
	switch {
	case d.isEdited:
		said += ", edited by you"
	case !d.template().IsBuiltIn():
		said += ", by your template"
	}
	switch {
	case !d.ticket.HasJob():
	case d.isForCustomer():
		said += ", no value from the job result"
	default:
		said += ", with values from the job result"
	}
	if d.desk.IsTooLong(t) {
		said += ", too long for this terminal"
	}
	return said
}
