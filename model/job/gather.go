package job

import (
	"bytes"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/wire"
)

// read decodes a text. What stands in a broken value is marked as recovered if
// it ends behind the break.
func (d *decoder) read(text []byte) {
	d.open = []open{{node: &node{}, isList: true}}
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
		d.secrets.AddInside(e, d.ofPerson)
	default:
		d.value(e)
	}
	d.deepest = max(d.deepest, len(d.open)+d.skip)
}

// value takes in a member of an object, or an element of an array.
func (d *decoder) value(e payload.Event) {
	in := d.open[len(d.open)-1]
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	part := in.under
	switch {
	case !in.isList:
		part = d.member(in.node, e)
	case isValue && (part == field.ErrorText || part == field.Message):
		d.readSaid(in.node, e, part)
		d.secrets.AddValue(e, false)
	case isValue && part == field.Personal:
		d.personal(e)
	case isValue:
		isOpen := d.openOrConceal(e, part)
		if !isOpen && part == field.Said {
			d.readSaid(in.node, e, part)
		}
		if !isOpen && part == field.Actions && isSaid(e) {
			in.node.unreadStep()
		}
	case len(e.Key) > 0: // the object around it is missing
		k, _ := d.keys.Of(e.Key)
		part = k.Field
	}
	switch {
	case isValue:
		return
	case part == field.Private || part == field.Suspects:
		d.listed.in(in.node, part == field.Suspects)
		d.listed.open(e)
		d.skip++
		return
	}
	next := open{node: in.node, isList: e.Kind == payload.Array, under: part}
	if !next.isList {
		next.node = d.newNode(in.node, part)
		next.node.position.key = e.Key
	}
	d.open = append(d.open, next)
}

// member notes a member of an object and says which field it is. Of what a
// partner put into PartnerParams only the job is read.
func (d *decoder) member(o *node, e payload.Event) field.Field {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	k, known := d.keys.Of(e.Key)
	o.keys++
	d.ofPerson = k.Field == field.Suspects || k.Field == field.Private && field.IsOfPerson(k.Name)
	switch {
	case o.under == field.Actions:
		d.action(o, e)
		return field.Private
	case k.IsOpen() && o.under != field.PartnerParams:
		if isValue && d.personal(e) {
			d.hidden[k.Name] = true
		}
		return field.Personal
	case o.under == field.PartnerParams && k.Field != field.JobType && k.Field != field.JobID && k.Field != field.Private:
		d.other++
		d.secrets.AddValue(e, false)
		return field.Private
	case known && k.Field != field.OfJob && k.Field != field.Said:
		d.known(o, k, e, isValue)
		return k.Field
	}
	if k.Field == field.Unknown {
		if f := d.prefixed(o, e); f != field.Unknown {
			return f
		}
	}
	switch d.other++; {
	case isValue && mayBeOwn(e) && field.IsOfNumber(string(e.Key), o.under == field.Personal):
		d.personal(e)
	case isValue && !d.openOrConceal(e, k.Field) && k.Field == field.Said:
		d.readSaid(o, e, field.Said)
	}
	return k.Field
}

// mayBeOwn holds for values that may have Smile ID's own form.
func mayBeOwn(e payload.Event) bool {
	return len(e.Raw) <= field.Longest && bytes.Contains(e.Raw, []byte("00"))
}

// known keeps the value of a safe field, and the name of any other.
func (d *decoder) known(o *node, k field.Key, e payload.Event, isValue bool) {
	if k.Field == field.Private || k.Field == field.Suspects || k.Field == field.Message {
		d.hidden[k.Name] = true
		d.secrets.AddValue(e, d.ofPerson)
	}
	if k.Name == field.UserID && isSaid(e) {
		o.user = d.how.Key.Of(strings.TrimSpace(e.Text()))
		d.users[o.user] = true
	}
	if isValue && (k.Field == field.ErrorText || k.Field == field.Message) {
		d.readSaid(o, e, k.Field)
	}
	if !d.keeps(o, k.Field, e, isValue) {
		return
	}
	m := member{field: k.Field, kind: e.Kind}
	switch {
	case !isValue || k.Field == field.Message || e.Kind == payload.CutString:
	case len(e.Raw) <= field.Longest:
		m.text = d.written(k.Field, e)
	case field.IsName(k.Field):
		m.same = d.how.Key.Of(string(e.Raw))
	}
	switch k.Field {
	case field.ResultCode:
		if code, text, both := wire.CodeAndText(m.text); both {
			m.text = code
			o.prefixed = append(o.prefixed, member{field: field.ResultText, kind: e.Kind, text: text})
		}
	case field.Status:
		if w := wire.WordOf(m.text); w != field.Unknown {
			o.add(member{field: w, kind: e.Kind})
		}
	}
	d.keep(o, m, k.Name)
}

// keep adds a member, which has a name, with what of its value may be shown.
func (d *decoder) keep(o *node, m member, name string) {
	if field.IsName(m.field) && m.text != "" {
		m.same, m.form = d.how.Key.Of(m.text), wire.FormOf(m.text)
	}
	came := m.text
	m.text = d.rule.Shown(m.field, came)
	isHidden := strings.HasSuffix(m.text, NotShown)
	if isHidden {
		d.hidden[name] = true
	}
	if isHidden || m.text == "" {
		d.secrets.Add([]byte(came), false)
	}
	o.add(m)
}

// keeps reports whether a field is read further.
func (d *decoder) keeps(o *node, f field.Field, e payload.Event, isValue bool) bool {
	switch f {
	case field.Private, field.Suspects, field.Flag:
		return false
	case field.Success:
		return isValue && o.parent.parent == nil
	case field.Actions, field.PartnerParams, field.History, field.Result:
		isJSON := isValue && d.openOrConceal(e, f)
		if f == field.Actions && !isJSON && isSaid(e) {
			o.unreadStep()
		}
		return f == field.Result && !isJSON
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
func (d *decoder) written(f field.Field, e payload.Event) string {
	text := strings.TrimSpace(e.Text())
	if e.Kind != payload.Number {
		return text
	}
	whole, fraction, _ := strings.Cut(text, ".")
	if strings.Trim(fraction, "0") == "" {
		text = whole
	}
	if code := wire.Padded(text); (f == field.ResultCode || f == field.CallCode) && len(text) < 3 && d.words.IsKnown(code) {
		return code
	}
	return text
}

// add keeps a member. Most objects that keep one keep several.
func (o *node) add(m member) {
	if cap(o.members) == 0 {
		o.members = make([]member, 0, 4)
	}
	o.members = append(o.members, m)
}

// end closes an object or an array. An object that keeps nothing is forgotten.
func (d *decoder) end() {
	if d.skip > 0 {
		d.listed.end()
		d.skip--
		return
	}
	last := d.open[len(d.open)-1]
	d.open = d.open[:len(d.open)-1]
	if last.isList {
		return
	}
	o := last.node
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
func (o *node) hold(inner *node) {
	switch inner.under {
	case field.PartnerParams:
		o.params = inner
	case field.Result:
		o.result = inner
		o.results++
	case field.Actions:
		o.holdSteps(inner)
	}
	o.inside = append(o.inside, inner)
}

// finish judges a value that was read to its end.
func (d *decoder) finish(text []byte, done payload.Event) {
	root := d.open[0].node
	d.open[0].node = &node{}
	begin := done.At - len(done.Raw)
	isDeep := d.deepest > payload.Deepest
	defer func() { d.used, d.deepest, d.last = 0, 0, done.At }()
	defer d.secrets.Forget()
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
