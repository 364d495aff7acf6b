package form

import (
	"bytes"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form/effort"
)

// What is nested in a text. Dumps of objects nest with brackets, YAML and lists by
// how far their lines are indented. What is nested under a name is another record,
// as in JSON, unless it is what an answer says of its own job:
//
//	Job{ResultCode=0812, PartnerParams=Params(job_type=6)}   0812 is of job_type 6
//	[Job{ResultCode=0812}, Job{job_type=6}]                  of none that is known
//
//	ResultCode: 0812
//	previous:
//	  job_type: 6                                            of none that is known
//
// A bracket in a sentence nests nothing, and neither does one around a name.

// A group is one object of a dump, or all of the text that is in none.
type group struct {
	parent int
	under  field.Field // the field that it is the value of
	codes  int         // in it and all inside
}

// A nesting finds the groups of a text, from its begin to its end.
type nesting struct {
	text   []byte
	groups []group
	open   []nest
	// How many brackets are open, and the fewest since the last name.
	brackets, fewest int
}

var (
	onlyName = effort.Pattern(`^[ \t]*(?:[-*•][ \t]+)?["']?()[A-Za-z][\w .-]*["']?:$`) // of a line; where the name begins
	onlyType = effort.Pattern(`^>?[ \t\r\n]*[\w.&#<%:]*[ \t\r\n]*$`)                   // of what is between a name and its object
	gap      = effort.Pattern(`\n[ \t\r>|]*([-=*_#~][-=*_#~ \t\r]*)?\n`)               // between paragraphs
)

// A nest is a group that is not closed yet.
type nest struct {
	group   int
	closing byte // 0 where lines that are less indented close it
	indent  int
}

// nestNames says of each name in which group it is, and in which paragraph: these
// part at an empty line that is in no bracket.
func nestNames(text []byte, names []Name) []group {
	n := nesting{text: text, groups: make([]group, 1)}
	at := 0
	for i := range names {
		n.fewest = n.brackets
		for ; at < names[i].from; at++ {
			at = n.step(at, names, i)
		}
		names[i].group = n.inner()
		if i > 0 {
			names[i].Paragraph = names[i-1].Paragraph
			if n.fewest == 0 && gap().Match(text[names[i-1].from:names[i].from]) {
				names[i].Paragraph++
			}
		}
	}
	settleGroups(names, n.groups)
	return n.groups
}

// step takes in a byte before the name at a place, and returns the last that is
// done.
func (n *nesting) step(at int, names []Name, next int) int {
	switch c := n.text[at]; c {
	case '"':
		return n.quoted(at, names[next].from)
	case '\n':
		n.line(at+1, names, next)
	case '{', '[', '(', '<':
		if n.isObject(at) {
			closing := map[byte]byte{'{': '}', '[': ']', '(': ')', '<': '>'}[c]
			n.push(nest{closing: closing}, n.fieldBefore(at, names[:next]))
		}
	case '}', ']', ')', '>':
		n.pop(at)
	}
	return at
}

// quoted skips what is quoted in a line and has no name in it. A quote after a
// letter ends something.
func (n *nesting) quoted(at, next int) int {
	const longest = 400
	if at > 0 && bytes.IndexByte([]byte(" \t\r\n=>:,;([{|&+"), n.text[at-1]) < 0 {
		return at
	}
	rest := n.text[at+1 : min(next, at+longest)]
	if end := bytes.IndexAny(rest, "\"\n"); end >= 0 && rest[end] == '"' {
		return at + 1 + end
	}
	return at
}

func (n *nesting) inner() int {
	if len(n.open) == 0 {
		return 0
	}
	return n.open[len(n.open)-1].group
}

func (n *nesting) push(o nest, under field.Field) {
	o.group = len(n.groups)
	n.groups = append(n.groups, group{parent: n.inner(), under: under})
	n.open = append(n.open, o)
	if o.closing != 0 {
		n.brackets++
	}
}

// pop closes the innermost bracket that a character closes, and all inside it.
func (n *nesting) pop(at int) {
	if n.text[at] == '>' && at > 0 && bytes.IndexByte([]byte("=-"), n.text[at-1]) >= 0 {
		return
	}
	for i := len(n.open) - 1; i >= 0; i-- {
		if n.open[i].closing == n.text[at] {
			n.cut(i)
			return
		}
	}
}

