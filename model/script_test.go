package model_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
)

// A script is a session that is being played, and what the last deed answered.
type script struct {
	model.Session
	t      *testing.T
	place  string // file:line, as editors jump to
	answer string
	sent   int // the copy that is on its way
}

func (x *script) play(file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		x.t.Fatal(err)
	}
	for i, line := range strings.Split(string(data), "\n") {
		x.place = fmt.Sprintf("%s:%d", file, i+1)
		line = strings.TrimSpace(line)
		switch sight, isSight := strings.CutPrefix(line, "="); {
		case line == "", strings.HasPrefix(line, "#"):
		case isSight:
			x.see(strings.TrimSpace(sight))
		default:
			x.do(line)
		}
	}
}

func (x *script) fail(format string, args ...any) {
	x.t.Helper()
	x.t.Fatalf("%s: %s", x.place, fmt.Sprintf(format, args...))
}

func (x *script) do(line string) {
	word, rest, _ := strings.Cut(line, " ")
	deed, ok := deeds[word]
	if !ok {
		x.fail("nobody can %q", word)
	}
	deed(x, rest)
}

// see compares a line with what it would say if it were right.
func (x *script) see(line string) {
	word, want, _ := strings.Cut(line, " ")
	sight, ok := sights[word]
	if !ok {
		x.fail("%q cannot be seen", word)
	}
	if got := sight(x, want); got != want {
		x.t.Errorf("%s: = %s %s\nbut it is  = %s %s", x.place, word, want, word, got)
	}
}

func (x *script) entries() []*catalog.Entry {
	var entries []*catalog.Entry
	for _, r := range x.Rows() {
		if r.Heading == "" {
			entries = append(entries, r.Hit.Entry)
		}
	}
	return entries
}

func (x *script) headings() string {
	var headings []string
	for _, r := range x.Rows() {
		if r.Heading != "" {
			headings = append(headings, r.Heading)
		}
	}
	return orNothing(headings)
}

// Names in scripts. An unknown name is a fault of the script.

func (x *script) number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		x.fail("%v", err)
	}
	return n
}

func (x *script) entry(id string) *catalog.Entry {
	e := x.Catalog().Entry(id)
	if e == nil {
		x.fail("there is no entry %q", id)
	}
	return e
}

func (x *script) product(slug string) *catalog.Product {
	if slug == "all" {
		return nil
	}
	products := x.Catalog().Products()
	i := slices.IndexFunc(products, func(p *catalog.Product) bool { return p.Slug == slug })
	if i < 0 {
		x.fail("there is no product %q", slug)
	}
	return products[i]
}

func (x *script) category(slug string) catalog.Category {
	if !isCategory(slug) {
		x.fail("there is no category %q", slug)
	}
	all := catalog.Categories()
	return all[slices.IndexFunc(all, func(c catalog.Category) bool { return c.Slug() == slug })]
}

func isCategory(slug string) bool {
	return slices.ContainsFunc(catalog.Categories(), func(c catalog.Category) bool { return c.Slug() == slug })
}

func slugOf(p *catalog.Product) string {
	if p == nil {
		return "all"
	}
	return p.Slug
}

func slugsOf(categories []catalog.Category) string {
	if len(categories) == 0 {
		return "any"
	}
	slugs := make([]string, len(categories))
	for i, c := range categories {
		slugs[i] = c.Slug()
	}
	return strings.Join(slugs, ", ")
}

func ids(entries ...*catalog.Entry) string {
	var all []string
	for _, e := range entries {
		if e != nil {
			all = append(all, e.ID)
		}
	}
	return orNothing(all)
}

func orNothing(words []string) string {
	if len(words) == 0 {
		return "nothing"
	}
	return strings.Join(words, ", ")
}

func hiding(h model.Hiding) string {
	return fmt.Sprintf("elsewhere %d filtered %d total %d", h.Elsewhere, h.Filtered, h.Total)
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
