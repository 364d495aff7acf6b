package draw

// A Motion is a way to move in a pane or a pop-up.
type Motion uint8

// The motions: by one, by what is in view, and to the ends.
const (
	LineUp Motion = iota
	LineDown
	PageUp
	PageDown
	ToFirst
	ToLast
)

// By is how many lines or entries a motion goes, in a pane of some height.
func (d Motion) By(height int) int {
	const far = 1 << 20
	page := max(height-1, 1)
	return [...]int{LineUp: -1, LineDown: 1, PageUp: -page, PageDown: page, ToFirst: -far, ToLast: far}[d]
}
