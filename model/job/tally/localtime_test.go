package tally_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"smilecodes/model/job/tally"
)

// TestLocalTimes: what the times that spreadsheets write come to, by how they are written. The
// day of the tests is in 2026.
func TestLocalTimes(t *testing.T) {
	k := newKinds(t)
	const day, month, number = tally.DayFirst, tally.MonthFirst, tally.DayNumbers
	for _, row := range []struct {
		form       tally.TimeForm
		text, want string
	}{
		{day, "20.02.2026 13:05", "2026-02-20T13:05:00Z"},
		{day, "20.02.2026", "2026-02-20T00:00:00Z"},
		{day, "3.4.2025 9:05:07", "2025-04-03T09:05:07Z"},
		{day, "20/02/2026 13:05:09", "2026-02-20T13:05:09Z"},
		{day, "20/02/2026, 13:05:09.123", "2026-02-20T13:05:09Z"},
		{day, "20-02-2026 1:05 pm", "2026-02-20T13:05:00Z"},
		{day, "20/02/2026 13:05 +01:00", "2026-02-20T12:05:00Z"},
		{day, "03/04/2025 10:00", "2025-04-03T10:00:00Z"},
		{month, "03/04/2025 10:00", "2025-03-04T10:00:00Z"},
		{month, "2/20/2026 1:05 PM", "2026-02-20T13:05:00Z"},
		{month, "2/20/2026, 12:05:09\u202fAM", "2026-02-20T00:05:09Z"},
		{month, "2/20/2026 12:00 PM", "2026-02-20T12:00:00Z"},
		{month, "2026-02-20 13:05", "2026-02-20T13:05:00Z"},
		{number, "46073.5451", "2026-02-20T13:04:57Z"},
		{number, "46073,5", "2026-02-20T12:00:00Z"},
		{number, "46073", "2026-02-20T00:00:00Z"},
		{number, "46073.545138888885", "2026-02-20T13:05:00Z"},

		{day, "02/20/2026", ""}, // there are twelve months
		{month, "20/02/2026", ""},
		{month, "02.20.2026", ""},
		{day, "29.02.2026", ""},
		{day, "31/06/2025", ""},
		{day, "00/01/2026", ""},
		{day, "20/02-2026", ""},
		{day, "20/02/26", ""},
		{day, "20/02/20261", ""},
		{day, "20/02/2026 24:00", ""},
		{day, "20/02/2026 13:05 PM", ""},
		{day, "20/02/2026 0:05 AM", ""},
		{day, "20/02/2026 13", ""},
		{day, "20/02/202613:05", ""},
		{day, "20/02/2026 13:05 Jane", ""},
		{day, "17.05.1990", ""}, // a birthday
		{day, "31.12.2026", ""}, // after tomorrow
		{number, "46387", ""},
		{number, "32874.5", ""},
		{number, "46073.5.1", ""},
		{number, "460735", ""},
		{tally.ISO, "20.02.2026 13:05", ""},
		{tally.EitherFirst, "20.02.2026 13:05", ""},
		{tally.ISO, "46073.5", ""},
	} {
		seconds, ok := k.TimeIn(row.form, []byte(row.text))
		got := ""
		if ok {
			got = time.Unix(seconds, 0).UTC().Format(time.RFC3339)
		}
		if got != row.want || !ok && seconds != 0 {
			t.Errorf("%q in the form %d is %q (%d), not %q", row.text, row.form, got, seconds, row.want)
		}
	}
}

// TestTimeForms: which number is the day is decided by one above 12, or by dots, and by nothing
// else.
func TestTimeForms(t *testing.T) {
	k := newKinds(t)
	for values, want := range map[string]tally.TimeForm{
		"2026-02-20 13:05":                       tally.ISO,
		"20.02.2026 13:05|03.02.2026 13:05":      tally.DayFirst,
		"03.02.2026|04.02.2026":                  tally.DayFirst,
		"03/02/2026 10:00|20/02/2026 10:00":      tally.DayFirst,
		"02/03/2026 1:00 PM|02/20/2026 10:00 AM": tally.MonthFirst,
		"03/02/2026 1:00 PM|04/02/2026 10:00 AM": tally.EitherFirst,
		"02/02/2026":                             tally.EitherFirst,
		"20/02/2026|02/20/2026":                  tally.EitherFirst,
		"46073.5451|46074":                       tally.DayNumbers,
	} {
		if form, ok := k.TimeFormOf(strings.Split(values, "|"), true); form != want || !ok {
			t.Errorf("%s has the form %d, not %d", values, form, want)
		}
	}
	for _, values := range []string{"", "Jane|20/02/2026", "17/05/1990", "99999", "1015|0810", "20/02/26"} {
		if form, ok := k.TimeFormOf(strings.Split(values, "|"), true); ok || form != tally.ISO {
			t.Errorf("%q has the form %d", values, form)
		}
	}
	if _, ok := k.TimeFormOf([]string{"46073.5451"}, false); ok {
		t.Error("any number is a time")
	}
}

// TestLocalTimesAreRecent: whatever a text is, a time is one of a job, and is the same however
// its day and month are written.
func TestLocalTimesAreRecent(t *testing.T) {
	k := newKinds(t)
	begin := time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(rt *rapid.T) {
		at := begin.Add(time.Duration(rapid.Int64Range(0, 10*365*86400).Draw(rt, "seconds")) * time.Second)
		for form, layouts := range map[tally.TimeForm][]string{
			tally.DayFirst:   {"02.01.2006 15:04:05", "2/1/2006 3:04:05 PM", "02-01-2006, 15:04:05"},
			tally.MonthFirst: {"01/02/2006 15:04:05", "1/2/2006, 3:04:05 pm", "01-02-2006 03:04:05PM"},
		} {
			for _, layout := range layouts {
				if seconds, ok := k.TimeIn(form, []byte(at.Format(layout))); !ok || seconds != at.Unix() {
					rt.Fatalf("%s is %d", at.Format(layout), seconds)
				}
			}
		}
		text := rapid.OneOf(rapid.StringMatching(`[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{0,5}[ T,]{0,2}[0-9:]{0,9} ?[AaPp]?[Mm]?`), rapid.String()).Draw(rt, "text")
		for form := range tally.EitherFirst + 1 {
			if seconds, ok := k.TimeIn(form, []byte(text)); ok && (seconds < begin.Unix()-86400 || seconds > time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC).Unix()) {
				rt.Fatalf("%q is %d", text, seconds)
			}
		}
	})
}
