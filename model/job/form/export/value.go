package export

import (
	"encoding/json"
	"slices"
	"strings"
)

// A value is JSON that keeps the order of its members.
type value struct {
	kind    byte   // '{', '[', '"', or '0' for numbers and words
	text    string // what a string says, or a number or word as it is written
	members []member
	typed   answer // whether all members have a type
}

// An answer is that to a question that is asked again and again.
type answer uint8

// The answers.
const (
	unasked answer = iota
	isTyped
	isntTyped
)

// A member is one of an object or, without a key, of an array.
type member struct {
	key   string
	value *value
}

// only is the member of an object that has one.
func (v *value) only() (m member, ok bool) {
	if v.kind != '{' || len(v.members) != 1 {
		return m, false
	}
	return v.members[0], true
}

// get is the member of an object with a key; nil if there is none.
func (v *value) get(key string) *value {
	if v.kind == '{' {
		for _, m := range v.members {
			if m.key == key {
				return m.value
			}
		}
	}
	return nil
}

// write appends the value as JSON.
func (v *value) write(out []byte) []byte {
	switch v.kind {
	case '"':
		return appendText(out, v.text)
	case '0':
		return append(out, v.text...)
	}
	out = append(out, v.kind)
	for i, m := range v.members {
		if i > 0 {
			out = append(out, ',')
		}
		if v.kind == '{' {
			out = append(appendText(out, m.key), ':')
		}
		out = m.value.write(out)
	}
	return append(out, v.kind+2) // the brackets' other half
}

func appendText(out []byte, text string) []byte {
	quoted, _ := json.Marshal(text)
	return append(out, quoted...)
}

// scalar is a word without quotes as a value: a number or a word of JSON as it is, any
// other as a text.
func scalar(word string) *value {
	switch strings.ToLower(word) {
	case "true", "false", "null":
		return &value{kind: '0', text: strings.ToLower(word)}
	case "undefined", "nil":
		return &value{kind: '0', text: "null"}
	}
	if isNumber(word) {
		return &value{kind: '0', text: word}
	}
	return &value{kind: '"', text: word}
}

// isNumber holds for what JSON takes for a number.
func isNumber(word string) bool {
	return word != "" && strings.IndexByte("-0123456789", word[0]) >= 0 && json.Valid([]byte(word))
}

// A reader reads one value after the other, as JSON or as the shell of a database
// writes them.
type reader struct {
	text  []byte
	at    int
	depth int
	calls int // such as NumberInt(6)
}

// deepest is how deep values may be nested.
const deepest = 10_000

// value reads the value that begins here, and reports whether it is whole.
func (r *reader) value() (v *value, ok bool) {
	r.blanks()
	if r.at == len(r.text) {
		return nil, false
	}
	switch c := r.text[r.at]; c {
	case '{', '[':
		return r.nested(c)
	case '"', '\'':
		text, ok := r.quoted(c)
		return &value{kind: '"', text: text}, ok
	}
	word := r.word()
	if r.blanks(); word == "new" {
		word = r.word()
	}
	if r.at < len(r.text) && r.text[r.at] == '(' && isCall(word) {
		v, ok = r.argument()
		if ok && isNumberCall(word) && isNumber(v.text) {
			v.kind = '0'
		}
		return v, ok
	}
	return scalar(word), word != "" && (isNumber(word) || scalar(word).kind == '0')
}

// nested reads an object or an array.
func (r *reader) nested(opening byte) (v *value, ok bool) {
	v = &value{kind: opening}
	r.at++
	if r.depth++; r.depth > deepest {
		return v, false
	}
	defer func() { r.depth-- }()
	for {
		switch r.blanks(); {
		case r.at == len(r.text):
			return v, false
		case r.text[r.at] == opening+2:
			r.at++
			return v, true
		}
		var m member
		if m, ok = r.member(opening == '{'); !ok {
			return v, false
		}
		v.members = append(v.members, m)
		if r.blanks(); r.at < len(r.text) && r.text[r.at] == ',' {
			r.at++
		} else if r.at == len(r.text) || r.text[r.at] != opening+2 {
			return v, false
		}
	}
}

// member reads a member with its key, or an element without one.
func (r *reader) member(hasKey bool) (m member, ok bool) {
	if hasKey {
		switch c := r.text[r.at]; c {
		case '"', '\'':
			m.key, ok = r.quoted(c)
		default:
			m.key = r.word()
			ok = m.key != ""
		}
		r.blanks()
		if !ok || r.at == len(r.text) || r.text[r.at] != ':' {
			return m, false
		}
		r.at++
	}
	m.value, ok = r.value()
	return m, ok
}

// quoted reads a text in quotes of a kind.
func (r *reader) quoted(quote byte) (text string, ok bool) {
	from := r.at + 1
	for i := from; i < len(r.text); i++ {
		switch c := r.text[i]; {
		case c == '\\':
			i++
		case c == quote:
			r.at = i + 1
			return unescaped(r.text[from:i], quote), true
		case c == '\n' && quote == '\'':
			r.at = i
			return "", false
		}
	}
	r.at = len(r.text)
	return "", false
}

// unescaped is a text in quotes with its escapes decoded; those that JSON doesn't have
// are the sign itself.
func unescaped(raw []byte, quote byte) string {
	text := string(raw)
	if strings.IndexByte(text, '\\') < 0 {
		return text
	}
	if quote == '\'' {
		text = strings.ReplaceAll(strings.ReplaceAll(text, `\'`, "'"), `"`, `\"`)
	}
	var decoded string
	if json.Unmarshal([]byte(`"`+text+`"`), &decoded) != nil {
		return strings.ReplaceAll(text, `\`, "")
	}
	return decoded
}

// word reads what has no quotes.
func (r *reader) word() string {
	from := r.at
	for r.at < len(r.text) && isWordPart(r.text[r.at]) {
		r.at++
	}
	return string(r.text[from:r.at])
}

func isWordPart(c byte) bool {
	return c == '_' || c == '$' || c == '.' || c == '-' || c == '+' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

func (r *reader) blanks() {
	for r.at < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.at]) >= 0 {
		r.at++
	}
}

// isCall holds for the types that the shells of MongoDB write before a value.
func isCall(word string) bool {
	return slices.Contains([]string{
		"NumberInt", "NumberLong", "NumberDecimal", "NumberDouble", "Int32", "Long", "Double", "Decimal128", "Long.fromString",
		"ObjectId", "ObjectID", "ISODate", "Date", "UUID", "BinData", "Binary", "Timestamp", "Symbol",
	}, word)
}

// isNumberCall holds for those of numbers, which can be given as a text.
func isNumberCall(word string) bool {
	return strings.HasPrefix(word, "Number") || strings.HasPrefix(word, "Long") || strings.HasPrefix(word, "D") && word != "Date" || word == "Int32"
}

// argument reads what is in the brackets of a call: a number or a text, the last of
// several. Other things say nothing here.
func (r *reader) argument() (v *value, ok bool) {
	r.calls++
	r.at++
	v = &value{kind: '0', text: "null"}
	for r.at < len(r.text) {
		if r.blanks(); r.at == len(r.text) {
			break
		}
		switch r.text[r.at] {
		case ')':
			r.at++
			return v, true
		case ',':
			r.at++
			continue
		}
		if v, ok = r.value(); !ok {
			return v, false
		}
	}
	return v, false
}
