package job

import (
	"slices"

	"smilecodes/model/job/privacy"
)

// A Kinship is what two job results are known to be to each other. What names a
// job is compared: its SmileJobID, its job_id and its user_id, where both name one.
// The same SmileJobID is the same job, whatever else differs, since Smile ID gives
// it to one job only. A job_id is the integrator's own, and a user_id the
// customer's: either may come again with another job.
//
//	held                    pasted                  they are
//	SmileJobID 1            SmileJobID 1, user B    of one: the same job
//	SmileJobID 1, job_id a  SmileJobID 2, job_id a  of two: the job_id is used twice
//	job_id a, user A        job_id a, user B        of two: another user
//	SmileJobID 1, user A    user A                  of one: the same user
//	job_id a                SmileJobID 2            not known: nothing can be compared
//
// Whether one of several results is shared is enough: the history of a job may
// have other jobs of its user.
type Kinship uint8

// The kinships.
const (
	NotKnown Kinship = iota
	OfOne            // of one job, or at least of one user
	OfTwo            // of another job or user
)

// KinshipTo compares a job result with another one.
func (d Decoded) KinshipTo(held Decoded) Kinship {
	smileJobID := func(r *Result) privacy.Hash { return r.of.SmileJobID }
	jobID := func(r *Result) privacy.Hash { return r.of.JobID }
	sameJob, otherJob := compareSets(d.named(smileJobID), held.named(smileJobID))
	sameID, otherID := compareSets(d.named(jobID), held.named(jobID))
	sameUser, otherUser := compareSets(d.users, held.users)
	switch {
	case sameJob:
		return OfOne
	case otherJob || otherID || otherUser:
		return OfTwo
	case sameID || sameUser:
		return OfOne
	}
	return NotKnown
}

// IsOneJob reports whether two results are of one job, by the names that both
// have. Where none says so, results of one payload are of one job if they are parts
// of one answer.
//
//	0810 and 0814, both of SmileJobID 1      yes
//	1015 of job_id a, 1015 of job_id b       no
//	1015, 1015 of two lines, without names   no: nothing says so
//	1012 and 0810 of one answer              yes
func (d Decoded) IsOneJob(a, b *Result) bool {
	x, y := a.of, b.of
	isOfOne := a == b || slices.Contains(d.Results, a) && slices.Contains(d.Results, b) && x.job == y.job
	switch {
	case x.SmileJobID != 0 && y.SmileJobID != 0:
		return x.SmileJobID == y.SmileJobID
	case privacy.Clash(x.JobID, y.JobID) || privacy.Clash(x.User, y.User):
		return false
	}
	return isOfOne || x.JobID != 0 && x.JobID == y.JobID
}

// IsOfOneJob reports whether all results are of one job.
func (d Decoded) IsOfOneJob() bool {
	return len(d.Results) > 0 && !slices.ContainsFunc(d.Results, func(r *Result) bool { return !d.IsOneJob(d.Results[0], r) })
}

// named are the names of one kind that results have.
func (d Decoded) named(kind func(*Result) privacy.Hash) map[privacy.Hash]bool {
	all := map[privacy.Hash]bool{}
	for _, r := range d.Results {
		if name := kind(r); name != 0 {
			all[name] = true
		}
	}
	return all
}

// compareSets reports whether two sets have something in common, and whether both
// have something and nothing in common.
func compareSets(a, b map[privacy.Hash]bool) (common, apart bool) {
	for name := range a {
		if b[name] {
			return true, false
		}
	}
	return false, len(a) > 0 && len(b) > 0
}
