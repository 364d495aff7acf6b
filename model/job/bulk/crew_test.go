package bulk

import "testing"

// TestCrew: a panic of a worker is that of the one who waits, who can give the terminal
// back.
func TestCrew(t *testing.T) {
	var c crew
	c.work(func() {})
	c.work(func() { panic("no") })
	defer func() {
		if p := recover(); p != "no" {
			t.Errorf("the panic is %v", p)
		}
	}()
	c.wait()
	t.Error("it did not panic")
}
