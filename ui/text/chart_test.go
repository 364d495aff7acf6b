package text_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"smilecodes/model/triage"
	"smilecodes/ui/text"
)

// TestBar draws shares.
func TestBar(t *testing.T) {
	for _, row := range []struct {
		share       float64
		cells       int
		bar, inASCI string
	}{
		{0, 4, "", ""}, {1, 4, "████", "####"}, {0.5, 4, "██", "##"}, {0.3, 4, "█▎", "#"}, {0.00001, 4, "▏", "#"},
		{2, 2, "██", "##"}, {-1, 2, "", ""},
	} {
		if got := text.Bar(row.share, row.cells, false); got != row.bar {
			t.Errorf("%v in %d cells is %q, not %q", row.share, row.cells, got, row.bar)
		}
		if got := text.Bar(row.share, row.cells, true); got != row.inASCI {
			t.Errorf("%v in %d cells is %q in ASCII, not %q", row.share, row.cells, got, row.inASCI)
		}
	}
}

// TestSparkline draws numbers over time.
func TestSparkline(t *testing.T) {
	for _, row := range []struct {
		series        []int
		cells         int
		line, inASCII string
	}{
		{nil, 4, "", ""}, {[]int{0, 0}, 4, "  ", ".."}, {[]int{0, 1, 4, 8}, 4, " ▁▄█", ".259"}, {[]int{0, 1, 4, 8}, 2, "▁█", "19"},
		{[]int{1, 1_000_000}, 4, "▁█", "19"}, {[]int{5}, 1, "█", "9"},
	} {
		if got := text.Sparkline(row.series, row.cells, false); got != row.line {
			t.Errorf("%v is %q, not %q", row.series, got, row.line)
		}
		if got := text.Sparkline(row.series, row.cells, true); got != row.inASCII {
			t.Errorf("%v is %q in ASCII, not %q", row.series, got, row.inASCII)
		}
	}
}

// TestInCells: nothing is lost where numbers are summed up.
func TestInCells(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		series := rapid.SliceOf(rapid.IntRange(0, 99)).Draw(r, "series")
		cells := rapid.IntRange(1, 30).Draw(r, "cells")
		sums := text.InCells(series, cells)
		all := func(numbers []int) (n int) {
			for _, m := range numbers {
				n += m
			}
			return n
		}
		if all(sums) != all(series) || len(sums) > cells {
			r.Fatalf("%v in %d cells is %v", series, cells, sums)
		}
	})
}

// TestColumns lines a view up, and never makes it wider than there is room for.
func TestColumns(t *testing.T) {
	v := triage.View{
		Columns: []triage.Column{{Title: "What to do"}, {Title: "Jobs", Kind: triage.Number}, {Title: "Share", Kind: triage.Bar}, {Title: "Over time", Kind: triage.Sparkline}, {Title: "Codes", IsExtra: true}},
		Rows: []triage.Row{
			{Cells: []triage.Cell{{Text: "Run again later, unchanged"}, {Text: "1,798"}, {Text: "90 %", Share: .9}, {Series: []int{1, 2, 3}}, {Text: "1015"}}},
			{Cells: []triage.Cell{{Text: "Nothing"}, {Text: "2"}, {Text: "<1 %", Share: .001}, {Series: []int{0, 0, 3}}, {Text: "0810, 1012, 1020"}}},
		},
	}
	for width, want := range map[int][]string{
		0:  {"What to do                   Jobs  Share               Over time  Codes", "Run again later, unchanged  1,798   90 % ██████████▊   ▃▆█        1015", "Nothing                         2   <1 % ▏               █        0810, 1012, 1020"},
		60: {"What to do                   Jobs  Share           Over time", "Run again later, unchanged  1,798   90 % ███████▎  ▃▆█", "Nothing                         2   <1 % ▏           █"},
	} {
		header, rows := text.Columns(v, width, false)
		if got := append([]string{header}, rows...); !slices.Equal(got, want) {
			t.Errorf("%d:\n%s", width, strings.Join(got, "\n"))
		}
	}
	for width := 50; width < 120; width++ {
		header, rows := text.Columns(v, width, true)
		for _, l := range append(rows, header) {
			if ansi.StringWidth(l) > width {
				t.Errorf("%d: %q", width, l)
			}
		}
	}
}
