package job

import (
	"bytes"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
)

// openOrConceal reads a text that is JSON itself. Any other value is not shown.
func (d *decoder) openOrConceal(e payload.Event, part field.Field) (opened bool) {
	if opened = d.embedded(e, part); !opened {
		d.secrets.AddValue(e, false)
	}
	return opened
}

// concealBeside keeps what is needed of the values in the text on both sides of
// JSON, up to the JSON before and behind it.
func (d *decoder) concealBeside(text []byte, begin, end int) {
	const farthest = 64 << 10
	before := text[max(d.last, begin-farthest):max(d.last, begin)]
	behind := text[end:min(len(text), end+farthest)]
	if next := bytes.IndexByte(behind, '{'); next >= 0 {
		behind = behind[:next]
	}
	d.secrets.AddPairs(before)
	d.secrets.AddPairs(behind)
}

// concealNames hides the references of an object, and of those inside, that have
// in them what is hidden.
func (d *decoder) concealNames(o *node) {
	for i := range o.members {
		m := &o.members[i]
		if !field.IsName(m.field) || m.text == NotShown || !d.secrets.AreIn(m.field, m.text) {
			continue
		}
		m.text = NotShown
		d.hidden[field.NameOf(m.field)] = true
	}
	for _, i := range o.inside {
		d.concealNames(i)
	}
}
