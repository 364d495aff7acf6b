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
	want := []catalog.Format{{
		Country: "ZZ", Types: []string{"CARD", "NEW_CARD"}, Form: "3 digits", Regex: []string{`^\d{3}$`, `^[0-9]{3}$`},
		Example: "000", Note: "A note.", Older: true, Source: "a page", Certainty: catalog.Medium,
	}}
	if got := c.Formats(); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
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
