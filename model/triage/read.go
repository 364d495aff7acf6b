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
	if form == "" {
		said[0] = "Nothing was read."
	}
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

// columns says where each value came from, and which of those that decide are missing. A
// payload in a column has them all.
//
//	: code from ResultCode, job_type and job_id from PartnerParams, time from column 3;
//	no country or ID type (if there are any, name them with --columns)
func (w words) columns() string {
	if len(w.report.Input.Columns) == 0 {
		return ""
	}
	hasPayload := slices.ContainsFunc(w.report.Input.Columns, func(c tally.Column) bool { return c.Field == "json" })
	var from, inParams, missing []string
	for i, f := range fields {
		switch names := w.namesOf(f.name); {
		case len(names) == 0 && i > 0 && i < 5 && !hasPayload:
			missing = append(missing, f.words)
		case len(names) == 0 || names[0] == unread || f.name == "json": // the form says where it is
		case len(names) == 1 && names[0] == params+f.name:
			inParams = append(inParams, f.words)
		case len(names) == 1 && isCalled(names[0], f.words):
			from = append(from, f.words)
		default:
			from = append(from, f.words+" from "+either(names))
		}
	}
	if len(inParams) > 0 {
		from = append(from, joined(inParams)+" from "+strings.TrimSuffix(params, "."))
	}
	if len(from) == 0 {
		return ""
	}
	said := ": " + strings.Join(from, ", ")
	switch n := len(missing); n {
	case 0:
		return said
	case 1:
		return said + "; no " + missing[0] + " (if there is one, name it with --columns)"
	default:
		return said + "; no " + either(missing) + " (if there are any, name them with --columns)"
	}
}

// params is before the names of fields that are in PartnerParams.
const params = "PartnerParams."

// unread is in place of the name of a column whose times can be two days, of which another
// sentence tells.
const unread = ""

// namesOf are where the values of a field came from; none if it has none.
func (w words) namesOf(name string) (names []string) {
	for _, c := range w.report.Input.Columns {
		switch {
		case c.Field != name:
		case c.Form == tally.EitherFirst:
			names = append(names, unread)
		default:
			names = append(names, c.From+timeForms[c.Form])
		}
	}
	return names
}

// isCalled reports whether a name says no more than the words for it: IDType, ID type.
func isCalled(name, words string) bool {
	return strings.EqualFold(name, words) || strings.EqualFold(name, strings.ReplaceAll(words, " ", ""))
}

// either is a list of which one holds: "a, b or c".
func either(all []string) string {
	if n := len(all); n > 1 {
		return strings.Join(all[:n-1], ", ") + " or " + all[n-1]
	}
	return strings.Join(all, "")
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
	if in := w.report.Input; !in.First.IsZero() {
		return w.count() + ", " + period(in.First, in.Last)
	}
	return w.count()
}

// count is how many jobs there are, and of how many results.
func (w words) count() string {
	in := w.report.Input
	results := many(in.Results, "result", "results")
	switch {
	case !in.JobsExact:
		return results
	case in.Results != in.Jobs:
		return many(in.Jobs, "job", "jobs") + " (" + results + ")"
	}
	return many(in.Jobs, "job", "jobs")
}
