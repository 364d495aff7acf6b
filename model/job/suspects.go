package job

import (
	"cmp"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/wire"
)

// A duplicate check lists other customers:
//
//	"Antifraud":{"SuspectUsers":[{"user_id":"...","reason":"same-person"}]}
//
// They are counted, and nothing else of them is looked at.

// A suspectList counts the elements of a list inside of what is passed over.
type suspectList struct {
	of   *node // that the list is said of; nil outside of one
	deep int   // how many brackets are open
	at   int   // how many were when the list began; 0 outside of it
}

// in begins to look, in what is said of an object.
func (l *suspectList) in(o *node, isListed bool) {
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
	if l.deep++; l.at == 0 && len(e.Key) < longest && string(field.Squash(buffer[:0], e.Key)) == "suspectusers" {
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

func (r *Result) mentionSuspects(o *node) {
	switch {
	case o.suspects == 1:
		r.warn("1 other user is listed; not shown.")
	case o.suspects > 1:
		r.warn("%d other users are listed; not shown.", o.suspects)
	}
}

// findVerdict finds the verdict of a job in the history of an answer where only a
// duplicate check is in front of it: the newest result with its SmileJobID.
//
//	5210 of job 7, with 0811 and 0810 of job 7 in its history   0811 is the verdict
//	5210 of job 7, with 0811 of job 6 in its history            0811 is of another job
func (j judge) findVerdict(o *node) {
	check := o
	if o.result != nil && o.carries(o.result) {
		check = o.result
	}
	if !j.isCheck(check) {
		return
	}
	id := cmp.Or(check.near(field.SmileJobID).name(), o.near(field.SmileJobID).name())
	for _, i := range o.inside {
		isResult := i.under == field.History && i.has(field.ResultCode) && !j.isCheck(i) && !i.isLookup()
		if isResult && id != 0 && i.near(field.SmileJobID).name() == id {
			i.position.isLatest = true
			return
		}
	}
}

// isCheck holds for the result of a duplicate check.
func (j judge) isCheck(o *node) bool {
	var code reading
	code.add(o, field.ResultCode)
	entries := j.catalog.Code(wire.Padded(code.text))
	return len(entries) > 0 && entries[0].Family == catalog.DuplicateCheck
}

// isLookup holds for the look-up of the ID on the way to a biometric verdict.
func (o *node) isLookup() bool {
	return o.says(field.ResultCode, lookupCode) && o.near(field.JobType).text == "1"
}
