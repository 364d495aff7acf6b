package explorer

import (
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/system"
)

// TestSaidAfterCopy: the words claim no more than is known.
func TestSaidAfterCopy(t *testing.T) {
	for way, want := range map[system.Clipboard]string{
		system.DesktopClipboard:  "✓ Copied: note for 0908, Biometric KYC, with 2 steps, 1 note",
		system.TmuxClipboard:     "✓ Copied: note for 0908, Biometric KYC, with 2 steps, 1 note (tmux)",
		system.TerminalClipboard: "✓ Copied: note for 0908, Biometric KYC, with 2 steps, 1 note (terminal)",
	} {
		p := start(t, 120, 36).play("0908 enter g space j space t rang enter")
		p.options.Out = way
		p.copies(nil)
		if p.Said != want || !strings.Contains(p.screen(), want) {
			t.Errorf("%q, not %q", p.Said, want)
		}
		if p.play("j"); p.Said != "" {
			t.Error("the next key leaves it standing")
		}
	}
}

// copies copies the note, and answers for the clipboard.
func (p *player) copies(err error) *player {
	k := ticket.OfSelection(&p.session)
	return p.send(copiedMsg{newPayload(&p.session, "note", k.Text(ticket.Internal, markup.Plain), k), err})
}

// TestCopyFails: the text is shown, to be selected by hand, with the reason,
// and Esc leads back.
func TestCopyFails(t *testing.T) {
	p := start(t, 80, 24).play("0908 enter enter")
	text := modeltest.Text("the text")
	p.send(copiedMsg{payload{text: text, number: p.session.Copy(text.Carries())}, errors.New("xclip did not answer within a second")})
	screen := p.screen()
	for _, want := range []string{"the text", "xclip did not answer within a second", "Esc"} {
		if !strings.Contains(screen, want) {
			t.Errorf("%q is not on the screen:\n%s", want, screen)
		}
	}
	if p.play("esc"); p.At != atDetail {
		t.Errorf("Esc leads to %s", places[p.At])
	}
}

// TestCopyWithoutWay shows the text at once where there is no clipboard.
func TestCopyWithoutWay(t *testing.T) {
	p := start(t, 80, 24)
	p.options.Out = system.NoClipboard
	p.play("0908 enter c")
	p.send(p.did[len(p.did)-1])
	if p.At != atText || !strings.Contains(p.screen(), "Smile ID 0908, Biometric KYC") {
		t.Errorf("at %s:\n%s", places[p.At], p.screen())
	}
}

