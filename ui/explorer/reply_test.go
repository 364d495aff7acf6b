package explorer

import (
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/system"
)

// replyTo is the exact reply of an entry.
func replyTo(p *player, id string) string {
	c := p.session.Catalog()
	return ticket.New(c, c.Entry(id)).Text(ticket.Customer, markup.Plain).String()
}

// TestReply: what y copies, and how many keys it takes. Nothing is copied before it is
// settled which meaning is meant.
func TestReply(t *testing.T) {
	for _, tt := range []struct {
		keys  string
		most  int // keys; 0 where nobody counts them
		reply string
		why   string
	}{
		{"1015 enter y", 6, "basic-kyc/1015", "one set of words"},
		{"0812 enter y 1 y", 8, "biometric-kyc/0812", "the product has to be settled"},
		{"0812 enter y 6 y", 8, "document-verification/0812", ""},
		{"0812 ctrl+y 6 y", 7, "document-verification/0812", "while searching too"},
		{"0812 ctrl+y 1 1 ctrl+y", 0, "document-verification/0812", "as the job_type goes on"},
		{"1015 ctrl+y", 5, "basic-kyc/1015", "without a step to the list"},
		{"0812 enter y right y", 0, "biometric-kyc/0812", "a column chosen with a key"},
		{"0812 enter y right right y", 0, "document-verification/0812", ""},
		{"0812 enter down y", 0, "document-verification/0812", "a row chosen with a key"},
		{"0812 enter down up y", 0, "biometric-kyc/0812", "and the first one too"},
		{"0812 enter click:row y", 0, "biometric-kyc/0812", "or by a click"},
		{"/ 0812 space document enter y", 0, "document-verification/0812", "a word beside the code"},
		{"0812 enter right right right right y", 0, "biometric-kyc/0812", "a product tab"},
		{"paste:flat.json y", 0, "biometric-kyc/0812", "a job result"},
		{"paste:flat.json enter y", 0, "biometric-kyc/0812", "and the entry of one"},
		{"0812 enter = 6 enter y", 0, "document-verification/0812", "gone to from the comparison"},
		{"0812 enter down 1015 enter ctrl+o y", 0, "document-verification/0812", "back to what was chosen"},
		{"1014 enter y 5 right y", 0, "basic-kyc/1014", "one of two that share a job_type"},
		{"1014 enter y 5 y", 0, "basic-kyc/1014", "or what both say"},
		{"0001 enter y right right y", 0, "general/0001/id-authority-image-not-available", "no job_type settles it"},

		{"0812 enter y", 0, "", "a bare code"},
		{"0812 ctrl+y", 0, "", ""},
		{"0812 enter y y", 0, "", "asked again is not chosen"},
		{"0812 enter y 5 y", 0, "", "a job_type that none has"},
		{"0812 enter enter y", 0, "", "to read an entry is not to choose it"},
		{"0812 enter = y", 0, "", "nor is to compare it"},
		{"0812 enter 1015 enter ctrl+o y", 0, "", "back to what nobody chose"},
		{"0812 enter down 0812 enter y", 0, "", "the same code for the next customer"},
		{"0812 enter y 1 erase y", 0, "", "what was typed is dropped"},
	} {
		p := atDesk(t, 120, 36).play(strings.ReplaceAll(tt.keys, "erase", "backspace"))
		want := ""
		if tt.reply != "" {
			want = replyTo(p, tt.reply)
		}
		if got := p.desk.clipboard(); got != want {
			t.Errorf("%q copies %q, not the reply of %q: %s", tt.keys, got, tt.reply, tt.why)
		}
		if n := keysIn(tt.keys); tt.most > 0 && n > tt.most {
			t.Errorf("%q are %d keys, more than %d", tt.keys, n, tt.most)
		}
	}
}

// keysIn counts the keys of a script.
func keysIn(script string) (n int) {
	for word := range strings.FieldsSeq(script) {
		if _, ok := special[word]; ok {
			n++
		} else {
			n += len(word)
		}
	}
	return n
}

