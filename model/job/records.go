package job

import (
	"regexp"
	"slices"
)

// Which names of a text without JSON are said of which code. A text has records,
// each of one code and of what is said of it on either side of the code; none has
// a name twice. A record ends
//
//   - at an empty line, or one of dashes;
//   - at the end of a line, where every line has a code or begins as a log's does;
//   - where a name comes that it has already.
//
// Between two codes that neither of the first two separates, a name could be of
// either. It is of a code only if all records there have the same names in the
// same order, or if the lines of the codes leave no choice; else of none:
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
	codes := 0
	for _, block := range blocksOf(text, d.namesIn(text)) {
		for _, r := range recordsOf(block) {
			if codes++; r.code.code == "" || codes > mostCodes {
				continue
			}
			o := d.objectOf(text, r)
			o.parent = &object{inside: []*object{o}}
			d.judge(o.parent, breakAt)
			d.concealed.forget()
		}
	}
	switch {
	case len(d.results) == 0 || d.broken > 0:
	case d.sawJSON:
		d.warn("The code is not in the JSON. What stands behind a known name beside it was read.")
	default:
		d.warn("There is no JSON. Only what stands behind a known name was read.")
	}
}

// longestMark is how much of a line is looked at for what it begins with.
const longestMark = 60

// blocksOf parts the names of a text where a record surely ends. The items of a
// list are records where lines between them are indented.
func blocksOf(text []byte, names []named) [][]named {
	gap := regexp.MustCompile(`\n[ \t\r>|]*([-=*_#~][-=*_#~ \t\r]*)?\n`)
	logged := regexp.MustCompile(`^[\s>*-]*(?:\[?\d{4}[-/]\d\d[-/]\d\d|\[?\d\d?:\d\d(?::\d\d)?|[A-Z][a-z]{2} +\d+ \d\d:|\[[A-Za-z][\w. :-]+\]|(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR)\b)`)
	item := regexp.MustCompile(`^[ \t]*(?:[-*•]|\d+[.)])[ \t]`)
	beginOfLine := func(n named) []byte { return text[n.line:min(len(text), n.line+longestMark)] }
	isList := slices.ContainsFunc(names, func(n named) bool {
		line := beginOfLine(n)
		return n.line < n.from && (line[0] == ' ' || line[0] == '\t') && !item.Match(line)
	})
	begins := func(n named) bool {
		at := logged.FindIndex(beginOfLine(n)) // in front of the name, which can be in brackets itself
		return at != nil && n.line+at[1] <= n.from || isList && item.Match(beginOfLine(n))
	}
	var blocks [][]named
	for i, n := range names {
		isNew := i == 0 || gap.Match(text[names[i-1].from:n.from]) || n.line > names[i-1].line && begins(n)
		if isNew {
			blocks = append(blocks, nil)
		}
		last := len(blocks) - 1
		blocks[last] = append(blocks[last], n)
	}
	var all [][]named
	for _, b := range blocks {
		if lines := linesOf(b); !slices.ContainsFunc(lines, func(l []named) bool { return len(codesOf(l)) == 0 }) {
			all = append(all, lines...)
		} else {
			all = append(all, b)
		}
	}
	return all
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
		if n.field == resultCode {
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
	if size := len(block) / len(at); len(at) > 1 && isRepeated(block, size) {
		for i := range records {
			part := block[i*size : (i+1)*size]
			records[i] = record{part[codesOf(part)[0]], part}
		}
		return records
	}
	for i, c := range at {
		from, to := borders(block, at, i)
		records[i] = record{block[c], around(block, from, c, to)}
	}
	return records
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

// borders are the first and behind the last of the names that a code may have: up
// to its neighbours, or to where the names between surely part.
func borders(block []named, at []int, i int) (from, to int) {
	from, to = 0, len(block)
	if i > 0 {
		_, from = parted(block, at[i-1], at[i])
	}
	if i+1 < len(at) {
		to, _ = parted(block, at[i], at[i+1])
	}
	return from, to
}

// parted is where the names end that are surely of the first of two codes, and
// where those of the second begin. Names in the line of one code are its own. The
// others can be parted only if one place alone gives no code a name twice, and a
// code has names in its line to tell by.
func parted(block []named, a, b int) (end, begin int) {
	end, begin = a+1, b
	if block[a].line == block[b].line {
		return end, begin
	}
	for end < b && block[end].line == block[a].line {
		end++
	}
	for begin > end && block[begin-1].line == block[b].line {
		begin--
	}
	first, second := lineOf(block, a), lineOf(block, b)
	if len(first)+len(second) == 2 {
		return end, begin
	}
	var places []int
	for at := end; at <= begin; at++ {
		if !hasTwice(slices.Concat(first, block[end:at])) && !hasTwice(slices.Concat(block[at:begin], second)) {
			places = append(places, at)
		}
	}
	if len(places) == 1 {
		return places[0], places[0]
	}
	return end, begin
}

// lineOf are the names in the line of one of them.
func lineOf(block []named, i int) []named {
	from, to := i, i
	for from > 0 && block[from-1].line == block[i].line {
		from--
	}
	for to < len(block) && block[to].line == block[i].line {
		to++
	}
	return block[from:to]
}

func hasTwice(names []named) bool {
	has := map[string]bool{}
	for _, n := range names {
		if has[n.name] {
			return true
		}
		has[n.name] = true
	}
	return false
}

// around are the names on either side of a code, up to one that comes again.
// Where one comes on both sides, its line tells which is the code's; else neither.
func around(block []named, from, code, to int) []named {
	left, right := code, code+1
	has := map[string]bool{block[code].name: true}
	for left > from && !has[block[left-1].name] {
		left--
		has[block[left].name] = true
	}
	has = map[string]bool{block[code].name: true}
	for right < to && !has[block[right].name] {
		has[block[right].name] = true
		right++
	}
	for l := code - 1; l >= left; l-- {
		r := slices.IndexFunc(block[code+1:right], func(n named) bool { return n.name == block[l].name })
		if r < 0 {
			continue
		}
		r += code + 1
		isOwnLeft, isOwnRight := block[l].line == block[code].line, block[r].line == block[code].line
		if !isOwnLeft || isOwnRight {
			left = l + 1
		}
		if !isOwnRight || isOwnLeft {
			right = r
		}
	}
	return block[left:right]
}
