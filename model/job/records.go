package job

import (
	"cmp"
	"regexp"
	"slices"

	"smilecodes/model/job/field"
)

// Which names of a text without JSON are said of which code. A text has records,
// each of one code and of what is said of it on either side of the code; none has
// a name twice, known or not. A record ends
//
//   - at an empty line, or one of dashes;
//   - at the end of a line, where every line has a code, or begins as a log's does,
//     or begins with the same name;
//   - at the item of a list, unless it has one name an item, as a record can be
//     written; see areItems;
//   - at a bracket of a dump, or where lines are indented further; see groups.go;
//   - where a name comes that it has already, or another heading.
//
// Between two codes that none of these separates, a name could be of either. It is
// of a code only if all records there have the same names in the same order, or if
// the lines of the codes leave no choice; else of none. And where a name comes
// twice, the record ends somewhere between: what stands there is of none as well.
//
//	job_type=6 ResultCode=0812     each line is a record: 0812 is of job_type 6,
//	job_type=1 ResultCode=0810     0810 of 1
//
//	ResultCode: 0812               two records, the code first: 0812 is of
//	job_type: 6                    job_type 6, 0810 of 1
//	ResultCode: 0810
//	job_type: 1
//
//	ResultCode: 0812               6 is of the first or of the second: neither
//	job_type: 6                    has a job_type
//	ResultCode: 0810
//
//	job_type: 6, status: a         6 is of the record of a or of that of b: 0812
//	status: b, ResultCode: 0812    has no job_type
//
// So a name that is missing stays open, and no code takes the next one's.

// A record is a code and what is said of it.
type record struct {
	code  named
	names []named
}

// readRecords judges each code of a text, with what is said of it. Such a text is
// no JSON that broke, unless some broken JSON is there as well.
func (d *decoder) readRecords(text []byte) {
	const mostCodes = 100
	breakAt := -1
	if d.broken > 0 {
		breakAt = 0
	}
	text = d.withColumnsAsRecords(text)
	names, records := d.recordsIn(text)
	paragraph := -1
	for i, r := range records {
		if r.code.code == "" || i >= mostCodes {
			continue
		}
		if r.code.paragraph != paragraph {
			paragraph = r.code.paragraph
			d.secrets.Forget()
			d.concealParagraph(text, names, paragraph)
		}
		o := d.objectOf(text, r)
		o.parent = &object{inside: []*object{o}}
		d.judge(o.parent, breakAt)
	}
	d.secrets.Forget()
	switch {
	case len(d.results) == 0 || d.broken > 0:
	case d.sawJSON:
		d.warn("The code is not in the JSON. What stands behind a known name beside it was read.")
	default:
		d.warn("There is no JSON. Only what stands behind a known name was read.")
	}
}

// concealParagraph keeps what is needed of the values in a paragraph, and of those
// in paragraphs without a code: they may be of any.
func (d *decoder) concealParagraph(text []byte, names []named, paragraph int) {
	hasCode := map[int]bool{}
	for _, c := range codesOf(names) {
		hasCode[names[c].paragraph] = true
	}
	for _, n := range names {
		if n.paragraph == paragraph || !hasCode[n.paragraph] {
			d.concealNamed(text, n)
		}
	}
}

// recordsIn are the names of a text, and its records in the order of their codes.
func (d *decoder) recordsIn(text []byte) (names []named, records []record) {
	names = d.namesIn(text)
	if len(codesOf(names)) == 0 {
		return nil, nil
	}
	names = d.withLabels(text, names)
	groups := d.nestNames(text, names)
	for _, list := range listsOf(names, groups) {
		for _, block := range blocksOf(text, list) {
			records = append(records, recordsOf(block)...)
		}
	}
	slices.SortStableFunc(records, func(a, b record) int { return cmp.Compare(a.code.from, b.code.from) })
	return names, records
}

// longestMark is how much of a line is looked at for what it begins with.
const longestMark = 60

