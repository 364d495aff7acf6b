package tally_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

// record makes a record of words: "1015 5 KE NATIONAL_ID 09:10 job-1", with a dash for
// what it does not say.
func record(t testing.TB, k *tally.Kinds, line string) tally.Record {
	t.Helper()
	f := strings.Fields(line + " - - - - -")
	blank := func(s string) []byte { return []byte(strings.Trim(s, "-")) }
	r := tally.Record{
		Kind: k.Of([]byte(f[0]), k.JobType(blank(f[1])), nil), Country: k.Country(blank(f[2])), IDType: k.IDType(blank(f[3])),
		IsPadded: len(f[0]) == 3,
	}
	if f[4] != "-" {
		var ok bool
		if r.Time, ok = k.Time([]byte("2026-03-02T" + f[4] + ":00Z")); !ok {
			t.Fatalf("%s isn't a time", f[4])
		}
	}
	if f[5] != "-" {
		r.SmileJobID = privacy.Key{}.Of(f[5])
	}
	return r
}

func report(t testing.TB, k *tally.Kinds, o tally.Options, lines ...string) tally.Report {
	t.Helper()
	o.Kinds = k
	count := tally.New(modeltest.Real(t), o)
	for _, line := range lines {
		count.Add([]tally.Record{record(t, k, line)})
	}
	return count.Report()
}

// jobsOf are the jobs of each row.
func jobsOf(r tally.Report) string {
	var all []string
	for _, row := range r.Todo {
		slug, _, _ := strings.Cut(row.Key, "/")
		all = append(all, fmt.Sprintf("%s %d/%d", slug, row.Jobs, row.Results))
	}
	return strings.Join(all, ", ")
}

// TestOneResultOfAJobCounts: the latest; and without times the highest.
func TestOneResultOfAJobCounts(t *testing.T) {
	k := newKinds(t)
	for name, of := range map[string]struct {
		lines []string
		want  string
	}{
		"the later one":             {[]string{"0814 1 - - 09:00 a", "1210 1 - - 11:00 a"}, "waiting-for-reviewer 0/1, no-guide 1/1"},
		"later, though not final":   {[]string{"0810 1 - - 09:00 a", "0814 1 - - 11:00 a"}, "waiting-for-reviewer 1/1, no-guide 0/1"},
		"final without a time":      {[]string{"0814 1 - - 09:00 a", "0810 1 - - - a"}, "waiting-for-reviewer 0/1, no-guide 1/1"},
		"a person's":                {[]string{"0811 1 - - - a", "1210 1 - - - a"}, "faces-do-not-match 0/1, no-guide 1/1"},
		"final, a person's isn't":   {[]string{"0811 1 - - - a", "1213 1 - - - a"}, "faces-do-not-match 1/1, inconclusive-after-review 0/1"},
		"the smaller code":          {[]string{"0810 1 - - 09:00 a", "0811 1 - - 09:00 a"}, "faces-do-not-match 0/1, no-guide 1/1"},
		"the same again":            {[]string{"0810 1 - - 09:00 a", "0810 1 - - 09:00 a"}, "no-guide 1/2"},
		"no name is a job":          {[]string{"0810 1 - - 09:00", "0810 1 - - 09:00"}, "no-guide 2/2"},
		"a look-up never counts":    {[]string{"1012 1 - - 10:00 a", "0811 1 - - 09:00 a"}, "faces-do-not-match 1/1"},
		"a status call neither":     {[]string{"2302 1 - - 10:00 a", "0811 1 - - 09:00 a"}, "faces-do-not-match 1/1"},
		"three, one without a time": {[]string{"0810 1 - - 09:00 a", "0814 1 - - 10:00 a", "1211 1 - - - a"}, "faces-do-not-match 1/1, waiting-for-reviewer 0/1, no-guide 0/1"},
		"what can't be told":        {[]string{"0812 - - - 09:00 a", "1015 - - - 09:00 b", "0810 1 - - 09:00 c"}, "product-not-known 1/1, authority-unavailable 1/1, no-guide 1/1"},
	} {
		t.Run(name, func(t *testing.T) {
			for range 3 {
				if got := jobsOf(report(t, k, tally.Options{}, of.lines...)); got != of.want {
					t.Errorf("%q: %s, not %s", of.lines, got, of.want)
				}
				of.lines = append(of.lines[1:len(of.lines):len(of.lines)], of.lines[0])
			}
		})
	}
}

