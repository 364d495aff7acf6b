package job

import (
	"maps"
	"slices"

	"smilecodes/model/job/payload"
)

// prefixed notes a member with something in front of its name. What it counts for
// is settled when its object ends. Of PartnerParams and Actions it is the field.
func (d *decoder) prefixed(o *object, e payload.Event) field {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	prefix, f := ended(e.Key)
	switch {
	case f == partnerParams || f == actions:
		if !isValue || d.embedded(e, f) {
			return f
		}
		return unknown
	case f == unknown || !isValue || len(e.Raw) > longestValue || e.Kind == payload.CutString:
		return unknown
	}
	text := d.written(f, e)
	switch {
	case f == resultCode && !d.isCode(text), f == callCode && !d.isOfCall(text):
		return unknown
	}
	o.prefixed = append(o.prefixed, member{field: f, kind: e.Kind, text: text, value: groupOf(prefix)})
	return f
}

// isCode holds for codes of the catalogue, and for those that lost a zero.
func (d *decoder) isCode(text string) bool {
	code, _, _ := d.codeAndText(text)
	return len(code) >= 3 && d.isKnown(padded(code))
}

// settlePrefixed gives an object what its names with something in front say. A
// code is its own if it has no other; with several, each is an answer inside it.
func (d *decoder) settlePrefixed(o *object) {
	codes := map[string]string{} // by what stands in front
	ours := d.isOfSmile(o)
	for _, m := range o.prefixed {
		if m.field == resultCode && (ours || isAllowed(m.field, m.value)) {
			code, _, _ := d.codeAndText(m.text)
			codes[m.value] = padded(code)
		}
	}
	own := ""
	if all := o.all(resultCode); len(all) > 0 && (d.isCode(all[0]) || len(all[0]) == 4 && isDigits(all[0])) {
		own = padded(all[0])
		maps.DeleteFunc(codes, func(prefix, _ string) bool { return !isOfAnswer(prefix) })
	} else if len(codes) == 1 {
		for _, own = range codes {
		}
		o.members = slices.DeleteFunc(o.members, func(m member) bool { // what has the same in front is closer to the code
			return slices.ContainsFunc(o.prefixed, func(p member) bool { return p.field == m.field && codes[p.value] != "" })
		})
	}
	inside := map[string]*object{}
	for _, m := range o.prefixed {
		into, code := o, codes[m.value]
		switch {
		case m.field == callCode && !ours && !isAllowed(m.field, m.value):
			d.neglect(m)
			continue
		case own != "" && (m.field == callCode || m.field == errorText):
			into = d.insideOf(o, inside, "") // beside a verdict it is an answer of its own
		case code == own && own != "":
		case code != "":
			into = d.insideOf(o, inside, code+m.value)
		case m.field == resultCode, m.value != "" && m.field != callCode && !isOfAnswer(m.value):
			d.neglect(m)
			continue
		}
		d.merge(into, m)
	}
	o.prefixed = nil
}

// neglect counts a member that is nothing of ours.
func (d *decoder) neglect(m member) {
	d.other++
	d.concealed.add([]byte(m.text), false)
}

// insideOf is an object inside another for some of its members.
func (d *decoder) insideOf(o *object, inside map[string]*object, group string) *object {
	if inside[group] == nil {
		inside[group] = d.newObject(o, unknown)
		inside[group].end = d.at
		o.hold(inside[group])
	}
	return inside[group]
}

// merge adds a member to an object that does not say the same already.
func (d *decoder) merge(o *object, m member) {
	isPoor := func(m member) bool { return false }
	switch m.field {
	case callCode: // such as 400, of the call that passed it on
		isPoor = func(m member) bool { return m.field == callCode && !d.isOfCall(m.text) }
	case errorText:
		isPoor = func(m member) bool { return m.field == errorText && m.text == NotShown }
	}
	if o.members = slices.DeleteFunc(o.members, isPoor); o.has(m.field) {
		return
	}
	code, text, _ := d.codeAndText(m.text)
	if m.field == resultCode && text != "" {
		m.text = code
		d.merge(o, member{field: resultText, kind: m.kind, text: text})
	}
	m.value = ""
	d.keep(o, key{m.field, nameOf(m.field)}, m)
}

// isOfSmile reports whether an object has something that only an answer of Smile
// ID's has, whatever stands in front of it.
func (d *decoder) isOfSmile(o *object) bool {
	codes := o.all(resultCode)
	if o.params != nil || o.has(smileJobID) || o.has(knownText) || o.tells(jobType) || o.tells(errorText) ||
		d.isKnownText(o.near(resultText).text) || len(codes) > 0 && d.isCode(codes[0]) {
		return true
	}
	return slices.ContainsFunc(o.prefixed, func(m member) bool {
		switch m.field {
		case smileJobID:
			return true
		case jobType:
			_, known := d.typeOf(m.text)
			return known
		case resultText:
			return d.isKnownText(m.text)
		case resultCode:
			_, text, both := d.codeAndText(m.text)
			return isAllowed(resultCode, m.value) || both && d.isKnownText(text)
		}
		return false
	})
}
