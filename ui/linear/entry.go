package linear

import (
	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/state"
)

// entry opens an entry, which may begin the next ticket, and reads it. Told says
// that its code's other meanings were just said.
func (c *conversation) entry(e *catalog.Entry, told bool) page {
	return func(again bool) view {
		if !again {
			c.hand.turn(func() bool { return c.session.Opened(e) })
		}
		return c.reading(e, told)(again)
	}
}

func (c *conversation) reading(e *catalog.Entry, told bool) page {
	return func(again bool) view {
		c.session.Open(e)
		c.session.Visit()
		if c.reader.sayFirst(e, told); !again {
			c.reader.sayEntry(e, told)
		}
		c.kept.change(func(s *state.State) { s.Visit(e.ID) })
		v := view{prompt: "read, copy, code or words: ", entry: e, isTold: !again}
		if e.Guide != nil {
			v.prompt = "guide, read, copy, code or words: "
		}
		return v
	}
}

// compare says every meaning of the code of the entry that was read.
func (c *conversation) compare(e *catalog.Entry) {
	cmp := model.Compare(c.session.Catalog(), e)
	if len(cmp.Entries) == 1 {
		c.sayPage(cmp.Page().Only(model.Agreement))
		return
	}
	c.enter(func(bool) view { return c.meanings(cmp) })
}

// pin pins the entry that was read, or unpins it.
func (c *conversation) pin(e *catalog.Entry) {
	pinned := c.session.TogglePin()
	if pinned {
		c.say("%s pinned. Say recent to hear pinned entries.", e.Code)
	} else {
		c.say("%s unpinned.", e.Code)
	}
	c.kept.change(func(s *state.State) { s.SetPin(e.ID, pinned) })
}

// openGuide goes to the guide of the entry that was read.
func (c *conversation) openGuide() {
	if e := c.guides.guided(); e != nil {
		c.enter(c.guide(e))
	}
}

func (c *conversation) guide(e *catalog.Entry) page {
	return func(bool) view {
		v := view{prompt: "tick or note and a number, next, copy, back: ", entry: e}
		for i := range e.Steps() {
			v.choices = append(v.choices, func() { c.guides.sayStep(e, i) })
		}
		c.guides.sayGuide(e)
		return v
	}
}
