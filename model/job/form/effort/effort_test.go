package effort_test

import (
	"testing"

	"smilecodes/model/job/form/effort"
)

// TestSteps: a text gets steps by its length, and none after it wanted too many.
func TestSteps(t *testing.T) {
	for _, bytes := range []int{0, 1, 1000, 1 << 20} {
		s := effort.For(bytes)
		n := 0
		for s.Take(100) {
			n++
		}
		switch {
		case !s.AreUp() || s.Take(1) || s.Take(0):
			t.Errorf("%d bytes: steps are left", bytes)
		case s.Used() != 100*n:
			t.Errorf("%d bytes: %d steps used of %d00", bytes, s.Used(), n)
		case s.Used() < 20*bytes || s.Used() > 100*bytes+100_000:
			t.Errorf("%d bytes have %d steps", bytes, s.Used())
		}
	}
	var none *effort.Steps
	if !none.Take(1<<40) || none.Used() != 0 || none.AreUp() {
		t.Error("nil steps end")
	}
}
