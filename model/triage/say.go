package triage

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"smilecodes/model"
)

// Thousands is a number as people read it: 48,211.
func Thousands(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// many says how many things there are: "1 job", "48,211 jobs".
func many(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return Thousands(n) + " " + more
}

// percent is a share in words. What is there is never 0 %, and what is not all is never
// 100 %.
func percent(share float64) string {
	switch p := share * 100; {
	case p > 0 && p < 1:
		return "<1 %"
	case p < 100 && p > 99:
		return "99 %"
	default:
		return strconv.Itoa(int(math.Round(p))) + " %"
	}
}

// The forms of a time. A day is written in full, because an answer outlives its year.
const (
	dayForm    = "2 Jan 2006"
	minuteForm = "2 Jan 2006 15:04"
)

// at is a time with its zone: "21 Nov 2026 14:00 UTC".
func at(t time.Time) string { return t.Format(minuteForm + " MST") }

// period is from one time to another: "21 Nov 2026 14:00 to 17:20 UTC".
func period(from, to time.Time) string {
	form := minuteForm
	if from.Format(dayForm) == to.Format(dayForm) {
		form = "15:04"
	}
	return from.Format(minuteForm) + " to " + to.Format(form+" MST")
}

// briefly is a period where there is little room: "21 Nov 14:00 to 17:20".
func briefly(from, to time.Time) string {
	const short = "2 Jan 15:04"
	form := short
	if from.Format(dayForm) == to.Format(dayForm) {
		form = "15:04"
	}
	return from.Format(short) + " to " + to.Format(form)
}

// Duration is how long something lasts, in its two largest units: "3 h 20 min".
func Duration(d time.Duration) string {
	days, hours, minutes := int(d.Hours())/24, int(d.Hours())%24, int(d.Minutes())%60
	var parts []string
	if days > 0 {
		parts = append(parts, many(days, "day", "days"))
	}
	if hours > 0 {
		parts = append(parts, fmt.Sprintf("%d h", hours))
	}
	if minutes > 0 || len(parts) == 0 {
		parts = append(parts, fmt.Sprintf("%d min", minutes))
	}
	return strings.Join(parts[:min(2, len(parts))], " ")
}

// muted is a quiet sentence of a page.
func muted(k model.Kind, text string) model.Block {
	return model.Block{Kind: k, Role: model.Muted, Text: text}
}

// joined is a list in words: "a, b and c".
func joined(all []string) string {
	if n := len(all); n > 1 {
		return strings.Join(all[:n-1], ", ") + " and " + all[n-1]
	}
	return strings.Join(all, "")
}

// other is what a report calls a country or an ID type that isn't a known word.
const other = "other"

// place is whose authority it is: "Nigeria, BVN".
func (w words) place(country, idType string) string {
	name := w.catalog.CountryName(country)
	switch country {
	case "":
		name = "Country not named"
	case other:
		name = "Another country"
	}
	switch idType {
	case "":
		idType = "ID type not named"
	case other:
		idType = "another ID type"
	}
	return name + ", " + idType
}
