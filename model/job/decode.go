// Package job explains job results: what Smile ID sent back, however it was
// pasted. [Decode] reads a text into results, each with the entry that it means
// or the candidates, and with nothing of a person in it.
package job

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tree"
	"smilecodes/model/job/wire"
)

// PasteMost is how many bytes of a paste are read, and InputMost how many of a
// file.
const (
	PasteMost = 2 << 20
	InputMost = 10 << 20
)

// A Decoding is what the program has to tell of itself when a payload is decoded:
// the model has no clock, and makes nothing up.
type Decoding struct {
	Most int         // how many bytes are read; of longer data only the first are, and the program says so
	Day  time.Time   // today
	Key  privacy.Key // of this run of the program

	Names map[string]field.Field // names of keys that somebody chose for fields, instead of all others

	Explains bool // each result says how its values were found
}

// Decode explains a payload: JSON in any of the shapes in which job results
// arrive, at any depth, alone or inside other text, whole or broken.
//
// It reads in two steps. First every object of the text becomes a node that keeps
// the fields that are known and safe; for everything else it keeps at most the
// name, so no personal value can get further. Then each node with a code is judged
// with what is around it; see judge.go.
func Decode(c *catalog.Catalog, data []byte, how Decoding) Decoded {
	return decode(c, data, how).decoded()
}

// A Decoder decodes many payloads, one after another: what it needs to know is made once.
// It keeps nothing of them.
type Decoder struct{ first *decoder }

// NewDecoder is a decoder that decodes as [Decode] does.
func NewDecoder(c *catalog.Catalog, how Decoding) *Decoder { return &Decoder{newDecoder(c, how)} }

// Decode explains a payload.
func (d *Decoder) Decode(data []byte) Decoded {
	defer d.first.judge.words.Forget()
	return d.first.fresh().unpack(data).decoded()
}

// decode reads a payload, and is left with what was read.
func decode(c *catalog.Catalog, data []byte, how Decoding) *decoder {
	return newDecoder(c, how).unpack(data)
}

// unpack reads the text that the bytes of a payload are, if they are one.
func (d *decoder) unpack(data []byte) *decoder {
	how := d.how
	if len(data) > how.Most {
		data = data[:how.Most]
		d.warn("The text is long. Only its first %d MB were read.", how.Most>>20)
	}
	text, isText := payload.Unpack(data)
	switch {
	case !isText:
		d.warn("This isn't text. Paste the JSON of the job result.")
	case len(bytes.TrimSpace(text)) == 0:
		d.warn("There is nothing to read.")
	case isOwn(text):
		d.isOwn = true
	default:
		d.steps = effort.For(len(text))
		d.read(text)
		d.again(text)
		if d.tooDeep || d.reader.TooDeep {
			d.warn("Some of the text is wrapped too deeply: it is inside more than %d others, and was not read.", form.Deepest)
		}
		if d.steps.AreUp() {
			d.warn("The text has more inside it than was read: it would have taken too long.")
		}
		d.json.isThere = d.json.isThere || len(d.judge.results) == 0 && json.Valid(text)
	}
	return d
}

// A decoder reads a text, and judges what was read.
type decoder struct {
	how    Decoding
	reader *tree.Reader
	judge  judge
	steps  *effort.Steps
	layers []form.Layer // what was undone before the text was this one, the outermost first
	json   inText

	warnings []string
	tried    []string // what was undone without a result, if it was asked how
	tooDeep  bool     // some text was too deep inside others to be opened
	listed   int      // codes of a list that isn't a job result
	isOwn    bool     // it is what this program printed
}

// An inText is the JSON in a text.
type inText struct {
	values   [][2]int        // where values are, up to the first result
	whole    [][2]int        // where those without a fault are
	unopened []payload.Event // values with texts that were not opened
	broken   int             // values with a fault
	isThere  bool            // some value was whole, and had a known field
	wrapper  string          // what it is a message of
}

func newDecoder(c *catalog.Catalog, how Decoding) *decoder {
	words := wire.New(c)
	reader := tree.NewReader(c, words, how.Day, how.Key)
	for name, f := range how.Names {
		reader.Call(name, f)
	}
	return &decoder{how: how, reader: reader, judge: judge{catalog: c, words: words}}
}

// fresh is a decoder that has read nothing yet, and knows the same.
func (d *decoder) fresh() *decoder {
	return &decoder{how: d.how, reader: d.reader.Fresh(), judge: judge{catalog: d.judge.catalog, words: d.judge.words}}
}

func (d *decoder) warn(format string, args ...any) {
	if w := fmt.Sprintf(format, args...); !slices.Contains(d.warnings, w) {
		d.warnings = append(d.warnings, w)
	}
}

// warnBroken says where a value is broken. If there are many breaks, it tells the
// first ones.
func (d *decoder) warnBroken(text []byte, f *payload.Fault) {
	const most = 5
	switch d.json.broken++; {
	case d.json.broken <= most:
		line, column := f.Place(text)
		d.warn(brokenJSON+"at line %d, column %d: %s. smilecodes read what is plainly there.", line, column, f.Reason)
	case d.json.broken == most+1:
		d.warn(brokenJSON + "in more places.")
	}
}

// brokenJSON begins a warning about a break.
const brokenJSON = "Broken JSON "

func (d *decoder) decoded() Decoded {
	if d.listed > 0 || d.isOwn {
		return Decoded{Listed: d.listed, IsOwn: d.isOwn}
	}
	results, untold := ordered(d.judge.results), d.reader.Untold
	d.disagreements(results)
	forms := d.forms()
	tried := d.tried
	if len(results) == 0 {
		forms = nil
	} else {
		tried = nil
	}
	return Decoded{
		Results: results, Hidden: slices.Sorted(maps.Keys(untold.Hidden)), Other: untold.Other, Warnings: d.warnings,
		IsJSON: d.json.isThere, users: untold.Users,
		Tried: tried, Forms: forms.Names(), ReadAs: forms.ReadAs(d.json.isThere || d.json.broken > 0),
	}
}

// read decodes a text. What is in a broken value is marked as recovered if it ends
// after the break.
func (d *decoder) read(text []byte) {
	d.json.wrapper = form.WrapperOf(text)
	if d.how.Explains {
		d.reader.Explain(d.columns())
		d.judge.explains = &explainer{text: text}
	}
	for t := range d.reader.Trees(text) {
		at := [2]int{t.Done.At - len(t.Done.Raw), t.Done.At}
		if len(d.judge.results) == 0 {
			d.json.values = append(d.json.values, at)
		}
		if t.IsEmpty {
			if isWhole(text, t.Done) {
				d.json.isThere, d.json.whole = true, append(d.json.whole, at)
			}
			d.mayReadDeeper(t.Done, len(d.judge.results))
			continue
		}
		breakAt := -1
		if fault := payload.FaultOf(text, t.Done); fault != nil {
			breakAt = fault.Offset
			d.warnBroken(text, fault)
		} else {
			d.json.isThere, d.json.whole = true, append(d.json.whole, at)
		}
		before := len(d.judge.results)
		d.judge.judge(t.Root, breakAt)
		d.mayReadDeeper(t.Done, before)
	}
}

// isWhole holds for an object without a fault that has something in it, and for a
// list of objects.
func isWhole(text []byte, done payload.Event) bool {
	inner := bytes.TrimLeft(done.Raw, "[ \t\r\n")
	return bytes.HasPrefix(inner, []byte("{")) && len(done.Raw) > len("{}") && payload.IsWhole(text, done)
}
