package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// A randomDeed is one thing that somebody may do, in any state.
type randomDeed struct {
	name string
	do   func(t *rapid.T, s *model.Session)
}

// The draw prefers the first ones, so that what changes the most is there.
var randomDeeds = []randomDeed{
	{"mark", func(_ *rapid.T, s *model.Session) { s.ToggleMark() }},
	{"tick", func(t *rapid.T, s *model.Session) { s.Tick(anyOf(t, []int{0, 1, 2, 3, -1, 99}, "step")) }},
	{"move", func(t *rapid.T, s *model.Session) { s.Move(rapid.IntRange(-70, 70).Draw(t, "entries")) }},
	{"retired", func(_ *rapid.T, s *model.Session) { s.ToggleRetired() }},
	{"category", func(t *rapid.T, s *model.Session) { s.ToggleCategory(anyOf(t, catalog.Categories(), "category")) }},
	{"open", func(t *rapid.T, s *model.Session) { s.Open(anyOf(t, s.Catalog().Entries(), "entry")) }},
	{"visit", func(_ *rapid.T, s *model.Session) { s.Visit() }},
	{"pin", func(_ *rapid.T, s *model.Session) { s.TogglePin() }},
	{"back", func(_ *rapid.T, s *model.Session) { s.Back() }},
	{"search", func(t *rapid.T, s *model.Session) { s.Search(queries.Draw(t, "query")) }},
	{"lookup", func(t *rapid.T, s *model.Session) { s.Lookup(queries.Draw(t, "query")) }},
	{"product", func(t *rapid.T, s *model.Session) { s.ShowProduct(anyOf(t, tabs(s), "product")) }},
	{"tab", func(t *rapid.T, s *model.Session) { s.NextProduct(rapid.IntRange(-9, 9).Draw(t, "tabs")) }},
	{"all", func(_ *rapid.T, s *model.Session) { s.ShowAll() }},
	{"unmark", func(_ *rapid.T, s *model.Session) { s.ClearMarks() }},
	{"note", func(t *rapid.T, s *model.Session) { s.SetNote(0, anyOf(t, []string{"", "a", "b"}, "note")) }},
	{"copy", func(_ *rapid.T, s *model.Session) {
		s.Arrived(s.Copy(ticket.OfSelection(s).Text(ticket.Internal, markup.Plain).Carries()))
	}},
	{"failed copy", func(_ *rapid.T, s *model.Session) {
		number := s.Copy(ticket.OfSelection(s).Text(ticket.Internal, markup.Plain).Carries())
		s.Confirm()
		s.Failed(number, true)
	}},
	{"confirm", func(_ *rapid.T, s *model.Session) { s.Confirm() }},
	{"opened", func(_ *rapid.T, s *model.Session) {
		if e := s.Selected(); e != nil {
			s.Opened(e)
		}
	}},
	{"fill", func(t *rapid.T, s *model.Session) {
		s.Fill(anyOf(t, []string{"time", "name"}, "blank"), anyOf(t, []string{"now", ""}, "value"), "1015")
	}},
	{"pause", func(_ *rapid.T, s *model.Session) { s.Pause() }},
	{"aside", func(_ *rapid.T, s *model.Session) { s.SetAside() }},
	{"undo", func(_ *rapid.T, s *model.Session) { s.BringBack() }},
	{"ticket", func(_ *rapid.T, s *model.Session) { ticket.OfSelection(s).Text(ticket.Internal, markup.Markdown) }},
}

// queries are those that find by each way, those that find nothing, and
// whatever else can be typed.
var queries = rapid.OneOf(
	rapid.SampledFrom([]string{
		"", "0", "08", "081", "0812", "0812 document", "0816", "1014", "0001", "8012",
		"rejected", "database unavailable", "blury", "123456789", " ",
	}),
	rapid.String(),
)

func anyOf[T any](t *rapid.T, all []T, label string) T {
	return all[rapid.IntRange(0, len(all)-1).Draw(t, label)]
}

// tabs is All and every product.
func tabs(s *model.Session) []*catalog.Product {
	return append([]*catalog.Product{nil}, s.Catalog().Products()...)
}

// draw does something at random.
func draw(t *rapid.T, s *model.Session) {
	deed := anyOf(t, randomDeeds, "deed")
	t.Log(deed.name)
	deed.do(t, s)
}

// TestSessionIsAValue does things at random, each to a copy of a session, and
// looks at every session again at the end: what was done to a copy must not
// show in another. Copies are taken of older sessions too, for two sessions
// that grew out of one are the ones that may share memory.
func TestSessionIsAValue(t *testing.T) {
	c := load(t)
	rapid.Check(t, func(t *rapid.T) {
		sessions := []model.Session{model.NewSession(c)}
		seen := []string{portrait(sessions[0])}
		for range rapid.IntRange(5, 40).Draw(t, "steps") {
			last := len(sessions) - 1
			s := sessions[last-rapid.IntRange(0, min(last, 3)).Draw(t, "ago")]
			draw(t, &s)
			mustHold(t, &s)
			sessions, seen = append(sessions, s), append(seen, portrait(s))
		}
		for i, s := range sessions {
			if now := portrait(s); now != seen[i] {
				t.Fatalf("session %d of %d changed behind its back.\nIt was\n%s\nand is\n%s", i, len(sessions), seen[i], now)
			}
		}
	})
}

