package job

import (
	"iter"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
)

// records reads each code of a text that is no JSON, with what is said of it. It
// gives the roots that JSON would have had.
func (r *reader) records(text []byte) iter.Seq[*node] {
	const mostCodes = 100
	found := form.NewReader(r.keys, r.words).Read(text)
	return func(yield func(*node) bool) {
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
			o.parent = &node{inside: []*node{o}}
			if r.concealNames(o.parent); !yield(o.parent) {
				return
			}
		}
	}
}

// record makes of a record what JSON would have been.
func (r *reader) record(found form.Found, rec form.Record) *node {
	o := &node{members: []member{{field: field.ResultCode, kind: payload.String, text: rec.Code.Code}}, end: 1}
	for _, n := range rec.Names {
		if step, ok := r.stepIn(found, n); ok {
			o.step(step)
		}
		isOurs := n.Prefix == "" || n.Prefix == rec.Code.Prefix || field.IsOfAnswer(n.Prefix)
		if isOurs && field.IsRead(n.Field) {
			r.keep(o, member{field: n.Field, kind: payload.String, text: found.Value(n)}, field.NameOf(n.Field))
		}
	}
	if said := found.Text(rec); said != "" && !o.has(field.ResultText) && r.rule.ShownText(said) != privacy.NotShown {
		r.keep(o, member{field: field.ResultText, kind: payload.String, text: said}, field.NameOf(field.ResultText))
	}
	return o
}

// concealNamed keeps what is needed of a value in text without JSON. Only a time, a
// country and the like are as harmless as in JSON.
func (r *reader) concealNamed(found form.Found, n form.Name) {
	if n.IsHeading() || n.Field != field.Unknown && field.IsRead(n.Field) || r.keys.IsOfResult([]byte(n.Squashed)) {
		return
	}
	if _, isStep := r.stepIn(found, n); isStep {
		return
	}
	value := found.Value(n)
	k, _ := r.keys.Of([]byte(n.Squashed))
	switch k.Field {
	case field.Country, field.IDType, field.Timestamp, field.Status:
		if r.rule.Shown(k.Field, value) != privacy.NotShown {
			return
		}
	}
	if k.Name == field.UserID && value != "" {
		r.untold.users[r.key.Of(value)] = true
	}
	personal := r.keys.IsPersonal([]byte(n.Squashed))
	r.secrets.Add([]byte(value), personal)
	r.secrets.AddWords(found.Behind(n), personal)
}
