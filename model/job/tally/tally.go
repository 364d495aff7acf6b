package tally

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// Options say what of the results counts, and how.
type Options struct {
	Kinds *Kinds
	Zone  *time.Location // of intervals and days; nil for UTC
	Step  Step

	// Since and Until are the times between which results count, the second one not
	// included; zero for no end. Last is how long before the last time in the data they
	// begin, as in "the last 24 hours", to a full ten minutes; 0 for no such end. The
	// filters don't change what the last time is.
	Since, Until time.Time
	Last         time.Duration

	Products, Countries, IDTypes []string // which alone count: slugs, two letters, and types as answers write them; none for all

	AssumeJobType int // what a missing job_type is taken for; 0 for nothing
	Top           int // how many authorities of a report have intervals; 0 for a hundred
	MostJobs      int // how many jobs are told apart; 0 for 8 million
}

// A Tally counts records. It may be used by several goroutines.
//
// It takes at most 30 MB and 30 bytes a job. The garbage collector doesn't know of that
// bound, so the program should tell it: debug.SetMemoryLimit.
type Tally struct {
	catalog *catalog.Catalog
	options Options
	only    filters
	clock   *clock

	mu          sync.Mutex
	input       Input
	faults      [OddCode + 1]NotRead
	jobs        *jobs // nil if there are too many to tell apart
	outcomes    cells // results and jobs, by kind
	authorities cells // answers and failures, by country and ID type
	assumed     map[Kind]Kind
	odds        odds

	verdicts    int   // results that the filters let through
	first, last int64 // times of records that count; 0 without one
	newest      int64 // time of any record, from which Last counts back; 0 without one
}

// The most cells of a count. Sixty kinds and a hundred and twenty authorities have a
// month in intervals of ten minutes.
const (
	mostOutcomes    = 1 << 18
	mostAuthorities = 1 << 19
)

// What is counted in cells beside kinds.
const (
	decided = 1<<kindBits + iota // jobs: of which a person had to decide, and somebody has
	padded                       // results: with a code that had lost a zero
	unnamed                      // results: of no job that is named
)

// New is a count of nothing yet.
func New(c *catalog.Catalog, o Options) *Tally {
	t := &Tally{
		catalog: c, options: o, only: newFilters(o), clock: newClock(o.Zone), jobs: newJobs(cmp.Or(o.MostJobs, mostJobs)), assumed: map[Kind]Kind{},
	}
	t.outcomes = cells{most: mostOutcomes, clock: t.clock}
	t.authorities = cells{most: mostAuthorities, clock: t.clock}
	return t
}

// Add counts records. It keeps none of them.
func (t *Tally) Add(records []Record) {
	t.mu.Lock()
	defer t.mu.Unlock()
	const ahead = 16
	for i, r := range records {
		if i%ahead == 0 && t.jobs != nil {
			t.jobs.fetch(records[i:min(i+ahead, len(records))])
		}
		t.add(r)
	}
}

func (t *Tally) add(r Record) {
	r.Kind = t.assume(r.Kind)
	all := *t.options.Kinds.all.Load()
	m := all[r.Kind]
	t.slide(r.Time)
	if t.filter(&r, m) != counts {
		return
	}
	t.widen(r.Time)
	at := t.clock.interval(r.Time)
	t.addAuthority(r, m, at)
	if m.role != job.Verdict {
		t.count(at, uint64(r.Kind), 1, 0)
		if hash := jobOf(r.SmileJobID, r.JobID); m.isProvisional && hash != 0 {
			t.addToJob(hash, r, all)
		}
		return
	}
	t.verdicts++
	hash := jobOf(r.SmileJobID, r.JobID)
	if r.IsPadded {
		t.count(at, padded, 1, 0)
	}
	if hash == 0 {
		t.count(at, unnamed, 1, 0)
		t.count(at, uint64(r.Kind), 1, 1)
		return
	}
	t.count(at, uint64(r.Kind), 1, 0)
	t.addToJob(hash, r, all)
}

