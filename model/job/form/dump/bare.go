package dump

import (
	"bytes"
	"slices"
	"strings"
)

// A bareForm is how a language prints names and texts without quotes. There a text can
// have anything in it, so it ends only where the next name surely is:
//
//	Job(text=Failed, again, code=0812)     the text is "Failed, again": "again" has no
//	                                       value
//	{Text:Not verified: 3 Code:0812}       left as it is: is " 3" the value of verified?
//	Job(text=see (a, b=1), code=0812)      left as it is: b may be a name
//
// A name that comes twice shows that one of them was in a text.
type bareForm struct {
	by      languages
	begin   string // what is before a name
	pair    string // between a name and its value
	between string // between two members
	open    string // the brackets that hold names
	hasGap  bool   // between a type and its bracket
}

// bareForms are those of the languages; where members are lines, the lines are as sure as
// quotes.
var bareForms = [...]bareForm{
	{by: java, pair: "=", between: ", ", open: "({["},
	{by: dart, pair: ": ", between: ", ", open: "({"},
	{by: csharp, pair: " = ", between: ", ", open: "{", hasGap: true},
	{by: golang, pair: ":", between: " ", open: "{["},
	{by: php, begin: "[", pair: "] => ", between: " ", open: "(", hasGap: true},
	{by: powershell, pair: "=", between: "; ", open: "{"},
	{by: java, pair: " -> ", between: ", ", open: "("},
	{by: php, begin: "[", pair: "] => ", between: "\n", open: "(", hasGap: true},
	{by: java, pair: ": ", between: "\n", open: "{", hasGap: true},
}

// readersAt are the forms in which a dump can begin at a bracket: nil for texts in quotes.
func readersAt(text []byte, at int) []*bareForm {
	forms := onlyQuoted
	if text[at] == '<' || !mayBeBare(text, at) {
		return forms
	}
	name, hasGap := nameBefore(text, at)
	for i := range bareForms {
		f := &bareForms[i]
		isOpen := text[at] == '{' || name != "" && (f.by == php || !hasGap && isCall(name) && f.by != golang || f.by == golang && strings.HasSuffix(name, "map"))
		if text[at] == '[' && f.listAt(text, at) || isOpen && f.opensAt(text, at) {
			forms = append(slices.Clip(forms), f)
		}
	}
	return forms
}

// onlyQuoted is the form of texts in quotes alone.
var onlyQuoted = []*bareForm{nil}

// mayBeBare reports whether what comes after a bracket can be a name without quotes.
func mayBeBare(text []byte, at int) bool {
	i := at + 1
	for i < len(text) && isBlank(text[i]) {
		i++
	}
	return i < len(text) && (isTypeByte(text[i]) || text[i] == '[' && text[at] == '(' || text[i] == '{' && text[at] == '[')
}

// opensAt reports whether a bracket is one that holds names.
func (f *bareForm) opensAt(text []byte, at int) bool {
	isTable := at > 0 && text[at-1] == '@'
	if at >= len(text) || strings.IndexByte(f.open, text[at]) < 0 || isTable != (f.by == powershell) {
		return false
	}
	_, _, ok := f.nameAt(text, f.firstAt(text, at+1))
	return ok
}

// firstAt is where the first name in a bracket is.
func (f *bareForm) firstAt(text []byte, at int) int {
	isLine := f.between == "\n"
	i := at
	for i < len(text) && (isLine && isBlank(text[i]) || text[i] == ' ' && f.by != golang) {
		i++
	}
	if isLine && bytes.IndexByte(text[at:i], '\n') < 0 {
		return len(text)
	}
	return i
}

// listAt reports whether a bracket is that of a list of containers.
func (f *bareForm) listAt(text []byte, at int) bool {
	if text[at] != '[' || f.between == "\n" {
		return false
	}
	i := f.typeEnd(text, at+1)
	return f.opensAt(text, i)
}

// typeEnd is where a type ends, at the bracket after it.
func (f *bareForm) typeEnd(text []byte, at int) int {
	const longest = 120
	i := at
	for i < len(text) && i-at < longest && (isNameByte(text[i]) || strings.IndexByte(`.\&*@`, text[i]) >= 0 || f.hasGap && isBlank(text[i])) {
		i++
	}
	return i
}

// nameAt is a name and where its value begins.
func (f *bareForm) nameAt(text []byte, at int) (name []byte, value int, ok bool) {
	const longest = 60
	if at+len(f.begin) > len(text) || !bytes.HasPrefix(text[at:], []byte(f.begin)) {
		return nil, 0, false
	}
	from := at + len(f.begin)
	i := from
	for i < len(text) && i-from < longest && f.isNameByte(text[i], i == from) {
		i++
	}
	pair := f.pair
	if isEmpty := i+len(pair) <= len(text) && bytes.HasPrefix(text[i+len(pair)-1:], []byte("\n")); isEmpty {
		pair = strings.TrimRight(pair, " ") // of an empty value, at the end of a line
	}
	rest := text[i:]
	if i == from || !bytes.HasPrefix(rest, []byte(pair)) {
		return nil, 0, false
	}
	next := rest[len(pair):]
	if pair == ":" && bytes.HasPrefix(next, []byte("//")) {
		return nil, 0, false
	}
	name, _, _ = bytes.Cut(text[from:i], []byte(":"))
	return name, i + len(pair), len(name) > 0
}

func (f *bareForm) isNameByte(c byte, isFirst bool) bool {
	switch {
	case f.by == php:
		return isTypeByte(c) || c == ' ' && !isFirst
	case isFirst:
		return isNameByte(c) && c != '$' && !(isDigit(c) && f.by == golang)
	}
	return isNameByte(c) || c == '.' || c == '-' || c == '@'
}
