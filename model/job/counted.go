package job

import (
	"smilecodes/model/job/privacy"
)

// What a count of many results needs to know of each; see package tally.

// SmileJobID is the hash of the SmileJobID that a result names; 0 if it names none. It
// is there for those that are not shown as well.
func (r *Result) SmileJobID() privacy.Hash { return r.of.SmileJobID }

// JobID is the same of the job_id.
func (r *Result) JobID() privacy.Hash { return r.of.JobID }

// IsPadded reports whether a code had lost the zero before it.
func (r *Result) IsPadded() bool { return r.of.isPadded }
