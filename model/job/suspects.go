package job

import "smilecodes/model/job/payload"

// A duplicate check lists other customers:
//
//	"Antifraud":{"SuspectUsers":[{"user_id":"...","reason":"same-person"}]}
//
// They are counted, and nothing else of them is looked at.

// A suspectList counts the elements of a list inside of what is passed over.
type suspectList struct {
	of   *object // that the list is said of; nil outside of one
	deep int     // how many brackets are open
	at   int     // how many were when the list began; 0 outside of it
}

// in begins to look, in what is said of an object.
func (l *suspectList) in(o *object, isListed bool) {
	if *l = (suspectList{}); isListed {
		l.of = o
	}
}

func (l *suspectList) open(e payload.Event) {
	if l.of == nil {
		return
	}
	l.value()
	const longest = 20
	var buffer [longest]byte
	if l.deep++; l.at == 0 && len(e.Key) < longest && string(squash(buffer[:0], e.Key)) == "suspectusers" {
		l.at = l.deep
	}
}

// value counts an element of the list.
func (l *suspectList) value() {
	if l.of != nil && l.at > 0 && l.deep == l.at {
		l.of.suspects++
	}
}

func (l *suspectList) end() {
	if l.deep--; l.deep < l.at {
		l.at = 0
	}
}

func (r *Result) mentionSuspects(o *object) {
	switch {
	case o.suspects == 1:
		r.warn("1 other user is listed; not shown.")
	case o.suspects > 1:
		r.warn("%d other users are listed; not shown.", o.suspects)
	}
}
