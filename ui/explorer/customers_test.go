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
		"held back":   "C left left edited:" + c.words + "5 paste:" + c.job + " esc esc",
		"look again":  "J esc",
		"failing":     "g home t " + c.words + "6 enter broken c esc fixed esc esc",
	}
}

// roads lead from one ticket to the next: everything that begins one. Where the
// code must be another one it says so.
var roads = []struct {
	keys     string // CODE is the next code
	another  bool   // the code is another one
	needless bool   // it begins a ticket without a copy too
	wide     bool   // it needs all panes
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
	{keys: "esc esc esc esc home g esc", another: true},
	{keys: "esc esc esc esc home tab esc", another: true},
	{keys: "esc esc esc esc home shift+tab esc", another: true},
	{keys: "esc esc esc esc home space space", another: true},
	{keys: "esc esc esc esc home : guide enter esc", another: true},
	{keys: "esc esc esc esc home = esc", another: true},
	{keys: "esc esc esc esc home click:detail esc", another: true, wide: true},
	{keys: "esc esc esc esc home click:guide esc", another: true, wide: true},
}

// TestCustomersStayApart works for one customer and then, by each of the roads,
// for the next one, of the same code or another. No word that was typed for the
// first, and nothing of their job result, is in a text that is copied for the
// second, unless U came between.
func TestCustomersStayApart(t *testing.T) {
	t.Parallel()
	codes := []string{"0908", "1015", "0812", "1014", "0813"}
	rapid.Check(t, func(r *rapid.T) {
		jobs := rapid.SampledFrom([][2]string{{"flat.json", "status-with-history.json"}, {"no-id-1015.json", "no-id-0908.json"}}).Draw(r, "jobs")
		first := customer{rapid.SampledFrom(codes).Draw(r, "code"), "qanna", jobs[0]}
		next := customer{rapid.SampledFrom(codes).Draw(r, "next code"), "zbob", jobs[1]}
		road := rapid.SampledFrom(roads).Draw(r, "road")
		if road.another && next.code == first.code {
			next.code = "2204"
		}
		width, height := 120, 36
		if !road.wide && rapid.Bool().Draw(r, "narrow") {
			width, height = 50, 15
		}
		p := atDesk(t, width, height).play("1016 enter p esc")
		p.play(first.code + " enter")
		p.work(r, first)
		const none, known, whileTyping = "", "broken arrives fixed", "g home t zbob7 broken arrives enter fixed esc esc"
		late := rapid.SampledFrom([]string{none, known, whileTyping}).Draw(r, "late")
		if !road.needless && late != whileTyping { // then the ticket must be sent
			p.play("g home t " + first.words + " enter c")
		}
		before := len(p.desk.copied)
		if late != none { // a copy of the first ticket of which nothing is known yet
			p.play("g home t " + first.words + " enter slow c")
		}
		p.play(strings.NewReplacer("CODE", next.code, "JOB", next.job).Replace(road.keys)).play(late)
		if strings.Contains(p.screen(), first.words) {
			r.Fatalf("by %q from %s to %s: of the first customer is on the screen\n%s", road.keys, first.code, next.code, p.screen())
		}
		p.play("c esc J c esc " + next.code + " esc c")
		p.work(r, next)
		p.play(first.code + " esc c esc Y esc C enter enter enter")
		p.hasNone(r, before, first.words, "0000044120")
	})
}

// work does some of what is done for a customer.
func (p *player) work(r *rapid.T, c customer) {
	all := deeds(c)
	for _, name := range rapid.SliceOfN(rapid.SampledFrom(sortedKeys(all)), 0, 5).Draw(r, "deeds") {
		p.play(all[name]).play("esc esc esc")
		p.play(c.code + " esc") // back to it, without a search that was meant
	}
}

// hasNone holds that the texts since some copy have none of the words, and that
// there are any.
func (p *player) hasNone(r *rapid.T, before int, words ...string) {
	for _, text := range p.desk.copied[before:] {
		for _, w := range words {
			if strings.Contains(text, w) {
				r.Fatalf("%q of the first customer is in\n%s", w, text)
			}
		}
	}
	if len(p.desk.copied) == before {
		r.Fatalf("nothing was copied for the second customer: at %s, %s", places[p.At], p.Said)
	}
}

// TestJobsStayApart works for one job of a paste and then, without a copy that
// began another ticket, for the other job; and for a job result and then for
// another one that nobody can say to be of the same job.
func TestJobsStayApart(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		way := rapid.SampledFrom([]struct{ first, next, code string }{
			{"paste:two-jobs.json enter", "J down", "1015"},
			{"paste:two-jobs.json c enter", "J down", "1015"},
			{"paste:two-hidden.json enter", "J down", "0908"},
			{"paste:two-jobs.json down enter", "J", "1015"},
			{"paste:no-id-1015.json enter", "paste:no-id-0908.json", "0908"},
			{"paste:no-id-1015.json enter", "paste:no-id-1015.json", "1015"},
			{"paste:no-id-1015.json enter", "esc esc esc clip:no-id-0908.json", "0908"},
		}).Draw(r, "way")
		p := atDesk(t, 120, 36).play(way.first)
		first, next := customer{"1015", "qanna", ""}, customer{way.code, "zbob", ""}
		for _, name := range rapid.SliceOfN(rapid.SampledFrom([]string{"note", "second note", "tick", "blank", "show", "edit", "failing"}), 1, 4).Draw(r, "deeds") {
			p.play(deeds(first)[name]).play("esc esc esc 1015 esc")
		}
		p.play("g home t " + first.words + "8 enter esc esc " + way.next)
		before := len(p.desk.copied)
		p.play(rapid.SampledFrom([]string{"c esc", "enter c", "C enter enter enter enter esc", "Y esc c esc", "enter g t zbob9 enter c"}).Draw(r, "copies"))
		for _, name := range rapid.SliceOfN(rapid.SampledFrom([]string{"note", "tick", "blank", "show", "reply"}), 0, 4).Draw(r, "deeds of the next") {
			p.play("esc esc esc " + next.code + " esc").play(deeds(next)[name])
		}
		p.play("esc esc esc " + next.code + " esc c esc C enter enter enter enter")
		p.hasNone(r, before, first.words)
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
