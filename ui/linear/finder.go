package linear

import (
	"slices"
	"strings"
	"unicode"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// A finder says what a search found, and what the filters hide of it.
type finder struct {
	*voice
	session *model.Session
}

// A row is an entry of a list, and what to say about its place in the list.
type row struct {
	entry *catalog.Entry
	where string
}

func rowsOf(entries []*catalog.Entry) []row {
	rows := make([]row, len(entries))
	for i, e := range entries {
		rows[i].entry = e
	}
	return rows
}

// rows are the entries of the list. Pinned and recent ones, which are in it twice,
// have a list of their own. Retired ones are left out beside current ones: they
// are never in the way.
func (f finder) rows() []row {
	_, all := apart(f.session.Rows())
	isRetired := func(r row) bool { return r.entry.Retired() }
	if current := slices.DeleteFunc(slices.Clone(all), isRetired); len(current) > 0 {
		return current
	}
	return all
}

// apart takes what is kept above the list from the list proper.
func apart(rows []model.Row) (kept, all []row) {
	where := ""
	for _, r := range rows {
		switch {
		case r.Heading == "all codes":
			kept, all, where = all, nil, ""
		case r.Heading != "":
			where = ", " + r.Heading
		default:
			all = append(all, row{r.Hit.Entry, where})
		}
	}
	return kept, all
}

// meaningsOf are the entries of the code of all rows, those that a filter hides as
// well, if one code was searched; else there are none.
func (f finder) meaningsOf(rows []row) []*catalog.Entry {
	isOther := func(r row) bool { return r.entry.Code != rows[0].entry.Code }
	if f.session.Tier() != catalog.ByCode || len(rows) == 0 || slices.ContainsFunc(rows, isOther) {
		return nil
	}
	var entries []*catalog.Entry
	for _, r := range rows {
		entries = append(entries, r.entry)
	}
	for _, e := range f.session.Catalog().Code(rows[0].entry.Code) {
		if !slices.Contains(entries, e) {
			entries = append(entries, e)
		}
	}
	return entries
}

// isExact reports whether what was found is what was typed.
func isExact(t catalog.Tier) bool { return t == catalog.ByCode || t == catalog.ByWords }

// finds reports whether the catalogue has the code or every word of a line.
func (f finder) finds(line string) bool {
	digits := len(strings.Map(onlyDigits, line))
	if digits == 1 || digits == 2 {
		return false
	}
	hits := f.session.Catalog().Search(line)
	return len(hits) > 0 && isExact(hits[0].Tier())
}

func onlyDigits(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

// sayFound says how many entries were found, and of what: above all, whether they
// are what was asked for. Then it says how many more the filters hide.
func (f finder) sayFound(n int) {
	f.say("%s%s.", f.found(n), f.within())
	if hidden := f.session.Hiding().Total - n; hidden > 0 && f.session.Query() != "" {
		f.say("The filters hide %d more: say all.", hidden)
	}
}

func (f finder) found(n int) string {
	switch f.session.Tier() {
	case catalog.ByFuzzy:
		return "Nothing fits. " + text.Count(n, "near match", "near matches")
	case catalog.Suggestion:
		return "Unknown code. " + text.Count(n, "entry has", "entries have") + " a code that looks like it"
	case catalog.Everything:
		return text.Count(n, "code", "codes")
	default:
		return text.Count(n, "result", "results") + f.sought()
	}
}

// sought repeats a query, as far as the catalogue itself has its words. A number
// that isn't a code might be somebody's, and is not repeated.
func (f finder) sought() string {
	var known []string
	for word := range strings.FieldsSeq(f.session.Query()) {
		if f.session.Tier() == catalog.ByWords && !strings.ContainsFunc(word, unicode.IsNumber) {
			known = append(known, word)
		}
	}
	if len(known) == 0 || len(f.session.Query()) > 80 {
		return ""
	}
	return " for " + strings.Join(known, " ")
}

// within names the filters that are on.
func (f finder) within() string {
	words := ""
	if p := f.session.Product(); p != nil {
		words = " in " + p.Name
	}
	for i, c := range f.session.Categories() {
		if i == 0 {
			words += ", only"
		} else {
			words += " and"
		}
		words += " " + c.String()
	}
	return words
}

// sayNothing says why there is nothing, and what to do.
func (f finder) sayNothing() {
	page := f.session.UnselectedPage()
	for i, b := range page {
		switch b.Kind {
		case model.Elsewhere, model.Hidden, model.FilteredBy:
			page[i].Text += ": say all."
		}
	}
	f.sayPage(page)
}
