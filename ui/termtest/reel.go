//go:build !windows

package termtest

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// A reel is the SVG of a film. All shots are one strip, and a style moves the strip by a
// whole shot at a time. A row is drawn once, before the first shot that has it:
//
//	<g class="film">
//	<defs><g id="r0">...</g></defs>
//	<g transform="translate(0 0)"><use href="#r0" y="9"/>...</g>
//	<g transform="translate(0 456)">...</g>
//	</g>
//	<style>...</style>
//
// What depends on all shots comes last, so that a film can be compared with its file
// shot by shot. There are no scripts, fonts or addresses: it moves wherever a picture
// is shown. Without styles, or for those who prefer that nothing moves, it is the shot
// called still.
type reel struct {
	svg           string // so far
	theme         Theme
	width, height int             // of a shot, in pixels
	rows          map[string]int  // the number of each row that was seen, by its drawing
	ends          []time.Duration // when each shot ends
	still         int             // the number of a shot
}

// The line under the screen: the key in a box, and the words.
const (
	captionHeight = 30
	boxHeight     = 22
	boxPadding    = 8
)

func newReel(size Size, theme Theme) reel {
	r := reel{
		theme: theme, rows: map[string]int{},
		width: left(size.Cols) + margin, height: top(size.Rows) + margin + captionHeight,
	}
	background, foreground := theme.colours()
	r.svg = opening(r.width, r.height, background, foreground) + `<g class="film">` + "\n"
	return r
}

// A shot is one screen, with the rows that no shot before had.
type shot struct {
	svg   string
	fresh []string
}

// take draws the next shot. It changes nothing: the screen may still change.
func (r *reel) take(screen Snapshot, key, words string) shot {
	background, foreground := r.theme.colours()
	var s shot
	var defs, uses strings.Builder
	for y, row := range screen.Rows {
		drawn := drawRow(0, reversed(row, background, foreground))
		if drawn == "" {
			continue
		}
		number, seen := r.rows[drawn]
		if i := slices.Index(s.fresh, drawn); i >= 0 {
			number = len(r.rows) + i
		} else if !seen {
			number = len(r.rows) + len(s.fresh)
			s.fresh = append(s.fresh, drawn)
			fmt.Fprintf(&defs, `<g id="r%d">`+"\n%s</g>\n", number, drawn)
		}
		fmt.Fprintf(&uses, `<use href="#r%d" y="%d"/>`+"\n", number, top(y))
	}
	if defs.Len() > 0 {
		s.svg = "<defs>\n" + defs.String() + "</defs>\n"
	}
	s.svg += fmt.Sprintf(`<g transform="translate(0 %d)">`+"\n%s", len(r.ends)*r.height, uses.String())
	if screen.CursorShown {
		s.svg += drawCursor(screen)
	}
	s.svg += r.caption(key, words, foreground) + "</g>\n"
	return s
}

// caption draws the line under the screen.
func (r *reel) caption(key, words, foreground string) string {
	y, x, svg := r.height-margin, left(0), ""
	if key != "" {
		width := utf8.RuneCountInString(key)*cellWidth + 2*boxPadding
		svg = fmt.Sprintf(`<rect x="%d" y="%d" width="%d" height="%d" rx="4" fill="none" stroke="%s"/>`+"\n", x, y-boxHeight+6, width, boxHeight, foreground)
		svg += fmt.Sprintf(`<text x="%d" y="%d" font-weight="bold">%s</text>`+"\n", x+boxPadding, y, html.EscapeString(key))
		x += width + boxPadding
	}
	return svg + fmt.Sprintf(`<text x="%d" y="%d">%s</text>`+"\n", x, y, html.EscapeString(words))
}

// add appends a shot.
func (r *reel) add(s shot, shown time.Duration) {
	for _, row := range s.fresh {
		r.rows[row] = len(r.rows)
	}
	if n := len(r.ends); n > 0 {
		shown += r.ends[n-1]
	}
	r.ends = append(r.ends, shown)
	r.svg += s.svg
}

// end finishes the picture: what moves the strip comes last.
func (r *reel) end() {
	var style strings.Builder
	whole := r.ends[len(r.ends)-1].Seconds()
	fmt.Fprintf(&style, ".film{transform:translateY(%dpx)}\n", -r.still*r.height)
	fmt.Fprintf(&style, "@media (prefers-reduced-motion:no-preference){.film{animation:film %gs step-end infinite}}\n@keyframes film{\n", whole)
	begin := 0.0
	for i, end := range r.ends {
		fmt.Fprintf(&style, "%.3f%%{transform:translateY(%dpx)}\n", 100*begin/whole, -i*r.height)
		begin = end.Seconds()
	}
	r.svg += "</g>\n<style>\n" + style.String() + "}\n</style>\n</svg>\n"
}
