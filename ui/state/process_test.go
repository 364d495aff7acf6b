package state

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"
)

// child, in the environment, makes the test a program that changes what is
// remembered: "kill STEP DIR" ends at a step of the write, "pin NAME DIR" pins
// and visits again and again, "hold DIR" takes the lock and keeps it until its
// input ends.
const child = "SMILECODES_TEST_STATE"

func TestMain(m *testing.M) {
	words := strings.Fields(os.Getenv(child))
	if len(words) == 0 {
		os.Exit(m.Run())
	}
	s := New(words[len(words)-1])
	s.timeout = time.Minute
	switch words[0] {
	case "kill":
		step, _ := strconv.Atoi(words[1])
		s.disk = &faultyDisk{failAt: step, kill: true}
		exitOn(s.Change(func(s *State) { s.Split = 50 }))
	case "pin":
		for i := range 50 {
			exitOn(s.Change(func(s *State) { s.SetPin(fmt.Sprintf("%s/%d", words[1], i), true) }))
			exitOn(s.Change(func(s *State) { s.Visit(fmt.Sprintf("%s/%d", words[1], i)) }))
		}
	case "hold":
		hold(s)
	}
	os.Exit(0)
}

// hold waits for its input, which nobody sends. With an empty select, which
// nothing can wake, Go ends the program as a deadlock once its other threads are
// idle, and the lock ends with it: at once on a busy machine, later or never on a
// quiet one. And the lock is given back at the end, because a file that is in no
// use any more may be closed at any time.
func hold(s *Store) {
	release, err := s.lock()
	exitOn(err)
	fmt.Println("held")
	_, _ = io.Copy(io.Discard, os.Stdin)
	release()
}

func exitOn(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(3)
	}
}

// start starts this test as a child.
func start(t *testing.T, words ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), child+"="+strings.Join(words, " "))
	return cmd
}

// TestKilled ends a process at every step of a write. The file is the old one
// or the new one, and the next change is made as if nothing had been.
func TestKilled(t *testing.T) {
	changed := full
	changed.Split = 50
	step, news := 1, 0
	for ; ; step++ {
		dir := t.TempDir()
		if err := New(dir).Change(fill); err != nil {
			t.Fatal(err)
		}
		out, err := start(t, "kill", strconv.Itoa(step), dir).CombinedOutput()
		if err == nil {
			break
		}
		if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() == 3 {
			t.Fatalf("step %d: %v, %s", step, err, out)
		}
		got, err := New(dir).Load()
		switch {
		case err == nil && reflect.DeepEqual(got, changed):
			news++
		case err != nil || !reflect.DeepEqual(got, full):
			t.Errorf("step %d: %+v, %v", step, got, err)
		}
		if err := New(dir).Change(func(s *State) { *s = State{Split: 60} }); err != nil {
			t.Errorf("step %d: afterwards %v", step, err)
		}
		holds(t, dir, State{Split: 60})
		if got := files(t, dir); got != "state.json state.lock" {
			t.Errorf("step %d: left are %s", step, got)
		}
	}
	if step != 8 || news != 1 {
		t.Errorf("killed at %d steps, %d of them with the new file", step-1, news)
	}
}

// TestTwoProcesses changes a hundred times in each of two. Whenever one looks,
// the file is whole; in the end nothing is lost.
func TestTwoProcesses(t *testing.T) {
	dir := t.TempDir()
	done := make(chan error)
	for _, name := range []string{"a", "b"} {
		cmd := start(t, "pin", name, dir)
		go func() {
			out, err := cmd.CombinedOutput()
			if err != nil {
				err = fmt.Errorf("%w: %s", err, out)
			}
			done <- err
		}()
	}
	for running := 2; running > 0; {
		select {
		case err := <-done:
			if running--; err != nil {
				t.Error(err)
			}
		default:
			if _, err := New(dir).Load(); err != nil {
				t.Fatal("while they write:", err)
			}
		}
	}
	s, err := New(dir).Load()
	if err != nil || len(s.Pins) != 100 || len(s.Recent) != 5 {
		t.Errorf("%d pins and %d recent ones are left: %v", len(s.Pins), len(s.Recent), err)
	}
}

// TestLockOfTheDead holds that the lock ends with the process that held it.
func TestLockOfTheDead(t *testing.T) {
	dir := t.TempDir()
	cmd := start(t, "hold", dir)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	if said, err := bufio.NewReader(out).ReadString('\n'); said != "held\n" {
		t.Fatalf("it says %q, %v", said, err)
	}
	s := New(dir)
	s.timeout = time.Millisecond
	if err := s.Change(fill); err == nil || !strings.Contains(err.Error(), "another smilecodes has been writing") {
		t.Error("it is not held:", err)
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	s.timeout = time.Minute // it may take a busy machine a while to pass the lock on, twice
	if err := s.Change(fill); err != nil {
		t.Error("after its end:", err)
	}
	holds(t, dir, full)
}
