package tally

import "bytes"

// A TimeForm is how the times of a column are written.
type TimeForm uint8

// The forms. Spreadsheets write all but the first, by the country that they are set to.
const (
	ISO         TimeForm = iota // as [Kinds.Time] reads them
	DayFirst                    // 20.11.2026 13:05, 20/11/2026 1:05:09 PM
	MonthFirst                  // 11/20/2026 1:05 PM
	DayNumbers                  // 46346.5451: days since 1900
	EitherFirst                 // 03/04/2026: 3 April or 4 March. None of them is read
)

// TimeFormOf is how the first times of a column are written, if nearly all of them are times.
// The day is first where some value is above 12 there, or has dots. Numbers of days are
// times only in a column that is known to have some.
//
//	20/11/2026, 03/04/2026    DayFirst
//	03/04/2026, 04/04/2026    EitherFirst
//	20/11/2026, 11/20/2026    EitherFirst, because nothing says which one is wrong
func (k *Kinds) TimeFormOf(values []string, isKnown bool) (form TimeForm, ok bool) {
	iso, dates, numbers, onlyDay, onlyMonth := 0, 0, 0, 0, 0
	for _, v := range values {
		text := []byte(v)
		_, isISO := k.Time(text)
		_, isDay := k.TimeIn(DayFirst, text)
		_, isMonth := k.TimeIn(MonthFirst, text)
		_, isNumber := k.TimeIn(DayNumbers, text)
		switch {
		case isISO:
			iso++
		case isDay || isMonth:
			dates++
		case isNumber:
			numbers++
		}
		if day, month, ok := orders(text); ok && day != month {
			onlyDay, onlyMonth = onlyDay+truth(day), onlyMonth+truth(month)
		}
	}
	areMost := func(n int) bool { return n > 0 && 10*n >= 9*len(values) }
	switch {
	case areMost(iso):
		return ISO, true
	case isKnown && areMost(numbers):
		return DayNumbers, true
	case !areMost(dates):
		return ISO, false
	case onlyDay > 0 && onlyMonth == 0:
		return DayFirst, true
	case onlyMonth > 0 && onlyDay == 0:
		return MonthFirst, true
	}
	return EitherFirst, true
}

func truth(is bool) int {
	if is {
		return 1
	}
	return 0
}

// orders reports which of two numbers in a date can be the day: the first, the second.
func orders(text []byte) (day, month, ok bool) {
	d, ok := dateOf(text)
	return d.first <= 31 && d.second <= 12, d.separator != '.' && d.first <= 12 && d.second <= 31, ok
}

// TimeIn reads a time in a form. One as [Kinds.Time] reads it is one in every form.
func (k *Kinds) TimeIn(form TimeForm, text []byte) (seconds int64, ok bool) {
	if seconds, ok = k.Time(text); ok || form == ISO || form == EitherFirst {
		return seconds, ok
	}
	if form == DayNumbers {
		return k.dayNumber(text)
	}
	d, ok := dateOf(text)
	if !ok || form == MonthFirst && d.separator == '.' {
		return 0, false
	}
	day, month := d.first, d.second
	if form == MonthFirst {
		day, month = month, day
	}
	midnight := unix(d.year, max(1, month), day)
	isDay := month >= 1 && month <= 12 && day >= 1 && midnight < unix(d.year, month+1, 1)
	clock, isClock := localClock(d.rest)
	if !isDay || !isClock || !k.isRecent(midnight) {
		return 0, false
	}
	return midnight + clock, true
}

// A date is one with two numbers before the year.
type date struct {
	first, second, year int
	separator           byte
	rest                []byte // what comes after it
}

func dateOf(text []byte) (d date, ok bool) {
	first, rest := number12(text)
	if len(rest) == 0 || bytes.IndexByte([]byte("./-"), rest[0]) < 0 {
		return d, false
	}
	second, after := number12(rest[1:])
	year, isYear := digits(bytes.TrimPrefix(after, rest[:1]), "0000")
	if first < 0 || second < 0 || len(after) == 0 || after[0] != rest[0] || !isYear {
		return d, false
	}
	return date{first, second, year, rest[0], after[len("/0000"):]}, true
}

// number12 is the number of one or two digits that a text begins with, and what comes after it;
// -1 if there is none.
func number12(text []byte) (n int, rest []byte) {
	at := 0
	for at < len(text) && at < 2 && text[at] >= '0' && text[at] <= '9' {
		n = 10*n + int(text[at]-'0')
		at++
	}
	if at == 0 {
		n = -1
	}
	return n, text[at:]
}

// localClock are the seconds of the time of day that comes after a date, with its zone
// subtracted:
//
//	13:05    , 1:05:09 PM    T09:05:09.5Z
func localClock(text []byte) (seconds int64, ok bool) {
	text = bytes.TrimRight(withPlainBlanks(text), " ")
	if len(text) == 0 {
		return 0, true
	}
	hour, rest := number12(bytes.TrimLeft(text[1:], " "))
	minute, isMinute := digits(rest, ":00")
	if hour < 0 || !isMinute || bytes.IndexByte([]byte(" ,T"), text[0]) < 0 {
		return 0, false
	}
	rest = rest[len(":00"):]
	second, isSecond := digits(rest, ":00")
	if isSecond {
		rest = withoutFraction(rest[len(":00"):])
	}
	rest, hour = halfOfDay(rest, hour)
	east, ok := zoneOf(rest)
	if hour < 0 || hour > 23 || minute > 59 || second > 59 || !ok {
		return 0, false
	}
	return int64(hour*3600+minute*60+second) - east, true
}

// halfOfDay takes AM or PM from the beginning of a text, and puts it in the hour: -1 for an
// hour that doesn't exist, such as 13 PM.
func halfOfDay(text []byte, hour int) ([]byte, int) {
	half := bytes.TrimLeft(text, " ")
	if len(half) < 2 || half[1]|0x20 != 'm' || half[0]|0x20 != 'a' && half[0]|0x20 != 'p' {
		return text, hour
	}
	isPM := half[0]|0x20 == 'p'
	switch {
	case hour < 1 || hour > 12:
		hour = -1
	case isPM != (hour == 12): // 1 PM, 12 AM
		hour = (hour + 12) % 24
	}
	return half[2:], hour
}

// withPlainBlanks is a text whose blanks are plain: programs write a narrow one before PM.
func withPlainBlanks(text []byte) []byte {
	for _, blank := range [...]string{"\u202f", "\u00a0"} {
		if bytes.Contains(text, []byte(blank)) {
			text = bytes.ReplaceAll(text, []byte(blank), []byte(" "))
		}
	}
	return text
}

// dayNumber is a time as spreadsheets keep it: the days since 1900, and what of the day is
// over, to the second.
func (k *Kinds) dayNumber(text []byte) (seconds int64, ok bool) {
	const of1970, most = 25569, 12 // digits of a day
	days, ok := digits(text, "00000")
	if !ok {
		return 0, false
	}
	fraction, scale := int64(0), int64(1)
	for i, c := range text[len("00000"):] {
		switch {
		case i == 0 && (c == '.' || c == ','):
		case i == 0 || c < '0' || c > '9':
			return 0, false
		case i <= most:
			fraction, scale = 10*fraction+int64(c-'0'), 10*scale
		}
	}
	midnight := int64(days-of1970) * 86400
	if !k.isRecent(midnight) {
		return 0, false
	}
	return midnight + (fraction*86400+scale/2)/scale, true
}
