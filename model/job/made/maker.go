package made

import (
	"io"
	"math/rand/v2"
	"time"

	"smilecodes/catalog"
)

// longest is how many minutes a reviewer takes at most.
const longest = 512

// A maker makes results.
type maker struct {
	o      Options
	random *rand.PCG
	pace   pace
	to     printer

	kinds  []kind
	where  picks // places
	places []madeAt

	jobs uint64 // how many there are so far

	due   []later // what comes in this minute
	later [longest][]later

	provisional, decided int
	lost                 []int
}

// A kind is what its results have in common.
type kind struct {
	Kind
	pieces []piece
	isOpen bool // a reviewer decides later
}

// madeAt is a place with what is made there.
type madeAt struct {
	usual, down, decided picks // of kinds
	lookUp               int   // a kind
	fails                uint32
	usually              uint32
	outage               int // the one that it is in, or -1
}

// A later is one more result of a job.
type later struct {
	job    uint64
	first  int // the kind of the result that it replaces
	kind   int
	sameAt int64 // where it has the time of the first result, milliseconds since 1970
}

func newMaker(w io.Writer, c *catalog.Catalog, o Options) *maker {
	m := &maker{
		o: o, random: rand.NewPCG(o.Seed, 2), pace: newPace(o.Begin, o.Days, o.Results), to: newPrinter(w, o.Seed),
		lost: make([]int, len(o.Outages)),
	}
	weights := make([]int, len(places))
	for i, p := range places {
		weights[i] = p.weight
		m.places = append(m.places, m.prepare(c, p))
	}
	m.where = pick(weights, func(i int) int { return i })
	return m
}

// prepare makes the kinds of a place.
func (m *maker) prepare(c *catalog.Catalog, p place) madeAt {
	add := func(id string) int {
		k := Kind{Entry: c.Entry(id), JobType: p.of.jobType, Country: p.country, IDType: p.idType, IsLookUp: id == p.of.lookUp}
		isOpen := len(p.of.decided) > 0 && k.Entry.Final == catalog.NotFinal && k.Entry.DecidedBy == catalog.Machine
		m.kinds = append(m.kinds, kind{k, compile(forms[m.o.Form].template(p.of.line), k), isOpen})
		return len(m.kinds) - 1
	}
	of := func(shares []share) picks {
		weights := make([]int, len(shares))
		first := len(m.kinds)
		for i, s := range shares {
			weights[i] = s.weight
			add(s.entry)
		}
		return pick(weights, func(i int) int { return first + i })
	}
	made := madeAt{usual: of(p.of.usual), down: of(p.of.down), decided: of(p.of.decided), lookUp: -1, usually: portion(p.failing), outage: -1}
	if p.of.lookUp != "" {
		made.lookUp = add(p.of.lookUp)
	}
	return made
}

// picks has numbers as often as they will be picked.
type picks []uint16

// pick makes picks of 4096.
func pick(weights []int, number func(i int) int) picks {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	var all picks
	upTo := 0
	for i, w := range weights {
		for upTo += w; len(all)*sum < 4096*upTo; {
			all = append(all, uint16(number(i)))
		}
	}
	return all
}

// portion is a share as one of 1<<16.
func portion(share float64) uint32 { return uint32(share*(1<<16) + 0.5) }

// begin sets the clock to a minute, and takes what was to come in it.
func (m *maker) begin(minute int) {
	m.to.set(m.pace.begin.Add(time.Duration(minute) * time.Minute))
	at := minute % longest
	m.due = append(m.due, m.later[at]...)
	m.later[at] = m.later[at][:0]
	for i := range m.places {
		m.places[i].fails, m.places[i].outage = m.places[i].usually, -1
		for j, o := range m.o.Outages {
			if o.Country == places[i].country && o.IDType == places[i].idType && !m.to.now.Before(o.From) && m.to.now.Before(o.From.Add(o.Length)) {
				m.places[i].fails, m.places[i].outage = max(m.places[i].fails, portion(o.Fails)), j
			}
		}
	}
}

// another makes the result of another job, and plans what comes after it.
func (m *maker) another() {
	r := m.random.Uint64()
	at := &m.places[m.where[r&4095]]
	chosen := at.usual
	if len(at.down) > 0 && uint32(r>>12)&0xffff < at.fails {
		chosen = at.down
		if at.outage >= 0 {
			m.lost[at.outage]++
		}
	}
	number := int(chosen[r>>28&4095])
	job := m.jobs
	m.jobs++
	k := &m.kinds[number]
	k.Results++
	k.Jobs++
	m.to.print(k.pieces, job, 0)
	chance := uint32(r>>40) & 0xffff
	if k.isOpen {
		m.provisional++
		if chance < portion(m.o.Decided) {
			m.plan(later{job: job, first: number, kind: int(at.decided[r>>28%4093&4095])}, r>>56)
		}
	}
	if at.lookUp >= 0 && chance < portion(m.o.LookUps) {
		m.after(later{job: job, kind: at.lookUp}, 1+int(r>>56&1))
	}
}

// plan has a reviewer decide: after some minutes, or a whole day's work. A few decisions
// have the time of the result that they replace.
func (m *maker) plan(l later, r uint64) {
	minutes := 2 + int(r*r)/(1<<16/(longest-3))
	if r%32 == 0 {
		l.sameAt = m.to.at()
	}
	m.after(l, minutes)
}

func (m *maker) after(l later, minutes int) {
	at := (int(m.to.now.Sub(m.pace.begin).Minutes()) + minutes) % longest
	m.later[at] = append(m.later[at], l)
}

// again makes one more result of a job.
func (m *maker) again() {
	l := m.due[0]
	m.due = m.due[1:]
	k := &m.kinds[l.kind]
	if !k.IsLookUp {
		m.kinds[l.first].Jobs--
		k.Jobs++
		m.decided++
	}
	k.Results++
	m.to.print(k.pieces, l.job, l.sameAt)
}

// truth is what was written.
func (m *maker) truth() Truth {
	t := Truth{Jobs: int(m.jobs), Provisional: m.provisional, Decided: m.decided, Lost: m.lost}
	for _, k := range m.kinds {
		if k.Results > 0 {
			t.Results += k.Results
			t.Kinds = append(t.Kinds, k.Kind)
		}
	}
	return t
}
