package team_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/catalog/team"
)

// theirs are the fields of an entry that a folder can have a part in.
var theirs = []string{"Customer", "Disclosure", "Guide", "Team"}

// TestInternalFactsStay: whatever is in a folder, every other field of every entry is as it
// was, disclosure is never looser, and our steps stay in their order.
func TestInternalFactsStay(t *testing.T) {
	ours := assets.Catalog()
	rapid.Check(t, func(t *rapid.T) {
		c, _ := team.Lay(folder(anyFolder(t, ours)...), ours, today)
		mustKeepFacts(t, ours, c)
	})
}

func mustKeepFacts(t rapid.TB, ours, c *catalog.Catalog) {
	before, after := everyEntry(ours), everyEntry(c)
	if len(before) != len(after) {
		t.Fatalf("%d entries of %d", len(after), len(before))
	}
	for i, e := range after {
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

// untellable matches what no customer must read, written here apart from the check itself:
// codes of suspects and of others, categories, and suspicion in four languages.
var untellable = regexp.MustCompile(`(?i)\b(081[0-7]|082[0-5]|084\d|0911|1012|1213)\b|approved|rejected|provisional|pending|inconclusive|spoof|fraud|fake|liveness|impersonat|tamper|forged|suspicio|suspect|someone else|\bmask\b|stolen|falsifi|faux|falso|bandia`)

// TestNoCustomerHears: whatever is in a folder, no customer text of any entry has a code, a
// category or a word of suspicion, and nobody hears of a suspicion by what they are told:
// the words of an entry that must not be told are always somebody else's, too.
func TestNoCustomerHears(t *testing.T) {
	ours := assets.Catalog()
	alone := spokenAlone(ours)
	rapid.Check(t, func(t *rapid.T) {
		c, _ := team.Lay(folder(anyFolder(t, ours)...), ours, today)
		for _, e := range everyEntry(c) {
			if word := untellable.FindString(e.Customer); word != "" {
				t.Fatalf("%s: %q says %q", e.ID, e.Customer, word)
			}
			if e.Team != nil && e.Team.Words != nil && e.Team.SayAs == "" && e.Disclosure != catalog.Tell && !sharesSentence(c, e) {
				t.Fatalf("%s has words of its own: %q", e.ID, e.Customer)
			}
		}
		for _, g := range c.Guides() {
			if word := untellable.FindString(g.Customer); word != "" {
				t.Fatalf("%s: %q says %q", g.Slug, g.Customer, word)
			}
		}
		for id := range spokenAlone(c) {
			if !alone[id] {
				t.Fatalf("only those that must not be told hear what %s says: %q", id, c.Entry(id).Customer)
			}
		}
	})
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

// anyFolder is a folder with some of everything, much of it wrong.
func anyFolder(t *rapid.T, c *catalog.Catalog) []string {
	var ids, sentences []string
	for _, e := range everyEntry(c) {
		ids, sentences = append(ids, e.ID), append(sentences, e.Customer)
	}
	id := func() string {
		return rapid.OneOf(rapid.SampledFrom(ids), rapid.SampledFrom(few), rapid.SampledFrom(few)).Draw(t, "id")
	}
	words := func() string { return rapid.SampledFrom(words).Draw(t, "words") }
	var b strings.Builder
	maybe := func(key string, value func() string) {
		if rapid.IntRange(0, 2).Draw(t, key) == 0 {
			fmt.Fprintf(&b, "%s = %q\n", key, value())
		}
	}
	for range rapid.IntRange(0, 12).Draw(t, "texts") {
		fmt.Fprintf(&b, "[[text]]\nid = %q\n", id())
		maybe("customer", words)
		maybe("say_as", id)
		maybe("disclosure", func() string { return rapid.SampledFrom([]string{"tell", "soften", "internal", "open"}).Draw(t, "d") })
		maybe("add_next", words)
		maybe("note", words)
		maybe("reviewed", func() string { return rapid.SampledFrom([]string{"2026-11-20", "2020-01-01", "x"}).Draw(t, "r") })
		if rapid.IntRange(0, 9).Draw(t, "forbidden") == 0 {
			maybe(rapid.SampledFrom([]string{"meaning", "category", "code", "final", "next", "x"}).Draw(t, "key"), words)
		}
	}
	for range rapid.IntRange(0, 4).Draw(t, "sentences") {
		fmt.Fprintf(&b, "[[sentence]]\nen = %q\ncustomer = %q\n", rapid.SampledFrom(sentences).Draw(t, "en"), words())
	}
	texts := b.String()
	b.Reset()
	g := c.Guides()[rapid.IntRange(0, len(c.Guides())-1).Draw(t, "guide")]
	for range rapid.IntRange(0, 4).Draw(t, "steps") {
		n := rapid.IntRange(-1, len(g.Steps)+1).Draw(t, "after")
		fmt.Fprintf(&b, "[[step]]\nafter = %d\ndo = %q\n", n, words())
		if n > 0 && n <= len(g.Steps) && rapid.Bool().Draw(t, "right") {
			fmt.Fprintf(&b, "fingerprint = %q\n", catalog.SentenceFingerprint(g.Steps[n-1].Do))
		}
	}
	return []string{"texts.toml", texts, "guides/" + g.Slug + ".toml", b.String(),
		"languages/xx.toml", "name = 'Test'\n[suspicion]\nfake = ['faux', 'falso', 'bandia']"}
}

// few are entries that share their words with others, suspects among them, so that random
// folders meet.
var few = []string{
	"biometric-kyc/0812", "smartselfie-authentication/0822", "biometric-kyc/0814", "smartselfie-enrollment/0844",
	"biometric-kyc/0912", "smartselfie-authentication/0922", "smartselfie-enrollment/0942", "smartselfie-enrollment/1241", "biometric-kyc/0813",
	"document-verification/0812", "v3/document_unclassifiable", "biometric-kyc/1212", "basic-kyc/1013", "smile-secure/5210",
}

var words = []string{
	"Please wait.", "We are still checking.", "Please send new pictures, and wait.", "Call us on 0800 1234567.",
	"Your code is 0812.", "You were rejected.", "It is a fake.", "C'est un faux.", "É falso.", "Ni bandia.", "Please wait", "", "{name}, wait.",
}
