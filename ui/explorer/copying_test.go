package explorer

import (
	"errors"
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/ui/clipboard"
)

// TestSaidAfterCopy: the words claim no more than is known.
func TestSaidAfterCopy(t *testing.T) {
	for way, want := range map[clipboard.Way]string{
		clipboard.System:   "Copied: 1 explanation as plain text.",
		clipboard.Tmux:     "In the tmux buffer, sent to the terminal: 1 explanation as plain text.",
		clipboard.Terminal: "Sent to the terminal: 1 explanation as plain text.",
	} {
		p := start(t, 120, 36)
		p.out = way
		p.send(copiedMsg{text: "x", what: "1 explanation as plain text"})
		if p.said != want || !strings.Contains(p.screen(), want) {
			t.Errorf("%q, not %q", p.said, want)
		}
		if p.play("j"); p.said != "" {
			t.Error("the next key leaves it standing")
		}
	}
}

// TestCopyFails: the text is shown, to be selected by hand, with the reason,
// and Esc leads back.
func TestCopyFails(t *testing.T) {
	p := start(t, 80, 24).play("0908 enter enter")
	p.send(copiedMsg{text: "the text", err: errors.New("xclip did not answer within a second")})
	screen := p.screen()
	for _, want := range []string{"the text", "xclip did not answer within a second", "Esc"} {
		if !strings.Contains(screen, want) {
			t.Errorf("%q is not on the screen:\n%s", want, screen)
		}
	}
	if p.play("esc"); p.at != atDetail {
		t.Errorf("Esc leads to %s", places[p.at])
	}
}

// TestCopyWithoutWay shows the text at once where there is no clipboard.
func TestCopyWithoutWay(t *testing.T) {
	p := start(t, 80, 24)
	p.out = clipboard.None
	p.play("0908 enter c")
	p.send(p.did[len(p.did)-1])
	if p.at != atText || !strings.Contains(p.screen(), "Smile ID 0908, Biometric KYC") {
		t.Errorf("at %s:\n%s", places[p.at], p.screen())
	}
}

// TestWhatIsCopied: the selected entry, or all that are marked, or in the
// comparison the chosen one.
func TestWhatIsCopied(t *testing.T) {
	for keys, want := range map[string]string{
		"0908 enter":                      "biometric-kyc/0908",
		"0812 enter space down space":     "biometric-kyc/0812 document-verification/0812",
		"0812 enter = down":               "document-verification/0812",
		"0812 enter space 0908 enter":     "biometric-kyc/0812",
		"0812 enter space space":          "biometric-kyc/0812",
		"0908 enter space 0812 enter esc": "biometric-kyc/0908",
	} {
		p := start(t, 120, 36).play(keys)
		text := p.ticket().Text(model.Plain)
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
	p := start(t, 120, 60).play("0908 enter C down")
	for _, l := range strings.Split(p.session.Ticket().Text(model.Markdown), "\n") {
		if first, _, _ := strings.Cut(l, ":**"); !strings.Contains(p.screen(), first) {
			t.Errorf("%q is not on the screen", first)
		}
	}
}
