//go:build !windows

package termtest

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// reelOf is a film of some screens, each shown for a second longer than the one before.
func reelOf(t *testing.T, screens ...string) string {
	t.Helper()
	r := newReel(Size{Cols: 20, Rows: 3}, Dark)
	for i, bytes := range screens {
		screen := written(t, "\x1b[?25l"+bytes).seen()
		r.add(r.take(screen, "k", "a < b"), time.Duration(i+1)*time.Second)
	}
	r.still = 1
	r.end()
	return r.svg
}

// TestReelSharesRows: a row is drawn once, whichever shots and lines have it, and a
// blank one never.
func TestReelSharesRows(t *testing.T) {
	svg := reelOf(t, "one\r\ntwo\r\none", "one\r\n\r\ntwo", "three")
	if n := strings.Count(svg, `<g id="r`); n != 3 {
		t.Errorf("%d rows are drawn, not 3:\n%s", n, svg)
	}
	for y, want := range map[string][]string{
		"0":   {`<use href="#r0" y="9"/>`, `<use href="#r1" y="26"/>`, `<use href="#r0" y="43"/>`},
		"99":  {`<use href="#r0" y="9"/>`, `<use href="#r1" y="43"/>`},
		"198": {`<use href="#r2" y="9"/>`},
	} {
		_, shot, _ := strings.Cut(svg, `<g transform="translate(0 `+y+`)">`)
		shot, _, _ = strings.Cut(shot, "</g>")
		var uses []string
		for line := range strings.Lines(shot) {
			if strings.HasPrefix(line, "<use") {
				uses = append(uses, strings.TrimSpace(line))
			}
		}
		if !slices.Equal(uses, want) {
			t.Errorf("the shot at %s has %q, not %q", y, uses, want)
		}
	}
}

// TestReelMoves: each shot is shown for its time, and one of them where nothing is to
// move.
func TestReelMoves(t *testing.T) {
	_, style, _ := strings.Cut(reelOf(t, "a", "b", "c"), "<style>\n")
	want := `.film{transform:translateY(-99px)}
@media (prefers-reduced-motion:no-preference){.film{animation:film 6s step-end infinite}}
@keyframes film{
0.000%{transform:translateY(0px)}
16.667%{transform:translateY(-99px)}
50.000%{transform:translateY(-198px)}
}
</style>
</svg>
`
	if style != want {
		t.Errorf("got\n%s\nwant\n%s", style, want)
	}
}

// TestReelIsSafe: a film is XML of elements that every page shows.
func TestReelIsSafe(t *testing.T) {
	if err := Safe(reelOf(t, "\x1b[1;31ma<b>\"&'\x1b[m漢 \x1b[7mz")); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{
		"<svg><script/></svg>", "<svg><image/></svg>", `<svg onload="x"/>`, `<svg><use href="https://a.example/#r"/></svg>`,
		"<svg><style>@import 'x'</style></svg>", "<svg><style>a{b:url(x)}</style></svg>", "<svg>",
	} {
		if Safe(bad) == nil {
			t.Errorf("%s is taken for safe", bad)
		}
	}
}