// count adds to a cell, unless its interval is before the window.
func (t *Tally) count(interval int, thing uint64, results, jobs int32) {
	if interval >= t.outcomes.oldest {
		t.outcomes.add(interval, thing, results, jobs)
	}
}

func (t *Tally) addAuthority(r Record, m *meaning, at int) {
	if !m.asked || at < t.authorities.oldest {
		return
	}
	failed := int32(0)
	if m.failed {
		failed = 1
	}
	t.authorities.add(at, uint64(r.Country)<<16|uint64(r.IDType), 1, failed)
}

// addToJob moves a job from the result that counted to the one that counts now.
func (t *Tally) addToJob(hash uint64, r Record, all []*meaning) {
	if t.jobs == nil {
		return
	}
	before, after := t.jobs.put(hash, r.Kind, r.Time, all)
	if before != after {
		t.move(before, -1)
		t.move(after, 1)
	}
	if t.jobs.all > t.jobs.most {
		t.jobs = nil
	}
}

func (t *Tally) move(s standing, by int32) {
	if s.kind == NoKind {
		return
	}
	at := t.clock.interval(s.time)
	t.count(at, uint64(s.kind), 0, by)
	if s.isDecided {
		t.count(at, decided, 0, by)
	}
}

// slide moves where the last hours or days begin, if only those count. They end with the
// last time in the data, whatever the filters leave out.
func (t *Tally) slide(at int64) {
	if t.options.Last == 0 || at <= t.newest {
		return
	}
	t.newest = at
	t.outcomes.oldest = max(0, t.clock.interval(at-int64(t.options.Last/time.Second)))
	t.authorities.oldest = t.outcomes.oldest
}

// widen notes the time of a record that counts.
func (t *Tally) widen(at int64) {
	if at == 0 {
		return
	}
	if t.first == 0 || at < t.first {
		t.first = at
	}
	t.last = max(t.last, at)
}

// assume is the kind of an answer with the job_type that is assumed where there is none.
func (t *Tally) assume(kind Kind) Kind {
	if t.options.AssumeJobType <= 0 {
		return kind
	}
	as, known := t.assumed[kind]
	if !known {
		as = kind
		if m := t.options.Kinds.meaning(kind); m.typed < 0 && (m.role == job.Verdict || m.role == job.Lookup) && m.code != "" {
			text := ""
			if len(m.entries) == 1 {
				text = m.entries[0].Text
			}
			if of := t.options.Kinds.Of([]byte(m.code), t.options.AssumeJobType, []byte(text)); of != NoKind {
				as = of
			}
		}
		t.assumed[kind] = as
	}
	return as
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

// isIn reports whether a job's latest result is of the time that counts.
func (t *Tally) isIn(s standing) bool {
	return t.options.Last == 0 || s.time != 0 && t.clock.interval(s.time) >= t.outcomes.oldest
}

// RunsAgain reports whether a record says to run its job again later, and is the one of
// the job that counts, or says the same at the same time. For a job without a name each
// is. The kind is that with the job_type that is assumed. It holds for none if jobs can't
// be told apart.
func (t *Tally) RunsAgain(r Record) (Kind, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	r.Kind = t.assume(r.Kind)
	return r.Kind, t.options.Kinds.meaning(r.Kind).saysLater() && t.isLatest(r)
}

func (t *Tally) isLatest(r Record) bool {
	all := *t.options.Kinds.all.Load()
	if m := all[r.Kind]; t.jobs == nil || m.role != job.Verdict || t.only.judge(&r, m, t.options.Kinds) != counts {
		return false
	}
	s := standing{kind: r.Kind, time: r.Time}
	if hash := jobOf(r.SmileJobID, r.JobID); hash != 0 {
		s = t.jobs.of(hash, all)
	}
	return s.kind == r.Kind && s.time == r.Time && t.isIn(s)
}

// Jobs is how many jobs are told apart so far; 0 if there are too many for that.
func (t *Tally) Jobs() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.jobs == nil {
		return 0
	}
	return t.jobs.all
}
