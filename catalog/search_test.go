package catalog_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
)

// load is the real catalogue.
func load(testing.TB) *catalog.Catalog { return assets.Catalog() }

// A tally counts queries whose first hit is right, and how long their lists are.
type tally struct{ queries, right, hits int }

// ask asks a query and says what is wrong about its answer, or nothing.
func (n *tally) ask(c *catalog.Catalog, query, tier, first string) string {
	hits := c.Search(query)
	miss := wrong(hits, tier, first)
	n.queries++
	if tier != "all" {
		n.hits += len(hits)
	}
	if miss == "" {
		n.right++
	}
	return miss
}

// check holds that nearly every first hit is right, and that lists are short.
func (n *tally) check(t *testing.T) {
	t.Helper()
	share, mean := 100*float64(n.right)/float64(n.queries), float64(n.hits)/float64(n.queries)
	t.Logf("%d of %d queries are right (%.1f %%), with %.1f hits in the mean", n.right, n.queries, share, mean)
	if share < 97 || mean > 8 {
		t.Errorf("%.1f %% of the first hits are right, and 97 %% must; a list has %.1f hits in the mean, and 8 at most", share, mean)
	}
}

// cells reads the rows of a file in testdata, without its heading.
func cells(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for _, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")[1:] {
		row := strings.Split(line, "\t")
		if len(row) != 4 {
			t.Fatalf("%q has %d cells", line, len(row))
		}
		rows = append(rows, row)
	}
	return rows
}

// TestGoldenQueries asks what support staff type and looks at what comes
// first. The table is testdata/queries.tsv: query, tier (any if empty), the codes
// or ids that are right in first place, and why.
func TestGoldenQueries(t *testing.T) {
	c, n := load(t), tally{}
	for _, row := range cells(t, "queries.tsv") {
		if miss := n.ask(c, row[0], row[1], row[2]); miss != "" {
			t.Logf("%-40q %s", row[0], miss)
		}
	}
	if n.queries < 450 {
		t.Errorf("only %d queries", n.queries)
	}
	n.check(t)
}

// TestGoldenProblems asks for what people see, in every way in which they may
// put it: the words alone or with the thing that they are about, before or
// after it, in a sentence, and with a word that is misspelt. The table is
// testdata/problems.tsv: the problem, the codes or ids that are right in first
// place, the things, and the words.
func TestGoldenProblems(t *testing.T) {
	c, all := load(t), tally{}
	for _, row := range cells(t, "problems.tsv") {
		words, n := strings.Split(row[3], "|"), tally{}
		if len(words) < 10 {
			t.Errorf("%s has only %d words", row[0], len(words))
		}
		for _, query := range puts(strings.Split(row[2], "|"), words) {
			if miss := n.ask(c, query, "", row[1]); miss != "" {
				t.Logf("%s: %-40q %s", row[0], query, miss)
			}
		}
		t.Logf("%s: %d of %d, %d hits", row[0], n.right, n.queries, n.hits/n.queries)
		all = tally{all.queries + n.queries, all.right + n.right, all.hits + n.hits}
	}
	all.check(t)
}

// puts lists the ways in which words are put that are about things; about the
// empty thing they are put alone.
func puts(things, words []string) []string {
	var all []string
	for _, w := range words {
		for _, thing := range things {
			if thing == "" {
				all = append(all, w, "please help, my customer: "+w, misspelt(w))
				continue
			}
			all = append(all, thing+" "+w, w+" "+thing, "my customer's "+thing+" is "+w, w+", the "+thing, thing+" "+misspelt(w))
		}
	}
	return all
}

// misspelt leaves out a letter of the longest word, if it is long enough to be
// known without it.
func misspelt(words string) string {
	longest := ""
	for w := range strings.FieldsSeq(words) {
		if len(w) > len(longest) {
			longest = w
		}
	}
	if len(longest) < 6 {
		return words
	}
	return strings.Replace(words, longest, longest[:3]+longest[4:], 1)
}

// wrong says what is wrong about hits, or nothing.
func wrong(hits []catalog.Hit, tier, first string) string {
	if tier == "none" {
		if len(hits) > 0 {
			return "finds " + hits[0].Entry.ID + ", not nothing"
		}
		return ""
	}
	if len(hits) == 0 {
		return "finds nothing, not " + first
	}
	if tier != "" && hits[0].Tier().Slug() != tier {
		return "finds " + hits[0].Entry.ID + " by another tier than " + tier
	}
	e := hits[0].Entry
	if want := strings.Split(first, ","); first != "" && !slices.Contains(want, e.Code) && !slices.Contains(want, e.ID) {
		return "finds " + e.ID + ", not " + first
	}
	return ""
}
