package model

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/payload"
)

// PasteMost is how many bytes of a paste are read, and InputMost how many of a
// file.
const (
	PasteMost = 2 << 20
	InputMost = 10 << 20
)

// Decode explains a payload: JSON in any of the shapes in which job results
// arrive, at any depth, alone or inside other text, whole or broken. Of longer
// data only the first bytes are read, up to most, and that is said.
//
// It reads in two steps. First every object of the text becomes a node that
// keeps the fields that are known and safe; of everything else at most the
// name is kept, so no value of a person can get further. Then each node with a
// code is judged with what stands around it; see judge.go.
func Decode(c *catalog.Catalog, data []byte, most int) Decoded {
	d := newDecoder(c)
	if len(data) > most {
		data = data[:most]
		d.warn("The text is long. Only its first %d MB were read.", most>>20)
	}
	text, isText := payload.Unpack(data)
	switch {
	case !isText:
		d.warn("This is no text. Paste the JSON of the job result.")
	case len(bytes.TrimSpace(text)) == 0:
		d.warn("There is nothing to read.")
	default:
		d.read(text)
		d.secondChance(text)
	}
	return d.decoded()
}

// A decoder gathers what a payload says.
type decoder struct {
	catalog  *catalog.Catalog
	keys     map[string]key
	texts    map[string][]*catalog.Entry // by known text in lower case
	asked    map[string][]*catalog.Entry // the same, for texts as they came
	kinds    map[string]jobKind          // by job_type, for those that came
	hidden   map[string]bool
	other    int
	results  []*JobResult
	warnings []string

	open   []open // the objects and arrays around what is read now
	skip   int    // how deep it is inside something private
	nested int    // how deep it is inside texts that hold JSON
	mended bool   // the text was changed before it was read
}

func newDecoder(c *catalog.Catalog) *decoder {
	d := &decoder{
		catalog: c, keys: knownKeys(), texts: map[string][]*catalog.Entry{}, hidden: map[string]bool{},
		asked: map[string][]*catalog.Entry{}, kinds: map[string]jobKind{},
	}
	for _, e := range c.Entries() {
		for _, t := range e.Texts() {
			t = strings.ToLower(t)
			d.texts[t] = append(d.texts[t], e)
		}
	}
	return d
}

func (d *decoder) warn(format string, args ...any) {
	if w := fmt.Sprintf(format, args...); !slices.Contains(d.warnings, w) {
		d.warnings = append(d.warnings, w)
	}
}

func (d *decoder) decoded() Decoded {
	return Decoded{
		Results: d.results, Hidden: slices.Sorted(maps.Keys(d.hidden)), Other: d.other, Warnings: d.warnings,
	}
}

// An object is a node: one JSON object with what is known and safe of it.
type object struct {
	parent  *object
	part    field // the field that it is the value of, perhaps in a list
	members []member
	inside  []*object // of these only the ones that keep something
	end     int       // where it ends in the text
}

// A member is a field and its value. Of a step of a job the text is its name
// and the value what it says.
type member struct {
	field field
	kind  payload.Kind
	text  string
	value string
}

// An open is an object or an array that has not ended yet.
type open struct {
	object *object // of an array the one around it
	array  bool
	part   field
}

// read decodes a text. What stands in a broken value is marked as recovered if
// it ends behind the break.
func (d *decoder) read(text []byte) {
	outer := d.open
	d.open = []open{{object: &object{}, array: true}}
	for e := range payload.Events(text) {
		switch {
		case e.Kind == payload.Done:
			d.finish(e.Fault)
		case e.Kind == payload.End:
			d.end(e.At)
		case d.skip > 0:
			if e.Kind == payload.Object || e.Kind == payload.Array {
				d.skip++
			}
		default:
			d.value(e)
		}
	}
	d.open = outer
}

// value takes in a member of an object, or an element of an array.
func (d *decoder) value(e payload.Event) {
	in := d.open[len(d.open)-1]
	part := in.part
	if !in.array {
		part = d.member(in.object, e)
	}
	if e.Kind != payload.Object && e.Kind != payload.Array {
		return
	}
	if part == private {
		d.skip++
		return
	}
	next := open{object: in.object, array: e.Kind == payload.Array, part: part}
	if !next.array {
		next.object = &object{parent: in.object, part: part}
	}
	d.open = append(d.open, next)
}

