package form

import (
	"bytes"
	"iter"

	"smilecodes/model/job/form/config"
	"smilecodes/model/job/form/dump"
	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/form/encoding"
	"smilecodes/model/job/form/export"
	"smilecodes/model/job/form/markup"
)

// A text may have been written down by several programs, one around the other: base64 of
// a form of a dump. A layer is what one of them did. Each reader of layers undoes one and
// gives JSON, or text that is closer to it; the text is then read as if it had come so.
// What is kept of a field, and what is hidden, isn't for a reader to decide.

// Deepest is how many layers of a text are undone, one inside the other.
const Deepest = 8

// A Layer is what was undone, and the text then.
type Layer struct {
	Text []byte
	Name string // what the text was: "a Ruby dump", "base64"
	Kind Kind

	Personal, Beside []byte         // what hides references in the text, though it isn't in it; see [Rows]
	Columns          map[string]int // the columns of a table by their names; see [Rows]
	Misfits, More    int            // rows of a table that are not read; see [Rows]
	Listed           int            // codes of a list that isn't a job result; then there is no text
}

// A Kind is what a layer is made of.
type Kind uint8

// The kinds.
const (
	Encoding Kind = iota // the text in other letters, such as base64; JSON in it isn't part of it
	Table                // rows with a header
	Dump                 // as languages and programs write values
	Export               // JSON that says of each value what type it is
	Names                // names and values in words
)

// layers are the readers in their order. Each is a row.
var layers = []struct {
	kind Kind
	read func(r Reader, text []byte, steps *effort.Steps) (Layer, bool)
}{
	{Export, plain(export.JSON)},
	{Table, Reader.sheet},
	{Table, Reader.table},
	{Dump, plain(markup.Text)},
	{Names, Reader.thrown},
	{Dump, plain(config.JSON)},
	{Dump, plain(export.Protobuf)},
	{Dump, plain(dump.JSON)},
	{Names, Reader.stacked},
	{Encoding, plain(encoding.Undo)},
}

// plain is a reader that gives a text and a name.
func plain(read func(text []byte, steps *effort.Steps) (out []byte, name string, ok bool)) func(Reader, []byte, *effort.Steps) (Layer, bool) {
	return func(_ Reader, text []byte, steps *effort.Steps) (Layer, bool) {
		out, name, ok := read(text, steps)
		return Layer{Text: out, Name: name}, ok
	}
}

// Decoded are the layers of a text that can only be encoded, since it names no code.
func (r Reader) Decoded(text []byte, steps *effort.Steps) iter.Seq[Layer] {
	return func(yield func(Layer) bool) {
		for _, row := range layers {
			if row.kind != Encoding {
				continue
			}
			layer, ok := row.read(r, text, steps)
			if layer.Kind = row.kind; ok && !yield(layer) {
				return
			}
		}
	}
}

// Layers are the ways in which a text can be read by undoing one layer, the likeliest
// first. Encodings are undone in what is beside the JSON of the text, which is the rest. Text that can have no code,
// in digits of any width, has none.
func (r Reader) Layers(text, rest []byte, steps *effort.Steps) iter.Seq[Layer] {
	mayTell := mayNameCode(text) || namesStatus(text)
	return func(yield func(Layer) bool) {
		if !bytes.ContainsAny(text, "0123456789０１２３４５６７８９") {
			return
		}
		for _, row := range layers {
			of := text
			if row.kind == Encoding {
				of = rest
			} else if !mayTell && row.kind != Names {
				continue
			}
			layer, ok := row.read(r, of, steps)
			if layer.Kind = row.kind; ok && !yield(layer) {
				return
			}
		}
	}
}

// Around are the layers of a text that the JSON in it can be a part of: the values of an
// export in any text; and tables and dumps in one that doesn't begin as JSON, if what is
// around its JSON may name a code or a job.
func (r Reader) Around(text []byte, namesMore bool, steps *effort.Steps) iter.Seq[Layer] {
	first := bytes.TrimLeft(text[:min(len(text), 100)], " \t\r\n")
	isJSON := len(first) == 0 || first[0] == '{' || first[0] == '['
	return func(yield func(Layer) bool) {
		for _, row := range layers {
			if row.kind == Encoding || row.kind == Names || (isJSON || !namesMore) && row.kind != Export {
				continue
			}
			layer, ok := row.read(r, text, steps)
			if layer.Kind = row.kind; ok && !yield(layer) {
				return
			}
		}
	}
}
