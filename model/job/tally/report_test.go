package tally_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"smilecodes/model/job"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

// TestTableOfJobs: the table of jobs loses none of them when it grows, begins with a
// megabyte, and takes at most 30 bytes a job when there are more, however many.
func TestTableOfJobs(t *testing.T) {
	for _, n := range []int{1, 20_000, 50_000, 90_000, 100_000, 110_000, 120_000, 140_000, 300_000} {
		bytes, all := tally.JobTable(n)
		if bytes > max(1<<20, 30*n) {
			t.Errorf("%d jobs take %d bytes, which is %.1f each", n, bytes, float64(bytes)/float64(n))
		}
		if all != n {
			t.Errorf("%d jobs that come twice are taken for %d", n, all)
		}
	}
}

// TestLabels: every row that can come out has a label of its own, short enough for a
// table on a small screen.
func TestLabels(t *testing.T) {
	c, k := modeltest.Real(t), newKinds(t)
	keys := map[string]string{}
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		for jobType := -1; jobType <= 12; jobType++ {
			kind := k.Of([]byte(e.Code), jobType, []byte(e.Text))
			if kind == tally.NoKind || k.Role(kind) != job.Verdict {
				continue
			}
			key, label := k.Label(kind)
			if other, known := keys[label]; known && other != key {
				t.Errorf("%q is %s and %s", label, key, other)
			}
			if keys[label] = key; label == "" || len(label) > 60 {
				t.Errorf("the label of %s is %q, of %d cells", key, label, len(label))
			}
		}
	}
	if len(keys) < 25 {
		t.Errorf("only %d rows: %v", len(keys), keys)
	}
}

// TestKindsOfGoroutines: several may ask at once, and one kind has one number.
func TestKindsOfGoroutines(t *testing.T) {
	k := newKinds(t)
	var wait sync.WaitGroup
	all := make([][]tally.Kind, 4)
	for i := range all {
		wait.Go(func() {
			for code := 800; code < 1300; code++ {
				for jobType := -1; jobType < 14; jobType++ {
					all[i] = append(all[i], k.Of(fmt.Appendf(nil, "%04d", code), jobType, []byte("Selfie image unusable")))
				}
			}
		})
	}
	wait.Wait()
	for _, kinds := range all[1:] {
		if !slices.Equal(kinds, all[0]) {
			t.Fatal("two goroutines got different kinds")
		}
	}
}

