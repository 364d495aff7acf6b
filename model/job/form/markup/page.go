package markup

import "strings"

// A page in HTML becomes the text that it shows. Its tables and lists of names and values
// become lines with their cells between tabs, or, where there are more than two, between
// commas, each in quotes.

// A writer writes a page as text.
type writer struct {
	out    strings.Builder
	tables []*tableOf // that are open, one inside the other
	hidden string     // the element whose text isn't shown
}

// A tableOf is a table, or a list of names and values.
type tableOf struct {
	rows     [][]cell
	inCell   bool
	isAside  bool // there is a table inside of it
	isUnsaid bool // no tag began it
}

// A cell is what is in one, in the parts that tags make of it.
type cell []string

func (c cell) text() string { return strings.Join(c, "") }

// page gives what a page shows.
func page(text []byte) []byte {
	var w writer
	s := scanner{text: string(text)}
	for t, ok := s.next(); ok; t, ok = s.next() {
		w.take(t)
	}
	for len(w.tables) > 0 {
		w.endTable()
	}
	return []byte(w.out.String())
}

// take takes in a token.
func (w *writer) take(t token) {
	name := strings.ToLower(t.name)
	switch {
	case w.hidden != "":
		if t.kind == closes && name == w.hidden {
			w.hidden = ""
		}
	case t.kind == words:
		w.write(t.text)
	case t.kind == says:
	case t.kind == opens && (name == "style" || name == "script"):
		w.hidden = name
	default:
		w.tag(t.kind, name)
	}
}

// tag takes in a tag.
func (w *writer) tag(k kind, name string) {
	isOpening := k != closes
	switch name {
	case "table", "dl":
		if isOpening {
			w.beginTable()
		} else {
			w.endTable()
		}
	case "tr", "dt":
		if isOpening {
			w.table().row()
		}
		w.table().inCell = isOpening && name == "dt"
		if w.table().inCell {
			w.table().cell()
		}
	case "td", "th", "dd":
		if w.table().inCell = isOpening; isOpening {
			w.table().cell()
		}
	case "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "label", "header", "main", "body", "head", "html", "hr", "pre", "form":
		w.write("\n")
	}
}

// write writes into the cell that is open, or on the page.
func (w *writer) write(text string) {
	if n := len(w.tables); n > 0 && w.tables[n-1].isUnsaid && !w.table().inCell && strings.TrimSpace(text) != "" {
		w.endTable()
	}
	if len(w.tables) == 0 {
		w.out.WriteString(text)
		return
	}
	if t := w.table(); t.inCell {
		row := t.rows[len(t.rows)-1]
		row[len(row)-1] = append(row[len(row)-1], text)
	}
}

// table is the innermost one. Rows can come without one around them.
func (w *writer) table() *tableOf {
	if len(w.tables) == 0 {
		w.tables = append(w.tables, &tableOf{isUnsaid: true})
	}
	return w.tables[len(w.tables)-1]
}

func (w *writer) beginTable() {
	if n := len(w.tables); n > 0 {
		w.tables[n-1].isAside = len(w.tables[n-1].rows) > 0
	}
	w.tables = append(w.tables, &tableOf{})
}

// endTable writes the innermost table. One with a table inside of it is only there for how
// the page looks.
func (w *writer) endTable() {
	n := len(w.tables)
	if n == 0 {
		return
	}
	t := w.tables[n-1]
	w.tables = w.tables[:n-1]
	arePairs := !t.isAside
	for _, row := range t.rows {
		arePairs = arePairs && len(row) == 2
	}
	w.out.WriteString("\n\n")
	for _, row := range t.rows {
		w.out.WriteString(t.line(row, arePairs))
	}
	w.out.WriteString("\n")
}

// line is a row as text.
func (t *tableOf) line(row []cell, isPair bool) string {
	var cells []string
	for _, c := range row {
		switch text := c.text(); {
		case isPair:
			cells = append(cells, strings.Join(strings.Fields(text), " "))
		case t.isAside:
			cells = append(cells, text)
		default:
			text = strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " "))
			cells = append(cells, `"`+strings.ReplaceAll(text, `"`, `""`)+`"`)
		}
	}
	separator := ","
	switch {
	case t.isAside:
		separator = "\n"
	case isPair:
		separator = "\t"
	}
	return strings.Join(cells, separator) + "\n"
}

func (t *tableOf) row() { t.rows = append(t.rows, nil) }

func (t *tableOf) cell() {
	if len(t.rows) == 0 {
		t.row()
	}
	last := len(t.rows) - 1
	t.rows[last] = append(t.rows[last], nil)
}
