package encoding

import (
	"bytes"
	"slices"
	"strings"

	"smilecodes/model/job/form/effort"
)

// A form has names and values, URL-encoded. Brackets in a name say where in an object the
// value is. It is given as the JSON that it would have been, with the words around it as
// they are.
//
//	ResultCode=0812&PartnerParams%5Bjob_type%5D=6    {"ResultCode":"0812","PartnerParams":{"job_type":"6"}}

// The names and the values of a form. One in the middle can have blanks if it was decoded for
// a person to read.
const (
	formName  = `[A-Za-z_][\w.%\[\]-]*`
	formValue = `[^&\s"<>]*`
	readValue = `[^&\n"<>=]*`
	formStart = `(?:(?m:^)[ \t]*` + formName + `=` + readValue + `|` + formName + `=` + formValue + `)`
	formPair  = `&` + formName + `=`
	wholeForm = formStart + `(?:` + formPair + `(?:` + formValue + `|` + readValue + `))*` + formPair + formValue
)

var aForm = effort.Pattern(wholeForm)

// forms writes the forms of a text that may hold a result as JSON.
func forms(text []byte) ([]byte, bool) {
	var plain []byte
	at := 0
	for _, m := range aForm().FindAllIndex(text, -1) {
		from, to := m[0], m[1]
		object, ok := form(bytes.TrimRight(text[from:to], "')"))
		if !ok {
			continue
		}
		to -= len(text[from:to]) - len(bytes.TrimRight(text[from:to], "')"))
		if from > at && to < len(text) && text[from-1] == text[to] && strings.IndexByte(`"'`, text[to]) >= 0 {
			from, to = from-1, to+1 // the quotes around it are not of the object
		}
		plain = append(append(plain, text[at:from]...), object...)
		at = to
	}
	return append(plain, text[at:]...), at > 0
}

// form is a form as JSON, if it may hold a result.
func form(text []byte) ([]byte, bool) {
	root := &branch{}
	isTelling := false
	for pair := range bytes.SplitSeq(bytes.TrimSpace(text), []byte("&")) {
		escapedName, escaped, _ := bytes.Cut(pair, []byte("="))
		name, isName := unescapedURL(escapedName, true)
		value, isValue := unescapedURL(escaped, true)
		if !isName || !isValue {
			return nil, false
		}
		isTelling = isTelling || tells(name) || tellsInside(value) || string(name) == "code"
		root.put(path(string(name)), string(value))
	}
	return root.json(nil), isTelling
}

// path are the names of a value from the outermost object: a[b][c] is c in b in a. One that
// is written in another way is a name.
func path(name string) []string {
	const deepest = 16
	first, rest, hasBrackets := strings.Cut(name, "[")
	rest, isClosed := strings.CutSuffix(rest, "]")
	inner := strings.Split(rest, "][")
	if !hasBrackets || !isClosed || first == "" || len(inner) > deepest || strings.ContainsAny(strings.Join(inner, ""), "[]") {
		return []string{name}
	}
	return append([]string{first}, inner...)
}

// A branch is an object or a list of a form, in the order in which it came.
type branch struct {
	names []string
	kids  []*branch // of a value nil
	value []string  // of a branch empty
	last  map[string]int
}

// put adds a value. A name that comes again is there twice, as in JSON; a list without numbers
// begins a new element where one would have a name twice.
func (b *branch) put(path []string, value string) {
	name := path[0]
	if len(path) == 1 {
		b.add(name, nil, value)
		return
	}
	i, ok := b.last[name]
	if !ok || b.kids[i] == nil || name == "" && len(path) == 2 && b.kids[i].has(path[1]) {
		i = b.add(name, &branch{}, "")
	}
	b.kids[i].put(path[1:], value)
}

func (b *branch) add(name string, kid *branch, value string) int {
	if b.last == nil {
		b.last = map[string]int{}
	}
	i := len(b.names)
	b.names, b.kids, b.value = append(b.names, name), append(b.kids, kid), append(b.value, value)
	b.last[name] = i
	return i
}

func (b *branch) has(name string) bool {
	_, ok := b.last[name]
	return ok
}

// isList holds for a branch whose names are numbers, or empty.
func (b *branch) isList() bool {
	return !slices.ContainsFunc(b.names, func(n string) bool { return strings.Trim(n, "0123456789") != "" })
}

func (b *branch) json(to []byte) []byte {
	brackets := "{}"
	isList := b.isList()
	if isList {
		brackets = "[]"
	}
	to = append(to, brackets[0])
	for i, name := range b.names {
		if i > 0 {
			to = append(to, ',')
		}
		if !isList {
			to = append(quoted(to, name), ':')
		}
		if b.kids[i] != nil {
			to = b.kids[i].json(to)
		} else {
			to = quoted(to, b.value[i])
		}
	}
	return append(to, brackets[1])
}

// quoted adds a text of JSON.
func quoted(to []byte, text string) []byte {
	to = append(to, '"')
	for i := range len(text) {
		switch c := text[i]; c {
		case '"', '\\':
			to = append(to, '\\', c)
		case '\n':
			to = append(to, '\\', 'n')
		case '\r':
			to = append(to, '\\', 'r')
		case '\t':
			to = append(to, '\\', 't')
		default:
			to = append(to, c)
		}
	}
	return append(to, '"')
}
