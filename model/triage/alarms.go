package triage

import (
	"fmt"
	"time"

	"smilecodes/model"
	"smilecodes/model/job/tally"
)

// RetryCaution is what to think of before jobs are run again. Every list of them comes
// with it.
const RetryCaution = "Check the job status first: an asynchronous request may still be answered, and a new run may be charged. " +
	"Use a new job_id; do not run all at once while the authority is recovering."

// levels are Smile ID's words for how well an authority answers; empty where there are too
// few answers.
var levels = [...]string{tally.TooFew: "", tally.Online: "online", tally.Interruption: "interruption", tally.Offline: "offline"}

// alarms are the outages and then the spikes.
func (w words) alarms() model.Page {
	var p model.Page
	for _, a := range w.report.Authorities {
		for _, o := range a.Outages {
			p = append(p, w.outage(a, o))
		}
	}
	for _, s := range w.report.Spikes {
		p = append(p, model.Block{
			Kind: model.Spike, Role: model.Caution,
			Text:  fmt.Sprintf("Spike: %s came %s, %s; %s would be usual.", s.Code, many(s.Results, "time", "times"), period(s.From, s.To), usual(s.Expected)),
			Brief: fmt.Sprintf("Spike: %s came %s, %s", s.Code, many(s.Results, "time", "times"), briefly(s.From, s.To)),
		})
	}
	return p
}

// outage is one outage of an authority:
//
//	Outage: Nigeria, BVN, 21 Nov 2026 14:00 to 17:20 UTC (3 h 20 min): 212 of 240 answers
//	failed, offline. It had not ended when the data did.
func (w words) outage(a tally.Authority, o tally.Outage) model.Block {
	text := fmt.Sprintf("Outage: %s, %s (%s): %s of %s failed", w.place(a.Country, a.IDType), period(o.From, o.To), Duration(o.To.Sub(o.From)),
		Thousands(o.Lost), many(o.Results, "answer", "answers"))
	if level := levels[o.Level]; level != "" {
		text += ", " + level
	}
	text += "."
	if w.isOn(o) {
		text += " It had not ended when the data did."
	}
	return model.Block{
		Kind: model.Outage, Role: model.Danger, Text: text,
		Brief: fmt.Sprintf("Outage: %s, %s: %s of %s failed", w.place(a.Country, a.IDType), briefly(o.From, o.To), Thousands(o.Lost), Thousands(o.Results)),
	}
}

// isOn reports whether an outage goes to the end of what was read.
func (w words) isOn(o tally.Outage) bool { return !o.To.Before(w.report.Input.Last) }

// usual is how many results were to be expected.
func usual(expected float64) string {
	if expected < 1 {
		return "hardly any"
	}
	return fmt.Sprintf("%.0f", expected)
}

// End is the end of an interval.
func End(begin time.Time, step tally.Step) time.Time {
	switch step {
	case tally.TenMinutes:
		return begin.Add(10 * time.Minute)
	case tally.Hour:
		return begin.Add(time.Hour)
	}
	return begin.AddDate(0, 0, 1)
}
