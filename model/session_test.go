package model_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/model"
)

var loadOnce = sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Load(assets.FS) })

// load reads the real catalogue.
func load(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := loadOnce()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestSession plays the scripts in testdata/session: one file, one case. Adding
// a test is adding a file.
//
// A script is a session from its start. Each line is something that somebody
// does, or, after "=", what is then to be seen:
//
//	# 0812 has two meanings, and the best hit is selected.
//	search 0812
//	= rows 2
//	= selected biometric-kyc/0812
//	= count document-verification 1
//
// The words stand in the tables deeds and sights below. Entries are named by
// id, products and categories by slug.
func TestSession(t *testing.T) {
	files, err := filepath.Glob("testdata/session/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			x := &script{Session: model.NewSession(load(t)), t: t}
			x.play(file)
		})
	}
}

// A script is a session that is being played, and what the last deed answered.
type script struct {
	model.Session
	t      *testing.T
	place  string // file:line, as editors jump to
	answer string
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

// What somebody can do.
var deeds = map[string]func(x *script, arg string){
	"search":   func(x *script, query string) { x.Search(query) },
	"lookup":   func(x *script, query string) { x.Lookup(query) },
	"product":  func(x *script, slug string) { x.ShowProduct(x.product(slug)) },
	"tab":      func(x *script, n string) { x.NextProduct(x.number(n)) },
	"category": func(x *script, slug string) { x.ToggleCategory(x.category(slug)) },
	"all":      func(x *script, _ string) { x.ShowAll() },
	"move":     func(x *script, n string) { x.Move(x.number(n)) },
	"open":     func(x *script, id string) { x.Open(x.entry(id)) },
	"back":     func(x *script, _ string) { x.answer = yesNo(x.Back()) },
	"visit":    func(x *script, _ string) { x.Visit() },
	"pin":      func(x *script, _ string) { x.answer = yesNo(x.TogglePin()) },
	"mark":     func(x *script, _ string) { x.ToggleMark() },
	"unmark":   func(x *script, _ string) { x.ClearMarks() },
	"tick":     func(x *script, step string) { x.Tick(x.number(step)) },
}

// What can be seen. A sight is given the wanted words, for it may be asked
// about something ("count all 2"), and returns the words that are right.
var sights = map[string]func(x *script, want string) string{
	"query":      func(x *script, _ string) string { return x.Query() },
	"product":    func(x *script, _ string) string { return slugOf(x.Product()) },
	"categories": func(x *script, _ string) string { return slugsOf(x.Categories()) },
	"filtered":   func(x *script, _ string) string { return yesNo(x.IsFiltered()) },
	"tier":       func(x *script, _ string) string { return tiers[x.Tier()] },

	"selected": func(x *script, _ string) string { return ids(x.Selected()) },
	"cursor":   func(x *script, _ string) string { return strconv.Itoa(x.Cursor()) },
	"rows":     func(x *script, _ string) string { return strconv.Itoa(len(x.entries())) },
	"headings": func(x *script, _ string) string { return x.headings() },
	"list":     (*script).list,

	"count":  (*script).count,
	"size":   func(x *script, _ string) string { return strconv.Itoa(x.Size()) },
	"hiding": func(x *script, _ string) string { return hiding(x.Hiding()) },

	"marked": func(x *script, _ string) string { return ids(x.Marked()...) },
	"ticked": (*script).ticked,
	"ticket": func(x *script, _ string) string { return strconv.Itoa(x.Ticket().Len()) },
	"answer": func(x *script, _ string) string { return x.answer },
}

var tiers = map[catalog.Tier]string{
	catalog.Everything: "everything", catalog.ByCode: "code", catalog.ByWords: "words",
	catalog.ByFuzzy: "fuzzy", catalog.Suggestion: "suggestion",
}

// list is the rows in order, headings in brackets. The words "a, b, ..." ask
// for the beginning only.
func (x *script) list(want string) string {
	var rows []string
	for _, r := range x.Rows() {
		if r.Heading != "" {
			rows = append(rows, "["+r.Heading+"]")
		} else {
			rows = append(rows, r.Hit.Entry.ID)
		}
	}
	if asked := strings.Split(want, ", "); asked[len(asked)-1] == "..." && len(rows) >= len(asked) {
		rows = append(rows[:len(asked)-1], "...")
	}
	return orNothing(rows)
}

// count is what stands on a tab ("all" or a product) or beside a category.
func (x *script) count(want string) string {
	name, _, _ := strings.Cut(want, " ")
	if isCategory(name) {
		return fmt.Sprint(name, " ", x.CountOf(x.category(name)))
	}
	return fmt.Sprint(name, " ", x.CountIn(x.product(name)))
}

// ticked is the steps of an entry's guide that are ticked, from 0, and how
// many they are said to be: "biometric-kyc/0812 0 2 (2)".
func (x *script) ticked(want string) string {
	id, _, _ := strings.Cut(want, " ")
	e := x.entry(id)
	for i := 0; e.Guide != nil && i < len(e.Guide.Steps); i++ {
		if x.IsTicked(e, i) {
			id += " " + strconv.Itoa(i)
		}
	}
	return fmt.Sprintf("%s (%d)", id, x.Ticked(e))
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
