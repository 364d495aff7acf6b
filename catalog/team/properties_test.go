package team_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/catalog/team"
	"smilecodes/model/modeltest/teamtest"
)

// theirs are the fields of an entry that a folder can have a part in.
var theirs = []string{"Customer", "Disclosure", "Guide", "Team"}

// TestInternalFactsStay: whatever is in a folder, every other field of every entry is as it
// was, disclosure is never looser, and our steps stay in their order.
func TestInternalFactsStay(t *testing.T) {
	ours := assets.Catalog()
	rapid.Check(t, func(t *rapid.T) {
		c, _ := team.Lay(teamtest.AnyFolder(t, ours), ours, today)
		mustKeepFacts(t, ours, c)
	})
}

func mustKeepFacts(t rapid.TB, ours, c *catalog.Catalog) {
	before, after := everyEntry(ours), everyEntry(c)
	if len(before) != len(after) {
		t.Fatalf("%d entries of %d", len(after), len(before))
	}
	for i, e := range after {
		if e == before[i] {
			continue
		}
		was, is := reflect.ValueOf(*before[i]), reflect.ValueOf(*e)
		for f := range was.NumField() {
			name := was.Type().Field(f).Name
			if !slices.Contains(theirs, name) && !reflect.DeepEqual(was.Field(f).Interface(), is.Field(f).Interface()) {
				t.Fatalf("%s: %s is %v", e.ID, name, is.Field(f))
			}
		}
		if e.Disclosure < before[i].Disclosure {
			t.Fatalf("%s: disclosure is %v", e.ID, e.Disclosure)
		}
		if e.BuiltIn() != before[i] && e.Team != nil {
			t.Fatalf("%s: what it was built on is %p", e.ID, e.BuiltIn())
		}
		if (e.Guide == nil) != (before[i].Guide == nil) || e.Guide != nil && e.Guide.Slug != before[i].Guide.Slug {
			t.Fatalf("%s: its guide is %v", e.ID, e.Guide)
		}
	}
	for i, g := range c.Guides() {
		steps := slices.DeleteFunc(slices.Clone(g.Steps), func(s catalog.Step) bool { return s.Team != nil })
		if !reflect.DeepEqual(steps, ours.Guides()[i].Steps) || !reflect.DeepEqual(g.Causes, ours.Guides()[i].Causes) || g.Escalate != ours.Guides()[i].Escalate {
			t.Fatalf("%s: our steps are %v", g.Slug, steps)
		}
	}
}

func everyEntry(c *catalog.Catalog) []*catalog.Entry {
	d := c.Data()
	return slices.Concat(d.Entries, d.Retired)
}

// TestNoCustomerHears: whatever is in a folder, no customer text of any entry has a code, a
// category or a word of suspicion, and nobody hears of a suspicion by what they are told:
// the words of an entry that must not be told are always somebody else's, too.
func TestNoCustomerHears(t *testing.T) {
	ours := assets.Catalog()
	alone := spokenAlone(ours)
	rapid.Check(t, func(t *rapid.T) {
		c, _ := team.Lay(teamtest.AnyFolder(t, ours), ours, today)
		mustNotTell(t, alone, c)
	})
}

func mustNotTell(t rapid.TB, alone map[string]bool, c *catalog.Catalog) {
	seen := map[string]bool{}
	for _, e := range everyEntry(c) {
		if seen[e.Customer] && e.Team == nil {
			continue
		}
		seen[e.Customer] = true
		if word := teamtest.Untold(e.Customer); word != "" {
			t.Fatalf("%s: %q says %q", e.ID, e.Customer, word)
		}
		if e.Team != nil && e.Team.Words != nil && e.Team.SayAs == "" && e.Disclosure != catalog.Tell && !sharesSentence(c, e) {
			t.Fatalf("%s has words of its own: %q", e.ID, e.Customer)
		}
	}
	for _, g := range c.Guides() {
		if word := teamtest.Untold(g.Customer); word != "" {
			t.Fatalf("%s: %q says %q", g.Slug, g.Customer, word)
		}
	}
	for id := range spokenAlone(c) {
		if !alone[id] {
			t.Fatalf("only those that must not be told hear what %s says: %q", id, c.Entry(id).Customer)
		}
	}
}

// sharesSentence reports whether all entries that share our words share the team's.
func sharesSentence(c *catalog.Catalog, e *catalog.Entry) bool {
	return !slices.ContainsFunc(everyEntry(c), func(o *catalog.Entry) bool {
		return o.BuiltIn().Customer == e.BuiltIn().Customer && o.Customer != e.Customer && (o.Team == nil || o.Team.SayAs == "" && o.Disclosure != catalog.Tell)
	})
}

// spokenAlone are the entries that must not be told whose words no entry has that may be.
func spokenAlone(c *catalog.Catalog) map[string]bool {
	open := map[string]bool{}
	for _, e := range everyEntry(c) {
		open[e.Customer] = open[e.Customer] || e.Disclosure == catalog.Tell
	}
	alone := map[string]bool{}
	for _, e := range everyEntry(c) {
		if e.Disclosure != catalog.Tell && !open[e.Customer] {
			alone[e.ID] = true
		}
	}
	return alone
}
