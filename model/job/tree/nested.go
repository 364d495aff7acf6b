package tree

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
)

// Texts that hold an answer themselves, as queues, logs and exports have them, at any key:
//
//	{"log":"callback {\"ResultCode\":\"0812\"}\n","stream":"stdout"}
//
// What is in a text is read in its place. One that is JSON itself is always read. Other forms, and
// words around it, only where a value has no code otherwise; see deeper.go. A text under a
// field that is hidden, or that has a credential, is never opened.

// embedded reads a text that is JSON itself in the place of the text, and a deeper reader
// also one that has an answer in it.
func (r *Reader) embedded(e payload.Event, under field.Field) bool {
	if e.Kind != payload.String {
		return false
	}
	text, isJSON := form.Inner(e)
	if !isJSON {
		if r.within.unopened = r.within.unopened || len(e.Raw) >= shortestAnswer; r.within.depth == asItIs || !mayHold(e.Raw) {
			return false
		}
		text = []byte(e.Text())
	}
	switch {
	case r.open.isCredential(e):
		return false
	case r.within.nested == form.Deepest:
		r.TooDeep = r.TooDeep || mayHold(e.Raw)
		return false
	}
	in := r.open[len(r.open)-1].node
	before := len(in.Inside)
	if r.within.depth == asItIs {
		if r.nest(text, under); len(in.Inside) > before {
			r.Forms.wrapper(text)
		}
	} else {
		isJSON = r.deeply(text, under) || isJSON
	}
	if len(in.Inside) == before+1 {
		one := in.Inside[before]
		one.Position.key, one.Position.inText = e.Key, true
		one.found.place = r.tracer.told(in, e.Key)
	}
	return isJSON
}

// isCredential holds for a value under a name of one, or in an object that names it:
//
//	"Cookie":"…"    {"name":"Cookie","value":"…"}
func (s stack) isCredential(e payload.Event) bool {
	return field.IsCredential(e.Key) || s.isInSecret()
}

// isInSecret holds inside of what has a credential. Few texts ask; so it is found out then,
// from the innermost object that was asked before.
func (s stack) isInSecret() bool {
	at := len(s) - 1
	for at > 0 && !s[at].isAsked {
		at--
	}
	isSecret := false
	for i := at; i < len(s); i++ {
		o := &s[i]
		o.isSecret, o.isAsked = o.isSecret || isSecret || field.IsCredential(o.name), true
		isSecret = o.isSecret
	}
	return isSecret
}

// nest reads the JSON of a text in the place of the text, and hides in it what the words
// around say. It gives where the values are, and where those without a fault.
func (r *Reader) nest(text []byte, under field.Field) (values, whole [][2]int) {
	in := r.open[len(r.open)-1].node
	before, depth, last := len(in.Inside), len(r.open), 0
	r.open = append(r.open, open{node: in, isList: true, under: under})
	r.within.nested++
	for e := range payload.Events(text) {
		if e.Kind != payload.Done {
			r.take(e)
			continue
		}
		begin := e.At - len(e.Raw)
		r.secrets.AddPairs(text[last:max(last, begin)])
		last, values = e.At, append(values, [2]int{begin, e.At})
		if payload.IsWhole(text, e) {
			whole = append(whole, [2]int{begin, e.At})
		} else {
			for _, o := range in.Inside[before:] {
				o.Position.IsBroken = true
			}
		}
	}
	r.secrets.AddPairs(text[last:])
	r.within.nested--
	r.open = r.open[:depth]
	return values, whole
}

// personal keeps what is needed of a value under a personal name, unless it is JSON.
func (r *Reader) personal(e payload.Event) (hidden bool) {
	if _, isJSON := form.Inner(e); !isJSON || !r.embedded(e, field.Unknown) {
		r.secrets.AddValue(e, true)
		return true
	}
	return false
}

// openOrConceal reads a text that has an answer in it. Any other value is not shown.
func (r *Reader) openOrConceal(e payload.Event, under field.Field) (opened bool) {
	if opened = r.embedded(e, under); !opened {
		r.secrets.AddValue(e, false)
	}
	return opened
}
