package linear

import (
	"fmt"
	"slices"

	"smilecodes/catalog"
	"smilecodes/ui/state"
	"smilecodes/ui/text"
)

// menu asks to choose one of some things. A command that is said instead is about
// what was read before.
func (t *conversation) menu(question string, options []string, do func(i int)) {
	t.enter(func(bool) view {
		t.say("%s", question)
		v := view{prompt: "Number, or back: ", entry: t.here().entry, result: t.here().result, isMenu: true, ofTicket: t.here().ofTicket}
		for i := range options {
			v.choices = append(v.choices, func() { do(i) })
		}
		t.paged(numbered(options))
		return v
	})
}

// again says what the search finds, after its filters changed.
func (t *conversation) again() { t.search(t.session.Query()) }

// product chooses a product by its name, or asks for it. It reports whether the
// name is one.
func (t *conversation) product(name string) bool {
	all := t.session.Catalog().Products()
	if name == "" {
		options := []string{fmt.Sprintf("All, %d", t.session.CountIn(nil))}
		for _, p := range all {
			options = append(options, fmt.Sprintf("%s, %d", p.Name, t.session.CountIn(p)))
		}
		t.menu("Which product?", options, func(i int) {
			if i == 0 {
				t.session.ShowProduct(nil)
			} else {
				t.session.ShowProduct(all[i-1])
			}
			t.again()
		})
		return true
	}
	chosen, err := text.Products(t.session.Catalog(), []string{name})
	if err != nil {
		return false
	}
	if chosen[0].Hidden {
		t.say("%s has only older codes: say older.", chosen[0].Name)
		return true
	}
	t.session.ShowProduct(chosen[0])
	t.again()
	return true
}

// filter puts a category into the filter or takes it out, by its name or number.
func (t *conversation) filter(name string) bool {
	all := catalog.Categories()
	toggle := func(c catalog.Category) {
		t.session.ToggleCategory(c)
		t.again()
	}
	if name == "" {
		var options []string
		for _, c := range all {
			own, also := t.session.CountOf(c)
			option := fmt.Sprintf("%s, %d", c, own+also)
			if slices.Contains(t.session.Categories(), c) {
				option += ", chosen"
			}
			options = append(options, option)
		}
		t.menu("Which category? A chosen one is taken out.", options, func(i int) { toggle(all[i]) })
		return true
	}
	chosen, err := text.Categories([]string{name})
	if err != nil {
		return false
	}
	toggle(chosen[0])
	return true
}

// showAll takes the filters away.
func (t *conversation) showAll() {
	t.session.ShowAll()
	t.again()
}

// recent lists pinned and recent entries.
func (t *conversation) recent() {
	s := t.session
	s.ShowAll()
	s.Search("")
	rows, _ := apart(s.Rows())
	if len(rows) == 0 {
		t.say("No entry was read yet.")
		return
	}
	t.enter(func(bool) view {
		t.session.Search("")
		t.say("%s.", text.Count(len(rows), "pinned or recent entry", "pinned or recent entries"))
		return t.listed(rows)
	})
}

// pin pins the entry that was read, or unpins it.
func (t *conversation) pin() {
	e := t.chosen()
	if e == nil {
		return
	}
	pinned := t.session.TogglePin()
	if pinned {
		t.say("%s pinned. Say recent to hear pinned entries.", e.Code)
	} else {
		t.say("%s unpinned.", e.Code)
	}
	t.remember(func(s *state.State) { s.SetPin(e.ID, pinned) })
}

// unmarked answers what needs marked entries where there are none.
const unmarked = "No entry is marked: read one and say mark."

// mark marks the entry that was read for one combined note, or takes its mark
// away.
func (t *conversation) mark() {
	e := t.chosen()
	if e == nil {
		return
	}
	t.session.ToggleMark()
	n := text.Count(len(t.session.Marked()), "entry is", "entries are")
	if t.session.IsMarked(e) {
		t.say("%s marked. %s marked. Say copy marked for one note.", e.Code, n)
	} else {
		t.say("%s not marked. %s marked.", e.Code, n)
	}
}

// marked lists the marked entries, in the order of marking.
func (t *conversation) marked() {
	if len(t.session.Marked()) == 0 {
		t.say("%s", unmarked)
		return
	}
	t.enter(func(bool) view {
		var rows []row
		for _, e := range t.session.Marked() {
			rows = append(rows, row{entry: e})
		}
		t.say("%s.", text.Count(len(rows), "marked entry", "marked entries"))
		v := t.listed(rows)
		v.ofTicket = true
		return v
	})
}
