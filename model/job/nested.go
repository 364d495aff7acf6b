package job

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
)

// mostNested is how often JSON in a text is looked for inside such JSON.
const mostNested = 3

// embedded reads a text that is JSON itself in the place of the text.
func (r *reader) embedded(e payload.Event, part field.Field) bool {
	if r.nested == mostNested {
		return false
	}
	text, ok := form.Inner(e)
	if !ok {
		return false
	}
	in := r.open[len(r.open)-1].node
	before := len(in.inside)
	if r.nest(text, part); len(in.inside) == before+1 {
		one := &in.inside[before].position
		one.key, one.inText = e.Key, true
	}
	return true
}

// nest reads the JSON of a text in the place of the text.
func (r *reader) nest(text []byte, part field.Field) {
	in := r.open[len(r.open)-1].node
	before := len(in.inside)
	depth := len(r.open)
	r.open = append(r.open, open{node: in, isList: true, under: part})
	r.nested++
	for e := range payload.Events(text) {
		if e.Kind != payload.Done {
			r.take(e)
		} else if payload.FaultOf(text, e) != nil {
			for _, o := range in.inside[before:] {
				o.position.isBroken = true
			}
		}
	}
	r.nested--
	r.open = r.open[:depth]
}

// personal keeps what is needed of a value under a personal name, unless it is JSON.
func (r *reader) personal(e payload.Event) (hidden bool) {
	if hidden = !r.embedded(e, field.Unknown); hidden {
		r.secrets.AddValue(e, true)
	}
	return hidden
}

// openOrConceal reads a text that is JSON itself. Any other value is not shown.
func (r *reader) openOrConceal(e payload.Event, part field.Field) (opened bool) {
	if opened = r.embedded(e, part); !opened {
		r.secrets.AddValue(e, false)
	}
	return opened
}