// TestFilters: what is known to be something else is left out, and what isn't known is
// told.
func TestFilters(t *testing.T) {
	k := newKinds(t)
	lines := []string{
		"1015 1 KE NATIONAL_ID 09:00 a", "1015 5 NG BVN 10:00 b", "1015 - KE NATIONAL_ID 11:00 c", "0820 2 - - 12:00 d", "0810 1 KE PASSPORT - e",
		"0812 - XX KE 12:30 f",
	}
	at := func(hour int) time.Time { return time.Date(2026, 3, 2, hour, 0, 0, 0, time.UTC) }
	for name, of := range map[string]struct {
		options tally.Options
		want    [4]int // results, filtered, unjudged, without a time
	}{
		"all":             {tally.Options{}, [4]int{6, 0, 0, 1}},
		"a product":       {tally.Options{Products: []string{"biometric-kyc"}}, [4]int{2, 2, 2, 1}},
		"a country":       {tally.Options{Countries: []string{"KE"}}, [4]int{3, 1, 2, 1}},
		"an ID type":      {tally.Options{IDTypes: []string{"BVN"}}, [4]int{1, 3, 2, 0}},
		"since":           {tally.Options{Since: at(10)}, [4]int{4, 1, 0, 1}},
		"until":           {tally.Options{Until: at(10)}, [4]int{1, 4, 0, 1}},
		"the last":        {tally.Options{Last: 2*time.Hour + time.Minute}, [4]int{3, 2, 0, 1}},
		"the last of one": {tally.Options{Last: 2 * time.Hour, Countries: []string{"KE"}}, [4]int{1, 2, 2, 1}},
		"as job_type":     {tally.Options{AssumeJobType: 1, Products: []string{"biometric-kyc"}}, [4]int{4, 2, 0, 1}},
	} {
		t.Run(name, func(t *testing.T) {
			for range len(lines) {
				in := report(t, k, of.options, lines...).Input
				if got := [4]int{in.Results, in.Filtered, in.Unjudged, in.NoTime}; got != of.want {
					t.Errorf("%v, not %v", got, of.want)
				}
				lines = append(lines[1:], lines[0])
			}
		})
	}
}

// earlierKind is that of a provisional result in the history of a job that is decided.
func earlierKind(c *catalog.Catalog, k *tally.Kinds) tally.Kind {
	const of, decided = `{"ResultCode":"0814","SmileJobID":"0000000001","job_type":1}`, `{"ResultCode":"0810","SmileJobID":"0000000001","job_type":1}`
	for _, r := range job.Decode(c, []byte(`{"code":"2302","result":`+decided+`,"history":[`+of+`]}`), modeltest.Decoding(job.InputMost)).Results {
		if r.Role == job.History {
			return tally.RecordOf(k, r).Kind
		}
	}
	return tally.NoKind
}

// made are records of all sorts, of few jobs.
func made(k *tally.Kinds, earlier tally.Kind, random *rand.Rand, n, spread int) []tally.Record {
	codes := []string{"0810", "0811", "0812", "0814", "1210", "1211", "1212", "1213", "1012", "1015", "1014", "1020", "0001", "0820", "0825", "2302", "2215", "0999", "5210", "1222"}
	types := []int{-1, 1, 1, 1, 2, 5, 6, 11}
	begin, _ := k.Time([]byte("2026-01-05"))
	var all []tally.Record
	for range n {
		r := tally.Record{
			Kind:    k.Of([]byte(codes[random.IntN(len(codes))]), types[random.IntN(len(types))], nil),
			Country: []tally.Word{tally.NoWord, tally.Other, k.Country([]byte("KE")), k.Country([]byte("Nigeria"))}[random.IntN(4)],
			IDType:  []tally.Word{tally.NoWord, k.IDType([]byte("BVN"))}[random.IntN(2)], IsPadded: random.IntN(9) == 0,
		}
		if earlier != tally.NoKind && random.IntN(9) == 0 {
			r.Kind = earlier
		}
		if random.IntN(5) > 0 {
			r.Time = begin + int64(random.IntN(spread)/300*300)
		}
		switch random.IntN(6) {
		case 0:
		case 1:
			r.JobID = privacy.Hash(1 + random.IntN(n/3+1))
		default:
			r.SmileJobID = privacy.Hash(1 + random.IntN(n/3+1))
		}
		all = append(all, r)
	}
	return all
}

