package linear

import (
	"bytes"

	"smilecodes/model"
	"smilecodes/model/job"
)

// askPaste reads a job result until an empty line.
func (c *conversation) askPaste() {
	c.say("Paste the job result, then an empty line.")
	if c.flush() == nil {
		c.paste(c.listener.rest())
	}
}

// paste explains a job result. Nothing of it is repeated but what the model takes
// for safe.
func (c *conversation) paste(text []byte) {
	if len(bytes.TrimSpace(text)) == 0 {
		c.say("Nothing was pasted.")
		return
	}
	d := c.decode(text)
	switch {
	case len(d.Results) > 0:
		if c.session.Pasted() != nil {
			c.trail.leaveTicket() // the job result before is in hand no more
		}
		c.hand.turn(func() bool { return c.session.Paste(&d) })
		c.session.Search("") // what it means was not searched
		c.openJob()
	default:
		c.say("%s", d.WhyNone())
	}
}

// openJob says the last job result: the only answer in it, or which there are.
func (c *conversation) openJob() {
	switch d := c.session.Pasted(); {
	case d == nil:
		c.say("%s", model.NothingPasted)
	case len(d.Results) == 1:
		c.enter(c.chosenResult(d, d.Results[0]))
	default:
		c.enter(c.results(d))
	}
}

// results lists the answers of a job result.
func (c *conversation) results(d *job.Decoded) page {
	return func(bool) view {
		c.sayPage(model.AboutPaste(*d))
		c.say("Job result: %d answers.", len(d.Results))
		o := options{}
		for _, r := range d.Results {
			o.add(func() { c.enter(c.chosenResult(d, r)) }, "%s", r.Heading())
		}
		c.inParts(parts(o.lines, partLength)...)
		return view{prompt: "Number, code or words: ", isList: true, ofTicket: true, choices: o.choices}
	}
}

// chosenResult goes on to an answer, which begins the next ticket if it is of another
// job than the one before.
func (c *conversation) chosenResult(d *job.Decoded, r *job.Result) page {
	return func(again bool) view {
		c.hand.turn(func() bool { return c.session.Choose(r) })
		return c.result(d, r, again)
	}
}

// result says what one answer is to its job, what it means, and what came with
// it.
func (c *conversation) result(d *job.Decoded, r *job.Result, again bool) view {
	if len(d.Results) == 1 {
		c.sayPage(model.AboutPaste(*d))
	}
	c.say("Job result: %s.", r.Heading())
	c.sayPage(model.ResultHead(r).Only(model.Warning))
	v := view{prompt: anything}
	switch {
	case !r.Advises():
		for _, e := range r.Shown() {
			c.reader.sayReplaced(r, e)
		}
	case r.Entry != nil:
		v = c.reading(r.Entry, true)(again)
	}
	if !again {
		c.reader.sayJob(r)
		c.sayPage(model.HiddenPage(*d).Only(model.NotShown))
	}
	switch {
	case r.Entry != nil || !r.Advises():
	case len(r.Candidates) > 0:
		c.say("What it may mean:")
		v = c.candidates(r.Candidates, r.Question(), c.reading)
	default:
		c.sayPage(model.Page{model.Unexplained()})
	}
	v.result, v.ofTicket = r, true
	return v
}
