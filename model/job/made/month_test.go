package made_test

import (
	"fmt"
	"io"
	"testing"
	"time"

	"smilecodes/model/job"
	"smilecodes/model/job/bulk"
	"smilecodes/model/job/made"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

// march is a month that begins on a Sunday.
var march = time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)

// outages are six of a month: the second overlaps with the first, and the last is on a
// quiet Sunday.
var outages = []made.Outage{
	{Country: "NG", IDType: "NIN_V2", From: on(10, 9, 0), Length: 3 * time.Hour, Fails: 0.9},
	{Country: "NG", IDType: "BVN", From: on(10, 10, 30), Length: 2 * time.Hour, Fails: 1},
	{Country: "KE", IDType: "NATIONAL_ID", From: on(20, 14, 10), Length: 40 * time.Minute, Fails: 0.95},
	{Country: "GH", IDType: "GHANA_CARD", From: on(25, 7, 0), Length: 11 * time.Hour, Fails: 0.6},
	{Country: "ZM", IDType: "TPIN", From: on(12, 6, 0), Length: 12 * time.Hour, Fails: 1},
	{Country: "ZA", IDType: "NATIONAL_ID", From: on(15, 13, 0), Length: time.Hour, Fails: 1},
}

// on is a time in March.
func on(day, hour, minute int) time.Time {
	return time.Date(2026, 3, day, hour, minute, 0, 0, time.UTC)
}

// TestMonth: of a month of 300,000 results every outage is found, and nothing else but
// one at most; and each sum is what was made.
func TestMonth(t *testing.T) {
	for seed := uint64(1); seed <= 3; seed += uint64(modeltest.Part(3, 3)) {
		r, truth := triaged(t, made.Options{Seed: seed, Results: 300_000, Begin: march, Days: 31, Decided: 0.7, LookUps: 0.2, Outages: outages})
		t.Run(fmt.Sprint("outages ", seed), func(t *testing.T) { isFound(t, r, truth) })
		t.Run(fmt.Sprint("sums ", seed), func(t *testing.T) { addsUp(t, r, truth) })
	}
}

// triaged counts results as the program does.
func triaged(t *testing.T, o made.Options) (tally.Report, made.Truth) {
	t.Helper()
	c := modeltest.Load(t)
	how := modeltest.Decoding(job.PasteMost)
	kinds := tally.NewKinds(c, how)
	count := tally.New(c, tally.Options{Kinds: kinds})
	var truth made.Truth
	open := func() (io.ReadCloser, error) {
		from, to := io.Pipe()
		go func() {
			var err error
			truth, err = made.Write(to, c, o)
			to.CloseWithError(err)
		}()
		return from, nil
	}
	err := bulk.Read(t.Context(), []bulk.Source{{Name: "made", Open: open}}, count, bulk.Options{Catalog: c, Decoding: how, Kinds: kinds})
	if err != nil {
		t.Fatal(err)
	}
	return count.Report(), truth
}

