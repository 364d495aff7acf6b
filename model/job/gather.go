package job

import (
	"bytes"
	"strings"

	"smilecodes/model/job/payload"
)

// read decodes a text. What stands in a broken value is marked as recovered if
// it ends behind the break.
func (d *decoder) read(text []byte) {
	d.open = []open{{object: &object{}, array: true}}
	for e := range payload.Events(text) {
		if e.Kind == payload.Done {
			d.finish(text, e)
			continue
		}
		d.at = e.At
		d.take(e)
	}
}

func (d *decoder) take(e payload.Event) {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	switch {
	case e.Kind == payload.End:
		d.end()
	case d.skip > 0 && !isValue:
		d.listed.open(e)
		d.skip++
	case d.skip > 0:
		d.listed.value()
		d.concealInside(e)
	default:
		d.value(e)
	}
	d.deepest = max(d.deepest, len(d.open)+d.skip)
}

// value takes in a member of an object, or an element of an array.
func (d *decoder) value(e payload.Event) {
	in := d.open[len(d.open)-1]
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	part := in.part
	switch {
	case !in.array:
		part = d.member(in.object, e)
	case isValue && (part == errorText || part == message):
		d.readSaid(in.object, e, part)
		d.conceal(e, false)
	case isValue && part == personal:
		d.personal(e)
	case isValue:
		isOpen := d.openOrConceal(e, part)
		if !isOpen && part == said {
			d.readSaid(in.object, e, part)
		}
		if !isOpen && part == actions && isSaid(e) {
			in.object.unreadStep()
		}
	case len(e.Key) > 0: // the object around it is missing
		k, _ := d.keys.of(e.Key)
		part = k.field
	}
	switch {
	case isValue:
		return
	case part == private || part == suspects:
		d.listed.in(in.object, part == suspects)
		d.listed.open(e)
		d.skip++
		return
	}
	next := open{object: in.object, array: e.Kind == payload.Array, part: part}
	if !next.array {
		next.object = d.newObject(in.object, part)
		next.object.stands.key = e.Key
	}
	d.open = append(d.open, next)
}

// member notes a member of an object and says which field it is. Of what a
// partner put into PartnerParams only the job is read.
func (d *decoder) member(o *object, e payload.Event) field {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	k, known := d.keys.of(e.Key)
	o.keys++
	d.concealed.ofPerson = k.field == suspects || k.field == private && isOfPerson(k.name)
	switch {
	case o.part == actions:
		d.action(o, e)
		return private
	case k.isOpen() && o.part != partnerParams:
		if isValue && d.personal(e) {
			d.hidden[k.name] = true
		}
		return personal
	case o.part == partnerParams && k.field != jobType && k.field != jobID && k.field != private:
		d.other++
		d.conceal(e, false)
		return private
	case known && k.field != ofJob && k.field != said:
		d.known(o, k, e, isValue)
		return k.field
	}
	if k.field == unknown {
		if f := d.prefixed(o, e); f != unknown {
			return f
		}
	}
	switch d.other++; {
	case isValue && mayBeOwn(e) && isOfNumber(string(e.Key), o.part == personal):
		d.personal(e)
	case isValue && !d.openOrConceal(e, k.field) && k.field == said:
		d.readSaid(o, e, said)
	}
	return k.field
}

// mayBeOwn holds for values that may have Smile ID's own form.
func mayBeOwn(e payload.Event) bool {
	return len(e.Raw) <= longestValue && bytes.Contains(e.Raw, []byte("00"))
}

// known keeps the value of a safe field, and the name of any other.
func (d *decoder) known(o *object, k key, e payload.Event, isValue bool) {
	if k.field == private || k.field == suspects || k.field == message {
		d.hidden[k.name] = true
		d.conceal(e, d.concealed.ofPerson)
	}
	if k.name == userID && isSaid(e) {
		o.user = d.how.Key.of(strings.TrimSpace(e.Text()))
		d.users[o.user] = true
	}
	if isValue && (k.field == errorText || k.field == message) {
		d.readSaid(o, e, k.field)
	}
	if !d.keeps(o, k.field, e, isValue) {
		return
	}
	m := member{field: k.field, kind: e.Kind}
	switch {
	case !isValue || k.field == message || e.Kind == payload.CutString:
	case len(e.Raw) <= longestValue:
		m.text = d.written(k.field, e)
	case isName(k.field):
		m.same = d.how.Key.of(string(e.Raw))
	}
	switch k.field {
	case resultCode:
		if code, text, both := d.codeAndText(m.text); both {
			m.text = code
			o.prefixed = append(o.prefixed, member{field: resultText, kind: e.Kind, text: text})
		}
	case status:
		if w := wordOf(m.text); w != unknown {
			o.add(member{field: w, kind: e.Kind})
		}
	}
	d.keep(o, k, m)
}

