package tally

import (
	"cmp"
	"math"
	"slices"

	"smilecodes/catalog/sorted"
)

// An ID authority is down if more answers failed than chance explains. Smile ID calls an
// authority online from 91 % on, so we expect at most 9 % of its answers to fail by
// themselves. The binomial distribution says how likely it is that this many fail or
// more. Below one in a million we call it an outage:
//
//	6 of 6 failed       one in 1.9 million   an outage, on a quiet Sunday too
//	5 of 5 failed       one in 169,000       not an outage yet
//	20 of 100 failed    one in 1,800         chance
//
// We look at windows of up to three hours, made of intervals of ten minutes whatever
// intervals are shown. Data over many months are kept by the hour or by the day, and then
// the window is one of those at least. The shortest windows say best when it was, so a
// window with another one inside is left out. An outage begins and ends with a failure.
// It goes on while at least half of the answers of the next interval fail, and over a
// gap in which nothing says that the authority was online.
const (
	fewestFailed  = 5
	expectedShare = 0.09
	chance        = 1e-6
	longest       = 3 * 3600 // seconds
)

// A point is how many answers an authority gave in an interval, and how many failed.
type point struct {
	begins, ends    int64
	results, failed int
}

func (p point) with(q point) point {
	return point{min(p.begins, q.begins), max(p.ends, q.ends), p.results + q.results, p.failed + q.failed}
}

// Odds know from how many failures on chance does not explain them. They remember that
// for numbers of answers that come often.
type odds [4096]int32

// isOutage reports whether chance does not explain the failures among some answers.
func (o *odds) isOutage(p point) bool {
	if p.failed < fewestFailed || 100*p.failed <= 9*p.results {
		return false
	}
	if p.results >= len(o) {
		return tail(p.results, p.failed) < chance
	}
	fewest := &o[p.results]
	if *fewest == 0 {
		for *fewest = int32(max(fewestFailed, 9*p.results/100+1)); int(*fewest) <= p.results && tail(p.results, int(*fewest)) >= chance; {
			*fewest++
		}
	}
	return p.failed >= int(*fewest)
}

// outages finds those of an authority in its intervals, the oldest first. Intervals
// without an answer need not be there.
func (o *odds) outages(points []point) []point {
	var found []span
	for last := range points {
		first, ok := o.shortest(points, last)
		if !ok || len(found) > 0 && first <= found[len(found)-1].shortest {
			continue
		}
		w := span{first, last, first}
		if n := len(found); n > 0 && isOneOutage(points, found[n-1], w) {
			w.first = found[n-1].first
			found = found[:n-1]
		}
		found = append(found, w)
	}
	var all []point
	for _, w := range found {
		for w.first > 0 && continues(points[w.first-1], points[w.first]) && points[w.first-1].isHalf() {
			w.first--
		}
		for w.last+1 < len(points) && continues(points[w.last], points[w.last+1]) && points[w.last+1].isHalf() {
			w.last++
		}
		all = append(all, sumOf(points[w.first:w.last+1]))
	}
	return all
}

// A span is some intervals that follow each other.
type span struct {
	first, last int
	shortest    int // where its last window begins
}

// shortest finds the shortest window that ends with an interval and is an outage.
func (o *odds) shortest(points []point, last int) (first int, ok bool) {
	end := points[last]
	if end.failed == 0 {
		return 0, false
	}
	window := point{begins: math.MaxInt64}
	for first = last; first >= 0 && end.ends-points[first].begins <= max(longest, end.ends-end.begins); first-- {
		if window = window.with(points[first]); o.isOutage(window) {
			return first, true
		}
	}
	return 0, false
}

// isOneOutage reports whether two windows touch, or nothing says that the authority was
// online in between.
func isOneOutage(points []point, a, b span) bool {
	if b.first <= a.last+1 && continues(points[a.last], points[b.first]) {
		return true
	}
	between := point{}
	if a.last+1 < b.first {
		between = sumOf(points[a.last+1 : b.first])
	}
	return points[b.first].begins-points[a.last].ends < longest && levelOf(between) != Online
}

