package linear

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A command is a word that acts. Dispatch and help come from the same rows.
type command struct {
	name  string
	short []string // other ways to say it
	takes string   // what may stand behind it, for the help
	does  string

	// run does it with the words behind it, and reports whether they fit.
	run func(t *conversation, rest string) bool
}

// commands are the rows, in the order in which one needs them. Where two words
// begin alike, the letter belongs to the one that is needed more.
func commands() []command {
	return []command{
		{"help", []string{"h", "?"}, "", "says this", alone((*conversation).help)},
		{"list", []string{"l"}, "", "says the last list again; list all says every code", (*conversation).listOr},
		{"next", []string{"n"}, "", "says the next part of a list or a guide", alone((*conversation).next)},
		{"back", []string{"b"}, "", "returns to what was before", alone((*conversation).back)},
		{"read", []string{"r"}, "", "says what more is known of the entry, and the second time all; read N chooses one", (*conversation).readOr},
		{"compare", []string{"="}, "", "says every meaning of the code", alone((*conversation).compare)},
		{"guide", []string{"g"}, "", "says the troubleshooting steps", alone((*conversation).openGuide)},
		{"tick", []string{"t"}, "N", "ticks step N as done, or unticks it", (*conversation).tickOr},
		{"untick", nil, "N", "takes the tick of step N away", (*conversation).untickOr},
		{"note", nil, "N text", "notes something on step N", (*conversation).noteOr},
		{"copy", []string{"c"}, "", "copies the internal note; copy customer, copy engineering jira; copy as asks", (*conversation).copyOr},
		{"show", []string{"s"}, "", "says the exact text, with the same words behind it", (*conversation).showOr},
		{"mark", []string{"m"}, "", "marks the entry for one combined note, or takes the mark away", alone((*conversation).mark)},
		{"marked", nil, "", "lists the marked entries; copy marked and show marked give their one note", alone((*conversation).marked)},
		{"paste", []string{"v"}, "", "takes a job result until an empty line; JSON is known without it", alone((*conversation).askPaste)},
		{"job", []string{"j"}, "", "says the last job result again", (*conversation).jobOr},
		{"product", []string{"p"}, "name", "shows one product; without a name it asks", (*conversation).product},
		{"filter", []string{"f"}, "category", "shows one category; without a name it asks", (*conversation).filter},
		{"all", []string{"a"}, "", "shows all products and categories", alone((*conversation).showAll)},
		{"recent", nil, "", "says pinned and recent entries", alone((*conversation).recent)},
		{"older", nil, "", "lists codes that are on no current page", alone((*conversation).older)},
		{"pin", nil, "", "pins the entry, or unpins it", alone((*conversation).pin)},
		{"new", []string{"x", "clear"}, "", "begins the next ticket, and sets marks, ticks, notes and the job result aside", alone((*conversation).setAside)},
		{"undo", nil, "new", "brings back the ticket that was set aside last", (*conversation).undoOr},
		{"ticket", nil, "", "says what the ticket in hand holds", alone((*conversation).sayHeld)},
		{"type", []string{"job_type", "jobtype"}, "N", "chooses the meaning for job_type N", (*conversation).typeOr},
		{"quit", []string{"q", "exit"}, "", "leaves", alone((*conversation).quit)},
	}
}

// alone makes a command of something that takes no words.
func alone(do func(*conversation)) func(*conversation, string) bool {
	return func(t *conversation, rest string) bool {
		if rest == "" {
			do(t)
		}
		return rest == ""
	}
}

// commandOf is the command that a line begins with, and the words behind it.
func commandOf(line string) (c command, rest string, ok bool) {
	word, rest, _ := strings.Cut(line, " ")
	word = strings.ToLower(word)
	for _, c := range commands() {
		if c.name == word || slices.Contains(c.short, word) {
			return c, rest, true
		}
	}
	return command{}, "", false
}

// command does what a line says, if it is a command.
//
// A line can begin like a command and be words to search all the same. The rule:
// if the words behind the command fit it, it is done; else, if the catalogue has
// the code or every word of the line, it is searched; else it was a slip, which
// is answered with how the command is used, and nothing is left. One or two
// digits are no code and no word.
//
//	copy customer           copies
//	product not activated   is searched: entries have all three words
//	copy customr, guide 2   are slips
func (t *conversation) command(line string) bool {
	c, rest, ok := commandOf(line)
	switch {
	case !ok:
		return false
	case c.run(t, rest):
		return true
	case t.isSearch(line):
		return false
	}
	t.say("Not understood. %s: %s. A slash before the line searches it.", c.title(), c.does)
	return true
}

