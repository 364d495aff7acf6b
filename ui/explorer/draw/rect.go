package draw

import "github.com/charmbracelet/x/ansi"

// A Rect is a place on the screen, in cells. An empty one is not drawn.
type Rect struct{ X, Y, W, H int }

// IsEmpty reports whether it has no cell.
func (r Rect) IsEmpty() bool { return r.W <= 0 || r.H <= 0 }

// Has reports whether a cell is in it.
func (r Rect) Has(x, y int) bool { return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H }

// A Size is the size of the window in cells; zero until the terminal tells.
type Size struct{ Width, Height int }

// splice replaces w cells of a drawn row from column x on.
func splice(row string, x, w int, over string) string {
	return ansi.Truncate(row, x, "") + over + ansi.TruncateLeft(row, x+w, "")
}
