//go:build !windows

package termtest

import (
	"os"
	"strings"
	"time"
)

// A Film is a moving picture of a program: its screen after each key, one shot after
// the other, over and over, with the key and some words under it.
type Film struct {
	p    *Program
	path string
	file string // what the file has; empty if it is written
	reel reel
}

// Film begins a film, which is held against the file at path, or with update
// replaces it when it ends.
func (p *Program) Film(path string, update bool) *Film {
	p.t.Helper()
	f := &Film{p: p, path: path, reel: newReel(p.term.size, p.term.themeNow())}
	if !update {
		file, err := os.ReadFile(path)
		if err != nil {
			p.t.Fatal(err)
		}
		f.file = string(file)
		if !strings.HasPrefix(f.file, f.reel.svg) {
			p.t.Fatalf("%s is of another size or theme: %s", path, difference(f.file, f.reel.svg))
		}
	}
	return f
}

// Keep adds the screen as it is now, shown for a time, with the key that led to it,
// empty where none did. It waits until the screen is what the file has, because the
// last frame may still be on its way, and fails the test if it never is.
func (f *Film) Keep(key, words string, shown time.Duration) {
	f.p.t.Helper()
	var s shot
	take := func() bool {
		s = f.reel.take(f.p.Snapshot(), key, words)
		return strings.HasPrefix(f.file[min(len(f.reel.svg), len(f.file)):], s.svg)
	}
	if f.file == "" {
		f.p.settle()
		take()
	} else if !f.p.poll(take) {
		f.p.t.Fatalf("shot %d, %q, differs from %s: %s\n%s", len(f.reel.ends), words, f.path,
			difference(f.file[min(len(f.reel.svg), len(f.file)):], s.svg), framed(f.p.Screen()))
	}
	f.reel.add(s, shown)
}

// Still makes the shot that was kept last the one that is shown where nothing is to
// move.
func (f *Film) Still() { f.reel.still = len(f.reel.ends) - 1 }

// End compares the whole film with its file, or writes it.
func (f *Film) End() {
	f.p.t.Helper()
	f.reel.end()
	switch {
	case f.file == "":
		if err := write(f.path, f.reel.svg); err != nil {
			f.p.t.Fatal(err)
		}
	case f.file != f.reel.svg:
		f.p.t.Fatalf("the film differs from %s: %s", f.path, difference(f.file, f.reel.svg))
	}
}
