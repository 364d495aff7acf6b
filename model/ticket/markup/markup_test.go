package markup_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"smilecodes/model/ticket/markup"
)

var update = flag.Bool("update", false, "write the golden documents again")

// document has every kind of block, and in them what some format would obey.
var document = []markup.Block{
	{Kind: markup.Heading, Level: 2, Text: "One *document*"},
	{Kind: markup.Heading, Level: 3, Text: "of every kind"},
	{Kind: markup.Paragraph, Text: "=1+1 isn't a formula, <b> no tag and @here calls nobody."},
	{Kind: markup.Strong, Text: "Loud"},
	{Kind: markup.Facts, Items: []markup.Item{markup.Fact("Code", "0812"), {Lead: "Job", Text: "a_b", Literal: true}}},
	{Kind: markup.List, Items: []markup.Item{{Text: "- one"}, {Text: "two"}}},
	{Kind: markup.Done, Items: []markup.Item{{Text: "one"}, {Text: "two"}}},
	{Kind: markup.Steps, Items: []markup.Item{{Lead: "You", Text: "look", More: "Is it [there]?"}, {Lead: "They", Text: "answer"}}},
	{Kind: markup.Table, Rows: [][]string{{"code", "text"}, {"0812", "a | b"}, {"0813", "=1+1"}}},
}

// TestRender holds what each format makes of the document.
func TestRender(t *testing.T) {
	for _, f := range markup.Formats() {
		got := markup.Render(document, f) + "\n"
		file := filepath.Join("testdata", f.Slug()+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%v: the document is\n%s\nnot\n%s", f, got, want)
		}
	}
}
