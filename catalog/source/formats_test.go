package source_test

import (
	"reflect"
	"testing"

	"smilecodes/catalog"
	"smilecodes/catalog/source"
)

// TestFormatsAreRead looks at all of the small file.
func TestFormatsAreRead(t *testing.T) {
	c, err := source.Load(valid(t))
	if err != nil {
		t.Fatal(err)
	}
	page := c.Entries()[0].Source.Page
	want := []catalog.Format{{
		Country: "ZZ", Type: "CARD", Aliases: []string{"old card"}, Form: "3 digits", Excludes: "a letter",
		Pattern: []string{`^\d{3}$`, `^[0-9]{3}$`}, Right: []string{"000"}, Wrong: []string{"00A"}, Sandbox: "000",
		Mistaken: "The other card.", Conditions: []catalog.Condition{{Text: "A condition.", Source: page, Certainty: catalog.Low}},
		Older: true, Source: page, Read: "2026-01-02", Certainty: catalog.Medium,
	}, {
		Country: "ZZ", Type: "NEW_CARD", Form: "not stated", Source: page, Read: "2026-01-02", Certainty: catalog.High,
	}}
	if got := c.Formats(); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	if got := c.InForce(want[0]); got != "https://rules.example?country=ZZ" {
		t.Errorf("the rule is at %s", got)
	}
	for name, want := range map[string]bool{"CARD": true, "NEW_CARD": true, "PAPER": true, "card": false, "": false, "ZZ": false} {
		if c.IsIDType(name) != want {
			t.Errorf("%q is an ID type: %t", name, !want)
		}
	}
	for name, want := range map[string]bool{"Zedland": true, "zED": true, "ZZ": false, "": false} {
		if c.IsCountry(name) != want {
			t.Errorf("%q is a country: %t", name, !want)
		}
	}
}

// TestFormatIsFound finds a format as answers name it, and no other.
func TestFormatIsFound(t *testing.T) {
	c, err := source.Load(valid(t))
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[[2]string]bool{
		{"ZZ", "CARD"}: true, {"ZZZ", "CARD"}: true, {"Zedland", "NEW_CARD"}: true, {"zz", "CARD"}: true,
		{"", "CARD"}: false, {"AA", "CARD"}: false, {"ZZ", ""}: false, {"ZZ", "PAPER"}: false, {"ZZ", "card"}: false,
	} {
		if f, ok := c.FormatOf(words[0], words[1]); ok != want || ok && f.Type != words[1] {
			t.Errorf("%q: %v, %s", words, ok, f.Type)
		}
	}
}
