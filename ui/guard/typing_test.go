//go:build !windows

package guard

import (
	"io"
	"strings"
	"testing"
	"time"
)

// A piece is what comes at once, and how long after the piece before.
type piece struct {
	after time.Duration
	text  string
}

// line is a terminal line with a clock of its own.
type line struct {
	now    time.Time
	pieces []piece
}

// ready moves the clock to the next piece, if it comes within a time.
func (l *line) ready(d time.Duration) bool {
	if len(l.pieces) == 0 || l.pieces[0].after > d {
		return false
	}
	l.now = l.now.Add(l.pieces[0].after)
	l.pieces[0].after = 0
	return true
}

func (l *line) read(b []byte) (int, error) {
	if !l.ready(time.Hour) {
		return 0, io.EOF
	}
	n := copy(b, l.pieces[0].text)
	if l.pieces[0].text = l.pieces[0].text[n:]; l.pieces[0].text == "" {
		l.pieces = l.pieces[1:]
	}
	return n, nil
}

// readAll is what Bubble Tea reads of pieces, with a bar between two readings.
func readAll(size int, pieces ...piece) string {
	l := &line{now: time.Unix(0, 0), pieces: pieces}
	t := typing{patterns: newPatterns(), now: func() time.Time { return l.now }, more: l.ready, read: l.read}
	var read []string
	for b := make([]byte, size); ; {
		n, err := t.fill(b)
		if err != nil {
			return strings.Join(read, "|")
		}
		read = append(read, string(b[:n]))
	}
}

// seen makes the marks of a paste short.
var seen = strings.NewReplacer(pasteStart, "<", pasteEnd, ">", "\x1b", "^")

const ms = time.Millisecond

