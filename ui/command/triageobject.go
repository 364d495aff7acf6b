package command

import (
	"math"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job/tally"
)

// reportObject is a count of many results for machines. Times are in RFC 3339, shares from
// 0 to 1.
func reportObject(r tally.Report) object {
	return object{
		{"input", inputObject(r.Input)},
		{"todo", objects(r.Todo, todoObject)},
		{"codes", objects(r.Codes, func(c tally.Code) object {
			return object{{"code", c.Code}, {"entries", ids(c.Entries)}, {"role", c.Role.Slug()}, {"results", c.Results}}
		})},
		{"products", objects(r.Products, func(p tally.Product) object {
			return object{{"product", orNull(p.Slug)}, {"results", p.Results}, {"jobs", p.Jobs}, {"over_time", list(p.OverTime)}}
		})},
		{"authorities", objects(r.Authorities, authorityObject)},
		{"spikes", objects(r.Spikes, func(s tally.Spike) object {
			return object{
				{"code", s.Code}, {"entries", ids(s.Entries)}, {"from", moment(s.From)}, {"to", moment(s.To)},
				{"results", s.Results}, {"expected", rounded(s.Expected)},
			}
		})},
		{"reviewers", object{
			{"provisional", r.Reviewers.Provisional}, {"decided", r.Reviewers.Decided}, {"open", r.Reviewers.Open},
			{"oldest_open", moment(r.Reviewers.OldestOpen)},
		}},
		{"apart", objects(r.Apart, func(a tally.Apart) object { return object{{"role", a.Role.Slug()}, {"results", a.Results}} })},
		{"not_read", objects(r.NotRead, func(n tally.NotRead) object {
			return object{{"kind", faultSlugs[n.Kind]}, {"lines", n.Lines}, {"first_lines", list(n.First)}}
		})},
		{"interval", intervalObject(r)},
	}
}

func inputObject(in tally.Input) object {
	return object{
		{"form", in.Form},
		{"files", in.Files},
		{"records", in.Records},
		{"results", in.Results},
		{"jobs", in.Jobs},
		{"jobs_exact", in.JobsExact},
		{"no_job_id", in.NoJobID},
		{"no_time", in.NoTime},
		{"padded", in.Padded},
		{"filtered", in.Filtered},
		{"unjudged", in.Unjudged},
		{"partly_read", in.IsPartly},
		{"first", moment(in.First)},
		{"last", moment(in.Last)},
		{"columns", objects(in.Columns, func(c tally.Column) object {
			return object{{"field", c.Field}, {"from", c.From}, {"form", orNull(timeFormSlugs[c.Form])}}
		})},
	}
}

// todoObject is what has to be done: a row of the table, too.
func todoObject(t tally.Todo) object {
	return object{
		{"key", t.Key},
		{"label", t.Label},
		{"guide", guideOf(&catalog.Entry{Guide: t.Guide})},
		{"retry", stated(t.Retry)},
		{"acts", stated(t.Acts)},
		{"results", t.Results},
		{"jobs", t.Jobs},
		{"share", rounded(t.Share)},
		{"over_time", list(t.OverTime)},
	}
}

// todoTable is what has to be done, as a table with its header.
func todoTable(r tally.Report) [][]string {
	rows := [][]string{todoObject(tally.Todo{}).names()}
	for _, t := range r.Todo {
		rows = append(rows, todoObject(t).cells())
	}
	return rows
}

func authorityObject(a tally.Authority) object {
	var success any
	if a.Results > 0 {
		success = rounded(float64(a.Results-a.Failed) / float64(a.Results))
	}
	return object{
		{"country", orNull(a.Country)},
		{"id_type", orNull(a.IDType)},
		{"results", a.Results},
		{"failed", a.Failed},
		{"success_share", success},
		{"failed_over_time", list(a.FailedOverTime)},
		{"outages", objects(a.Outages, func(o tally.Outage) object {
			return object{{"from", moment(o.From)}, {"to", moment(o.To)}, {"results", o.Results}, {"lost", o.Lost}, {"level", levelSlugs[o.Level]}}
		})},
	}
}

// intervalObject says what each number over time is of: the first interval begins at from.
func intervalObject(r tally.Report) object {
	o := object{{"step", orNull(stepSlug(r.Step))}, {"from", nil}, {"count", len(r.Begins)}}
	if len(r.Begins) > 0 {
		o[1].value = moment(r.Begins[0])
	}
	return o
}

// The slugs of what a report counts by.
var (
	faultSlugs = [...]string{
		tally.NoCode: "no-code", tally.BrokenJSON: "broken-json", tally.WrongCells: "wrong-cells",
		tally.TooLong: "too-long", tally.NotText: "not-text", tally.Truncated: "truncated",
		tally.OddCode: "odd-code",
	}
	timeFormSlugs = [...]string{
		tally.ISO: "", tally.DayFirst: "day-first", tally.MonthFirst: "month-first", tally.DayNumbers: "day-numbers", tally.EitherFirst: "either-first",
	}
	levelSlugs = [...]string{tally.TooFew: "too-few", tally.Online: "online", tally.Interruption: "interruption", tally.Offline: "offline"}
	stepSlugs  = [...]string{tally.Auto: "auto", tally.TenMinutes: "10m", tally.Hour: "hour", tally.Day: "day"}
)

// stepSlug is how long an interval is; empty where there is none.
func stepSlug(s tally.Step) string {
	if s == tally.Auto {
		return ""
	}
	return stepSlugs[s]
}

// moment is a time for machines, or null where there is none.
func moment(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.Format(time.RFC3339)
}

// rounded is a number with four places, which is as exact as a share has to be.
func rounded(x float64) float64 { return math.Round(x*10000) / 10000 }
