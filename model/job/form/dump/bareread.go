package dump

import (
	"bytes"
)

// A bareReader reads a dump of a language without quotes, and writes it as JSON.
type bareReader struct {
	place
	out  output
	seen evidence
	form *bareForm

	depth int
	pairs int // names with a value
	outer int // of them those of the outermost container

	indent []byte // of the lines of that
}

// outermost reads a dump whose bracket comes next.
func (r *bareReader) outermost() bool { return r.container() && !r.goesOn() && !r.isInside() }

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

// container reads a container.
func (r *bareReader) container() bool {
	if r.depth == deepest || r.at == len(r.text) {
		return false
	}
	r.depth++
	defer func() { r.depth-- }()
	if r.text[r.at] == '[' && r.form.listAt(r.text, r.at) {
		return r.list()
	}
	g := bareGroup{open: r.text[r.at], closing: closingOf[r.text[r.at]], names: map[string]bool{}}
	r.seen.by &= r.form.by
	r.seen.isForeign = true
	first := r.form.firstAt(r.text, r.at+1)
	if r.form.between == "\n" {
		g.indent, g.outer = indentOf(r.text, first), indentOf(r.text, r.at)
		if r.depth == 1 {
			r.indent = g.indent
		}
	}
	begin := len(r.out)
	r.at = first
	for opening := byte('{'); ; opening = ',' {
		r.out = append(r.out, opening)
		if !r.member(&g) {
			return false
		}
		if end, ok := r.closes(&g, r.at); ok {
			r.at, r.out, r.outer = end, append(r.out, '}'), len(g.names)
			if len(g.counted) == len(g.names) {
				r.out.uncount(g.counted)
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

// member reads a name and its value.
func (r *bareReader) member(g *bareGroup) bool {
	name, value, ok := r.form.nameAt(r.text, r.at)
	if !ok || g.names[string(name)] || !r.fits(g, string(name)) {
		return false
	}
	g.names[string(name)], g.last = true, string(name)
	from := len(r.out)
	r.out.write(name)
	r.out = append(r.out, ':')
	if n := len(g.counted); n == len(g.names)-1 && r.out.isCount(from, n) {
		g.counted = append(g.counted, [2]int{from, len(r.out)})
	}
	r.at = value
	r.pairs++
	return r.value(g)
}

// fits reports whether a name can be one of Go, which sorts the keys of a map, and
// whose names in an object all begin in the same case.
func (r *bareReader) fits(g *bareGroup, name string) bool {
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
func (r *bareReader) nextAt(g *bareGroup, at int) (next int, ok bool) {
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
func (r *bareReader) closes(g *bareGroup, at int) (end int, ok bool) {
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

// list reads a list of containers.
func (r *bareReader) list() bool {
	r.seen.isForeign = true
	r.seen.by &= r.form.by
	r.at++
	for opening := byte('['); ; opening = ',' {
		r.out = append(r.out, opening)
		if r.at = r.form.typeEnd(r.text, r.at); !r.form.opensAt(r.text, r.at) || !r.container() {
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
func (r *bareReader) goesOn() bool {
	isLines := r.form.between == "\n"
	_, ok := r.nextAt(&bareGroup{indent: r.indent}, r.at)
	return ok && (isLines && len(r.indent) > 0 || !isLines && r.form.between != " ")
}

// value reads a value: a container, or a text up to its end.
func (r *bareReader) value(g *bareGroup) bool {
	at := r.form.typeEnd(r.text, r.at)
	if at < len(r.text) && (r.form.opensAt(r.text, at) || r.form.listAt(r.text, at)) {
		r.at = at
		return r.container()
	}
	if r.emptyValue(g, at) || r.quotedValue(g) {
		return true
	}
	from := r.at
	if !r.run(g) {
		r.far = max(r.far, r.at)
		return false
	}
	return r.scalar(r.text[from:r.at])
}
