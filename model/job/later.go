package job

import (
	"cmp"
	"slices"

	"smilecodes/catalog"
	"smilecodes/model/job/privacy"
)

// Only one answer of a job says what to do and what the customer may be told: its
// latest result. The advice of an earlier result no longer holds, and a step or
// the answer to a call never was a verdict.
//
//	1210, with 0814 in its history   0814 is replaced by 1210, which came later
//	1210, after the look-up 1012     1012 is a step of the job
//	1210, inside the answer 2302     2302 says nothing about the verdict
//	0814, beside 1210 of the job     0814 was not final, and 1210 is
//	0814, first in a history alone   nothing later is known: its advice holds
//
// The order is known only within one answer, and between a result that is not
// final and the final one of the same job.

// Advises reports whether a result's entry says what to do now.
func (r *Result) Advises() bool { return r.Role != Lookup && r.of.later == nil }

// ReplacedBy is the code of the later result that an earlier one yields to; empty
// if it isn't an earlier result, or if no later one is known.
func (r *Result) ReplacedBy() string {
	if r.of.later == nil || r.Role != History && r.Role != Verdict {
		return ""
	}
	return r.of.later.Code
}

// Outcome is what an entry comes to in this job at a glance, as [Outcome] is
// without one, and the category that it is to look like.
func (r *Result) Outcome(e *catalog.Entry) (c catalog.Category, what, rest string) {
	what, rest = e.Outcome()
	switch {
	case r.Role == Lookup:
		return catalog.NoCategory, "ID look-up step", "no verdict"
	case r.Role == StatusCall && e.Family == catalog.RequestError:
		rest = "the call was refused"
	case r.ReplacedBy() != "":
		rest = r.replaced()
	}
	return e.Category, what, rest
}

// Standing is what a result is to its job, in words.
func (r *Result) Standing() string {
	switch {
	case r.of.history != ofThisJob && r.ReplacedBy() != "":
		return r.of.history.words() + ", " + r.replaced()
	case r.of.history != ofThisJob:
		return r.of.history.words()
	case r.ReplacedBy() != "":
		return "earlier result, " + r.replaced()
	}
	return r.Role.String()
}

// replaced says that another result counts. A job's result may appear
// in its history again, which isn't a later one.
func (r *Result) replaced() string {
	if r.ReplacedBy() == r.Code {
		return "the same code as the latest"
	}
	return "replaced by " + r.ReplacedBy() + ", which came later"
}

// Latest is the result that counts instead, and that nothing replaced; the result
// itself if none is later. An earlier one of a history yields first to the first
// of that history, and this may yield to a verdict that came after it.
func (r *Result) Latest() *Result {
	for r.of.later != nil {
		r = r.of.later
	}
	return r
}

// A pastOf is whose the history is that a result is in.
type pastOf uint8

const (
	ofThisJob pastOf = iota // or in none
	ofAnotherJob
	ofSeveralJobs
)

func (p pastOf) words() string {
	return [...]string{"", "another job of the same user", "result in a history of several jobs"}[p]
}

// nameHistories finds the results in histories that are of other jobs: Smile ID
// tells there of all jobs of a user.
//
//	0840 of job 8, with 1210 of job 7 in its history   1210 is of another job
//	a history alone, of the jobs 7 and 8               a history of several jobs
func nameHistories(results []*Result) {
	own, past, several := map[int]privacy.Hash{}, map[int]privacy.Hash{}, map[int]bool{}
	for _, r := range results {
		switch id := r.of.SmileJobID; {
		case r.Role == History:
			several[r.of.answer] = several[r.of.answer] || privacy.Clash(past[r.of.answer], id)
			past[r.of.answer] = cmp.Or(past[r.of.answer], id)
		case own[r.of.answer] == 0 && r.Role != Lookup && r.Role != DuplicateCheck:
			own[r.of.answer] = id
		}
	}
	for _, r := range results {
		switch {
		case r.Role != History:
		case privacy.Clash(own[r.of.answer], r.of.SmileJobID):
			r.of.history = ofAnotherJob
		case own[r.of.answer] == 0 && several[r.of.answer]:
			r.of.history = ofSeveralJobs
		}
	}
}

// A line is where answers are known to follow on each other: the answer that
// they are part of, or their job, and the SmileJobID if they name one.
type line struct {
	answer, job int
	id          privacy.Hash
}

// lines are those that an answer is on, the closest first.
func (r *Result) lines() []line {
	return []line{{answer: r.of.answer, id: r.of.SmileJobID}, {answer: r.of.answer}, {job: r.of.job}}
}

// findLater finds for every answer the result that counts instead. The results
// are in order: of each job the verdict, then its history from the newest on.
func findLater(results []*Result) {
	latest := map[line]*Result{}
	for _, r := range results {
		if r.Code == "" || r.Role != Verdict && r.Role != History || r.mayBeStep() {
			continue
		}
		for _, l := range r.lines() {
			if latest[l] == nil || r.decides(latest[l]) {
				latest[l] = r
			}
		}
	}
	for _, r := range results {
		for _, l := range r.lines() {
			if later := latest[l]; later != nil && r.of.later == nil && r.yieldsTo(later) {
				r.of.later = later
				r.Warnings = slices.DeleteFunc(r.Warnings, func(w string) bool { return w == undecided })
			}
		}
	}
}

// yieldsTo reports whether a result that may be of the same job counts instead.
func (r *Result) yieldsTo(later *Result) bool {
	switch {
	case later == r || areOfTwo(r, later):
		return false
	case r.Role == Lookup || r.Role == StatusCall:
		return true
	case r.Role == Verdict:
		return later.decides(r)
	case r.Role != History:
		return false
	}
	return r.of.answer == later.of.answer || r.Final == catalog.NotFinal && later.Final == catalog.Final
}

// decides reports whether a result ends what another left open: both are results
// of the job that they name, and only the first is final. Which one came first
// does not matter.
func (r *Result) decides(open *Result) bool {
	isSame := r.of.SmileJobID != 0 && r.of.SmileJobID == open.of.SmileJobID ||
		r.of.JobID != 0 && r.of.JobID == open.of.JobID && !privacy.Clash(r.of.SmileJobID, open.of.SmileJobID)
	return isSame && r.Role == Verdict && open.Role == Verdict && r.Final == catalog.Final && open.Final == catalog.NotFinal
}
