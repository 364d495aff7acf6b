package main

import (
	"fmt"
	"slices"
	"strings"
)

// A sample is what was measured of one thing, in one unit.
type sample []float64

func (s sample) sorted() sample { return slices.Sorted(slices.Values(s)) }

func (s sample) median() float64 {
	if len(s) == 0 {
		return 0
	}
	return s.sorted()[len(s)/2]
}

// A row is one thing that was measured, and what it is held against.
type row struct {
	what   string
	unit   unit
	values sample

	peer  string  // what it is a ratio to; empty if to nothing
	floor float64 // the peer's median
	most  float64 // the ratio aimed at, or without a peer the value; 0 for none
}

// A unit writes a value.
type unit struct {
	name  string
	write func(float64) string
}

var (
	nanoseconds = unit{"ns/op", duration}
	bytes       = unit{"B", size}
	megabytes   = unit{"B", func(v float64) string { return fmt.Sprintf("%.2f MB", v/1e6) }}
	count       = unit{"n", func(v float64) string { return fmt.Sprintf("%.0f", v) }}
)

func duration(ns float64) string {
	switch {
	case ns >= 1e6:
		return fmt.Sprintf("%.2f ms", ns/1e6)
	case ns >= 1e3:
		return fmt.Sprintf("%.1f µs", ns/1e3)
	}
	return fmt.Sprintf("%.0f ns", ns)
}

func size(b float64) string {
	switch {
	case b >= 1<<20:
		return fmt.Sprintf("%.1f MiB", b/(1<<20))
	case b >= 1<<14:
		return fmt.Sprintf("%.1f KiB", b/(1<<10))
	}
	return fmt.Sprintf("%.0f B", b)
}

// table writes the rows as Markdown. Where we are behind an aim says so.
func table(rows []row) string {
	var b strings.Builder
	b.WriteString("| what | min | median | max | ratio | aim |\n|---|--:|--:|--:|---|---|\n")
	for _, r := range rows {
		if len(r.values) == 0 {
			continue
		}
		s := r.values.sorted()
		ratio, aim := "", ""
		reached := s.median()
		if r.peer != "" && r.floor > 0 {
			reached = s.median() / r.floor
			ratio = fmt.Sprintf("%.2f × %s", reached, r.peer)
		}
		switch {
		case r.most == 0:
		case r.peer != "":
			aim = fmt.Sprintf("≤ %.2f", r.most)
		default:
			aim = "≤ " + r.unit.write(r.most)
		}
		if r.most > 0 && reached > r.most {
			aim += " **missed**"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", r.what, r.unit.write(s[0]), r.unit.write(s.median()),
			r.unit.write(s[len(s)-1]), ratio, aim)
	}
	return b.String()
}

// benchstat prints every value in the format of go test.
func benchstat(rows []row) {
	for _, r := range rows {
		name := strings.NewReplacer(" ", "_", "`", "", ",", "").Replace(r.what)
		for _, v := range r.values {
			fmt.Printf("Benchmark%s 1 %.0f %s\n", name, v, r.unit.name)
		}
	}
}
