package tree

import (
	"bytes"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/privacy"
)

// concealBeside keeps what is needed of the values in the text on both sides of
// JSON, up to the JSON before and after it.
func (r *Reader) concealBeside(text []byte, begin, end int) {
	const farthest = 64 << 10
	before := text[max(r.last, begin-farthest):max(r.last, begin)]
	after := text[end:min(len(text), end+farthest)]
	if next := bytes.IndexByte(after, '{'); next >= 0 {
		after = after[:next]
	}
	r.secrets.AddPairs(before)
	r.secrets.AddPairs(after)
}

// concealNames hides the references of an object, and of those inside, that have
// in them what is hidden.
func (r *Reader) concealNames(o *Node) {
	for i := range o.members {
		m := &o.members[i]
		if !field.IsName(m.field) || m.text == privacy.NotShown || !r.secrets.AreIn(m.field, m.text) {
			continue
		}
		m.text = privacy.NotShown
		r.Untold.Hidden[field.NameOf(m.field)] = true
	}
	for _, i := range o.Inside {
		r.concealNames(i)
	}
}

// BesideJSON is a text without the values in it, which were read and are not read in
// another way. What they hide is hidden in the rest.
//
//	callback ResultCode: 0812 {"context":{"attempt":2}}
func (r *Reader) BesideJSON(text []byte, values [][2]int) []byte {
	if len(values) == 0 {
		return text
	}
	var all [][]byte
	for _, v := range values {
		all = append(all, text[v[0]:v[1]])
	}
	r.secrets.AddAround(nil, all...)
	return without(text, values)
}

// Hide hides what a layer took out of the text: no reference is shown that equals, or has
// in it, what a column that is named as personal has in any row, or what the text
// around says. The rows are one payload; beyond that each hides what it has itself.
func (r *Reader) Hide(l form.Layer) {
	if len(l.Personal) > 0 || len(l.Beside) > 0 {
		r.secrets.AddAround(l.Beside, l.Personal)
	}
}
