package privacy

import (
	"strconv"
	"strings"
	"time"

	"smilecodes/model/job/wire"
)

// isTime holds for ISO 8601, and for seconds or milliseconds since 1970, from 2016
// to tomorrow: no date of birth is that young for long.
//
//	2026-03-02, 2026-03-02 09:15:00, 2026-03-02T09:15:00.123Z, ...+01:00
func (r *Rule) isTime(text string) bool {
	const since, date = 2016, "0000-00-00"
	if wire.IsDigits(text) {
		return len(text) != len("20260302") && r.isRecentNumber(text, since)
	}
	n := min(len(text), len(date))
	if !hasForm(text[:n], date) || !r.isRecentDate(text[:4], text[5:7], text[8:10], since) {
		return false
	}
	return n == len(text) || isClock(text[n:])
}

// isClock holds for the time of day of a time, with its zone.
func isClock(text string) bool {
	const whole = "T00:00:00"
	n := min(len(text), len(whole))
	switch {
	case !hasForm(text[:n], whole[:n]) || text[1:min(3, n)] > "23" || n > 4 && text[4] > '5' || n > 7 && text[7] > '5':
		return false
	case n < len(whole):
		return n == len("T00:00")
	}
	rest := text[n:]
	if strings.HasPrefix(rest, ".") {
		fraction := strings.TrimLeft(rest[1:], "0123456789")
		if len(rest)-len(fraction) > len(".000000000") || len(fraction) == len(rest)-1 {
			return false
		}
		rest = fraction
	}
	rest = strings.Replace(strings.TrimPrefix(rest, " "), "-", "+", 1)
	isZone := (hasForm(rest, "+00:00") || hasForm(rest, "+0000")) && rest[1:3] <= "14" && rest[len(rest)-2] <= '5'
	return rest == "" || rest == "Z" || isZone
}

// hasForm reports whether a text is a form with other digits.
func hasForm(text, form string) bool {
	if len(text) != len(form) {
		return false
	}
	for i := range len(form) {
		isDigit := text[i] >= '0' && text[i] <= '9'
		if isDigit != (form[i] == '0') || !isDigit && text[i] != form[i] && (form[i] != 'T' || text[i] != ' ') {
			return false
		}
	}
	return true
}

// isRecentNumber holds for a date in eight digits, and for seconds or milliseconds
// since 1970, from the beginning of a year to tomorrow.
func (r *Rule) isRecentNumber(digits string, since int) bool {
	n, err := strconv.ParseInt(digits, 10, 64)
	switch {
	case err != nil:
		return false
	case len(digits) == len("20260302"):
		return r.isRecentDate(digits[:4], digits[4:6], digits[6:], since)
	case len(digits) == len("1767225600"):
		return r.isRecent(time.Unix(n, 0).UTC(), since)
	case len(digits) == len("1767225600000"):
		return r.isRecent(time.UnixMilli(n).UTC(), since)
	}
	return false
}

// isRecentDate holds for a day that exists.
func (r *Rule) isRecentDate(year, month, day string, since int) bool {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	n, _ := strconv.Atoi(day)
	at := time.Date(y, time.Month(m), n, 0, 0, 0, 0, time.UTC)
	return at.Month() == time.Month(m) && at.Day() == n && r.isRecent(at, since)
}

// isRecent reports whether a time is one of a job: not before a year, and not after
// tomorrow. Somewhere it is tomorrow already.
func (r *Rule) isRecent(at time.Time, since int) bool {
	return at.Year() >= since && at.Before(r.horizon())
}

// horizon is the end of tomorrow.
func (r *Rule) horizon() time.Time {
	y, m, day := r.day.UTC().Date()
	return time.Date(y, m, day+2, 0, 0, 0, 0, time.UTC)
}
