package text

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// ToASCII writes a text in plain ASCII, cell for cell, so that every column stays
// where it was:
//
//	│▌✓ 0810 Face match…│    becomes    |>+ 0810 Face match~|
//
// Styles stay as they are. A letter that has no sign becomes one question mark
// for each of its cells.
func ToASCII(text string) string { return write(text, true) }

// ToReadableASCII writes a text in plain ASCII to be read, with no columns to be held: an
// ellipsis becomes three dots, and a wide letter one sign.
func ToReadableASCII(text string) string { return write(text, false) }

func write(text string, inCells bool) string {
	var b strings.Builder
	b.Grow(len(text))
	for len(text) > 0 {
		n := plainStart(text)
		if n == 0 {
			n = writeASCII(&b, text, inCells)
		} else {
			b.WriteString(text[:n])
		}
		text = text[n:]
	}
	return b.String()
}

// plainStart is how many bytes of a text are ASCII letters to be kept. The last
// one before another letter may be its base, and so is left to be looked at.
func plainStart(text string) int {
	for i := range len(text) {
		switch {
		case text[i] == ansi.ESC:
			return i
		case text[i] >= utf8.RuneSelf:
			return max(0, i-1)
		}
	}
	return len(text)
}

// writeASCII writes the escape sequence that a text begins with, which stays,
// or its first letter with all that is combined with it. It returns how long
// that was.
func writeASCII(b *strings.Builder, text string, inCells bool) int {
	if text[0] == ansi.ESC {
		_, _, n, _ := ansi.DecodeSequence(text, ansi.NormalState, nil)
		b.WriteString(text[:n])
		return n
	}
	letter, width := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
	r, _ := utf8.DecodeRuneInString(letter)
	switch {
	case r == '\n':
		b.WriteByte('\n')
	case r == '…' && !inCells:
		b.WriteString("...")
	case width > 0:
		b.WriteByte(signOf(r))
	}
	if inCells && width > 1 {
		b.WriteString(strings.Repeat("?", width-1))
	}
	return len(letter)
}

// signOf is the ASCII letter that stands for another letter, or a question mark.
// The marks of categories stay different from each other.
func signOf(r rune) byte {
	switch r {
	case '✓', '╭', '╮', '╰', '╯', '├', '┤':
		return '+'
	case '✗':
		return 'x'
	case '↻':
		return '@'
	case '│':
		return '|'
	case '─', '·', '–', '—':
		return '-'
	case '▌', '→':
		return '>'
	case '▐', '←':
		return '<'
	case '↑':
		return '^'
	case '↓':
		return 'v'
	case '…':
		return '~'
	case '‘', '’', '‚':
		return '\''
	case '“', '”', '„':
		return '"'
	case '•':
		return '*'
	case '\u00a0':
		return ' '
	}
	if r >= ' ' && r <= '~' {
		return byte(r)
	}
	return '?'
}
