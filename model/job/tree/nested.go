package tree

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
)

// mostNested is how often JSON in a text is looked for inside such JSON.
const mostNested = 3

// embedded reads a text that is JSON itself in the place of the text.
func (r *Reader) embedded(e payload.Event, under field.Field) bool {
	if r.nested == mostNested {
		return false
	}
	text, ok := form.Inner(e)
	if !ok {
		return false
	}
	in := r.open[len(r.open)-1].node
	before := len(in.Inside)
	if r.nest(text, under); len(in.Inside) == before+1 {
		one := &in.Inside[before].Position
		one.key, one.inText = e.Key, true
	}
	return true
}

// nest reads the JSON of a text in the place of the text.
func (r *Reader) nest(text []byte, under field.Field) {
	in := r.open[len(r.open)-1].node
	before := len(in.Inside)
	depth := len(r.open)
	r.open = append(r.open, open{node: in, isList: true, under: under})
	r.nested++
	for e := range payload.Events(text) {
		if e.Kind != payload.Done {
			r.take(e)
		} else if payload.FaultOf(text, e) != nil {
			for _, o := range in.Inside[before:] {
				o.Position.IsBroken = true
			}
		}
	}
	r.nested--
	r.open = r.open[:depth]
}

// personal keeps what is needed of a value under a personal name, unless it is JSON.
func (r *Reader) personal(e payload.Event) (hidden bool) {
	if hidden = !r.embedded(e, field.Unknown); hidden {
		r.secrets.AddValue(e, true)
	}
	return hidden
}

// openOrConceal reads a text that is JSON itself. Any other value is not shown.
func (r *Reader) openOrConceal(e payload.Event, under field.Field) (opened bool) {
	if opened = r.embedded(e, under); !opened {
		r.secrets.AddValue(e, false)
	}
	return opened
}