func TestTyping(t *testing.T) {
	marked := func(rest ...piece) []piece { return append([]piece{{0, pasteStart + "some text"}}, rest...) }
	for name, row := range map[string]struct {
		pieces []piece
		want   string
	}{
		"a hand":                     {[]piece{{0, "a"}, {50 * ms, "b"}, {4 * ms, "c"}}, "a|b|c"},
		"a few letters at once":      {[]piece{{0, "0812"}, {0, "\r"}}, "0812\r"},
		"seven letters":              {[]piece{{0, "abcdefg"}}, "abcdefg"},
		"eight letters":              {[]piece{{0, "abcdefgh"}}, "<abcdefgh>"},
		"a key held down":            {[]piece{{0, "jjjjjjjjjjjjjjjj"}}, "jjjjjjjjjjjjjjjj"},
		"a serial line":              {[]piece{{0, "a"}, {ms, "b"}, {ms, "c"}, {ms, "q"}, {ms, "e"}, {ms, "f"}, {ms, ":"}, {ms, "\r"}, {ms, "x"}}, "<abcqef:\rx>"},
		"eight letters, but slowly":  {[]piece{{0, "a"}, {3 * ms, "b"}, {3 * ms, "c"}, {3 * ms, "d"}, {3 * ms, "e"}, {3 * ms, "f"}, {3 * ms, "g"}, {3 * ms, "h"}}, "abcdefg|h"},
		"a burst and then a hand":    {[]piece{{0, "abcdefgh"}, {40 * ms, "q"}}, "<abcdefgh>|q"},
		"a burst and a key":          {[]piece{{0, "abcdefgh\x1b[A"}}, "<abcdefgh>^[A"},
		"wide letters":               {[]piece{{0, "äöüßéèêñ"}}, "<äöüßéèêñ>"},
		"keys without letters":       {[]piece{{0, "\x1b[A\x1b[B\x1b[C\x1b[D"}}, "^[A^[B^[C^[D"},
		"an answer":                  {[]piece{{0, "\x1b[?2026;2$y\x1b]11;rgb:1a1a/1b1b/2626\x1b\\"}}, "^[?2026;2$y^]11;rgb:1a1a/1b1b/2626^\\"},
		"Esc and then a burst":       {[]piece{{0, "\x1b"}, {100 * ms, "abcdefgh"}}, "^|<abcdefgh>"},
		"an answer and a burst":      {[]piece{{0, "\x1b[?2026;2$y\x1b]11;rgb:1a1a/1b1b/2626\x07abcdefgh"}}, "^[?2026;2$y^]11;rgb:1a1a/1b1b/2626\x07<abcdefgh>"},
		"a paste":                    {marked(piece{0, pasteEnd}), "<some text|>"},
		"a paste and a burst in it":  {marked(piece{5 * ms, "abcdefghijkl"}, piece{0, pasteEnd}), "<some text|abcdefghijkl|>"},
		"marks in pieces":            {[]piece{{0, "\x1b[20"}, {90 * ms, "0~some"}, {5 * ms, " text\x1b[2"}, {90 * ms, "01~"}}, "|<some| text|>"},
		"letter by letter":           {append(marked(every(10*ms, 300)...), piece{10 * ms, pasteEnd}), "<some text|" + strings.Repeat("x|", 300) + ">"},
		"the end is lost":            {marked(piece{2500 * ms, "q"}, piece{time.Second, "a"}), "<some text|>|a"},
		"the end is lost and Ctrl-C": {marked(piece{2500 * ms, "\x03"}), "<some text|>\x03"},
		"the end is lost and Esc":    {marked(piece{2500 * ms, "\x1b"}, piece{time.Second, "a"}), "<some text|>|a"},
		"the end is lost and an arrow": {
			marked(piece{2500 * ms, "\x1b[A"}, piece{time.Second, "a"}), "<some text|>|a"},
		"somebody tries every half second": {
			marked(piece{500 * ms, "\x03"}, piece{500 * ms, "q"}, piece{500 * ms, "q"}, piece{500 * ms, "\x03"}), "<some text|\x03|q|q|>\x03"},
		"a slow line":            {marked(piece{5 * time.Second, "the rest"}, piece{5 * time.Second, pasteEnd}, piece{time.Second, "q"}), "<some text|the rest|>|q"},
		"an end without a start": {[]piece{{0, pasteEnd}, {time.Second, "q"}}, ">|q"},
		"a start in a paste":     {marked(piece{0, pasteStart + pasteEnd}, piece{time.Second, "q"}), "<some text|␛[200~>|q"},
		"an answer and then one with a burst": {
			[]piece{{0, "\x1b]11;rgb:1a1a/1b1b/2626\x1b\\"}, {ms, "\x1b[?1u{\"q\":\"/:\",\rxy"}}, "^]11;rgb:1a1a/1b1b/2626^\\|^[?1u<{\"q\":\"/:\",\rxy>"},
		"a burst between answers": {
			[]piece{{0, "\x1b[?1uabcdefgh\x1bP>|x\x1b\\ijklmnop\x1b[I"}}, "^[?1u<abcdefgh>^P>|x^\\<ijklmnop>^[I"},
		"a key and a burst":        {[]piece{{0, "\x01\x1bx\x1bOAabcdefgh"}}, "\x01^x^OA<abcdefgh>"},
		"a burst with eight bits":  {[]piece{{0, "abcdefgh\x9d0;"}}, "<abcdefgh\ufffd0;>"},
		"a paste with sequences":   {marked(piece{5 * ms, "\x1b]0;x"}, piece{5 * ms, "\x1b"}, piece{5 * ms, "P" + pasteEnd}, piece{time.Second, "q"}), "<some text|␛]0;x||␛P>|q"},
		"a paste with eight bits":  {marked(piece{0, "é\xc3"}, piece{ms, "\xa9\x9d0;x" + pasteEnd}), "<some text|é|é\ufffd0;x>"},
		"a paste within a reading": {[]piece{{0, "a\x1b[A" + pasteStart + "\x1b[31mq" + pasteEnd + "\x1b[B"}}, "a^[A<␛[31mq>^[B"},
		"letters after the end":    {marked(piece{0, pasteEnd + "q:\r" + pasteEnd}, piece{time.Second, "q"}), "<some text|q:\r>|q"},
		"letters after the end, later": {
			marked(piece{0, pasteEnd}, piece{2 * ms, "q"}, piece{2 * ms, "x\x1b[20"}, piece{2 * ms, "1~q"}, piece{time.Second, "q"}), "<some text||q|x|q>|q"},
		"a key after the end":         {marked(piece{0, pasteEnd + "\x1b[A"}, piece{time.Second, "q"}), "<some text|>^[A|q"},
		"half a sequence and another": {[]piece{{0, "\x1b[<0;-1M\x1b[27u"}, {time.Second, "0"}}, "^[<0;-1M^[27u|0"},
		"an answer in two":            {[]piece{{0, "\x1b]11;rgb:1a1a/1b"}, {200 * ms, "1b/2626\x1b\\"}}, "|^]11;rgb:1a1a/1b1b/2626^\\"},
		"an answer in three":          {[]piece{{0, "\x1b[?2"}, {90 * ms, "026"}, {90 * ms, ";2$y"}}, "||^[?2026;2$y"},
		"half an answer for ever":     {[]piece{{0, "\x1b[?2026"}, {3 * time.Second, "q"}}, "|q"},
		"half a mouse, and very late": {[]piece{{0, "\x1b[<35;10;5"}, {3 * time.Second, "Mb"}}, "|^[<35;10;5Mb"},
		"half a mouse for ever":       {[]piece{{0, "\x1b[<35;10;5"}, {3 * time.Second, "q"}}, "|q"},
		"an answer without its Esc":   {[]piece{{0, "\x1b"}, {90 * ms, "]11;rgb:1a1a/1b1b/2626\x1b\\"}, {time.Second, "q"}}, "^||q"},
		"a mouse in two":              {[]piece{{0, "\x1b[<35;10"}, {90 * ms, ";12M"}}, "|^[<35;10;12M"},
		"a mouse cut at its Esc":      {[]piece{{0, "\x1b[<35;9;5M\x1b"}, {30 * ms, "["}, {90 * ms, "<35;10;5M"}}, "^[<35;9;5M||^[<35;10;5M"},
		"an Esc after a mouse":        {[]piece{{0, "\x1b[<35;9;5M\x1b"}, {time.Second, "q"}}, "^[<35;9;5M^|q"},
		"an old mouse in two":         {[]piece{{0, "\x1b[M"}, {90 * ms, " qq"}, {time.Second, "\x1b[M q"}, {ms, "qa"}}, "|^[M qq||^[M qqa"},
		"half an old mouse for ever":  {[]piece{{0, "\x1b[M"}, {3 * time.Second, "a"}}, "|a"},
		"Alt and a letter":            {[]piece{{0, "\x1b]"}, {time.Second, "\x1bx"}}, "^]|^x"},
	} {
		t.Run(name, func(t *testing.T) {
			if got, want := seen.Replace(readAll(4096, row.pieces...)), row.want; got != want {
				t.Errorf("Bubble Tea reads %q, want %q", got, want)
			}
		})
	}
}

