package answer

import (
	"strings"

	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// dot separates the parts of a line.
const dot = " · "

// apart is how many cells are at least between what is on one line.
const apart = 2

// head is the verdict and what else the code means: on one line where there is
// room, else below each other.
func (w Writer) head(p *viewport.Text, verdict model.Block, others model.Page) {
	what, rest := loud(verdict), strings.TrimPrefix(verdict.Joined(dot), verdict.Text)
	free := p.Width - 1 - viewport.Margin - draw.Cells(what+rest)
	if free < 0 {
		p.Add(w.Styles.Category[verdict.Category], 1, what)
		p.Add(w.Styles.Text, 3, strings.TrimPrefix(rest, dot))
	} else {
		l := p.Row().Skip(1)
		from := p.Offset
		p.Put(l, w.Styles.Category[verdict.Category], what, from)
		p.Put(l, w.Styles.Text, rest, from+len(what))
		p.Count(what + rest)
		if len(others) == 1 && w.beside(p, l, others[0], free-apart) {
			others = nil
		}
		p.AddRow(l, from)
	}
	for _, b := range others {
		w.other(p, b)
	}
}

// loud is a verdict as it is drawn, without what is beside it.
func loud(verdict model.Block) string {
	return verdict.Category.Mark() + " " + strings.ToUpper(verdict.Text)
}

// other is what else a code means, in its own lines.
func (w Writer) other(p *viewport.Text, b model.Block) {
	l, from := p.Row().Skip(1), p.Offset
	if w.beside(p, l, b, p.Width-1-viewport.Margin) {
		p.AddRow(l, from)
		return
	}
	p.Tail = w.tail(w.Keys.Compare)
	p.Add(w.Styles.Role(b.Role), 1, sign+meaning(b, b.Brief))
}

const sign = "! "

// beside puts what else a code means at the right end of a line, or at the beginning
// of an empty one, with the key that compares. It takes the short form if the long one
// does not fit, and reports whether one of them does.
func (w Writer) beside(p *viewport.Text, l *draw.Row, b model.Block, room int) bool {
	key := w.tail(w.Keys.Compare)
	gap := min(key.Cells(), apart)
	for _, words := range []string{b.Text, b.Brief} {
		text := sign + meaning(b, words)
		cells := draw.Cells(text) + gap + key.Cells()
		if cells > room {
			continue
		}
		if l.Column() > 1 {
			l.Skip(p.Width - viewport.Margin - cells)
		}
		p.Put(l, w.Styles.Role(b.Role), text, p.Offset)
		p.Count(text)
		key.Put(l.Skip(l.Column() + gap))
		return true
	}
	return false
}

// meaning is what else a code is: a category that clashes is in capitals, as a
// verdict is, and anything else begins a sentence.
func meaning(b model.Block, words string) string {
	if b.Role == model.Danger {
		return strings.NewReplacer(
			b.Category.String(), strings.ToUpper(b.Category.String()),
			b.Category.Word()+" in", strings.ToUpper(b.Category.Word())+" in").Replace(words)
	}
	return strings.ToUpper(words[:1]) + words[1:]
}
