package linear

import (
	"bufio"
	"fmt"
	"slices"
	"strings"

	"smilecodes/model"
	"smilecodes/model/safe"
	"smilecodes/ui/text"
)

// A voice writes lines, and nothing but lines. A fault of the writer stays until
// it is flushed.
type voice struct {
	w     *bufio.Writer
	width int // lines are broken between words to fit it; 0 for never
	ascii bool

	unsaid [][]string // what next says, in parts
}

// say says one line, broken between words where it is too long.
func (v *voice) say(format string, args ...any) { v.sayLine(fmt.Sprintf(format, args...)) }

func (v *voice) sayLine(words string) {
	lines := []string{v.letters(words)}
	if v.width > 0 {
		lines = text.Wrap(lines[0], v.width)
	}
	for _, l := range lines {
		v.w.WriteString(l + "\n")
	}
}

// sayPage says blocks, a line each, as far as they say anything.
func (v *voice) sayPage(page model.Page) {
	for _, b := range page {
		if b.Text != "" {
			v.say("%s", spoken(b))
		}
	}
}

// spoken is a block after its label, if it has one. A label of care begins the
// sentence.
func spoken(b model.Block) string {
	label := b.Label
	switch b.Kind {
	case model.Step:
		return b.Bracketed()
	case model.NumberHint:
		return b.Text + " Say format, the country and the ID type."
	case model.Next:
		label = "Do, our advice"
	case model.CustomerText, model.NoCustomerText:
		label = "Say to the customer"
	case model.TeamWords:
		label = "Whose words"
	case model.TeamNext, model.TeamNote:
		return label + ": " + b.Bracketed()
	case model.ResultText:
		label = "Result text"
	case model.CameText:
		label = "Text that came"
	case model.Warning:
		if b.Role == model.Caution {
			b.Text = strings.ToLower(b.Text[:1]) + b.Text[1:]
		}
	}
	if label == "" {
		return b.Joined("; ")
	}
	return label + ": " + b.Joined(", ")
}

// fault says an error, which may have text from outside in it.
func (v *voice) fault(what string, err error) { v.say("%s: %s.", what, clean(err.Error())) }

// exact shows a text as it is: its lines are not broken. Only what a terminal
// would obey becomes visible.
func (v *voice) exact(text string) {
	for l := range strings.SplitSeq(strings.ReplaceAll(safe.Text(text), "\t", " "), "\n") {
		v.w.WriteString(v.letters(l) + "\n")
	}
}

// prompt writes words that the answer is typed after.
func (v *voice) prompt(words string) { v.w.WriteString(v.letters(words)) }

func (v *voice) flush() error { return v.w.Flush() }

// letters are the letters of a text that can be written.
func (v *voice) letters(words string) string {
	if v.ascii {
		return text.ToReadableASCII(words)
	}
	return words
}

// inParts says the first of some parts, and keeps the others for next.
func (v *voice) inParts(parts ...[]string) {
	v.unsaid = parts
	if len(parts) > 0 {
		v.next()
	}
}

// next says the next part of what was not yet said.
func (v *voice) next() {
	if len(v.unsaid) == 0 {
		v.say("There is nothing more.")
		return
	}
	for _, l := range v.unsaid[0] {
		v.sayLine(l)
	}
	if v.unsaid = v.unsaid[1:]; len(v.unsaid) > 0 {
		v.say("Say next for more.")
	}
}

// partLength is how many lines of a list are read at once.
const partLength = 10

// parts are the lines of a list, as many as are read at once.
func parts(lines []string, length int) [][]string { return slices.Collect(slices.Chunk(lines, length)) }

// clean is a line from outside, made safe.
func clean(line string) string { return strings.Join(strings.Fields(safe.Text(line)), " ") }
