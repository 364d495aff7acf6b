// Command scale asks the same question of many made-up job results in three ways: with
// smilecodes triage over a file, and with the catalogue beside the results in
// PostgreSQL and DuckDB. It fails if they differ by one job.
//
//	cd .ci/bench && go run ./scale -write
//
// It needs PostgreSQL as Debian's package has it, node, and `npm ci` in .ci/sql. As
// root it runs the server as nobody. Ten million results take 12 GB of the temporary
// folder.
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"smilecodes/assets"
	"smilecodes/bench/page"
	"smilecodes/model/job/made"
)

func main() {
	n := flag.Int("n", 10_000_000, "how many results")
	seed := flag.Uint64("seed", 1, "the seed")
	write := flag.Bool("write", false, "put what comes out into .ci/README.md")
	flag.Parse()
	if err := run(*n, *seed, *write); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

func run(n int, seed uint64, write bool) error {
	dir, err := os.MkdirTemp("", "scale")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o755); err != nil { // nobody has to get in
		return err
	}
	w := workshop{dir: dir, self: filepath.Join(dir, "smilecodes"), lines: filepath.Join(dir, "results.jsonl"), table: filepath.Join(dir, "results.csv")}
	if _, err := command("go", "-C", "../..", "build", "-trimpath", "-ldflags=-s -w", "-o", w.self, "."); err != nil {
		return err
	}
	truth, err := w.make(n, seed)
	if err != nil {
		return err
	}
	var all []asked
	for _, ask := range []func(workshop) (asked, error){askPostgres, askDuckDB, askTriage} {
		a, err := ask(w)
		if err != nil {
			return err
		}
		fmt.Fprintf(os.Stderr, "%s: %v\n", a.who, a.took.Round(time.Millisecond))
		all = append(all, a)
	}
	if err := agree(truth, all); err != nil {
		return err
	}
	text := report(n, truth, all)
	fmt.Print(text)
	if write {
		return page.Put("../README.md", "scale", ".ci/bench/scale", text)
	}
	return nil
}

// A workshop is where everything is.
type workshop struct{ dir, self, lines, table string }

// make makes the results twice, as lines for smilecodes and as a table for databases.
func (w workshop) make(n int, seed uint64) (truth made.Truth, err error) {
	o := made.Options{Seed: seed, Results: n, Begin: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), Days: 31, Decided: 0.8, LookUps: 1}
	for form, name := range map[made.Form]string{made.Lines: w.lines, made.Narrow: w.table} {
		f, err := os.Create(name)
		if err != nil {
			return truth, err
		}
		o.Form = form
		if truth, err = made.Write(f, assets.Catalog(), o); err != nil {
			return truth, err
		}
		if err := f.Close(); err != nil {
			return truth, err
		}
	}
	return truth, nil
}

// command runs a command and returns what it prints.
func command(argv ...string) (string, error) {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%v: %w", argv, err)
	}
	return string(out), nil
}

// A cell of the answer: what needs the same, of a day and a country.
type cell struct{ day, country, todo string }

// asked is what one of the three answers.
type asked struct {
	who  string
	took time.Duration // for the question alone
	had  string        // what it had before, and how long that took
	plan string

	results map[cell]int // verdicts
	jobs    map[cell]int // whose latest verdict that is; the day is empty, as triage doesn't say it
}

func newAsked(who string) asked {
	return asked{who: who, results: map[cell]int{}, jobs: map[cell]int{}}
}

// agree holds that all say the same, and that the jobs are those that were made.
func agree(truth made.Truth, all []asked) error {
	for _, a := range all {
		sum := 0
		for _, n := range a.jobs {
			sum += n
		}
		if sum != truth.Jobs {
			return fmt.Errorf("%s counts %d jobs, and %d were made", a.who, sum, truth.Jobs)
		}
		if err := same("results", a.who, a.results, all[0].who, all[0].results); err != nil {
			return err
		}
		if err := same("jobs", a.who, a.jobs, all[0].who, all[0].jobs); err != nil {
			return err
		}
	}
	return nil
}

func same(what, who string, got map[cell]int, other string, want map[cell]int) error {
	cells := maps.Clone(got)
	maps.Copy(cells, want)
	for c := range cells {
		if got[c] != want[c] {
			return fmt.Errorf("%s counts %d %s of %+v, and %s %d", who, got[c], what, c, other, want[c])
		}
	}
	return nil
}
