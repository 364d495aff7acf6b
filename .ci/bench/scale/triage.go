package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"
)

// A triaged is what is needed of what smilecodes triage prints.
type triaged struct {
	Input struct {
		JobsExact bool `json:"jobs_exact"`
	}
	Todo []struct {
		Key, Guide, Retry, Acts string
		Jobs                    int
		OverTime                []int `json:"over_time"`
	}
	Interval struct{ From time.Time }
}

// askTriage asks smilecodes: once for all, whose time counts, and then for each country.
func askTriage(w workshop) (a asked, err error) {
	a = newAsked("smilecodes triage")
	info, err := os.Stat(w.lines)
	if err != nil {
		return a, err
	}
	a.had = fmt.Sprintf("a file of %d MB with JSON Lines", info.Size()/1e6)
	begun := time.Now()
	if _, err := w.triage(); err != nil {
		return a, err
	}
	a.took = time.Since(begun)
	for _, country := range []string{"NG", "KE", "GH", "ZA", "UG", "ZM", "CI", ""} {
		t, err := w.triage("--country", country)
		if err != nil {
			return a, err
		}
		if !t.Input.JobsExact {
			return a, fmt.Errorf("triage counts results, not jobs")
		}
		a.add(country, t)
	}
	return a, nil
}

func (w workshop) triage(more ...string) (t triaged, err error) {
	out, err := command(append([]string{w.self, "triage", w.lines, "--by", "day", "--format", "json"}, more...)...)
	if err != nil {
		return t, err
	}
	return t, json.Unmarshal([]byte(out), &t)
}

// add adds what is to be done in a country.
func (a asked) add(country string, t triaged) {
	for _, do := range t.Todo {
		what := todo(do.Guide, do.Retry, do.Acts)
		a.jobs[cell{"", country, what}] += do.Jobs
		for i, n := range do.OverTime {
			if n > 0 {
				a.results[cell{t.Interval.From.AddDate(0, 0, i).Format(time.DateOnly), country, what}] += n
			}
		}
	}
}
