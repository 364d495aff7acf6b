package export

import (
	"bytes"
	"strings"
)

// protobuf reads the text format of protocol buffers, also in one line of a log. What has
// no message in it is names and values as others write them, and stays.
func protobuf(text []byte) (out []byte, name string, ok bool) {
	r := fields{reader: reader{text: text}}
	last, depth := 0, 0 // how many brackets of others are open
	for r.at < len(text) {
		r.gap()
		from := r.at
		v := &value{kind: '{'}
		r.messages = 0
		end := r.fieldsOf(v, 0)
		if depth == 0 && r.messages > 0 && len(v.members) > 0 && isApart(text[:from], text[end:]) && !isSeveral(v) {
			mapped(v)
			new(undoing).undo(v) // a Struct has types in its text as in its JSON
			out = v.write(append(out, text[last:from]...))
			last, ok = end, true
		}
		if r.at = max(r.at, end); r.at == from {
			r.skip()
		}
		for _, c := range text[from:min(r.at, len(text))] {
			switch c {
			case '{', '(':
				depth++
			case '}', ')':
				depth = max(0, depth-1)
			}
		}
	}
	return append(out, text[last:]...), "protobuf text", ok
}

// isSeveral reports whether fields are those of several records, which nothing parts: a
// code comes twice, or something else of which an answer has one comes twice beside it.
func isSeveral(v *value) bool {
	if v.kind == '[' {
		return false
	}
	times, hasCode := map[string]int{}, false
	for _, m := range v.members {
		isParams := strings.EqualFold(strings.ReplaceAll(m.key, "_", ""), "partnerparams")
		if m.value.kind != '{' || isParams {
			times[m.key]++
		}
		hasCode = hasCode || strings.Contains(strings.ToLower(m.key), "code")
		if isSeveral(m.value) {
			return true
		}
	}
	for _, n := range times {
		if n > 1 && hasCode {
			return true
		}
	}
	return false
}

// isApart reports whether fields between two texts are not inside brackets, which other
// programs write.
func isApart(before, after []byte) bool {
	before, after = bytes.TrimRight(before[max(0, len(before)-longestName):], " \t\r\n"), bytes.TrimLeft(after[:min(len(after), longestName)], " \t\r\n")
	return (len(before) == 0 || strings.IndexByte("{[(<,=:\"'", before[len(before)-1]) < 0) &&
		(len(after) == 0 || strings.IndexByte("}])>\"'", after[0]) < 0)
}

// fields reads the fields of messages.
type fields struct {
	reader
	messages int // that were read whole
}

// skip goes beyond a word that isn't part of a field.
func (r *fields) skip() {
	for r.at++; r.at < len(r.text) && isWordPart(r.text[r.at]) && isWordPart(r.text[r.at-1]); r.at++ {
	}
}

// gap goes beyond blanks and comments.
func (r *fields) gap() {
	for r.blanks(); r.at < len(r.text) && r.text[r.at] == '#'; r.blanks() {
		for r.at < len(r.text) && r.text[r.at] != '\n' {
			r.at++
		}
	}
}

// fieldsOf reads fields up to a closing bracket, or to the first thing that isn't one,
// and gives where the last of them ends.
func (r *fields) fieldsOf(v *value, closing byte) (end int) {
	for end = r.at; ; end = r.at {
		r.gap()
		if r.at == len(r.text) || r.text[r.at] == closing {
			return end
		}
		m, ok := r.field()
		if !ok {
			return end
		}
		v.members = append(v.members, m)
		if r.at < len(r.text) && (r.text[r.at] == ',' || r.text[r.at] == ';') {
			r.at++
		}
	}
}

// field reads a name, and its value or message.
func (r *fields) field() (m member, ok bool) {
	switch c := r.text[r.at]; {
	case c == '[': // the name of an extension
		i := strings.IndexAny(string(r.text[r.at:min(len(r.text), r.at+longestName)]), " ]\n")
		if i < 0 || r.text[r.at+i] != ']' {
			return m, false
		}
		m.key = string(r.text[r.at+1 : r.at+i])
		r.at += i + 1
	case c == '_' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z':
		m.key = r.word()
	default:
		return m, false
	}
	r.blanks()
	hasColon := r.at < len(r.text) && r.text[r.at] == ':'
	if hasColon {
		r.at++
		r.blanks()
	}
	if r.at == len(r.text) {
		return m, false
	}
	m.value, ok = r.after(hasColon)
	return m, ok
}

const longestName = 200

// after reads what comes after a name.
func (r *fields) after(hasColon bool) (v *value, ok bool) {
	switch c := r.text[r.at]; {
	case c == '{', c == '<':
		return r.message(c)
	case !hasColon:
		return nil, false
	case c == '"', c == '\'':
		return r.texts(c)
	case c == '[':
		return r.list()
	}
	word := r.word()
	isEnd := r.at == len(r.text) || strings.IndexByte(" \t\r\n,;}]>", r.text[r.at]) >= 0
	return scalar(word), word != "" && isEnd
}

// texts reads a text, which can be in several parts.
func (r *fields) texts(quote byte) (v *value, ok bool) {
	v = &value{kind: '"'}
	for {
		part, ok := r.quoted(quote)
		if v.text += part; !ok {
			return v, false
		}
		end := r.at
		if r.blanks(); r.at == len(r.text) || r.text[r.at] != '"' && r.text[r.at] != '\'' {
			r.at = end
			return v, true
		}
		quote = r.text[r.at]
	}
}

// list reads values in square brackets.
func (r *fields) list() (v *value, ok bool) {
	v = &value{kind: '['}
	for r.at++; r.at < len(r.text); {
		switch r.gap(); {
		case r.at == len(r.text):
			return v, false
		case r.text[r.at] == ']':
			r.at++
			return v, true
		case r.text[r.at] == ',':
			r.at++
			continue
		}
		one, ok := r.after(true)
		if !ok {
			return v, false
		}
		v.members = append(v.members, member{value: one})
	}
	return v, false
}

// message reads the fields in brackets. A message of a key and a value is one of a map's.
func (r *fields) message(opening byte) (v *value, ok bool) {
	if r.depth++; r.depth > deepest {
		return nil, false
	}
	defer func() { r.depth-- }()
	v = &value{kind: '{'}
	r.at++
	r.fieldsOf(v, opening+2)
	if r.gap(); r.at == len(r.text) || r.text[r.at] != opening+2 {
		return v, false
	}
	r.at++
	r.messages++
	return v, true
}

// mapped is an object with the entries of maps as members: a repeated
// {key: "a" value: "b"} is {"a": "b"}.
func mapped(v *value) {
	var kept []member
	into := map[string]*value{}
	for _, m := range v.members {
		mapped(m.value)
		key, by := m.value.get("key"), m.value.get("value")
		if v.kind == '[' || len(m.value.members) != 2 || key == nil || by == nil || key.kind != '"' {
			kept = append(kept, m)
			continue
		}
		if into[m.key] == nil {
			into[m.key] = &value{kind: '{'}
			kept = append(kept, member{m.key, into[m.key]})
		}
		into[m.key].members = append(into[m.key].members, member{key.text, by})
	}
	v.members = kept
}
