package dialog

import (
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	playAll(t, func() *show { s := tinySession(t); return open(s, 80, 24, NewCompare(s)) }, []script{
		{"", "", "▌General <any>"},
		{"down", "", "▌Biometric"},
		{"down down", "", "▌Biometric"},
		{"up", "", "▌General <any>"},
		{"accept", "go to general/0810", ""},
		{"down accept", "go to biometric/0810", ""},
		{"click:Second", "stay", "▌Biometric"},
		{"click:Second click:Second", "go to biometric/0810", ""},
		{"click:First", "go to general/0810", ""},
		{"pgdown pgup", "", "▌General <any>"},
		{"", "", "0810 · every meaning"},
	})
}

// TestCompareColumns: meanings are side by side where both can be read.
func TestCompareColumns(t *testing.T) {
	for width, beside := range map[int]bool{80: true, 58: true, 57: false, 30: false} {
		s := tinySession(t)
		v := open(s, width, 40, NewCompare(s))
		row := ""
		for r := range strings.SplitSeq(v.screen(), "\n") {
			if strings.Contains(r, "General <any>") {
				row = r
			}
		}
		if strings.Contains(row, "Biometric") != beside {
			t.Errorf("at %d columns they are side by side: %v:\n%s", width, !beside, v.screen())
		}
	}
}

// TestCompareBegins: the keys are on the selected meaning, and a copy is about the
// chosen one.
func TestCompareBegins(t *testing.T) {
	s := tinySession(t)
	s.Move(1)
	v := open(s, 80, 24, NewCompare(s))
	if e := v.Subject(v.c).Entry; e != s.Selected() {
		t.Errorf("it begins on %s", e.ID)
	}
	if e := v.play("up").Subject(v.c).Entry; e == s.Selected() || e.Code != "0810" {
		t.Errorf("then it is about %s", e.ID)
	}
}
