//go:build !windows

package termtest

import (
	"slices"
	"strings"
	"testing"
)

// written returns a terminal of 20 by 3 cells that has received some bytes.
func written(t *testing.T, pieces ...string) *terminal {
	t.Helper()
	return writtenFor(t, func([]byte) {}, pieces...)
}

// writtenFor is written with somebody who gets the answers.
func writtenFor(t *testing.T, answer func([]byte), pieces ...string) *terminal {
	t.Helper()
	term := newTerminal(Size{Cols: 20, Rows: 3}, Dark, answer)
	t.Cleanup(term.close)
	for _, piece := range pieces {
		if _, err := term.Write([]byte(piece)); err != nil {
			t.Fatal(err)
		}
	}
	return term
}

func TestScreenText(t *testing.T) {
	for name, row := range map[string]struct{ bytes, want string }{
		"rows, blanks at their ends removed":    {"one  \r\ntwo", "one\ntwo\n"},
		"the alternate screen starts empty":     {"main\x1b[?1049h\x1b[Halt", "alt\n\n"},
		"and the main one comes back":           {"main\x1b[?1049halt\x1b[?1049l!", "main!\n\n"},
		"entering the alternate one twice":      {"main\x1b[?1049halt\x1b[?1049h", "    alt\n\n"},
		"wide characters take their text once":  {"a漢字b", "a漢字b\n\n"},
		"a frame held back is not seen":         {"old\x1b[?2026h\x1b[Hnew", "old\n\n"},
		"and is seen when it is whole":          {"old\x1b[?2026h\x1b[Hnew\x1b[?2026l", "new\n\n"},
		"clusters, turned on in the other":      {"\x1b[?2027h\x1b[?1049h\x1b[He\u0301|", "e\u0301|\n\n"},
		"a reset shows the main screen, erased": {"main\x1b[?1049halt\x1bc", "\n\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := written(t, row.bytes).seen().Text(); got != row.want {
				t.Errorf("got %q, want %q", got, row.want)
			}
			// The same bytes one by one, as no sequence comes in one piece.
			if got := written(t, strings.Split(row.bytes, "")...).seen().Text(); got != row.want {
				t.Errorf("in pieces: got %q, want %q", got, row.want)
			}
		})
	}
}

func TestCellStyles(t *testing.T) {
	for sgr, want := range map[string]Style{
		"":                     {},
		"1;3;4;7":              {Bold: true, Italic: true, Underline: true, Reverse: true},
		"2;9":                  {Dim: true, Strike: true},
		"4:3":                  {Underline: true},
		"31":                   {Fg: "#800000"},
		"37;40":                {Fg: "#c0c0c0", Bg: "#000000"},
		"91;104":               {Fg: "#ff0000", Bg: "#0000ff"},
		"91;39;104;49":         {},
		"1;91;0":               {},
		"38;5;91":              {Fg: "#8700af"},
		"48;5;7;1":             {Bg: "#c0c0c0", Bold: true},
		"38;2;26;27;38":        {Fg: "#1a1b26"},
		"38:2::1:2:3;48:5:255": {Fg: "#010203", Bg: "#eeeeee"},
		"58;2;1;2;3;31":        {Fg: "#800000"},
	} {
		if got := written(t, "\x1b["+sgr+"mx").seen().Rows[0][0]; got != (Cell{Text: "x", Width: 1, Style: want}) {
			t.Errorf("SGR %q: got %+v, want %+v", sgr, got, want)
		}
	}
}

func TestCellWidths(t *testing.T) {
	row := written(t, "漢x").seen().Rows[0]
	for x, want := range []Cell{{Text: "漢", Width: 2}, {}, {Text: "x", Width: 1}, {Text: " ", Width: 1}} {
		if row[x] != want {
			t.Errorf("cell %d: got %+v, want %+v", x, row[x], want)
		}
	}
}

func TestCursor(t *testing.T) {
	got := written(t, "\x1b[2;5H").seen()
	if got.CursorX != 4 || got.CursorY != 1 || !got.CursorShown {
		t.Errorf("the cursor is at %d,%d, shown %v", got.CursorX, got.CursorY, got.CursorShown)
	}
	if written(t, "\x1b[?25l").seen().CursorShown {
		t.Error("the cursor is hidden and yet shown")
	}
}

