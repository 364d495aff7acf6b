package job

import (
	"cmp"
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

// labelled reads a text with a name in front of each value.
func (f forms) labelled(text []byte) (found, bool) {
	all := found{in: text, words: f.words}
	names := f.namesIn(text)
	if len(codesOf(names)) == 0 {
		return all, true
	}
	all.names = f.withLabels(text, names)
	groups := nestNames(text, all.names)
	for _, list := range listsOf(all.names, groups) {
		for _, block := range blocksOf(text, list) {
			all.records = append(all.records, recordsOf(block)...)
		}
	}
	slices.SortStableFunc(all.records, func(a, b record) int { return cmp.Compare(a.code.from, b.code.from) })
	return all, true
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
	return slices.DeleteFunc(slices.Clone(block), func(n named) bool { return n.isLabel && times[n.name] == 1 })
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
