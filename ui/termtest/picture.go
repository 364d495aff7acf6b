//go:build !windows

package termtest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// settled is how long a program must write nothing before its picture is
// taken to be kept.
const settled = 300 * time.Millisecond

// Picture compares the screen, drawn as SVG in the terminal's theme, with the
// file at path. It waits for them to become equal, because the last frame may
// still be on its way, and fails the test if they do not. With update it waits
// until the program writes nothing any more and then writes the file instead.
func (p *Program) Picture(path string, update bool) {
	p.t.Helper()
	if update {
		p.settle()
		if err := write(path, p.picture()); err != nil {
			p.t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		p.t.Fatal(err)
	}
	if !p.poll(func() bool { return p.picture() == string(kept) }) {
		p.t.Fatalf("the screen differs from %s: %s\n%s", path, difference(string(kept), p.picture()), framed(p.Screen()))
	}
}

func (p *Program) picture() string {
	return p.Snapshot().svg(p.term.themeNow())
}

// settle waits until no output has come for a while, or the program has ended.
func (p *Program) settle() {
	p.t.Helper()
	length, since := len(p.Output()), time.Now()
	p.WaitUntil("the program writes nothing", func() bool {
		if n := len(p.Output()); n != length {
			length, since = n, time.Now()
		}
		return p.Ended() || time.Since(since) >= settled
	})
}

func write(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// difference shows the first lines that are not the same.
func difference(want, got string) string {
	wanted, gotten := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(wanted), len(gotten)) {
		if wanted[i] != gotten[i] {
			return fmt.Sprintf("line %d\nwant %s\ngot  %s", i+1, wanted[i], gotten[i])
		}
	}
	return fmt.Sprintf("want %d lines, got %d", len(wanted), len(gotten))
}
