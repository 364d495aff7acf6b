package form

import (
	"slices"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form/cells"
	"smilecodes/model/job/form/effort"
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
			l.isOfJobs = l.isOfJobs || cell != "" && !cells.IsNull(cell) && !isOurID && namesJob(t.names[i], t.fields[i])
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

var (
	codeFirst = effort.Pattern(`^(?:[^\pL\d]*|\pL[ \t]+|\d{1,3}[.)][ \t]+)(\d{4})((?:[ \t]|[^\pL\d]\D).*|[^\pL\d]?)$`) // how a line of a list begins
	columnEnd = effort.Pattern(`\t|\||  +`)                                                                            // between its columns
)

// Listed is how many codes a text lists that names none of them; 0 if it isn't a list. Each
// begins a line, perhaps after a mark, and its text is in the line or below it. Other
// digits in such a line may be those of a job.
//
//	✗ 0811 Document  Rejected  Unable to Verify Document - reason      0811
//	                                                                   Unable to Verify Document - reason
func (r Reader) Listed(text []byte, steps *effort.Steps) int {
	if !steps.Take(len(text)) {
		return 0
	}
	l := listing{times: map[string]int{}, own: map[string]bool{}}
	code := "" // whose text may be below
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		var m []string
		if len(line) <= field.Longest {
			m = codeFirst().FindStringSubmatch(line)
		}
		if m != nil && r.words.IsKnown(m[1]) {
			code, line = m[1], strings.TrimLeft(m[2], " \t:|.,;)\"'`*-–—=>")
			l.codes++
			l.times[code]++
		}
		if code == "" || line == "" {
			continue
		}
		beside, isOwn := r.besideText(code, line)
		l.own[code] = l.own[code] || isOwn
		l.isOfJobs = l.isOfJobs || strings.ContainsAny(beside, "0123456789")
		code = ""
	}
	if !l.isList() {
		return 0
	}
	return l.codes
}

// besideText is what a line has beside the page's own text for a code, and whether it has
// that: in a column, or at its end.
func (r Reader) besideText(code, line string) (beside string, isOwn bool) {
	line = strings.TrimRight(line, " |\"'`,;*")
	for _, column := range columnEnd().Split(line, -1) {
		if column = strings.TrimSpace(column); r.words.IsPageText(code, column) {
			return strings.Replace(line, column, "", 1), true
		}
	}
	for i, c := range line {
		if c == ' ' && r.words.IsPageText(code, line[i+1:]) {
			return line[:i], true
		}
	}
	return line, false
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
