package tree

import (
	"bytes"

	"smilecodes/model/job/form"
)

// Rows are the rows of the tables in a text, to be read as [Reader.Trees]. Each hides
// what it has itself. Beyond that no reference is shown that equals, or has in it, what
// a column that is named as personal has in any row, or what the text around says: the
// rows are one payload.
func (r *Reader) Rows(text []byte) (rows form.Rows, ok bool) {
	if !bytes.ContainsAny(text, "0123456789") {
		return rows, false
	}
	if rows, ok = form.NewReader(r.keys, r.words).Rows(text); ok {
		r.secrets.AddAround(rows.Personal, rows.Beside)
	}
	return rows, ok
}
