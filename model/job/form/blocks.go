package form

import (
	"slices"

	"smilecodes/model/job/form/effort"
)

// longestMark is how much of a line is looked at for what it begins with.
const longestMark = 60

var (
	logged   = effort.Pattern(`^[\s>*-]*(?:\[?\d{4}[-/]\d\d[-/]\d\d|\[?\d\d?:\d\d(?::\d\d)?|[A-Z][a-z]{2} +\d+ \d\d:|\[[A-Za-z][\w. :-]+\]|(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR)\b)`) // how a line of a log begins
	listItem = effort.Pattern(`^[ \t]*(?:[-*•]|((?:\d+|[A-Za-z])[.)]))[ \t]`)                                                                                                           // how an item of a list begins
	numbered = effort.Pattern(`(?:^|[\s,;|])\d\d?[.)][ \t]*$`)                                                                                                                          // items in one line: 1) ... 2) ...
)

// blocksOf parts the names of a text where a record surely ends.
func blocksOf(text []byte, names []Name) [][]Name {
	beginOfLine := func(n Name) []byte { return text[n.line:min(len(text), n.line+longestMark)] }
	isList := areItems(linesOf(names), beginOfLine)
	begins := func(n Name) bool {
		at := logged().FindIndex(beginOfLine(n)) // before the name, which can be in brackets itself
		return at != nil && n.line+at[1] <= n.from || isList && listItem().Match(beginOfLine(n))
	}
	isNumbered := len(names) > 0 && numbered().Match(text[names[0].line:names[0].from])
	var blocks [][]Name
	for i, n := range names {
		isNew := i == 0 || n.Paragraph != names[i-1].Paragraph || n.line > names[i-1].line && begins(n) ||
			isNumbered && numbered().Match(text[names[i-1].at:n.from])
		if isNew {
			blocks = append(blocks, nil)
		}
		last := len(blocks) - 1
		blocks[last] = append(blocks[last], n)
	}
	var all [][]Name
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
func areItems(lines [][]Name, beginOf func(Name) []byte) bool {
	var alone []Name
	for _, l := range lines {
		line := beginOf(l[0])
		m := listItem().FindSubmatchIndex(line)
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
func areRecords(lines [][]Name) bool {
	all := func(fits func(l []Name) bool) bool {
		return !slices.ContainsFunc(lines, func(l []Name) bool { return !fits(l) })
	}
	return all(func(l []Name) bool { return len(codesOf(l)) > 0 }) ||
		all(func(l []Name) bool { return len(l) > 1 && l[0].Squashed == lines[0][0].Squashed })
}

// linesOf parts names by their lines.
func linesOf(names []Name) [][]Name {
	var lines [][]Name
	for i, n := range names {
		if i == 0 || n.line != names[i-1].line {
			lines = append(lines, nil)
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], n)
	}
	return lines
}
