package job

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
)

// readRecords judges each code of a text, with what is said of it. Such a text is
// no JSON that broke, unless some broken JSON is there as well.
func (d *decoder) readRecords(text []byte) {
	const mostCodes = 100
	breakAt := -1
	if d.broken > 0 {
		breakAt = 0
	}
	found := form.NewReader(d.keys, d.words).Read(text)
	paragraph := -1
	for i, r := range found.Records {
		if r.Code.Code == "" || i >= mostCodes {
			continue
		}
		if r.Code.Paragraph != paragraph {
			paragraph = r.Code.Paragraph
			d.secrets.Forget()
			for n := range found.Near(paragraph) {
				d.concealNamed(found, n)
			}
		}
		o := d.objectOf(found, r)
		o.parent = &node{inside: []*node{o}}
		d.judge(o.parent, breakAt)
	}
	d.secrets.Forget()
	switch {
	case len(d.results) == 0 || d.broken > 0:
	case d.sawJSON:
		d.warn("The code is not in the JSON. What stands behind a known name beside it was read.")
	default:
		d.warn("There is no JSON. Only what stands behind a known name was read.")
	}
}

// objectOf makes of a record what JSON would have been.
func (d *decoder) objectOf(found form.Found, r form.Record) *node {
	o := &node{members: []member{{field: field.ResultCode, kind: payload.String, text: r.Code.Code}}, end: 1}
	for _, n := range r.Names {
		if step, ok := d.stepIn(found, n); ok {
			o.step(step)
		}
		isOurs := n.Prefix == "" || n.Prefix == r.Code.Prefix || field.IsOfAnswer(n.Prefix)
		if isOurs && field.IsRead(n.Field) {
			d.keep(o, member{field: n.Field, kind: payload.String, text: found.Value(n)}, field.NameOf(n.Field))
		}
	}
	if said := found.Text(r); said != "" && !o.has(field.ResultText) && d.rule.ShownText(said) != NotShown {
		d.keep(o, member{field: field.ResultText, kind: payload.String, text: said}, field.NameOf(field.ResultText))
	}
	return o
}

// stepIn is the step that a name in text without JSON says. Both must be known.
func (d *decoder) stepIn(found form.Found, n form.Name) (step member, ok bool) {
	action, isAction := d.catalog.Action(n.Squashed)
	if !isAction || n.Field != field.Unknown {
		return member{}, false
	}
	value, ok := d.catalog.ActionValue(found.Whole(n))
	return member{field: field.Actions, kind: payload.String, text: action.Name, value: value.Name}, ok
}

// concealNamed keeps what is needed of a value in text without JSON. Only a time, a
// country and the like are as harmless as in JSON.
func (d *decoder) concealNamed(found form.Found, n form.Name) {
	if n.IsHeading() || n.Field != field.Unknown && field.IsRead(n.Field) || d.keys.IsOfResult([]byte(n.Squashed)) {
		return
	}
	if _, isStep := d.stepIn(found, n); isStep {
		return
	}
	value := found.Value(n)
	k, _ := d.keys.Of([]byte(n.Squashed))
	switch k.Field {
	case field.Country, field.IDType, field.Timestamp, field.Status:
		if d.rule.Shown(k.Field, value) != NotShown {
			return
		}
	}
	if k.Name == field.UserID && value != "" {
		d.users[d.how.Key.Of(value)] = true
	}
	personal := d.keys.IsPersonal([]byte(n.Squashed))
	d.secrets.Add([]byte(value), personal)
	d.secrets.AddWords(found.Behind(n), personal)
}
