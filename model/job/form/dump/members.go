package dump

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Members are what was read of a container. They are written as a list, and become what
// they turned out to be when it closes; JSON doesn't mind the blanks.
type members struct {
	open  byte
	name  string
	begin int // of the container in what is written

	pairs, singles int
	counted        [][2]int // where the names are, if they are 0, 1, 2 …
	tuples         []tuple  // the members, if all are a text and a value
	comma          int      // where it is, before the second
	kind           string   // how its last name is written
	style          byte     // and parted from its value
	sep            byte     // what is between two: a comma, a semicolon, or only a blank
	hasComma       bool     // after the last
	isLined        bool     // its first line has only the bracket
	isSpaced       bool     // a blank is enough between two
	zone           string   // of a time: "Z", or "?" for any other
}

// A tuple of a text and a value is a member of an object in some lists: [("a", 1)]. Its
// brackets and comma are where they were written.
type tuple struct{ begin, comma, end int }

// members reads the members of a container up to the bracket that closes it.
func (r *reader) members(open byte, name string, isSpaced bool) bool {
	m := members{open: open, name: name, begin: len(r.out), isSpaced: isSpaced}
	r.out = append(r.out, '[')
	m.isLined = r.blanks()
	for r.blanks(); r.at < len(r.text); r.blanks() {
		if r.comes("..") {
			for r.at < len(r.text) && (r.text[r.at] == '.' || r.text[r.at] == ' ' || isTypeByte(r.text[r.at])) {
				r.at++
			}
			continue
		}
		if r.text[r.at] == closingOf[m.open] {
			r.at++
			return r.settle(&m)
		}
		if !r.member(&m) || !r.ends(&m) {
			return false
		}
	}
	return false
}

// member reads one: a value, or a name and its value.
func (r *reader) member(m *members) bool {
	before := len(r.out)
	if m.pairs+m.singles > 0 {
		r.out = append(r.out, ',')
	}
	from := len(r.out)
	for r.cast() {
		r.blanks()
	}
	r.inBraces = m.open == '{'
	kind, isPair := r.key()
	if !isPair {
		r.last = tuple{}
		if m.singles++; m.pairs > 0 || !r.value() {
			return false
		}
		if r.last.begin == from && r.last.end == len(r.out) && m.open == '[' {
			m.tuples = append(m.tuples, r.last)
		}
		if m.singles == 2 {
			m.comma = before
		}
		return true
	}
	if n := len(m.counted); (kind == "1" || kind == "[") && n == m.pairs && r.out.isCount(from, n) {
		m.counted = append(m.counted, [2]int{from, len(r.out)})
	}
	style := r.text[r.at-1]
	if r.pairs++; m.pairs > 0 && !r.isAlike(m, kind, style) {
		return false
	}
	if m.style, m.kind = style, kind; m.open == '{' && kind == "a" && style == '=' && !isBlank(r.text[r.at-2]) {
		r.seen.told("{a=")
	}
	if m.singles == 0 {
		m.pairs++
		return r.value()
	}
	// After the values of an object or a call come names with more about them.
	if m.open != '<' && (m.open != '(' || m.name == "") || !r.value() {
		return false
	}
	if said := bytes.ToLower(r.out[from:]); bytes.HasPrefix(said, []byte(`"tzinfo"`)) {
		m.zone = "?"
		if bytes.HasSuffix(said, []byte(`utc"`)) {
			m.zone = "Z"
		}
	}
	r.out = r.out[:before]
	return true
}

// ends reads what is between two members.
func (r *reader) ends(m *members) bool {
	from := r.at
	hasLine := r.blanks()
	if r.at == len(r.text) {
		return false
	}
	switch c := r.text[r.at]; {
	case c == ',' || c == ';':
		if r.at++; c == ';' {
			r.seen.sign(";")
		}
		m.hasComma = true
		return m.alike(c)
	case c == closingOf[m.open]:
		m.hasComma = false
		return true
	case hasLine, (m.isSpaced || r.seen.by == clojure) && r.at > from:
		m.hasComma = false
		return m.alike(' ')
	}
	return false
}

// alike reports whether members are parted as those before.
func (m *members) alike(sep byte) bool {
	before := m.sep
	m.sep = sep
	return before == 0 || before == sep
}