func TestReplies(t *testing.T) {
	for question, want := range map[string]string{
		"\x1b]10;?\a":                      "\x1b]10;rgb:c0c0/caca/f5f5\x1b\\",
		"\x1b]11;?\x1b\\":                  "\x1b]11;rgb:1a1a/1b1b/2626\x1b\\",
		"\x1b[?u":                          "\x1b[?0u",
		"\x1b[>5u\x1b[?u":                  "\x1b[?5u",
		"\x1b[?2026$p\x1b[?2027$p":         "\x1b[?2026;2$y\x1b[?2027;2$y",
		"\x1b[6n\x1b]11;?\a\x1b[3C\x1b[6n": "\x1b[1;1R\x1b]11;rgb:1a1a/1b1b/2626\x1b\\\x1b[1;4R",
		strings.Repeat("\x1b[5n", 2000):    strings.Repeat("\x1b[0n", 2000),
		"\x1b[6n\x1b[?1049h\x1b[2;2H\x1b[6n\x1b[?1049l\x1b[6n": "\x1b[1;1R\x1b[2;2R\x1b[1;1R",
	} {
		// A buffer without a lock will do: when the bytes are written, their
		// answers have been.
		var got strings.Builder
		writtenFor(t, func(answer []byte) { got.Write(answer) }, question)
		if got.String() != want {
			t.Errorf("%q: got %q, want %q", question, got.String(), want)
		}
	}
}

func TestClipboardBytes(t *testing.T) {
	for bytes, want := range map[string]string{
		"\x1b]52;c;aGk=\a":                       "hi",
		"\x1b]52;;aGk=\x1b\\":                    "hi",
		"\x1b]52;p;aGk=\a":                       "",
		"\x1b]52;c;aGk=\a\x1b]52;c;?\a":          "hi",
		"\x1b]52;c;aGk=\a\x1b]52;c;eW8=\a":       "yo",
		"\x1b[?1049h\x1b]52;c;aGk=\a\x1b[?1049l": "hi",
	} {
		if got := string(written(t, bytes).clipboard); got != want {
			t.Errorf("%q: got %q, want %q", bytes, got, want)
		}
	}
}

func TestLeftovers(t *testing.T) {
	for bytes, want := range map[string][]string{
		"":                                      nil,
		"\x1b[?1049h\x1b[?1049l":                nil,
		"\x1b[?1049;2004h":                      {"mode 1049 (alternate screen) is on", "mode 2004 (bracketed paste) is on"},
		"\x1b[?25l":                             {"mode 25 (visible cursor) is off"},
		"\x1b[?7l\x1b[?7h\x1b[?12h":             nil,
		"\x1b[?2031h":                           {"mode 2031 is on"},
		"\x1b[>1u\x1b[<u":                       nil,
		"\x1b[>1u\x1b[>3u\x1b[<9u":              nil,
		"\x1b[=5;1u\x1b[=4;3u":                  {"the kitty keyboard flags of the main screen are [1]"},
		"\x1b[?1049h\x1b[>1u\x1b[?1049l\x1b[<u": {"the kitty keyboard flags of the alternate screen are [0 1]"},
		"\x1b[>4;2m":                            {"modifyOtherKeys is 2"},
		"\x1b[>4;2m\x1b[>4m":                    nil,
		"\x1b=":                                 {"the keypad is in application mode"},
		"\x1b=\x1b>":                            nil,
		"\x1b[?1000h\x1b[>4;1m\x1bc":            nil,
	} {
		if got := written(t, bytes).state.leftovers(); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", bytes, got, want)
		}
	}
}

func TestTerminalResize(t *testing.T) {
	term := written(t, "one\r\ntwo", "\x1b[?1049h")
	for _, screen := range []string{"alternate", "main"} {
		for _, size := range []Size{{30, 5}, {2, 2}} {
			term.seen()
			term.resize(size)
			if rows := term.seen().Rows; len(rows) != size.Rows || len(rows[0]) != size.Cols {
				t.Errorf("%s screen of %v has %d rows of %d", screen, size, len(rows), len(rows[0]))
			}
		}
		_, _ = term.Write([]byte("\x1b[?1049l"))
	}
	if got, want := term.seen().Text(), "on\ntw"; got != want {
		t.Errorf("after all got %q, want %q", got, want)
	}
}
