// Package made makes up the results of very many jobs, as Smile ID's callbacks have
// them: tests and benchmarks count them, and know beforehand what must come out. The
// same [Options] always make the same bytes. It is faster than anything that reads
// them, and remembers only what is still to be decided, so a pipe can have any number.
package made

import (
	"io"
	"time"

	"smilecodes/catalog"
)

// Options say what is made. They need a seed, a number and a first day.
type Options struct {
	Seed    uint64
	Results int       // how many lines or rows with a result are written
	Form    Form      // how they are written
	Begin   time.Time // the first day; its time is left out
	Days    int       // how many days they are spread over; 1 at least

	// Decided is the share of the provisional results that a reviewer decides later,
	// from 0 to 1. With 0, and without LookUps, each result is of another job.
	Decided float64
	// LookUps is the share of the jobs of Biometric KYC whose ID look-up comes too, up
	// to two minutes after the result.
	LookUps float64

	Outages []Outage
}

// An Outage is a time in which an ID authority answers badly.
type Outage struct {
	Country, IDType string // as in [Kind]; an authority that isn't asked has no outage
	From            time.Time
	Length          time.Duration
	Fails           float64 // the share of its answers that fail, from 0 to 1
}

// A Form is how results are written.
type Form uint8

// The forms.
const (
	Lines  Form = iota // JSON Lines: callbacks, one a line
	Nested             // the same with spaces after colons and commas, as some programs write JSON
	CSV                // a table with a header, as an integrator exports it
	Narrow             // the same without the people
)

// A Truth is what was written.
type Truth struct {
	Results, Jobs int
	Kinds         []Kind // those that came
	Provisional   int    // jobs that had a provisional result
	Decided       int    // of these, jobs about which a reviewer has said something
	Lost          []int  // of each of the Outages, the answers that failed in it
}

// A Kind is how often a result came in a country, for an ID type.
type Kind struct {
	Entry           *catalog.Entry
	JobType         int    // -1 if the result has none
	Country, IDType string // empty if the result has none
	IsLookUp        bool   // it says nothing about the outcome of its job
	Results         int
	Jobs            int // jobs of which this is the latest result
}

// Write writes results in the order of their times. It stops at the first error of w.
func Write(w io.Writer, c *catalog.Catalog, o Options) (Truth, error) {
	m := newMaker(w, c, o)
	m.to.out = append(m.to.out, forms[o.Form].header...)
	for minute := range m.pace.minutes {
		m.begin(minute)
		for i, n := 0, m.pace.next(minute); i < n && m.to.err == nil; i++ {
			m.to.millisecond = (60_000*i + 30_000) / n
			if len(m.due) > 0 {
				m.again()
			} else {
				m.another()
			}
		}
	}
	m.to.flush()
	return m.truth(), m.to.err
}
