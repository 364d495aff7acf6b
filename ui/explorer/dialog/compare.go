package dialog

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/viewport"
)

// A compare shows the meanings of a code side by side. The job_type of the job, typed
// digit by digit, chooses one, and so do the keys that move.
type compare struct {
	all    model.Comparison
	chosen *catalog.Entry // nil where none is
	typed  string         // of a job_type; empty once it has led to one meaning
}

// NewCompare is the dialog that compares meanings, with the keys on one of them; nil
// for none: the person has to choose.
func NewCompare(m model.Comparison, chosen *catalog.Entry) Dialog {
	return compare{all: m, chosen: chosen}
}

func (compare) Scope() Scope { return Compare }

func (compare) place(c Context) (draw.Rect, bool) { return c.Panes, true }

// shown are the meanings that are left: where some share the job_type that was typed,
// these, and else all.
func (d compare) shown() model.Comparison {
	if d.isShared() {
		found, _ := d.all.OfJobType(d.typed)
		return model.NewComparison(found)
	}
	return d.all
}

// isShared reports whether several meanings have the job_type that was typed.
func (d compare) isShared() bool {
	found, _ := d.all.OfJobType(d.typed)
	return len(found) > 1
}

// choices says how one of the meanings that share a job_type is chosen.
func (d compare) choices() string {
	return fmt.Sprintf("%s fits %s: ←→ chooses one.", d.typed, all(len(d.shown().Entries)))
}

// all says that all of them are meant, by their number.
func all(n int) string {
	if n == 2 {
		return "both"
	}
	return fmt.Sprintf("all %d", n)
}

func (d compare) do(_ Context, a Action) (Dialog, Effect) {
	switch a {
	case Accept:
		return d, Go{Entry: d.chosen}
	case Previous, Next:
		step := 1
		if a == Previous {
			step = -1
		}
		return d.on(max(0, min(d.at()+step, len(d.shown().Entries)-1))), Stay{}
	case Erase:
		return compare{all: d.all}, Stay{}
	case Leave:
		return d, Close{}
	}
	return d, Stay{}
}

func (d compare) reason(_ Context, a Action) string {
	switch {
	case a == Accept && d.chosen == nil && d.isShared():
		return d.choices()
	case a == Accept && d.chosen == nil && d.all.AsksJobType():
		return "No meaning is chosen yet: type the job_type of the job, or move to a column."
	case a == Accept && d.chosen == nil:
		return "No meaning is chosen yet: move to a column."
	case a == Digit && !d.all.AsksJobType():
		return "The job_type does not tell these apart."
	case a == Erase && d.typed == "":
		return "You haven't typed a job_type."
	}
	return ""
}

// digit takes the next digit of a job_type. Digits that lead nowhere begin another one.
// If a number may go on, the meaning it has so far is chosen. If several meanings share
// it, the one chosen before stays chosen.
//
//	0812   6 chooses Document Verification; 1 Biometric KYC, and 11 Document Verification
//	1014   5 leaves Basic KYC and Enhanced KYC
func (d compare) digit(digit string) (Dialog, Effect) {
	for _, typed := range []string{d.typed + digit, digit} {
		switch found, goesOn := d.all.OfJobType(typed); {
		case len(found) == 1 && !goesOn:
			return compare{all: d.all, chosen: found[0]}, Stay{}
		case len(found) == 1:
			return compare{d.all, found[0], typed}, Stay{}
		case len(found) > 1:
			return d.shared(found, typed)
		case goesOn:
			return compare{d.all, nil, typed}, Stay{}
		}
	}
	return compare{all: d.all}, Stay{"No meaning here has job_type " + digit + "."}
}

// shared leaves the meanings that share a job_type. It says how to choose one, unless one
// was, or customers are told the same of each.
func (d compare) shared(found []*catalog.Entry, typed string) (Dialog, Effect) {
	d.typed = typed
	if slices.Contains(found, d.chosen) {
		return d, Stay{}
	}
	d.chosen = nil
	if model.OneReply(found) {
		return d, Stay{}
	}
	return d, Stay{d.choices()}
}

func (d compare) subject(Context) Subject {
	if left := d.shown().Entries; d.chosen == nil && d.isShared() && model.OneReply(left) {
		return Subject{Alike: left}
	}
	return Subject{Entry: d.chosen}
}

func (d compare) at() int { return slices.Index(d.shown().Entries, d.chosen) }

func (d compare) on(i int) Dialog {
	shown := d.shown().Entries
	d.chosen = shown[i]
	if len(shown) == len(d.all.Entries) {
		d.typed = ""
	}
	return d
}

// pick opens a meaning by the second click on it.
func (d compare) pick(c Context, a area, again bool) (Dialog, Effect) {
	if again {
		return d.do(c, Accept)
	}
	return d.on(a.choice), Stay{}
}

// named is the width from which the title says what is compared.
const named = 60

// body has on top the question that settles which meaning a ticket is about, then a
// clash, and below them a column for each meaning.
func (d compare) body(c Context, inside draw.Size) body {
	m, p := d.shown(), viewport.Text{Width: inside.Width}
	title := []string{m.Code}
	if inside.Width >= named {
		title = append(title, "every meaning")
	}
	if d.typed != "" {
		title = append(title, "job_type "+d.typed)
	}
	if m.Differs() {
		title = append(title, differs+" differs")
	}
	c.answers().Page(&p, m.Page().Only(model.Ask))
	if b := m.Page().First(model.Agreement); m.Clash || m.Question == "" {
		c.answers().Block(&p, b)
	}
	p.Gap()
	b := body{title: strings.Join(title, " · "), choices: len(m.Entries), isAcross: true, from: len(p.Lines)}
	t := newTable(m, inside.Width, d.at())
	t.draw(c, &p)
	b.to = len(p.Lines)
	for i := t.from; i < t.to; i++ {
		x := t.label + (i-t.from)*t.column
		b.areas = append(b.areas, area{draw.Rect{X: x, Y: b.from, W: t.column, H: b.to - b.from}, i, 0})
	}
	b.lines, b.word = p.Lines, t.word()
	b.cursorOn(d.at())
	return b
}
