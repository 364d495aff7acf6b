package command

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"smilecodes/model/ticket/markup"
)

// FuzzCells looks for a cell that a spreadsheet would run, or that does not come
// back as it was.
func FuzzCells(f *testing.F) {
	for _, cell := range []string{"=1+1", "+254700", "-1", "@SUM(A1)", "\t=1", "\r=1", "\x00=1", "\n=1", "＝1", "a,b", `"=1"`, "'=1", "", "é\r\nb", "a;=1"} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		for _, format := range []string{"csv", "tsv"} {
			var out bytes.Buffer
			a := &app{out: bufio.NewWriter(&out)}
			if err := a.cells([][]string{{"x", cell, "y"}}, format); err != nil {
				t.Fatal(err)
			}
			a.out.Flush()
			r := csv.NewReader(&out)
			if format == "tsv" {
				r.Comma = '\t'
			}
			row, err := r.Read()
			if err != nil || len(row) != 3 {
				t.Fatalf("%q comes back as %q, %v", cell, row, err)
			}
			if markup.IsFormula(row[1]) {
				t.Fatalf("%q would run", row[1])
			}
			want := strings.ReplaceAll(cell, "\r\n", "\n") // as the reader has it
			if got := strings.TrimPrefix(row[1], "'"); got != want && row[1] != want {
				t.Fatalf("%q comes back as %q", cell, row[1])
			}
		}
	})
}