// TestWhatIsCopied: the selected entry, or all that are marked, or in the
// comparison the chosen one.
func TestWhatIsCopied(t *testing.T) {
	for keys, want := range map[string]string{
		"0908 enter":                                             "biometric-kyc/0908",
		"0812 enter space down space":                            "biometric-kyc/0812 document-verification/0812",
		"0812 enter = right right":                               "document-verification/0812",
		"0812 enter space 0908 enter":                            "biometric-kyc/0908",
		"0812 enter space space":                                 "biometric-kyc/0812",
		"0908 enter space 0812 enter esc":                        "biometric-kyc/0812",
		"0812 enter space down space 0908 enter":                 "biometric-kyc/0908",
		"0812 enter space down space 0908 enter 0812 enter":      "biometric-kyc/0812 document-verification/0812",
		"0812 enter space down space 0908 enter C":               "biometric-kyc/0812 document-verification/0812",
		"0812 enter space down space 0812 enter = right right":   "document-verification/0812",
		"0812 enter space down space 1015 enter paste:flat.json": "biometric-kyc/0812",
	} {
		p := start(t, 120, 36).play(keys)
		text := p.dialogs.text(&p.common).String()
		var got []string
		for _, e := range p.session.Catalog().Entries() {
			if strings.Contains(text+"\n", "Smile ID "+e.Code+", "+e.Product.Name+"\n") {
				got = append(got, e.ID)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q copies %v, not %s", keys, got, want)
		}
	}
}

// TestCopyAsShowsTheText: what is on the screen is what would be copied.
func TestCopyAsShowsTheText(t *testing.T) {
	p := start(t, 84, 60).play("0908 enter C down right") // the pop-up is as wide as the window
	var seen []string                                     // what is between the borders, without the breaks
	for row := range strings.SplitSeq(p.screen(), "\n") {
		if _, rest, ok := strings.Cut(row, "││ "); ok {
			row = rest
		}
		seen = append(seen, strings.Fields(strings.NewReplacer("│", " ", "▌", " ").Replace(row))...)
	}
	screen := strings.Join(seen, " ")
	for _, l := range strings.Split(ticket.OfSelection(&p.session).Text(ticket.Internal, markup.Markdown).String(), "\n") {
		if words := strings.Join(strings.Fields(l), " "); !strings.Contains(screen, words) {
			t.Errorf("%q is not on the screen", words)
		}
	}
}

// TestForgottenMark: what is marked is always to be seen, and what is copied is
// the entry on the screen.
func TestForgottenMark(t *testing.T) {
	for _, row := range []struct {
		width, height int
		want          string
	}{{120, 36, "Ticket: 1 marked   X new"}, {50, 15, "Ticket 1+0+0  X"}, {30, 9, "Ticket 1+0+0  X"}, {29, 9, "T!"}, {29, 4, "T!"}} {
		p := start(t, row.width, row.height).play("0813 enter space 1015 enter")
		if first, _, _ := strings.Cut(p.screen()+"\n"+p.screen(), "╭"); !strings.Contains(first, row.want) {
			t.Errorf("at %dx%d no mark is to be seen:\n%s", row.width, row.height, p.screen())
		}
		if what := p.copies(nil).Said; !strings.HasPrefix(what, "✓ Copied: note for 1015, Basic KYC (") {
			t.Errorf("at %dx%d it says %s", row.width, row.height, what)
		}
	}
}

// TestNothingSaidIsHalf: in a narrow window fewer words are used. What happened,
// and what went along, is whole; where it went is left out first.
func TestNothingSaidIsHalf(t *testing.T) {
	for _, row := range []struct {
		cols int
		want string
		host bool
	}{
		{120, "✓ Copied: note for 1015, Basic KYC, with 1 step, 1 note (terminal)", true},
		{68, "✓ Copied: note for 1015, Basic KYC, with 1 step, 1 note (terminal)", false},
		{66, "✓ Copied: note for 1015, Basic KYC, with 1 step, 1 note", true},
		{56, "✓ Copied: note for 1015, Basic KYC, with 1 step, 1 note", false},
		{50, "✓ Copied: note for 1015, with 1 step, 1 note", false},
		{40, "✓ Copied: 1015, 1 step, 1 note", true},
		{30, "✓ Copied, 1 step, 1 note", false},
		{12, "✓ Copied", false},
	} {
		p := start(t, row.cols, 24).play("1015 enter g space t rang enter").copies(nil)
		c := new(draw.Buffer)
		p.Status.Draw(c, p.Styles, row.cols, "vm")
		line := strings.TrimRight(ansi.Strip(c.String()), " ")
		said, hosted := strings.CutSuffix(line, " on vm")
		if said = strings.TrimSpace(said); said != row.want || hosted != row.host {
			t.Errorf("%d columns: %q, want %q", row.cols, line, row.want)
		}
	}
}

// TestNothingToDoIsCut: where there is little room, fewer words say what happened,
// and which key does what next stays.
func TestNothingToDoIsCut(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		keys, needs string // what the status says at every width
		from        int    // the narrowest window
	}{
		{"1015 enter g space t rang enter q", "q again", 30},
		{"1015 enter g space t rang enter esc esc 0908 enter g t rang enter X 1014 enter g t rang enter q", "q again", 30},
		{"1015 enter g t rang enter C left left edited:words paste:flat.json", "J shows it", 30},
		{"1015 enter g t rang clip:flat.json", "J shows it", 30},
		{"0908 enter X", "This ticket is empty", 30},
		{"1015 enter space j space", "c copies", 30},
		{"1015 enter g t rang enter c X", "U brings it back", 30},
		{"paste:flat.json X 1015 enter g t rang enter U", "Set aside: 1 note", 50},
		{"paste:two-jobs.json c down c", "U brings it back.", 40},
		{"1015 enter g t rang enter c X clip:flat.json", "U brings it back.", 40},
		{"paste:two-jobs.json c X 1015 enter g t rang enter paste:no-id-0908.json U", "Set aside:", 50},
	} {
		for width := row.from; width <= 130; width += modeltest.Part(3, 9) {
			p := atDesk(t, width, 24).play(row.keys)
			if said := p.saidIn(width); !strings.Contains(said, row.needs) || draw.Cells(said) > width-1 {
				t.Errorf("%d columns, %q: it says %q", width, row.keys, said)
			}
		}
	}
}

// saidIn is what the status line says in a window so wide.
func (p *player) saidIn(width int) string {
	b := new(draw.Buffer)
	p.Status.Draw(b, p.Styles, width, "")
	return strings.TrimSpace(ansi.Strip(b.String()))
}
