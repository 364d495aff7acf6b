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

// A bareGroup is what is known of a container while it is read.
type bareGroup struct {
	open    byte
	closing byte
	indent  []byte // of the lines of its members
	outer   []byte // of the line that closes it
	names   map[string]bool
	last    string
	counted [][2]int // where the names are, if they are 0, 1, 2 …
}

// bareContainer reads a container.
func (r *reader) bareContainer() bool {
	if r.depth == deepest || r.at == len(r.text) {
		return false
	}
	r.depth++
	defer func() { r.depth-- }()
	if r.text[r.at] == '[' && r.form.listAt(r.text, r.at) {
		return r.bareList()
	}
	g := bareGroup{open: r.text[r.at], closing: closingOf[r.text[r.at]], names: map[string]bool{}}
	r.by &= r.form.by
	r.isForeign = true
	first := r.form.firstAt(r.text, r.at+1)
	if r.form.between == "\n" {
		g.indent, g.outer = indentOf(r.text, first), indentOf(r.text, r.at)
	}
	begin := len(r.out)
	r.at = first
	for opening := byte('{'); ; opening = ',' {
		r.out = append(r.out, opening)
		if !r.bareMember(&g) {
			return false
		}
		if end, ok := r.closes(&g, r.at); ok {
			r.at, r.out, r.outer = end, append(r.out, '}'), len(g.names)
			if len(g.counted) == len(g.names) {
				r.uncount(g.counted)
				r.out[begin], r.out[len(r.out)-1] = '[', ']'
			}
			return true
		}
		next, ok := r.nextAt(&g, r.at)
		if !ok {
			return false
		}
		r.at = next
	}
}

// bareMember reads a name and its value.
func (r *reader) bareMember(g *bareGroup) bool {
	name, value, ok := r.form.nameAt(r.text, r.at)
	if !ok || g.names[string(name)] || !r.fits(g, string(name)) {
		return false
	}
	g.names[string(name)], g.last = true, string(name)
	from := len(r.out)
	r.write(name)
	r.out = append(r.out, ':')
	if n := len(g.counted); n == len(g.names)-1 && r.isCount(from, n) {
		g.counted = append(g.counted, [2]int{from, len(r.out)})
	}
	r.at = value
	r.pairs++
	return r.bareValue(g)
}

// fits reports whether a name can be one of Go, which sorts the keys of a map, and
// whose names in an object all begin in the same case.
func (r *reader) fits(g *bareGroup, name string) bool {
	if r.form.by != golang || g.last == "" {
		return true
	}
	if g.open == '[' {
		return g.last < name || isDigit(name[0])
	}
	return isUpper(g.last[0]) == isUpper(name[0])
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// nextAt is where the next name of a container is, if one comes.
func (r *reader) nextAt(g *bareGroup, at int) (next int, ok bool) {
	if r.form.between != "\n" {
		if !bytes.HasPrefix(r.text[at:], []byte(r.form.between)) {
			return 0, false
		}
		next = at + len(r.form.between)
	} else {
		if next = lineAt(r.text, at); next < 0 || !bytes.HasPrefix(r.text[next:], g.indent) {
			return 0, false
		}
		next += len(g.indent)
	}
	_, _, ok = r.form.nameAt(r.text, next)
	return next, ok
}

// lineAt is where the next line that has something begins, if nothing comes before it.
func lineAt(text []byte, at int) int {
	line := -1
	for ; at < len(text) && isBlank(text[at]); at++ {
		if text[at] == '\n' {
			line = at + 1
		}
	}
	return line
}

// closes is where a container ends, if it ends here.
func (r *reader) closes(g *bareGroup, at int) (end int, ok bool) {
	if r.form.between == "\n" {
		if at = lineAt(r.text, at); at < 0 || !bytes.HasPrefix(r.text[at:], g.outer) {
			return 0, false
		}
		at += len(g.outer)
	} else {
		for at < len(r.text) && r.text[at] == ' ' {
			at++
		}
	}
	isEnd := at < len(r.text) && r.text[at] == g.closing
	return at + 1, isEnd && (r.form.between != "\n" || isLineEnd(r.text, at+1))
}

// isLineEnd reports whether nothing comes in a line.
func isLineEnd(text []byte, at int) bool {
	for at < len(text) && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
		at++
	}
	return at == len(text) || text[at] == '\n'
}

// bareList reads a list of containers.
func (r *reader) bareList() bool {
	r.isForeign = true
	r.by &= r.form.by
	r.at++
	for opening := byte('['); ; opening = ',' {
		r.out = append(r.out, opening)
		if r.at = r.form.typeEnd(r.text, r.at); !r.form.opensAt(r.text, r.at) || !r.bareContainer() {
			return false
		}
		if r.prefix("]") {
			r.out, r.outer = append(r.out, ']'), 0
			return true
		}
		if !r.prefix(r.form.between) {
			return false
		}
	}
}

// indentOf is what a line begins with.
func indentOf(text []byte, at int) []byte {
	line := text[bytes.LastIndexByte(text[:at], '\n')+1:]
	return line[:len(line)-len(bytes.TrimLeft(line, " \t"))]
}

// goesOn reports whether members come after a dump that has ended: then it ended too early.
func (r *reader) goesOn() bool {
	_, ok := r.nextAt(&bareGroup{}, r.at)
	return ok && r.form.between != "\n" && r.form.between != " "
}

// bareValue reads a value: a container, or a text up to its end.
func (r *reader) bareValue(g *bareGroup) bool {
	at := r.form.typeEnd(r.text, r.at)
	if at < len(r.text) && (r.form.opensAt(r.text, at) || r.form.listAt(r.text, at)) {
		r.at = at
		return r.bareContainer()
	}
	if r.emptyValue(g, at) || r.quotedValue(g) {
		return true
	}
	from := r.at
	if !r.run(g) {
		r.far = max(r.far, r.at)
		return false
	}
	return r.bareText(r.text[from:r.at])
}
