package job

import (
	"bytes"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
)

// mostNested is how often JSON in a text is looked for inside such JSON.
const mostNested = 3

// embedded reads a text that is JSON itself, as logs have it, in the place of
// the text. A text that only quotes some JSON is a remark, and is left alone.
func (d *decoder) embedded(e payload.Event, part field.Field) bool {
	raw := bytes.TrimSpace(e.Raw)
	if e.Kind != payload.String || d.nested == mostNested || len(raw) < 2 || raw[0] != '{' && raw[0] != '[' {
		return false
	}
	text := []byte(strings.TrimSpace(e.Text()))
	if last := text[len(text)-1]; last != '}' && last != ']' {
		return false
	}
	in := d.open[len(d.open)-1].object
	before := len(in.inside)
	if d.nest(text, part); len(in.inside) == before+1 {
		one := &in.inside[before].stands
		one.key, one.inText = e.Key, true
	}
	return true
}

// nest reads the JSON of a text in the place of the text.
func (d *decoder) nest(text []byte, part field.Field) {
	in := d.open[len(d.open)-1].object
	before := len(in.inside)
	depth := len(d.open)
	d.open = append(d.open, open{object: in, array: true, part: part})
	d.nested++
	for e := range payload.Events(text) {
		if e.Kind != payload.Done {
			d.take(e)
		} else if payload.FaultOf(text, e) != nil {
			for _, o := range in.inside[before:] {
				o.stands.broken = true
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
