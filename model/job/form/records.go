package form

import (
	"cmp"
	"slices"

	"smilecodes/catalog/sorted"
	"smilecodes/model/job/field"
)

// Which names of a text without JSON belong to which code. A text has records,
// each of one code and of what the text says about it on either side of the code; none has
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
// twice, the record ends somewhere between: what is there is of none as well.
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

// A Record is a code and what the text says about it.
type Record struct {
	Code  Name
	Names []Name
}

// labelled reads a text with a name before each value.
func (r Reader) labelled(text []byte) (Found, bool) {
	all := Found{in: text, words: r.words}
	names := r.namesIn(text)
	if len(codesOf(names)) == 0 {
		return all, true
	}
	all.names = r.withLabels(text, names)
	groups := nestNames(text, all.names)
	for _, list := range listsOf(all.names, groups) {
		for _, block := range blocksOf(text, list) {
			all.Records = append(all.Records, recordsOf(block)...)
		}
	}
	sorted.By(all.Records, func(a, b Record) int { return cmp.Compare(a.Code.from, b.Code.from) })
	return all, true
}

// codesOf are the places of the codes among names.
func codesOf(names []Name) []int {
	var at []int
	for i, n := range names {
		if n.Field == field.ResultCode {
			at = append(at, i)
		}
	}
	return at
}

// recordsOf are the records of a block.
func recordsOf(block []Name) []Record {
	at := codesOf(block)
	if len(at) == 0 {
		return nil
	}
	records := make([]Record, len(at))
	telling := withoutOddLabels(block)
	if size := len(telling) / len(at); len(at) > 1 && isRepeated(telling, size) {
		for i := range records {
			own := telling[i*size : (i+1)*size]
			records[i] = Record{own[codesOf(own)[0]], own}
		}
		return records
	}
	for i, c := range at {
		if block[c].isOfSeveral {
			records[i] = Record{Code: block[c]}
			continue
		}
		may, must := borders(block, at, i)
		left, right := around(block, c, may, must)
		records[i] = Record{block[c], block[max(left, must[0]):min(right, must[1])]}
	}
	return records
}

// withoutOddLabels leaves out the labels that come once, such as a word before
// a line: they tell no record from another.
func withoutOddLabels(block []Name) []Name {
	times := map[string]int{}
	for _, n := range block {
		times[n.Squashed]++
	}
	return slices.DeleteFunc(slices.Clone(block), func(n Name) bool { return n.isLabel && times[n.Squashed] == 1 })
}

// isRepeated reports whether a block is the same names with one code again and
// again. Names that have one of them twice are more records than one, such as two
// below a heading each, of which only the first has a code.
func isRepeated(block []Name, size int) bool {
	if len(block)%size != 0 || len(codesOf(block[:size])) != 1 || hasTwice(block[:size]) {
		return false
	}
	for i := size; i < len(block); i++ {
		if block[i].Squashed != block[i-size].Squashed {
			return false
		}
	}
	return true
}
