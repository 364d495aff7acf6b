package linear

import (
	"strings"
	"testing"
)

// TestTrail goes some ways, and checks what the program says and where one is then.
//
//	a, b, ...     enters the page of that name; l is a list, t of a ticket
//	?             a menu
//	1             chooses from it, which enters page x
//	<  L  T       goes back, to the list, and leaves the ticket
func TestTrail(t *testing.T) {
	for _, row := range []struct{ way, said, here string }{
		{"a", "a", "a"},
		{"a b", "a b", "b"},
		{"a b <", "a b a-again", "a"},
		{"a <", "a no", "a"},
		{"a l b c L", "a l b c l-again", "l"},
		{"a b L", "a b no", "b"},
		{"a b ? <", "a b ? 1: x b-again", "b"},
		{"a b ? c <", "a b ? 1: x c b-again", "b"},
		{"a b ? 1 <", "a b ? 1: x x b-again", "b"},
		{"a b t c T", "a b t c", "b"},
		{"a b ? T", "a b ? 1: x", "b"},
		{"t b T", "t b", "t"}, // there is always somewhere to be
		{"a l T L", "a l l-again", "l"},
	} {
		v, said := newVoice()
		tr := &trail{voice: v}
		enter := func(name string) {
			tr.enter(func(again bool) view {
				if again {
					v.say("%s-again", name)
				} else {
					v.say("%s", name)
				}
				return view{prompt: name, isList: name == "l", ofTicket: name == "t"}
			})
		}
		unless := func(done bool) {
			if !done {
				v.say("no")
			}
		}
		for step := range strings.FieldsSeq(row.way) {
			switch step {
			case "?":
				tr.menu("?", []string{"x"}, func(int) { enter("x") })
			case "1":
				tr.here().choices[0]()
			case "<":
				unless(tr.back())
			case "L":
				unless(tr.backToList())
			case "T":
				tr.leaveTicket()
			default:
				enter(step)
			}
		}
		if got := strings.Join(strings.Split(strings.TrimSpace(said()), "\n"), " "); got != row.said {
			t.Errorf("%s: it says %q, not %q", row.way, got, row.said)
		}
		if tr.here().prompt != row.here {
			t.Errorf("%s: one is at %s, not %s", row.way, tr.here().prompt, row.here)
		}
	}
}

// TestTrailInherits keeps the numbers of a list where a page has none of its own.
func TestTrailInherits(t *testing.T) {
	v, _ := newVoice()
	tr := &trail{voice: v}
	of := func(choices ...func()) page { return func(bool) view { return view{choices: choices} } }
	tr.enter(of(func() {}, func() {}))
	for i, row := range []struct {
		page page
		want int
	}{{of(), 2}, {of([]func(){}...), 0}, {of(func() {}), 1}} {
		if tr.enter(row.page); len(tr.here().choices) != row.want {
			t.Errorf("page %d has %d choices, not %d", i, len(tr.here().choices), row.want)
		}
	}
}
