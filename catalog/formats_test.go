package catalog_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestFormats holds of the real formats that each regex is one, that one of them
// fits the example, and that none takes what nobody could mean.
func TestFormats(t *testing.T) {
	formats := load(t).Formats()
	if len(formats) < 34 {
		t.Errorf("only %d formats", len(formats))
	}
	for _, f := range formats {
		what := f.Country + " " + strings.Join(f.Types, ", ")
		fits := func(number string) bool {
			return slices.ContainsFunc(f.Regex, func(r string) bool { return regexp.MustCompile(r).MatchString(number) })
		}
		if f.Example != "" && !fits(f.Example) {
			t.Errorf("%s: the example %s does not fit", what, f.Example)
		}
		if fits("") || fits("!") || fits(strings.Repeat("0", 40)) {
			t.Errorf("%s: its regex takes what is no number", what)
		}
		if f.Country != strings.ToUpper(f.Country) || len(f.Country) != 2 {
			t.Errorf("%s: it is no country of two letters", what)
		}
		for _, name := range f.Types {
			if strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_2") != "" {
				t.Errorf("%s: %q is not written as answers write it", what, name)
			}
		}
	}
}
