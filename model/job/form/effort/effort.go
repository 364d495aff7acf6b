// Package effort limits what the readers of one decode do. A reader takes a step for
// each byte that it looks at, again for a second look, and gives up where there are no
// steps left. So the cost of a text grows with its length, whatever is in it, and tests
// count steps where they can't trust a clock.
package effort

// Steps are what is left of a budget. Nil steps never end.
type Steps struct{ left, used int }

// What a text gets: enough for each reader to look at it, and at what it found in it,
// several times.
const (
	perByte = 64
	least   = 64 << 10
)

// For are the steps for a text of some bytes.
func For(bytes int) *Steps { return &Steps{left: least + perByte*bytes} }

// Take takes steps, and reports whether there were as many. If not, none are left.
func (s *Steps) Take(n int) bool {
	if s == nil {
		return true
	}
	if n > s.left {
		s.left = -1
		return false
	}
	s.used, s.left = s.used+n, s.left-n
	return true
}

// Used is how many steps were taken.
func (s *Steps) Used() int {
	if s == nil {
		return 0
	}
	return s.used
}

// AreUp reports whether more was wanted than there is.
func (s *Steps) AreUp() bool { return s != nil && s.left < 0 }
