// Package input is a line to type in, edited with the keys of shells.
package input

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/model/safe"
)

// A Line is what is typed: its letters, and how many of them come before the
// cursor. A change makes new letters, so that a copy from before still says what
// it said.
type Line struct {
	letters []rune
	at      int
	isWhole bool // it is chosen as a whole: what is typed takes its place
}

// mostLetters is how many letters a field takes.
const mostLetters = 256

// Text is what was typed.
func (f *Line) Text() string { return string(f.letters) }

// Set replaces the text. The cursor is at its end.
func (f *Line) Set(text string) {
	*f = Line{}
	f.Insert(text)
}

// Select chooses the text as a whole, with the cursor at its end.
func (f *Line) Select() { f.at, f.isWhole = len(f.letters), true }

// IsSelected reports whether the text is chosen as a whole.
func (f *Line) IsSelected() bool { return f.isWhole }

// Insert puts a text before the cursor, as much of it as there is room for. It
// stays one line: line ends and tabs become blanks.
func (f *Line) Insert(text string) {
	if f.isWhole && text != "" {
		*f = Line{}
	}
	more := []rune(strings.Map(inLine, text))
	more = more[:min(len(more), mostLetters-len(f.letters))]
	f.letters = slices.Concat(f.letters[:f.at], more, f.letters[f.at:])
	f.at += len(more)
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

// Press edits as the keys of shells do. What isn't such a key is text.
func (f *Line) Press(k tea.KeyPressMsg) {
	defer func() { f.isWhole = false }()
	switch k.String() {
	case "left", "ctrl+b":
		f.at = max(f.at-1, 0)
	case "right", "ctrl+f":
		f.at = min(f.at+1, len(f.letters))
	case "alt+left", "ctrl+left", "alt+b":
		f.at = f.wordStart()
	case "alt+right", "ctrl+right", "alt+f":
		f.at = f.wordEnd()
	case "home", "ctrl+a":
		f.at = 0
	case "end", "ctrl+e":
		f.at = len(f.letters)
	case "backspace", "ctrl+h":
		f.cut(f.at-1, f.at)
	case "delete", "ctrl+d":
		f.cut(f.at, f.at+1)
	case "alt+backspace", "ctrl+backspace", "ctrl+w":
		f.cut(f.wordStart(), f.at)
	case "alt+delete", "ctrl+delete", "alt+d":
		f.cut(f.at, f.wordEnd())
	case "ctrl+u":
		f.cut(0, f.at)
	case "ctrl+k":
		f.cut(f.at, len(f.letters))
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
	return safe.Text(text)
}

// cut takes letters out. The cursor is where they were.
func (f *Line) cut(from, to int) {
	if from, to = max(from, 0), min(to, len(f.letters)); f.isWhole {
		from, to = 0, len(f.letters)
	}
	f.letters = slices.Concat(f.letters[:from], f.letters[to:])
	f.at = from
}

// wordStart is where the word before the cursor begins.
func (f *Line) wordStart() int {
	at := f.at
	for at > 0 && unicode.IsSpace(f.letters[at-1]) {
		at--
	}
	for at > 0 && !unicode.IsSpace(f.letters[at-1]) {
		at--
	}
	return at
}

// wordEnd is where the word after the cursor ends.
func (f *Line) wordEnd() int {
	at := f.at
	for at < len(f.letters) && unicode.IsSpace(f.letters[at]) {
		at++
	}
	for at < len(f.letters) && !unicode.IsSpace(f.letters[at]) {
		at++
	}
	return at
}

// Shown is the part of the text that has room, and how many cells of it are
// before the cursor. A long text scrolls with the cursor.
func (f *Line) Shown(room int) (text string, before int) {
	from := 0
	for from < f.at && ansi.StringWidth(string(f.letters[from:f.at])) >= room {
		from++
	}
	return string(f.letters[from:]), ansi.StringWidth(string(f.letters[from:f.at]))
}
