package tree

import (
	"bytes"
	"iter"

	"smilecodes/model/job/form"
	"smilecodes/model/job/form/effort"
)

// Explained says which codes of the JSON in a text are explained there; see [form.Reader].
func (r *Reader) Explained(text []byte) (codes map[string]bool, exports int) {
	return form.NewReader(r.keys, r.words).Explained(text)
}

// Listed is how many codes a text lists that names none; see [form.Reader].
func (r *Reader) Listed(text []byte, steps *effort.Steps) int {
	return form.NewReader(r.keys, r.words).Listed(text, steps)
}

// Layers are the ways in which a text can be read by undoing one layer; rest is what is
// beside the JSON in it. Text that can have no code, in digits of any width, has none.
func (r *Reader) Layers(text, rest []byte, steps *effort.Steps) iter.Seq[form.Layer] {
	if !bytes.ContainsAny(text, "0123456789０１２３４５６７８９") {
		return func(func(form.Layer) bool) {}
	}
	return form.NewReader(r.keys, r.words).Layers(text, rest, steps)
}

// Around are the layers that JSON with an answer can be a part of.
func (r *Reader) Around(text []byte, namesMore bool, steps *effort.Steps) iter.Seq[form.Layer] {
	return form.NewReader(r.keys, r.words).Around(text, namesMore, steps)
}

// Hide hides what a layer took out of the text: no reference is shown that equals, or has
// in it, what a column that is named as personal has in any row, or what the text
// around says. The rows are one payload; beyond that each hides what it has itself.
func (r *Reader) Hide(l form.Layer) {
	if len(l.Personal) > 0 || len(l.Beside) > 0 {
		r.secrets.AddAround(l.Beside, l.Personal)
	}
}
