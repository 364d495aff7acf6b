// Command bench shows how fast smilecodes is, beside programs that do less or
// the same: a Go program that prints one line, a Bubble Tea program that shows
// one, fzf, fzf's matcher, and grep. All take turns, so that a machine that is
// slow for a while is slow for all; only ratios mean anything, and only within
// one run.
//
//	cd .ci/bench && go run .
//	cd .ci/bench && go run . -triage
//
// The second shows how the cost of triage grows with the results, beside DuckDB, jq and
// a loop with encoding/json; it takes a quarter of an hour and 8 GB of the temporary folder.
// With -write the tables replace those in .ci/README.md. With -benchstat every
// single value is printed instead, for benchstat.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"smilecodes/bench/page"
)

func main() {
	rounds := flag.Int("rounds", 60, "how often each command is run")
	raw := flag.Bool("benchstat", false, "print every value for benchstat")
	write := flag.Bool("write", false, "put the tables into .ci/README.md")
	many := flag.Bool("triage", false, "measure how the cost of triage grows instead")
	most := flag.Int("most", 100_000_000, "of how many results at most, with -triage")
	flag.Parse()
	var err error
	if *many {
		err = grow(min(*rounds, 5), *most, *write)
	} else {
		err = run(*rounds, *raw, *write)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// prepared builds the programs in a folder that is removed.
func prepared(measure func(b binaries) error) error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b, err := build(dir)
	if err != nil {
		return err
	}
	return measure(b)
}

// grow measures triage.
func grow(rounds, most int, write bool) error {
	return prepared(func(b binaries) error {
		lines, seen, err := growth(b, rounds, most)
		if err != nil {
			return err
		}
		return show("growth", ".ci/bench -triage", growthHeader+strings.Join(lines, "")+"\n"+table(seen), write)
	})
}

// show prints what was measured, and may put it into the page.
func show(name, tool, table string, write bool) error {
	text := page.Machine() + "\n\n" + table
	fmt.Print(text)
	if write {
		return page.Put("../README.md", name, tool, text)
	}
	return nil
}

func run(rounds int, raw, write bool) error {
	return prepared(func(b binaries) error { return all(b, rounds, raw, write) })
}

// all measures everything but triage.
func all(b binaries, rounds int, raw, write bool) error {
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
	return show("bench", ".ci/bench", table(rows), write)
}
