package explorer

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/explorer/dialog"
)

// TestComposerText: what the composer shows for each choice is exactly what
// the command line prints for it.
func TestComposerText(t *testing.T) {
	for a := range ticket.Audiences() {
		for f := range markup.Formats() {
			p := start(t, 80, 24).play("0908 enter C" + strings.Repeat(" right", a) + " down" + strings.Repeat(" right", f))
			want := ticket.New(p.session.Catalog(), p.session.Selected()).Text(ticket.Audiences()[a], markup.Formats()[f])
			if got := p.composed().String(); got != want.String() {
				t.Errorf("%v, %v: the composer has\n%s\nnot\n%s", ticket.Audiences()[a], markup.Formats()[f], got, want)
			}
		}
	}
}

// TestComposerKeepsDisclosure walks every entry by every way to a reply for a
// customer: selected, marked, as a job result, with steps and notes, with the
// code asked for, and with a template. Nothing of the entry gets in but its
// words for customers.
func TestComposerKeepsDisclosure(t *testing.T) {
	t.Parallel()
	template, err := ticket.NewTemplate("customer-greedy", "{{range .Entries}}{{.Code}}{{.Customer}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range loaded(t).Entries() {
		for j, keys := range []string{"", "space", "g space t secret enter tab tab"} {
			if e.Disclosure == catalog.Tell && (i%3 != j || testing.Short()) {
				continue // of these there are many, and nothing is withheld but the code
			}
			for _, composer := range []string{"C right", "C right n", "C right right right", "C right right right n"} {
				p := start(t, 80, 24)
				p.dialogs.desk.Templates = []*ticket.Template{template}
				p.session.Choose(&job.Result{Entry: e, Job: job.Info{SmileJobID: "0000044120"}})
				p.session.Open(e)
				p.relayout()
				p.play(keys).play(composer)
				if p.At != atCopyAs {
					t.Fatalf("%s: at %s", e.ID, places[p.At])
				}
				if leak := leaks(p.composed().String(), e, strings.HasSuffix(composer, "n")); leak != "" {
					t.Errorf("%s, %q %q: %q gets into\n%s", e.ID, keys, composer, leak, p.composed().String())
				}
			}
		}
	}
}

// TestNothingForACustomer: of a duplicate check there is no reply to show, copy
// or edit. Anyone who asks for one reads why.
func TestNothingForACustomer(t *testing.T) {
	for _, keys := range []string{"enter", "Y", "e"} {
		p := start(t, 80, 24).play("5211 enter C right")
		if !p.composed().IsZero() || !strings.Contains(p.screen(), model.NothingToTell) {
			t.Fatalf("the composer shows\n%s", p.screen())
		}
		if p.play(keys); len(p.did) > 0 || p.At != atCopyAs || strings.Count(p.screen(), model.NothingToTell) != 2 {
			t.Errorf("%s: did %v, at %s\n%s", keys, p.did, places[p.At], p.screen())
		}
	}
}

// TestTwoMeaningsForACustomer: nobody outside can tell which of them is theirs.
func TestTwoMeaningsForACustomer(t *testing.T) {
	for keys, warns := range map[string]bool{
		"0812 enter space down space C right": true,
		"0812 enter space down space C":       false, // an internal note may tell all
		"0812 enter space C right":            false,
	} {
		p := start(t, 120, 36).play(keys)
		if strings.Contains(flat(p.screen()), "0812 appears with more than one meaning.") != warns {
			t.Errorf("%q: it warns %v:\n%s", keys, !warns, p.screen())
		}
	}
}

// leaks is what a reply tells that it must not; empty if nothing.
func leaks(reply string, e *catalog.Entry, asked bool) string {
	secret := []string{e.Text, e.Meaning, e.Next, "secret", "0000044120", e.ID}
	if !asked || e.Disclosure != catalog.Tell {
		secret = append(secret, e.Code)
	}
	if e.Guide != nil {
		secret = append(secret, e.Guide.Title, e.Guide.Steps[0].Do)
	}
	rest := strings.ReplaceAll(reply, e.Customer, "")
	for _, s := range secret {
		if strings.Contains(rest, s) {
			return s
		}
	}
	return ""
}

