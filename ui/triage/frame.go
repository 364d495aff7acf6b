package triage

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/triage"
	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/shell"
	"smilecodes/ui/explorer/viewport"
)

// layout is the place of everything now.
func (s *screen) layout() layout {
	return newLayout(s.Width, s.Height, demand{
		rows: len(s.tables.shown.Rows), alarms: len(s.told), peek: len(s.tables.peek.Rows), chart: len(s.reading.now.Report.Begins),
	})
}

// frame draws the screen: exactly its rows, each exactly as wide as it. It also says where
// the cursor is.
func (s *screen) frame() (string, *tea.Cursor) {
	l := s.layout()
	if s.dialogs.Scope() == dialog.Text {
		return s.dialogs.Draw("", s.Styles), shell.Cursor(s.dialogs.Cursor())
	}
	if l.isTiny {
		return strings.Join(s.Tiny(s.first(), ""), "\n"), shell.Cursor(0, 0)
	}
	var b draw.Buffer
	b.Grow(s.Width*s.Height*2 + 1024)
	column := s.drawHead(&b, l)
	if !l.read.IsEmpty() {
		b.WriteByte('\n')
		_ = b.Open(l.read.W).Put(s.Styles.Muted, " "+s.readAs()).String()
	}
	if !l.tabs.IsEmpty() {
		b.WriteByte('\n')
		s.tabs(l.tabs.W).Draw(&b, s.Styles, l.tabs.W)
	}
	for _, p := range s.panels(l) {
		for y := p.Y; y < p.Y+p.H; y++ {
			b.WriteByte('\n')
			p.DrawRow(&b, y)
		}
	}
	s.DrawFoot(&b, l.Foot, s.hints(l.Hints.W), s.options.Explorer.Host)
	out := b.String()
	if s.dialogs.Scope() != dialog.None {
		return s.dialogs.Draw(out, s.Styles), shell.Cursor(s.dialogs.Cursor())
	}
	if s.At == atSearch {
		return out, shell.Cursor(column, l.head.Y)
	}
	return out, shell.Cursor(1, l.table.Y+2+max(s.tables.at-s.tables.table().top, 0))
}

// panels are the parts of the body that there is room for.
func (s *screen) panels(l layout) []draw.Panel {
	w, _ := draw.Box{}.Inner(l.table)
	all := []draw.Panel{s.tablePanel(l, w)}
	if !l.alarms.IsEmpty() {
		b := draw.Box{Title: "To know", Note: s.moreTold(l)}
		all = append(all, draw.TextPanel(s.edged(b, l, l.alarms), l.alarms, s.told, 0))
	}
	if !l.peek.IsEmpty() {
		all = append(all, s.peekPanel(l, w))
	}
	if !l.chart.IsEmpty() {
		all = append(all, s.chartPanel(l, w))
	}
	return all
}

// moreTold says which key shows what of that has no room.
func (s *screen) moreTold(l layout) string {
	more := viewport.Position(0, len(s.told), l.alarms.H-1)
	if more == "" {
		return ""
	}
	return more + ", " + s.KeyOf("facts") + " shows all"
}

// edged is a box of the body with its edges.
func (s *screen) edged(b draw.Box, l layout, at draw.Rect) draw.Box {
	b.Edge, b.TitleStyle, b.Joined, b.Open = s.Styles.Edge, s.Styles.Title, at != l.table, l.isOpen(at)
	if at == l.table {
		b.Edge, b.TitleStyle = s.Styles.FocusEdge, s.Styles.FocusTitle
	}
	return b
}

// tablePanel is the table: the names of its columns, and its rows from the first one in
// view.
func (s *screen) tablePanel(l layout, width int) draw.Panel {
	t := &s.tables
	one, height := t.table(), l.rows()
	box := s.edged(draw.Box{Title: t.title(s.reading.now), Note: viewport.Position(one.top, len(t.shown.Rows), height)}, l, l.table)
	if len(t.shown.Rows) == 0 {
		p := viewport.Text{Width: width}
		p.Add(s.Styles.Text, 1, s.nothing())
		return draw.TextPanel(box, l.table, p.Lines, 0)
	}
	g := &t.grid
	return draw.Panel{Box: box, Rect: l.table, Draw: func(row *draw.Row, i int) {
		switch at := one.top + i - 1; {
		case i == 0:
			g.head(row, s.Styles, one.sort)
		case at < len(t.shown.Rows):
			g.row(row, s.Styles, t.shown.Rows[at], at == t.at)
		}
	}}
}

// title is where one is: the view, and what was opened in it.
func (t *tables) title(now counted) string {
	if t.depth == 0 || t.view >= len(now.answer.Views) {
		return t.shown.Title
	}
	return now.answer.Views[t.view].Title + " › " + t.shown.Title
}

// nothing says why there is no row.
func (s *screen) nothing() string {
	switch {
	case s.tables.hides > 0:
		return "No row has these words. Esc clears them."
	case s.reading.isOn():
		return "Nothing yet: results are being read."
	}
	return s.tables.shown.Empty
}

// peekPanel is what is below the selected row, as far as there is room.
func (s *screen) peekPanel(l layout, width int) draw.Panel {
	v, height := s.tables.peek, l.peek.H-1
	if !l.isOpen(l.peek) {
		height--
	}
	g := newGrid(v, width, s.reading.isOn())
	box := s.edged(draw.Box{Title: v.Title, Note: viewport.Position(0, len(v.Rows), height-1)}, l, l.peek)
	return draw.Panel{Box: box, Rect: l.peek, Draw: func(row *draw.Row, i int) {
		switch {
		case i == 0:
			g.head(row, s.Styles, 0)
		case i <= len(v.Rows):
			g.row(row, s.Styles, v.Rows[i-1], false)
		}
	}}
}

// below is what is told under a table: outages and spikes under those that they are
// about, and the notes of the view.
func (s *screen) below(width int) []string {
	p, t := viewport.Text{Width: width}, &s.tables
	if t.depth > 0 || t.view >= len(s.reading.now.answer.Views) {
		return nil
	}
	switch t.view {
	case triage.Todo, triage.Authorities, triage.OverTime:
		for _, b := range s.reading.now.answer.Alarms {
			p.Add(s.Styles.Role(b.Role), 1, inFewLines(b, width-2))
		}
	}
	for _, b := range s.reading.now.answer.Views[t.view].Notes {
		p.Add(s.Styles.Role(b.Role), 1, b.Text)
	}
	return p.Lines
}

// inFewLines is what a block says in one line, or in fewer words if it has to wrap: how many
// failed comes last, and is never cut.
func inFewLines(b model.Block, width int) string {
	if draw.Cells(b.Text) <= width {
		return b.Text
	}
	return b.Brief
}

// first is the most useful thing for a window too small for a table.
func (s *screen) first() string {
	if views := s.reading.now.answer.Views; len(views) > 0 && len(views[triage.Todo].Rows) > 0 {
		return views[triage.Todo].Rows[0].Sentence()
	}
	return s.nothing()
}

// hints are the keys that work here and have room.
func (s *screen) hints(width int) bar.Hints {
	return s.Hints(s, s.At, nil, func(i int) bar.Hint {
		return bar.Hint{Row: i, Tag: s.Keys[i].Tag, Word: s.Keys[i].Help().Desc}
	}, width)
}
