package state

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

var full = State{
	Pins: []string{"basic-kyc/1012", "general/0001/x"}, Recent: []string{"request-error/2215"},
	Audience: "customer", Format: "jira", Mouse: "off", Split: 35,
}

// fill makes what is remembered something known.
func fill(s *State) { *s = full }

// holds fails unless the folder remembers something.
func holds(t *testing.T, dir string, want State) {
	t.Helper()
	if got, err := New(dir).Load(); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("remembered is %+v, %v; not %+v", got, err, want)
	}
}

// files lists the names in a folder.
func files(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func TestRoundTrip(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	holds(t, dir, State{})
	if err := New(dir).Change(fill); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, full)
	if err := New(dir).Change(func(s *State) { s.Split = 0 }); err != nil {
		t.Fatal(err)
	}
	want := full
	want.Split = 0
	holds(t, dir, want)
	if got := files(t, dir); got != "state.json state.lock" {
		t.Error("left are", got)
	}
}

// TestNothingNewIsNotWritten holds that the disk rests when nothing changes.
func TestNothingNewIsNotWritten(t *testing.T) {
	s := New(t.TempDir())
	if err := s.Change(fill); err != nil {
		t.Fatal(err)
	}
	s.disk = &faultyDisk{failAt: 1}
	if err := s.Change(fill); err != nil {
		t.Error("the same is written again:", err)
	}
	if err := s.Change(func(s *State) { s.Split = 36 }); err == nil {
		t.Error("the disk is not asked at all")
	}
}

// TestBadFiles lists what may lie in the file's place. None of it is followed,
// fatal or lost.
func TestBadFiles(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "outside")
	for _, c := range []struct {
		name string
		make func(file string) error
		want string // of the message
	}{
		{"empty", contents(""), "it is damaged"},
		{"half", contents(`{"version": 1, "pins": ["basic-k`), "it is damaged"},
		{"other", contents("[]"), "it is damaged"},
		{"without version", contents("{}"), "it is damaged"},
		{"other type", contents(`{"version":1,"pins":5}`), "it is damaged"},
		{"binary", contents("\x00\x1b[2J"), "it is damaged"},
		{"deep", contents(strings.Repeat("[", 60_000)), "it is damaged"},
		{"long", contents(strings.Repeat(" ", maxBytes+1)), "it is larger than 64 KB"},
		{"folder", func(f string) error { return os.MkdirAll(filepath.Join(f, "x"), 0o700) }, "it isn't a file"},
		{"link", func(f string) error {
			return errors.Join(os.WriteFile(outside, encode(full), 0o600), os.Symlink(outside, f))
		}, "it isn't a file"},
		{"link to nothing", func(f string) error { return os.Symlink(outside+"x", f) }, "it isn't a file"},
	} {
		for _, first := range []string{"Load", "Change"} {
			dir := t.TempDir()
			if err := c.make(filepath.Join(dir, fileName)); err != nil {
				t.Fatal(err)
			}
			s := New(dir)
			if first == "Load" {
				state, err := s.Load()
				told(t, c.name, err, c.want)
				if !reflect.DeepEqual(state, State{}) {
					t.Errorf("%s: it says %+v", c.name, state)
				}
				if err := s.Change(fill); err != nil {
					t.Errorf("%s: afterwards %v", c.name, err)
				}
			} else {
				told(t, c.name, s.Change(fill), c.want)
			}
			holds(t, dir, full)
			if got := files(t, dir); got != "state.json state.json.bad state.lock" {
				t.Errorf("%s: left are %s", c.name, got)
			}
		}
	}
	if data, err := os.ReadFile(outside); err != nil || string(data) != string(encode(full)) {
		t.Errorf("the link was followed: %s, %v", data, err)
	}
}

// told fails unless an error says something, and where the file is kept.
func told(t *testing.T, name string, err error, want string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), "state.json: "+want) || !strings.Contains(err.Error(), "kept as state.json.bad") {
		t.Errorf("%s: it reports %v, not %q", name, err, want)
	}
}

func contents(s string) func(string) error {
	return func(file string) error { return os.WriteFile(file, []byte(s), 0o600) }
}

// TestNewerVersion leaves alone what it does not understand.
func TestNewerVersion(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, fileName)
	newer := `{"version": 2, "pins": {"basic-kyc/1012": true}}`
	if err := os.WriteFile(name, []byte(newer), 0o600); err != nil {
		t.Fatal(err)
	}
	for what, err := range map[string]error{
		"Load": second(New(dir).Load()), "Change": New(dir).Change(fill),
	} {
		if err == nil || !strings.Contains(err.Error(), "a newer smilecodes wrote it") {
			t.Errorf("%s says %v", what, err)
		}
	}
	if got, _ := os.ReadFile(name); string(got) != newer {
		t.Errorf("the file is now %s", got)
	}
}

func second[T any](_ T, err error) error { return err }