// continues reports whether an interval follows another at once.
func continues(a, b point) bool { return b.begins <= a.ends }

func (p point) isHalf() bool { return p.failed > 0 && 2*p.failed >= p.results }

func sumOf(points []point) point {
	all := point{begins: math.MaxInt64}
	for _, p := range points {
		all = all.with(p)
	}
	return all
}

// tail is the chance of this many failures or more, if each answer fails as often as
// expected. It is for numbers above what is expected.
func tail(n, failed int) float64 {
	lg := func(x int) float64 { v, _ := math.Lgamma(float64(x) + 1); return v }
	term := math.Exp(lg(n) - lg(failed) - lg(n-failed) + float64(failed)*math.Log(expectedShare) + float64(n-failed)*math.Log1p(-expectedShare))
	sum := 0.0
	for k := failed; k <= n && term > sum*1e-12; k++ {
		sum += term
		term *= float64(n-k) / float64(k+1) * expectedShare / (1 - expectedShare)
	}
	return sum
}

// levelOf is Smile ID's word for how well an authority answered.
func levelOf(p point) Level {
	const fewest = 5
	switch {
	case p.results < fewest:
		return TooFew
	case 100*p.failed <= 9*p.results:
		return Online
	case 2*p.failed < p.results:
		return Interruption
	}
	return Offline
}

// reportAuthorities are the authorities of a report.
func (t *Tally) reportAuthorities(s *summary) []Authority {
	points := map[uint64][]cell{}
	for _, c := range t.authorities.slots {
		if c.key != 0 && !t.authorities.isOld(c) {
			points[c.thing()] = append(points[c.thing()], c)
		}
	}
	var all []Authority
	cellsOf := map[[2]string][]cell{}
	for thing, cells := range points {
		a := Authority{Country: t.options.Kinds.Name(Word(thing >> 16)), IDType: t.options.Kinds.Name(Word(thing & 0xffff))}
		cellsOf[[2]string{a.Country, a.IDType}] = cells
		a.Outages = t.outagesIn(cells)
		for _, c := range cells {
			a.Results += int(c.first)
			a.Failed += int(c.other)
		}
		all = append(all, a)
	}
	sorted.By(all, func(a, b Authority) int {
		return cmp.Or(cmp.Compare(min(1, len(b.Outages)), min(1, len(a.Outages))), b.Results-a.Results,
			cmp.Compare(a.Country, b.Country), cmp.Compare(a.IDType, b.IDType))
	})
	for i := range all[:min(len(all), cmp.Or(t.options.Top, 100))] {
		a := &all[i]
		a.OverTime, a.FailedOverTime = make([]int, len(s.ticks)), make([]int, len(s.ticks))
		for _, c := range cellsOf[[2]string{a.Country, a.IDType}] {
			if at := s.at(c.interval()); at >= 0 {
				a.OverTime[at] += int(c.first)
				a.FailedOverTime[at] += int(c.other)
			}
		}
	}
	return all
}

// outagesIn finds the outages in the cells of an authority.
func (t *Tally) outagesIn(cells []cell) []Outage {
	if t.authorities.level == never || !slices.ContainsFunc(cells, func(c cell) bool { return c.other > 0 }) {
		return nil
	}
	slices.SortFunc(cells, func(a, b cell) int { return cmp.Compare(a.key, b.key) })
	var points []point
	for _, c := range cells {
		if begins := t.clock.begins(c.interval()); c.interval() != untimed {
			points = append(points, point{begins, t.clock.next(t.authorities.level, begins), int(c.first), int(c.other)})
		}
	}
	var all []Outage
	for _, p := range t.odds.outages(points) {
		all = append(all, Outage{t.in(p.begins), t.in(p.ends), p.failed, p.results, levelOf(p)})
	}
	return all
}