// TestComposerRemembers: a copy keeps the choice for the next one, Esc does not.
func TestComposerRemembers(t *testing.T) {
	p := start(t, 80, 24).play("0908 enter C right down right esc")
	if p.dialogs.desk.Last != (dialog.Choice{}) {
		t.Errorf("Esc keeps %+v", p.dialogs.desk.Last)
	}
	p.play("C right down right enter")
	if p.At != atList || p.dialogs.desk.Last != (dialog.Choice{Kind: 1, Format: markup.Markdown}) {
		t.Errorf("at %s, %+v is kept", places[p.At], p.dialogs.desk.Last)
	}
	if p.play("C"); !strings.Contains(p.screen(), "[customer reply]") || !strings.Contains(p.screen(), "[Markdown]") {
		t.Errorf("it opens with\n%s", p.screen())
	}
}

// TestBlanks: each blank is asked for once; an empty answer leaves it.
func TestBlanks(t *testing.T) {
	p := start(t, 80, 24).play("0908 enter C right right enter")
	if p.At != atBlank || !strings.Contains(p.screen(), "Fill in SmileJobID, or leave it empty") {
		t.Fatalf("at %s:\n%s", places[p.At], p.screen())
	}
	p.play("00q44120 enter")
	if p.At != atBlank || !strings.Contains(p.screen(), "Fill in time, or leave it empty") {
		t.Fatalf("at %s:\n%s", places[p.At], p.screen())
	}
	p.play("enter")
	if p.At != atList {
		t.Fatalf("at %s", places[p.At])
	}
	p.play("C")
	if text := p.composed().String(); !strings.Contains(text, "SmileJobID: 00q44120\n") || !strings.Contains(text, "Time: {time}") {
		t.Errorf("filled in it is\n%s", text)
	}
	if p.play("enter"); p.At != atList {
		t.Errorf("it asks again: at %s", places[p.At])
	}
	if p.play("X"); p.Said != "Set aside: 1 filled blank. U brings it back." {
		t.Errorf("it says %q", p.Said)
	}
	if p.play("1015 enter C right right enter"); p.At != atBlank || !strings.Contains(p.screen(), "Fill in SmileJobID, or leave it empty") {
		t.Errorf("the next ticket has what was filled in for this one:\n%s", p.screen())
	}
}

// TestEditing: what the editor leaves is what is copied, until another text is
// chosen; a failed editor changes nothing.
func TestEditing(t *testing.T) {
	p := start(t, 80, 24).play("0908 enter C")
	p.send(editedMsg{text: p.composed().Edited("mine\x1b[2J\n")})
	if got := p.composed().String(); got != "mine␛[2J" {
		t.Errorf("edited it is %q", got)
	}
	if !strings.Contains(p.screen(), "edited by you") {
		t.Errorf("the screen does not say so:\n%s", p.screen())
	}
	if p.play("left"); p.composed().String() != "mine␛[2J" {
		t.Error("the same choice drops it")
	}
	if p.play("paste:flat.json"); p.At != atCopyAs || p.composed().String() != "mine␛[2J" || p.session.Pasted() != nil {
		t.Errorf("a job result drops it, or goes into it: at %s", places[p.At])
	}
	if p.Said != "A job result has arrived: close this text, then J shows it." {
		t.Errorf("it says %q", p.Said)
	}
	if q := *p; q.play("Y paste:flat.json esc").At != atCopyAs || q.session.Pasted() != nil {
		t.Errorf("over the text shown full-screen it goes into it: at %s", places[q.At])
	}
	if q := *p; q.play("esc J").At != atJob || q.session.Pasted() == nil {
		t.Errorf("it is not there then: at %s", places[q.At])
	}
	if p.play("right"); strings.Contains(p.composed().String(), "mine") || !strings.HasPrefix(p.Said, "Your edits are not in this text") {
		t.Errorf("%s\n%s", p.Said, p.composed().String())
	}
	before := p.composed().String()
	if p.send(editedMsg{err: errors.New("exit status 1")}); p.composed().String() != before || !strings.HasPrefix(p.Said, "The editor failed") {
		t.Errorf("%s\n%s", p.Said, p.composed().String())
	}
	t.Setenv("VISUAL", "")
	t.Setenv("EDITOR", "")
	if p.play("e"); !strings.HasPrefix(p.Said, "Cannot edit the text: no editor is set") {
		t.Errorf("it says %q", p.Said)
	}
}

