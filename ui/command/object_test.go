package command

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"smilecodes/model/ticket/markup"

	"smilecodes/catalog"
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
			a := &app{Env: Env{Catalog: catalog.New(&catalog.Data{Day: "2026-01-31", Fingerprint: "00000000"})}, out: bufio.NewWriter(&out)}
			if err := a.table([][]string{{"x", cell, "y"}}, format); err != nil {
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

// TestObject writes an object as JSON and as a row. Nothing in either is null by
// accident, and no letter is written as HTML has it.
func TestObject(t *testing.T) {
	o := object{
		{"id", "a/1"}, {"text", orNull("")}, {"row", 7}, {"final", false},
		{"source", object{{"page", "p<q"}, {"facts", map[string]string{"y": "2", "x": "1"}}}},
		{"types", []int{1, 11}}, {"twins", list[string](nil)},
	}
	var out bytes.Buffer
	a := &app{Env: Env{Catalog: catalog.New(&catalog.Data{Day: "2026-01-31", Fingerprint: "00000000"})}, out: bufio.NewWriter(&out)}
	if err := errors.Join(a.json("", o), a.out.Flush()); err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := json.Compact(&got, out.Bytes()); err != nil {
		t.Fatal(err)
	}
	const want = `{"schema":1,"catalogue":{"day":"2026-01-31","fingerprint":"00000000"},"id":"a/1","text":null,"row":7,"final":false,"source":{"page":"p<q","facts":{"x":"1","y":"2"}},"types":[1,11],"twins":[]}`
	if got.String() != want {
		t.Errorf("as JSON it is %s", got.String())
	}
	if names := strings.Join(o.names(), " "); names != "id text row final source_page source_facts types twins" {
		t.Errorf("the header is %s", names)
	}
	if cells := strings.Join(o.cells(), "|"); cells != "a/1||7|false|p<q|x=1 y=2|1 11|" {
		t.Errorf("the row is %s", cells)
	}
}
