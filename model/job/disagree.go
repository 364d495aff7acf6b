package job

import (
	"smilecodes/catalog"
	"smilecodes/model/job/privacy"
)

// mostContradictions is how many pairs of results are named; then it is clear.
const mostContradictions = 3

// disagreements warns of results that do not go together: an answer whose history
// is of another job, and verdicts that contradict each other and may be of one
// job. Which of them counts nobody can tell from the payload, so whoever reads it
// must look before a customer hears anything.
//
//	0810 and 0811 in one array, without any id    contradict each other
//	0810 and 0811 with two SmileJobIDs            are two jobs
//	0812 and 1210 of one job                      1210 decides; see later.go
func (d *decoder) disagreements(results []*Result) {
	answers, jobs, found := map[int]*Result{}, map[int]*Result{}, 0
	for _, r := range results {
		if first := answers[r.of.answer]; first == nil {
			answers[r.of.answer] = r
		} else if privacy.Clash(first.of.SmileJobID, r.of.SmileJobID) {
			d.warn("An answer and its history name different jobs: look at the SmileJobID of each result.")
		}
		job := r.of.job
		if r.of.SmileJobID == 0 && r.of.JobID == 0 {
			job = 0 // they may all be of one
		}
		switch first := jobs[job]; {
		case r.Role != Verdict || r.of.later != nil || r.Code == lookupCode:
		case first == nil:
			jobs[job] = r
		case found < mostContradictions && first.contradicts(r):
			found++
			if job == 0 {
				d.warn("%s and %s contradict each other, and nothing says of which job they are: find that out before you tell anyone.", first.Code, r.Code)
			} else {
				d.warn("%s and %s of one job contradict each other, and nothing says which came later: find that out before you tell anyone.", first.Code, r.Code)
			}
		}
	}
}

// contradicts reports whether two final results differ in their category, whatever
// of their candidates they are.
func (r *Result) contradicts(other *Result) bool {
	for _, a := range r.Shown() {
		for _, b := range other.Shown() {
			if a.Final != catalog.Final || b.Final != catalog.Final || !catalog.Clash([]*catalog.Entry{a, b}) {
				return false
			}
		}
	}
	return len(r.Shown())*len(other.Shown()) > 0 && !areOfTwo(r, other)
}
