package explorer

import (
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/model/markup"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/ui/clipboard"
)

// TestSaidAfterCopy: the words claim no more than is known.
func TestSaidAfterCopy(t *testing.T) {
	for way, want := range map[clipboard.Way]string{
		clipboard.System:   "Internal note of 0908 Biometric: copied. With 2 steps tried.",
		clipboard.Tmux:     "Internal note of 0908 Biometric: in the tmux buffer, sent to the terminal. With 2 steps tried.",
		clipboard.Terminal: "Internal note of 0908 Biometric: sent to the terminal. With 2 steps tried.",
	} {
		p := start(t, 120, 36)
		p.options.Out = way
		p.send(copiedMsg{letter: letter{text: modeltest.Text("x"), what: "Internal note of 0908 Biometric", tried: 2}})
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
	p.send(copiedMsg{letter{text: modeltest.Text("the text")}, errors.New("xclip did not answer within a second")})
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
	p.options.Out = clipboard.None
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
		text := p.ticket().Text(ticket.Internal, markup.Plain).String()
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
	var seen []string                                     // what stands between the borders, without the breaks
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

// TestForgottenMark: what is copied is named, and marks are always to be seen.
func TestForgottenMark(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {50, 15}, {30, 9}} {
		p := start(t, size[0], size[1]).play("0813 enter space 1015 enter")
		if !strings.Contains(p.screen(), "[1 marked]") {
			t.Errorf("at %v no mark is to be seen:\n%s", size, p.screen())
		}
		if what := p.named(p.ticket()); what != "0813 Biometric (marked)" {
			t.Errorf("at %v it would say that %s was copied", size, what)
		}
	}
}

// TestPopupsCanBeReadToTheEnd: in every window the last line of every pop-up
// can be reached, and its first one again.
func TestPopupsCanBeReadToTheEnd(t *testing.T) {
	for _, keys := range []string{"f", "0811 enter =", "1014 enter =", "0908 enter C", "0908 enter C down right", "?", "0813 enter Y"} {
		for _, size := range [][2]int{{30, 8}, {30, 10}, {50, 15}, {80, 24}, {120, 36}} {
			p := start(t, size[0], size[1]).play(keys)
			p.play(strings.Repeat("pgdown ", 150))
			w, _ := p.popupSize(p.layout())
			all := p.sheet(w).lines
			last := ""
			for _, l := range all {
				if s := strings.TrimSpace(ansi.Strip(l)); s != "" {
					last = s
				}
			}
			if !strings.Contains(p.screen(), last) {
				t.Errorf("%q at %v does not reach %q:\n%s", keys, size, last, p.screen())
			}
			if p.play(strings.Repeat("pgup ", 150)); p.popup.top != 0 {
				t.Errorf("%q at %v does not come back", keys, size)
			}
		}
	}
}

// TestNothingSaidIsHalf: in a narrow window the last sentences are left out, and
// before them the host.
func TestNothingSaidIsHalf(t *testing.T) {
	const first, second = "Note of 0908 Biometric: sent to the terminal.", "With 1 step tried."
	for _, row := range []struct {
		cols int
		want string
		host bool
	}{
		{120, first + " " + second, true},
		{80, first + " " + second, true},
		{68, first + " " + second, false},
		{60, first, true},
		{50, first, false},
		{46, first, false},
		{40, "Note of 0908 Biometric: sent to the te…", false},
	} {
		p := start(t, row.cols, 24)
		p.options.Host, p.options.Out = "vm", clipboard.Terminal
		p.send(copiedMsg{letter: letter{text: modeltest.Text("x"), what: "Note of 0908 Biometric", tried: 1}})
		c := new(canvas)
		p.drawStatus(c, row.cols)
		line := strings.TrimRight(ansi.Strip(c.String()), " ")
		want := " " + row.want
		said, hosted := strings.CutSuffix(line, " on vm")
		if said = strings.TrimRight(said, " "); said != want || hosted != row.host {
			t.Errorf("%d columns: %q, want %q", row.cols, line, want)
		}
	}
}
