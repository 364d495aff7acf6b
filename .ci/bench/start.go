package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A starter is a command whose whole run is timed.
type starter struct {
	what  string
	argv  []string
	times sample
}

// starts times one-shot commands from exec to exit. fzf and grep look for the
// code in the lines of the same entries; where fzf is not installed it is left
// out.
func starts(b binaries, rounds int) ([]row, error) {
	lines, err := exec.Command(b.self, "list", "--format", "tsv").Output()
	if err != nil {
		return nil, err
	}
	file := b.dir + "/lines.tsv"
	if err := os.WriteFile(file, lines, 0o644); err != nil {
		return nil, err
	}
	all := []*starter{
		{what: "a Go program that prints one line", argv: []string{b.line}},
		{what: "`smilecodes`, returning at once from main", argv: []string{b.atOnce}},
		{what: "`smilecodes 1015`", argv: []string{b.self, "1015"}},
		{what: "`smilecodes 9999`, which is unknown", argv: []string{b.self, "9999"}},
		{what: "`smilecodes version`", argv: []string{b.self, "version"}},
		{what: "`smilecodes search issuer down`", argv: []string{b.self, "search", "issuer", "down"}},
		{what: "`grep 1015` in its lines", argv: []string{"grep", "1015", file}},
	}
	if fzf, err := exec.LookPath("fzf"); err == nil {
		all = append(all, &starter{what: "`fzf --filter 1015` over its lines", argv: []string{fzf, "--filter", "1015"}})
	}
	for range rounds {
		for _, s := range all {
			if err := s.run(file); err != nil {
				return nil, err
			}
		}
	}
	return startRows(all), nil
}

func (s *starter) run(input string) error {
	in, err := os.Open(input)
	if err != nil {
		return err
	}
	defer in.Close()
	cmd := exec.Command(s.argv[0], s.argv[1:]...)
	cmd.Stdin = in
	begun := time.Now()
	err = cmd.Run()
	s.times = append(s.times, float64(time.Since(begun)))
	if exit := new(exec.ExitError); err != nil && !(s.argv[len(s.argv)-1] == "9999" && errors.As(err, &exit)) {
		return fmt.Errorf("%s: %w", strings.Join(s.argv, " "), err)
	}
	return nil
}

func startRows(all []*starter) []row {
	line, atOnce := all[0].times.median(), all[1].times.median()
	var rows []row
	for i, s := range all {
		r := row{what: s.what, unit: nanoseconds, values: s.times, peer: "one line", floor: line}
		if i == 2 {
			r.most = 2.5
		}
		rows = append(rows, r)
	}
	code := all[2]
	search := all[5]
	rows = append(rows,
		row{what: code.what, unit: nanoseconds, values: code.times, peer: "returning at once", floor: atOnce, most: 1.15},
		row{what: search.what, unit: nanoseconds, values: search.times, peer: "returning at once", floor: atOnce, most: 1.5})
	if fzf := all[len(all)-1]; fzf.argv[len(fzf.argv)-2] == "--filter" {
		rows = append(rows, row{what: code.what, unit: nanoseconds, values: code.times, peer: "fzf --filter", floor: fzf.times.median(), most: 1})
	}
	return rows
}