// member notes a member of an object and says which field it is.
func (d *decoder) member(o *object, e payload.Event) field {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	if o.part == actions {
		d.action(o, e)
		return private
	}
	k, known := d.keyOf(e.Key)
	if known && (o.part != partnerParams || k.field == jobType || k.field == jobID || k.field == private) {
		d.known(o, k, e, isValue)
		return k.field
	}
	d.other++
	if isValue {
		d.embedded(e)
	}
	return unknown
}

// known keeps the value of a safe field, and the name of any other.
func (d *decoder) known(o *object, k key, e payload.Event, isValue bool) {
	if k.field == private || k.field == message {
		d.hidden[k.name] = true
	}
	if !d.keeps(o, k.field, e, isValue) {
		return
	}
	m := member{field: k.field, kind: e.Kind}
	if isValue && len(e.Raw) <= longestValue && k.field != message {
		m.text = strings.TrimSpace(e.Text())
	}
	if m.text = d.safe(k.field, m.text); m.text == NotShown {
		d.hidden[k.name] = true
	}
	o.add(m)
}

// keeps reports whether a field is read further.
func (d *decoder) keeps(o *object, f field, e payload.Event, isValue bool) bool {
	switch f {
	case private, actions, partnerParams, history, flag:
		return false
	case success:
		return isValue && o.parent.parent == nil
	case result:
		return e.Kind != payload.String || !d.embedded(e)
	}
	return isValue && len(e.Raw) > 0 && string(e.Raw) != "null" && string(e.Raw) != "None"
}

// add keeps a member. Most objects that keep one keep several.
func (o *object) add(m member) {
	if o.members == nil {
		o.members = make([]member, 0, 4)
	}
	o.members = append(o.members, m)
}

// longestValue is the most bytes that a safe value can have.
const longestValue = 200

// action notes a step of a job. Its name and its value must both be known.
func (d *decoder) action(o *object, e payload.Event) {
	if len(e.Key) > longestValue || len(e.Raw) > longestValue {
		d.other++
		return
	}
	name, known := d.catalog.Action(string(e.Key))
	if !known {
		d.other++
		return
	}
	m := member{field: actions, kind: e.Kind, text: name.Name, value: NotShown}
	if v, known := d.catalog.ActionValue(e.Text()); known && e.Kind == payload.String {
		m.value = v.Name
	}
	o.add(m)
}

// embedded reads a text that holds JSON itself, as logs do.
func (d *decoder) embedded(e payload.Event) bool {
	const deepest = 3
	if e.Kind != payload.String || d.nested == deepest || bytes.IndexByte(e.Raw, '{') < 0 {
		return false
	}
	before := len(d.results)
	d.nested++
	d.read([]byte(e.Text()))
	d.nested--
	return len(d.results) > before
}

// end closes an object or an array. An object that keeps nothing is forgotten.
func (d *decoder) end(at int) {
	if d.skip > 0 {
		d.skip--
		return
	}
	last := d.open[len(d.open)-1]
	d.open = d.open[:len(d.open)-1]
	if last.array {
		return
	}
	o := last.object
	if o.end = at; len(o.members) > 0 || len(o.inside) > 0 {
		o.parent.inside = append(o.parent.inside, o)
	}
}

// finish judges a value that was read to its end.
func (d *decoder) finish(fault *payload.Fault) {
	root := d.open[0].object
	d.open[0].object = &object{}
	before := len(d.results)
	breakAt := -1
	if fault != nil {
		breakAt = fault.Offset
	}
	d.judge(root, breakAt)
	if fault != nil && d.nested == 0 && (len(root.inside) > 0 || len(d.results) > before) {
		d.warnBroken(fault)
	}
}

// warnBroken says where a value is broken. Of many breaks the first are told.
func (d *decoder) warnBroken(f *payload.Fault) {
	const most = 5
	broken := 0
	for _, w := range d.warnings {
		if strings.HasPrefix(w, "Broken JSON") {
			broken++
		}
	}
	switch {
	case broken < most:
		d.warn("Broken JSON in line %d, column %d: %s. What is plainly there was read.", f.Line, f.Column, f.Reason)
	case broken == most:
		d.warn("Broken JSON in more places.")
	}
}