// TestReplyAsks: for every code whose customers are told different things, the first y
// or Ctrl+Y copies nothing and opens the comparison, its question on top, without a
// choice. For all others it copies.
func TestReplyAsks(t *testing.T) {
	c := loaded(t)
	for _, e := range c.Entries() {
		all := c.Code(e.Code)
		if e != all[0] {
			continue
		}
		for _, key := range []string{"enter y", "ctrl+y"} {
			p := atDesk(t, 80, 24).play(e.Code + " " + key)
			switch {
			case model.NoReply(all...) != "":
				if len(p.desk.copied) > 0 || p.Said != model.NothingToTell {
					t.Errorf("%s %s copies %v, and says %q", e.Code, key, p.desk.copied, p.Said)
				}
			case model.OneReply(all):
				if p.desk.clipboard() != replyTo(p, e.ID) {
					t.Errorf("%s %s copies %q", e.Code, key, p.desk.clipboard())
				}
			default:
				rows := strings.Split(p.screen(), "\n")
				asks := p.At == atCompare && strings.Contains(rows[3], "│ Ask: ")
				if !asks || len(p.desk.copied) > 0 || p.dialogs.subject(&p.common).Entry != nil || strings.Contains(p.screen(), "▌"+e.Product.Name) {
					t.Errorf("%s %s copies %v, and is at\n%s", e.Code, key, p.desk.copied, p.screen())
				}
			}
		}
	}
}

// TestAfterReply: one goes on with the meaning that was chosen, and with another search.
func TestAfterReply(t *testing.T) {
	for _, tt := range []struct{ keys, at, selected, query string }{
		{"0812 enter y 6 y", "list", "document-verification/0812", "0812"},
		{"0812 enter enter y 6 y", "detail", "document-verification/0812", "0812"},
		{"0812 ctrl+y 6 y 1015", "search", "basic-kyc/1015", "1015"},
		{"1015 ctrl+y 0908", "search", "biometric-kyc/0908", "0908"},
		{"0812 enter y esc", "list", "biometric-kyc/0812", "0812"},
	} {
		p := atDesk(t, 120, 36).play(tt.keys)
		if places[p.At] != tt.at || p.session.Selected().ID != tt.selected || p.session.Query() != tt.query {
			t.Errorf("%q: at %s, %s, query %q", tt.keys, places[p.At], p.session.Selected().ID, p.session.Query())
		}
	}
	p := atDesk(t, 120, 36).play("0812 enter y 6 y c")
	if !strings.Contains(p.desk.clipboard(), "Smile ID 0812, Document Verification") {
		t.Errorf("then c copies\n%s", p.desk.clipboard())
	}
}

// TestReplyOfMarked: the marked ones are one reply, if no code is in it twice.
func TestReplyOfMarked(t *testing.T) {
	p := atDesk(t, 120, 36).play("1015 enter space 0908 enter space y")
	if !strings.Contains(p.Said, "✓ Copied: customer reply for 2 marked entries") || !strings.HasPrefix(p.desk.clipboard(), "Hello,") {
		t.Errorf("it says %q, and copies\n%s", p.Said, p.desk.clipboard())
	}
	p = atDesk(t, 120, 36).play("0812 enter space down space y")
	if len(p.desk.copied) > 0 || !strings.Contains(p.Said, "Send the customer only one: unmark the others.") {
		t.Errorf("it says %q, and copies %v", p.Said, p.desk.copied)
	}
}

// TestComposedGuess: the composer says that a reply would be a guess, above its text, and
// of a note or of what is settled nothing.
func TestComposedGuess(t *testing.T) {
	const words = "! Customers are told different things about 0812."
	for keys, says := range map[string]bool{
		"0812 enter C right":                  true,
		"0812 enter C":                        false,
		"0812 enter down C right":             false,
		"0812 enter = 6 C right":              false,
		"0812 enter space C right":            false,
		"1015 enter C right":                  false,
		"paste:flat.json C right":             false,
		"0812 enter C right esc down C":       false,
		"0812 enter C right esc y 6 y C":      false,
		"0812 enter C right left right":       true,
		"0812 enter C right right":            false,
		"0812 ctrl+y esc enter C right":       true,
		"/ 0812 space document enter C right": false,
	} {
		if p := atDesk(t, 120, 36).play(keys); p.At != atCopyAs || strings.Contains(p.screen(), words) != says {
			t.Errorf("%q: it says so: %v\n%s", keys, !says, p.screen())
		}
	}
}

