package job

import (
	"smilecodes/model/job/field"
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
	found := newForms(d.keys, d.words).read(text)
	paragraph := -1
	for i, r := range found.records {
		if r.code.code == "" || i >= mostCodes {
			continue
		}
		if r.code.paragraph != paragraph {
			paragraph = r.code.paragraph
			d.secrets.Forget()
			for n := range found.near(paragraph) {
				d.concealNamed(found, n)
			}
		}
		o := d.objectOf(found, r)
		o.parent = &object{inside: []*object{o}}
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
func (d *decoder) objectOf(found found, r record) *object {
	o := &object{members: []member{{field: field.ResultCode, kind: payload.String, text: r.code.code}}, end: 1}
	for _, n := range r.names {
		if step, ok := d.stepIn(found, n); ok {
			o.step(step)
		}
		isOurs := n.prefix == "" || n.prefix == r.code.prefix || field.IsOfAnswer(n.prefix)
		if isOurs && field.IsRead(n.field) {
			d.keep(o, member{field: n.field, kind: payload.String, text: found.value(n)}, field.NameOf(n.field))
		}
	}
	if said := found.text(r); said != "" && !o.has(field.ResultText) && d.rule.ShownText(said) != NotShown {
		d.keep(o, member{field: field.ResultText, kind: payload.String, text: said}, field.NameOf(field.ResultText))
	}
	return o
}

// stepIn is the step that a name in text without JSON says. Both must be known.
func (d *decoder) stepIn(found found, n named) (step member, ok bool) {
	action, isAction := d.catalog.Action(n.name)
	if !isAction || n.field != field.Unknown {
		return member{}, false
	}
	value, ok := d.catalog.ActionValue(found.whole(n))
	return member{field: field.Actions, kind: payload.String, text: action.Name, value: value.Name}, ok
}

// concealNamed keeps what is needed of a value in text without JSON. Only a time, a
// country and the like are as harmless as in JSON.
func (d *decoder) concealNamed(found found, n named) {
	if n.isHeading() || n.field != field.Unknown && field.IsRead(n.field) || d.keys.IsOfResult([]byte(n.name)) {
		return
	}
	if _, isStep := d.stepIn(found, n); isStep {
		return
	}
	value := found.value(n)
	k, _ := d.keys.Of([]byte(n.name))
	switch k.Field {
	case field.Country, field.IDType, field.Timestamp, field.Status:
		if d.rule.Shown(k.Field, value) != NotShown {
			return
		}
	}
	if k.Name == field.UserID && value != "" {
		d.users[d.how.Key.Of(value)] = true
	}
	personal := d.keys.IsPersonal([]byte(n.name))
	d.secrets.Add([]byte(value), personal)
	d.secrets.AddWords(found.behind(n), personal)
}
