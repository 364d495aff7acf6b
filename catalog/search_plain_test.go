package catalog_test

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/catalog/synthetic"
)

// TestSearchAsPlainly holds the index to the plain search: for whatever is
// typed the same hits in the same order, with the same highlights.
func TestSearchAsPlainly(t *testing.T) {
	for name, c := range map[string]*catalog.Catalog{
		"real": load(t), "strange": strange(t), "ranks": ranks(t), "noisy": noisy(t),
	} {
		query, plainly := typed(c), catalog.Plainly(c)
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			sameHits(t, query.Draw(t, "query"), c.Search, plainly)
		}))
	}
}

// noisy has lines of nothing but noise, negations side by side, and words with
// marks inside.
func noisy(t testing.TB) *catalog.Catalog {
	return made(t,
		row{id: "plain/0003", text: "Not what was meant", keywords: "not", meaning: "not no not, without whatever"},
		row{id: "plain/0001", text: "What is it", keywords: "node", meaning: "Why not? It is what it is."},
		row{id: "plain/0002", text: "It was re-run", keywords: "what", meaning: "No. Nothing was re-run, and we don't mean to."},
		row{id: "pending/0004", text: "whatever 0001", keywords: "the", meaning: "is 0001 not 0002"},
		row{id: "pending/0005", text: "Id id issue", keywords: "valid id issue", guide: "loud"},
	)
}

// TestSearchLarge holds it in a catalogue of another size, and that a word that
// is misspelt is found.
func TestSearchLarge(t *testing.T) {
	c := large(t, 2_000)
	plainly, queries := catalog.Plainly(c), synthetic.For(c)
	for _, query := range append(queries.Codes, queries.Words...) {
		sameHits(t, query, c.Search, plainly)
	}
	found := 0
	for _, typo := range queries.Typos {
		sameHits(t, typo.Typed, c.Search, plainly)
		if slices.ContainsFunc(c.Search(typo.Typed), func(h catalog.Hit) bool {
			return strings.Contains(h.Entry.Text+" "+strings.Join(h.Entry.Keywords, " "), typo.Meant)
		}) {
			found++
		}
	}
	if len(queries.Typos) != 50 || found < 48 {
		t.Errorf("of %d misspelt words %d are found", len(queries.Typos), found)
	}
}

// TestSearchGrowing asks every golden query letter by letter, as it is typed.
func TestSearchGrowing(t *testing.T) {
	data, err := os.ReadFile("testdata/queries.tsv")
	if err != nil {
		t.Fatal(err)
	}
	c := load(t)
	plainly := catalog.Plainly(c)
	for row := range strings.Lines(string(data)) {
		query, _, _ := strings.Cut(row, "\t")
		for i := range len(query) + 1 {
			sameHits(t, query[:i], c.Search, plainly)
		}
	}
}

func sameHits(t interface{ Errorf(string, ...any) }, query string, search func(string) []catalog.Hit, plainly func(string) []catalog.PlainHit) {
	if got, want := catalog.Plain(search(query)), plainly(query); !reflect.DeepEqual(got, want) {
		t.Errorf("%q finds\n%v, not\n%v", query, shownHits(got), shownHits(want))
	}
}

func shownHits(hits []catalog.PlainHit) []string {
	all := make([]string, len(hits))
	for i, h := range hits {
		all[i] = h.Entry.ID + " " + lit(h.Entry.Code, h.Code) + " " + lit(h.Entry.Text, h.Text)
	}
	return all
}
