package draw_test

import (
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
)

// TestKept: of a text that does not fit, the part from | on is seen, as much of it as
// has room. What a search found in it is highlighted wherever it is cut.
func TestKept(t *testing.T) {
	for _, row := range []struct {
		why, text string
		width     int
		found     string
		want      string
	}{
		{"a text that fits is whole", "No |Match", 8, "Match", "No [Match]"},
		{"without others like it, the beginning is kept", "|Data Invalid", 8, "Data", "[Data] In…"},
		{"so it is where it has enough", "Failed Enroll Machine Judgement - FAIL| - Compare Rejected", 55, "Fail", "[Fail]ed Enroll Machine Judgement - FAIL - Compare Rejec…"},
		{"the beginning is cut at a word", "Failed Enroll Machine Judgement - FAIL| - Compare Rejected", 44, "Comp", "…Machine Judgement - FAIL - [Comp]are Rejected"},
		{"one that begins where the room does", "Failed Enroll Machine Judgement - FAIL| - Compare Rejected", 43, "FAIL", "…Judgement - [FAIL] - Compare Rejected"},
		{"the beginning is cut without its dash", "Machine Judgement - |Pure Provisional", 19, "Pure", "…[Pure] Provisional"},
		{"what was found is cut off with the beginning", "Machine Judgement - |Pure Provisional", 20, "Machine", "…Pure Provisional"},
		{"cut on both sides", "Failed Enroll Machine Judgement - FAIL| - Compare Rejected", 19, "Compare Rejected", "…FAIL - [Compare Re]…"},
		{"letters of two bytes and of two cells", "Überprüfung der Karte 顔|顔 passt nicht", 20, "passt", "…顔顔 [passt] nicht"},
		{"a word as long as the text is cut at its end", "Queried|Database", 9, "Queried", "[Queried]D…"},
		{"too little room for either", "Machine |Judgement", 7, "", "Machin…"},
		{"one cell", "Machine |Judgement", 1, "", "…"},
		{"none", "Machine |Judgement", 0, "", ""},
	} {
		before, after, _ := strings.Cut(row.text, "|")
		text := before + after
		var found []catalog.Span
		if at := strings.Index(text, row.found); row.found != "" {
			found = []catalog.Span{{From: at, To: at + len(row.found)}}
		}
		styles := &theme.Styles{Match: theme.Style{On: "[", Off: "]"}}
		l := draw.NewRow(row.width).PutKept(styles, theme.Style{}, text, len(before), row.width, found)
		if got := strings.TrimRight(l.String(), " "); got != row.want {
			t.Errorf("%s: %q in %d cells is %q, not %q", row.why, row.text, row.width, got, row.want)
		}
	}
}

// TestKeptFits: at no width is what is kept wider than its room, or without the letter
// that tells it from others.
func TestKeptFits(t *testing.T) {
	const failed = "Failed Enroll Machine Judgement - FAIL - Compare Rejected"
	styles := &theme.Styles{Match: theme.Style{On: "[", Off: "]"}}
	for apart, letter := range failed {
		if apart > 0 && failed[apart-1] != ' ' {
			continue // what tells a text from others begins with a word
		}
		for width := 8; width < len(failed)+2; width++ {
			l := draw.NewRow(100).PutKept(styles, theme.Style{}, failed, apart, width, []catalog.Span{{From: apart, To: apart + 1}})
			if got := l.String(); l.Column() != 100 || !strings.Contains(got, "["+string(letter)+"]") || draw.Cells(strings.TrimRight(got, " "))-len("[]") > width {
				t.Errorf("apart at %d, in %d cells: %q", apart, width, got)
			}
		}
	}
}
