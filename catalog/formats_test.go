package catalog_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestFormats holds of the real formats that none takes what nobody could mean, and
// that each is written as answers and people write it. That each fits its examples
// is held where they are read.
func TestFormats(t *testing.T) {
	formats := load(t).Formats()
	if len(formats) < 38 {
		t.Errorf("only %d formats", len(formats))
	}
	for _, f := range formats {
		what := f.Country + " " + f.Type
		fits := func(number string) bool {
			return slices.ContainsFunc(f.Pattern, func(r string) bool { return regexp.MustCompile(r).MatchString(number) })
		}
		if fits("") || fits("!") || fits(strings.Repeat("0", 40)) {
			t.Errorf("%s: its pattern takes what isn't a number", what)
		}
		if f.Country != strings.ToUpper(f.Country) || len(f.Country) != 2 {
			t.Errorf("%s: its country isn't two letters", what)
		}
		if strings.Trim(f.Type, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_2") != "" {
			t.Errorf("%s: its type is not written as answers write it", what)
		}
		if strings.HasSuffix(f.Form, ".") || strings.HasSuffix(f.Excludes, ".") {
			t.Errorf("%s: its form is in a sentence, which has an end already", what)
		}
		for _, c := range f.Conditions {
			if !strings.HasSuffix(c.Text, ".") {
				t.Errorf("%s: %q isn't a sentence", what, c.Text)
			}
		}
	}
}

// TestFormatFacts holds what is most often confused.
func TestFormatFacts(t *testing.T) {
	c := load(t)
	for _, tt := range []struct{ country, idType, form, says string }{
		{"NG", "BVN", "11 digits", "The NIN: it has 11 digits too"},
		{"NG", "NIN_V2", "11 digits", "The BVN: it has 11 digits too"},
		{"NG", "NIN_V2", "11 digits", "enterprise_id from NIMC"},
		{"NGA", "BVN", "11 digits", "consent screen"},
		{"Nigeria", "V_NIN", "16 letters or digits", "expires after 72 hours"},
		{"KE", "KRA_PIN", "1 to 9 digits: the number of the national ID or alien card", "The KRA PIN itself."},
		{"KE", "TAX_INFORMATION", "the KRA PIN: the letter A, 9 digits and a letter", "belongs to KRA_PIN"},
		{"UG", "NATIONAL_ID_NO_PHOTO", "14 letters or digits (the NIN)", "have to match exactly"},
		{"ZW", "NATIONAL_ID_NO_PHOTO", "8 or 9 digits, a letter and 2 digits", ""},
	} {
		f, ok := c.FormatOf(tt.country, tt.idType)
		all := f.Mistaken
		for _, o := range f.Conditions {
			all += " " + o.Text
		}
		if !ok || f.Form != tt.form || !strings.Contains(all, tt.says) {
			t.Errorf("%s %s: %q, %q, %q", tt.country, tt.idType, f.Form, all, tt.says)
		}
	}
}

// TestIsAboutNumber: 1014 of documents is about the type, not about a number.
func TestIsAboutNumber(t *testing.T) {
	c := load(t)
	for id, want := range map[string]bool{
		"basic-kyc/1014": true, "biometric-kyc/1013": true, "basic-kyc/1023": true,
		"document-verification/1014": false, "biometric-kyc/0810": false, "basic-kyc/1015": false,
	} {
		if c.Entry(id).IsAboutNumber() != want {
			t.Errorf("%s is about the number: %t", id, !want)
		}
	}
}
