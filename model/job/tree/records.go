package tree

import (
	"bytes"
	"iter"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
)

// Records reads each code of a text that isn't JSON, with what the text says about it. It
// gives the roots that JSON would have had.
func (r *Reader) Records(text []byte) iter.Seq[*Node] {
	const mostCodes = 100
	if !bytes.ContainsAny(text, "0123456789") {
		return func(func(*Node) bool) {} // it has no code, and to look for names takes a second for a megabyte
	}
	found := r.Form.Read(text)
	return func(yield func(*Node) bool) {
		defer r.secrets.Forget()
		paragraph := -1
		for i, rec := range found.Records {
			if rec.Code.Code == "" || i >= mostCodes {
				continue
			}
			if rec.Code.Paragraph != paragraph {
				paragraph = rec.Code.Paragraph
				r.secrets.Forget()
				for n := range found.Near(paragraph) {
					r.concealNamed(found, n)
				}
			}
			o := r.record(found, rec)
			o.Parent = &Node{Inside: []*Node{o}}
			if r.concealNames(o.Parent); !yield(o.Parent) {
				return
			}
		}
	}
}

// record makes of a record what JSON would have been.
func (r *Reader) record(found form.Found, rec form.Record) *Node {
	o := &Node{members: []member{{field: field.ResultCode, kind: payload.String, text: rec.Code.Code}}, Position: Position{End: 1}}
	r.namedAt(o, rec.Code, field.ResultCode)
	for _, n := range rec.Names {
		if r.dict.keys.IsForeign(n.Squashed) {
			o.add(member{field: field.Foreign, kind: payload.String})
		}
		if step, ok := r.stepIn(found, n); ok {
			o.step(step)
			r.namedAt(o.actions, n, field.Actions)
		}
		isOurs := n.Prefix == "" || n.Prefix == rec.Code.Prefix || field.IsOfAnswer(n.Prefix)
		if isOurs && field.IsRead(n.Field) {
			r.namedAt(o, n, n.Field)
			r.keep(o, member{field: n.Field, kind: payload.String, text: found.Value(n)}, field.NameOf(n.Field))
		}
	}
	if said := found.Text(rec); said != "" && !o.Has(field.ResultText) && r.dict.rule.ShownText(said) != privacy.NotShown {
		r.keep(o, member{field: field.ResultText, kind: payload.String, text: said}, field.NameOf(field.ResultText))
	}
	return o
}

// concealNamed keeps what is needed of a value in text without JSON. Only a time, a
// country and the like are as harmless as in JSON.
func (r *Reader) concealNamed(found form.Found, n form.Name) {
	if n.IsHeading() || n.Field != field.Unknown && field.IsRead(n.Field) || r.dict.keys.IsOfResult([]byte(n.Squashed)) {
		return
	}
	if _, isStep := r.stepIn(found, n); isStep {
		return
	}
	value := found.Value(n)
	k, _ := r.dict.keys.Of([]byte(n.Squashed))
	switch k.Field {
	case field.Country, field.IDType, field.Timestamp, field.Status:
		if r.dict.rule.Shown(k.Field, value) != privacy.NotShown {
			return
		}
	}
	if k.Name == field.UserID && value != "" {
		r.Untold.Users[r.dict.key.Of(value)] = true
	}
	personal := r.dict.keys.IsPersonal([]byte(n.Squashed))
	r.secrets.Add([]byte(value), personal)
	r.secrets.AddWords(found.After(n), personal)
}
