package explorer

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A customer is somebody whose ticket is worked on: the code, and the
// word that is in all that is typed for them.
type customer struct{ code, words, job string }

// deeds are what is done for a customer's ticket, each from the list and back to
// it. Every one types the customer's words, or pastes their job result.
func deeds(c customer) map[string]string {
	note := "g home t " + c.words + " enter esc esc"
	return map[string]string{
		"note":        note,
		"second note": "g j t " + c.words + "2 enter space esc esc",
		"tick":        "g home space esc esc",
		"mark":        "space",
		"unmark":      "space space",
		"look":        "enter esc",
		"blank":       "C right right enter " + c.words + " enter enter",
		"reply":       "C left left right enter",
		"note of two": "space down space up c",
		"show":        "g home t " + c.words + "3 enter Y esc esc esc",
		"edit":        "C left left edited:" + c.words + "4 enter",
		"job":         "paste:" + c.job + " enter esc esc",
		"job view":    "paste:" + c.job + " c esc",
	}
}

// roads lead from one ticket to the next: everything that begins one. Where the
// code must be another one it says so.
var roads = []struct {
	keys     string // CODE is the next code
	another  bool   // the code is another one
	needless bool   // it begins a ticket without a copy too
}{
	{keys: "esc esc esc CODE enter"},
	{keys: "CODE enter"},
	{keys: "/ CODE tab"},
	{keys: "esc esc esc / CODE click:row"},
	{keys: "/ biometric space CODE enter"},
	{keys: "CODE esc / enter"},
	{keys: "paste:JOB esc esc esc esc", another: false},
	{keys: "clip:JOB esc esc esc esc"},
	{keys: "X CODE enter", needless: true},
	{keys: ": next-ticket enter CODE enter", needless: true},
	{keys: "wait:10m CODE enter", needless: true},
	{keys: "wait:1h / CODE tab", needless: true},
	{keys: "esc esc esc esc CODE esc enter esc", another: true},
	{keys: "esc esc esc esc CODE esc = enter", another: true},
	{keys: "esc esc esc esc home enter esc", another: true}, // the pinned entry
}

// TestCustomersStayApart works for one customer and then, by each of the roads,
// for the next one, of the same code or another. No word that was typed for the
// first, and nothing of their job result, is in a text that is copied for the
// second, unless U came between.
func TestCustomersStayApart(t *testing.T) {
	codes := []string{"0908", "1015", "0812", "1014", "0813"}
	rapid.Check(t, func(r *rapid.T) {
		first := customer{rapid.SampledFrom(codes).Draw(r, "code"), "qanna", "flat.json"}
		next := customer{rapid.SampledFrom(codes).Draw(r, "next code"), "zbob", "status-with-history.json"}
		road := rapid.SampledFrom(roads).Draw(r, "road")
		if road.another && next.code == first.code {
			next.code = "2204"
		}
		width, height := 120, 36
		if rapid.Bool().Draw(r, "narrow") {
			width, height = 50, 15
		}
		p := atDesk(t, width, height).play("2405 enter p esc")
		work := func(c customer, least int) {
			all := deeds(c)
			for _, name := range rapid.SliceOfN(rapid.SampledFrom(sortedKeys(all)), least, 5).Draw(r, "deeds") {
				p.play(all[name]).play("esc esc esc")
				if c.code != "" {
					p.play(c.code + " esc") // back to it, without a search that was meant
				}
			}
		}
		p.play(first.code + " enter")
		work(first, 0)
		if !road.needless { // then the ticket must be sent
			p.play("g home t " + first.words + " enter c")
		}
		p.play(strings.NewReplacer("CODE", next.code, "JOB", next.job).Replace(road.keys))
		before := len(p.desk.copied)
		p.play("c esc " + next.code + " esc c")
		work(next, 0)
		p.play(first.code + " esc c esc Y esc C enter enter enter")
		for _, text := range p.desk.copied[before:] {
			if strings.Contains(text, first.words) || strings.Contains(text, "0000044120") {
				r.Fatalf("by %q from %s to %s: of the first customer it copies\n%s", road.keys, first.code, next.code, text)
			}
		}
		if len(p.desk.copied) == before {
			r.Fatalf("nothing was copied for the second customer: at %s, %s", places[p.at], p.said)
		}
	})
}

// TestUndoMixesNothing: tickets that are set aside and brought back, in any
// order, keep what was typed for them, and no text has words of two.
func TestUndoMixesNothing(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := atDesk(t, 120, 36).play("1015 enter g")
		words := 0
		for range rapid.IntRange(3, 25).Draw(r, "steps") {
			switch rapid.SampledFrom([]string{"note", "X", "U", "c"}).Draw(r, "does") {
			case "note": // the only one of its ticket
				if p.session.Held().IsEmpty() {
					words++
					p.play(fmt.Sprintf("t person%d. enter", words))
				}
			case "X":
				p.play("X")
			case "U":
				p.play("U")
			case "c":
				held := p.session.Held()
				p.play("c")
				if n := strings.Count(p.desk.clipboard(), "person"); n != held.Notes {
					r.Fatalf("%s is held, and the text has words of %d customers:\n%s", held, n, p.desk.clipboard())
				}
			}
		}
	})
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
