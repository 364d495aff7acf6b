package linear

import (
	"bufio"
	"fmt"
	"strings"

	"smilecodes/model/safe"
	"smilecodes/ui/text"
)

// An output writes lines, and nothing but lines. A fault of the writer stays
// until it is flushed.
type output struct {
	w     *bufio.Writer
	width int
	ascii bool
}

// writeLine writes a line, broken between words where it is too long.
func (o *output) writeLine(words string) {
	lines := []string{o.letters(words)}
	if o.width > 0 {
		lines = text.Wrap(lines[0], o.width)
	}
	for _, l := range lines {
		o.w.WriteString(l + "\n")
	}
}

// prompt writes words that the answer is typed behind.
func (o *output) prompt(text string) { o.w.WriteString(o.letters(text)) }

func (o *output) flush() error { return o.w.Flush() }

// letters are the letters of a text that can be written.
func (o *output) letters(words string) string {
	if o.ascii {
		return text.ToReadableASCII(words)
	}
	return words
}

// say says one line.
func (t *conversation) say(format string, args ...any) { t.out.writeLine(fmt.Sprintf(format, args...)) }

// fact says what a label stands for, if it stands for anything.
func (t *conversation) fact(label, value string) {
	if value != "" {
		t.say("%s: %s", label, value)
	}
}

// exact shows a text as it is: its lines are not broken. Only what a terminal
// would obey becomes visible.
func (t *conversation) exact(text string) {
	for l := range strings.SplitSeq(strings.ReplaceAll(safe.Text(text), "\t", " "), "\n") {
		t.out.w.WriteString(t.out.letters(l) + "\n")
	}
}

// pageLength is how many lines of a list are said at once.
const pageLength = 10

// paged says the first of some parts, and keeps the others for next.
func (t *conversation) paged(pages ...[]string) {
	t.pages = pages
	if len(pages) > 0 {
		t.next()
	}
}

// next says the next part of what was not yet said.
func (t *conversation) next() {
	if len(t.pages) == 0 {
		t.say("There is no more.")
		return
	}
	for _, l := range t.pages[0] {
		t.out.writeLine(l)
	}
	if t.pages = t.pages[1:]; len(t.pages) > 0 {
		t.say("Say next for more.")
	}
}

// numbered puts numbers before lines, for the choices of a view.
func numbered(lines []string) []string {
	all := make([]string, len(lines))
	for i, l := range lines {
		all[i] = fmt.Sprintf("%d: %s", i+1, l)
	}
	return all
}
