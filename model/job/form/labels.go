package form

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form/cells"
	"smilecodes/model/job/form/effort"
)

// Names that are not known. What comes after them is never shown; that they come
// again tells where a record ends, and their values where a reference isn't a secret.

// A heading is a line that names what comes below, or what comes before the
// names of a line: Customer A, Job 2. All headings have one name.
const heading = "#"

// IsHeading holds for headings, which have no value.
func (n Name) IsHeading() bool { return n.Squashed == heading }

// labelEnd is what comes after a label.
const labelEnd = "[\"'*`\\])]*[ \\t]*(?:=>|->|[→⇒➜]|:(?:[^/:]|$)|="

// labelForms are where labels are. Each is looked for only where it may begin: to look in all
// of a long text takes longer than to read it.
var labelForms = [...]struct {
	next func(text []byte, at int) int // where the next may begin, from a place on; else the length of the text
	form func() *regexp.Regexp
}{
	{nextLine, effort.Pattern(`^[ \t>|*•-]*(?:\d+[.)][ \t]+)?([A-Za-z][\w.-]*(?: [\w.#-]+){0,3})` + labelEnd + `|[|\t]|[ \t][-–—][ \t])`)},
	{nextSign, effort.Pattern(`^[,;|][ \t]*([A-Za-z][\w.-]*(?: [\w.#-]+){1,3})` + labelEnd + `)`)},
	{nextWord, effort.Pattern(`^([A-Za-z_][\w.-]*)` + labelEnd + `)`)},
}

// nextLine is where a line begins.
func nextLine(text []byte, at int) int {
	if at == 0 || text[at-1] == '\n' {
		return at
	}
	return min(cells.EndOfLine(text, at)+1, len(text))
}

// nextSign is where something is listed that begins with a letter.
func nextSign(text []byte, at int) int {
	for ; at < len(text); at++ {
		if c := text[at]; c != ',' && c != ';' && c != '|' {
			continue
		}
		if rest := bytes.TrimLeft(text[at+1:], " \t"); len(rest) > 0 && field.IsLetter(rune(rest[0])) {
			break
		}
	}
	return at
}

// nextWord is where a word begins that something follows as a label has it.
func nextWord(text []byte, at int) int {
	isWord := func(c byte) bool { return c == '_' || '0' <= c && c <= '9' || field.IsLetter(rune(c)) }
	for at < len(text) {
		c := text[at]
		if !isWord(c) || '0' <= c && c <= '9' || at > 0 && isWord(text[at-1]) {
			at++
			continue
		}
		end := at
		for end < len(text) && (isWord(text[end]) || text[end] == '.' || text[end] == '-') {
			end++
		}
		rest := bytes.TrimLeft(bytes.TrimLeft(text[end:], "\"'*`])"), " \t")
		if len(rest) > 0 && bytes.IndexByte([]byte(":=->\xe2"), rest[0]) >= 0 && end-at < longestLabel {
			break
		}
		at = end
	}
	return at
}

// longestLabel is how long a label can be, with what follows it.
const longestLabel = 250

// labelsIn finds the names in a text that are not known: before a colon, an
// arrow, an equals sign, or, where a line begins, a bar, a tab or a dash.
func labelsIn(text []byte) []Name {
	var all []Name
	for _, f := range labelForms {
		found := 0
		for at := f.next(text, 0); at < len(text) && found < mostNames; {
			m := f.form().FindSubmatchIndex(text[at:min(len(text), at+longestLabel)])
			if m == nil {
				at = f.next(text, at+1)
				continue
			}
			n := Name{Squashed: labelName(text[at+m[2] : at+m[3]]), from: at + m[2], at: at + m[3], isLabel: true}
			for n.at < len(text) && bytes.IndexByte([]byte("\"'*`]) \t=>:|"), text[n.at]) >= 0 {
				n.at++
			}
			all = append(all, n)
			found++
			at = f.next(text, at+m[1])
		}
	}
	return all
}

// labelName is a label without what counts it: Customer A and Customer B are the
// same name.
func labelName(label []byte) string {
	words := strings.Fields(string(label))
	if last := words[len(words)-1]; len(words) > 1 && isCount(last) {
		words = words[:len(words)-1]
	}
	return string(field.Squash(nil, []byte(strings.Join(words, ""))))
}

// isCount holds for A, 2 and #12.
func isCount(word string) bool { return len(word) == 1 || strings.ContainsAny(word, "0123456789") }

// headingsIn finds the headings of a text, outside of brackets.
func headingsIn(text []byte, names []Name) []Name {
	var all []Name
	next, isValue := 0, false
	for at := 0; at < len(text) && len(all) < mostNames; {
		end := len(text)
		if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		for next < len(names) && names[next].from < at {
			next++
		}
		lead := end
		hasNames := next < len(names) && names[next].from < end
		if hasNames {
			lead = names[next].from
		}
		if !isValue && isHeading(string(text[at:lead]), hasNames) {
			all = append(all, Name{Squashed: heading, from: at, at: lead, isLabel: true})
		}
		line := bytes.TrimRight(text[at:end], " \t\r\"'")
		isValue = len(line) > 0 && bytes.IndexByte([]byte(":=>|"), line[len(line)-1]) >= 0
		at = end + 1
	}
	return all
}

// isHeading reports whether a line, or what of it comes before a name, can be
// the heading of a record.
func isHeading(text string, isLead bool) bool {
	const mostWords = 4
	words := strings.Fields(strings.Trim(text, " \t\r>*#-–—•|:"))
	switch {
	case len(words) == 0 || len(words) > mostWords || len(text) > longestMark:
		return false
	case isLead:
		return len(words) > 1 && field.IsLetter(rune(words[0][0])) && isCount(words[len(words)-1])
	}
	first, last := words[0], words[len(words)-1]
	return first[0] >= 'A' && first[0] <= 'Z' && !strings.ContainsAny(text, "(){}[]<>=\"") && !strings.ContainsAny(last[len(last)-1:], ".,;!?")
}

// withLabels adds to the known names of a text all others, in order.
func (r Reader) withLabels(text []byte, known []Name) []Name {
	all := known
	for _, more := range [...]func() []Name{
		func() []Name { return labelsIn(text) },
		func() []Name { return headingsIn(text, all) },
	} {
		all = inOrder(append(slices.Clone(all), more()...))
	}
	setEnds(text, all)
	for i := range all {
		n := &all[i]
		k, _ := r.keys.Of([]byte(n.Squashed))
		n.under = k.Field
		if isLead := i+1 < len(all) && len(bytes.Trim(text[n.at:max(n.at, all[i+1].from)], " ")) == 0; isLead && n.isLabel && k.Field == field.Unknown {
			n.Squashed = heading // Customer: job_type=1
		}
		before := 0 // up to where the line is known
		if i > 0 {
			n.line, before = all[i-1].line, all[i-1].from
		}
		if last := bytes.LastIndexByte(text[before:n.from], '\n'); last >= 0 {
			n.line = before + last + 1
		}
	}
	return all
}
