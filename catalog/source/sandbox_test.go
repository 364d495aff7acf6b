package source_test

import (
	"reflect"
	"testing"

	"smilecodes/catalog"
	"smilecodes/catalog/source"
)

// TestSandboxIsRead looks at all of the small file.
func TestSandboxIsRead(t *testing.T) {
	c, err := source.Load(valid(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []catalog.SandboxTable{{
		Title: "Numbers", Send: "the last digit", Notes: []string{"A note."},
		Rows:   []catalog.SandboxRow{{Send: "0", Code: "0100", Says: "good"}, {Send: "1", Says: "bad"}},
		Source: c.Entries()[0].Source.Page, Read: "2026-01-02", Certainty: catalog.High,
	}}
	if got := c.Sandbox(); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}
