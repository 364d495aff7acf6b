package dump

import (
	"bytes"
	"strconv"
	"strings"
)

// object reads what is between < and >: the type of an object and its members. One that
// tells nothing of its members is null.
func (r *reader) object(name string) bool {
	from := r.at
	isHash := len(name) > 0 && name[len(name)-1] == '#'
	isElixir := len(name) > 1 && name[0] == '#'
	header := ""
	if !isElixir {
		header = r.header()
	}
	isNamed := isHash || isElixir || len(header) > 1 && (header[len(header)-1] == ':' || r.comes(" {") || r.comes(" ["))
	if isHash || isElixir {
		r.seen.sign("#<>")
	} else {
		r.seen.sign("<>")
	}
	before, out := r.isLists, len(r.out)
	r.isLists = strings.HasSuffix(header, "Dict:")
	isRead := isNamed && r.members('<', header, true)
	if r.isLists = before; isRead {
		return true
	}
	r.far = max(r.far, r.at)
	r.at, r.out = from, append(r.out[:out], "null"...)
	return r.depth > 1 && r.opaque()
}

// binary reads a text of Erlang: <<"0812">>
func (r *reader) binary() (text []byte, ok bool) {
	at := r.at
	if r.prefix("<<") && r.comes(`"`) {
		if text, ok = r.quoted(); ok {
			r.prefix("/utf8")
			if ok = r.prefix(">>"); ok {
				r.seen.sign("<<")
				return text, true
			}
		}
	}
	r.at = at
	return nil, false
}

// header reads the type of an object: Job, Job:0x0001, struct Job, QueryDict:
func (r *reader) header() string {
	if !r.prefix("struct ") {
		r.prefix("data ")
	}
	from := r.at
	for r.at < len(r.text) && isTypeByte(r.text[r.at]) {
		r.at++
	}
	if r.at < len(r.text) && r.text[r.at] != ' ' && r.text[r.at] != '>' && r.text[r.at] != '\n' {
		r.at = from
	}
	return string(r.text[from:r.at])
}

// opaque passes over an object to the bracket that closes it, in the same line.
func (r *reader) opaque() bool {
	const longest = 400
	depth := 1
	for i := r.at; i < min(len(r.text), r.at+longest) && !r.noOpaque && r.text[i] != '\n'; i++ {
		switch c := r.text[i]; {
		case c == '<':
			depth++
		case c == '>' && r.text[i-1] != '=' && r.text[i-1] != '-':
			if depth--; depth == 0 {
				r.at = i + 1
				return true
			}
		}
	}
	r.noOpaque = true
	return false
}

// elided reads what Node prints in place of values.
func (r *reader) elided() bool {
	for _, word := range [...]string{"[Object]", "[Array]", "[Circular", "[Getter", "[Setter", "[Function", "[AsyncFunction", "[GeneratorFunction", "[class "} {
		if end := bytes.IndexByte(r.text[r.at:min(len(r.text), r.at+100)], ']'); end > 0 && r.comes(word) {
			r.at += end + 1
			r.out = append(r.out, "null"...)
			r.seen.sign("undefined")
			return true
		}
	}
	return false
}

// cast passes over a type before a value: (object), (*main.Params), (string) (len=4), and
// over the names that Node gives to objects.
func (r *reader) cast() bool {
	const longest = 80
	if r.prefix("[Object: null prototype] ") {
		return true
	}
	isRef := r.comes("<ref *")
	if r.at == len(r.text) || r.text[r.at] != '(' && !isRef {
		return false
	}
	end := r.at + 1
	for end < len(r.text) && end-r.at < longest && (isTypeByte(r.text[end]) || bytes.IndexByte([]byte("[]{}= "), r.text[end]) >= 0) {
		end++
	}
	if isRef && end < len(r.text) && r.text[end] == '>' {
		r.at = end + 1
		return true
	}
	if isRef || end >= len(r.text)-1 || r.text[end] != ')' || end == r.at+1 || isDigit(r.text[r.at+1]) && !(r.comes("(0x") && end < len(r.text)-1 && r.text[end+1] == '(') {
		return false
	}
	next := end + 1
	if r.text[next] == ' ' && next+1 < len(r.text) {
		next++
	}
	c := r.text[next]
	if isBlank(c) || next == end+1 && c != '"' && closingOf[c] == 0 || bytes.IndexByte([]byte(",;)]}>=:-"), c) >= 0 || !isType(r.text[r.at+1:end], c) {
		return false
	}
	r.at = next
	r.seen.sign("cast")
	return true
}

// isType reports whether a word in brackets is a type of Go or PHP, and not of a text.
func isType(word []byte, next byte) bool {
	isValue := next == '"' || closingOf[next] != 0
	return wrappers[string(bytes.TrimRight(word, "123468 {}"))] || isValue && bytes.ContainsAny(word, "*.[=") || bytes.HasPrefix(word, []byte("0x"))
}

// sized reads what comes after a size: array(2) {, Map(1) {, string(4) "0812",
// object(Foo)#1 (2) {
func (r *reader) sized(name string) (isSized, ok bool) {
	i := r.at
	size := 0
	for i < len(r.text) && (r.text[i] == '(' || r.text[i] == '#') && i-r.at < 200 {
		end := i + 1
		for end < len(r.text) && isTypeByte(r.text[end]) {
			end++
		}
		isObject := name == "object" || r.text[i] == '#'
		n, err := strconv.Atoi(string(r.text[i+1 : end]))
		switch isClosed := end < len(r.text) && r.text[end] == ')'; {
		case !isObject && (err != nil || !isClosed):
			return false, false
		case isClosed:
			end++
		}
		for size = n; end < len(r.text) && r.text[end] == ' '; {
			end++
		}
		i = end
	}
	if i == r.at || i == len(r.text) {
		return false, false
	}
	switch c := r.text[i]; {
	case c == '"' && name == "string":
		r.at = i
		return true, r.counted(size)
	case (c == '{' || c == '[') && r.text[i-1] == ' ':
		r.at = i
		r.seen.sign("(2) " + string([]byte{c, closingOf[c]}))
		return true, r.container("", false)
	}
	return false, false
}

// goType is where the bracket after a type of Go is: map[string]interface {}{,
// []main.Job{, &main.Job{; 0 if there is none.
func goType(text []byte, at int) int {
	const longest = 100
	i, isType := at, false
	for i < len(text) && (text[i] == '&' || text[i] == '*') {
		i++
	}
	for i < len(text) && i-at < longest && (text[i] == '[' || bytes.HasPrefix(text[i:], []byte("map["))) {
		end := bytes.IndexByte(text[i:min(len(text), i+longest)], ']')
		if end < 0 || text[i] == '[' && len(bytes.Trim(text[i+1:i+end], "0123456789")) > 0 {
			return 0
		}
		i, isType = i+end+1, true
	}
	word := i
	for i < len(text) && (isNameByte(text[i]) || text[i] == '.' || text[i] == '*') {
		i++
	}
	if isType = isType || text[at] == '&'; !isType || i == word {
		return 0
	}
	if bytes.HasPrefix(text[i:], []byte(" {}")) {
		i += len(" {}")
	}
	if i < len(text) && (text[i] == '{' || text[i] == '(') {
		return i
	}
	return 0
}
