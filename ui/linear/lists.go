package linear

import (
	"smilecodes/catalog"
	"smilecodes/ui/text"
)

// counted says how many entries there are, and then lists them.
func (c *conversation) counted(rows []row, one, many string) view {
	c.say("%s.", text.Count(len(rows), one, many))
	return c.listed(rows)
}

// recent lists pinned and recent entries.
func (c *conversation) recent() {
	c.session.ShowAll()
	c.session.Search("")
	rows, _ := apart(c.session.Rows())
	if len(rows) == 0 {
		c.say("You haven't read an entry yet.")
		return
	}
	c.enter(func(bool) view {
		c.session.Search("")
		return c.counted(rows, "pinned or recent entry", "pinned or recent entries")
	})
}

// older lists the codes that are on no current page.
func (c *conversation) older() {
	c.enter(func(bool) view {
		return c.counted(rowsOf(c.session.Catalog().Retired()), "retired code", "retired codes")
	})
}

// unmarked answers what needs marked entries where there are none.
const unmarked = "No entry is marked: read one and say mark."

// mark marks the entry that was read for one combined note, or unmarks it.
func (c *conversation) mark(e *catalog.Entry) {
	c.session.ToggleMark()
	n := text.Count(len(c.session.Marked()), "entry is", "entries are")
	if c.session.IsMarked(e) {
		c.say("%s marked. %s marked. Say copy marked for one note.", e.Code, n)
	} else {
		c.say("%s not marked. %s marked.", e.Code, n)
	}
}

// marked lists the marked entries, in the order of marking.
func (c *conversation) marked() {
	if len(c.session.Marked()) == 0 {
		c.say(unmarked)
		return
	}
	c.enter(func(bool) view {
		v := c.counted(rowsOf(c.session.Marked()), "marked entry", "marked entries")
		v.ofTicket = true
		return v
	})
}
