package draw

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
)

// An Input is a line to type in: its letters, and how many of them stand before
// the cursor. A change makes new letters, so that a field from before still says
// what it said.
type Input struct {
	Letters []rune
	At      int
	IsWhole bool // it is chosen as a whole: what is typed takes its place
}

// mostLetters is how many letters a field takes.
const MostLetters = 256

func (f *Input) Text() string { return string(f.Letters) }

// set replaces the text. The cursor stands at its end.
func (f *Input) Set(text string) {
	*f = Input{}
	f.Insert(text)
}

// insert puts a text before the cursor, as much of it as there is room for. It
// stays one line: line ends and tabs become blanks.
func (f *Input) Insert(text string) {
	if f.IsWhole && text != "" {
		*f = Input{}
	}
	more := []rune(strings.Map(inLine, text))
	more = more[:min(len(more), MostLetters-len(f.Letters))]
	f.Letters = slices.Concat(f.Letters[:f.At], more, f.Letters[f.At:])
	f.At += len(more)
}

// inLine is what stands for a letter in a field; negative for nothing.
func inLine(r rune) rune {
	switch {
	case r == '\n' || r == '\r' || r == '\t':
		return ' '
	case unicode.IsControl(r) || r == utf8.RuneError:
		return -1
	}
	return r
}

// press edits as the keys of shells do. What is no such key is text.
func (f *Input) Press(k tea.KeyPressMsg) {
	defer func() { f.IsWhole = false }()
	switch k.String() {
	case "left", "ctrl+b":
		f.At = max(f.At-1, 0)
	case "right", "ctrl+f":
		f.At = min(f.At+1, len(f.Letters))
	case "alt+left", "ctrl+left", "alt+b":
		f.At = f.wordStart()
	case "alt+right", "ctrl+right", "alt+f":
		f.At = f.wordEnd()
	case "home", "ctrl+a":
		f.At = 0
	case "end", "ctrl+e":
		f.At = len(f.Letters)
	case "backspace", "ctrl+h":
		f.cut(f.At-1, f.At)
	case "delete", "ctrl+d":
		f.cut(f.At, f.At+1)
	case "alt+backspace", "ctrl+backspace", "ctrl+w":
		f.cut(f.wordStart(), f.At)
	case "alt+delete", "ctrl+delete", "alt+d":
		f.cut(f.At, f.wordEnd())
	case "ctrl+u":
		f.cut(0, f.At)
	case "ctrl+k":
		f.cut(f.At, len(f.Letters))
	default:
		f.Insert(typedText(k))
	}
}

// typedText is the text of a key, made safe to show.
func typedText(k tea.KeyPressMsg) string {
	text := k.Text
	if name := k.String(); text == "" && len(name) == 1 {
		text = name // a number pad may send keys without text
	}
	return model.Clean(text)
}

// cut takes letters out. The cursor stands where they were.
func (f *Input) cut(from, to int) {
	if from, to = max(from, 0), min(to, len(f.Letters)); f.IsWhole {
		from, to = 0, len(f.Letters)
	}
	f.Letters = slices.Concat(f.Letters[:from], f.Letters[to:])
	f.At = from
}

// wordStart is where the word before the cursor begins.
func (f *Input) wordStart() int {
	at := f.At
	for at > 0 && unicode.IsSpace(f.Letters[at-1]) {
		at--
	}
	for at > 0 && !unicode.IsSpace(f.Letters[at-1]) {
		at--
	}
	return at
}

// wordEnd is where the word after the cursor ends.
func (f *Input) wordEnd() int {
	at := f.At
	for at < len(f.Letters) && unicode.IsSpace(f.Letters[at]) {
		at++
	}
	for at < len(f.Letters) && !unicode.IsSpace(f.Letters[at]) {
		at++
	}
	return at
}

// shown is the part of the text that has room, and how many cells of it stand
// before the cursor. A long text scrolls with the cursor.
func (f *Input) Shown(room int) (text string, before int) {
	from := 0
	for from < f.At && Cells(string(f.Letters[from:f.At])) >= room {
		from++
	}
	return string(f.Letters[from:]), Cells(string(f.Letters[from:f.At]))
}