// keep adds a member with what of its value may be shown.
func (d *decoder) keep(o *object, k key, m member) {
	if isName(k.field) && m.text != "" {
		m.same, m.form = d.how.Key.of(m.text), formOf(m.text)
	}
	came := m.text
	m.text = d.safe(k.field, came)
	isHidden := strings.HasSuffix(m.text, NotShown)
	if isHidden {
		d.hidden[k.name] = true
	}
	if isHidden || m.text == "" {
		d.concealed.add([]byte(came), false)
	}
	o.add(m)
}

// keeps reports whether a field is read further.
func (d *decoder) keeps(o *object, f field, e payload.Event, isValue bool) bool {
	switch f {
	case private, suspects, flag:
		return false
	case success:
		return isValue && o.parent.parent == nil
	case actions, partnerParams, history, result:
		isJSON := isValue && d.openOrConceal(e, f)
		if f == actions && !isJSON && isSaid(e) {
			o.unreadStep()
		}
		return f == result && !isJSON
	}
	return isSaid(e)
}

// isSaid holds for a value that says something.
func isSaid(e payload.Event) bool {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	return isValue && len(e.Raw) > 0 && string(e.Raw) != "null" && string(e.Raw) != "None"
}

// written is a value as it was meant. A number may have lost the zeros in front
// of a code, and got a point: 812.0 is 0812 if that is a code.
func (d *decoder) written(f field, e payload.Event) string {
	text := strings.TrimSpace(e.Text())
	if e.Kind != payload.Number {
		return text
	}
	whole, fraction, _ := strings.Cut(text, ".")
	if strings.Trim(fraction, "0") == "" {
		text = whole
	}
	if code := padded(text); (f == resultCode || f == callCode) && len(text) < 3 && d.isKnown(code) {
		return code
	}
	return text
}

// add keeps a member. Most objects that keep one keep several.
func (o *object) add(m member) {
	if cap(o.members) == 0 {
		o.members = make([]member, 0, 4)
	}
	o.members = append(o.members, m)
}

// longestValue is the most bytes that a safe value can have.
const longestValue = 200

// end closes an object or an array. An object that keeps nothing is forgotten.
func (d *decoder) end() {
	if d.skip > 0 {
		d.listed.end()
		d.skip--
		return
	}
	last := d.open[len(d.open)-1]
	d.open = d.open[:len(d.open)-1]
	if last.array {
		return
	}
	o := last.object
	if len(o.prefixed) > 0 {
		d.settlePrefixed(o)
	}
	switch o.end = d.at; {
	case len(o.members) > 0 || len(o.inside) > 0:
		o.parent.hold(o)
	case d.nodes[d.used-1] == o: // nothing inside it was kept either
		d.used--
	}
}

// hold keeps an object inside another.
func (o *object) hold(inner *object) {
	switch inner.part {
	case partnerParams:
		o.params = inner
	case result:
		o.result = inner
		o.results++
	case actions:
		o.holdSteps(inner)
	}
	o.inside = append(o.inside, inner)
}

// finish judges a value that was read to its end.
func (d *decoder) finish(text []byte, done payload.Event) {
	root := d.open[0].object
	d.open[0].object = &object{}
	begin := done.At - len(done.Raw)
	isDeep := d.deepest > payload.Deepest
	defer func() { d.used, d.deepest, d.last = 0, 0, done.At }()
	defer d.concealed.forget()
	if len(d.results) == 0 {
		d.values = append(d.values, [2]int{begin, done.At})
	}
	if len(root.inside) == 0 && !isDeep {
		d.sawJSON = d.sawJSON || isWhole(text, done)
		return
	}
	d.concealBeside(text, begin, done.At)
	breakAt := -1
	if fault := payload.FaultOf(text, done); fault != nil {
		breakAt = fault.Offset
		d.warnBroken(text, fault)
	} else {
		d.sawJSON = true
	}
	d.judge(root, breakAt)
}

// isWhole holds for an object without a fault that has something in it, and for a
// list of objects.
func isWhole(text []byte, done payload.Event) bool {
	inner := bytes.TrimLeft(done.Raw, "[ \t\r\n")
	return bytes.HasPrefix(inner, []byte("{")) && len(done.Raw) > len("{}") && payload.FaultOf(text, done) == nil
}
