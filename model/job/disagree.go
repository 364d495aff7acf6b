package job

import (
	"cmp"

	"smilecodes/catalog"
	"smilecodes/model/job/privacy"
)

// findOut ends a warning of what the payload leaves open.
const findOut = "Find out before you tell anyone."

// mostContradictions is how many pairs of results are named; then it is clear.
const mostContradictions = 3

// disagreements warns of results that do not go together: an answer whose history
// is of another job, and verdicts that contradict each other and may be of one
// job. Nobody can tell from the payload which one counts, so a reader must find
// out before a customer hears anything.
//
//	0810 and 0811 in one array, without any id    contradict each other
//	0810 and 0811 with two SmileJobIDs            are two jobs
//	0812 and 1210 of one job                      1210 decides; see later.go
func (d *decoder) disagreements(results []*Result) {
	answers, jobs, found := map[int]*Result{}, map[int]*Result{}, 0
	mixed, apart := map[int]string{}, map[int]string{} // doubts, by answer and by job
	for _, r := range results {
		if first := answers[r.of.answer]; first == nil {
			answers[r.of.answer] = r
		} else if privacy.Clash(first.of.SmileJobID, r.of.SmileJobID) {
			d.warn("An answer and its history name different jobs: look at the SmileJobID of each result.")
			mixed[r.of.answer] = "an answer and its history name different jobs"
		}
		job := r.named()
		switch first := jobs[job]; {
		case r.Role != Verdict || r.of.later != nil || r.Code == lookupCode:
		case first == nil:
			jobs[job] = r
		case first.contradicts(r):
			doubt := first.Code + " and " + r.Code + " contradict each other"
			apart[job] = cmp.Or(apart[job], doubt)
			switch found++; {
			case found > mostContradictions:
			case job == 0:
				d.warn("%s, and nothing says which job they belong to. "+findOut, doubt)
			default:
				d.warn("%s and %s of one job contradict each other, and nothing says which came later. "+findOut, first.Code, r.Code)
			}
		}
	}
	for _, r := range results {
		r.of.doubt = cmp.Or(apart[r.named()], mixed[r.of.answer])
	}
}

// named is the number of the job that a result names; 0 where it names none, since all
// of these may be of one.
func (r *Result) named() int {
	if r.of.SmileJobID == 0 && r.of.JobID == 0 {
		return 0
	}
	return r.of.job
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

// Whether two results are of one job is decided on the names as they came,
// whether these may be shown or not. So that no name that may be personal is
// kept for it, of each only a hash is.
//
//	0814 and 1210 with job_id jane-1     one job: 1210 decides
//	0814 and 1210 with job_id jane.doe   the same, though the name is not shown
//	0814 of jane.doe, 1210 of john.doe   two jobs

// settledType is the job_type of a result, if it is one that is known.
func (r *Result) settledType() string {
	if r.Job.JobType == NotShown || r.of.isWide {
		return ""
	}
	return r.Job.JobType
}

// areOfTwo reports whether results name two different jobs, or two products.
func areOfTwo(a, b *Result) bool {
	return privacy.Clash(a.of.SmileJobID, b.of.SmileJobID) || privacy.Clash(a.settledType(), b.settledType())
}
