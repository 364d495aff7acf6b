package dump

import (
	"bytes"
	"strings"
)

// A reader reads one dump from its first bracket, and writes it as JSON.
type reader struct {
	place
	out  output
	seen evidence

	depth int
	pairs int // names with a value
	outer int // of them those of the outermost container

	inBraces bool // the name that is read is between braces
	isRaw    bool // a backslash in single quotes is one
	isLists  bool // of lists with one member: the values of a form that was posted
	noOpaque bool // an object without members did not close
	last     tuple
}

func newReader(text []byte, at int) reader {
	return reader{place: place{text, at, at}, seen: evidence{by: all}}
}

// deepest is how deep a dump may nest.
const deepest = 500

// outermost reads a dump whose bracket comes next. One without a name in it isn't worth it.
func (r *reader) outermost() bool {
	name, hasGap := nameBefore(r.text, r.at)
	before := r.text[max(0, r.at-len("$VAR10 = ")):r.at]
	r.isRaw = bytes.Contains(before, []byte("$VAR"))
	if r.text[r.at] == '(' && !isCall(name) {
		return false
	}
	if !r.container(name, hasGap) || r.pairs == 0 {
		return false
	}
	isJava := r.seen.by == java // which has quotes without escapes
	r.seen.isBare = r.seen.isBare || isJava
	return !(isJava && r.seen.hasEscape) && !((r.seen.isBare || !r.seen.hasQuotes) && (r.isInside() || r.goesOnQuoted()))
}

// goesOnQuoted reports whether a comma and a name come.
func (r *reader) goesOnQuoted() bool {
	at := r.at
	isNext := r.prefix(",") && !r.blanks() && r.comesPair()
	r.at = at
	return isNext
}

// nameBefore is the name of a type before a bracket, with or without a blank between.
func nameBefore(text []byte, at int) (name string, hasGap bool) {
	const longest = 80
	end := at
	for end > 0 && at-end < longest && isBlank(text[end-1]) {
		end--
	}
	begin := end
	for begin > 0 && end-begin < longest && isTypeByte(text[begin-1]) {
		begin--
	}
	name = string(text[begin:end])
	if end < at && !(text[at] == '(' && (name == "array" || name == "Array" || name == "Object")) && (at-end > 1 || text[at] == '(' || text[at] == '<' || !isName(name) && !strings.HasPrefix(name, "array:")) {
		return "", false
	}
	return name, end < at
}

// isCall holds for what is called to make a value: in all languages that begins with a
// capital letter, but for a few.
func isCall(name string) bool {
	last := name[1+strings.LastIndexAny(name, `.\:&`):]
	return wrappers[last] || last == "__set_state" || last == "datetime" || last == "date" || len(last) > 0 && ('A' <= last[0] && last[0] <= 'Z' || last[0] == '_' && len(last) > 1)
}

// isName holds for the name of a type.
func isName(name string) bool {
	isOdd := strings.Contains(strings.ReplaceAll(name, "::", ""), ":")
	return len(name) > 0 && !isOdd && ('A' <= name[0] && name[0] <= 'Z' || 'a' <= name[0] && name[0] <= 'z' || name[0] == '_' || name[0] == '\\' && len(name) > 1 && isNameByte(name[1]))
}

// value reads a value.
func (r *reader) value() bool {
	for r.blanks(); r.cast(); r.blanks() {
	}
	if r.far = max(r.far, r.at); r.at == len(r.text) {
		return false
	}
	switch c := r.text[r.at]; c {
	case '"', '\'', '`':
		return r.quoteds()
	case '[':
		if r.elided() {
			return true
		}
		if end := goType(r.text, r.at); end > 0 {
			r.at = end
			return r.container("go", false)
		}
		return r.container("", false)
	case '<':
		if text, ok := r.binary(); ok {
			r.out.write(text)
			return true
		}
		return r.container("", false)
	case '{', '(':
		return r.container("", false)
	}
	return r.word()
}

// container reads what a bracket opens, after the name of its type.
func (r *reader) container(name string, hasGap bool) bool {
	if r.depth == deepest || r.at == len(r.text) || closingOf[r.text[r.at]] == 0 {
		return false
	}
	r.depth++
	defer func() { r.depth-- }()
	open := r.text[r.at]
	if r.at++; open == '<' {
		return r.object(name)
	}
	isSpaced := strings.HasPrefix(name, "array:")
	if open == '{' && r.prefix("#") {
		isSpaced = true
		for r.at < len(r.text) && isDigit(r.text[r.at]) {
			r.at++
		}
		r.seen.sign("#{}")
	} else {
		r.bracketSign(name, open, hasGap)
	}
	return r.members(open, name, isSpaced)
}

// bracketSign takes in how a bracket is written.
func (r *reader) bracketSign(name string, open byte, hasGap bool) {
	brackets := string([]byte{open, closingOf[open]})
	gap := ""
	if hasGap {
		gap = " "
	}
	switch {
	case name == "" || wrappers[name] && open == '(' && name != "array":
	case strings.HasSuffix(name, "__set_state"):
		r.seen.sign("array()")
	case name == "go" || name == "@":
		r.seen.sign(name + brackets)
	case name == "#":
		r.seen.sign("erlang" + brackets)
	case name[0] == '%':
		r.seen.sign("%{}")
	case name == "array" || strings.HasPrefix(name, "array:"):
		r.isRaw = r.isRaw || open == '('
		r.seen.sign("array" + brackets)
	case isName(name) && (r.depth > 1 || open == '('):
		r.seen.sign("Name" + gap + brackets)
	case isName(name) && !hasGap: // a word before a blank may say what is dumped
		r.seen.told("Name" + brackets)
	}
}

// word reads a word without quotes, or what comes after one: a text after its size, an
// object after its type.
func (r *reader) word() bool {
	from := r.at
	if end := goType(r.text, from); end > 0 {
		r.at = end
		return r.container("go", false)
	}
	for r.at < len(r.text) && isTypeByte(r.text[r.at]) {
		r.at++
	}
	name := string(r.text[from:r.at])
	r.far = max(r.far, r.at)
	switch isSized, ok := r.sized(name); {
	case name == "" || isSized:
		return ok
	case r.at == len(r.text):
		return false
	}
	switch next := r.text[r.at]; {
	case name == "interface" && r.prefix(" {}"):
		return r.container("go", false)
	case next == '"' || next == '\'':
		return r.prefixed(name)
	case name[0] == '~' && next == '[':
		return r.sigil()
	case next == '(' && isCall(name), next == '<' && name[0] == '#', next == '{' && (isName(name) || strings.IndexByte(`%&@*#`, name[0]) >= 0):
		return r.container(name, false)
	case next == '[' && isName(name):
		return r.container(name, false)
	case (isName(name) || strings.HasPrefix(name, "array:")) && (r.comes(" {") || r.comes(" [")):
		r.at++
		return r.container(name, true)
	case name == "array" || name == "Array":
		if r.blanks(); r.comes("(") {
			return r.container(name, true)
		}
		return false
	}
	return r.scalar(name)
}