// TestKindsAreLookedUp: a code and a job_type that came before cost nothing but a look.
func TestKindsAreLookedUp(t *testing.T) {
	k := newKinds(t)
	code, text, at := []byte("0812"), []byte("x"), []byte("2026-03-02T09:15:00.123Z")
	if n := testing.AllocsPerRun(100, func() {
		k.Of(code, 1, text)
		k.Time(at)
		k.Country([]byte("KE"))
		k.IDType([]byte("NATIONAL_ID"))
		k.JobType([]byte("1"))
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestRunAgainLater: the jobs whose latest result says so, and of their records those
// that say it.
func TestRunAgainLater(t *testing.T) {
	k := newKinds(t)
	lines := []string{"1015 1 KE - 09:00 a", "0810 1 KE - 10:00 a", "1013 1 KE - 09:00 b", "1015 1 KE - 10:00 b", "1015 1 KE - 11:00", "1015 1 NG - 10:00 c"}
	count := tally.New(modeltest.Real(t), tally.Options{Kinds: k, Countries: []string{"KE"}})
	for _, l := range lines {
		count.Add([]tally.Record{record(t, k, l)})
	}
	later, latest := "", ""
	for i, l := range lines {
		r := record(t, k, l)
		if count.IsLater(r.SmileJobID, r.JobID) {
			later += fmt.Sprint(i, " ")
		}
		if count.IsLatest(r) {
			latest += fmt.Sprint(i, " ")
		}
	}
	if later != "2 3 " || latest != "1 3 4 " {
		t.Errorf("later are %s, the latest are %s", later, latest)
	}
}

// TestReviewers: what became of the jobs that were left to a person.
func TestReviewers(t *testing.T) {
	k := newKinds(t)
	lines := []string{
		"0814 1 - - 09:00 a", "1210 1 - - 11:00 a", "0812 1 - - 09:37 b", "0815 1 - - 10:59 c", "0812 6 - - 08:00 d", "0844 4 - - 08:00 e", "1213 1 - - 12:00 c",
		"0844 4 - - 10:00 e",
	}
	r := report(t, k, tally.Options{}, lines...).Reviewers
	want := tally.Reviewers{Provisional: 4, Decided: 2, Open: 2, OldestOpen: time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)}
	if r.Provisional != want.Provisional || r.Decided != want.Decided || r.Open != want.Open || !r.OldestOpen.Equal(want.OldestOpen) {
		t.Errorf("%+v, not %+v", r, want)
	}
}

// TestReviewersOfHistory: what a person decided is known from the history of a status answer, too,
// in which the earlier result is. It replaces no verdict and opens no job.
func TestReviewersOfHistory(t *testing.T) {
	c, k := modeltest.Real(t), newKinds(t)
	result := func(code, job, clock string) string {
		return `{"ResultCode":"` + code + `","SmileJobID":"000000000` + job + `","PartnerParams":{"job_type":1},"timestamp":"2026-03-02T` + clock + `:00Z"}`
	}
	status := func(result string, history ...string) string {
		return `{"code":"2302","job_complete":true,"result":` + result + `,"history":[` + strings.Join(history, ",") + `]}`
	}
	for name, of := range map[string]struct {
		text string
		want tally.Reviewers
		todo string
	}{
		"decided":              {status(result("1210", "1", "11:00"), result("1210", "1", "11:00"), result("0814", "1", "09:00")), tally.Reviewers{Provisional: 1, Decided: 1}, "no-guide 1/1"},
		"decided by a machine": {status(result("0811", "1", "09:00"), result("0814", "1", "08:00")), tally.Reviewers{Provisional: 1, Decided: 1}, "faces-do-not-match 1/1"},
		"never provisional":    {status(result("0810", "1", "09:00"), result("1015", "1", "08:00")), tally.Reviewers{}, "no-guide 1/1"},
		"another job's":        {status(result("0810", "1", "09:00"), result("0814", "2", "08:00")), tally.Reviewers{Provisional: 1, Open: 1, OldestOpen: time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)}, "waiting-for-reviewer 1/1, no-guide 1/1"},
		"told twice":           {result("0814", "1", "09:00") + "\n" + status(result("1210", "1", "11:00"), result("0814", "1", "09:00")), tally.Reviewers{Provisional: 1, Decided: 1}, "waiting-for-reviewer 0/1, no-guide 1/1"},
	} {
		var records []tally.Record
		for line := range strings.Lines(of.text) {
			for _, r := range job.Decode(c, []byte(line), modeltest.Decoding(job.InputMost)).Results {
				records = append(records, tally.RecordOf(k, r))
			}
		}
		for range 2 {
			count := tally.New(c, tally.Options{Kinds: k})
			count.Add(records)
			if r := count.Report(); r.Reviewers != of.want || jobsOf(r) != of.todo {
				t.Errorf("%s: %+v, %s", name, r.Reviewers, jobsOf(r))
			}
			slices.Reverse(records)
		}
	}
}

// TestSpikes: an hour in which a code comes five times as often as before is one. A busy
// hour isn't, and neither is an ID authority that fails.
func TestSpikes(t *testing.T) {
	k := newKinds(t)
	for name, of := range map[string]struct {
		code  string
		extra int
		want  int
	}{"more of a code": {"0811", 60, 1}, "no more": {"0811", 5, 0}, "a new code": {"1016", 12, 1}, "few": {"1016", 9, 0}, "an authority": {"1015", 60, 0}} {
		random := rand.New(rand.NewPCG(5, 5))
		begin, _ := k.Time([]byte("2026-03-02"))
		count := tally.New(modeltest.Real(t), tally.Options{Kinds: k})
		for hour := range int64(72) {
			n := 100 + random.IntN(200)
			for range n {
				code := "0810"
				if random.IntN(10) == 0 {
					code = "0811"
				}
				count.Add([]tally.Record{{Kind: k.Of([]byte(code), 1, nil), Time: begin + hour*3600 + random.Int64N(3600)}})
			}
			for range of.extra {
				if hour == 50 {
					count.Add([]tally.Record{{Kind: k.Of([]byte(of.code), 1, nil), Time: begin + hour*3600 + random.Int64N(3600)}})
				}
			}
		}
		spikes := count.Report().Spikes
		if len(spikes) != of.want || of.want > 0 && (spikes[0].Code != of.code || spikes[0].From.Unix() != begin+50*3600 || len(spikes[0].Entries) == 0) {
			t.Errorf("%s: %+v", name, spikes)
		}
	}
}

// TestIntervals: how long they are, and when they begin in a zone.
func TestIntervals(t *testing.T) {
	k := newKinds(t)
	kathmandu := time.FixedZone("Kathmandu", 5*3600+45*60)
	for name, of := range map[string]struct {
		first, last string
		options     tally.Options
		step        tally.Step
		want        []string // the first two, and the number of all
	}{
		"two days":      {"2026-03-02T00:05:00Z", "2026-03-04T00:05:00Z", tally.Options{}, tally.TenMinutes, []string{"2026-03-02T00:00:00Z", "2026-03-02T00:10:00Z", "289"}},
		"two weeks":     {"2026-03-02T00:05:00Z", "2026-03-16T00:05:00Z", tally.Options{}, tally.Hour, []string{"2026-03-02T00:00:00Z", "2026-03-02T01:00:00Z", "337"}},
		"more":          {"2026-03-02T00:05:00Z", "2026-03-16T00:06:00Z", tally.Options{}, tally.Day, []string{"2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z", "15"}},
		"a zone, hours": {"2026-03-02T00:05:00Z", "2026-03-02T03:05:00Z", tally.Options{Zone: kathmandu, Step: tally.Hour}, tally.Hour, []string{"2026-03-02T05:00:00+05:45", "2026-03-02T06:00:00+05:45", "4"}},
		"a zone, days":  {"2026-03-02T18:05:00Z", "2026-03-02T18:20:00Z", tally.Options{Zone: kathmandu, Step: tally.Day}, tally.Day, []string{"2026-03-02T00:00:00+05:45", "2026-03-03T00:00:00+05:45", "2"}},
		"too many":      {"2024-03-02T18:05:00Z", "2026-03-02T18:20:00Z", tally.Options{Step: tally.TenMinutes}, tally.Day, []string{"2024-03-02T00:00:00Z", "2024-03-03T00:00:00Z", "731"}},
	} {
		of.options.Kinds = k
		count := tally.New(modeltest.Real(t), of.options)
		for _, text := range []string{of.first, of.last} {
			at, _ := k.Time([]byte(text))
			count.Add([]tally.Record{{Kind: k.Of([]byte("0810"), 1, nil), Time: at}})
		}
		r := count.Report()
		got := []string{r.Begins[0].Format(time.RFC3339), r.Begins[1].Format(time.RFC3339), fmt.Sprint(len(r.Begins))}
		if r.Step != of.step || !slices.Equal(got, of.want) || r.Todo[0].OverTime[0] == 0 || r.Todo[0].OverTime[len(r.Begins)-1] == 0 {
			t.Errorf("%s: step %d, %v, %v", name, r.Step, got, r.Todo[0].OverTime)
		}
	}
}

// TestManyTimes: results spread over ten years, of every code, take no more cells than
// there may be, and all of them are counted.
func TestManyTimes(t *testing.T) {
	k := newKinds(t)
	random := rand.New(rand.NewPCG(7, 7))
	begin, _ := k.Time([]byte("2016-01-01"))
	count := tally.New(modeltest.Real(t), tally.Options{Kinds: k})
	count.Limit(5000, 1000)
	const n = 50_000
	for i := range n {
		count.Add([]tally.Record{{
			Kind: k.Of(fmt.Appendf(nil, "%04d", 800+random.IntN(40)), 1, nil), Time: begin + random.Int64N(10*365*86400), SmileJobID: privacy.Hash(i + 1),
			Country: k.Country([]byte("KE")),
		}})
	}
	r := count.Report()
	if r.Input.Results != n || r.Input.JobsExact || r.Input.Jobs != 0 || count.Cells() > 5000 {
		t.Errorf("%+v in %d cells", r.Input, count.Cells())
	}
}

// TestNotRead: faults by kind, with the first lines.
func TestNotRead(t *testing.T) {
	count := tally.New(modeltest.Real(t), tally.Options{Kinds: newKinds(t)})
	for _, line := range []int{90, 80, 70, 60, 50, 40, 30} {
		count.Fault(tally.BrokenJSON, line, 1)
	}
	count.Fault(tally.NoCode, 7, 3)
	count.Describe(func(in *tally.Input) { in.Form, in.Files, in.Results = "JSON Lines", 2, 99 })
	r := count.Report()
	if got, want := fmt.Sprint(r.NotRead), "[{0 3 [7]} {1 7 [30 40 50 60 70]}]"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
	if in := r.Input; in.Form != "JSON Lines" || in.Files != 2 || in.Results != 0 || !strings.Contains(fmt.Sprint(r.Todo), "[]") {
		t.Errorf("%+v", in)
	}
}

// TestPadded: codes that had lost their first zero are counted, once for each result.
func TestPadded(t *testing.T) {
	k := newKinds(t)
	count := tally.New(modeltest.Real(t), tally.Options{Kinds: k})
	for i, l := range []string{"0812 1 - - 09:00 a", "0812 1 - - 10:00 a", "0810 1 - - 09:00 b"} {
		r := record(t, k, l)
		r.IsPadded = i < 2
		count.Add([]tally.Record{r})
	}
	if n := count.Report().Input.Padded; n != 2 {
		t.Errorf("%d padded codes, not 2", n)
	}
}
