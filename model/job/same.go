package job

import (
	"crypto/sha256"
	"encoding/binary"
)

// Whether two results are of one job is decided on the names as they came,
// whether these may be shown or not. So that no name that may be personal is
// kept for it, of each only a hash is.
//
//	0814 and 1210 with job_id jane-1     one job: 1210 decides
//	0814 and 1210 with job_id jane.doe   the same, though the name is not shown
//	0814 of jane.doe, 1210 of john.doe   two jobs

// A Key makes the hashes of a run of the program: with another key the same name
// has another hash. The program makes one at random, and tests have a fixed one.
type Key [16]byte

// A fingerprint is the hash of a name; 0 where there is none to compare.
type fingerprint uint64

func (k Key) of(name string) fingerprint {
	if name == "" {
		return 0
	}
	var buffer [len(k) + longestValue]byte
	sum := sha256.Sum256(append(append(buffer[:0], k[:]...), name...))
	return fingerprint(max(1, binary.BigEndian.Uint64(sum[:])))
}

// An identity is what a result calls its job.
type identity struct{ smileJobID, jobID, user fingerprint }

// isEmpty reports whether no job is named.
func (i identity) isEmpty() bool { return i.smileJobID == 0 && i.jobID == 0 }

// clash reports whether two names are there and differ.
func clash[T comparable](a, b T) bool {
	var none T
	return a != none && b != none && a != b
}

// settledType is the job_type of a result, if it is one that is known.
func (r *Result) settledType() string {
	if r.Job.JobType == NotShown || r.of.isWide {
		return ""
	}
	return r.Job.JobType
}

// areOfTwo reports whether results name two different jobs, or two products.
func areOfTwo(a, b *Result) bool {
	return clash(a.of.smileJobID, b.of.smileJobID) || clash(a.settledType(), b.settledType())
}
