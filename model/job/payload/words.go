package payload

import "bytes"

// quoted reads a text or a key.
func (r *reader) quoted(quote byte) {
	from := r.at + 1
	to := from + endOfText(r.text[from:], quote)
	kind := CutString
	if r.at = to; to < len(r.text) && r.text[to] == quote {
		kind = String
		r.at++
	}
	r.scalar(kind, r.text[from:to])
}

// endOfText finds the quote that ends a text. Where a line ends first, the text
// goes on only if the next quote is one that ends a text, as in a text that
// was wrapped; else its quote was lost, and what follows must not be swallowed.
func endOfText(text []byte, quote byte) int {
	if i := bytes.IndexByte(text, quote); i >= 0 && bytes.IndexByte(text[:i], '\\') < 0 && bytes.IndexByte(text[:i], '\n') < 0 {
		return i // as nearly always
	}
	wrapped := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == quote:
			return i
		case c == '\n' && !wrapped:
			next := bytes.IndexByte(text[i:], quote)
			if next < 0 || !endsText(text[i+next+1:]) {
				return i
			}
			wrapped = true
		case c == '\\' && i+1 < len(text) && text[i+1] != '\n':
			i++
		}
	}
	return len(text)
}

// endsText reports whether a quote before this is one that ends a text.
func endsText(rest []byte) bool {
	rest = bytes.TrimLeft(rest[:min(len(rest), 64)], " \t\r\n")
	return len(rest) > 0 && bytes.IndexByte([]byte(",:}]"), rest[0]) >= 0
}

// word reads what has no quotes: a number, a literal, a key as scripts write
// it, or something that isn't JSON.
func (r *reader) word() {
	from := r.at
	for r.at < len(r.text) && !isEndOfWord[r.text[r.at]] {
		r.at++
	}
	word := r.text[from:r.at]
	switch c := word[0]; {
	case c == '-' || '0' <= c && c <= '9':
		r.scalar(Number, word)
	case bytes.EqualFold(word, []byte("true")), bytes.EqualFold(word, []byte("false")), string(word) == "null", string(word) == "None":
		r.scalar(Literal, word)
	case r.isKey():
		r.key, r.last = word, value
	default:
		r.last = junk
	}
}

// scalar passes a key, or a value that may be here.
func (r *reader) scalar(k Kind, raw []byte) {
	if k == String && r.objects > 0 && !r.inObject() && r.colonFollows() {
		r.leaveArrays() // their closing brackets are missing
	}
	switch {
	case r.isKey():
		if r.key, r.last = raw, value; bytes.IndexByte(raw, '\\') >= 0 {
			r.key = []byte(decoded(raw))
		}
	case r.fits() && !isOneOfSeveral(r.text[r.at:]):
		r.emit(Event{Kind: k, Key: r.key, Raw: raw, At: r.at})
		r.last, r.key = value, nil
	default:
		r.last = junk
	}
}

// isOneOfSeveral holds where something else may be in the place of the value before, as
// types are written:
//
//	ResultCode: '0810' | '0811' | string;
func isOneOfSeveral(rest []byte) bool {
	i := afterSpace(rest, 0)
	if i == len(rest) || rest[i] != '|' {
		return false
	}
	from := afterSpace(rest, i+1)
	for i = from; i < len(rest) && !isSpace(rest[i]) && bytes.IndexByte([]byte(":;,|}"), rest[i]) < 0; i++ {
	}
	next := afterSpace(rest, i)
	return i > from && (next == len(rest) || rest[next] != ':') // what is before a colon is a key
}

// afterSpace is the first place from one on that has no blank.
func afterSpace(text []byte, at int) int {
	for at < len(text) && isSpace(text[at]) {
		at++
	}
	return at
}

// leaveArrays ends arrays up to the object around them.
func (r *reader) leaveArrays() {
	for !r.inObject() {
		r.pop()
	}
	r.last = ','
}

// isKey reports whether what was just read is a key: a colon follows.
func (r *reader) isKey() bool { return r.inObject() && r.last != ':' && r.colonFollows() }

func (r *reader) colonFollows() bool {
	i := afterSpace(r.text, r.at)
	return i < len(r.text) && r.text[i] == ':'
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// isEndOfWord holds for the bytes that no word goes beyond.
var isEndOfWord = [256]bool{
	' ': true, '\t': true, '\n': true, '\r': true, ',': true, ':': true,
	'{': true, '}': true, '[': true, ']': true, '"': true, '\'': true,
}
