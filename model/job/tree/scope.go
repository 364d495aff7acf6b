package tree

import (
	"cmp"
	"iter"
	"slices"

	"smilecodes/model/job/field"
	"smilecodes/model/job/privacy"
)

// Whose job a code is of. An object says of a job what counts for a code only if
// the code is its own, or the only one that it holds:
//
//   - the object of the code itself, its PartnerParams, and a "job" in it;
//   - an object around it that holds no other code, with its PartnerParams. The same
//     code again counts as the same one where programs keep a copy of the answer: under a
//     name such as "response", or as JSON in a text. Elements of a list, and objects
//     under other names, count each; so do copies that name another job or job_type;
//   - around the "result" of an answer that answer, for its history is told apart
//     and its own code is that of the call.
//
// Any other object beside the code is of another job, whatever it is called:
//
//	{"job_type":6,"data":{"ResultCode":"0812"}}              of job_type 6
//	{"ResultCode":"0812","previousAttempt":{"job_type":6}}   of none that is known
//	{"job_type":6,"jobs":{"a":{"ResultCode":"0812"},
//	    "b":{"ResultCode":"0812"}}}                          of none that is known
//	{"job_type":6,"result":{"ResultCode":"0812"},
//	    "raw":"{\"ResultCode\":\"0812\"}"}                   both of job_type 6
//
// So what is missing stays open, and is never a neighbour's.

// farthest is how many objects around an object are looked at.
const farthest = 16

// A count is how many codes there are, those of histories apart, and what those
// that are not in one have in common.
type count struct {
	now, past int
	code      string   // that all of them are, in one answer and its copies; else empty
	of        Identity // the job that they name
	kind      string   // its job_type
	at        *Node    // that has the first of them
	from      *Node    // the one that the copies are of, if there is an original; nil if it is the object's own
}

func (c count) all() int { return c.now + c.past }

// isOne reports whether no code is another one.
func (c count) isOne() bool { return c.now <= 1 || c.code != "" }

// allIn reports whether a count inside has all codes, or one of which the others are
// copies.
func (c count) allIn(inner count) bool {
	return c.now <= inner.now || inner.now > 0 && c.isOne()
}

// add counts the codes of an object inside another, or with nil the other's own.
func (c *count) add(other count, from, in *Node) {
	switch {
	case other.now == 0:
		return
	case c.now == 0:
		past := c.past
		*c = other
		c.past, c.from = past, from
		return
	case c.code == "" || c.code != other.code || !c.isOfJob(c.at, in) || !c.isOfJob(other.at, in):
		c.code = ""
	case c.from.isCopy():
		c.from = from
	case !from.isCopy():
		c.code = ""
	}
	c.now += other.now
}

// isOfJob reports whether what is known about a code, by the objects from its own up to
// the one inside another, fits what is known about the others.
func (c *count) isOfJob(o, in *Node) bool {
	for o != nil && o != in {
		if !c.fits(o) {
			return false
		}
		o = o.Parent
	}
	return true
}

// fits reports whether an object names no other job, and notes which one it names.
func (c *count) fits(o *Node) bool {
	of, kind := Identity{SmileJobID: o.Near(field.SmileJobID).Name(), JobID: o.Near(field.JobID).Name()}, o.Near(field.JobType).Text
	if privacy.Clash(c.of.SmileJobID, of.SmileJobID) || privacy.Clash(c.of.JobID, of.JobID) || privacy.Clash(c.kind, kind) {
		return false
	}
	c.of = Identity{SmileJobID: cmp.Or(c.of.SmileJobID, of.SmileJobID), JobID: cmp.Or(c.of.JobID, of.JobID)}
	c.kind = cmp.Or(c.kind, kind)
	return true
}

// Count counts the codes of a node and of all inside it, those of histories apart. A
// node's own are given for it: how many it has, and which if it is the only one.
func (o *Node) Count(own func(o *Node, hasInside bool) (n int, code string)) {
	o.codes = count{}
	for _, i := range o.Inside {
		i.Count(own)
		if o.codes.past += i.codes.past; i.Under == field.History {
			o.codes.past += i.codes.now
		} else {
			o.codes.add(i.codes, i, o)
		}
	}
	if n, code := own(o, o.codes.all() > 0); n > 0 {
		o.codes.add(count{now: n, code: code, at: o}, nil, o)
	}
	if o.codes.now > 1 && !o.codes.fits(o) {
		o.codes.code = ""
	}
}

// isCopy holds for objects that are where programs keep a copy of an answer.
func (o *Node) isCopy() bool {
	if o == nil {
		return false
	}
	key := string(o.Position.key)
	return key != "" && (field.IsOfAnswer(key) || o.Position.inText && !field.IsOfAnother(key))
}

// About looks for a field in what counts for an object, the closest first.
func (o *Node) About(f field.Field) Reading {
	for near := range o.scope() {
		if r := near.Near(f); r.Text != "" {
			return r
		}
		if f == field.Timestamp && o.Position.IsPast {
			break // what is around has the time of the call, not of the earlier result
		}
	}
	return Reading{}
}

// scope goes through the objects that count for an object.
func (o *Node) scope() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		if !yield(o) {
			return
		}
		for _, i := range o.Inside {
			if (i.Under == field.OfJob && i.codes.all() == 0 || o.Carries(i)) && !yield(i) {
				return
			}
		}
		inner := o
		for range farthest {
			around := inner.Parent
			if around == nil || !inner.isAlone() || !yield(around) {
				return
			}
			inner = around
		}
	}
}

// Carries reports whether an object is the one result of the answer around it.
func (o *Node) Carries(i *Node) bool {
	return i.Under == field.Result && o.results == 1 && !o.Has(field.ResultCode)
}

// isAlone reports whether the object around holds no other code, so that what it
// says is of the same job.
func (o *Node) isAlone() bool {
	around := o.Parent
	switch {
	case !o.codes.isOne():
		return false
	case o.Under == field.History:
		return around.Result == nil && around.codes.all() <= 1
	case o.Under == field.Result:
		return around.codes.allIn(o.codes)
	}
	return around.codes.past <= o.codes.past && around.codes.allIn(o.codes)
}

// IsBesideVerdict holds for an object inside one with a result of its own.
func (o *Node) IsBesideVerdict() bool {
	around := o.Parent
	for range farthest {
		if around == nil || around.Under == field.History {
			return false
		}
		if around.codes.now > o.codes.now && (around.Has(field.ResultCode) || around.Result != nil && around.Result != o) {
			return true
		}
		around = around.Parent
	}
	return false
}

// IsBesideCode holds for an object inside one that holds another code.
func (o *Node) IsBesideCode() bool {
	around := o.Parent
	for range farthest {
		if around == nil || around.Parent == nil {
			return false
		}
		if around.codes.now > o.codes.now {
			return true
		}
		around = around.Parent
	}
	return false
}

// Tells reports whether an object has a field with a value that is known.
func (o *Node) Tells(f field.Field) bool {
	text := o.Near(f).Text
	return text != "" && text != privacy.NotShown
}

// IsOfJob holds for objects with something that only answers of jobs have.
func (o *Node) IsOfJob() bool {
	return o.params != nil || o.actions != nil ||
		slices.ContainsFunc([]field.Field{field.JobType, field.SmileJobID, field.JobID, field.JobComplete, field.ResultText}, o.Has)
}
