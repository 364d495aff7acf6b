// Package triagetest has a report of many results, for the tests of whatever shows one.
package triagetest

import (
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/tally"
)

// Report is a small report with one of everything.
func Report(c *catalog.Catalog) tally.Report {
	begin := time.Date(2026, 11, 21, 14, 0, 0, 0, time.UTC)
	e := c.Entry("biometric-kyc/1015")
	return tally.Report{
		Input: tally.Input{
			Form: "JSON Lines", Files: 2, Records: 2070, Results: 2050, Jobs: 2000, JobsExact: true,
			NoJobID: 12, Padded: 1, Unjudged: 3, NoTime: 1, Filtered: 1400,
			Columns: []tally.Column{{Field: "code", From: "ResultCode"}, {Field: "time", From: "column 3"}, {Field: "country", From: "country"}},
			First:   begin.Add(time.Minute), Last: begin.Add(29 * time.Minute),
		},
		Step: tally.TenMinutes, Begins: []time.Time{begin, begin.Add(10 * time.Minute), begin.Add(20 * time.Minute)},
		Todo: []tally.Todo{
			{Key: "product-not-known", Label: "Product not known: cannot be told", IsOpen: true, Results: 2, Jobs: 2, Share: 0.001, OverTime: []int{1, 0, 1},
				Meanings: []tally.Meaning{{Code: "0812", JobType: -1, Entries: c.Code("0812"), Results: 2, Jobs: 2}}},
			{Key: "authority-unavailable/later/support", Label: "Run again later", Guide: e.Guide, Retry: e.Retry, Acts: e.Acts, Results: 1848, Jobs: 1798, Share: 0.899, OverTime: []int{48, 1500, 300},
				Meanings: []tally.Meaning{{Code: "1015", JobType: 1, Entries: []*catalog.Entry{e}, Results: 1848, Jobs: 1798}}},
			{Key: "none", Label: "Nothing to do", Results: 200, Jobs: 200, Share: 0.1, OverTime: []int{200, 0, 0},
				Meanings: []tally.Meaning{{Code: "0810", JobType: 1, Entries: []*catalog.Entry{c.Entry("biometric-kyc/0810")}, Results: 200, Jobs: 200}}},
		},
		Codes:    []tally.Code{{Code: "1015", Entries: []*catalog.Entry{e}, Results: 1848}, {Code: "0812", Entries: c.Code("0812"), Results: 2}, {Code: "9999", Results: 1}, {Code: "1012", Entries: c.Code("1012"), Role: job.Lookup, Results: 20}},
		Products: []tally.Product{{Slug: "biometric-kyc", Name: "Biometric KYC", Results: 2048, Jobs: 1998, OverTime: []int{248, 1500, 300}}, {Name: "Product not known", Results: 2, Jobs: 2}},
		Authorities: []tally.Authority{
			{Country: "NG", IDType: "BVN", Results: 2000, Failed: 1848, FailedOverTime: []int{48, 1500, 300}, Outages: []tally.Outage{
				{From: begin, To: begin.Add(30 * time.Minute), Lost: 1848, Results: 2000, Level: tally.Offline}}},
			{Country: "other", Results: 4},
		},
		Spikes:    []tally.Spike{{Code: "0811", From: begin, To: begin.Add(time.Hour), Results: 40, Expected: 3.6}},
		Reviewers: tally.Reviewers{Provisional: 40, Decided: 31, Open: 9, OldestOpen: begin.Add(4 * time.Minute)},
		Apart:     []tally.Apart{{Role: job.Lookup, Results: 20}},
		NotRead:   []tally.NotRead{{Kind: tally.BrokenJSON, Lines: 2, First: []int{7, 1204}}},
	}
}
