package effort_test

import (
	"testing"

	"smilecodes/model/job/form/effort"
)

// TestPattern: an expression is made once, and not before it is needed.
func TestPattern(t *testing.T) {
	form := effort.Pattern(`^\d{4}$`)
	first := form()
	if !first.MatchString("0812") || first.MatchString("812") || first != form() {
		t.Error("not the expression, or made twice")
	}
	effort.Pattern(`(`) // would panic
}
