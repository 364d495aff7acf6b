package made

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
)

// march is a month that begins on a Sunday.
var march = time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)

func write(t testing.TB, o Options) (string, Truth) {
	t.Helper()
	var b bytes.Buffer
	truth, err := Write(&b, modeltest.Load(t), o)
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), truth
}

// A record is a result as a reader finds it that knows nothing of how it was made.
type record struct{ code, jobType, country, idType, smileJobID, jobID, time string }

func read(t *testing.T, text string, f Form) []record {
	t.Helper()
	var all []record
	if f == CSV {
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows[1:] {
			all = append(all, record{r[5], r[4], r[7], r[8], r[1], r[2], r[0]})
		}
		return all
	}
	for line := range strings.Lines(text) {
		var r struct {
			ResultCode, Country, IDType, SmileJobID, Timestamp string
			PartnerParams                                      struct {
				JobID   string `json:"job_id"`
				JobType any    `json:"job_type"`
			}
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		jobType := ""
		switch v := r.PartnerParams.JobType.(type) {
		case string:
			jobType = v
		case float64:
			jobType = strconv.Itoa(int(v))
		}
		all = append(all, record{r.ResultCode, jobType, r.Country, r.IDType, r.SmileJobID, r.PartnerParams.JobID, r.Timestamp})
	}
	return all
}

// TestTruth: what was written is what the truth says, in all forms.
func TestTruth(t *testing.T) {
	for _, f := range []Form{Lines, Nested, CSV} {
		text, truth := write(t, Options{Seed: 3, Results: 8_000, Begin: march, Days: 3, Form: f, Decided: .7, LookUps: .2})
		all := read(t, text, f)
		if len(all) != 8_000 || truth.Results != len(all) {
			t.Errorf("form %d has %d results, and the truth %d", f, len(all), truth.Results)
		}
		got, jobs, names := map[record]int{}, map[string]int{}, map[string]string{}
		for _, r := range all {
			jobs[r.smileJobID]++
			names[r.jobID] = r.smileJobID
			got[record{code: r.code, jobType: r.jobType, country: r.country, idType: r.idType}]++
		}
		if len(jobs) != truth.Jobs || len(names) != truth.Jobs {
			t.Errorf("form %d has %d SmileJobIDs and %d job_ids, and the truth %d jobs", f, len(jobs), len(names), truth.Jobs)
		}
		latest := 0
		for _, k := range truth.Kinds {
			key := record{code: k.Entry.Code, country: k.Country, idType: k.IDType}
			if k.JobType >= 0 {
				key.jobType = strconv.Itoa(k.JobType)
			}
			got[key] -= k.Results
			latest += k.Jobs
		}
		for key, n := range got {
			if n != 0 {
				t.Errorf("form %d has %d more of %v than the truth", f, n, key)
			}
		}
		if latest != truth.Jobs || truth.Decided == 0 || truth.Decided >= truth.Provisional {
			t.Errorf("of %d jobs, %d have a latest result; %d of %d are decided", truth.Jobs, latest, truth.Decided, truth.Provisional)
		}
	}
}

// TestNarrow: without the people it is a table of the same results, and has no seed.
func TestNarrow(t *testing.T) {
	o := Options{Seed: 6, Results: 500, Begin: march, Decided: 1}
	text, truth := write(t, o)
	o.Form = Narrow
	table, same := write(t, o)
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil || len(rows) != 501 || !reflect.DeepEqual(same, truth) {
		t.Fatalf("%d rows, %v: %+v", len(rows), err, same)
	}
	for i, r := range read(t, text, Lines) {
		if got := (record{rows[i+1][3], rows[i+1][2], rows[i+1][5], rows[i+1][6], rows[i+1][1], r.jobID, rows[i+1][0]}); got != r {
			t.Errorf("row %d is %v, not %v", i+1, got, r)
		}
	}
	for _, s := range Seeds(6) {
		if strings.Contains(table, s) {
			t.Errorf("%q is in the table", s)
		}
	}
}

// TestDecodes: the results are those that the program knows.
func TestDecodes(t *testing.T) {
	c := modeltest.Load(t)
	for _, f := range []Form{Lines, Nested} {
		text, _ := write(t, Options{Seed: 5, Results: 300, Begin: march, Days: 1, Form: f, Decided: 1, LookUps: 1})
		records := read(t, text, f)
		for i, line := range slices.Collect(strings.Lines(text)) {
			d := job.Decode(c, []byte(line), modeltest.Decoding(job.PasteMost))
			if len(d.Results) != 1 {
				t.Fatalf("%d results in %s", len(d.Results), line)
			}
			r := d.Results[0]
			got := record{r.Code, r.Job.JobType, r.Job.Country, r.Job.IDType, r.Job.SmileJobID, r.Job.JobID, r.Job.Timestamp}
			if got != records[i] || len(r.Candidates) == 0 || r.Text == job.NotShown {
				t.Errorf("%s\nis %v with %d candidates and the text %q", line, got, len(r.Candidates), r.Text)
			}
		}
	}
}

// TestEveryResultIsNew: by default no job comes twice, and the times go on.
func TestEveryResultIsNew(t *testing.T) {
	text, truth := write(t, Options{Seed: 1, Results: 5_000, Begin: march.Add(5 * time.Hour), Days: 2})
	all := read(t, text, Lines)
	if truth.Jobs != 5_000 || truth.Decided != 0 || truth.Provisional == 0 {
		t.Errorf("%+v", truth)
	}
	if !slices.IsSortedFunc(all, func(a, b record) int { return strings.Compare(a.time, b.time) }) {
		t.Error("the times go back")
	}
	if first, last := all[0].time, all[len(all)-1].time; first < "2026-03-01T00" || last < "2026-03-02T23:5" || last > "2026-03-03" {
		t.Errorf("they are from %s to %s", first, last)
	}
}

// TestLater: a result that comes later is of the same job and person, and few have
// the time of the first one.
func TestLater(t *testing.T) {
	text, truth := write(t, Options{Seed: 2, Results: 12_000, Begin: march, Days: 2, Decided: 1})
	first, same, later := map[string]record{}, 0, 0
	for _, r := range read(t, text, Lines) {
		before, again := first[r.smileJobID]
		if !again {
			first[r.smileJobID] = r
			continue
		}
		later++
		if r.jobID != before.jobID || r.jobType != before.jobType || r.time < before.time || r.code < "1200" {
			t.Errorf("%v comes after %v", r, before)
		}
		if r.time == before.time {
			same++
		}
	}
	if later != truth.Results-truth.Jobs || same == 0 || same > later/10 {
		t.Errorf("%d results are later, of them %d at the same time; %d are of no new job", later, same, truth.Results-truth.Jobs)
	}
}

// TestOutages: what fails in an outage is counted, and an authority that is up fails
// as seldom as it does.
func TestOutages(t *testing.T) {
	from := march.AddDate(0, 0, 1).Add(9 * time.Hour)
	o := Options{Seed: 4, Results: 16_000, Begin: march, Days: 2, Outages: []Outage{
		{"NG", "BVN", from, 2 * time.Hour, 1},
		{"KE", "NATIONAL_ID", from, time.Hour, 0.5},
		{"NG", "DRIVERS_LICENSE", from, time.Hour, 1},
	}}
	text, truth := write(t, o)
	failed, asked := map[string]int{}, map[string]int{}
	for _, r := range read(t, text, Lines) {
		if r.time >= "2026-03-02T09" && r.time < "2026-03-02T10" {
			asked[r.idType]++
			if r.code == "1015" || r.code == "0908" {
				failed[r.idType]++
			}
		}
	}
	if n := failed["BVN"]; n != asked["BVN"] || n == 0 || truth.Lost[0] < n+n/2 {
		t.Errorf("of %d answers %d failed; in two hours %d", asked["BVN"], n, truth.Lost[0])
	}
	if n := failed["NATIONAL_ID"]; n < truth.Lost[1] || n > truth.Lost[1]+3 || n < asked["NATIONAL_ID"]/3 || n > asked["NATIONAL_ID"]*2/3 {
		t.Errorf("of %d answers %d failed, of an outage's %d", asked["NATIONAL_ID"], n, truth.Lost[1])
	}
	if n := failed["NIN_V2"]; n > asked["NIN_V2"]/10 || truth.Lost[2] != 0 {
		t.Errorf("%d of %d answers failed without an outage; a document's outage lost %d", n, asked["NIN_V2"], truth.Lost[2])
	}
}

// TestSeeds: every value of a person is a seed, and no word of the program's is.
func TestSeeds(t *testing.T) {
	text, _ := write(t, Options{Seed: 9, Results: 5_000, Begin: march})
	if other, _ := write(t, Options{Seed: 9, Results: 5_000, Begin: march}); other != text {
		t.Error("the same seed makes other results")
	}
	if other, _ := write(t, Options{Seed: 8, Results: 5_000, Begin: march}); other == text {
		t.Error("another seed makes the same results")
	}
	rest := text
	for _, s := range Seeds(9) {
		if !strings.Contains(text, s) {
			t.Errorf("%q is in no result", s)
		}
	}
	for _, e := range modeltest.Load(t).Entries() {
		for _, s := range Seeds(9) {
			if strings.Contains(e.Text+e.Meaning+e.Customer, s) {
				t.Errorf("%s has %q", e.ID, s)
			}
		}
	}
	if n := strings.Count(rest, JobMark); n != 5_000 {
		t.Errorf("%d job_ids have the mark", n)
	}
}

// TestOpen: what a reviewer decides later are the results that the catalogue calls
// provisional.
func TestOpen(t *testing.T) {
	var open []string
	for _, k := range newMaker(nil, modeltest.Load(t), Options{}).kinds {
		if k.isOpen {
			open = append(open, k.Entry.Code)
		}
	}
	slices.Sort(open)
	if got := strings.Join(slices.Compact(open), " "); got != "0812 0814 0815 0822 0824 0825 0844 0846" {
		t.Errorf("%s are open", got)
	}
}

// TestShares: every entry with a share comes, and they add up.
func TestShares(t *testing.T) {
	for _, p := range places {
		for _, shares := range [][]share{p.of.usual, p.of.down, p.of.decided} {
			var entries []string
			for _, s := range shares {
				entries = append(entries, s.entry)
				if e := modeltest.Load(t).Entry(s.entry); e == nil || s.weight < 1 || e.Family != catalog.Result {
					t.Errorf("%s isn't a result", s.entry)
				}
			}
			if slices.Sort(entries); len(slices.Compact(entries)) != len(shares) {
				t.Errorf("an entry comes twice in %v", shares)
			}
		}
	}
}

type full struct{ room int }

var errFull = errors.New("no space left")

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

// TestFull: the first error of the writer ends it.
func TestFull(t *testing.T) {
	if _, err := Write(&full{1 << 20}, modeltest.Load(t), Options{Results: 1e9, Begin: march}); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

// nowhere counts.
type nowhere int64

func (n *nowhere) Write(b []byte) (int, error) { *n += nowhere(len(b)); return len(b), nil }

// BenchmarkWrite is how fast results are made.
func BenchmarkWrite(b *testing.B) {
	c := modeltest.Load(b)
	var n nowhere
	for b.Loop() {
		n = 0
		if _, err := Write(&n, c, Options{Results: 100_000, Begin: march, Days: 31}); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(n))
}
