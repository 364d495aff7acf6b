package ui

import (
	"strings"
	"testing"
)

// TestWantsColour goes through each variable and value, and who wins.
func TestWantsColour(t *testing.T) {
	for _, tt := range []struct {
		env               string
		terminal, without bool // what follows on a terminal, and without one
	}{
		{"", true, false},
		{"TERM=xterm", true, false},
		{"TERM=dumb", false, false},
		{"NO_COLOR=", true, false},
		{"NO_COLOR=1", false, false},
		{"NO_COLOR=0", false, false},
		{"NO_COLOR=yes", false, false},
		{"NO_COLOR=false", false, false},
		{"FORCE_COLOR=", true, false},
		{"FORCE_COLOR=0", true, false},
		{"FORCE_COLOR=1", true, true},
		{"FORCE_COLOR=yes", true, true},
		{"FORCE_COLOR=3 TERM=dumb", true, true},
		{"CLICOLOR_FORCE=0", true, false},
		{"CLICOLOR_FORCE=1", true, true},
		{"CLICOLOR_FORCE=true", true, true},
		{"CLICOLOR=0", false, false},
		{"CLICOLOR=1", true, false},
		{"CLICOLOR=", true, false},
		{"CLICOLOR=0 FORCE_COLOR=1", true, true},
		{"CLICOLOR=0 CLICOLOR_FORCE=1", true, true},
		{"NO_COLOR=1 FORCE_COLOR=1", false, false},
		{"NO_COLOR=1 CLICOLOR_FORCE=1", false, false},
	} {
		env := map[string]string{}
		for pair := range strings.FieldsSeq(tt.env) {
			k, v, _ := strings.Cut(pair, "=")
			env[k] = v
		}
		get := func(k string) string { return env[k] }
		if on, off := wantsColour(get, true), wantsColour(get, false); on != tt.terminal || off != tt.without {
			t.Errorf("%q: %v on a terminal and %v without, not %v and %v", tt.env, on, off, tt.terminal, tt.without)
		}
	}
}
