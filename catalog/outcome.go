package catalog

import "strings"

// Family is what kind of answer a code is.
type Family uint8

// The families.
const (
	Result         Family = iota // a job ran
	RequestError                 // the request was refused: no job, no SmileJobID
	Status                       // an answer of the job-status or upload call, no verdict
	DuplicateCheck               // a second callback beside a job, never its verdict
	V3                           // an answer of version 3 of the API, which has no result codes; see v3.go
)

var families = []term{
	{"result", "Result"},
	{"request-error", "Request error"},
	{"status", "Status answer"},
	{"duplicate-check", "Duplicate check"},
	{"v3", "Version 3"},
}

func (Family) terms() []term { return families }

// String is the family in words, as on screen.
func (f Family) String() string { return families[f].words }

// Slug is the family in files and machine formats.
func (f Family) Slug() string { return families[f].slug }

// Outcome is what an entry is at a glance: its category, and whether that is
// final. Where no job ran, or the code answers a call, there is no verdict to
// have a category: then it is its family.
func (e *Entry) Outcome() (what, rest string) {
	switch {
	case e.Family == RequestError:
		return e.Family.String(), "no job ran"
	case e.Family == Status:
		return e.Family.String(), "no verdict"
	case e.Family == DuplicateCheck:
		return e.Family.String(), "not the job's verdict"
	case e.IsV3Error():
		return "Version 3 error", "no job ran"
	case e.Family == V3:
		return "Version 3 " + e.v3Kind(), "no result code"
	case e.Final == FinalNotStated:
		return e.Category.String(), "finality not stated"
	default:
		return e.Category.String(), e.Final.String()
	}
}

// LeavesFinalOpen reports whether an entry has a verdict, and no source states
// whether it is final.
func (e *Entry) LeavesFinalOpen() bool { return e.Family == Result && e.Final == FinalNotStated }

// What is the first word of an entry's outcome.
func (e *Entry) What() string {
	what, _ := e.Outcome()
	return what
}

// Word is an entry's outcome in one short word, for a row of a list. What has no
// verdict says what it is instead.
func (e *Entry) Word() string {
	switch e.Family {
	case Result:
		return e.Category.Word()
	case V3:
		kind := e.v3Kind()
		return strings.ToUpper(kind[:1]) + kind[1:]
	}
	return [...]string{RequestError: "Error", Status: "Status", DuplicateCheck: "Check"}[e.Family]
}

// TextLabel is what the text of an entry is called.
func (e *Entry) TextLabel() string {
	return [...]string{
		Result: "Result text", RequestError: "Error text", Status: "Text", DuplicateCheck: "Result text", V3: "Message",
	}[e.Family]
}
