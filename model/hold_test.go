package model_test

import (
	"slices"
	"strings"

	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model"
)

// mustHold checks what is true of every session, however it came about.
func mustHold(t *rapid.T, s *model.Session) {
	t.Helper()
	for _, rule := range rules {
		if !rule.holds(s) {
			t.Fatalf("it does not hold that %s:\n%s", rule.that, surface(s))
		}
	}
}

var rules = []struct {
	that  string
	holds func(s *model.Session) bool
}{
	{"the cursor is on an entry, or there is none", cursorOnEntry},
	{"every heading has an entry below it", headingsHead},
	{"headings are where they belong", headingsBelong},
	{"what is to be seen passes the filters", rowsPass},
	{"the products' counts add up to that of All", productsAddUp},
	{"the rows are as many as counted", rowsAsCounted},
	{"every hit is shown or hidden", shownOrHidden},
	{"no entry is marked twice", func(s *model.Session) bool { return isSet(s.Marked()) }},
	{"an entry is marked if it is among the marked ones", marksAgree},
	{"at most five entries are recent", func(s *model.Session) bool { return len(below(s, "recent")) <= 5 }},
	{"no entry is pinned or recent twice", func(s *model.Session) bool {
		return isSet(below(s, "pinned")) && isSet(below(s, "recent"))
	}},
}

func cursorOnEntry(s *model.Session) bool {
	at := s.Cursor()
	if at == -1 {
		return s.Selected() == nil
	}
	return at >= 0 && at < len(s.Rows()) && s.Rows()[at].Heading == "" && s.Rows()[at].Hit.Entry == s.Selected()
}

func headingsHead(s *model.Session) bool {
	rows := s.Rows()
	for i, r := range rows {
		if r.Heading != "" && (i+1 == len(rows) || rows[i+1].Heading != "") {
			return false
		}
	}
	return true
}

// headingsBelong holds if pins and recent entries are above the whole list
// only, others' entries only in a product, and below the last heading only
// retired ones.
func headingsBelong(s *model.Session) bool {
	whole := strings.TrimSpace(s.Query()) == "" && !s.IsFiltered()
	for _, r := range s.Rows() {
		switch r.Heading {
		case "":
		case "pinned", "recent", "all codes":
			if !whole {
				return false
			}
		case model.AlsoHeading, model.StatusHeading:
			if s.Product() == nil {
				return false
			}
		case model.RetiredHeading:
			if len(below(s, r.Heading)) == 0 || slices.ContainsFunc(below(s, r.Heading), isCurrent) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func rowsPass(s *model.Session) bool {
	p := s.Product()
	for _, r := range s.Rows() {
		e := r.Hit.Entry
		if e == nil {
			continue
		}
		if len(s.Categories()) > 0 && !slices.Contains(s.Categories(), e.Category) {
			return false
		}
		if p != nil && !e.Is(p) && !e.AlsoUsedBy(p) {
			return false
		}
	}
	return true
}

func productsAddUp(s *model.Session) bool {
	sum := 0
	for _, p := range s.Catalog().Products() {
		sum += s.CountIn(p)
	}
	return sum == s.CountIn(nil)
}

func isCurrent(e *catalog.Entry) bool { return !e.Retired() }

// rowsAsCounted holds if the tab and the categories count what the list shows:
// the tab its own entries, the categories those, the ones also used here and the
// retired ones.
func rowsAsCounted(s *model.Session) bool {
	of := 0
	for _, c := range catalog.Categories() {
		if len(s.Categories()) == 0 || slices.Contains(s.Categories(), c) {
			own, others := s.CountOf(c)
			of += own + others
		}
	}
	also := len(below(s, model.AlsoHeading)) + len(below(s, model.RetiredHeading))
	return proper(s) == s.CountIn(s.Product())+also && proper(s) == of
}

func shownOrHidden(s *model.Session) bool {
	h := s.Hiding()
	by := h.Total - proper(s) - h.Elsewhere - h.Filtered // those that both filters hide
	if s.Product() == nil || len(s.Categories()) == 0 {
		return by == 0
	}
	return by >= 0
}

func marksAgree(s *model.Session) bool {
	for _, e := range s.Catalog().Entries() {
		if s.IsMarked(e) != slices.Contains(s.Marked(), e) {
			return false
		}
	}
	return true
}

// proper counts the entries of the list without pins and recent ones.
func proper(s *model.Session) int {
	n := -len(below(s, "pinned")) - len(below(s, "recent"))
	for _, r := range s.Rows() {
		if r.Heading == "" {
			n++
		}
	}
	return n
}

// below lists the entries from a heading to the next.
func below(s *model.Session, heading string) []*catalog.Entry {
	var entries []*catalog.Entry
	under := ""
	for _, r := range s.Rows() {
		if r.Heading != "" {
			under = r.Heading
		} else if under == heading {
			entries = append(entries, r.Hit.Entry)
		}
	}
	return entries
}

func isSet(entries []*catalog.Entry) bool {
	seen := map[*catalog.Entry]bool{}
	for _, e := range entries {
		seen[e] = true
	}
	return len(seen) == len(entries)
}
