// Package safe makes text from outside safe to show.
package safe

import (
	"strings"
	"unicode"
)

// Text makes a text safe to show: a paste, a file, a job result.
// It is called once, where the text enters. What a terminal would obey or hide
// becomes visible instead, so that nothing is lost and nothing lies:
//
//   - the line ends \r\n and \r become \n; \n and \t stay
//   - other control characters become their pictures: ESC is ␛
//   - bytes that aren't UTF-8 become U+FFFD
//   - marks that change direction or are invisible become ·
//   - of the marks on one letter four stay, and a · stands for the others
//
// For example "1012\r\x1b[2J" becomes "1012\n␛[2J".
func Text(text string) string {
	if isPlain(text) {
		return text // as nearly all that is typed
	}
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return fewMarks(strings.Map(visible, text))
}

// mostMarks is how many marks a letter can have in any writing. A heap of them
// reaches over the lines above and below.
const mostMarks = 4

func fewMarks(text string) string {
	marks := 0
	return strings.Map(func(r rune) rune {
		if r < 0x300 || !unicode.Is(unicode.M, r) {
			marks = 0
			return r
		}
		switch marks++; {
		case marks <= mostMarks:
			return r
		case marks == mostMarks+1:
			return '·'
		}
		return -1
	}, text)
}

// isPlain holds for letters that every terminal shows.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// visible is what stands for a character.
func visible(r rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case r < 0x20:
		return 0x2400 + r // control pictures, in the same order
	case r == 0x7f:
		return '␡'
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector), isFiller(r):
		return '·'
	}
	return r
}

// isFiller holds for letters that look like nothing.
func isFiller(r rune) bool {
	switch r {
	case 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0:
		return true
	}
	return r&0xFFFE == 0xFFFE // noncharacters end every plane
}
