package main

import (
	"fmt"
	"regexp"
	"time"
)

// watching times what somebody sees who watches triage read a file: the first numbers,
// and what comes after a key.
func watching(b binaries, n int, file string, rounds int) ([]row, error) {
	var explorer, first, while, after sample
	env := []string{"TERM=xterm-256color", "COLORTERM=truecolor"}
	for range rounds {
		e, err := open(120, 36, env, b.self)
		if err != nil {
			return nil, err
		}
		_, last, err := e.settle(0)
		e.close()
		if err != nil {
			return nil, err
		}
		explorer = append(explorer, float64(last.Sub(e.begun)))
		s, err := open(120, 36, env, b.self, "triage", file)
		if err != nil {
			return nil, err
		}
		s.lock.Lock()
		s.keeps = true
		s.lock.Unlock()
		seen, err := s.until(numbers)
		if err == nil {
			first = append(first, float64(seen.Sub(s.begun)))
			err = s.views(&while)
		}
		if err == nil {
			err = s.finish()
		}
		if err == nil {
			err = s.views(&after)
		}
		s.close()
		if err != nil {
			return nil, err
		}
	}
	of := fmt.Sprintf(", %.0f million results", float64(n)/1e6)
	return []row{
		{what: "triage on a terminal, exec to the first numbers" + of, unit: nanoseconds, values: first, most: 250e6},
		{what: "the explorer's first frame, beside it", unit: nanoseconds, values: explorer},
		{what: "a key to what it shows, while triage reads" + of, unit: nanoseconds, values: while, peer: "when it has read", floor: after.median(), most: 1.5},
		{what: "the same, when it has read", unit: nanoseconds, values: after},
	}, nil
}

var (
	numbers  = regexp.MustCompile(`[0-9,]+ jobs`)
	finished = regexp.MustCompile(`\x1b\]9;4;0`) // the progress in the terminal's tab is taken away
	codes    = regexp.MustCompile(`▌2`)          // the mark of the view that is open
	products = regexp.MustCompile(`▌3`)
)

// views goes from the codes to the products and back, and times what comes.
func (s *screen) views(times *sample) error {
	for range 5 {
		for _, v := range []struct {
			key  string
			what *regexp.Regexp
		}{{"2", codes}, {"3", products}} {
			s.lock.Lock()
			s.isOver = s.isOver || finished.Match(s.text)
			s.text = nil
			s.lock.Unlock()
			begun := time.Now()
			if _, err := s.tty.WriteString(v.key); err != nil {
				return err
			}
			seen, err := s.until(v.what)
			if err != nil {
				return err
			}
			*times = append(*times, float64(seen.Sub(begun)))
		}
	}
	return nil
}

// finish waits until all is read.
func (s *screen) finish() error {
	if s.isOver {
		return nil
	}
	_, err := s.until(finished)
	return err
}

// until waits until something was written, and returns when.
func (s *screen) until(what *regexp.Regexp) (time.Time, error) {
	looked := 0
	for deadline := time.Now().Add(10 * time.Minute); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		s.lock.Lock()
		isNew := s.bytes > looked
		found, last := isNew && what.Match(styles.ReplaceAll(s.text, nil)), s.last
		looked = s.bytes
		s.lock.Unlock()
		if found {
			return last, nil
		}
	}
	return time.Time{}, fmt.Errorf("%s never writes %s", s.cmd.Path, what)
}

// styles are sequences that write nothing.
var styles = regexp.MustCompile(`\x1b\[[0-9;:]*m`)
