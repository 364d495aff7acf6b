//go:build !windows

package termtest

import (
	"fmt"
	"image/color"

	"github.com/charmbracelet/x/ansi"
)

// exactColours returns what to send after an SGR sequence so that the colours
// it chose are in the cells as RGB.
//
// MockTerm keeps colours by their number, does not know the bright ones (90 to
// 97, 100 to 107) nor the forms with a colour space, and paints its default
// colours with two numbers of the palette, so that a cell in palette colour 7
// cannot be told from one in the default. For example "1;91" needs
// "38;2;255;0;0" after it, while "91;39" needs nothing, being the default in
// the end.
func exactColours(params ansi.Params) string {
	var foreground, background color.Color
	for len(params) > 0 {
		used := 1
		var chosen color.Color
		switch n := params[0].Param(0); {
		case n == 0:
			foreground, background = nil, nil
		case n == 38 || n == 48 || n == 58:
			used = max(1, ansi.ReadStyleColor(params, &chosen))
			if n == 38 {
				foreground = chosen
			} else if n == 48 {
				background = chosen
			}
		case isForeground(n):
			foreground = basicColour(n)
		case isForeground(n - 10):
			background = basicColour(n - 10)
		}
		// The parts of 4:3, a curly underline, aren't sequences of their own.
		for used < len(params) && params[used-1].HasMore() {
			used++
		}
		params = params[used:]
	}
	return sgrColour(38, foreground) + sgrColour(48, background)
}

// isForeground says whether an SGR number chooses a foreground without further
// parameters; the background numbers are those plus 10.
func isForeground(n int) bool {
	return n >= 30 && n <= 37 || n == 39 || n >= 90 && n <= 97
}

// basicColour is nil for 39, the default.
func basicColour(n int) color.Color {
	switch {
	case n == 39:
		return nil
	case n >= 90:
		return ansi.IndexedColor(n - 90 + 8)
	}
	return ansi.IndexedColor(n - 30)
}

func sgrColour(ground int, c color.Color) string {
	if c == nil {
		return ""
	}
	rgb := color.NRGBAModel.Convert(c).(color.NRGBA)
	return fmt.Sprintf("\x1b[%d;2;%d;%d;%dm", ground, rgb.R, rgb.G, rgb.B)
}
