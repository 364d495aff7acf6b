package tree

import (
	"slices"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
)

// A Node is one JSON object with what is known and safe of it.
type Node struct {
	Parent   *Node
	Under    field.Field // the field that it is the value of, perhaps in a list
	Position Position
	Keys     int // how many it has, known or not
	members  []member
	prefixed []member // with names that have a prefix, until it ends
	Inside   []*Node  // of these only the ones that keep something
	params   *Node    // PartnerParams: what it says of its job
	Result   *Node    // the last one with a result
	results  int      // how many have one
	actions  *Node

	codes    count // in it and all inside; see scope.go
	Suspects int   // other people that a duplicate check lists

	user privacy.Hash // whose job it is, which is only compared

	found trail
}

// A Position is where a node is.
type Position struct {
	key      []byte // of the member that it is the value of; nil for elements of a list
	inText   bool   // the value is a text that is JSON itself
	IsBroken bool   // and a broken one
	IsPast   bool   // in a history
	IsLatest bool   // though in one, as the verdict
	End      int    // where it ends in the text
}

// A pool has the nodes of the value that is read, and of earlier ones.
type pool struct {
	nodes []*Node
	used  int // how many of them this value has
}

// take takes a node that an earlier value needed, if there is one.
func (p *pool) take(parent *Node, under field.Field) *Node {
	if p.used == len(p.nodes) {
		p.nodes = append(p.nodes, &Node{})
	}
	o := p.nodes[p.used]
	p.used++
	*o = Node{
		Parent: parent, Under: under, Position: Position{IsPast: parent.Position.IsPast || under == field.History},
		members: o.members[:0], Inside: o.Inside[:0],
	}
	return o
}

// giveBack takes back a node that keeps nothing, if nothing inside it was kept either.
func (p *pool) giveBack(o *Node) {
	if p.nodes[p.used-1] == o {
		p.used--
	}
}

// add keeps a member. Most objects that keep one keep several.
func (o *Node) add(m member) {
	if cap(o.members) == 0 {
		o.members = make([]member, 0, 4)
	}
	o.members = append(o.members, m)
}

// hold keeps an object inside another.
func (o *Node) hold(inner *Node) {
	switch inner.Under {
	case field.PartnerParams:
		o.params = inner
	case field.Result:
		o.Result = inner
		o.results++
	case field.Actions:
		o.holdSteps(inner)
	}
	o.Inside = append(o.Inside, inner)
}

// mostValues is how many values of one field are looked at.
const mostValues = 10

// All are the different values of a field of an object, in order.
func (o *Node) All(f field.Field) []string {
	var values []string
	for i := range o.members {
		m := &o.members[i]
		if m.field == f && m.text != "" && len(values) < mostValues && !slices.Contains(values, m.text) {
			values = append(values, m.text)
		}
	}
	return values
}

// Says reports whether a field has a value.
func (o *Node) Says(f field.Field, text string) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f && m.text == text })
}

// Has reports whether a field is there, whatever it says.
func (o *Node) Has(f field.Field) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f })
}

// HasText reports whether a field is there with a text.
func (o *Node) HasText(f field.Field) bool {
	return slices.ContainsFunc(o.members, func(m member) bool { return m.field == f && m.kind == payload.String })
}
