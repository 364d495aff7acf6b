package tree

import (
	"maps"
	"slices"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/wire"
)

// prefixed notes a member with a prefixed name. What it counts for
// is settled when its object ends. Of PartnerParams and Actions it is the field.
func (r *Reader) prefixed(o *Node, e payload.Event) field.Field {
	prefix, f := field.Ended(e.Key)
	switch {
	case f == field.PartnerParams || f == field.Actions:
		if !isValue(e) || r.embedded(e, f) {
			return f
		}
		return field.Unknown
	case f == field.Unknown || !isValue(e) || len(e.Raw) > field.Longest || e.Kind == payload.CutString:
		return field.Unknown
	}
	text := r.written(f, e)
	switch {
	case f == field.JobID && field.IsOfProvider(prefix) && privacy.IsOwnForm(text):
		f = field.SmileJobID
	case f == field.JobID && field.IsOfProvider(prefix):
		return field.Unknown
	case f == field.ResultCode && !r.dict.words.IsCode(text), f == field.CallCode && !r.dict.words.IsOfCall(text):
		return field.Unknown
	}
	o.prefixed = append(o.prefixed, member{field: f, kind: e.Kind, text: text, value: field.GroupOf(prefix)})
	r.tracer.keep(o, f, r.at)
	return f
}

// settlePrefixed gives an object what its names with a prefix say. A
// code is its own if it has no other; with several, each is an answer inside it.
func (r *Reader) settlePrefixed(o *Node) {
	codes := map[string]string{} // by prefix
	ours := r.isOfSmile(o)
	for _, m := range o.prefixed {
		if m.field == field.ResultCode && (ours || field.IsAllowed(m.field, m.value)) {
			code, _, _ := wire.CodeAndText(m.text)
			codes[m.value] = wire.Padded(code)
		}
	}
	own := ""
	if all := o.All(field.ResultCode); len(all) > 0 && (r.dict.words.IsCode(all[0]) || len(all[0]) == 4 && wire.IsDigits(all[0])) {
		own = wire.Padded(all[0])
		maps.DeleteFunc(codes, func(prefix, _ string) bool { return !field.IsOfAnswer(prefix) })
	} else if len(codes) == 1 {
		for _, own = range codes {
		}
		o.members = slices.DeleteFunc(o.members, func(m member) bool { // what has the same prefix is closer to the code
			return slices.ContainsFunc(o.prefixed, func(p member) bool { return p.field == m.field && codes[p.value] != "" })
		})
	}
	inside := map[string]*Node{}
	for _, m := range o.prefixed {
		into, code := o, codes[m.value]
		switch {
		case m.field == field.CallCode && !ours && !field.IsAllowed(m.field, m.value):
			r.neglect(m)
			continue
		case own != "" && (m.field == field.CallCode || m.field == field.ErrorText):
			into = r.insideOf(o, inside, "") // beside a verdict it is an answer of its own
		case code == own && own != "":
		case code != "":
			into = r.insideOf(o, inside, code+m.value)
		case m.field == field.ResultCode, m.value != "" && m.field != field.CallCode && !field.IsOfAnswer(m.value):
			r.neglect(m)
			continue
		}
		r.merge(into, m)
	}
	o.prefixed = nil
}

// neglect counts a member that is nothing of ours.
func (r *Reader) neglect(m member) {
	r.Untold.Other++
	r.secrets.Add([]byte(m.text), false)
}

// insideOf is an object inside another for some of its members.
func (r *Reader) insideOf(o *Node, inside map[string]*Node, group string) *Node {
	if inside[group] == nil {
		inside[group] = r.pool.take(o, field.Unknown)
		inside[group].Position.End = r.at
		o.hold(inside[group])
	}
	return inside[group]
}

// merge adds a member to an object that does not say the same already.
func (r *Reader) merge(o *Node, m member) {
	isPoor := func(m member) bool { return false }
	switch m.field {
	case field.CallCode: // such as 400, of the call that passed it on
		isPoor = func(m member) bool { return m.field == field.CallCode && !r.dict.words.IsOfCall(m.text) }
	case field.ErrorText:
		isPoor = func(m member) bool { return m.field == field.ErrorText && m.text == privacy.NotShown }
	}
	if o.members = slices.DeleteFunc(o.members, isPoor); o.Has(m.field) {
		return
	}
	code, text, _ := wire.CodeAndText(m.text)
	if m.field == field.ResultCode && text != "" {
		m.text = code
		r.merge(o, member{field: field.ResultText, kind: m.kind, text: text})
	}
	m.value = ""
	r.keep(o, m, field.NameOf(m.field))
}

// isOfSmile reports whether an object has something that only an answer of Smile
// ID's has, whatever comes before it.
func (r *Reader) isOfSmile(o *Node) bool {
	codes := o.All(field.ResultCode)
	if o.params != nil || o.Has(field.SmileJobID) || o.Has(field.KnownText) || o.Tells(field.JobType) || o.Tells(field.ErrorText) ||
		r.dict.words.IsKnownText(o.Near(field.ResultText).Text) || len(codes) > 0 && r.dict.words.IsCode(codes[0]) {
		return true
	}
	return slices.ContainsFunc(o.prefixed, func(m member) bool {
		switch m.field {
		case field.SmileJobID:
			return true
		case field.JobType:
			_, known := r.dict.words.TypeOf(m.text)
			return known
		case field.ResultText:
			return r.dict.words.IsKnownText(m.text)
		case field.ResultCode:
			_, text, both := wire.CodeAndText(m.text)
			return field.IsAllowed(field.ResultCode, m.value) || both && r.dict.words.IsKnownText(text)
		}
		return false
	})
}