func (n *nesting) cut(to int) {
	for _, o := range n.open[to:] {
		if o.closing != 0 {
			n.brackets--
		}
	}
	n.open = n.open[:to]
	n.fewest = min(n.fewest, n.brackets)
}

// line begins a line: it closes what is indented further, and a line above it that
// is only a name opens what is indented further than that.
func (n *nesting) line(at int, names []Name, next int) {
	rest := n.text[at:]
	bare := bytes.TrimLeft(rest, " \t")
	if len(bare) == 0 || bare[0] == '\n' || bare[0] == '\r' {
		return
	}
	indent := len(rest) - len(bare)
	isItem := len(bare) > 1 && bare[0] == '-' && bare[1] == ' '
	for len(n.open) > 0 {
		last := n.open[len(n.open)-1]
		if last.closing != 0 || indent > last.indent || indent == last.indent && isItem {
			break
		}
		n.cut(len(n.open) - 1)
	}
	above := bytes.TrimRight(n.text[:at], " \t\r\n")
	begin := bytes.LastIndexByte(above, '\n') + 1
	m := onlyName().FindSubmatchIndex(above[begin:])
	if m == nil || indent < m[2] || indent == m[2] && !isItem {
		return
	}
	n.push(nest{indent: m[2]}, n.fieldBefore(at, names[:next]))
}

// isObject reports whether a bracket opens an object or a list of some: not what is
// added in a sentence, the name in [name] => value, or the source of a log's line.
func (n *nesting) isObject(at int) bool {
	rest, before := n.text[at+1:], n.text[:at]
	switch n.text[at] {
	case '{':
		return true
	case '<':
		return len(rest) > 0 && field.IsLetter(rune(rest[0]))
	case '(':
		word := bytes.TrimRight(before, " \t\r\n")
		isCall := at > 0 && (field.IsNamePart(before[at-1]) && before[at-1] != '-')
		return isCall || len(word) >= 5 && bytes.EqualFold(word[len(word)-5:], []byte("array"))
	}
	end := bytes.IndexAny(rest[:min(len(rest), 4000)], "]{[(\n")
	isNested := end < 0 || rest[end] != ']'
	isName := end >= 0 && !bytes.ContainsAny(rest[:end], ":=")
	return isNested || bytes.HasSuffix(before, []byte("map")) || n.brackets > 0 && !isName
}

// fieldBefore is the field that an object is the value of: the name before it,
// with nothing but its type between.
func (n *nesting) fieldBefore(at int, names []Name) field.Field {
	if len(names) == 0 {
		return field.Unknown
	}
	last := names[len(names)-1]
	if last.at > at || at-last.at > longestMark || !onlyType().Match(n.text[last.at:at]) {
		return field.Unknown
	}
	return last.under
}

// settleGroups counts the codes of groups, and puts into the group around it what
// belongs to its own job.
func settleGroups(names []Name, groups []group) {
	for _, n := range names {
		if n.Field == field.ResultCode {
			groups[n.group].codes++
		}
	}
	for i := len(groups) - 1; i > 0; i-- {
		groups[groups[i].parent].codes += groups[i].codes
	}
	into := make([]int, len(groups))
	for i, g := range groups {
		into[i] = i
		if i > 0 && (g.under == field.PartnerParams || g.under == field.Actions || g.under == field.OfJob && g.codes == 0) {
			into[i] = into[g.parent]
		}
		if i > 0 {
			groups[i].parent = into[g.parent]
		}
	}
	for i := range names {
		names[i].group = into[names[i].group]
	}
}

// listsOf are the names that may belong to the same codes: those of a group, and
// of those around it that hold no other code.
func listsOf(names []Name, groups []group) [][]Name {
	var lists [][]Name
	done := map[int]bool{}
	for _, code := range names {
		if code.Field != field.ResultCode || done[code.group] {
			continue
		}
		done[code.group] = true
		counts := map[int]bool{code.group: true}
		for g := code.group; g > 0 && groups[groups[g].parent].codes == 1; {
			g = groups[g].parent
			counts[g] = true
		}
		var list []Name
		for _, n := range names {
			if counts[n.group] {
				list = append(list, n)
			}
		}
		lists = append(lists, list)
	}
	return lists
}