// TestEditorCounts: what was opened in the editor counts as copied from then on.
func TestEditorCounts(t *testing.T) {
	t.Setenv("VISUAL", "true")
	p := start(t, 80, 24).play("0908 enter g t rang enter C e esc esc esc 0908 enter")
	if p.Said != "Set aside: 1 note (0908). U brings it back." {
		t.Errorf("it says %q", p.Said)
	}
	t.Setenv("VISUAL", "")
	t.Setenv("EDITOR", "")
	p = start(t, 80, 24).play("0908 enter g t rang enter C e esc esc esc 0908 enter")
	if p.Said != "" {
		t.Errorf("without an editor it says %q", p.Said)
	}
}

// TestComposerOnAJob says which values of the job result go along.
func TestComposerOnAJob(t *testing.T) {
	p := start(t, 120, 36).play("paste:flat.json C")
	if !strings.Contains(p.screen(), "with values from the job result") || !strings.Contains(p.composed().String(), "SmileJobID: 0000044120") {
		t.Errorf("the screen is\n%s", p.screen())
	}
	if p.play("right"); !strings.Contains(p.screen(), "no value from the job result") || strings.Contains(p.composed().String(), "0000044120") {
		t.Errorf("for a customer the screen is\n%s", p.screen())
	}
	if p.play("esc"); p.At != atJob {
		t.Errorf("Esc leads to %s", places[p.At])
	}
	p.play("enter C left left") // at its entry the job is still told of
	if !strings.Contains(p.composed().String(), "SmileJobID: 0000044120") {
		t.Errorf("at the entry it is\n%s", p.composed().String())
	}
}

// TestNotes: a note is typed, seen, copied, set aside, and brought back.
func TestNotes(t *testing.T) {
	p := start(t, 120, 36).play("0908 enter g t asked space q enter")
	if note := p.session.Note(p.session.Selected(), 0); p.At != atGuide || note != "asked q" {
		t.Fatalf("at %s, the note is %q", places[p.At], note)
	}
	p.send(tea.PasteMsg{Content: "no place"})
	p.play("esc esc esc 0908 enter g t")
	p.send(tea.PasteMsg{Content: "{\"ResultCode\":\"0812\"}\r\nx"})
	p.play("esc")
	if note := p.session.Note(p.session.Selected(), 0); note != "asked q" {
		t.Errorf("Esc keeps %q", note)
	}
	p.play("space X")
	if held := p.session.Held(); p.At != atGuide || p.Said != "Set aside: 1 step, 1 note (0908). U brings it back." || !held.IsEmpty() {
		t.Fatalf("at %s, it says %q, and %s is held", places[p.At], p.Said, held)
	}
	if p.play("X"); p.Said != "This ticket is empty: no marks, ticks, notes, filled blanks or job result." {
		t.Errorf("it says %q", p.Said)
	}
	if p.play("U"); p.session.Ticked(p.session.Selected()) != 1 || p.Said != "Back in hand: 1 step, 1 note (0908)." {
		t.Errorf("%d ticks are back, it says %q", p.session.Ticked(p.session.Selected()), p.Said)
	}
}
