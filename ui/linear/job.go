package linear

import (
	"bytes"
	"slices"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
)

// longestTyped is how many bytes of a line a terminal passes on, on Linux. What
// was typed or pasted behind them is lost before it gets here.
const longestTyped = 4095

// tellCollecting says that lines are read and not answered. If that cannot be
// said, the next prompt ends the conversation.
func (t *conversation) tellCollecting(first string) {
	if len(first) == longestTyped {
		t.say("Careful: the terminal may have cut this long line. From a file it is whole: smilecodes decode FILE.")
	}
	t.say("Reading a job result. An empty line ends it.")
	_ = t.out.flush()
}

// askPaste reads a job result until an empty line.
func (t *conversation) askPaste() {
	t.say("Paste the job result, then an empty line.")
	if t.out.flush() == nil {
		t.paste(t.in.rest())
	}
}

// paste explains a job result. Nothing of it is repeated but what the model takes
// for safe.
func (t *conversation) paste(text []byte) {
	if len(bytes.TrimSpace(text)) == 0 {
		t.say("Nothing was pasted.")
		return
	}
	d := job.Decode(t.session.Catalog(), text, t.Decoding(job.PasteMost))
	switch {
	case len(d.Results) > 0:
		if isTold := t.isTold; t.session.Pasted() != nil {
			t.dropPlaces() // the job result before is in hand no more
			t.isTold = isTold
		}
		t.turn(func() bool { return t.session.Paste(&d) })
		t.session.Search("") // what it means was not searched
		t.openJob()
	case len(d.Warnings) > 0:
		t.say("No job result was found in what was pasted. %s", d.Warnings[0])
	default:
		t.say("No job result was found in what was pasted. %s", d.Missing())
	}
}

// openJob says the last job result: the only answer in it, or which there are.
func (t *conversation) openJob() {
	switch d := t.session.Pasted(); {
	case d == nil:
		t.say("No job result was pasted yet.")
	case len(d.Results) == 1:
		t.enter(t.chosenResult(d, d.Results[0]))
	default:
		t.enter(t.results(d))
	}
}

// results lists the answers of a job result.
func (t *conversation) results(d *job.Decoded) page {
	return func(bool) view {
		t.warn(d.Warnings)
		t.say("Job result: %d answers.", len(d.Results))
		v := view{prompt: "Number, code or words: ", isList: true, ofTicket: true}
		var lines []string
		for _, r := range d.Results {
			lines = append(lines, r.Heading())
			v.choices = append(v.choices, func() { t.enter(t.chosenResult(d, r)) })
		}
		t.paged(slices.Collect(slices.Chunk(numbered(lines), pageLength))...)
		return v
	}
}

// chosenResult goes on to an answer, which begins the next ticket if it is of another
// job than the one before.
func (t *conversation) chosenResult(d *job.Decoded, r *job.Result) page {
	return func(again bool) view {
		t.turn(func() bool { return t.session.Choose(r) })
		return t.result(d, r)(again)
	}
}

// result says what one answer is to its job, what it means, and what came with
// it.
func (t *conversation) result(d *job.Decoded, r *job.Result) page {
	return func(again bool) view {
		if len(d.Results) == 1 {
			t.warn(d.Warnings)
		}
		t.say("Job result: %s.", r.Heading())
		t.blocks(model.ResultHead(r).Only(model.Warning))
		v := view{prompt: anything}
		switch {
		case !r.Advises():
			for _, e := range r.Shown() {
				t.over(r, e)
			}
		case r.Entry != nil:
			v = t.reading(r.Entry, true)(again)
		}
		if !again {
			t.sayJob(r)
			t.fact("Not shown", d.HiddenWords())
		}
		switch {
		case r.Entry != nil || !r.Advises():
		case len(r.Candidates) > 0:
			t.say("What it may mean:")
			v = t.candidates(r.Candidates, r.Question(), t.reading)
		default:
			t.blocks(model.Page{model.Unexplained()})
		}
		v.result, v.ofTicket = r, true
		return v
	}
}

// over says what an entry means where another result of the job counts: no
// advice.
func (t *conversation) over(r *job.Result, e *catalog.Entry) {
	page := model.MeaningPage(r, e)
	verdict := page.First(model.Verdict)
	t.say("Code %s, %s: %s, %s.", e.Code, e.Product.Name, verdict.Text, verdict.Rest[0])
	t.blocks(page.Only(model.ResultText, model.Meaning))
}

// sayJob says which job it is, and those of its steps that say more than that all
// was well.
func (t *conversation) sayJob(r *job.Result) {
	if r.Entry == nil || r.Text != r.Entry.Text {
		t.fact("Text that came", r.Told())
	}
	for _, pair := range r.Job.Pairs() {
		t.fact(pair[0], pair[1])
	}
	notable := r.Notable()
	for _, a := range notable {
		t.fact("Step", a.Meaning)
	}
	if n := len(r.Actions) - len(notable); n > 0 {
		t.say("Steps that went well or do not apply: %d.", n)
	}
}

func (t *conversation) warn(warnings []string) {
	for _, w := range warnings {
		t.fact("Careful", w)
	}
}
