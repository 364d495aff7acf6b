package command_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"smilecodes/model/job/formtest"
	"smilecodes/model/modeltest"
	"smilecodes/ui/command"
)

// TestNothingPersonal: whatever form results of made-up people have, and however they are
// explained, nothing of a person is printed.
func TestNothingPersonal(t *testing.T) {
	c := modeltest.Load(t)
	answers := 0
	for n, form := range formtest.Forms() {
		made := formtest.Make(c, rand.New(rand.NewPCG(7, uint64(n))), 2, n%2 == 0)
		text := form.Write(made)
		for _, args := range []string{"decode", "decode --explain", "decode --format markdown", "decode --format html", "decode --format json"} {
			var out bytes.Buffer
			command.Run(strings.Fields(args), command.Env{
				Catalog: c, Stdin: strings.NewReader(text), Stdout: &out, Stderr: &out,
				Decoding: modeltest.Decoding,
			})
			if strings.Contains(out.String(), made[0].Code) {
				answers++
			}
			said := strings.ToLower(out.String())
			for _, m := range made {
				for _, seed := range m.Seeds {
					if strings.Contains(said, strings.ToLower(seed)) {
						t.Errorf("%s: %s prints %q of\n%s\n%s", form.Name, args, seed, text, out.String())
					}
				}
			}
		}
	}
	if answers < 500 {
		t.Errorf("only %d answers", answers)
	}
}
