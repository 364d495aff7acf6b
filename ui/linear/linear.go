// Package linear is the program as a conversation: a question, an answer, one
// line below the other. It is for screen readers and braille lines, and for
// terminals that can do nothing else.
//
// Nothing that was said is ever drawn again, moved or coloured, and the terminal
// is asked nothing. Every line is one fact, the most important one first. Whoever
// listens hears everything, so as little as possible is said, and what more
// there is only when it is asked for.
package linear

import (
	"bufio"
	"io"
	"slices"
	"strings"
	"time"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/ui/state"
	"smilecodes/ui/text"
)

// An Env is what the conversation knows of its surroundings.
type Env struct {
	In      io.Reader
	Out     io.Writer
	Session model.Session // where to begin, with pins and recent entries
	Width   int           // lines are broken between words to fit it; 0 for never
	ASCII   bool          // whether only plain ASCII is written

	// Now tells the time; nil for the clock of this host.
	Now func() time.Time
	// Decoding is how this run decodes a job result of so many bytes at most.
	Decoding func(most int) job.Decoding

	// Copy lets a text out and says which way it went. Without it a copied text
	// is shown instead.
	Copy func(text ticket.Text) (way string, err error)
	// Templates are the person's, and Faults says what is wrong with any.
	Templates []*ticket.Template
	Faults    []error
	// Remember keeps what was read and pinned for the next run. It may be nil.
	Remember func(change func(*state.State)) error
}

// Run talks until the person leaves or the input ends, and returns the exit
// code: 0, or 1 if something could not be read or written.
func Run(env Env) int {
	if env.Now == nil {
		env.Now = func() time.Time { return time.Now().Round(0) } // wall time, which goes on while the host sleeps
	}
	t := &conversation{Env: env, session: env.Session, in: &input{r: bufio.NewReader(env.In), last: env.Now()}}
	t.out = &output{w: bufio.NewWriter(env.Out), width: env.Width, ascii: env.ASCII}
	t.greet()
	for !t.left {
		line, ok := t.ask(t.here().prompt)
		if !ok {
			break
		}
		t.answer(line)
	}
	if t.in.err != nil {
		t.out.writeLine("") // what comes next begins on a line of its own
	}
	if t.out.flush() != nil || t.in.failed() {
		return 1
	}
	return 0
}

// A conversation is one conversation.
type conversation struct {
	Env
	session model.Session
	in      *input
	out     *output

	trail []visited
	pages [][]string // what next says, in parts
	left  bool

	forgets bool // it was said that nothing is remembered
	isTold  bool // it was said that the ticket in hand holds something
}

// A page says something and gives what can be done then. It is kept, so that
// one can come back to it; again says that this is so, and that less need be said.
type page func(again bool) view

// A view is what numbers, copying and ticking are about.
type view struct {
	prompt   string
	entry    *catalog.Entry   // that was read; nil for none
	result   *job.Result      // that was explained; nil for none
	types    []*catalog.Entry // meanings that a job_type can choose from
	choices  []func()         // what the numbers do; without any, those before it stay
	isList   bool             // that "list" says again
	isMenu   bool             // that is gone once something was chosen
	isTold   bool             // that all of the entry's first facts were just said
	ofTicket bool             // that is gone with the ticket: it says something of a job result or of marks
}

// A visited page is a page and the view that it gave.
type visited struct {
	page page
	view view
}

func (t *conversation) greet() {
	t.enter(func(bool) view {
		t.say("smilecodes. %d entries for Smile ID result codes.", len(t.session.Catalog().Entries()))
		t.say("Type a code or words to search. Say help for all commands.")
		return view{prompt: anything}
	})
	for _, err := range t.Faults {
		t.say("Careful: %s.", clean(err.Error()))
	}
}

// anything is the prompt where there is nothing to choose.
const anything = "Code, words or help: "

// here is the view that one is at.
func (t *conversation) here() view { return t.trail[len(t.trail)-1].view }

