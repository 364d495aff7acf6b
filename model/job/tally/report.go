// Package tally counts many job results: what has to be done about them, of which
// jobs, which ID authority was down and for how long. It opens no file and knows
// no clock.
//
// The reader of a file makes a [Record] of each answer and adds it to a [Tally], from
// as many goroutines as it likes: the sums do not depend on how the answers were
// split, or on their order. A [Report] is what was counted so far.
package tally

import (
	"slices"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// A Report is what was counted. It is a value: later results do not change it.
type Report struct {
	Input       Input
	Step        Step
	Begins      []time.Time // of the intervals, the oldest first and without gaps, in the zone of the count
	Todo        []Todo      // what has to be done: "product not known" first, then the most jobs first, those with nothing to do last
	Codes       []Code      // the most results first
	Products    []Product   // in the order of the catalogue; those with results
	Authorities []Authority // those with an outage first, then the most results first
	Spikes      []Spike     // the oldest first
	Reviewers   Reviewers
	Apart       []Apart // in the order of the roles; those with results
	NotRead     []NotRead
}

// An Input is what was read.
type Input struct {
	Form      string // what it was taken for, in words: "JSON Lines", "a CSV with the payload in column 4"
	Files     int
	Records   int      // lines, rows or elements of an array
	Results   int      // answers that are outcomes of a job
	Jobs      int      // 0 if JobsExact does not hold
	JobsExact bool     // whether jobs can be told apart; if not, results are counted in their place
	NoJobID   int      // results that name no job: each is a job of its own
	Padded    int      // codes that had lost their first zero
	IsPartly  bool     // the reading was stopped
	Unjudged  int      // results that --product, --country or --id-type could not judge; not counted elsewhere
	NoTime    int      // results without a time; not counted elsewhere if a time was asked for
	Filtered  int      // results that the filters left out
	Columns   []Column // what was taken for what

	First, Last time.Time // of the results; zero where none has a time
}

// A Column says what the values of a result were taken from.
type Column struct {
	Field string   // as --columns calls it: code, job_type, time, country, id_type, smile_job_id, job_id, text, json
	From  string   // a name of our own list of fields, or "column 3"
	Form  TimeForm // of the field time
}

// A Step is how long an interval is.
type Step uint8

// The steps.
const (
	Auto       Step = iota // up to 2 days ten minutes, up to 14 days an hour, else a day
	TenMinutes             // --by 10m
	Hour                   // --by hour
	Day                    // --by day
)

// A Todo is what has to be done: results that share guide, retry and who acts.
type Todo struct {
	Key     string // stable, for machines: "authority-unavailable/later/support"
	Label   string // in words
	Guide   *catalog.Guide
	Retry   catalog.Retry
	Acts    catalog.Actor
	IsOpen  bool // the product decides what to do, and is not known
	Results int
	Jobs    int     // whose latest result is here; the results if jobs can't be told apart
	Share   float64 // of all jobs, from 0 to 1

	OverTime []int // results in each interval
	Meanings []Meaning
}

// RunsAgain reports whether its jobs can be run again later as they are.
func (t Todo) RunsAgain() bool { return t.Retry == catalog.RetryLater }

// A Meaning is one of the meanings that a [Todo] has: a code, for what is known of
// its product.
type Meaning struct {
	Code    string
	JobType int              // -1 where it is missing or several are counted
	Entries []*catalog.Entry // the candidates; none for a code that isn't in the catalogue
	Results int
	Jobs    int
}

// A Code is how often a code came, whatever its role.
type Code struct {
	Code    string
	Entries []*catalog.Entry // the candidates that it had
	Role    job.Role
	Results int
}

// A Product is how many results are of a product.
type Product struct {
	Slug, Name    string // empty slug: not known
	Results, Jobs int
	OverTime      []int
}

// An Authority is what the ID authority of a country and ID type answered.
type Authority struct {
	Country, IDType string // "other" where it isn't a known word, empty where none is named
	Results         int    // answers of jobs that asked it
	Failed          int    // of these, those that say it was not available
	OverTime        []int  // the answers in each interval
	FailedOverTime  []int
	Outages         []Outage
}

// An Outage is a time in which an authority failed more often than chance explains.
type Outage struct {
	From, To time.Time // from the beginning of the first interval to the end of the last one
	Lost     int       // answers that failed
	Results  int       // answers in all
	Level    Level
}

// A Level is Smile ID's word for how well an authority answers: by the share of
// answers that did not fail.
type Level uint8

// The levels.
const (
	TooFew       Level = iota // fewer than five answers
	Online                    // from 91 %
	Interruption              // above 50 %
	Offline
)

// A Spike is an interval in which a code came much more often than before.
type Spike struct {
	Code     string
	Entries  []*catalog.Entry
	From, To time.Time
	Results  int
	Expected float64 // by its share of the last 24 intervals
}

// Reviewers is what became of provisional results.
type Reviewers struct {
	Provisional int // jobs with a result that leaves the decision to a person
	Decided     int // of these, jobs with a final result
	Open        int
	OldestOpen  time.Time // zero where none is open, or none has a time
}

// A NotRead counts what could not be read, by kind.
type NotRead struct {
	Kind  Fault
	Lines int
	First []int // the numbers of the first lines, at most five
}

// IsWhole reports whether everything was read. A line without a code may be any line of a log.
func (r Report) IsWhole() bool {
	return !r.Input.IsPartly && !slices.ContainsFunc(r.NotRead, func(n NotRead) bool { return n.Kind != NoCode })
}

// A Fault is why a line, a row or an element was not read.
type Fault uint8

// The faults.
const (
	NoCode     Fault = iota // it has no result code by a name that is known
	BrokenJSON              // its JSON ends or breaks
	WrongCells              // it has another number of cells than the header
	TooLong                 // it is longer than the most that is read
	NotText                 // it has bytes that aren't text
	Truncated               // a compressed file ends in the middle
	OddCode                 // what it has as its result code isn't one
)
