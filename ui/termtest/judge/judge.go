// Package judge reads all that a program wrote to a terminal, byte by byte, and
// says what a terminal should not have got.
package judge

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Rules are what a program may write. They know the few sequences that are meant,
// and everything else is a fault: it doesn't look for attacks, because nobody
// could list them all.
//
//   - Text is valid UTF-8 of characters that are seen, and of at most four
//     marks on one letter.
//   - Without a screen of its own a program writes lines and styles only.
//   - With one it also moves, erases and scrolls, and asks the terminal what it
//     must know.
//   - A text for the clipboard is a fault unless one was copied.
type Rules struct {
	Screen bool   // the program had the screen to itself
	Copies int    // how many texts it was asked to copy
	Title  string // the one title that it may give the window
}

// Faults lists what is wrong, each with its place. If there are many, it lists
// some.
func (r Rules) Faults(output []byte) []string {
	const most = 5
	var faults []string
	marks := 0
	for at := 0; at < len(output) && len(faults) < most; {
		token := nextToken(output[at:])
		marks = marksAfter(marks, token)
		if why := r.fault(token); why != "" {
			faults = append(faults, fmt.Sprintf("byte %d: %s: %.80q", at, why, token))
		} else if marks > maxMarks {
			faults = append(faults, fmt.Sprintf("byte %d: more than %d marks on one letter", at, maxMarks))
		}
		if strings.HasPrefix(string(token), "\x1b]52;") {
			r.Copies--
		}
		at += len(token)
	}
	return faults
}

// maxMarks is how many marks a letter can have in any writing.
const maxMarks = 4

// marksAfter counts the marks on the letter that is being written. Sequences
// between a letter and its marks are as if they were not there.
func marksAfter(marks int, token []byte) int {
	r, _ := utf8.DecodeRune(token)
	switch {
	case unicode.Is(unicode.M, r):
		return marks + 1
	case r == '\x1b':
		return marks
	}
	return 0
}

// nextToken is a whole sequence, or one character. A sequence without an end
// reaches to the end of the output.
func nextToken(b []byte) []byte {
	if b[0] != '\x1b' || len(b) == 1 {
		_, n := utf8.DecodeRune(b)
		return b[:n]
	}
	i := 2
	switch b[1] {
	case '[':
		for i < len(b) && (b[i] < '@' || b[i] > '~') {
			i++
		}
	case ']', 'P', 'X', '^', '_':
		return b[:endOfString(b)]
	default:
		for i = 1; i < len(b) && b[i] >= ' ' && b[i] <= '/'; i++ {
		}
	}
	return b[:min(i+1, len(b))]
}

// endOfString is the end of a sequence that has one of its own: BEL, or ESC \.
func endOfString(b []byte) int {
	for i := 2; i < len(b); i++ {
		switch {
		case b[i] == '\a':
			return i + 1
		case b[i] == '\x1b' && i+1 < len(b) && b[i+1] == '\\':
			return i + 2
		}
	}
	return len(b)
}

// fault says why a token may not be there; empty if it may.
func (r Rules) fault(token []byte) string {
	text := string(token)
	switch {
	case len(token) > 1 && token[0] == '\x1b':
		return r.sequence(text)
	case text == "\n", text == "\r", text == "\t", text == "\b" && r.Screen:
		return ""
	}
	c, n := utf8.DecodeRuneInString(text)
	switch {
	case c == utf8.RuneError && n == 1:
		return "a byte that isn't UTF-8"
	case c < ' ', c == 0x7f:
		return "a control character"
	case isUnseen(c):
		return "a character that is not seen"
	}
	return ""
}

// isUnseen holds for what hides, turns round or looks like nothing.
func isUnseen(r rune) bool {
	fillers := []rune{0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector) ||
		slices.Contains(fillers, r) || r&0xFFFE == 0xFFFE
}

// sequence judges what begins with ESC.
func (r Rules) sequence(text string) string {
	switch kind, rest := text[1], text[2:]; {
	case kind == '[' && strings.HasSuffix(rest, "m") && strings.Trim(rest, "0123456789;:m") == "":
		return ""
	case !r.Screen:
		return "a sequence, though the program has no screen"
	case kind == '[' && len(rest) > 0:
		return control(rest)
	case kind == ']':
		return r.command(strings.TrimSuffix(strings.TrimSuffix(rest, "\a"), "\x1b\\"))
	case strings.Contains("78M=>", text[1:]), text == "\x1b(B":
		return ""
	}
	return "a sequence that the program has no use for"
}

// control judges a control sequence without its ESC [.
func control(rest string) string {
	final := rest[len(rest)-1]
	params := rest[:len(rest)-1]
	isPlain := strings.Trim(params, "0123456789;") == ""
	switch {
	case isPlain && strings.IndexByte("ABCDEFGHJKLMPSTXZ@`bdfr", final) >= 0, rest == "c", rest == "?5W":
		return "" // moves, erases, scrolls; asks what the terminal is; sets tabs
	case final == 'h' || final == 'l' || final == 'p':
		return mode(rest)
	case final == 'u' && params != "" && strings.IndexByte("<=>?", params[0]) >= 0:
		return "" // the keyboard
	case final == 'm' && strings.HasPrefix(params, ">4"), final == 'm' && params == "?4":
		return "" // the keyboard too, in the older way
	case final == 'q' && (strings.HasSuffix(params, " ") || params == ">" || params == ">0"):
		return "" // the shape of the cursor; the terminal's name
	}
	return "a control sequence that the program has no use for"
}

// mode judges the setting of a private mode, and the question for one. The one other
// mode inserts letters, on terminals that cannot insert cells.
func mode(rest string) string {
	if rest == "4h" || rest == "4l" {
		return ""
	}
	meant := []string{"7", "25", "1000", "1002", "1003", "1004", "1006", "1049", "2004", "2026", "2027", "2031"}
	params, private := strings.CutPrefix(rest[:len(rest)-1], "?")
	params = strings.TrimSuffix(params, "$")
	for _, p := range strings.Split(params, ";") {
		if !private || !slices.Contains(meant, p) {
			return "a mode that the program has no use for"
		}
	}
	return ""
}

// command judges an operating system command, without its beginning and end:
// a title, a question for a colour, or a text for the clipboard, which is
// judged like any other text.
func (r Rules) command(rest string) string {
	number, value, _ := strings.Cut(rest, ";")
	switch number {
	case "0", "1", "2":
		if value == r.Title || value == "" {
			return ""
		}
		return "a title that is not the program's"
	case "10", "11", "12":
		if value == "?" {
			return ""
		}
		return "a colour of the terminal is changed"
	case "110", "111", "112":
		return ""
	case "52":
		return r.copied(value)
	}
	return "a command that the program has no use for"
}

func (r Rules) copied(value string) string {
	_, encoded, _ := strings.Cut(value, ";")
	text, err := base64.StdEncoding.DecodeString(encoded)
	switch {
	case r.Copies <= 0:
		return "a text for the clipboard that nobody copied"
	case err != nil:
		return "a text for the clipboard that is damaged"
	}
	if faults := (Rules{}).Faults(text); len(faults) > 0 {
		return "the copied text: " + faults[0]
	}
	return ""
}
