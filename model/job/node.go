package job

import (
	"slices"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/wire"
)

// A node is one JSON object with what is known and safe of it.
type node struct {
	parent   *node
	under    field.Field // the field that it is the value of, perhaps in a list
	position position
	keys     int // how many it has, known or not
	members  []member
	prefixed []member // with names that have something in front, until it ends
	inside   []*node  // of these only the ones that keep something
	params   *node    // PartnerParams: what it says of its job
	result   *node    // the last one with a result
	results  int      // how many have one
	actions  *node
	end      int // where it ends in the text

	codes    count // in it and all inside; see scope.go
	suspects int   // other people that a duplicate check lists

	user privacy.Hash // whose job it is, which is only compared
}

// A position is where a node is.
type position struct {
	key      []byte // of the member that it is the value of; nil for elements of a list
	inText   bool   // the value is a text that is JSON itself
	isBroken bool   // and a broken one
	isPast   bool   // in a history
	isLatest bool   // though in one, as the verdict
}

// A member is a field and its value. Of a step of a job the text is its name
// and the value what it says. Of the name of a job that may not be shown the hash
// is left, to be compared, and whether version 3 of the API gave it.
type member struct {
	field field.Field
	kind  payload.Kind
	form  wire.Form
	text  string
	value string
	same  privacy.Hash
}

// A pool has the nodes of the value that is read, and of earlier ones.
type pool struct {
	nodes []*node
	used  int // how many of them this value has
}

// take takes a node that an earlier value needed, if there is one.
func (p *pool) take(parent *node, under field.Field) *node {
	if p.used == len(p.nodes) {
		p.nodes = append(p.nodes, &node{})
	}
	o := p.nodes[p.used]
	p.used++
	*o = node{
		parent: parent, under: under, position: position{isPast: parent.position.isPast || under == field.History},
		members: o.members[:0], inside: o.inside[:0],
	}
	return o
}

// giveBack takes back a node that keeps nothing, if nothing inside it was kept either.
func (p *pool) giveBack(o *node) {
	if p.nodes[p.used-1] == o {
		p.used--
	}
}

// add keeps a member. Most objects that keep one keep several.
func (o *node) add(m member) {
	if cap(o.members) == 0 {
		o.members = make([]member, 0, 4)
	}
	o.members = append(o.members, m)
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

// mostValues is how many values of one field are looked at.
const mostValues = 10

// all are the different values of a field of an object, in order.
func (o *node) all(f field.Field) []string {
	var values []string
	for i := range o.members {
		m := &o.members[i]
		if m.field == f && m.text != "" && len(values) < mostValues && !slices.Contains(values, m.text) {
			values = append(values, m.text)
		}
	}
	return values
}

// says reports whether a field has a value.
func (o *node) says(f field.Field, text string) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f && m.text == text })
}

// has reports whether a field is there, whatever it says.
func (o *node) has(f field.Field) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f })
}

// hasText reports whether a field is there with a text.
func (o *node) hasText(f field.Field) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f && m.kind == payload.String })
}
