package tally

import (
	"smilecodes/model/job"
	"smilecodes/model/job/privacy"
)

// A Record is one answer out of many, as small as counting needs it. Nothing in it
// can be a person's: what it names is the number of a word that the program knows,
// or a hash.
type Record struct {
	Kind            Kind // what the answer can mean
	Country, IDType Word
	Time            int64 // seconds since 1970 in UTC; 0 where it names none

	SmileJobID, JobID privacy.Hash // 0 where it names none

	IsPadded bool // its code had lost its first zero: 812
}

// A Kind is the number of what an answer can mean: its code with its job_type, of
// 0001 also its text, and its role. The [Kinds] of a count say what it is.
type Kind uint32

// A Word is the number of a country, or of an ID type, in the [Kinds] of a count.
type Word uint16

// The words that aren't names.
const (
	NoWord Word = iota // it names none
	Other              // it names one that isn't known, and might be anything
)

// An Apart is a role whose results are counted apart, because they aren't
// the outcome of a job: look-ups, answers of status calls, refused requests, duplicate
// checks, and earlier results in a history.
type Apart struct {
	Role    job.Role
	Results int
}
