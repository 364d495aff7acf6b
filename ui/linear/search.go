package linear

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// lookUp searches what somebody typed: it is meant, and perhaps for the next
// customer.
func (t *conversation) lookUp(query string) {
	if query != "" {
		t.turn(t.session.Confirm)
	}
	t.search(query)
}

// search looks for what was typed. What is found alone is read at once, and so is
// what its id names.
func (t *conversation) search(query string) {
	if e := t.session.Catalog().Entry(strings.ToLower(query)); e != nil {
		t.session.Search("") // an id is not searched
		t.enter(t.only(e))
		return
	}
	t.session.Search(query)
	rows := t.rows()
	isExact := t.session.Tier() == catalog.ByCode || t.session.Tier() == catalog.ByWords
	if len(rows) != 1 || !isExact || t.codeOf(rows) != "" && len(t.session.Catalog().Code(rows[0].entry.Code)) > 1 {
		t.enter(t.found(query))
		return
	}
	if t.session.Tier() == catalog.ByWords {
		t.say("%s.", t.heading(1))
		t.sayHidden(1)
	}
	t.enter(t.only(rows[0].entry))
}

// only reads an entry that was found alone: the numbers of an older list say
// nothing there.
func (t *conversation) only(e *catalog.Entry) page {
	return func(again bool) view {
		v := t.entry(e, false)(again)
		v.choices = []func(){}
		return v
	}
}

// A row is an entry of a list and what is to be said of its place there.
type row struct {
	entry *catalog.Entry
	place string
}

// rows are the entries of the list. Pinned and recent ones, which stand twice,
// have a list of their own. Retired ones are left out beside current ones: they
// are never in the way.
func (t *conversation) rows() []row {
	_, all := apart(t.session.Rows())
	isRetired := func(r row) bool { return r.entry.Retired() }
	if current := slices.DeleteFunc(slices.Clone(all), isRetired); len(current) > 0 {
		return current
	}
	return all
}

// older lists the codes that are on no current page.
func (t *conversation) older() {
	t.enter(func(bool) view {
		var rows []row
		for _, e := range t.session.Catalog().Retired() {
			rows = append(rows, row{entry: e})
		}
		t.say("%s.", text.Count(len(rows), "older code", "older codes"))
		return t.listed(rows)
	})
}

// apart takes what is kept above the list from the list proper.
func apart(rows []model.Row) (kept, all []row) {
	place := ""
	for _, r := range rows {
		switch {
		case r.Heading == "all codes":
			kept, all, place = all, nil, ""
		case r.Heading != "":
			place = ", " + r.Heading
		default:
			all = append(all, row{r.Hit.Entry, place})
		}
	}
	return kept, all
}

// codeOf is the code of all rows, if one was searched; else it is empty.
func (t *conversation) codeOf(rows []row) string {
	isOther := func(r row) bool { return r.entry.Code != rows[0].entry.Code }
	if t.session.Tier() != catalog.ByCode || len(rows) == 0 || slices.ContainsFunc(rows, isOther) {
		return ""
	}
	return rows[0].entry.Code
}

// found is the list of what a query finds. A code that has several meanings is
// no list to choose from, but a question to be settled: no filter may hide one
// of them.
func (t *conversation) found(query string) page {
	return func(bool) view {
		t.session.Search(query)
		rows := t.rows()
		var entries []*catalog.Entry
		for _, r := range rows {
			entries = append(entries, r.entry)
		}
		if code := t.codeOf(rows); code != "" {
			for _, e := range t.session.Catalog().Code(code) {
				if !slices.Contains(entries, e) {
					entries = append(entries, e)
				}
			}
			v := t.meanings(model.NewComparison(entries))
			v.isList = true
			return v
		}
		if len(rows) == 0 {
			t.nothing()
			return view{prompt: anything, choices: []func(){}, isList: true}
		}
		t.say("%s.", t.heading(len(rows)))
		t.sayHidden(len(rows))
		return t.listed(rows)
	}
}

// listed says entries by number.
func (t *conversation) listed(rows []row) view {
	v := view{prompt: "Number, code or words: ", isList: true, choices: []func(){}}
	var lines []string
	for _, r := range rows {
		e := r.entry
		lines = append(lines, fmt.Sprintf("%s, %s. %s", e.Code, placed(e, r.place, briefly(e)), e.Headline()))
		v.choices = append(v.choices, func() { t.enter(t.entry(e, false)) })
	}
	t.paged(slices.Collect(slices.Chunk(numbered(lines), pageLength))...)
	return v
}

