// Command made writes made-up job results to standard output, any number of them:
//
//	go run ./made -n 100000000 | smilecodes triage -
//
// What they are is written to standard error at the end.
package main

import (
	"flag"
	"fmt"
	"os"
	"syscall"
	"time"

	"smilecodes/assets"
	"smilecodes/model/job/made"
)

var forms = map[string]made.Form{"lines": made.Lines, "nested": made.Nested, "csv": made.CSV, "narrow": made.Narrow}

func main() {
	o := made.Options{Begin: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)}
	flag.Uint64Var(&o.Seed, "seed", 1, "the seed: the same seed makes the same results")
	flag.IntVar(&o.Results, "n", 1_000_000, "how many results")
	flag.IntVar(&o.Days, "days", 31, "over how many days, from 2026-03-01 on")
	flag.Float64Var(&o.Decided, "decided", 0, "the share of provisional results that are decided later")
	flag.Float64Var(&o.LookUps, "lookups", 0, "the share of the jobs of Biometric KYC that have a look-up too")
	form := flag.String("form", "lines", "lines, nested (lines with spaces), csv or narrow (a csv without people)")
	flag.Parse()
	var known bool
	if o.Form, known = forms[*form]; !known {
		fmt.Fprintf(os.Stderr, "made: there is no form %q: use lines, nested, csv or narrow\n", *form)
		os.Exit(2)
	}
	syscall.Syscall(syscall.SYS_FCNTL, os.Stdout.Fd(), syscall.F_SETPIPE_SZ, 1<<20) // no pipe, no matter
	truth, err := made.Write(os.Stdout, assets.Catalog(), o)
	if err != nil {
		fmt.Fprintln(os.Stderr, "made:", err)
		os.Exit(1)
	}
	fmt.Fprintf(os.Stderr, "%d results of %d jobs; of %d provisional ones, %d are decided\n", truth.Results, truth.Jobs, truth.Provisional, truth.Decided)
}