// isFound holds that what is declared are the outages that were made.
func isFound(t *testing.T, r tally.Report, truth made.Truth) {
	found := make([]int, len(outages)) // how many minutes of each
	lost := make([]int, len(outages))
	alarms := 0
	for _, a := range r.Authorities {
		for _, declared := range a.Outages {
			isFalse := true
			for i, o := range outages {
				from, to := later(o.From, declared.From), earlier(o.From.Add(o.Length), declared.To)
				if a.Country == o.Country && a.IDType == o.IDType && from.Before(to) {
					isFalse = false
					found[i] += int(to.Sub(from).Minutes())
					lost[i] += declared.Lost
					if before, after := o.From.Sub(declared.From), declared.To.Sub(o.From.Add(o.Length)); max(before, after) > time.Hour {
						t.Errorf("%s %s is down from %v to %v, and said to be from %v to %v", o.Country, o.IDType, o.From, o.From.Add(o.Length), declared.From, declared.To)
					}
				}
			}
			if isFalse {
				alarms++
				t.Logf("false alarm: %s %s from %v to %v, %d of %d", a.Country, a.IDType, declared.From, declared.To, declared.Lost, declared.Results)
			}
		}
	}
	for i, o := range outages {
		if minutes := int(o.Length.Minutes()); found[i] < minutes*2/3 {
			t.Errorf("of %s %s, %d minutes of %d are found", o.Country, o.IDType, found[i], minutes)
		}
		if truth.Lost[i] == 0 || lost[i] < truth.Lost[i]*2/3 || lost[i] > truth.Lost[i]*4/3 {
			t.Errorf("%s %s lost %d answers, and the report says %d", o.Country, o.IDType, truth.Lost[i], lost[i])
		}
	}
	if alarms > 1 {
		t.Errorf("%d false alarms", alarms)
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// jobTypes are those of products as reports call them.
var jobTypes = map[string]int{
	"Basic KYC": 5, "Enhanced KYC": 5, "Basic KYC or Enhanced KYC": 5, "Biometric KYC": 1, "Document Verification": 6,
	"SmartSelfie Authentication": 2, "SmartSelfie Enrollment": 4, "Product not known": -1,
}

// addsUp holds that every sum is what was made, to the last job.
func addsUp(t *testing.T, r tally.Report, truth made.Truth) {
	same := func(what string, got, want int) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %d, and %d were made", what, got, want)
		}
	}
	type sums struct{ results, jobs, failed int }
	codes, products, authorities := map[string]sums{}, map[int]sums{}, map[string]sums{}
	verdicts, lookUps := 0, 0
	for _, k := range truth.Kinds {
		if k.IsLookUp {
			lookUps += k.Results
		} else {
			verdicts += k.Results
			products[k.JobType] = sums{products[k.JobType].results + k.Results, products[k.JobType].jobs + k.Jobs, 0}
		}
		codes[k.Entry.Code] = sums{results: codes[k.Entry.Code].results + k.Results}
		if asked, failed := asksAuthority(k); asked {
			s := authorities[k.Country+" "+k.IDType]
			s.results += k.Results
			if failed {
				s.failed += k.Results
			}
			authorities[k.Country+" "+k.IDType] = s
		}
	}
	same("records", r.Input.Records, truth.Results)
	same("results", r.Input.Results, verdicts)
	same("jobs", r.Input.Jobs, truth.Jobs)
	same("provisional", r.Reviewers.Provisional, truth.Provisional)
	same("decided", r.Reviewers.Decided, truth.Decided)
	for _, a := range r.Apart {
		if a.Role == job.Lookup {
			same("look-ups", a.Results, lookUps)
		}
	}
	for _, c := range r.Codes {
		codes[c.Code] = sums{results: codes[c.Code].results - c.Results}
	}
	for code, s := range codes {
		same(code, 0, s.results)
	}
	for _, p := range r.Products {
		of, known := jobTypes[p.Name]
		if s := products[of]; known {
			products[of] = sums{s.results - p.Results, s.jobs - p.Jobs, 0}
		} else {
			t.Errorf("%d results are of %s, of which none were made", p.Results, p.Name)
		}
	}
	for jobType, s := range products {
		same(fmt.Sprintf("results of job_type %d that have no product", jobType), s.results, 0)
		same(fmt.Sprintf("jobs of job_type %d that have no product", jobType), s.jobs, 0)
	}
	for _, a := range r.Authorities {
		want := authorities[a.Country+" "+a.IDType]
		same(a.Country+" "+a.IDType, a.Results, want.results)
		same("failures of "+a.Country+" "+a.IDType, a.Failed, want.failed)
	}
	same("authorities", len(r.Authorities), len(authorities))
	jobs := 0
	for _, do := range r.Todo {
		jobs += do.Jobs
	}
	same("jobs to do something about", jobs, truth.Jobs)
	same("lines that weren't read", len(r.NotRead), 0)
}

// asksAuthority lists the answers for which an ID authority was asked: its
// own, and those about a face that is compared with its picture.
func asksAuthority(k made.Kind) (asked, failed bool) {
	switch code := k.Entry.Code; code {
	case "1015", "0908":
		return true, true
	case "1012", "1013", "1020", "1021", "1022", "1023":
		return true, false
	default:
		return k.JobType == 1 && (code[:3] == "081" || code[:3] == "121"), false
	}
}
