package encoding

import "bytes"

// Terminals colour text with sequences that begin with ESC. Logs write that character in
// other ways, and copies lose it.
//
//	ESC[32mResultCode ESC[0m    \u001b[32m    #033[32m    ^[[32m    ␛[32m    [32m

// spelt is how ESC is written, with the bracket after it.
var spelt = [...]string{`\x1b[`, `\x1B[`, `\u001b[`, `\u001B[`, `\033[`, `\e[`, `#033[`, `^[[`}

// colours takes the sequences away. Those that move the cursor part words or lines.
func colours(text []byte) ([]byte, bool) {
	var plain []byte
	at := 0
	for i := 0; i < len(text); {
		size, isControl := sequence(text[i:])
		if size == 0 || text[i] == '[' && bytes.HasPrefix(text[i+size:], []byte("]")) {
			i += max(size, 1) // five minutes: [5m]
			continue
		}
		if plain == nil {
			plain = make([]byte, 0, len(text))
		}
		plain = append(plain, text[at:i]...)
		i += size
		at = i
		switch {
		case isControl && bytes.IndexByte([]byte("CG"), text[at-1]) >= 0:
			plain = append(plain, ' ')
		case isControl && bytes.IndexByte([]byte("BEHf"), text[at-1]) >= 0:
			plain = append(plain, '\n')
		}
	}
	if at == 0 {
		return nil, false
	}
	return append(plain, text[at:]...), true
}

// sequence is how long the sequence is that a text begins with; 0 if it begins with none.
// One that is a control can move the cursor.
func sequence(text []byte) (size int, isControl bool) {
	switch text[0] {
	case 0x1b:
		return afterESC(text, 1)
	case 0xe2:
		if sign := "␛"; bytes.HasPrefix(text, []byte(sign)) {
			return afterESC(text, len(sign))
		}
	case '[':
		return lost(text), false
	case '\\', '#', '^':
		for _, begin := range spelt {
			if bytes.HasPrefix(text, []byte(begin)) {
				end := skip(text, len(begin), func(c byte) bool { return '0' <= c && c <= '9' || c == ';' })
				if end < len(text) && (text[end] == 'm' || text[end] == 'K') {
					return end + 1, false
				}
			}
		}
	}
	return 0, false
}

// afterESC is a sequence whose ESC ends at a place.
func afterESC(text []byte, at int) (size int, isControl bool) {
	is := func(at int, from, to byte) bool { return at < len(text) && from <= text[at] && text[at] <= to }
	switch {
	case is(at, '[', '['):
		end := skip(text, at+1, func(c byte) bool { return '0' <= c && c <= '?' })
		if end = skip(text, end, func(c byte) bool { return ' ' <= c && c <= '/' }); is(end, '@', '~') {
			return end + 1, true
		}
	case is(at, ']', ']'):
		end := skip(text, at+1, func(c byte) bool { return c != 0x07 && c != 0x1b && c != '\n' })
		if is(end, 0x07, 0x07) {
			return end + 1, false
		}
		if is(end, 0x1b, 0x1b) && is(end+1, '\\', '\\') {
			return end + 2, false
		}
	case is(at, '(', ')') && (is(at+1, '0', '9') || is(at+1, 'A', 'B')):
		return at + 2, false
	case is(at, '=', '>'), is(at, '7', '8'):
		return at + 1, false
	}
	return 0, false
}

// lost is how long a sequence is of which ESC is gone: numbers of up to three digits.
func lost(text []byte) (size int) {
	const longest = 3
	for at := 1; ; at++ {
		end := skip(text, at, func(c byte) bool { return '0' <= c && c <= '9' })
		switch {
		case end == at || end-at > longest || end == len(text):
			return 0
		case text[end] == 'm':
			return end + 1
		case text[end] != ';':
			return 0
		}
		at = end
	}
}

// skip is the place after the characters of a kind that begin at one.
func skip(text []byte, at int, isOne func(byte) bool) int {
	for at < len(text) && isOne(text[at]) {
		at++
	}
	return at
}
