// Package wrap breaks prose into lines of cells.
package wrap

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Lines breaks a text into lines of at most width cells, between words where it
// can. No letter is lost, and no line is wider; a word that is wider than a
// line is cut into several. Without width there are no lines.
func Lines(text string, width int) []string {
	if width < 1 {
		return nil
	}
	if fits(text, width) {
		return []string{text}
	}
	var lines []string
	for l := range strings.SplitSeq(ansi.Wrap(text, width, ""), "\n") {
		// The wrapper leaves a line too wide where it ends in a hyphen.
		for ansi.StringWidth(l) > width {
			first := ansi.Truncate(l, width, "")
			if first == "" {
				break // one letter wider than the line
			}
			if i := strings.LastIndexByte(first, ' '); i > 0 {
				first = first[:i]
			}
			lines = append(lines, first)
			l = strings.TrimLeft(l[len(first):], " ")
		}
		lines = append(lines, l)
	}
	return lines
}

// fits reports whether a text is plain letters on one line, as most are.
func fits(text string, width int) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return len(text) <= width
}
