package tally_test

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

// TestTailIsExact: the chance is that of the exact sums of the binomial distribution.
func TestTailIsExact(t *testing.T) {
	for _, of := range [][2]int{{5, 5}, {6, 6}, {20, 8}, {100, 20}, {1000, 140}, {5000, 600}} {
		n, failed := of[0], of[1]
		got, want := tally.Tail(n, failed), exactTail(n, failed)
		if math.Abs(got-want) > 1e-9*want {
			t.Errorf("of %d at least %d: %g, not %g", n, failed, got, want)
		}
	}
}

// exactTail adds up the chances of each number of failures, with fractions.
func exactTail(n, failed int) float64 {
	const bits = 300
	number := func(i *big.Int) *big.Float { return new(big.Float).SetPrec(bits).SetInt(i) }
	power := func(base, by int) *big.Int {
		return new(big.Int).Exp(big.NewInt(int64(base)), big.NewInt(int64(by)), nil)
	}
	sum, chance := new(big.Int), new(big.Int).Binomial(int64(n), int64(failed))
	chance.Mul(chance, new(big.Int).Mul(power(9, failed), power(91, n-failed)))
	for k := failed; k <= n; k++ { // the next is a multiple of this one, and whole
		sum.Add(sum, chance)
		chance.Mul(chance, big.NewInt(int64(9*(n-k))))
		chance.Quo(chance, big.NewInt(int64(91*(k+1))))
	}
	share, _ := new(big.Float).SetPrec(bits).Quo(number(sum), number(power(100, n))).Float64()
	return share
}

// A failing is a time in which answers of an authority fail.
type failing struct {
	country, idType, from string
	lasts                 time.Duration
	share                 float64
	off                   time.Duration // how far from its beginning and end it may be found
}

// month makes the answers of a month: more by day than by night, fewer on Sundays, and
// one in twenty fails unless something says more.
func month(t testing.TB, k *tally.Kinds, random *rand.Rand, perHour float64, authorities [][2]string, failings ...failing) []tally.Record {
	begin, _ := k.Time([]byte("2026-03-01")) // a Sunday
	good, bad := k.Of([]byte("1012"), 5, nil), k.Of([]byte("1015"), 5, nil)
	var all []tally.Record
	for _, a := range authorities {
		for minute := range int64(31 * 24 * 60) {
			at := begin + minute*60
			hour, day := minute/60%24, minute/60/24
			rate := perHour / 60 * (1 - 0.8*math.Cos(float64(hour)/24*2*math.Pi))
			if day%7 == 0 {
				rate /= 4
			}
			for ; rate > 0; rate-- {
				if random.Float64() >= rate {
					continue
				}
				share := 0.05
				for _, f := range failings {
					from, _ := k.Time([]byte(f.from))
					if f.country == a[0] && f.idType == a[1] && at >= from && at < from+int64(f.lasts/time.Second) {
						share = f.share
					}
				}
				r := tally.Record{Kind: good, Country: k.Country([]byte(a[0])), IDType: k.IDType([]byte(a[1])), Time: at + random.Int64N(60)}
				if random.Float64() < share {
					r.Kind = bad
				}
				all = append(all, r)
			}
		}
	}
	return all
}

var authoritiesOfMonth = [][2]string{{"KE", "NATIONAL_ID"}, {"NG", "BVN"}, {"NG", "NIN"}, {"GH", "SSNIT"}, {"ZA", "NATIONAL_ID"}, {"UG", "NATIONAL_ID"}}

// TestOutagesAreFound: long and short ones, two at once, one on a quiet Sunday, and one
// in which some answers still come. The days are shown, and ten minutes are looked at.
func TestOutagesAreFound(t *testing.T) {
	k := newKinds(t)
	planted := []failing{
		{"KE", "NATIONAL_ID", "2026-03-03T09:00:00Z", 3 * time.Hour, 1, 20 * time.Minute},
		{"NG", "BVN", "2026-03-10T11:00:00Z", 40 * time.Minute, 1, 20 * time.Minute},
		{"NG", "NIN", "2026-03-10T11:20:00Z", 6 * time.Hour, 0.6, time.Hour},
		{"GH", "SSNIT", "2026-03-15T12:00:00Z", 4 * time.Hour, 1, 20 * time.Minute}, // a Sunday
		{"ZA", "NATIONAL_ID", "2026-03-20T00:30:00Z", 20 * time.Hour, 0.9, time.Hour},
		{"UG", "NATIONAL_ID", "2026-03-25T14:00:00Z", 90 * time.Minute, 1, 20 * time.Minute},
	}
	for seed := range uint64(2) {
		records := month(t, k, rand.New(rand.NewPCG(seed, 2)), 20, authoritiesOfMonth, planted...)
		count := tally.New(modeltest.Real(t), tally.Options{Kinds: k, Step: tally.Day})
		count.Add(records)
		found := map[[2]string][]tally.Outage{}
		for _, a := range count.Report().Authorities {
			found[[2]string{a.Country, a.IDType}] = a.Outages
		}
		for _, f := range planted {
			all := found[[2]string{f.country, f.idType}]
			from, _ := time.Parse(time.RFC3339, f.from)
			if len(all) != 1 || all[0].From.Sub(from).Abs() > f.off || all[0].To.Sub(from.Add(f.lasts)).Abs() > f.off {
				t.Errorf("seed %d: %s %s was down from %s for %s, and these are found: %+v", seed, f.country, f.idType, f.from, f.lasts, all)
			}
		}
	}
}

