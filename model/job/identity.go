package job

import "smilecodes/model/job/privacy"

// An identity is what a result calls its job.
type identity struct{ smileJobID, jobID, user privacy.Hash }

// isEmpty reports whether no job is named.
func (i identity) isEmpty() bool { return i.smileJobID == 0 && i.jobID == 0 }

// clash reports whether two names are there and differ.
func clash[T comparable](a, b T) bool {
	var none T
	return a != none && b != none && a != b
}
