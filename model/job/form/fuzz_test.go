package form_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"smilecodes/model/job/form/effort"
)

// FuzzRows: each row of a table is JSON, and nothing crashes.
func FuzzRows(f *testing.F) {
	for _, seed := range []string{
		"ResultCode;job_type\n0812;6\n", "| code | text |\n|--|--|\n| 0812 | x |\n", "ResultCode,payload\n0812,\"{\"\"a\"\":1}\"\n", "Result code\tName\n812\tx\n",
	} {
		f.Add([]byte(seed))
	}
	r := rowsReader(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		rows, _ := r.Rows(text, effort.For(len(text)))
		for line := range bytes.Lines(rows.JSON) {
			if !json.Valid(line) {
				t.Errorf("%q\ngives the row\n%q", text, line)
			}
		}
		r.Read(text)
		r.Explained(text)
	})
}
