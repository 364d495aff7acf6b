package linear

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
)

// lookUp searches what somebody typed: it is meant, and perhaps for the next
// customer.
func (c *conversation) lookUp(query string) {
	if query != "" {
		c.hand.turn(c.session.Confirm)
	}
	c.search(query)
}

// search looks for what was typed. What is found alone is read at once, and so is
// what its id names.
func (c *conversation) search(query string) {
	if e := c.session.Catalog().Entry(strings.ToLower(query)); e != nil {
		c.session.Search("") // an id is not searched
		c.enter(c.only(e, true))
		return
	}
	c.session.Search(query)
	rows := c.finder.rows()
	switch {
	case len(rows) != 1 || !isExact(c.session.Tier()):
		c.enter(c.found(query))
		return
	case c.finder.meaningsOf(rows) != nil && len(c.session.Catalog().Code(rows[0].entry.Code)) > 1:
		c.enter(c.found(query))
		return
	case c.session.Tier() == catalog.ByWords:
		c.finder.sayFound(1)
	}
	c.enter(c.only(rows[0].entry, c.session.IsSettled()))
}

// only reads an entry that was found alone: the numbers of an older list say
// nothing there. It may be alone because a filter hides the other meanings of its code,
// and then nothing is settled.
func (c *conversation) only(e *catalog.Entry, isSettled bool) page {
	return func(again bool) view {
		v := c.entry(e, false)(again)
		v.choices = []func(){}
		if !isSettled {
			v.meanings, v.settles = model.Compare(c.session.Catalog(), e).Entries, comparesFirst
		}
		return v
	}
}

// found is the list of what a query finds. A code that has several meanings isn't
// a list to choose from, but a question to be settled: no filter may hide one of
// them.
func (c *conversation) found(query string) page {
	return func(bool) view {
		c.session.Search(query)
		rows := c.finder.rows()
		if entries := c.finder.meaningsOf(rows); entries != nil {
			v := c.meanings(model.NewComparison(entries))
			v.isList = true
			return v
		}
		if len(rows) == 0 {
			c.finder.sayNothing()
			return view{prompt: anything, choices: []func(){}, isList: true}
		}
		c.finder.sayFound(len(rows))
		return c.listed(rows)
	}
}

// listed says entries by number.
func (c *conversation) listed(rows []row) view {
	o := options{choices: []func(){}}
	for _, r := range rows {
		o.add(func() { c.enter(c.entry(r.entry, false)) },
			"%s, %s. %s", r.entry.Code, inTable(r.entry, r.where, standing(r.entry)), r.entry.Headline())
	}
	c.inParts(parts(o.lines, partLength)...)
	return view{prompt: "Number, code or words: ", isList: true, choices: o.choices}
}

// What settles which meaning is meant, where the question does not say it.
const (
	choosesMeaning = "Choose a meaning first."
	comparesFirst  = "Say compare to choose a meaning."
)

// exampleType is a job_type that one of some meanings has; the last, which has it
// for itself more often than the first.
func exampleType(entries []*catalog.Entry) int {
	for _, e := range slices.Backward(entries) {
		if len(e.JobTypes) > 0 {
			return e.JobTypes[0]
		}
	}
	return 1
}

// meanings says every meaning of a code, and asks what settles which one it is.
// That is mostly the job_type. Each meaning gives it, and the question doesn't, in the
// question, where a listener would take it for the number to choose by.
func (c *conversation) meanings(cmp model.Comparison) view {
	c.sayPage(cmp.Page().Only(model.Agreement))
	return c.candidates(cmp.Entries, cmp.Question, c.entry)
}

func (c *conversation) candidates(entries []*catalog.Entry, question string, read func(*catalog.Entry, bool) page) view {
	v := view{prompt: "Number: ", meanings: entries, settles: choosesMeaning}
	if ask, _, asks := strings.Cut(question, "?"); asks {
		v.settles = ask + "?"
		c.say("Ask: %s", v.settles)
	}
	isOneTable := len(entries) > 1 && catalog.SameProduct(entries)
	isAnotherFamily := func(e *catalog.Entry) bool { return e.Family != entries[0].Family }
	isOneFamily := !slices.ContainsFunc(entries, isAnotherFamily)
	if isOneFamily && !isOneTable {
		v.types = entries
	}
	if len(v.types) > 1 {
		v.prompt = fmt.Sprintf("A number from the list, or \"type %d\": ", exampleType(v.types))
	}
	o := options{}
	for _, e := range entries {
		choose := func() { c.enter(read(e, true)) }
		switch {
		case isOneTable:
			o.add(choose, "%s: %s.", e.Headline(), standing(e))
		case isOneFamily:
			o.add(choose, "%s. %s", inTable(e, ", "+jobTypes(e), standing(e)), e.Headline())
		default:
			o.add(choose, "%s. %s", inTable(e, "", standing(e)), e.Headline())
		}
	}
	c.inParts(o.lines)
	v.choices = o.choices
	return v
}
