package job

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tree"
)

// A Decoded is what a payload says: a callback, a job status, a log with some
// of them. It holds nothing of a person: every text in it is a word that this
// program knows, or has the shape of an identifier, a date or a country.
type Decoded struct {
	Results  []*Result // of each job the verdict first, its history newest first; see order.go
	Hidden   []string  // known fields whose values are not shown, in order of name
	Other    int       // unknown fields
	Warnings []string  // about the payload as a whole
	Forms    []string  // what the text was, the outermost first: "base64", "a CSV of 3 rows"; none for JSON alone
	Tried    []string  // the ways in which a text without a result was read as well, if it was asked how
	ReadAs   string    // the same in words: "a CSV of 3 rows, from base64"

	IsJSON bool // some of it was whole JSON
	IsOwn  bool // it is what this program printed of a job result
	Listed int  // codes of a list that isn't a job result; 0 for anything else

	users map[privacy.Hash]bool // the user_ids, which are never shown, but compared; see another.go
}

// WhyNone says that a paste has no job result, and what was looked for or is wrong
// with it.
func (d Decoded) WhyNone() string {
	why := d.Missing()
	if len(d.Warnings) > 0 && d.Listed == 0 {
		why = d.Warnings[0]
	}
	return "No job result was found in what was pasted. " + why
}

// Missing says what a text without a result is, or what can be read.
func (d Decoded) Missing() string {
	switch {
	case d.IsOwn:
		return "This is what smilecodes decode printed. Decode the job result itself."
	case d.Listed == 1:
		return "This is a list of codes, not a job result."
	case d.Listed > 0:
		return fmt.Sprintf("This is a list of %d codes, not a job result.", d.Listed)
	case d.IsJSON:
		return "It's JSON, but no code was found under a name that smilecodes knows. " + canRead
	}
	return canRead
}

// canRead says what can be read, with two examples.
const canRead = `smilecodes reads JSON, logs, tables and dumps in which the code has its name, such as {"ResultCode":"0812"} or result_code=0812.`

// A Result is one answer in a payload.
type Result struct {
	Code        string // four digits, or a word of version 3; empty if there is none
	Role        Role
	Product     string // slug; empty if it is not settled
	ProductName string
	ProductFrom Origin
	Candidates  []*catalog.Entry // what the code can mean for the product
	Entry       *catalog.Entry   // the only candidate; nil if there are several or none
	Text        string           // a known result text, [NotShown], or empty
	Final       catalog.Finality
	Actions     []ActionResult
	Job         Info
	Warnings    []string
	Found       []Found // how its values were found, if that was asked
	Recovered   bool    // it is in JSON that is broken, at the break or after it

	of whole
}

// A whole is what a result is part of: an object of the payload, and a job. Both
// are counted through the payload. Another result of the job may count instead;
// see later.go.
type whole struct {
	answer, job   int
	later         *Result
	isAside       bool // it has no code or may be anybody's, and matters only if nothing else is there
	isWide        bool // its job_type is a word for more than one number
	isPadded      bool // its code had lost the zero before it
	history       pastOf
	doubt         string // what has to be found out first; see disagree.go
	tree.Identity        // of the job, to be compared
}

// NotShown stands for a text that is there but might be personal.
const NotShown = privacy.NotShown

// A Info says which job it is. A text is empty if it is not there, and
// [NotShown] if it has not the shape that it should have.
type Info struct {
	SmileJobID, JobID, JobType, Country, IDType, Timestamp string

	Status string // of version 3, where the code is the reason for it
}

// An ActionResult is one step of a job. An unknown value is [NotShown].
type ActionResult struct{ Name, Value, Meaning string }

// Role is what a result is to its job.
type Role uint8

// The roles.
const (
	Verdict        Role = iota // the result of the job
	Lookup                     // the ID look-up on the way to a verdict
	History                    // an earlier result of the job
	StatusCall                 // the answer of a call, which says nothing about the verdict
	DuplicateCheck             // what a check for duplicates found beside the job
	RequestError               // the request was refused: there is no job
	NoResult                   // no result code was found
)

var roles = [...]struct{ slug, words string }{
	{"verdict", "result of the job"},
	{"lookup", "ID look-up step, not the verdict"},
	{"history", "earlier result in the job's history"},
	{"status", "answer of the status call, not the verdict"},
	{"duplicate-check", "duplicate check beside the job, not its verdict"},
	{"request-error", "request error: no job ran"},
	{"none", "no result code was found"},
}

// Slug is the role in machine formats.
func (r Role) Slug() string { return roles[r].slug }

// String is the role in words.
func (r Role) String() string { return roles[r].words }

// Origin is what settled a product.
type Origin uint8

// The origins.
const (
	Unsettled Origin = iota
	FromJobType
	FromText // the result text, which only one product's entry has
	FromCode // the code, which only one product has
)

// Slug is the origin in machine formats; empty if nothing settled it.
func (o Origin) Slug() string { return [...]string{"", "job_type", "result_text", "code"}[o] }

// Question asks what settles which candidate it is; empty if nothing is open.
func (r *Result) Question() string {
	if len(r.Candidates) < 2 {
		return ""
	}
	for _, e := range r.Candidates[1:] {
		if r.Job.JobType == "" || r.Job.JobType == NotShown || !slices.Equal(e.JobTypes, r.Candidates[0].JobTypes) {
			return catalog.Question(r.Candidates)
		}
	}
	if catalog.SameProduct(r.Candidates) {
		return catalog.Question(r.Candidates)
	}
	return "Which of the two was run: " + strings.ReplaceAll(names(r.Candidates), " and ", " or ") + "? They share job_type " + r.Job.JobType + "."
}
