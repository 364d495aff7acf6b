package tree

import (
	"bytes"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/payload"
)

// A depth is how far texts inside of values are opened.
type depth uint8

// The depths.
const (
	asItIs   depth = iota // that are JSON themselves
	anyForm               // that have JSON, or another form, somewhere in them
	anyNames              // and those that only have names
)

// Deeper is a reader for a value that has no code otherwise. It opens texts that have a
// code in any form, from where it begins in the text, or with names also those in which only a name comes before it. Some
// layers around the value were undone before. What is hidden in the value stays hidden.
func (r *Reader) Deeper(steps *effort.Steps, undone, begin int, withNames bool) *Reader {
	deeper := *r
	deeper.pool, deeper.open, deeper.passed = pool{}, nil, passed{}
	deeper.within.depth, deeper.within.steps, deeper.within.nested, deeper.Forms = anyForm, steps, undone, nil
	deeper.tracer.base = begin
	if withNames {
		deeper.within.depth = anyNames
	}
	return &deeper
}

// MayHoldMore reports whether the value that was read last has texts in it that were not
// opened, and may have a code. Most values have one outside of them, and need not be asked.
func (r *Reader) MayHoldMore(value payload.Event) bool {
	return r.within.unopened && (namesCode(value.Raw) || longestBase64(value.Raw) >= shortestBase64)
}

const (
	shortestAnswer = len("code=0812")
	shortestBase64 = 16
)

// mayHold holds for texts that may have a code of ours under its name, or base64 of one.
func mayHold(raw []byte) bool {
	return len(raw) >= shortestAnswer && (namesCode(raw) || len(raw) >= shortestBase64 && longestBase64(raw[:shortestBase64]) == shortestBase64)
}

// namesCode is a cheap look for the name of a code, in any of its languages.
func namesCode(text []byte) bool {
	for _, part := range [...]string{"ode", "ODE", "digo", "DIGO"} {
		if bytes.Contains(text, []byte(part)) {
			return true
		}
	}
	return false
}

// longestBase64 is how long the longest part of a text is that may be base64.
func longestBase64(text []byte) int {
	longest, n := 0, 0
	for _, c := range text {
		if n++; !field.IsLetter(rune(c)) && (c < '0' || c > '9') && c != '+' && c != '/' && c != '-' && c != '_' {
			n = 0
		}
		longest = max(longest, n)
	}
	return longest
}

// deeply reads a text in the place of the text, in the first of its forms that has a code.
// It reports whether one has.
func (r *Reader) deeply(text []byte, under field.Field) bool {
	if !r.within.steps.Take(len(text)) {
		return false
	}
	in := r.open[len(r.open)-1].node
	before := *in
	values, whole := r.nest(text, under)
	if found := in.Inside[len(before.Inside):]; haveCode(found) && !areBroken(found) {
		r.Forms.wrapper(text)
		return true
	}
	found := *in
	if r.undone(text, without(text, whole), under, before) {
		return true
	}
	if *in = found; haveCode(in.Inside[len(before.Inside):]) {
		return true
	}
	if r.within.depth != anyNames {
		r.MayName = r.MayName || namesCode(text)
		return false
	}
	return r.namedIn(in, without(text, values))
}

// undone reads a text with a layer undone, in the place of the text.
func (r *Reader) undone(text, rest []byte, under field.Field, before Node) bool {
	in := r.open[len(r.open)-1].node
	layers := r.Form.Layers(text, rest, r.within.steps)
	if !namesCode(text) {
		layers = r.Form.Decoded(rest, r.within.steps)
	}
	for layer := range layers {
		switch {
		case layer.Listed > 0:
			continue
		case r.within.nested+1 >= form.Deepest:
			r.TooDeep = true
			return false
		}
		*in = before
		r.Hide(layer)
		r.within.nested++
		isFound := r.deeply(layer.Text, under)
		if r.within.nested--; isFound {
			r.Forms.add(layer.Form())
			return true
		}
	}
	return false
}

// mostForms is how many forms are kept: of many texts the first are enough.
const mostForms = 100

// A said is the forms of the texts that were read.
type said []form.Form

func (s *said) add(f form.Form) {
	if len(*s) < mostForms {
		*s = append(*s, f)
	}
}

// wrapper adds what a text is a message of, if it is one.
func (s *said) wrapper(text []byte) {
	if len(*s) == mostForms {
		return
	}
	if name := form.WrapperOf(text); name != "" {
		s.add(form.Form{Name: name, IsAround: true})
	}
}

// without is a text without the values in it.
func without(text []byte, values [][2]int) []byte {
	if len(values) == 0 {
		return text
	}
	text = bytes.Clone(text)
	for _, v := range values {
		for i := v[0]; i < v[1]; i++ {
			if text[i] != '\n' {
				text[i] = ' '
			}
		}
	}
	return text
}

// haveCode reports whether some of the objects, or of those inside, has a code.
func haveCode(all []*Node) bool {
	for _, o := range all {
		if o.Has(field.ResultCode) || o.Has(field.CallCode) || haveCode(o.Inside) {
			return true
		}
	}
	return false
}

func areBroken(all []*Node) bool {
	for _, o := range all {
		if o.Position.IsBroken {
			return true
		}
	}
	return false
}

// namedIn reads the codes of a text that come after their names, in the place of the text.
// A remark that a code is in isn't an answer:
//
//	callback: ResultCode=0812 job_type=6    is one
//	see ResultCode: 0811 of last year       isn't
func (r *Reader) namedIn(in *Node, text []byte) bool {
	const mostCodes = 100
	if !bytes.ContainsAny(text, "0123456789") || !r.within.steps.Take(len(text)) {
		return false
	}
	found := r.Form.Read(text)
	isFound := false
	for i, rec := range found.Records {
		if rec.Code.Code == "" || i >= mostCodes || found.IsRemark(rec) {
			continue
		}
		for n := range found.Near(rec.Code.Paragraph) {
			r.concealNamed(found, n)
		}
		o := r.record(found, rec)
		o.Parent, o.Position = in, Position{IsPast: in.Position.IsPast, End: r.at}
		in.hold(o)
		isFound = true
	}
	return isFound
}
