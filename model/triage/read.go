package triage

import (
	"slices"
	"strings"

	"smilecodes/model"
	"smilecodes/model/job/tally"
)

// fields are what a result may tell, in the order in which it is read.
var fields = [...]struct{ name, words string }{
	{"code", "code"}, {"job_type", "job_type"}, {"time", "time"}, {"country", "country"}, {"id_type", "ID type"},
	{"smile_job_id", "SmileJobID"}, {"job_id", "job_id"}, {"text", "text"}, {"json", "payload"},
}

// timeForms say how the times of a column are read.
var timeForms = [tally.EitherFirst + 1]string{tally.ISO: "", tally.DayFirst: " (day first)", tally.MonthFirst: " (month first)", tally.DayNumbers: " (numbers of days)"}

// read says what was taken for what. It is one block, because it is the first line of
// an answer: what is counted wrongly was most often read wrongly.
func (w words) read() model.Page {
	in := w.report.Input
	form := in.Form
	if in.Files > 1 {
		form += " in " + many(in.Files, "file", "files")
	}
	said := []string{"Read as " + form + w.columns() + "."}
	said = append(said, w.counted()...)
	brief := form + " · " + many(in.Results, "result", "results")
	p := model.Page{{Kind: model.ReadAs, Role: model.Muted, Text: strings.Join(said, " "), Brief: brief}}
	if in.IsPartly {
		partly := model.Block{
			Kind: model.Warning, Role: model.Caution,
			Text: "Partly read: you stopped it, so there may be more of everything.", Brief: "partly read",
		}
		p = append(model.Page{partly}, p...)
	}
	return p
}

// columns says where each value came from, and which of those that decide are missing.
// JSON without columns says it in each result, and so does a payload in a column.
//
//	: code from ResultCode, time from column 3; no job_type or country (if there are any, …)
func (w words) columns() string {
	if len(w.report.Input.Columns) == 0 {
		return ""
	}
	hasPayload := slices.ContainsFunc(w.report.Input.Columns, func(c tally.Column) bool { return c.Field == "json" })
	var from, missing []string
	for i, f := range fields {
		at := slices.IndexFunc(w.report.Input.Columns, func(c tally.Column) bool { return c.Field == f.name })
		switch {
		case at >= 0 && w.report.Input.Columns[at].Form == tally.EitherFirst: // told below
		case at >= 0 && w.report.Input.Columns[at].From == f.name:
			from = append(from, f.words)
		case at >= 0:
			from = append(from, f.words+" from "+w.report.Input.Columns[at].From+timeForms[w.report.Input.Columns[at].Form])
		case i > 0 && i < 5 && !hasPayload:
			missing = append(missing, f.words)
		}
	}
	said := ": " + strings.Join(from, ", ")
	switch n := len(missing); n {
	case 0:
		return said
	case 1:
		return said + "; no " + missing[0] + " (if there is one, name it with --columns)"
	default:
		return said + "; no " + strings.Join(missing[:n-1], ", ") + " or " + missing[n-1] + " (if there are any, name them with --columns)"
	}
}

// counted says what was counted, and what a number hides.
func (w words) counted() []string {
	in := w.report.Input
	var said []string
	add := func(n int, one, more string) {
		if n > 0 {
			said = append(said, many(n, one, more))
		}
	}
	switch {
	case !in.JobsExact:
		said = append(said, "Counted are results, not jobs, because there are too many jobs to tell them apart.")
	case in.NoJobID == in.Results && in.Results > 0:
		said = append(said, "No result names its job, so each one counts as a job.")
	default:
		add(in.NoJobID, "result names no job and counts as one.", "results name no job, and each counts as one.")
	}
	add(in.Padded, "code had lost its first zero, which is added.", "codes had lost their first zero, which is added.")
	hasForm := func(form tally.TimeForm) bool {
		return slices.ContainsFunc(in.Columns, func(c tally.Column) bool { return c.Field == "time" && c.Form == form })
	}
	if hasForm(tally.EitherFirst) {
		said = append(said, "Times such as 03/04/2026 can be 3 April or 4 March, so they aren't read: name their column with --columns time:dmy=… or time:mdy=….")
	} else if hasForm(tally.ISO) && in.NoTime == in.Results { // Friday, 20 November, say
		add(in.NoTime, "result has no time that can be read, such as 2026-11-21 14:00.", "results have no time that can be read, such as 2026-11-21 14:00.")
	} else {
		add(in.NoTime, "result has no time.", "results have no time.")
	}
	add(in.Filtered, "other result is left out by the filters.", "other results are left out by the filters.")
	add(in.Unjudged, "result doesn't say what the filters ask for, and isn't counted.", "results don't say what the filters ask for, and aren't counted.")
	return said
}

// title is how many jobs there are, and of which time.
func (w words) title() string {
	in := w.report.Input
	said := many(in.Jobs, "job", "jobs")
	switch {
	case !in.JobsExact:
		said = many(in.Results, "result", "results")
	case in.Results != in.Jobs:
		said += " (" + many(in.Results, "result", "results") + ")"
	}
	if !in.First.IsZero() {
		said += ", " + period(in.First, in.Last)
	}
	return said
}
