// Command bench shows how fast smilecodes is, beside programs that do less or
// the same: a Go program that prints one line, a Bubble Tea program that shows
// one, fzf, fzf's matcher, and grep. All take turns, so that a machine that is
// slow for a while is slow for all; only ratios mean anything, and only within
// one run.
//
//	cd .ci/bench && go run .
//
// With -write the tables replace those in .ci/README.md. With -benchstat every
// single value is printed instead, for benchstat.
package main

import (
	"flag"
	"fmt"
	"os"

	"smilecodes/bench/page"
)

func main() {
	rounds := flag.Int("rounds", 60, "how often each command is run")
	raw := flag.Bool("benchstat", false, "print every value for benchstat")
	write := flag.Bool("write", false, "put the tables into .ci/README.md")
	flag.Parse()
	if err := run(*rounds, *raw, *write); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(rounds int, raw, write bool) error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b, err := build(dir)
	if err != nil {
		return err
	}
	var rows []row
	for _, measure := range []func() ([]row, error){
		func() ([]row, error) { return starts(b, rounds) },
		func() ([]row, error) { return screens(b, rounds/3) },
		func() ([]row, error) { return running(b) },
		func() ([]row, error) { return sizes(b) },
		searches,
	} {
		more, err := measure()
		if err != nil {
			return err
		}
		rows = append(rows, more...)
	}
	if raw {
		benchstat(rows)
		return nil
	}
	text := page.Machine() + "\n\n" + table(rows)
	fmt.Print(text)
	if write {
		return page.Put("../README.md", "bench", ".ci/bench", text)
	}
	return nil
}
