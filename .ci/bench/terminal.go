package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/creack/pty"
)

// quiet is how long nothing must come for a frame to be complete.
const quiet = 80 * time.Millisecond

// A screen is a program in a pseudo-terminal that takes what it writes and
// answers nothing.
type screen struct {
	cmd   *exec.Cmd
	tty   *os.File
	begun time.Time

	lock  sync.Mutex
	bytes int
	last  time.Time
	text  []byte // what was written, if somebody looks into it
	keeps bool

	isOver bool // it was seen that all is read
}

func open(width, height uint16, env []string, argv ...string) (*screen, error) {
	s := &screen{cmd: exec.Command(argv[0], argv[1:]...)}
	s.cmd.Env = append([]string{"HOME=" + filepath.Dir(argv[0]), "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8"}, env...)
	s.begun = time.Now()
	tty, err := pty.StartWithSize(s.cmd, &pty.Winsize{Cols: width, Rows: height})
	if err != nil {
		return nil, err
	}
	s.tty = tty
	go s.read()
	return s, nil
}

func (s *screen) read() {
	buf := make([]byte, 1<<16)
	for {
		n, err := s.tty.Read(buf)
		if err != nil {
			return
		}
		s.lock.Lock()
		s.bytes += n
		if s.keeps {
			s.text = append(s.text, buf[:n]...)
		}
		s.last = time.Now()
		s.lock.Unlock()
	}
}

func (s *screen) seen() (bytes int, last time.Time) {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.bytes, s.last
}

// settle waits until something has come and then nothing for a while. It
// returns how many bytes came and when the last did.
func (s *screen) settle(before int) (bytes int, last time.Time, err error) {
	for deadline := time.Now().Add(3 * time.Second); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		if bytes, last = s.seen(); bytes > before && time.Since(last) > quiet {
			return bytes, last, nil
		}
	}
	return 0, last, fmt.Errorf("%s writes nothing, or without an end", s.cmd.Path)
}

func (s *screen) close() {
	s.cmd.Process.Kill()
	s.cmd.Wait()
	s.tty.Close()
}

// status reads a number of /proc/PID/status, added up over all threads.
func (s *screen) status(key string) float64 {
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", s.cmd.Process.Pid))
	sum := 0.0
	for _, name := range threads {
		data, _ := os.ReadFile(name)
		_, after, _ := strings.Cut(string(data), key+":")
		if fields := strings.Fields(after); len(fields) > 0 {
			n, _ := strconv.ParseFloat(fields[0], 64)
			sum += n
		}
		if strings.HasPrefix(key, "Vm") { // the same for all threads
			break
		}
	}
	return sum
}

// screens times from exec to the last byte of the first frame.
func screens(b binaries, rounds int) ([]row, error) {
	plain := []string{"TERM=xterm-256color", "COLORTERM=truecolor"}
	places := []struct {
		where string
		env   []string
	}{{"", plain}}
	if inTmux, stop, err := tmux(b.dir); err == nil {
		defer stop()
		places = append(places, struct {
			where string
			env   []string
		}{", inside tmux", inTmux})
	}
	var rows []row
	for _, place := range places {
		var self, minimal sample
		for range rounds {
			for argv, times := range map[string]*sample{b.self: &self, b.minimal: &minimal} {
				s, err := open(80, 24, place.env, argv)
				if err != nil {
					return nil, err
				}
				_, last, err := s.settle(0)
				s.close()
				if err != nil {
					return nil, err
				}
				*times = append(*times, float64(last.Sub(s.begun)))
			}
		}
		rows = append(rows,
			row{what: "minimal Bubble Tea program, exec to first frame" + place.where, unit: nanoseconds, values: minimal},
			row{what: "explorer, exec to first complete frame" + place.where, unit: nanoseconds, values: self,
				peer: "minimal", floor: minimal.median(), most: 0.8})
	}
	return rows, nil
}

// tmux starts a server of its own and returns the environment of a pane of it.
func tmux(dir string) (env []string, stop func(), err error) {
	socket := filepath.Join(dir, "tmux")
	if err := exec.Command("tmux", "-S", socket, "-f", "/dev/null", "new-session", "-d", "cat").Run(); err != nil {
		return nil, nil, err
	}
	stop = func() { exec.Command("tmux", "-S", socket, "kill-server").Run() }
	return []string{"TERM=tmux-256color", "COLORTERM=truecolor", "TMUX=" + socket + ",1,0"}, stop, nil
}

// running looks at the programs while they are open: memory, bytes for a key,
// and what they do while nobody does anything.
func running(b binaries) ([]row, error) {
	const idle = 5 * time.Second
	env := []string{"TERM=xterm-256color", "COLORTERM=truecolor"}
	self, err := open(120, 36, env, b.self)
	if err != nil {
		return nil, err
	}
	defer self.close()
	minimal, err := open(120, 36, env, b.minimal, "120") // the explorer's frame rate
	if err != nil {
		return nil, err
	}
	defer minimal.close()
	for _, s := range []*screen{self, minimal} {
		if _, _, err := s.settle(0); err != nil {
			return nil, err
		}
	}
	time.Sleep(time.Second)
	const wakes = "voluntary_ctxt_switches"
	was, _ := self.seen()
	wakesSelf, wakesMinimal := self.status(wakes), minimal.status(wakes)
	time.Sleep(idle)
	now, _ := self.seen()
	wakesSelf, wakesMinimal = self.status(wakes)-wakesSelf, minimal.status(wakes)-wakesMinimal
	memory, floor := self.status("VmRSS")*1024, minimal.status("VmRSS")*1024
	moved, err := self.keys(slices.Repeat([]string{"\x1b[B"}, 20)...)
	if err != nil {
		return nil, err
	}
	if _, err := self.keys(slices.Repeat([]string{"\x1b[B"}, 10)...); err != nil {
		return nil, err
	}
	scrolled, err := self.keys(slices.Repeat([]string{"\x1b[B"}, 20)...)
	if err != nil {
		return nil, err
	}
	if _, err := self.keys("/"); err != nil {
		return nil, err
	}
	typed, err := self.keys("i", "s", "s", "u", "e", "r")
	if err != nil {
		return nil, err
	}
	peer := "minimal"
	return []row{
		{what: "resident memory, explorer open", unit: bytes, values: sample{memory}, peer: peer, floor: floor, most: 2},
		{what: "the same after a search", unit: bytes, values: sample{self.status("VmRSS") * 1024}, peer: peer, floor: floor},
		{what: "bytes written for a moved row, 120×36", unit: bytes, values: moved, most: 3000},
		{what: "the same where the list scrolls", unit: bytes, values: scrolled},
		{what: "bytes written for a typed letter, 120×36", unit: bytes, values: typed, most: 3000},
		{what: "bytes written in 5 s idle", unit: count, values: sample{float64(now - was)}, most: 0.5},
		{what: "wake-ups in 5 s idle", unit: count, values: sample{wakesSelf}, peer: peer + ", same frame rate", floor: wakesMinimal, most: 1.1},
	}, nil
}

// keys presses keys one by one and counts the bytes that are written for each.
func (s *screen) keys(keys ...string) (written sample, err error) {
	for _, key := range keys {
		before, _ := s.seen()
		if _, err := s.tty.WriteString(key); err != nil {
			return nil, err
		}
		after, _, err := s.settle(before)
		if err != nil {
			return nil, fmt.Errorf("key %q: %w", key, err)
		}
		written = append(written, float64(after-before))
	}
	return written, nil
}