// TestReplyOfCandidates: where a job result leaves several meanings open, their common
// reply is copied, and else it asks among these.
func TestReplyOfCandidates(t *testing.T) {
	p := atDesk(t, 120, 36)
	p.send(pastedMsg{text: `{"ResultCode":"1015","SmileJobID":"0000004411","PartnerParams":{"job_type":5}}`})
	if p.play("y"); p.desk.clipboard() != replyTo(p, "basic-kyc/1015") {
		t.Errorf("at %s it says %q, and copies\n%s", places[p.At], p.Said, p.desk.clipboard())
	}
	p = atDesk(t, 120, 36)
	p.send(pastedMsg{text: `{"ResultCode":"0812","SmileJobID":"0000004411"}`})
	if p.play("y"); p.At != atCompare || len(p.desk.copied) > 0 {
		t.Errorf("at %s it copies %v", places[p.At], p.desk.copied)
	}
	if p.play("6 y"); p.desk.clipboard() != replyTo(p, "document-verification/0812") {
		t.Errorf("then it copies\n%s", p.desk.clipboard())
	}
}

// TestNoteIsNoReply: c copies an internal note, in the format of the last copy, whoever
// the last copy was for; y copies a reply, and never a note.
func TestNoteIsNoReply(t *testing.T) {
	p := atDesk(t, 120, 36).play("1015 enter C right down right enter") // to the customer, as Markdown
	p.play("c")
	want := ticket.OfSelection(&p.session).Text(ticket.Internal, markup.Markdown).String()
	if p.desk.clipboard() != want || !strings.Contains(p.Said, "✓ Copied: note (Markdown) for 1015, Basic KYC") {
		t.Errorf("c says %q, and copies\n%s", p.Said, p.desk.clipboard())
	}
	if p.play("esc esc C left left down right enter y"); p.desk.clipboard() != replyTo(p, "basic-kyc/1015") {
		t.Errorf("y says %q, and copies\n%s", p.Said, p.desk.clipboard())
	}
}

// TestSaidHowLong: the status says that something was copied until another text or selection
// is on the screen, that it was not until Esc, and all else until the next key.
func TestSaidHowLong(t *testing.T) {
	for _, tt := range []struct{ keys, stays, goes string }{
		{"1015 enter y", "enter ctrl+l", "esc esc down"},
		{"1015 enter y", "enter", "0"},
		{"1015 enter y", "enter", "tab"},
		{"1015 enter c", "", "g"},
		{"1015 enter g c", "?", "esc j"},
		{"1014 enter y 5 y", "ctrl+l", "right"},
		{"paste:two-jobs.json y", "ctrl+l", "down"},
		{"1015 ctrl+y", "", "9"},
		{"0812 enter y 6 y", "enter", "esc up"},
		{"1015 enter slow c / broken arrives", "x down", "esc"},
	} {
		p := atDesk(t, 120, 36).play(tt.keys)
		for key := range strings.FieldsSeq(tt.stays) {
			if said := p.Said; p.play(key).Said != said || !strings.Contains(said, "opied") {
				t.Errorf("%q: %s leaves %q of %q", tt.keys, key, p.Said, said)
			}
		}
		if p.play(tt.goes); strings.Contains(p.Said, "opied") {
			t.Errorf("%q: after %q it still says %q", tt.keys, tt.goes, p.Said)
		}
	}
}

// TestSaidInColour: the outcome is in the colour of success or of failure, and has a
// sign, so that it needs none.
func TestSaidInColour(t *testing.T) {
	p := atDesk(t, 120, 36).play("1015 enter y")
	if row := statusRow(p); !strings.HasPrefix(row, p.Styles.Success.On+" ") || !strings.Contains(row, "✓ Copied") {
		t.Errorf("after a copy it says %q", row)
	}
	p = atDesk(t, 120, 36).play("1015 enter slow c / broken arrives")
	if row := statusRow(p); !strings.HasPrefix(row, p.Styles.Clash.On+" ") || !strings.Contains(row, "✗ Not copied") {
		t.Errorf("after a failure it says %q", row)
	}
	if row := statusRow(atDesk(t, 120, 36).play("esc X")); !strings.HasPrefix(row, p.Styles.Notice.On+" ") || !strings.Contains(row, "This ticket is empty") {
		t.Errorf("as a caution it says %q", row)
	}
}

func statusRow(p *player) string {
	return strings.Split(p.View().Content, "\n")[p.layout().Status.Y]
}

// TestReplyHasNoCode: of an entry that is more than told, y copies nothing but the words
// for the customer.
func TestReplyHasNoCode(t *testing.T) {
	for _, e := range modeltest.Load(t).Entries() {
		p := atDesk(t, 80, 24)
		p.options.Out = system.DesktopClipboard
		p.session.Open(e)
		p.send(special["ctrl+l"])
		if p.play("y"); strings.Contains(p.desk.clipboard(), e.Code) {
			t.Errorf("%s: the reply has its code:\n%s", e.ID, p.desk.clipboard())
		}
	}
}