// TestOrderDoesNotMatter: any order, and any split into batches and goroutines, gives
// the same report; and its sums add up.
func TestOrderDoesNotMatter(t *testing.T) {
	k, c := newKinds(t), modeltest.Real(t)
	earlier := earlierKind(c, k)
	lagos, err := time.LoadLocation("Africa/Lagos")
	if err != nil {
		lagos = time.FixedZone("Lagos", 3600)
	}
	rapid.Check(t, func(rt *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
		n, spread := rapid.IntRange(1, 200).Draw(rt, "records"), rapid.SampledFrom([]int{3600, 86400, 5 * 86400, 40 * 86400}).Draw(rt, "spread")
		o := tally.Options{
			Kinds: k, Zone: rapid.SampledFrom([]*time.Location{nil, lagos}).Draw(rt, "zone"), Step: tally.Step(rapid.IntRange(0, 3).Draw(rt, "step")),
			Last:     rapid.SampledFrom([]time.Duration{0, 0, time.Hour, 30 * time.Hour}).Draw(rt, "last"),
			Products: rapid.SampledFrom([][]string{nil, nil, {"biometric-kyc"}}).Draw(rt, "products"),
		}
		records := made(k, earlier, random, n, spread)
		one, other := tally.New(c, o), tally.New(c, o)
		cells, jobs := 1<<20, 1<<20
		if o.Last == 0 {
			cells = rapid.SampledFrom([]int{20, 100, 1 << 20}).Draw(rt, "cells")
			jobs = rapid.SampledFrom([]int{5, 50, 1 << 20}).Draw(rt, "jobs")
		}
		one.Limit(cells, jobs)
		other.Limit(cells, jobs)
		one.Add(records)
		random.Shuffle(n, func(i, j int) { records[i], records[j] = records[j], records[i] })
		var wait sync.WaitGroup
		for batch := range slices.Chunk(records, 1+random.IntN(50)) {
			wait.Go(func() { other.Add(batch) })
		}
		wait.Wait()
		want, got := one.Report(), other.Report()
		if !reflect.DeepEqual(want, got) {
			rt.Fatalf("another order gives\n%+v\nnot\n%+v", got, want)
		}
		addUp(rt, got)
	})
}

// addUp checks that the sums of a report do.
func addUp(t rapid.TB, r tally.Report) {
	t.Helper()
	results, jobs, timed, meant, ofMeanings := 0, 0, 0, 0, 0
	for _, row := range r.Todo {
		results += row.Results
		jobs += row.Jobs
		for _, n := range row.OverTime {
			timed += n
		}
		for _, m := range row.Meanings {
			meant += m.Results
			ofMeanings += m.Jobs
		}
	}
	for name, of := range map[string][2]int{
		"results": {results, r.Input.Results}, "meanings": {meant, results}, "jobs of meanings": {ofMeanings, jobs},
		"decided and open": {r.Reviewers.Decided + r.Reviewers.Open, r.Reviewers.Provisional},
	} {
		if of[0] != of[1] {
			t.Fatalf("%s add up to %d, not %d", name, of[0], of[1])
		}
	}
	if jobs != r.Input.Jobs && r.Input.JobsExact || jobs != results && !r.Input.JobsExact {
		t.Fatalf("jobs add up to %d, not %d: %+v", jobs, r.Input.Jobs, r.Input)
	}
	products, codes := 0, 0
	for _, p := range r.Products {
		products += p.Results
	}
	for _, c := range r.Codes {
		if c.Role == job.Verdict {
			codes += c.Results
		}
	}
	if products != results || codes != results {
		t.Fatalf("%d results, of products %d, of codes %d", results, products, codes)
	}
	if len(r.Begins) == 0 {
		return
	}
	if timed > results || timed < results-r.Input.NoTime {
		t.Fatalf("%d results, %d over time, %d without one", results, timed, r.Input.NoTime)
	}
}
