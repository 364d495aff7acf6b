package made

import "time"

// A pace spreads results over days: fewer at night and on Sundays.
type pace struct {
	begin   time.Time
	minutes int
	results int     // in all minutes
	all     float64 // the weight of all minutes
	upTo    float64 // the weight of those so far
	written int     // the results so far
}

func newPace(begin time.Time, days, results int) pace {
	y, month, d := begin.UTC().Date()
	p := pace{begin: time.Date(y, month, d, 0, 0, 0, 0, time.UTC), minutes: max(1, days) * 24 * 60, results: results}
	for minute := range p.minutes {
		p.all += p.weight(minute)
	}
	return p
}

// weight is how much comes in a minute.
func (p *pace) weight(minute int) float64 {
	weekday := (int(p.begin.Weekday()) + minute/(24*60)) % 7
	hour, next := hours[minute/60%24], hours[(minute/60+1)%24]
	part := float64(minute%60) / 60
	return weekdays[weekday] * (hour*(1-part) + next*part)
}

// next is how many results come in the next minute, which has this number.
func (p *pace) next(minute int) int {
	p.upTo += p.weight(minute)
	upTo := int(float64(p.results) * (p.upTo / p.all))
	if minute == p.minutes-1 {
		upTo = p.results
	}
	n := upTo - p.written
	p.written = upTo
	return n
}
