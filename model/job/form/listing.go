package form

import (
	"slices"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// A list of codes isn't a job result, though it has them under their name: somebody made it
// to look codes up.
//
//	Code  | Result text                       each code once, with the page's own text,
//	0810  | Enroll User Machine Judgement …   and nothing that names a job
//	0811  | …
//
// A few rows of a company's table can look like that as well, if the texts are those
// of the page: two of them aren't a list.

// A listing is what tells lists of codes from results.
type listing struct {
	codes    int
	times    map[string]int  // how often each comes
	own      map[string]bool // that comes with the page's own text
	isExport bool
	isOfJobs bool // some row has a reference, a time or steps
}

// add takes in a table.
func (l *listing) add(r Reader, t table) {
	if l.times == nil {
		l.times, l.own = map[string]int{}, map[string]bool{}
	}
	l.isExport = l.isExport || isExport(t.names)
	for _, row := range t.rows {
		if !r.hasCode(t, row) {
			continue
		}
		code, _, _ := wire.CodeAndText(row[t.code])
		code = wire.Padded(wholeNumber(code))
		l.codes++
		l.times[code]++
		for i, cell := range row[:min(len(row), len(t.names))] {
			l.own[code] = l.own[code] || i != t.code && r.words.IsTextOf(code, cell)
			isOurID := strings.Contains(cell, "/"+code)
			l.isExport = l.isExport || isOurID && r.words.IsEntry(cell)
			l.isOfJobs = l.isOfJobs || cell != "" && !isNull(cell) && !isOurID && namesJob(t.names[i], t.fields[i])
		}
	}
}

// isList reports whether the codes are only explained.
func (l *listing) isList() bool {
	const fewest = 3
	if l.isExport {
		return l.codes > 0
	}
	explained := 0
	for code, n := range l.times {
		if n == 1 && l.own[code] {
			explained++
		}
	}
	return !l.isOfJobs && l.codes >= fewest && 2*explained > l.codes
}

// namesJob holds for columns that say which job a row is of, or what happened in it.
func namesJob(name string, k field.Key) bool {
	switch k.Field {
	case field.SmileJobID, field.JobID, field.Timestamp, field.Actions, field.PartnerParams:
		return true
	}
	words := field.WordsOf(name)
	return len(words) > 0 && slices.Contains([]string{
		"id", "ids", "uuid", "ref", "reference", "time", "timestamp", "date", "at", "user", "customer",
	}, words[len(words)-1])
}

// isExport holds for columns that only exports of this program have.
func isExport(names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		squashed := string(field.Squash(nil, []byte(name)))
		return squashed == "entryid" || squashed == "sourcecategory"
	})
}
