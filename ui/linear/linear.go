// Package linear is the program as a conversation: a question, an answer, one
// line below the other. It is for screen readers and braille lines, and for
// terminals that can do nothing else.
//
// It never draws anything again, moves or colours it, and asks the terminal nothing.
// Every line is one fact, the most important one first. A listener hears everything,
// so the program says as little as possible, and the rest only on request.
package linear

import (
	"bufio"
	"io"
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
	// Decoding is how this run decodes a job result; the argument is the most bytes it
	// reads.
	Decoding func(most int) job.Decoding

	// Copy lets a text out and names the way it went, if there is more to say than that
	// it was copied. Without Copy a copied text is shown instead.
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
	c := newConversation(env)
	c.greet(env.Faults)
	for !c.left {
		line, ok := c.listener.ask(c.trail.here().prompt)
		if !ok {
			break
		}
		c.answer(line)
	}
	if c.listener.err != nil {
		c.sayLine("") // what comes next begins on a line of its own
	}
	if c.flush() != nil || c.listener.failed() {
		return 1
	}
	return 0
}

// A conversation is one conversation: it understands lines, and lets its parts
// answer them.
type conversation struct {
	*voice
	session  *model.Session
	decode   func(text []byte) job.Decoded
	listener *listener
	commands commands
	trail    *trail

	reader  reader
	finder  finder
	filters filters
	chooser chooser
	guides  guides
	copier  copier
	hand    hand
	kept    persistence
	left    bool
}

func newConversation(env Env) *conversation {
	v, s := &voice{w: bufio.NewWriter(env.Out), width: env.Width, ascii: env.ASCII}, &env.Session
	t := &trail{voice: v}
	c := &conversation{voice: v, session: s, trail: t}
	c.decode = func(text []byte) job.Decoded {
		return job.Decode(c.session.Catalog(), text, env.Decoding(job.PasteMost))
	}
	c.listener = &listener{
		voice: v, r: bufio.NewReader(env.In), now: env.Now, last: env.Now(), paused: s.Pause, isJob: c.isJob,
	}
	c.reader, c.finder = reader{v, s, t}, finder{v, s}
	c.filters = filters{v, s, t, func() { c.search(s.Query()) }}
	c.chooser = chooser{v, s.Catalog(), t, &c.commands, func(e *catalog.Entry) { c.enter(c.entry(e, true)) }}
	c.guides = guides{v, s, c.listener, &c.commands, c.reader.chosen}
	c.copier = copier{v, s, t, ticket.Templates(env.Templates), env.Copy, c.blank, nil, ""}
	c.hand = hand{voice: v, session: s, aside: t.leaveTicket}
	c.kept = persistence{voice: v, keep: env.Remember}
	c.commands = c.rows()
	return c
}

// greet says what this is, and what is wrong with the person's own texts.
func (c *conversation) greet(faults []error) {
	c.enter(func(bool) view {
		c.say("smilecodes. %d entries for Smile ID result codes.", len(c.session.Catalog().Entries()))
		c.say("Type a code or words to search. Say help for all commands.")
		return view{prompt: anything}
	})
	for _, err := range faults {
		c.fault("Careful", err)
	}
}

// anything is the prompt where there is nothing to choose.
const anything = "Code, words or help: "

// isJob reports whether a text has a job result in it, or a field of one.
func (c *conversation) isJob(text string) bool {
	d := c.decode([]byte(text))
	return len(d.Results) > 0 || d.HiddenWords() != ""
}

func (c *conversation) enter(p page) { c.trail.enter(p) }

// answer does what a line asks for. A note may say anything, one or two digits
// choose, what looks like a job result is one, a product's name chooses where its
// meaning is one of those in question, a command acts, and everything else is
// searched.
func (c *conversation) answer(raw string) {
	line := clean(raw)
	n, isNumber := number(line)
	switch {
	case c.isNote(line):
		c.command(line)
	case looksLikeJob(raw):
		c.paste(c.listener.collect(raw))
	case isNumber:
		c.chooser.choose(n)
	case strings.HasPrefix(line, "/"):
		c.lookUp(strings.TrimSpace(line[1:]))
	case c.chooser.chooseProduct(line):
	case c.command(line):
	case text.Says(line):
		c.lookUp(line)
	}
	if !c.left {
		c.hand.sayHeldOnce()
	}
}

// command does what a line says, if it is a command.
//
// A line can begin like a command and still be words to search. The rule: if the
// words after the command fit it, it is done; else, if the catalogue has the code
// or every word of the line, it is searched; else it was a slip, which is answered
// with how the command is used, and nothing is left. One or two digits are neither
// a code nor a word.
//
//	copy customer           copies
//	product not activated   is searched: entries have all three words
//	copy customr, guide 2   are slips
func (c *conversation) command(line string) bool {
	com, rest, ok := c.commands.find(line)
	switch {
	case !ok:
		return false
	case com.run(rest):
		return true
	case c.finder.finds(line):
		return false
	}
	c.say("Not understood. %s: %s. Put a slash first to search for it.", com.title(), com.does)
	return true
}

// isNote holds for lines that note something on a step.
func (c *conversation) isNote(line string) bool {
	com, rest, _ := c.commands.find(line)
	word, _, _ := strings.Cut(rest, " ")
	_, isNumber := number(word)
	return com.name == "note" && isNumber
}
