package macro

import (
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/modeltest"
)

// TestTeamNeverTellsCustomers: whatever is in a team's folder, no macro of any desk and
// language has what customers must not read, in its text, title or file name.
func TestTeamNeverTellsCustomers(t *testing.T) {
	modeltest.Rounds(t, 10, func(t *rapid.T) {
		c := modeltest.AnyTeam(t)
		macros, _ := Of(c, "en", false)
		for _, tag := range modeltest.AnyLanguages {
			of, _ := Of(c, tag, rapid.Bool().Draw(t, "drafts"))
			macros = append(macros, of...)
		}
		for _, d := range Desks() {
			files, err := Write(d, c, macros)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range files {
				if word := modeltest.Untold(f.Name + " " + string(f.Data)); word != "" && f.Name != "index.csv" {
					t.Fatalf("%s: %s says %q:\n%s", d.Slug, f.Name, word, f.Data)
				}
			}
		}
	})
}