// TestToldOnce holds that a fault that stays is not said again and again.
func TestToldOnce(t *testing.T) {
	s := New(filepath.Join(t.TempDir(), "file", "x"))
	if err := os.WriteFile(filepath.Dir(s.dir), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Change(fill); err == nil || !strings.Contains(err.Error(), "cannot use the folder") {
		t.Errorf("the first time it reports %v", err)
	}
	if err := s.Change(fill); err != nil {
		t.Error("it reports again:", err)
	}
}

func TestWithoutHome(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_STATE_HOME", "LocalAppData"} {
		t.Setenv(name, "")
	}
	s := Open()
	if _, err := s.Load(); err == nil || !strings.Contains(err.Error(), "there is no folder to save anything in") {
		t.Error("without a home it reports", err)
	}
	if err := s.Change(fill); err != nil || s.Path() != "" {
		t.Error("it reports again:", err, s.Path())
	}
}

// TestWriteFails lets every step of a write fail, one after the other. What
// was remembered stays, and nothing lies about.
func TestWriteFails(t *testing.T) {
	dir := t.TempDir()
	if err := New(dir).Change(fill); err != nil {
		t.Fatal(err)
	}
	step := 1
	for ; ; step++ {
		s := New(dir)
		s.disk = &faultyDisk{failAt: step}
		err := s.Change(func(s *State) { s.Split = 50 })
		if err == nil {
			break
		}
		if !strings.Contains(err.Error(), "smilecodes cannot save what it remembers: no space") {
			t.Errorf("step %d: it reports %v", step, err)
		}
		holds(t, dir, full)
		if got := files(t, dir); got != "state.json state.lock" {
			t.Errorf("step %d: left are %s", step, got)
		}
	}
	want := full
	want.Split = 50
	if holds(t, dir, want); step < 7 {
		t.Errorf("only %d steps failed", step-1)
	}
}

// TestBusy holds that nobody waits for ever for another explorer.
func TestBusy(t *testing.T) {
	dir := t.TempDir()
	release, err := New(dir).lock()
	if err != nil {
		t.Fatal(err)
	}
	s := New(dir)
	s.timeout = time.Millisecond
	if err := s.Change(fill); err == nil || !strings.Contains(err.Error(), "another smilecodes has been writing to it for too long") {
		t.Error("it reports", err)
	}
	release()
	if err := New(dir).Change(fill); err != nil {
		t.Error("once it is free:", err)
	}
	holds(t, dir, full)
}

// TestLeftovers holds that what a killed process left is in nobody's way.
func TestLeftovers(t *testing.T) {
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "outside")
	err := errors.Join(os.WriteFile(outside, []byte("mine"), 0o600), os.Symlink(outside, filepath.Join(dir, newName)))
	if err != nil {
		t.Skip(err)
	}
	if err := New(dir).Change(fill); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, full)
	if text, err := os.ReadFile(outside); err != nil || string(text) != "mine" {
		t.Errorf("the link was followed: %s, %v", text, err)
	}
	if _, err := (realDisk{}).create(filepath.Join(dir, fileName)); err == nil {
		t.Error("a file that is there is written over")
	}
}

// TestTogether changes from many goroutines at once, over two stores.
func TestTogether(t *testing.T) {
	dir := t.TempDir()
	stores := []*Store{New(dir), New(dir)}
	stores[0].timeout, stores[1].timeout = time.Minute, time.Minute
	done := make(chan error)
	for i := range 20 {
		s := stores[i%2]
		go func() { done <- s.Change(func(s *State) { s.SetPin(fmt.Sprintf("p/%d", i), true) }) }()
	}
	for range 20 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if s, err := New(dir).Load(); err != nil || len(s.Pins) != 20 {
		t.Errorf("%d pins are left of 20: %v, %v", len(s.Pins), s.Pins, err)
	}
}

// TestInUse holds that a file that is in use is written once it is free, and that
// nobody waits for ever.
func TestInUse(t *testing.T) {
	for _, c := range []struct {
		fails int
		bad   bool // whether the file is damaged, and has to be set aside first
		want  string
	}{
		{fails: 3},
		{fails: 1 << 30, want: "state.json: smilecodes cannot save what it remembers: in use"},
		{fails: 3, bad: true, want: "it is kept as state.json.bad"},
		{fails: 1 << 30, bad: true, want: "smilecodes ignores it because it cannot move it: in use"},
	} {
		s := New(t.TempDir())
		err := s.Change(func(s *State) { s.Split = 40 })
		if c.bad {
			err = os.WriteFile(s.Path(), nil, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		disk := &busyDisk{fails: c.fails}
		if s.disk = disk; c.fails > 3 {
			s.timeout = 4 * pause
		}
		switch err := s.Change(fill); {
		case c.want == "" && err != nil, c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%+v: it reports %v", c, err)
		case disk.tried < 2:
			t.Errorf("%+v: tried %d times", c, disk.tried)
		case c.fails == 3:
			holds(t, s.dir, full)
		case !c.bad:
			holds(t, s.dir, State{Split: 40})
		}
	}
}
