package job

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
)

// mostNested is how often JSON in a text is looked for inside such JSON.
const mostNested = 3

// embedded reads a text that is JSON itself in the place of the text.
func (d *decoder) embedded(e payload.Event, part field.Field) bool {
	if d.nested == mostNested {
		return false
	}
	text, ok := form.Inner(e)
	if !ok {
		return false
	}
	in := d.open[len(d.open)-1].node
	before := len(in.inside)
	if d.nest(text, part); len(in.inside) == before+1 {
		one := &in.inside[before].position
		one.key, one.inText = e.Key, true
	}
	return true
}

// nest reads the JSON of a text in the place of the text.
func (d *decoder) nest(text []byte, part field.Field) {
	in := d.open[len(d.open)-1].node
	before := len(in.inside)
	depth := len(d.open)
	d.open = append(d.open, open{node: in, isList: true, under: part})
	d.nested++
	for e := range payload.Events(text) {
		if e.Kind != payload.Done {
			d.take(e)
		} else if payload.FaultOf(text, e) != nil {
			for _, o := range in.inside[before:] {
				o.position.isBroken = true
			}
		}
	}
	d.nested--
	d.open = d.open[:depth]
}

// personal keeps what is needed of a value under a personal name, unless it is JSON.
func (d *decoder) personal(e payload.Event) (hidden bool) {
	if hidden = !d.embedded(e, field.Unknown); hidden {
		d.secrets.AddValue(e, true)
	}
	return hidden
}
