package job

// IsOfAnother reports whether a job result is of another job or user than the
// one that is held: where both name a SmileJobID, a job_id or a user_id, and have
// none of that kind in common. The same SmileJobID is the same job, whatever else
// differs, since Smile ID gives it to one job only. A job_id is the integrator's
// own, and a user_id the customer's: either may come again with another job.
//
//	held                    pasted                  of another
//	SmileJobID 1            SmileJobID 1, user B    no: the same job
//	SmileJobID 1, job_id a  SmileJobID 2, job_id a  yes: the job_id is used twice
//	job_id a, user A        job_id a, user B        yes: another user
//	SmileJobID 1, user A    user A                  no: nothing says so
//	job_id a                SmileJobID 2            no: nothing that can be compared
//
// Whether one of several results is shared is enough: the history of a job may
// have other jobs of its user.
func (d Decoded) IsOfAnother(held Decoded) bool {
	smileJobID := func(r *Result) fingerprint { return r.of.smileJobID }
	jobID := func(r *Result) fingerprint { return r.of.jobID }
	sameJob, otherJob := compareSets(d.named(smileJobID), held.named(smileJobID))
	_, otherID := compareSets(d.named(jobID), held.named(jobID))
	_, otherUser := compareSets(d.users, held.users)
	return !sameJob && (otherJob || otherID || otherUser)
}

// named are the names of one kind that results have.
func (d Decoded) named(kind func(*Result) fingerprint) map[fingerprint]bool {
	all := map[fingerprint]bool{}
	for _, r := range d.Results {
		if name := kind(r); name != 0 {
			all[name] = true
		}
	}
	return all
}

// compareSets reports whether two sets have something in common, and whether both
// have something and nothing in common.
func compareSets(a, b map[fingerprint]bool) (common, apart bool) {
	for name := range a {
		if b[name] {
			return true, false
		}
	}
	return false, len(a) > 0 && len(b) > 0
}
