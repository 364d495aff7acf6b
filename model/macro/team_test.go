package macro

import (
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/modeltest/teamtest"
)

// TestTeamNeverTellsCustomers: whatever is in a team's folder, no macro of any desk and
// language has what customers must not read, in its text, title or file name.
func TestTeamNeverTellsCustomers(t *testing.T) {
	teamtest.Rounds(t, 10, func(t *rapid.T) {
		c := teamtest.AnyTeam(t)
		macros, _ := Of(c, "en", false)
		for _, tag := range teamtest.AnyLanguages {
			of, _ := Of(c, tag, rapid.Bool().Draw(t, "drafts"))
			macros = append(macros, of...)
		}
		for _, d := range Desks() {
			files, err := Write(d, c, macros)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range files {
				if word := teamtest.Untold(f.Name + " " + string(f.Data)); word != "" && f.Name != "index.csv" {
					t.Fatalf("%s: %s says %q:\n%s", d.Slug, f.Name, word, f.Data)
				}
			}
		}
	})
}
