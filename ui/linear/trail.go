package linear

import (
	"fmt"
	"slices"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// A page says something and gives what can be done then. It is kept, so that people can
// come back to it; again says that this is so, and that a shorter text is enough.
type page func(again bool) view

// A view is what numbers, copying and ticking are about.
type view struct {
	prompt   string
	entry    *catalog.Entry   // that was read; nil for none
	result   *job.Result      // that was explained; nil for none
	types    []*catalog.Entry // meanings that a job_type can choose from
	meanings []*catalog.Entry // of which nothing settled yet which is meant
	settles  string           // what to ask or say to settle it
	choices  []func()         // what the numbers do; without any, those before it stay
	isList   bool             // that "list" says again
	isMenu   bool             // that is gone once something was chosen
	isTold   bool             // that all of the entry's first facts were just said
	ofTicket bool             // that is gone with the ticket: it says something of a job result or of marks
}

// A trail is the pages that were visited, each with the view that it gave.
type trail struct {
	voice   *voice // which leaves out the rest of a page that is left
	visited []visit
}

type visit struct {
	page page
	view view
}

// here is the current view.
func (t *trail) here() *view { return &t.visited[len(t.visited)-1].view }

// enter goes on to a page. A menu is left by it.
func (t *trail) enter(p page) { t.visit(p, false) }

func (t *trail) visit(p page, again bool) {
	t.leaveMenu()
	t.voice.unsaid = nil
	v := p(again)
	if len(t.visited) > 0 && v.choices == nil {
		v.choices = t.here().choices
	}
	t.visited = append(t.visited, visit{p, v})
}

func (t *trail) leaveMenu() {
	if n := len(t.visited); n > 0 && t.visited[n-1].view.isMenu {
		t.visited = t.visited[:n-1]
		t.voice.unsaid = nil
	}
}

// leaveTicket leaves the pages that say something of a ticket, and all that was
// reached from them: nobody can go back to another customer's job result.
func (t *trail) leaveTicket() {
	t.leaveMenu()
	if i := slices.IndexFunc(t.visited, func(v visit) bool { return v.view.ofTicket }); i >= 0 {
		t.visited = t.visited[:max(i, 1)]
	}
	t.voice.unsaid = nil
}

// back says again what was before, and reports whether there was anything.
func (t *trail) back() bool {
	n := len(t.visited)
	if n > 1 {
		t.returnTo(n - 2)
	}
	return n > 1
}

// backToList says the last list again, and reports whether there was one.
func (t *trail) backToList() bool {
	for i, v := range slices.Backward(t.visited) {
		if v.view.isList {
			t.returnTo(i)
			return true
		}
	}
	return false
}

func (t *trail) returnTo(i int) {
	p := t.visited[i].page
	t.visited = t.visited[:i]
	t.visit(p, true)
}

// options are lines to choose from by number.
type options struct {
	lines   []string
	choices []func()
}

func (o *options) add(do func(), format string, args ...any) {
	o.choices = append(o.choices, do)
	o.lines = append(o.lines, fmt.Sprintf("%d: ", len(o.choices))+fmt.Sprintf(format, args...))
}

// menu asks to choose one of some things. A command typed instead is about
// what was read before.
func (t *trail) menu(question string, names []string, do func(i int)) {
	t.enter(func(bool) view {
		t.voice.say("%s", question)
		o := options{}
		for i, name := range names {
			o.add(func() { do(i) }, "%s", name)
		}
		t.voice.inParts(o.lines)
		here := t.here()
		return view{
			prompt: "Number, or back: ", entry: here.entry, result: here.result, ofTicket: here.ofTicket,
			meanings: here.meanings, settles: here.settles, isMenu: true, choices: o.choices,
		}
	})
}
