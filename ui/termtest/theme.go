//go:build !windows

package termtest

import "fmt"

// A Theme is the colour scheme of a terminal: the answer to the question for
// its background, and the background of its picture.
type Theme string

// The themes. A terminal that is Silent does not answer the question for its
// colours; its picture is drawn dark. Dark is what a terminal is without a theme.
const (
	Dark   Theme = "dark"
	Light  Theme = "light"
	Silent Theme = "silent"
)

// colours are the theme's own background and foreground.
func (th Theme) colours() (background, foreground string) {
	if th == Light {
		return "#ffffff", "#24292f"
	}
	return "#1a1b26", "#c0caf5"
}

// reply is the answer to OSC 10 (foreground) or OSC 11 (background), empty if
// there is none.
func (th Theme) reply(question int) string {
	background, foreground := th.colours()
	colour, known := map[int]string{10: foreground, 11: background}[question]
	if th == Silent || !known {
		return ""
	}
	r, g, b := colour[1:3], colour[3:5], colour[5:7]
	return fmt.Sprintf("\x1b]%d;rgb:%s%s/%s%s/%s%s\x1b\\", question, r, r, g, g, b, b)
}