// heading says how many entries there are, and of what: above all, whether they
// are what was asked for.
func (t *conversation) heading(n int) string {
	switch t.session.Tier() {
	case catalog.ByFuzzy:
		return "Nothing fits. " + text.Count(n, "near match", "near matches") + t.within()
	case catalog.Suggestion:
		return "Unknown code. " + text.Count(n, "entry has", "entries have") + " a code that looks like it" + t.within()
	case catalog.Everything:
		return text.Count(n, "code", "codes") + t.within()
	default:
		return text.Count(n, "result", "results") + t.sought() + t.within()
	}
}

// sought repeats a query, as far as the catalogue itself has its words. A number
// that is no code might be somebody's, and is not repeated.
func (t *conversation) sought() string {
	var known []string
	for word := range strings.FieldsSeq(t.session.Query()) {
		if t.session.Tier() == catalog.ByWords && !strings.ContainsFunc(word, unicode.IsNumber) {
			known = append(known, word)
		}
	}
	if len(known) == 0 || len(t.session.Query()) > 80 {
		return ""
	}
	return " for " + strings.Join(known, " ")
}

// within names the filters that are on.
func (t *conversation) within() string {
	text := ""
	if p := t.session.Product(); p != nil {
		text = " in " + p.Name
	}
	for i, c := range t.session.Categories() {
		if i == 0 {
			text += ", only"
		} else {
			text += " and"
		}
		text += " " + c.String()
	}
	return text
}

// sayHidden says how many results the filters hide beside those that are shown.
func (t *conversation) sayHidden(shown int) {
	if n := t.session.Hiding().Total - shown; n > 0 && t.session.Query() != "" {
		t.say("The filters hide %d more: say all.", n)
	}
}

// nothing says why there is nothing, and what to do.
func (t *conversation) nothing() {
	hasDigits := strings.ContainsFunc(t.session.Query(), unicode.IsDigit)
	for _, b := range t.session.NotFoundPage() {
		switch b.Kind {
		case model.CodeHint:
			b.Text += " A code that none of our sources has is not known here."
		case model.Elsewhere, model.FilteredBy:
			b.Text += ": say all."
		}
		if b.Kind == model.CodeHint && !hasDigits || b.Kind == model.WordsHint && hasDigits {
			continue
		}
		t.say("%s", b.Text)
	}
}

// meanings says every meaning of a code, and asks what settles which one it is.
// That is mostly the job_type. It stands with each meaning and not in the
// question, where a listener would take it for the number to choose by.
func (t *conversation) meanings(c model.Comparison) view {
	t.blocks(c.Page().Only(model.Agreement))
	return t.candidates(c.Entries, c.Question, t.entry)
}

func (t *conversation) candidates(entries []*catalog.Entry, question string, read func(*catalog.Entry, bool) page) view {
	v := view{prompt: "Number: "}
	if ask, _, asks := strings.Cut(question, "?"); asks {
		t.say("Ask: %s?", ask)
	}
	var lines []string
	isOther := func(e *catalog.Entry) bool { return e.Product != entries[0].Product }
	isOneTable := len(entries) > 1 && !slices.ContainsFunc(entries, isOther)
	isAnotherFamily := func(e *catalog.Entry) bool { return e.Family != entries[0].Family }
	isOneFamily := !slices.ContainsFunc(entries, isAnotherFamily)
	for _, e := range entries {
		switch {
		case isOneTable:
			lines = append(lines, fmt.Sprintf("%s: %s.", e.Headline(), briefly(e)))
		case isOneFamily:
			lines = append(lines, fmt.Sprintf("%s. %s", placed(e, ", "+jobTypes(e), briefly(e)), e.Headline()))
			v.types = entries
		default:
			lines = append(lines, fmt.Sprintf("%s. %s", placed(e, "", briefly(e)), e.Headline()))
		}
		v.choices = append(v.choices, func() { t.enter(read(e, true)) })
	}
	if len(v.types) > 1 {
		v.prompt = "Number, or type and the job_type: "
	}
	t.paged(numbered(lines))
	return v
}

// jobTypes are the numbers of an entry's jobs in words.
func jobTypes(e *catalog.Entry) string {
	if len(e.JobTypes) == 0 {
		return "any job_type"
	}
	text := "job_type " + catalog.Alternatives(e.JobTypes)
	if seen := e.Product.SeenJobTypes; len(seen) > 0 {
		text += ", seen with " + catalog.Alternatives(seen) + " too"
	}
	return text
}
