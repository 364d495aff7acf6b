package tally

// Time reads a time as job results have it: ISO 8601, or seconds or milliseconds since
// 1970, from 2016 to tomorrow. It is that of [privacy.Rule]: what that does not show is
// not a time here. Without a zone it is one in UTC. The result are seconds since 1970.
//
//	2026-03-02, 2026-03-02 09:15, 2026-03-02T09:15:00.123Z, ...+01:00
func (k *Kinds) Time(text []byte) (seconds int64, ok bool) {
	if seconds, ok = k.time(text); !ok {
		return 0, false // what isn't shown isn't kept either: it may be a birthday
	}
	return seconds, true
}

func (k *Kinds) time(text []byte) (seconds int64, ok bool) {
	const date, inSeconds, inMillis = "0000-00-00", "0000000000", "0000000000000"
	if day, isDate := digits(text, date); isDate {
		year, month, midnight := day/10000, day/100%100, unix(day/10000, day/100%100, day%100)
		clock, isClock := clockOf(text[len(date):])
		isDay := month >= 1 && month <= 12 && day%100 >= 1 && midnight < unix(year, month+1, 1)
		return midnight + clock, isClock && isDay && k.isRecent(midnight)
	}
	if n, isNumber := digits(text, inMillis); isNumber && len(text) == len(inMillis) {
		return int64(n) / 1000, k.isRecent(int64(n) / 1000)
	}
	n, isNumber := digits(text, inSeconds)
	return int64(n), isNumber && len(text) == len(inSeconds) && k.isRecent(int64(n))
}

// isRecent holds from the beginning of 2016 to the end of tomorrow.
func (k *Kinds) isRecent(seconds int64) bool { return seconds >= begin && seconds < k.horizon }

// begin is the first second of 2016.
const begin = 1451606400

// digits are those of the beginning of a text, if it is a form with other digits.
func digits(text []byte, form string) (n int, ok bool) {
	if len(text) < len(form) {
		return 0, false
	}
	for i := range len(form) {
		switch c := text[i]; {
		case form[i] != '0':
			if c != form[i] && (form[i] != 'T' || c != ' ') {
				return 0, false
			}
		case c < '0' || c > '9':
			return 0, false
		default:
			n = 10*n + int(c-'0')
		}
	}
	return n, true
}

// clockOf are the seconds of a time of day, with its zone subtracted.
func clockOf(text []byte) (seconds int64, ok bool) {
	if len(text) == 0 {
		return 0, true
	}
	n, isWhole := digits(text, "T00:00:00")
	if !isWhole {
		n, ok = digits(text, "T00:00")
		n *= 100
		if !ok || len(text) != len("T00:00") {
			return 0, false
		}
	}
	hour, minute, second := n/10000, n/100%100, n%100
	if hour > 23 || minute > 59 || second > 59 {
		return 0, false
	}
	seconds = int64(hour*3600 + minute*60 + second)
	if !isWhole {
		return seconds, true
	}
	east, ok := zoneOf(withoutFraction(text[len("T00:00:00"):]))
	return seconds - east, ok
}

// withoutFraction is what comes after at most nine digits of a second. What has more, or
// none after the dot, isn't a zone either.
func withoutFraction(text []byte) []byte {
	if len(text) == 0 || text[0] != '.' {
		return text
	}
	n := 1
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	if n == 1 || n > len(".000000000") {
		return text
	}
	return text[n:]
}

// zoneOf is how many seconds a zone is east of UTC.
func zoneOf(text []byte) (seconds int64, ok bool) {
	if len(text) > 0 && text[0] == ' ' {
		text = text[1:]
	}
	if len(text) == 0 || len(text) == 1 && text[0] == 'Z' {
		return 0, true
	}
	if text[0] != '+' && text[0] != '-' {
		return 0, false
	}
	n, ok := digits(text[1:], "00:00")
	if !ok || len(text) != len("+00:00") {
		if n, ok = digits(text[1:], "0000"); !ok || len(text) != len("+0000") {
			return 0, false
		}
	}
	seconds = int64(n/100*3600 + n%100*60)
	if text[0] == '-' {
		seconds = -seconds
	}
	return seconds, n/100 <= 14 && n%100 <= 59
}

// unix is the first second of a day since 1970. Days beyond the end of a month are
// those of the next.
func unix(year, month, day int) int64 {
	if month <= 2 {
		year, month = year-1, month+12
	}
	days := 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 719469
	return int64(days) * 86400
}
