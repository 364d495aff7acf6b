package catalog_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/catalog"
)

// TestSearchAsPlainly holds the index to the plain search: for whatever is
// typed the same hits in the same order, with the same highlights.
func TestSearchAsPlainly(t *testing.T) {
	for name, c := range map[string]*catalog.Catalog{"real": load(t), "strange": strange(t), "ranks": ranks(t)} {
		query, plainly := typed(c), catalog.Plainly(c)
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			sameHits(t, query.Draw(t, "query"), c.Search, plainly)
		}))
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
		for i := range query {
			sameHits(t, query[:i], c.Search, plainly)
		}
		sameHits(t, query, c.Search, plainly)
	}
}

func sameHits(t interface{ Errorf(string, ...any) }, query string, got, want func(string) []catalog.Hit) {
	if got, want := got(query), want(query); !reflect.DeepEqual(got, want) {
		t.Errorf("%q finds\n%v, not\n%v", query, shownHits(got), shownHits(want))
	}
}

func shownHits(hits []catalog.Hit) []string {
	all := make([]string, len(hits))
	for i, h := range hits {
		all[i] = h.Entry.ID + " " + lit(h.Entry.Code, h.Code) + " " + lit(h.Entry.Text, h.Text)
	}
	return all
}