// blocksOf parts the names of a text where a record surely ends.
func blocksOf(text []byte, names []named) [][]named {
	logged := regexp.MustCompile(`^[\s>*-]*(?:\[?\d{4}[-/]\d\d[-/]\d\d|\[?\d\d?:\d\d(?::\d\d)?|[A-Z][a-z]{2} +\d+ \d\d:|\[[A-Za-z][\w. :-]+\]|(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR)\b)`)
	item := regexp.MustCompile(`^[ \t]*(?:[-*•]|((?:\d+|[A-Za-z])[.)]))[ \t]`)
	beginOfLine := func(n named) []byte { return text[n.line:min(len(text), n.line+longestMark)] }
	isList := areItems(linesOf(names), item, beginOfLine)
	begins := func(n named) bool {
		at := logged.FindIndex(beginOfLine(n)) // in front of the name, which can be in brackets itself
		return at != nil && n.line+at[1] <= n.from || isList && item.Match(beginOfLine(n))
	}
	numbered := regexp.MustCompile(`(?:^|[\s,;|])\d\d?[.)][ \t]*$`) // items in one line: 1) ... 2) ...
	isNumbered := len(names) > 0 && numbered.Match(text[names[0].line:names[0].from])
	var blocks [][]named
	for i, n := range names {
		isNew := i == 0 || n.paragraph != names[i-1].paragraph || n.line > names[i-1].line && begins(n) ||
			isNumbered && numbered.Match(text[names[i-1].at:n.from])
		if isNew {
			blocks = append(blocks, nil)
		}
		last := len(blocks) - 1
		blocks[last] = append(blocks[last], n)
	}
	var all [][]named
	for _, b := range blocks {
		if lines := linesOf(b); areRecords(lines) {
			all = append(all, lines...)
		} else {
			all = append(all, b)
		}
	}
	return all
}

// areItems reports whether the items of a list are records: not where there are
// three or more, not numbered, each of one name that no other has. Such a list is
// one record.
func areItems(lines [][]named, item *regexp.Regexp, beginOf func(named) []byte) bool {
	var alone []named
	for _, l := range lines {
		line := beginOf(l[0])
		m := item.FindSubmatchIndex(line)
		isIndented := m == nil && l[0].line < l[0].from && (line[0] == ' ' || line[0] == '\t')
		if isIndented || m != nil && (m[2] >= 0 || len(l) > 1) {
			return true
		}
		if m != nil {
			alone = append(alone, l[0])
		}
	}
	return len(alone) < 3 || hasTwice(alone)
}

// areRecords reports whether each line is a record: all have a code, or all begin
// with the same name.
func areRecords(lines [][]named) bool {
	all := func(fits func(l []named) bool) bool {
		return !slices.ContainsFunc(lines, func(l []named) bool { return !fits(l) })
	}
	return all(func(l []named) bool { return len(codesOf(l)) > 0 }) ||
		all(func(l []named) bool { return len(l) > 1 && l[0].name == lines[0][0].name })
}

// linesOf parts names by their lines.
func linesOf(names []named) [][]named {
	var lines [][]named
	for i, n := range names {
		if i == 0 || n.line != names[i-1].line {
			lines = append(lines, nil)
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], n)
	}
	return lines
}

// codesOf are the places of the codes among names.
func codesOf(names []named) []int {
	var at []int
	for i, n := range names {
		if n.field == field.ResultCode {
			at = append(at, i)
		}
	}
	return at
}

// recordsOf are the records of a block.
func recordsOf(block []named) []record {
	at := codesOf(block)
	if len(at) == 0 {
		return nil
	}
	records := make([]record, len(at))
	telling := withoutOddLabels(block)
	if size := len(telling) / len(at); len(at) > 1 && isRepeated(telling, size) {
		for i := range records {
			part := telling[i*size : (i+1)*size]
			records[i] = record{part[codesOf(part)[0]], part}
		}
		return records
	}
	for i, c := range at {
		if block[c].isOfSeveral {
			records[i] = record{code: block[c]}
			continue
		}
		may, must := borders(block, at, i)
		left, right := around(block, c, may, must)
		records[i] = record{block[c], block[max(left, must[0]):min(right, must[1])]}
	}
	return records
}

// withoutOddLabels leaves out the labels that come once, such as a word in front of
// a line: they tell no record from another.
func withoutOddLabels(block []named) []named {
	times := map[string]int{}
	for _, n := range block {
		times[n.name]++
	}
	return only(block, func(n named) bool { return !n.isLabel || times[n.name] > 1 })
}

// isRepeated reports whether a block is the same names with one code again and
// again.
func isRepeated(block []named, size int) bool {
	if len(block)%size != 0 || len(codesOf(block[:size])) != 1 {
		return false
	}
	for i := size; i < len(block); i++ {
		if block[i].name != block[i-size].name {
			return false
		}
	}
	return true
}
