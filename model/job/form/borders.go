package form

import "smilecodes/model/job/field"
import "slices"

// Where the record of a code ends among the names of a block that has no sure end.

// borders are the first, and the one after the last, of the names that a code may have, up to
// those that surely are its neighbours'; and of those that no neighbour may have.
func borders(block []Name, at []int, i int) (may, must [2]int) {
	may = [2]int{0, len(block)}
	must = may
	if i > 0 {
		may[0], must[0] = parted(block, at[i-1], at[i])
	}
	if i+1 < len(at) {
		must[1], may[1] = parted(block, at[i], at[i+1])
	}
	return may, must
}

// parted is where the names end that are surely of the first of two codes, and
// where those of the second begin. Names in the line of one code are its own. The
// others can be parted only if one place alone gives no code a name twice, and a
// code has names in its line to tell by.
func parted(block []Name, a, b int) (end, begin int) {
	end, begin = a+1, b
	if block[a].line == block[b].line {
		return end, begin
	}
	_, end = lineOf(block, a, a, b)
	begin, _ = lineOf(block, b, end, b+1)
	first, second := inLine(block, a), inLine(block, b)
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

// lineOf is where the names begin and end that are in the line of one of them,
// among those from a place to another.
func lineOf(block []Name, i, from, to int) (begin, end int) {
	begin, end = i, i+1
	for begin > from && block[begin-1].line == block[i].line {
		begin--
	}
	for end < to && block[end].line == block[i].line {
		end++
	}
	return begin, end
}

// inLine are the names in the line of one of them.
func inLine(block []Name, i int) []Name {
	begin, end := lineOf(block, i, 0, len(block))
	return block[begin:end]
}

func hasTwice(names []Name) bool {
	has := map[string]bool{}
	for _, n := range names {
		if has[n.Squashed] {
			return true
		}
		has[n.Squashed] = true
	}
	return false
}

// around are the names on either side of a code, up to one that comes again: the
// record ends somewhere between the two. Where one comes on both sides, its line
// tells which is the code's; else neither.
func around(block []Name, code int, may, must [2]int) (left, right int) {
	from, to := may[0], may[1]
	left, right = code, code+1
	at := map[string]int{block[code].Squashed: code}
	for left > from {
		if again, ok := at[block[left-1].Squashed]; ok {
			left = again
			break
		}
		left--
		at[block[left].Squashed] = left
	}
	at = map[string]int{block[code].Squashed: code}
	for ; right < to; right++ {
		if first, ok := at[block[right].Squashed]; ok {
			right = first + 1
			break
		}
		at[block[right].Squashed] = right
	}
	l, r := apart(block, from, code, to, must)
	return max(left, l), min(right, r)
}

// apart takes from the names around a code those that may be of another record,
// since a name comes on both sides: the record ends between the two. Lines are not
// parted, and a heading is where a record begins.
func apart(block []Name, from, code, to int, must [2]int) (left, right int) {
	left, right = from, to
	lineBegin, lineEnd := lineOf(block, code, from, to)
	for l := from; l < code; l++ {
		r := slices.IndexFunc(block[code+1:to], func(n Name) bool { return n.Squashed == block[l].Squashed }) + code + 1
		isDoubtful := l < must[0] || r >= must[1]
		switch {
		case r == code: // it comes on one side only
		case isDoubtful && field.IsRead(block[l].Field): // it is the neighbour's
		case block[l].Squashed == heading:
			left, right = max(left, l), min(right, r)
		case l >= lineBegin && r < lineEnd:
			return code, code + 1
		default:
			left, right = max(left, lineBegin), min(right, lineEnd)
		}
	}
	return left, right
}
