package command

import (
	"bufio"
	"bytes"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"smilecodes/model/modeltest"
)

// TestManNamesEverything: the manual page has every command and every flag.
func TestManNamesEverything(t *testing.T) {
	var out bytes.Buffer
	a := &app{Env: Env{Catalog: modeltest.Load(t)}, out: bufio.NewWriter(&out)}
	root := a.root()
	root.AddCommand(a.commands()...)
	a.manual(root)
	if err := a.out.Flush(); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	named := 0
	for _, c := range append(root.Commands(), root) {
		if !strings.Contains(page, roff(c.Name())) {
			t.Errorf("it lacks the command %s", c.Name())
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if named++; f.Name != "help" && !strings.Contains(page, `\-\-`+roff(f.Name)+"\n") {
				t.Errorf("it lacks --%s of %s", f.Name, c.Name())
			}
		})
	}
	if named < 10 {
		t.Errorf("only %d flags were looked for", named)
	}
}
