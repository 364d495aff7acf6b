package tally

import "time"

// A level is how long intervals are.
type level uint8

const (
	tenMinutes level = iota
	hours
	days
	never // one interval for all times
)

func (l level) seconds() int64 { return [...]int64{600, 3600, 86400, 1}[l] }

// A clock divides time into intervals, in a zone. Intervals are numbered by the ten
// minutes in which they begin. Ten minutes and hours are as long in every zone; where
// they begin is a matter of the zone, because some are a quarter of an hour off. A day
// begins at midnight.
type clock struct {
	zone   *time.Location
	shifts [days]int64 // by how many seconds the beginnings are off, by level
}

// The number of the interval of what has no time, and the time that has the number 0.
const (
	untimed = 1<<23 - 1
	epoch   = begin - 7*86400
)

func newClock(zone *time.Location) *clock {
	c := &clock{zone: time.UTC}
	if zone != nil {
		c.zone = zone
	}
	_, east := time.Unix(begin, 0).In(c.zone).Zone()
	for l := range c.shifts {
		c.shifts[l] = (int64(east)%86400 + 86400) % level(l).seconds()
	}
	return c
}

// floor is the beginning of the interval that a time is in.
func (c *clock) floor(l level, at int64) int64 {
	switch l {
	case never:
		return epoch
	case days:
		y, m, d := time.Unix(at, 0).In(c.zone).Date()
		return c.midnight(y, m, d)
	}
	return at - (at-epoch+c.shifts[l])%l.seconds()
}

// midnight is when a day begins. Where clocks go forward at midnight, that is at one.
func (c *clock) midnight(y int, m time.Month, d int) int64 {
	at := time.Date(y, m, d, 0, 0, 0, 0, c.zone)
	if want := time.Date(y, m, d, 12, 0, 0, 0, c.zone).Day(); at.Day() != want {
		at = at.Add(time.Hour)
	}
	return at.Unix()
}

// next is the beginning of the interval after the one that begins at a time.
func (c *clock) next(l level, begins int64) int64 {
	if l == days {
		y, m, d := time.Unix(begins, 0).In(c.zone).Date()
		return c.midnight(y, m, d+1)
	}
	return begins + l.seconds()
}

// interval is the number of the ten minutes that a time is in; untimed for 0.
func (c *clock) interval(at int64) int {
	if at == 0 {
		return untimed
	}
	return int(at-epoch+c.shifts[tenMinutes]) / 600
}

// begins is when an interval begins.
func (c *clock) begins(interval int) int64 { return int64(interval)*600 + epoch - c.shifts[tenMinutes] }

// coarse is the number of the longer interval that one of ten minutes is in.
func (c *clock) coarse(l level, interval int) int {
	if l == tenMinutes || interval == untimed {
		return interval
	}
	return c.interval(c.floor(l, c.begins(interval)))
}

// ticks are the beginnings of all intervals from one time to another.
func (c *clock) ticks(l level, first, last int64) []int64 {
	var all []int64
	for at := c.floor(l, first); at <= last; at = c.next(l, at) {
		all = append(all, at)
	}
	return all
}
