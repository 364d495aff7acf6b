package encoding

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Office programs, chats and keyboards change characters: quotes, blanks, and letters of
// other widths. Some add characters that can't be seen.
//
//	{“ResultCode”: “0812”}      {"ResultCode": "0812"}
//	ＲｅｓｕｌｔＣｏｄｅ：０８１２    ResultCode:0812

// typeset writes them as programs do.
func typeset(text []byte) ([]byte, bool) {
	if isASCII(text) {
		return nil, false
	}
	plain := make([]byte, 0, len(text))
	before := '\n' // the last character that isn't a blank
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			plain, before = append(plain, text[at]), r
			at++
			continue
		}
		at += size
		r = quote(r, before, text[at:])
		if long, ok := ligatures[r]; ok {
			plain = append(plain, long...)
		} else if r = usual(r); r != nothing {
			plain = utf8.AppendRune(plain, r)
		}
		if r != ' ' && r != '\t' && r != nothing {
			before = r
		}
	}
	return plain, true
}

func isASCII(text []byte) bool {
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

const nothing = -1

var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl"}

// usual is the character that programs use in the place of another.
func usual(r rune) rune {
	const wide = 'Ａ' - 'A'
	switch {
	case r < 0x80:
		return r
	case '！' <= r && r <= '～':
		return r - wide
	case r == '\u2028', r == '\u2029', r == '\u0085':
		return '\n'
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r), r == '\u034F':
		return nothing
	}
	switch r {
	case '\u2010', '\u2011':
		return '-'
	case '\u2236', '\uFE55', '\uA789':
		return ':'
	case '\u3001', '\uFE50':
		return ','
	case '\u3002':
		return '.'
	}
	return r
}

// quote is a straight quote for a typographic one that is where values begin or end. An
// apostrophe in a text doesn't count, and neither does a quoted word in it.
func quote(r, before rune, after []byte) rune {
	straight := '"'
	switch {
	case strings.ContainsRune("‘’‚‛′‹›", r):
		straight = '\''
	case !strings.ContainsRune("“”„‟″«»「」『』", r):
		return r
	}
	const opens, closes = "{[(,:;=>|\n：，｛［", "}])>,:;=|\r\n：，｝］"
	for len(after) > 0 {
		next, size := utf8.DecodeRune(after)
		if next != ' ' && next != '\t' && next != '\u00A0' {
			break
		}
		after = after[size:]
	}
	next, _ := utf8.DecodeRune(after)
	if strings.ContainsRune(opens, before) || len(after) == 0 || strings.ContainsRune(closes, next) {
		return straight
	}
	return r
}
