package triage

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model/job/tally"
	"smilecodes/model/triage"
)

// A Reading is results that are to be read. Its functions may take a while, so that only
// commands call them, but for Stop.
type Reading struct {
	Run   func() error // reads all, or until it is stopped
	Count func() Count // what was read so far
	Stop  func()       // ends the reading; what was read counts

	// Again begins another reading of the same with other filters; nil where that can't be.
	Again func(Filter) (Reading, error)

	// Retry writes the list of jobs to run again into a new file and says what it wrote;
	// nil where that can't be.
	Retry func(file string) (string, error)

	// NoAgain and NoRetry are why not, in a sentence.
	NoAgain, NoRetry string
}

// A Filter is what is counted, of what is known. Those that are empty let all through.
type Filter struct{ Products, Countries, IDTypes []string }

// A Count is what was counted so far.
type Count struct {
	Report     tally.Report
	Read, Size int64 // in bytes; Size is 0 if it isn't known
}

// A reading is what the screen knows of one.
type reading struct {
	source  Reading
	number  int // of all that were begun
	now     counted
	whole   tally.Report // the last one without filters, which says what there is to filter by
	filter  Filter
	stopped bool  // by the person
	isRead  bool  // Run has returned
	err     error // with this
}

// A counted is a count in words.
type counted struct {
	Count
	answer triage.Answer
	isOver bool // nothing will be added to it
}

// newReading is one of which nothing was read yet.
func newReading(c *catalog.Catalog, from Reading) reading {
	return reading{source: from, now: counted{answer: triage.Of(c, tally.Report{})}}
}

// isOn reports whether there is more to come.
func (r *reading) isOn() bool { return !r.now.isOver }

// countedMsg is what a reading of a number has counted, and how long that took.
type countedMsg struct {
	counted
	number int
	took   time.Duration
}

// tickMsg says that it is time to count again.
type tickMsg struct{ number int }

// readMsg says that all was read, or why not.
type readMsg struct {
	number int
	err    error
}

// begin reads and, beside that, begins to count.
func (r *reading) begin(c *catalog.Catalog) tea.Cmd {
	number, run := r.number, r.source.Run
	return tea.Batch(r.count(c), func() tea.Msg { return readMsg{number, run()} })
}

// read takes in that a reading has ended, and has all of it counted.
func (r *reading) read(c *catalog.Catalog, msg readMsg) tea.Cmd {
	if msg.number != r.number {
		return nil
	}
	r.isRead, r.err = true, msg.err
	return r.count(c)
}

// count counts what was read so far, and puts it in words.
func (r *reading) count(c *catalog.Catalog) tea.Cmd {
	number, count, isOver := r.number, r.source.Count, r.isRead
	return func() tea.Msg {
		begin := time.Now()
		now := count()
		answer := triage.Of(c, now.Report)
		return countedMsg{counted{now, answer, isOver}, number, time.Since(begin)}
	}
}

// How long the screen shows the same numbers while it reads: at first it has none.
const firstPause, pause = 30 * time.Millisecond, 250 * time.Millisecond

// counted takes in a count, and has it counted again later if there is more to come:
// counting must not take most of the time.
func (s *screen) counted(msg countedMsg) tea.Cmd {
	r := &s.reading
	if msg.number != r.number || !r.isOn() {
		return nil
	}
	r.now = msg.counted
	if r.filter.isEmpty() {
		r.whole = msg.Report
	}
	s.tables.arrange(r.now)
	if !r.isOn() {
		return s.ended()
	}
	wait := max(pause, 3*msg.took)
	if msg.Report.Input.Results == 0 {
		wait = firstPause
	}
	number := r.number
	return tea.Tick(wait, func(time.Time) tea.Msg { return tickMsg{number} })
}

// ended says so where that isn't clear: that it was stopped, or failed. If there is
// nothing to show, the program ends, and says why.
func (s *screen) ended() tea.Cmd {
	switch r := &s.reading; {
	case r.err != nil && r.now.Report.Input.Results == 0 && r.filter.isEmpty():
		return tea.Quit
	case r.err != nil:
		why := strings.TrimSuffix(r.err.Error(), ".")
		s.SetFailure("✗ "+why+". The rest counts.", "✗ "+why+".", "✗ Not all was read.")
	case r.now.Report.Input.IsPartly:
		s.SetStatus("Reading has stopped. What was read so far counts.")
	}
	return nil
}

func (f Filter) isEmpty() bool { return len(f.Products)+len(f.Countries)+len(f.IDTypes) == 0 }

// share is how much was read, from 0 to 1; ok says whether that is known.
func (r *reading) share() (of float64, ok bool) {
	if r.now.Size <= 0 {
		return 0, false
	}
	return min(float64(r.now.Read)/float64(r.now.Size), 1), true
}

// progressBar is what the terminal shows in its tab.
func (r *reading) progressBar() *tea.ProgressBar {
	of, ok := r.share()
	switch {
	case !r.isOn():
		return nil
	case !ok:
		return tea.NewProgressBar(tea.ProgressBarIndeterminate, 0)
	}
	return tea.NewProgressBar(tea.ProgressBarDefault, int(100*of))
}

// stop ends the reading. The next time the same key quits.
func stop(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	if !s.reading.isOn() || s.reading.stopped {
		return tea.Quit
	}
	s.reading.stopped = true
	s.SetStatus("Reading stops. Press Ctrl+C again to quit.")
	end := s.reading.source.Stop
	return func() tea.Msg {
		end()
		return nil
	}
}
