package tally

import (
	"cmp"
	"math"
	"slices"

	"smilecodes/catalog/sorted"
	"smilecodes/model/job"
)

// A spike is an interval of an hour or a day in which a code came much more often than
// its share of the last 24 intervals lets expect. How much is much depends on how the
// code kept to its share in these: by the median of how far it was off, by the square
// root of what is expected, and by one at least; six times the largest of them. Fewer
// than ten results don't count. The failures of ID authorities are outages instead.
const (
	lookedBack  = 24
	fewestSpike = 10
	spikeWidth  = 6
)

// reportSpikes are the spikes of a report. Where it has intervals of ten minutes, they
// are looked for in hours.
func (t *Tally) reportSpikes(s *summary, codes []Code) []Spike {
	l := max(hours, s.level)
	if l == never || s.ticks == nil {
		return nil
	}
	ticks := s.ticks
	if s.level < hours {
		ticks = t.clock.ticks(l, s.ticks[0], t.last)
	}
	if len(ticks) <= lookedBack {
		return nil
	}
	codes = mayHaveSpikes(codes)
	series, totals := t.series(s, codes, ticks)
	var all []Spike
	for _, c := range codes {
		counts := series[c.Code]
		for i := lookedBack; i < len(ticks); i++ {
			if expected, is := isSpike(counts[i-lookedBack:i+1], totals[i-lookedBack:i+1]); is {
				all = append(all, Spike{c.Code, c.Entries, t.in(ticks[i]), t.in(t.clock.next(l, ticks[i])), counts[i], expected})
			}
		}
	}
	sorted.By(all, func(a, b Spike) int { return cmp.Or(a.From.Compare(b.From), cmp.Compare(a.Code, b.Code)) })
	return all
}

// mayHaveSpikes are the codes of outcomes that come often enough.
func mayHaveSpikes(codes []Code) []Code {
	const most = 200 // there are not as many in the catalogue
	var all []Code
	for _, c := range codes {
		if c.Role == job.Verdict && c.Results >= fewestSpike && len(all) < most && !isFailure(c.Code) {
			all = append(all, c)
		}
	}
	return all
}

// series are the results in each interval: of some codes, and of all.
func (t *Tally) series(s *summary, codes []Code, ticks []int64) (series map[string][]int, totals []int) {
	series, totals = map[string][]int{}, make([]int, len(ticks))
	for _, c := range codes {
		series[c.Code] = make([]int, len(ticks))
	}
	as := *s
	as.ticks = ticks
	for _, c := range t.outcomes.slots {
		if c.key == 0 || t.outcomes.isOld(c) || c.thing() >= uint64(len(s.kinds)) || s.kinds[c.thing()].role != job.Verdict {
			continue
		}
		if at := as.at(c.interval()); at >= 0 {
			totals[at] += int(c.first)
			if counts := series[s.kinds[c.thing()].code]; counts != nil {
				counts[at] += int(c.first)
			}
		}
	}
	return series, totals
}

// isSpike judges the last of some intervals by those before it.
func isSpike(counts, totals []int) (expected float64, is bool) {
	last := len(counts) - 1
	if counts[last] < fewestSpike {
		return 0, false
	}
	of, all := 0, 0
	for i := range last {
		of += counts[i]
		all += totals[i]
	}
	if all == 0 {
		return 0, false
	}
	share := float64(of) / float64(all)
	off := make([]float64, last)
	for i := range last {
		off[i] = float64(counts[i]) - share*float64(totals[i])
	}
	middle := median(off)
	for i := range off {
		off[i] = math.Abs(off[i] - middle)
	}
	const ofNormal = 1.4826 // the median is as wide as one standard deviation then
	expected = share * float64(totals[last])
	return expected, float64(counts[last]) > expected+spikeWidth*max(ofNormal*median(off), math.Sqrt(expected), 1)
}

func median(all []float64) float64 {
	slices.Sort(all)
	n := len(all)
	return (all[(n-1)/2] + all[n/2]) / 2
}
