package job

import "smilecodes/model/job/privacy"

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
