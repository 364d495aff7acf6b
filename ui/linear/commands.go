package linear

import (
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
)

// rows are the commands. Where two words begin alike, the letter belongs to the
// one that is needed more.
func (c *conversation) rows() commands {
	return commands{
		{"help", []string{"h", "?"}, "", "says this", alone(c.help)},
		{"list", []string{"l"}, "", "says the last list again; list all says every code", either(alone(c.list), word("all", c.listAll))},
		{"next", []string{"n"}, "", "says the next part of a list or a guide", alone(c.next)},
		{"back", []string{"b"}, "", "returns to what was before", alone(c.back)},
		{"read", []string{"r"}, "", "reads more of the entry, and everything if you ask again; read N chooses one", either(c.reader.of(c.reader.read), numbered(c.chooser.pick))},
		{"compare", []string{"="}, "", "says every meaning of the code", c.reader.of(c.compare)},
		{"guide", []string{"g"}, "", "says the troubleshooting steps", alone(c.openGuide)},
		{"tick", []string{"t"}, "N", "ticks step N as done, or unticks it", either(alone(c.guides.noStep), numbered(c.guides.tick))},
		{"untick", nil, "N", "removes the tick from step N", numbered(c.guides.untick)},
		{"note", nil, "N text", "adds a note to step N", either(alone(c.guides.noStep), c.guides.note)},
		{"copy", []string{"c"}, "", "copies the internal note; copy reply, copy engineering jira; copy as asks", c.copier.gives(c.copier.copy)},
		{"reply", []string{"y"}, "", "copies the reply to the customer, as copy reply does", c.copier.replies},
		{"show", []string{"s"}, "", "says the exact text; takes the same words as copy", c.copier.gives(c.copier.show)},
		{"mark", []string{"m"}, "", "marks the entry for one combined note, or unmarks it", c.reader.of(c.mark)},
		{"marked", nil, "", "lists the marked entries; copy marked and show marked give their one note", alone(c.marked)},
		{"paste", []string{"v"}, "", "reads a job result up to an empty line; JSON needs no command", alone(c.askPaste)},
		{"job", []string{"j"}, "", "says the last job result again", either(alone(c.openJob), c.chooser.jobType)},
		{"format", nil, "country type", "says how ID numbers are written: format NG BVN; add a shape to check it, 9 for each digit and A for each letter", c.format},
		{"product", []string{"p"}, "name", "shows one product; without a name it asks", either(alone(c.filters.askProduct), c.filters.product)},
		{"filter", []string{"f"}, "category", "shows one category; without a name it asks", either(alone(c.filters.askCategory), c.filters.category)},
		{"all", []string{"a"}, "", "shows all products and categories", alone(c.filters.showAll)},
		{"ours", nil, "", "says your team's words beside ours", c.reader.of(c.reader.ours)},
		{"recent", nil, "", "says pinned and recent entries", alone(c.recent)},
		{"retired", []string{"older"}, "", "lists retired codes, which are on no current page", alone(c.older)},
		{"pin", nil, "", "pins the entry, or unpins it", c.reader.of(c.pin)},
		{"new", []string{"x"}, "", "begins the next ticket, and sets marks, ticks, notes and the job result aside", alone(c.hand.setAside)},
		{"clear", nil, "", "begins the next ticket, as new does; the status clear of version 3 is v3/clear", alone(c.clear)},
		{"undo", nil, "new", "brings back the ticket that was set aside last", either(alone(c.hand.bringBack), word("new", c.hand.bringBack))},
		{"ticket", nil, "", "says what the ticket in hand holds", alone(c.hand.sayHeld)},
		{"type", []string{"job_type", "jobtype"}, "N", "chooses the meaning for job_type N", either(numbered(c.chooser.chooseType), c.chooser.howToType)},
		{"number", nil, "N", "chooses N from the list, if N alone could also be a job_type", numbered(c.chooser.pick)},
		{"quit", []string{"q", "exit"}, "", "leaves", alone(c.quit)},
	}
}

// help says how lines are understood, and every command.
func (c *conversation) help() {
	c.say("One or two digits choose by number. Three or four digits are a code, and an id names one entry. Words are searched.")
	c.say("Put a slash first to search for a number or a command: /list.")
	c.inParts(parts(c.commands.help(), partLength)...)
}

// clear is what new is, and says how to reach the status of version 3 that has the same
// name.
func (c *conversation) clear() {
	c.hand.setAside()
	if e := c.session.Catalog().Entry(catalog.V3.Slug() + "/clear"); e != nil {
		c.say("To look up the status %s of version 3, say %s.", e.Code, e.ID)
	}
}

// list says the last list again, or begins with all codes.
func (c *conversation) list() {
	if !c.trail.backToList() {
		c.listAll()
	}
}

func (c *conversation) listAll() { c.enter(c.found("")) }

// back says again what was before.
func (c *conversation) back() {
	if !c.trail.back() {
		c.say("%s", model.NowhereBack)
	}
}

// quit leaves, and asks before if something that was tried has not been copied.
func (c *conversation) quit() {
	tried := c.session.Unsent()
	if tried.IsEmpty() {
		c.left = true
		return
	}
	c.say("%s", tried.Sentence())
	answer, ok := c.listener.question("Leave? yes or no: ")
	answer = strings.ToLower(answer)
	c.left = ok && (answer == "yes" || answer == "y" || answer == "quit" || answer == "q")
}

// blank asks for the value of a blank. What would act elsewhere, a command or a
// number to choose by, isn't a value: someone who types it thinks the question is
// over, and it would be in the text. A slash takes it as it is.
func (c *conversation) blank(name string) (value string, ok bool) {
	for {
		value, ok = c.listener.question("Blank " + name + ", no personal data, empty keeps it, back leaves: ")
		_, isNumber := number(value)
		_, _, isCommand := c.commands.find(value)
		switch {
		case !ok:
			return "", false
		case c.commands.is(value, "back"):
			c.say("Nothing was copied.")
			return "", false
		case isNumber || isCommand:
			c.say("A command or a list number isn't a value here. Type back to leave, or put a slash before it.")
		default:
			return strings.TrimPrefix(value, "/"), true
		}
	}
}
