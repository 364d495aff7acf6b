//go:build !windows

package termtest

import (
	"cmp"
	"fmt"
	"html"
	"strings"
)

// The size of a cell and of its letters in the picture, in pixels. Most
// monospaced letters are 0.6 times as wide as their size and the lines of a
// box 1.16 times as high, so that they meet; whole numbers keep the file small
// and the edges sharp.
const (
	cellWidth  = 9
	cellHeight = 17
	baseline   = 14
	fontSize   = 15
	margin     = 9
)

const fontFamily = "ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace"

// svg draws the screen on the theme's ground: the same screen gives the same
// bytes, so that the picture can be a golden file.
func (s Snapshot) svg(theme Theme) string {
	cols := 0
	if len(s.Rows) > 0 {
		cols = len(s.Rows[0])
	}
	width, height := cols*cellWidth+2*margin, len(s.Rows)*cellHeight+2*margin
	background, foreground := theme.colours()

	var svg strings.Builder
	svg.WriteString(opening(width, height, background, foreground))
	for y, row := range s.Rows {
		svg.WriteString(drawRow(top(y), reversed(row, background, foreground)))
	}
	if s.CursorShown {
		svg.WriteString(drawCursor(s))
	}
	svg.WriteString("</svg>\n")
	return svg.String()
}

// opening begins a picture with its ground.
func opening(width, height int, background, foreground string) string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d"`, width, height) +
		fmt.Sprintf(` font-family="%s" font-size="%d" fill="%s" xml:space="preserve">`+"\n", fontFamily, fontSize, foreground) +
		fmt.Sprintf(`<rect width="%d" height="%d" rx="6" fill="%s"/>`+"\n", width, height, background)
}

func drawCursor(s Snapshot) string {
	return fmt.Sprintf(`<rect x="%d" y="%d" width="2" height="%d"/>`+"\n", left(s.CursorX), top(s.CursorY), cellHeight)
}

func left(x int) int { return margin + x*cellWidth }
func top(y int) int  { return margin + y*cellHeight }

// reversed returns the row with the colours of reversed cells swapped.
func reversed(row []Cell, background, foreground string) []Cell {
	drawn := make([]Cell, len(row))
	for x, cell := range row {
		if cell.Reverse {
			fg, bg := cell.Fg, cell.Bg
			cell.Fg, cell.Bg, cell.Reverse = cmp.Or(bg, background), cmp.Or(fg, foreground), false
		}
		drawn[x] = cell
	}
	return drawn
}

// drawRow draws a row whose upper edge is at y; it is empty if nothing is to be seen.
func drawRow(y int, row []Cell) string {
	var svg strings.Builder
	drawBackground(&svg, y, row)
	drawText(&svg, y, row)
	return svg.String()
}

// drawBackground draws one rectangle for neighbours of one background.
func drawBackground(svg *strings.Builder, y int, row []Cell) {
	for x := 0; x < len(row); {
		end := x + 1
		for end < len(row) && row[end].Bg == row[x].Bg {
			end++
		}
		if row[x].Bg != "" {
			fmt.Fprintf(svg, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n",
				left(x), y, (end-x)*cellWidth, cellHeight, row[x].Bg)
		}
		x = end
	}
}

// drawText draws one text for neighbours of one look.
func drawText(svg *strings.Builder, y int, row []Cell) {
	for x := 0; x < len(row); {
		if !row[x].isSeen() {
			x++
			continue
		}
		end := runEnd(row, x)
		var text strings.Builder
		for _, cell := range row[x:end] {
			text.WriteString(cell.Text)
		}
		fmt.Fprintf(svg, `<text x="%d" y="%d"%s%s>%s</text>`+"\n",
			left(x), y+baseline, textLength(row[x:end]), row[x].attributes(), html.EscapeString(text.String()))
		x = end
	}
}

// isSeen says whether anything of the cell would be seen on its background.
func (c Cell) isSeen() bool {
	return c.Text != "" && (c.Text != " " || c.Underline || c.Strike)
}

// runEnd returns the end of the text that starts at x: everything that looks
// alike, and the blanks within it. A wide character gets its own text, because
// fonts disagree about its width and the rest must stay in its columns.
func runEnd(row []Cell, x int) int {
	end := x + 1
	for i := end; i < len(row) && row[x].Width == 1 && row[i].Width == 1; i++ {
		if row[i].isSeen() {
			if row[i].letters() != row[x].letters() {
				break
			}
			end = i + 1
		} else if row[x].Underline || row[x].Strike {
			break
		}
	}
	return end
}

// letters is the part of the style that the letters show.
func (s Style) letters() Style {
	s.Bg = ""
	return s
}

// textLength pins a text to its columns, whatever the font.
func textLength(run []Cell) string {
	if len(run) < 2 {
		return ""
	}
	return fmt.Sprintf(` textLength="%d"`, len(run)*cellWidth)
}

// attributes is the style in SVG's words.
func (s Style) attributes() string {
	var attributes strings.Builder
	for _, a := range []struct {
		on   bool
		text string
	}{
		{s.Fg != "", fmt.Sprintf(` fill="%s"`, s.Fg)},
		{s.Bold, ` font-weight="bold"`},
		{s.Italic, ` font-style="italic"`},
		{s.Dim, ` opacity="0.6"`},
		{s.Underline && s.Strike, ` text-decoration="underline line-through"`},
		{s.Underline && !s.Strike, ` text-decoration="underline"`},
		{s.Strike && !s.Underline, ` text-decoration="line-through"`},
	} {
		if a.on {
			attributes.WriteString(a.text)
		}
	}
	return attributes.String()
}
