package tree

import (
	"bytes"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/wire"
)

// A member is a field and its value. For a step of a job, the text is the step's
// name and the value is what it says. For the name of a job that may not be shown,
// only its hash is left, for comparing, and whether version 3 of the API gave it.
type member struct {
	field field.Field
	kind  payload.Kind
	form  wire.Form
	text  string
	value string
	same  privacy.Hash
}

// member notes a member of an object and says which field it is. In PartnerParams,
// which a partner fills in, it reads only what names the job.
func (r *Reader) member(o *Node, e payload.Event) field.Field {
	k, known := r.dict.keys.Of(e.Key)
	o.Keys++
	r.tracer.member(o, e.Key, known)
	r.passed.ofPerson = k.Field == field.Suspects || k.Field == field.Private && field.IsOfPerson(k.Name)
	switch {
	case o.Under == field.Actions:
		r.action(o, e)
		return field.Private
	case k.IsOpen() && o.Under != field.PartnerParams:
		if isValue(e) && r.personal(e) {
			r.Untold.Hidden[k.Name] = true
		}
		return field.Personal
	case o.Under == field.PartnerParams && k.Field != field.JobType && k.Field != field.JobID && k.Field != field.Private:
		r.Untold.Other++
		r.secrets.AddValue(e, false)
		return field.Private
	case known && k.Field != field.OfJob && k.Field != field.Said:
		r.known(o, k, e)
		return k.Field
	}
	if k.Field == field.Unknown {
		if f := r.prefixed(o, e); f != field.Unknown {
			return f
		}
	}
	if (string(e.Key) == "name" || string(e.Key) == "key") && e.Kind == payload.String && field.IsCredential(e.Raw) {
		r.open[len(r.open)-1].isSecret = true
	}
	switch r.Untold.Other++; {
	case isValue(e) && mayBeOwn(e) && field.IsOfNumber(string(e.Key), o.Under == field.Personal):
		r.personal(e)
	case isValue(e) && !r.openOrConceal(e, k.Field) && k.Field == field.Said:
		r.readSaid(o, e, field.Said)
	}
	return k.Field
}

// mayBeOwn holds for values that may have Smile ID's own form.
func mayBeOwn(e payload.Event) bool {
	return len(e.Raw) <= field.Longest && bytes.Contains(e.Raw, []byte("00"))
}

// known keeps the value of a safe field, and the name of any other.
func (r *Reader) known(o *Node, k field.Key, e payload.Event) {
	if k.Field == field.Foreign {
		r.Untold.Other++
		r.secrets.AddValue(e, false)
		o.add(member{field: field.Foreign, kind: e.Kind})
		return
	}
	if word := r.dict.reason(k, e); word != "" {
		o.add(member{field: field.Message, kind: e.Kind})
		o.add(member{field: field.Reason, kind: e.Kind, text: word})
		return
	}
	if k.Field == field.Private || k.Field == field.Suspects || k.Field == field.Message {
		r.Untold.Hidden[k.Name] = true
		r.secrets.AddValue(e, r.passed.ofPerson)
	}
	if k.Name == field.UserID && isSaid(e) {
		o.user = r.dict.key.Of(strings.TrimSpace(e.Text()))
		r.Untold.Users[o.user] = true
	}
	if isValue(e) && (k.Field == field.ErrorText || k.Field == field.Message) {
		r.readSaid(o, e, k.Field)
	}
	if !r.keeps(o, k.Field, e) {
		return
	}
	m := member{field: k.Field, kind: e.Kind}
	switch {
	case !isValue(e) || k.Field == field.Message || e.Kind == payload.CutString:
	case len(e.Raw) <= field.Longest:
		m.text = r.written(k.Field, e)
	case field.IsName(k.Field):
		m.same = r.dict.key.Of(string(e.Raw))
	}
	switch k.Field {
	case field.ResultCode:
		if code, text, both := wire.CodeAndText(m.text); both {
			m.text = code
			o.prefixed = append(o.prefixed, member{field: field.ResultText, kind: e.Kind, text: text})
		}
	case field.Status:
		if w := wire.WordOf(m.text); w != field.Unknown {
			o.add(member{field: w, kind: e.Kind, text: wire.Refusal(m.text)})
		}
	}
	r.keep(o, m, k.Name)
}

// reason is a reason of version 3 of the API; empty for anything else, which might be
// personal.
func (d *dictionary) reason(k field.Key, e payload.Event) string {
	if k.Name != "reason" || e.Kind != payload.String || len(e.Raw) > field.Longest {
		return ""
	}
	if word := strings.TrimSpace(e.Text()); d.catalog.IsV3Reason(word) {
		return word
	}
	return ""
}

// keep adds a member, which has a name, with what of its value may be shown.
func (r *Reader) keep(o *Node, m member, name string) {
	if field.IsName(m.field) && m.text != "" {
		m.same, m.form = r.dict.key.Of(m.text), wire.FormOf(m.text)
	}
	came := m.text
	m.text = r.dict.rule.Shown(m.field, came)
	isHidden := strings.HasSuffix(m.text, privacy.NotShown)
	if isHidden {
		r.Untold.Hidden[name] = true
	}
	if isHidden || m.text == "" {
		r.secrets.Add([]byte(came), false)
	}
	r.tracer.keep(o, m.field, r.at)
	o.add(m)
}

// keeps reports whether a field is read further.
func (r *Reader) keeps(o *Node, f field.Field, e payload.Event) bool {
	switch f {
	case field.Private, field.Suspects, field.Flag:
		return false
	case field.Success:
		return isValue(e) && o.Parent.Parent == nil
	case field.Actions, field.PartnerParams, field.History, field.Result:
		isJSON := isValue(e) && r.openOrConceal(e, f)
		if f == field.Actions && !isJSON && isSaid(e) {
			o.unreadStep()
		}
		return f == field.Result && !isJSON
	}
	return isSaid(e)
}

// isSaid holds for a value that says something.
func isSaid(e payload.Event) bool {
	return isValue(e) && len(e.Raw) > 0 && string(e.Raw) != "null" && string(e.Raw) != "None"
}

// written is a value as it was meant. A number may have lost the leading zeros
// of a code, and got a point: 812.0 is 0812 if that is a code.
func (r *Reader) written(f field.Field, e payload.Event) string {
	text := strings.TrimSpace(e.Text())
	if e.Kind != payload.Number {
		return text
	}
	whole, fraction, _ := strings.Cut(text, ".")
	if strings.Trim(fraction, "0") == "" {
		text = whole
	}
	if code := wire.Padded(text); (f == field.ResultCode || f == field.CallCode) && len(text) < 3 && r.dict.words.IsKnown(code) {
		return code
	}
	return text
}
