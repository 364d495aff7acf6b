package explorer

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model/modeltest/teamtest"
)

// TestTeamNeverTellsCustomers: whatever is in a team's folder, what customers must not read
// is neither in the words that the explorer says to tell them, nor in what y copies, the
// composer shows and copies in every format and language, and several marked entries come to.
func TestTeamNeverTellsCustomers(t *testing.T) {
	teamtest.Rounds(t, 50, func(r *rapid.T) {
		c := teamtest.AnyTeam(r)
		p := explore(t, c, 120, 60)
		p.desk = &desk{}
		p.session.Languages = []string{rapid.SampledFrom(teamtest.AnyLanguages).Draw(r, "language"), "en"}
		p.play("enter")
		var may []string // codes
		for range 3 {
			p.play("esc esc / " + rapid.SampledFrom(c.Entries()).Draw(r, "entry").ID + " enter")
			e := p.session.Selected()
			if e.Disclosure == catalog.Tell {
				may = append(may, e.Code)
			}
			p.play("y")
			said := []string{p.says(), p.desk.clipboard()}
			p.play("C right")
			for n := 0; n < 12 && p.At == atCopyAs; n++ {
				text := p.composed()
				isReply := strings.Contains(p.screen(), "[customer reply]")
				if p.play(rapid.SampledFrom([]string{"down right", "down down right", "n", "up up", "enter"}).Draw(r, "keys")); !isReply {
					continue
				}
				shown, _ := text.OnScreen()
				said = append(said, text.String(), shown)
				if p.At != atCopyAs {
					said = append(said, p.desk.clipboard())
				}
			}
			for _, text := range said {
				if word := teamtest.Untold(text, may...); word != "" {
					r.Fatalf("%s: a customer reads %q in\n%s", e.ID, word, text)
				}
			}
			p.play("esc space")
		}
	})
}

// says is what the answer says to tell the customer.
func (p *player) says() string {
	pane := p.layout().detail
	var words []string
	for _, line := range strings.Split(p.screen(), "\n")[pane.Y : pane.Y+pane.H] {
		line = strings.Trim(ansi.Cut(line, pane.X, pane.X+pane.W), "│ ")
		words = append(words, line)
	}
	_, said, _ := strings.Cut(strings.Join(words, "\n"), "Say")
	said, _, _ = strings.Cut(said, "\nDo")
	return said
}
