package job

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
//     code again is no other one where programs keep a copy of the answer: under a
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
	of        identity // the job that they name
	kind      string   // its job_type
	at        *node    // that has the first of them
	from      *node    // the one that they are copies of, if any is none; nil if it is the object's own
}

func (c count) all() int { return c.now + c.past }

// isOne reports whether no code is another one.
func (c count) isOne() bool { return c.now <= 1 || c.code != "" }

// allIn reports whether a part has all codes, or one of which the others are copies.
func (c count) allIn(part count) bool {
	return c.now <= part.now || part.now > 0 && c.isOne()
}

// add counts the codes of an object inside another, or with nil the other's own.
func (c *count) add(other count, from, in *node) {
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

// isOfJob reports whether what is said of a code, by the objects from its own up to
// the one inside another, fits what is said of the others.
func (c *count) isOfJob(o, in *node) bool {
	for o != nil && o != in {
		if !c.fits(o) {
			return false
		}
		o = o.parent
	}
	return true
}

// fits reports whether an object names no other job, and notes which one it names.
func (c *count) fits(o *node) bool {
	of, kind := identity{smileJobID: o.near(field.SmileJobID).name(), jobID: o.near(field.JobID).name()}, o.near(field.JobType).text
	if privacy.Clash(c.of.smileJobID, of.smileJobID) || privacy.Clash(c.of.jobID, of.jobID) || privacy.Clash(c.kind, kind) {
		return false
	}
	c.of = identity{smileJobID: cmp.Or(c.of.smileJobID, of.smileJobID), jobID: cmp.Or(c.of.jobID, of.jobID)}
	c.kind = cmp.Or(c.kind, kind)
	return true
}

// count counts the codes of a node and of all inside it, those of histories apart. A
// node's own are given for it: how many it has, and which if it is the only one.
func (o *node) count(own func(o *node, hasInside bool) (n int, code string)) {
	o.codes = count{}
	for _, i := range o.inside {
		i.count(own)
		if o.codes.past += i.codes.past; i.under == field.History {
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

// isCopy holds for objects that stand where programs keep a copy of an answer.
func (o *node) isCopy() bool {
	if o == nil {
		return false
	}
	key := string(o.position.key)
	return key != "" && (field.IsOfAnswer(key) || o.position.inText && !field.IsOfAnother(key))
}

// about looks for a field in what counts for an object, the closest first.
func (o *node) about(f field.Field) reading {
	for near := range o.scope() {
		if r := near.near(f); r.text != "" {
			return r
		}
		if f == field.Timestamp && o.position.isPast {
			break // what is around has the time of the call, not of the earlier result
		}
	}
	return reading{}
}

// scope goes through the objects that count for an object.
func (o *node) scope() iter.Seq[*node] {
	return func(yield func(*node) bool) {
		if !yield(o) {
			return
		}
		for _, i := range o.inside {
			if (i.under == field.OfJob && i.codes.all() == 0 || o.carries(i)) && !yield(i) {
				return
			}
		}
		inner := o
		for range farthest {
			around := inner.parent
			if around == nil || !inner.isAlone() || !yield(around) {
				return
			}
			inner = around
		}
	}
}

// carries reports whether an object is the one result of the answer around it.
func (o *node) carries(i *node) bool {
	return i.under == field.Result && o.results == 1 && !o.has(field.ResultCode)
}

// isAlone reports whether the object around holds no other code, so that what it
// says is of the same job.
func (o *node) isAlone() bool {
	around := o.parent
	switch {
	case !o.codes.isOne():
		return false
	case o.under == field.History:
		return around.result == nil && around.codes.all() <= 1
	case o.under == field.Result:
		return around.codes.allIn(o.codes)
	}
	return around.codes.past <= o.codes.past && around.codes.allIn(o.codes)
}

// isBesideVerdict holds for an object inside one with a result of its own.
func (o *node) isBesideVerdict() bool {
	around := o.parent
	for range farthest {
		if around == nil || around.under == field.History {
			return false
		}
		if around.codes.now > o.codes.now && (around.has(field.ResultCode) || around.result != nil && around.result != o) {
			return true
		}
		around = around.parent
	}
	return false
}

// isBesideCode holds for an object inside one that holds another code.
func (o *node) isBesideCode() bool {
	around := o.parent
	for range farthest {
		if around == nil || around.parent == nil {
			return false
		}
		if around.codes.now > o.codes.now {
			return true
		}
		around = around.parent
	}
	return false
}

// tells reports whether an object has a field with a value that is known.
func (o *node) tells(f field.Field) bool {
	text := o.near(f).text
	return text != "" && text != privacy.NotShown
}

// isOfJob holds for objects with something that only answers of jobs have.
func (o *node) isOfJob() bool {
	return o.params != nil || o.actions != nil ||
		slices.ContainsFunc([]field.Field{field.JobType, field.SmileJobID, field.JobID, field.JobComplete, field.ResultText}, o.has)
}
