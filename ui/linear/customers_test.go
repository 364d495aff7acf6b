package linear_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// deeds are the lines typed for a customer, whose words are typed in each that types
// any. They go in the place of %s.
var deeds = map[string]string{
	"note":       "note 1 %s rang",
	"other note": "note 3 %s again",
	"tick":       "tick 2",
	"mark":       "mark",
	"guide":      "guide\nnext",
	"reply":      "copy customer",
	"marked":     "copy marked",
	"show":       "show",
	"blank":      "copy engineering\n%s 7\n%s 8",
	"as":         "copy as\n1\n2",
	"job":        `{"ResultCode":"0908","SmileJobID":"%s0000044","PartnerParams":{"job_type":1,"job_id":"%s-1a"}}`,
	"back":       "back",
	"again":      "job",
}

// roads lead from one ticket to the next.
var roads = []struct {
	lines    string // CODE is what is searched next, and NEXT the customer
	isMeant  bool   // it begins a ticket without a copy too
	anothers bool   // CODE is another code than the first one
}{
	{lines: "CODE"},
	{lines: "/CODE"},
	{lines: "biometric CODE"},
	{lines: "new\nCODE", isMeant: true},
	{lines: "clear\nCODE", isMeant: true},
	{lines: "x\nCODE", isMeant: true},
	{lines: "copy as\nnew\n1\n1\nCODE", isMeant: true},
	{lines: `{"ResultCode":"1210","SmileJobID":"NEXT0000055","PartnerParams":{"job_type":1}}` + "\n"},
	{lines: "recent\n2", anothers: true},
	{lines: "list all\n1", anothers: true},
}

// TestCustomersStayApart works for one customer and then, by each of the roads,
// for the next one, of the same code or another: no word that was typed for the
// first is in what is copied or shown for the second.
func TestCustomersStayApart(t *testing.T) {
	codes := []string{"0908", "0813", "2405", "0921"}
	rapid.Check(t, func(r *rapid.T) {
		first, next := rapid.SampledFrom(codes).Draw(r, "code"), rapid.SampledFrom(codes).Draw(r, "next code")
		road := rapid.SampledFrom(roads).Draw(r, "road")
		lines := []string{"0941", first}
		work := func(words string) {
			for _, name := range rapid.SliceOfN(rapid.SampledFrom(slices.Sorted(maps.Keys(deeds))), 0, 5).Draw(r, "deeds") {
				lines = append(lines, strings.ReplaceAll(deeds[name], "%s", words))
			}
		}
		work("qanna")
		if !road.isMeant { // then the ticket must be sent
			lines = append(lines, "/"+first, "note 1 qanna rang", "copy")
		}
		lines = append(lines, strings.NewReplacer("CODE", next, "NEXT", "zbob").Replace(road.lines))
		talk := func() (said, copied string) {
			said, _, copied = hold(t, conversation{"", strings.Join(lines, "\n") + "\n"})
			return strings.TrimSuffix(said, "\n"), copied // the end of the input ends its line
		}
		saidBefore, copiedBefore := talk()
		lines = append(lines, "copy")
		work("zbob")
		lines = append(lines, "/"+first, "copy", "show", "back", "back", "copy", "next", "copy as", "1", "1")
		said, copied := talk()
		if !strings.HasPrefix(said, saidBefore) || !strings.HasPrefix(copied, copiedBefore) || copied == copiedBefore {
			r.Fatalf("%q does not go on as it began, or copies nothing", lines)
		}
		if after := said[len(saidBefore):] + copied[len(copiedBefore):]; strings.Contains(after, "qanna") {
			r.Fatalf("by %q, of the first customer it copies or says\n%s", road.lines, after)
		}
	})
}

// TestJobsStayApart works for one job of a paste and then for the other, or for a
// job result and then for another one that nobody can say to be of the same job.
func TestJobsStayApart(t *testing.T) {
	const two = `{"ResultCode":"0908","SmileJobID":"0000000111","PartnerParams":{"job_type":1}}
{"ResultCode":"0908","SmileJobID":"0000000222","PartnerParams":{"job_type":1}}`
	const unnamed = `{"ResultCode":"0908","PartnerParams":{"job_type":1}}` + "\n"
	rapid.Check(t, func(r *rapid.T) {
		way := rapid.SampledFrom([][2]string{
			{"paste\n" + two + "\n\n1", "job\n2"},
			{"paste\n" + two + "\n\n1", "back\n2"},
			{"paste\n" + two + "\n\n2\nback\n1", "list\n2"},
			{unnamed, unnamed},
		}).Draw(r, "way")
		lines := []string{way[0]}
		work := func(words string) {
			for _, name := range rapid.SliceOfN(rapid.SampledFrom([]string{"note", "tick", "mark", "reply", "show"}), 0, 4).Draw(r, "deeds") {
				lines = append(lines, strings.ReplaceAll(deeds[name], "%s", words))
			}
		}
		work("qanna")
		lines = append(lines, "note 1 qanna rang", way[1])
		said := func() string {
			said, _, copied := hold(t, conversation{"", strings.Join(lines, "\n") + "\n"})
			return said + copied
		}
		before := strings.Count(said(), "qanna")
		lines = append(lines, rapid.SampledFrom([]string{"copy", "show", "copy marked"}).Draw(r, "copies"))
		work("zbob")
		lines = append(lines, "copy", "show", "show engineering", "copy")
		if now := said(); strings.Count(now, "qanna") != before || !strings.Contains(now, "End of the text.") {
			r.Fatalf("%q says or copies of the first customer again, or nothing:\n%s", lines, now)
		}
	})
}
