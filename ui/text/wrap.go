package text

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks a text into lines of at most width cells, between words where it
// can. No letter is lost, and no line is wider unless a single letter is. A word
// that is wider than a line is cut into several. Without width there are no lines.
//
// Nearly all that is wrapped is our own prose in plain letters, of which each
// is one cell. Other text is measured, which takes many times longer.
func Wrap(text string, width int) []string { return AppendWrapped(nil, text, width) }

// AppendWrapped adds the lines of a text to others, so that a pane of many texts needs
// one list only.
func AppendWrapped(lines []string, text string, width int) []string {
	if width < 1 {
		return lines
	}
	for paragraph := range strings.SplitSeq(text, "\n") {
		if isPlain(paragraph) {
			lines = plain(lines, paragraph, width)
		} else {
			lines = measured(lines, paragraph, width)
		}
	}
	return lines
}

func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// plain adds the lines of a text whose letters are one cell each.
func plain(lines []string, text string, width int) []string {
	for len(text) > width {
		end := strings.LastIndexByte(text[:width+1], ' ')
		if end <= 0 {
			end = width
		}
		lines = append(lines, strings.TrimRight(text[:end], " "))
		text = strings.TrimLeft(text[end:], " ")
	}
	return append(lines, text)
}

// measured adds the lines of any other text.
func measured(lines []string, text string, width int) []string {
	for l := range strings.SplitSeq(ansi.Wrap(text, width, ""), "\n") {
		// The wrapper leaves a line too wide where it ends in a hyphen.
		for ansi.StringWidth(l) > width {
			first := ansi.Truncate(l, width, "")
			if first == "" { // a letter wider than the line is on its own
				_, n := utf8.DecodeRuneInString(l)
				first = l[:n]
			}
			lines = append(lines, first)
			l = strings.TrimLeft(l[len(first):], " ")
		}
		lines = append(lines, l)
	}
	return lines
}