// every is a letter at a time.
func every(d time.Duration, n int) (pieces []piece) {
	for range n {
		pieces = append(pieces, piece{d, "x"})
	}
	return pieces
}

// TestLongBurst: whatever fits into one reading, a burst is one paste, whole.
func TestLongBurst(t *testing.T) {
	for letters := 8; letters < 200; letters++ {
		text := strings.Repeat("abcdefghijklmnopq{}\r\n", 10)[:letters]
		got := strings.ReplaceAll(readAll(64, piece{0, text}, piece{time.Second, "q"}), "|", "")
		if want := pasteStart + text + pasteEnd + "q"; got != want {
			t.Errorf("%d letters: Bubble Tea reads %q, want %q", letters, got, want)
		}
	}
}

// TestNothingIsMadeUp: without a burst all bytes go through, however they are
// cut, as long as the pauses are short.
func TestNothingIsMadeUp(t *testing.T) {
	text := "a\x1b[A\x1b[200~q[31mx\x1b[201~\x1b[?2026;2$yb\x1b]11;rgb:0/0/0\x07\x1b[<0;1;2Mc"
	for first := 1; first < len(text)-1; first++ {
		for second := first + 1; second < len(text); second++ {
			got := strings.ReplaceAll(readAll(4096, piece{0, text[:first]}, piece{5 * ms, text[first:second]}, piece{5 * ms, text[second:]}), "|", "")
			isCutAtStart := strings.HasSuffix(text[:first], "\x1b") || strings.HasSuffix(text[:second], "\x1b") ||
				strings.HasSuffix(text[:first], "\x1b]") || strings.HasSuffix(text[:second], "\x1b]")
			if got != text && !isCutAtStart { // what has come of it can be a key
				t.Fatalf("cut at %d and %d: %q", first, second, got)
			}
		}
	}
}

// TestAnswersInTwo: wherever a slow line cuts an answer, Bubble Tea reads nothing
// until all of it is there.
func TestAnswersInTwo(t *testing.T) {
	for _, answer := range []string{"\x1b]11;rgb:1a1a/1b1b/2626\x1b\\", "\x1b[?2026;2$y", "\x1b[?1u", "\x1b[?62;22c", "\x1b[<35;10;12M"} {
		begins := 2
		if answer[1] == ']' {
			begins = 3 // less can be a key
		}
		for cut := begins; cut < len(answer)-1; cut++ {
			got := readAll(4096, piece{0, answer[:cut]}, piece{70 * ms, answer[cut:]})
			if want := "|" + answer; got != want {
				t.Errorf("cut at %d: Bubble Tea reads %q, want %q", cut, got, want)
			}
		}
	}
}