// isSearch reports whether the catalogue has the code or every word of a line.
func (t *conversation) isSearch(line string) bool {
	digits := len(strings.Map(onlyDigits, line))
	if digits == 1 || digits == 2 {
		return false
	}
	hits := t.session.Catalog().Search(line)
	return len(hits) > 0 && (hits[0].Tier() == catalog.ByCode || hits[0].Tier() == catalog.ByWords)
}

func onlyDigits(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

// title is a command with what may stand behind it.
func (c command) title() string { return strings.TrimSpace(c.name + " " + c.takes) }

// help says how lines are understood, and every command.
func (t *conversation) help() {
	t.say("One or two digits choose by number. Three or four digits are a code, and an id names one entry. Words are searched.")
	t.say("A slash before them searches what else would be a number or a command: /list.")
	var lines []string
	for _, c := range commands() {
		name := c.title()
		if len(c.short) > 0 {
			name += ", or " + c.short[0]
		}
		lines = append(lines, name+": "+c.does)
	}
	t.paged(slices.Collect(slices.Chunk(lines, pageLength))...)
}

// quit leaves, and asks before where something that was tried is in no copy.
func (t *conversation) quit() {
	lost, tickets := t.session.Unsent()
	if lost.IsEmpty() {
		t.left = true
		return
	}
	of := ""
	if tickets > 1 {
		of = fmt.Sprintf(", of %d tickets", tickets)
	}
	t.say("Not all that was tried is in a copy: %s%s.", lost, of)
	answer, ok := t.question("Leave? yes or no: ")
	answer = strings.ToLower(answer)
	t.left = ok && (answer == "yes" || answer == "y" || answer == "quit" || answer == "q")
}

// undoOr brings a ticket back. Other words behind it are searched.
func (t *conversation) undoOr(rest string) bool {
	if rest == "" || strings.ToLower(rest) == "new" {
		t.bringBack()
		return true
	}
	return false
}

func (t *conversation) readOr(rest string) bool {
	n, isNumber := number(rest)
	switch {
	case isNumber:
		t.choose(n)
	case rest != "":
		return false
	default:
		if e := t.chosen(); e != nil {
			t.sayMore(e)
		}
	}
	return true
}

func (t *conversation) listOr(rest string) bool {
	switch strings.ToLower(rest) {
	case "":
		t.list()
	case "all":
		t.enter(t.found(""))
	default:
		return false
	}
	return true
}

func (t *conversation) tickOr(rest string) bool {
	_, isNumber := number(rest)
	if isNumber || rest == "" {
		t.tick(rest)
	}
	return isNumber || rest == ""
}

func (t *conversation) untickOr(rest string) bool {
	_, isNumber := number(rest)
	if isNumber {
		t.untick(rest)
	}
	return isNumber
}

// jobOr says the job result again, or knows "job type 6" for "type 6".
func (t *conversation) jobOr(rest string) bool {
	if rest == "" {
		t.openJob()
		return true
	}
	jobType, ok := strings.CutPrefix(strings.ToLower(rest), "type ")
	return ok && t.typeOr(jobType)
}

func (t *conversation) noteOr(rest string) bool {
	word, text, _ := strings.Cut(rest, " ")
	_, isNumber := number(word)
	if isNumber || rest == "" {
		t.note(word, text)
	}
	return isNumber || rest == ""
}

// isNote holds for lines that note something on a step.
func isNote(line string) bool {
	c, rest, ok := commandOf(line)
	word, _, _ := strings.Cut(rest, " ")
	_, isNumber := number(word)
	return ok && c.name == "note" && isNumber
}

func (t *conversation) typeOr(rest string) bool {
	n, isNumber := number(rest)
	switch {
	case isNumber:
		t.chooseType(n)
	case rest == "" && t.here().types != nil:
		t.say("%s", howTyped)
	default:
		return false
	}
	return true
}

func (t *conversation) copyOr(rest string) bool {
	o, ok := t.orderOf(strings.Fields(strings.ToLower(rest)))
	if ok {
		t.give(o, t.copy)
	}
	return ok
}

func (t *conversation) showOr(rest string) bool {
	o, ok := t.orderOf(strings.Fields(strings.ToLower(rest)))
	if ok {
		t.give(o, t.show)
	}
	return ok
}