// enter goes on to a scene. A menu is left by it.
func (t *conversation) enter(s page) { t.put(s, false) }

func (t *conversation) put(s page, again bool) {
	t.leaveMenu()
	t.pages = nil
	v := s(again)
	if n := len(t.trail); n > 0 && v.choices == nil {
		v.choices = t.trail[n-1].view.choices
	}
	t.trail = append(t.trail, visited{s, v})
}

func (t *conversation) leaveMenu() {
	if n := len(t.trail); n > 0 && t.trail[n-1].view.isMenu {
		t.trail = t.trail[:n-1]
		t.pages = nil
	}
}

// back says again what was before.
func (t *conversation) back() {
	n := len(t.trail)
	if n == 1 {
		t.say("There is nowhere to go back to.")
		return
	}
	t.returnTo(n - 2)
}

// returnTo says an earlier place again.
func (t *conversation) returnTo(i int) {
	s := t.trail[i].page
	t.trail = t.trail[:i]
	t.put(s, true)
}

// list says the last list again, or begins with all codes.
func (t *conversation) list() {
	for i, p := range slices.Backward(t.trail) {
		if p.view.isList {
			t.returnTo(i)
			return
		}
	}
	t.enter(t.found(""))
}

// ask says a prompt and reads a line, as it was typed. It reports whether there
// was one.
func (t *conversation) ask(prompt string) (line string, ok bool) {
	if t.in.held == nil {
		t.out.prompt(prompt)
	}
	if t.out.flush() != nil {
		return "", false
	}
	line, ok = t.in.line()
	t.waited()
	return line, ok
}

// question asks for one line. A job result that is pasted there is none of it:
// it is left for the conversation to explain.
func (t *conversation) question(prompt string) (answer string, ok bool) {
	line, ok := t.ask(prompt)
	switch {
	case !ok:
		return "", false
	case isJob(line) && !t.isAnswer(line):
		t.in.held = &line
		return "", false
	}
	return clean(line), true
}

// isAnswer holds for words that only look like a job result, such as: asked for
// {time}, "today". They end what they begin, and nothing is found in them.
func (t *conversation) isAnswer(line string) bool {
	var n nesting
	if n.read(line); beginsWithBracket(line) || !n.isClosed() {
		return false
	}
	d := job.Decode(t.session.Catalog(), []byte(line), t.Decoding(job.PasteMost))
	return len(d.Results) == 0 && d.HiddenWords() == ""
}

// isBack reports whether an answer leaves its question.
func isBack(answer string) bool {
	c, rest, ok := commandOf(answer)
	return ok && c.name == "back" && rest == ""
}

// answer does what a line asks for. A note may say anything, one or two digits
// choose, what looks like a job result is one, a product's name chooses where its
// meaning is one of those in question, a command acts, and everything else is
// searched.
func (t *conversation) answer(raw string) {
	defer t.sayHeldOnce()
	line := clean(raw)
	n, isNumber := number(line)
	switch {
	case isNote(line):
		t.command(line)
	case isJob(raw):
		t.paste(t.in.collect(raw, func() { t.tellCollecting(raw) }))
	case isNumber:
		t.choose(n)
	case strings.HasPrefix(line, "/"):
		t.lookUp(strings.TrimSpace(line[1:]))
	case t.chooseProduct(line):
	case t.command(line):
	case text.Says(line):
		t.lookUp(line)
	}
}

// choose does what a number stands for.
func (t *conversation) choose(n int) {
	v := t.here()
	switch {
	case len(v.choices) == 0:
		t.say("There is nothing to choose by number. Say list for a list.")
	case n < 1 || n > len(v.choices):
		t.say("The numbers go from 1 to %d.", len(v.choices))
		if v.types != nil {
			t.say("%s", howTyped)
		}
	default:
		t.leaveMenu()
		v.choices[n-1]()
	}
}

// clean is a line from outside, made safe.
func clean(line string) string { return strings.Join(strings.Fields(model.Clean(line)), " ") }