// isAlike reports whether a name is parted from its value as the one before: else it may
// be a part of a text.
func (r *reader) isAlike(m *members, kind string, style byte) bool {
	isBracket := style == '>' && kind == "["
	wasBracket := m.style == '>' && m.kind == "["
	isMixed := (style == ':' || style == '>') && (m.style == ':' || m.style == '>')
	return style == m.style && isBracket == wasBracket || isMixed && !isBracket && !wasBracket && kind != "1" && m.kind != "1"
}

// settle writes members as what they are.
func (r *reader) settle(m *members) bool {
	r.last, r.outer = tuple{}, m.pairs
	opening, closing := byte('['), byte(']')
	isWrapper := m.open == '(' && (m.name != "" || !m.hasComma && !m.isLined) || m.open == '<' || strings.HasPrefix(m.name, "Optional") || m.open == '[' && r.isLists
	switch {
	case m.pairs > 0:
		if opening, closing = '{', '}'; len(m.counted) == m.pairs {
			opening, closing = '[', ']'
			r.out.uncount(m.counted)
		} else if m.open == '[' && m.name == "" {
			r.seen.sign("pairs[]")
		} else if m.open == '{' && m.name == "" && !m.isSpaced {
			if r.seen.told("{}"); m.style == '>' && m.kind != "[" {
				r.seen.told("{=>}")
			}
		}
	case m.singles == 0 && m.open != '[':
		r.seen.isBare = r.seen.isBare || m.open == '('
		opening, closing = '{', '}'
	case m.singles == 1 && isWrapper:
		r.wrapperSign(m.name)
		opening, closing = ' ', ' '
	case m.singles > 0 && len(m.tuples) == m.singles:
		r.pairUp(m)
		opening, closing = '{', '}'
	case m.open != '[':
		r.seen.isForeign = true
	}
	r.out[m.begin] = opening
	r.out = append(r.out, closing)
	switch {
	case m.open == '(' && m.singles > 1 && strings.HasPrefix(m.name, "datetime."), m.name == "time.Date":
		r.out = append(r.out[:m.begin], timeOf(r.out[m.begin:], m)...)
	case m.open == '(' && m.singles == 2 && m.name == "":
		r.seen.told("tuple")
		if r.seen.isForeign = true; r.out[m.begin+1] == '"' {
			r.last = tuple{m.begin, m.comma, len(r.out)}
		}
	}
	return true
}

// wrapperSign takes in what a value was wrapped in.
func (r *reader) wrapperSign(name string) {
	if r.seen.isForeign = true; name == "Some" || strings.HasPrefix(name, "Optional") {
		r.seen.sign(strings.TrimSuffix(name, ":"))
	}
}

// pairUp makes an object of tuples.
func (r *reader) pairUp(m *members) {
	for _, t := range m.tuples {
		r.out[t.begin], r.out[t.comma], r.out[t.end-1] = ' ', ':', ' '
	}
	r.pairs += len(m.tuples)
	r.seen.sign("pairs()")
}

// timeOf is the JSON of a time, from the list of its numbers; null if it is of a zone
// that isn't known.
func timeOf(list []byte, m *members) string {
	var numbers []any
	if json.Unmarshal(list, &numbers) != nil || m.zone == "?" || len(numbers) < 3 {
		return "null"
	}
	var n [7]int
	zone := m.zone
	for i, v := range numbers {
		switch v := v.(type) {
		case float64:
			if i < len(n) {
				n[i] = int(v)
			}
		case string:
			month, isMonth := monthOf(strings.TrimPrefix(v, "time."))
			switch {
			case isMonth && i == 1:
				n[1] = month
			case v == "time.UTC":
				zone = "Z"
			default:
				return "null"
			}
		default:
			return "null"
		}
	}
	day := fmt.Sprintf("%04d-%02d-%02d", n[0], n[1], n[2])
	if m.name == "datetime.date" {
		return strconv.Quote(day)
	}
	if m.name == "time.Date" && zone == "" {
		return "null"
	}
	return strconv.Quote(fmt.Sprintf("%sT%02d:%02d:%02d%s", day, n[3], n[4], n[5], zone))
}

// monthOf is the number of a month by its name.
func monthOf(name string) (int, bool) {
	for i, month := range [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"} {
		if month == name {
			return i + 1, true
		}
	}
	return 0, false
}
