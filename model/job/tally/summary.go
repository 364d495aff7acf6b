package tally

import (
	"cmp"
	"slices"
	"time"

	"smilecodes/model/job"
)

// Report is what was counted so far. It takes some milliseconds, however many jobs
// there are: it goes through the cells, of which there are not many.
func (t *Tally) Report() Report {
	t.mu.Lock()
	defer t.mu.Unlock()
	s := t.summary()
	for _, c := range t.outcomes.slots {
		if c.key != 0 && !t.outcomes.isOld(c) {
			s.add(c)
		}
	}
	r := Report{Input: s.input(), Step: s.step(), Todo: s.todos(), Codes: s.codes(), Products: s.products()}
	r.Apart = aparts(r.Codes)
	r.Authorities, r.Spikes, r.Reviewers = t.reportAuthorities(s), t.reportSpikes(s, r.Codes), s.reviewers
	for _, at := range s.ticks {
		r.Begins = append(r.Begins, t.in(at))
	}
	for _, f := range t.faults {
		if f.Lines > 0 {
			f.First = slices.Clone(f.First)
			r.NotRead = append(r.NotRead, f)
		}
	}
	return r
}

// A summary is a report that is being made.
type summary struct {
	*Tally
	kinds     []*meaning
	sums      []sum // by kind
	level     level
	ticks     []int64 // the beginnings of the intervals
	rows      map[string]*Todo
	of        map[string]*Product // by slug and name
	padded    int
	unnamed   int
	begun     int64 // of the first interval with something in it; 0 if none has
	reviewers Reviewers
}

// A sum is how many results there are of a kind, and how many jobs.
type sum struct{ results, jobs int }

// mostTicks is how many intervals a report has at most, unless they are days.
const mostTicks = 10_000

func (t *Tally) summary() *summary {
	s := &summary{Tally: t, kinds: *t.options.Kinds.all.Load(), rows: map[string]*Todo{}, of: map[string]*Product{}}
	s.sums = make([]sum, len(s.kinds))
	first, last := t.first, t.last
	if t.options.Last > 0 && last > 0 {
		first = max(first, t.clock.begins(t.outcomes.oldest))
	}
	switch t.options.Step {
	case Auto:
		const day = 86400
		if s.level = hours; last-first <= 2*day {
			s.level = tenMinutes
		} else if last-first > 14*day {
			s.level = days
		}
	default:
		s.level = level(t.options.Step - TenMinutes)
	}
	s.level = max(s.level, t.outcomes.level)
	for s.level < days && (last-first)/s.level.seconds() > mostTicks {
		s.level++
	}
	if last > 0 && s.level != never {
		s.ticks = t.clock.ticks(s.level, first, last)
	}
	return s
}

// step is how long the intervals are.
func (s *summary) step() Step { return min(Day, TenMinutes+Step(s.level)) }

// at is the number of the interval that one of the cells is in; -1 if it has no time.
func (s *summary) at(interval int) int {
	if interval == untimed || len(s.ticks) == 0 {
		return -1
	}
	begins := s.clock.begins(interval)
	at, found := slices.BinarySearch(s.ticks, begins)
	if !found {
		at--
	}
	return max(0, at)
}

// add adds a cell.
func (s *summary) add(c cell) {
	results, jobs := int(c.first), int(c.other)
	if s.Tally.jobs == nil {
		jobs = results
	}
	if c.interval() != untimed && c.first > 0 && s.outcomes.level != never {
		if begins := s.clock.begins(c.interval()); s.begun == 0 || begins < s.begun {
			s.begun = begins
		}
	}
	switch c.thing() {
	case decided:
		s.reviewers.Decided += int(c.other)
		return
	case padded:
		s.padded += results
		return
	case unnamed:
		s.unnamed += results
		return
	}
	m := s.kinds[c.thing()]
	sum := &s.sums[c.thing()]
	sum.results += results
	sum.jobs += jobs
	if m.role != job.Verdict {
		return
	}
	row, product, at := s.todo(m), s.product(m), s.at(c.interval())
	row.Results += results
	row.Jobs += jobs
	product.Results += results
	product.Jobs += jobs
	if at >= 0 {
		row.OverTime[at] += results
		product.OverTime[at] += results
	}
	if m.isProvisional {
		s.addOpen(c)
	}
}

// addOpen counts the jobs of a cell that a person still has to decide.
func (s *summary) addOpen(c cell) {
	if c.other == 0 || s.Tally.jobs == nil {
		return
	}
	s.reviewers.Open += int(c.other)
	if at := s.clock.begins(c.interval()); c.interval() != untimed && s.outcomes.level != never &&
		(s.reviewers.OldestOpen.IsZero() || at < s.reviewers.OldestOpen.Unix()) {
		s.reviewers.OldestOpen = s.in(at)
	}
}

// in is a time in the zone of the count.
func (t *Tally) in(at int64) time.Time { return time.Unix(at, 0).In(t.clock.zone) }

func (s *summary) todo(m *meaning) *Todo {
	row := s.rows[m.row.key]
	if row == nil {
		row = &Todo{
			Key: m.row.key, Label: m.row.label, Guide: m.row.guide, Retry: m.row.retry, Acts: m.row.acts, IsOpen: m.row.isOpen,
			OverTime: make([]int, len(s.ticks)),
		}
		s.rows[m.row.key] = row
	}
	return row
}

func (s *summary) product(m *meaning) *Product {
	key := m.slug + " " + m.product
	p := s.of[key]
	if p == nil {
		p = &Product{Slug: m.slug, Name: cmp.Or(m.product, "Product not known"), OverTime: make([]int, len(s.ticks))}
		s.of[key] = p
	}
	return p
}

// input is what was read, with what the count knows of it.
func (s *summary) input() Input {
	in := s.Tally.input
	in.Results, in.Jobs = 0, 0
	for kind, m := range s.kinds {
		if m.role == job.Verdict {
			in.Results += s.sums[kind].results
			in.Jobs += s.sums[kind].jobs
		}
	}
	in.JobsExact = s.Tally.jobs != nil
	if !in.JobsExact {
		in.Jobs, s.reviewers = 0, Reviewers{}
	}
	s.reviewers.Provisional = s.reviewers.Decided + s.reviewers.Open
	in.NoJobID, in.Padded = s.unnamed, s.padded
	in.Filtered += s.verdicts - in.Results
	if isOver := s.options.Last > 0 && s.begun == 0; s.first > 0 && !isOver {
		in.First, in.Last = s.Tally.in(s.first), s.Tally.in(s.last)
		if s.options.Last > 0 && s.begun > s.first {
			in.First = s.Tally.in(s.begun)
		}
	}
	return in
}
