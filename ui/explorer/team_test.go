package explorer

import (
	"fmt"
	"strings"
	"testing"

	"smilecodes/model/modeltest"
)

// TestTeamFrames holds what a team's words look like: in the answer, beside ours, in a
// comparison, in a guide and in a text.
func TestTeamFrames(t *testing.T) {
	for _, s := range []struct{ name, keys string }{
		{"team", "0908 enter"}, {"team-ours", "0908 enter T"}, {"team-overdue", "0814 enter"}, {"team-says-as", "0821 enter T"},
		{"team-guide", "0908 enter g"}, {"team-compare", "0812 enter ="}, {"team-copy-as", "0908 enter C"},
	} {
		for _, size := range sizes[:2] {
			p := explore(t, modeltest.WithTeam(t), size[0], size[1]).play("enter " + s.keys)
			golden(t, fmt.Sprintf("frames/%s-%dx%d.txt", s.name, size[0], size[1]), modeltest.SameEdition(p.session.Catalog(), p.screen()))
		}
	}
}

// TestTeamKey: T says so where the team has nothing, and closes what it opened.
func TestTeamKey(t *testing.T) {
	p := explore(t, modeltest.WithTeam(t), 80, 24).play("enter 0810 enter T")
	if !strings.Contains(p.screen(), "says nothing about this entry") {
		t.Errorf("it says\n%s", p.screen())
	}
	if before := p.play("esc esc 0908 enter").screen(); p.play("T T").screen() != before {
		t.Error("T T leads elsewhere")
	}
}
