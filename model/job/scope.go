package job

import "iter"

// Whose job a code is of. An object says of a job what counts for a code only if
// the code is its own, or the only one that it holds:
//
//   - the object of the code itself, its PartnerParams, and a "job" in it;
//   - an object around it that holds no other code, with its PartnerParams;
//   - around the "result" of an answer that answer, for its history is told apart
//     and its own code is that of the call.
//
// Any other object beside the code is of another job, whatever it is called:
//
//	{"job_type":6,"data":{"ResultCode":"0812"}}              of job_type 6
//	{"ResultCode":"0812","previousAttempt":{"job_type":6}}   of none that is known
//	{"job_type":6,"jobs":{"a":{"ResultCode":"0812"},
//	    "b":{"ResultCode":"0810"}}}                          of none that is known
//
// So what is missing stays open, and is never a neighbour's.

// farthest is how many objects around an object are looked at.
const farthest = 16

// A counted is how many codes there are, those of histories apart.
type counted struct{ now, past int }

func (c counted) all() int { return c.now + c.past }

// count counts the codes of an object and of all inside it, those of histories
// apart. The code of a status call is none of a job's.
func (j judge) count(o *object) {
	o.codes = counted{}
	for _, i := range o.inside {
		j.count(i)
		if o.codes.past += i.codes.past; i.part == history {
			o.codes.past += i.codes.now
		} else {
			o.codes.now += i.codes.now
		}
	}
	if codes := o.all(resultCode); len(codes) > 0 && !j.isForeign(o, codes) {
		o.codes.now += len(codes)
	} else if role, ours := j.callRole(o, o.codes.all() > 0); ours && role != StatusCall {
		o.codes.now++
	}
}

// about looks for a field in what counts for an object, the closest first.
func (o *object) about(f field) reading {
	for near := range o.scope() {
		if r := near.near(f); r.text != "" {
			return r
		}
		if f == timestamp && o.past {
			break // what is around has the time of the call, not of the earlier result
		}
	}
	return reading{}
}

// scope goes through the objects that count for an object.
func (o *object) scope() iter.Seq[*object] {
	return func(yield func(*object) bool) {
		if !yield(o) {
			return
		}
		for _, i := range o.inside {
			if (i.part == ofJob && i.codes.all() == 0 || o.carries(i)) && !yield(i) {
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
func (o *object) carries(i *object) bool {
	return i.part == result && o.results == 1 && !o.has(resultCode)
}

// isAlone reports whether the object around holds no other code, so that what it
// says is of the same job.
func (o *object) isAlone() bool {
	around := o.parent
	switch {
	case o.codes.now > 1:
		return false
	case o.part == history:
		return around.result == nil && around.codes.all() <= 1
	case o.part == result:
		return around.codes.now <= o.codes.now
	}
	return around.codes.all() <= o.codes.all()
}

// itself looks for a field in an object and in the result that it carries, and
// nowhere else: a country beside them may be that of a person.
func (o *object) itself(f field) reading {
	var r reading
	if r.add(o, f); r.text == "" && o.result != nil && o.carries(o.result) {
		r.add(o.result, f)
	}
	return r
}

// near is a field of an object and of what it says of its job.
func (o *object) near(f field) reading {
	var r reading
	r.add(o, f)
	if o.params != nil {
		r.add(o.params, f)
	}
	return r
}