// TestOpenAndBack opens an entry from anywhere: it is selected, no filter is
// cleared that lets it through, and Back restores what was there.
func TestOpenAndBack(t *testing.T) {
	c := load(t)
	rapid.Check(t, func(t *rapid.T) {
		s := model.NewSession(c)
		for range rapid.IntRange(0, 10).Draw(t, "steps") {
			draw(t, &s)
		}
		e := anyOf(t, c.Entries(), "entry")
		before := s
		s.Open(e)
		if s.Selected() != e {
			t.Fatalf("%s was opened and %s is selected", e.ID, ids(s.Selected()))
		}
		if kept := keptFilters(&before, e); whereabouts(&s) != kept {
			t.Fatalf("from %s\n%s was opened in %s,\nnot in %s", whereabouts(&before), e.ID, whereabouts(&s), kept)
		}
		if before.Selected() == e {
			return // it went nowhere, so Back leads further
		}
		if s.Back(); whereabouts(&s) != whereabouts(&before) || s.Selected() != before.Selected() {
			t.Fatalf("Back led to %s, not to %s", whereabouts(&s), whereabouts(&before))
		}
	})
}

// keptFilters is the place where an entry opens: the old place without the filters
// that alone would hide the entry.
func keptFilters(s *model.Session, e *catalog.Entry) string {
	alone := model.NewSession(s.Catalog())
	query, product, categories := "", (*catalog.Product)(nil), []catalog.Category(nil)
	if alone.Search(s.Query()); shows(&alone, e) {
		query = s.Query()
	}
	if p := s.Product(); p == nil || e.Is(p) || e.AlsoUsedBy(p) {
		product = p
	}
	if slices.Contains(s.Categories(), e.Category) {
		categories = s.Categories()
	}
	return placeOf(query, product, categories)
}

func shows(s *model.Session, e *catalog.Entry) bool {
	return slices.ContainsFunc(s.Rows(), func(r model.Row) bool { return r.Hit.Entry == e })
}

func whereabouts(s *model.Session) string { return placeOf(s.Query(), s.Product(), s.Categories()) }

func placeOf(query string, p *catalog.Product, categories []catalog.Category) string {
	return fmt.Sprintf("query %q, product %s, categories %s", query, slugOf(p), slugsOf(categories))
}

// portrait is all that can be known of a session, also what only deeds bring
// to light: they are done to a copy.
func portrait(s model.Session) string {
	var b strings.Builder
	b.WriteString(surface(&s))
	for _, e := range s.Catalog().Entries() {
		for i := 0; e.Guide != nil && i < len(e.Guide.Steps); i++ {
			if s.IsTicked(e, i) {
				fmt.Fprintln(&b, "ticked", e.ID, i)
			}
		}
	}
	fmt.Fprintf(&b, "%+v", s.Hands)
	home := s
	home.ShowAll()
	home.Search("")
	fmt.Fprintln(&b, "home", rowsOf(&home)) // with pins and recent entries
	for s.Back() {
		fmt.Fprintln(&b, "back", whereabouts(&s), ids(s.Selected()))
	}
	return b.String()
}

// surface is what can be seen of a session.
func surface(s *model.Session) string {
	var b strings.Builder
	fmt.Fprintln(&b, whereabouts(s))
	fmt.Fprintln(&b, "selected", ids(s.Selected()), "at", s.Cursor())
	fmt.Fprintln(&b, "rows", rowsOf(s))
	fmt.Fprintln(&b, "marked", ids(s.Marked()...))
	for _, p := range tabs(s) {
		fmt.Fprint(&b, slugOf(p), " ", s.CountIn(p), " ")
	}
	for _, c := range catalog.Categories() {
		own, also := s.CountOf(c)
		fmt.Fprint(&b, c.Slug(), " ", own, "+", also, " ")
	}
	fmt.Fprintln(&b, hiding(s.Hiding()))
	return b.String()
}

func rowsOf(s *model.Session) string {
	var b strings.Builder
	for _, r := range s.Rows() {
		if r.Heading != "" {
			b.WriteString("[" + r.Heading + "] ")
			continue
		}
		b.WriteString(r.Hit.Entry.ID + " ")
		if len(r.Hit.Code())+len(r.Hit.Text()) > 0 {
			fmt.Fprint(&b, r.Hit.Code(), r.Hit.Text(), " ")
		}
	}
	return b.String()
}