// TestFewestFailures: six of six in three hours are an outage. Five aren't, and neither
// are six among others.
func TestFewestFailures(t *testing.T) {
	k := newKinds(t)
	for name, of := range map[string]struct {
		lines []string
		want  int
	}{
		"six":            {[]string{"1015 09:05", "1015 09:30", "1015 10:00", "0908 10:20", "1015 11:10", "1015 11:55"}, 6},
		"five":           {[]string{"1015 09:05", "1015 09:30", "1015 10:00", "1015 11:10", "1015 11:55"}, 0},
		"in four hours":  {[]string{"1015 09:05", "1015 09:30", "1015 10:00", "1015 10:20", "1015 11:10", "1015 12:55"}, 0},
		"among others":   {[]string{"1015 09:05", "1015 09:30", "1013 09:40", "1015 10:00", "1015 10:20", "1015 11:10", "1015 11:55"}, 0},
		"one at the end": {[]string{"1013 09:00", "1015 09:05", "1015 09:06", "1015 09:07", "1015 09:08", "1015 09:11", "1015 09:12", "1015 09:13", "1015 09:13", "1013 09:25", "1015 11:00"}, 8},
		"a pause":        {[]string{"1015 09:05", "1015 09:06", "1015 09:07", "1015 09:08", "1015 09:11", "1015 09:12", "1015 10:25", "1015 10:25", "1015 10:25", "1015 10:25", "1015 10:25", "1015 10:25"}, 12},
	} {
		var lines []string
		for _, l := range of.lines {
			code, at, _ := strings.Cut(l, " ")
			lines = append(lines, code+" 1 KE NATIONAL_ID "+at)
		}
		lost := 0
		outages := report(t, k, tally.Options{}, lines...).Authorities[0].Outages
		for _, o := range outages {
			lost += o.Lost
		}
		if lost != of.want || len(outages) > 1 {
			t.Errorf("%s: %+v, not %d lost", name, outages, of.want)
		}
	}
}

// TestOutageIsTrimmed: it begins and ends with intervals in which an answer failed, however
// much of a window around them is an outage, too.
func TestOutageIsTrimmed(t *testing.T) {
	var lines []string
	for _, at := range []string{"1013 08:55", "1013 09:35", "1013 09:45"} {
		code, when, _ := strings.Cut(at, " ")
		lines = append(lines, code+" 1 KE NATIONAL_ID "+when)
	}
	for minute := range 20 {
		lines = append(lines, fmt.Sprintf("1015 1 KE NATIONAL_ID 09:%02d", minute))
	}
	outages := report(t, newKinds(t), tally.Options{}, lines...).Authorities[0].Outages
	if len(outages) != 1 || outages[0].From.Format("15:04") != "09:00" || outages[0].To.Format("15:04") != "09:20" || outages[0].Results != 20 {
		t.Errorf("the outages are %+v", outages)
	}
}

// TestQuietMonthsHaveNone: where one in twenty answers fails by chance, no outage is found.
func TestQuietMonthsHaveNone(t *testing.T) {
	k := newKinds(t)
	for seed := range uint64(6 / modeltest.Part(2, 6)) {
		count := tally.New(modeltest.Real(t), tally.Options{Kinds: k})
		count.Add(month(t, k, rand.New(rand.NewPCG(seed, 3)), []float64{3, 12, 60}[seed%3], authoritiesOfMonth))
		for _, a := range count.Report().Authorities {
			if len(a.Outages) > 0 {
				t.Errorf("seed %d: we say %s %s was down: %+v", seed, a.Country, a.IDType, a.Outages)
			}
		}
	}
}

// TestWhoAskedAnAuthority: look-ups and what is compared with its records, and nothing
// about pictures, formats or the company's account.
func TestWhoAskedAnAuthority(t *testing.T) {
	k := newKinds(t)
	asked, failed := "", ""
	for _, code := range []string{"1012 1", "1013 5", "1015 1", "0908 1", "1020 5", "1023 5", "0810 1", "0814 1", "1211 1", "1012 5", "1015 -",
		"0001 1", "0911 1", "1014 5", "1016 1", "0810 6", "0820 2", "1222 2", "2302 1", "2215 -"} {
		r := report(t, k, tally.Options{}, code+" KE NATIONAL_ID 09:00")
		for _, a := range r.Authorities {
			if a.Results == 1 {
				asked += code + ", "
			}
			if a.Failed == 1 {
				failed += code + ", "
			}
		}
	}
	if want := "1012 1, 1013 5, 1015 1, 0908 1, 1020 5, 1023 5, 0810 1, 0814 1, 1211 1, 1012 5, 1015 -, "; asked != want {
		t.Errorf("asked: %s, not %s", asked, want)
	}
	if want := "1015 1, 0908 1, 1015 -, "; failed != want {
		t.Errorf("failed: %s, not %s", failed, want)
	}
}

// TestLevels: Smile ID's words, from five answers on.
func TestLevels(t *testing.T) {
	for _, of := range []struct {
		results, failed int
		want            tally.Level
	}{
		{4, 4, tally.TooFew}, {5, 0, tally.Online}, {100, 9, tally.Online}, {100, 10, tally.Interruption}, {100, 49, tally.Interruption},
		{100, 50, tally.Offline}, {5, 5, tally.Offline},
	} {
		if got := tally.LevelOf(of.results, of.failed); got != of.want {
			t.Errorf("%d of %d failed: level %d, not %d", of.failed, of.results, got, of.want)
		}
	}
}
