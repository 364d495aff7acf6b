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
		Key      string
		Jobs     int
		OverTime []int `json:"over_time"`
	}
	Interval struct{ From time.Time }
}

// askTriage asks smilecodes: once for all results, whose time counts, and then for each
// country. What is of none of these has no country.
func askTriage(w workshop) (a asked, err error) {
	a = newAsked("`smilecodes triage`")
	info, err := os.Stat(w.lines)
	if err != nil {
		return a, err
	}
	a.had = fmt.Sprintf("a file of %d MB with JSON Lines", info.Size()/1e6)
	begun := time.Now()
	t, err := w.triage()
	if err != nil {
		return a, err
	}
	a.took = time.Since(begun)
	if !t.Input.JobsExact {
		return a, fmt.Errorf("triage counts results, not jobs")
	}
	a.add("", t, 1)
	for _, country := range []string{"NG", "KE", "GH", "ZA", "UG", "ZM", "CI"} {
		if t, err = w.triage("--country", country); err != nil {
			return a, err
		}
		a.add(country, t, 1)
		a.add("", t, -1)
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
func (a asked) add(country string, t triaged, sign int) {
	for _, do := range t.Todo {
		a.jobs[cell{"", country, do.Key}] += sign * do.Jobs
		for i, n := range do.OverTime {
			a.results[cell{t.Interval.From.AddDate(0, 0, i).Format(time.DateOnly), country, do.Key}] += sign * n
		}
	}
}
