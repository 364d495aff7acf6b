package explorer

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestJobView pastes job results in many places: each opens its view, and Esc
// leads back to where one was. A job result takes the place of another.
func TestJobView(t *testing.T) {
	for _, keys := range []string{"", "0812 enter enter", "0908 enter g", "/ issuer", "f", "0812 enter =", "0812 enter C", "paste:flat.json"} {
		p := start(t, 120, 36).play(keys)
		at := p.At
		if at == atJob {
			at = p.From
		}
		query := p.session.Query()
		p.play("paste:status-with-history.json")
		if p.At != atJob || !strings.Contains(p.screen(), "Job results · 1 of 5") {
			t.Fatalf("%q: at %s\n%s", keys, places[p.At], p.screen())
		}
		if p.play("down down esc"); p.At != at || p.session.Query() != query {
			t.Errorf("%q: Esc leads to %s, query %q", keys, places[p.At], p.session.Query())
		}
	}
}

// TestJobEnter goes to the entry, and compares where the product is open.
func TestJobEnter(t *testing.T) {
	p := start(t, 120, 36).play("/ issuer enter paste:flat.json enter")
	if e := p.session.Selected(); p.At != atDetail || e.ID != "biometric-kyc/0812" {
		t.Errorf("at %s, %s is selected", places[p.At], e.ID)
	}
	if p.play("J"); p.At != atJob {
		t.Errorf("J leads to %s", places[p.At])
	}
	if p.play("esc ctrl+o"); p.session.Query() != "issuer" {
		t.Errorf("back leads to %q", p.session.Query())
	}
	p.play("paste:duplicate-type.json enter")
	if p.At != atCompare || !strings.Contains(p.screen(), "Which job_type does the job have?") {
		t.Errorf("at %s\n%s", places[p.At], p.screen())
	}
	p.play("esc paste:unknown-code.json enter")
	if p.At != atJob || p.Said != "There is no entry for this result." {
		t.Errorf("at %s: %s", places[p.At], p.Said)
	}
}

// TestJobCopy copies what came back and what to do, without a value of a
// person. A copy that fails leads back to the job.
func TestJobCopy(t *testing.T) {
	p := start(t, 120, 36).play("paste:flat.json Y")
	text := flat(p.screen())
	for _, want := range []string{
		"Internal note: Smile ID 0812, Biometric KYC", "Came back as: result of the job", "SmileJobID: 0000044120",
		"Job id: kyc-77-a", "Time: 2026-03-02T09:15:00.000Z", "Careful: Not final", "Next step (our advice): Wait",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the note lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Amara") || strings.Contains(text, "22190045671") {
		t.Errorf("the note names a person:\n%s", text)
	}
	if p.play("esc"); p.At != atJob {
		t.Errorf("the text leads back to %s", places[p.At])
	}
	note := p.dialogs.ticket(&p.common).Text(ticket.Internal, markup.Plain)
	p.play("c").send(copiedMsg{payload{text: note, number: p.session.Copy(note.Carries())}, errors.New("no way")})
	if p.play("esc"); p.At != atJob {
		t.Errorf("a failed copy leads back to %s", places[p.At])
	}
}

// TestClipboardJob reads the clipboard where that is possible, and says so
// where not.
func TestClipboardJob(t *testing.T) {
	p := start(t, 120, 36).play("v")
	msg, ok := p.did[0].(pastedMsg)
	if !ok || msg.err == nil {
		t.Fatalf("%+v", p.did)
	}
	if p.send(msg); p.Said != "the clipboard cannot be read from here. Paste the job result with the terminal's own key." {
		t.Errorf("it says %q", p.Said)
	}
	if p.send(pastedMsg{text: samplePayload("flat.json")}); p.At != atJob {
		t.Errorf("at %s", places[p.At])
	}
}

// TestNoJob says of what cannot be decoded that it cannot, and changes nothing.
func TestNoJob(t *testing.T) {
	for _, text := range []string{`{"a":1}`, strings.Repeat("words and ", 100), "\x1f\x8b\x00\x00{}", strings.Repeat("{", 20_000)} {
		p := start(t, 120, 36).play("0812")
		p.send(tea.PasteMsg{Content: text})
		if p.At != atSearch || p.session.Query() != "0812" || !strings.HasPrefix(p.Said, "No job result was found in what was pasted.") {
			t.Errorf("%.20q: at %s, query %q: %s", text, places[p.At], p.session.Query(), p.Said)
		}
	}
}
