package idnumber_test

import (
	"strings"
	"testing"

	"smilecodes/model/idnumber"
	"smilecodes/model/modeltest"
)

// TestFind asks for forms as people type it.
func TestFind(t *testing.T) {
	c := modeltest.Load(t)
	for words, want := range map[string]string{
		"ng bvn":                   "NG BVN",
		"NGA BVN":                  "NG BVN",
		"Nigeria bvn":              "NG BVN",
		"bvn nigeria":              "NG BVN",
		"bvn":                      "NG BVN",
		"bank verification number": "NG BVN",
		"kenya kra pin":            "KE KRA_PIN",
		"ke kra-pin":               "KE KRA_PIN",
		"ng v nin":                 "NG V_NIN",
		"virtual nin":              "NG V_NIN",
		"ng nin":                   "NG NIN_V2, NG NIN",
		"south africa national id": "ZA NATIONAL_ID",
		"national id south africa": "ZA NATIONAL_ID",
		"ghana voters card":        "GH VOTER_ID",
		"passport":                 "GH PASSPORT, KE PASSPORT",
		"Côte d'Ivoire nni":        "CI NATIONAL_ID_NO_PHOTO",
		"tz":                       "TZ PHONE_NUMBER",
		"ng bvm":                   "near: NG BVN",
		"ng nin v3":                "near: NG NIN_V2, NG NIN",
		"driver licence":           "near: GH DRIVERS_LICENSE, NG DRIVERS_LICENSE",
		"kenia":                    "near: KE Kenya",
		"uganda xyzzy":             "near: UG NATIONAL_ID_NO_PHOTO, UG PHONE_NUMBER",
	} {
		found := idnumber.Find(c, words)
		var names []string
		for _, f := range found.Formats {
			names = append(names, f.Country+" "+f.Type)
		}
		got := strings.Join(names, ", ")
		if len(found.Near) > 0 {
			got = strings.TrimPrefix(got+", near: "+strings.Join(found.Near, ", "), ", ")
		}
		if got != want {
			t.Errorf("%q: %s, not %s", words, got, want)
		}
	}
	if all := idnumber.Find(c); len(all.Formats) != len(c.Formats()) || all.IsOne {
		t.Error("without words there are not all")
	}
	if countries := idnumber.Find(c, "xyzzy").Near; len(countries) != len(c.Countries()) {
		t.Errorf("with nothing near there are not all countries: %q", countries)
	}
}

// TestFilter narrows the forms down as one types.
func TestFilter(t *testing.T) {
	c := modeltest.Load(t)
	if n := len(idnumber.Filter(c, "")); n != len(c.Formats()) {
		t.Errorf("%d forms without words", n)
	}
	for words, want := range map[string]string{
		"ng bv": "NG BVN, NG BVN_MFA", "zam": "ZM TPIN, ZM BANK_ACCOUNT", "south ref": "ZA REFUGEE_ID", "kra": "KE KRA_PIN",
		"virtual": "NG V_NIN", "pin": "KE KRA_PIN", "xyzzy": "", "ng xyzzy": "",
	} {
		var names []string
		for _, f := range idnumber.Filter(c, words) {
			names = append(names, f.Country+" "+f.Type)
		}
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("%q: %s, not %s", words, got, want)
		}
	}
}

// TestIsShape holds that a shape has 9 and A, and nothing that may be somebody's.
func TestIsShape(t *testing.T) {
	for text, want := range map[string]bool{
		"99999999999": true, "A999999999A": true, "AAA-9/9 9": true,
		"": false, "-": false, "12345678901": false, "9999999998": false, "a9": false, "ABC": false, "９９": false,
		"9\n9": false, strings.Repeat("9", 61): false,
	} {
		if idnumber.IsShape(text) != want {
			t.Errorf("%q is a shape: %t", text, !want)
		}
	}
}

// TestLines splits what is typed in one line, and knows a number in it.
func TestLines(t *testing.T) {
	for _, tt := range []struct {
		line, words, shape string
		isNumber           bool
	}{
		{"ng bvn", "ng bvn", "", false},
		{"ng bvn 999 999", "ng bvn", "999 999", false},
		{"tax a999999999a", "tax", "A999999999A", false},
		{"ng nin_v2", "ng nin_v2", "", false},
		{"ng 22190045671", "ng", "22190045671", true},
		{"ng 221", "ng 221", "", true},
		{"ng 9998", "ng", "9998", true},
		{"", "", "", false},
	} {
		words, shape := idnumber.Split(tt.line)
		if words != tt.words || shape != tt.shape || idnumber.HasNumber(tt.line) != tt.isNumber {
			t.Errorf("%q: %q and %q, a number: %t", tt.line, words, shape, !tt.isNumber)
		}
	}
}
