package tree

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
)

// What is never looked into. Only the other customers that a duplicate check lists
// there are counted:
//
//	"Antifraud":{"SuspectUsers":[{"user_id":"...","reason":"same-person"}]}

// A passed is what is passed over.
type passed struct {
	depth    int   // how many brackets of it are open
	ofPerson bool  // it is named as personal
	of       *Node // that a list of suspects may belong to; nil outside of such
	at       int   // how many brackets were open when the list began; 0 outside of it
}

// begin begins to pass over what belongs to a node.
func (p *passed) begin(o *Node, mayList bool) {
	if p.of, p.at = nil, 0; mayList {
		p.of = o
	}
}

func (p *passed) open(e payload.Event) {
	p.value()
	const longest = 20
	var buffer [longest]byte
	if p.depth++; p.of != nil && p.at == 0 && len(e.Key) < longest && string(field.Squash(buffer[:0], e.Key)) == "suspectusers" {
		p.at = p.depth
	}
}

// value counts an element of the list.
func (p *passed) value() {
	if p.of != nil && p.at > 0 && p.depth == p.at {
		p.of.Suspects++
	}
}

func (p *passed) end() {
	if p.depth--; p.depth < p.at {
		p.at = 0
	}
}
