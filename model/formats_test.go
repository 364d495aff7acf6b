package model_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
)

// TestFindFormats asks for forms as people type it.
func TestFindFormats(t *testing.T) {
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
		found := model.FindFormats(c, words)
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
	if all := model.FindFormats(c); len(all.Formats) != len(c.Formats()) || all.IsOne {
		t.Error("without words there are not all")
	}
	if countries := model.FindFormats(c, "xyzzy").Near; len(countries) != len(c.Countries()) {
		t.Errorf("with nothing near there are not all countries: %q", countries)
	}
}

// TestFormatPages holds that each form says what it is, where it is from and where the
// rule in force is, and that no page has a number of anybody.
func TestFormatPages(t *testing.T) {
	c := modeltest.Load(t)
	for _, f := range c.Formats() {
		p := model.FormatPage(c, f)
		for _, kind := range []model.Kind{model.Heading, model.Form, model.FormatSource, model.InForce} {
			if p.First(kind).Text == "" {
				t.Errorf("%s %s lacks kind %d", f.Country, f.Type, kind)
			}
		}
		for _, b := range p.Only(model.RightExample, model.WrongExample, model.SandboxNumber) {
			if strings.ContainsAny(b.Text, "123456789") {
				t.Errorf("%s %s: %s may be somebody's", f.Country, f.Type, b.Text)
			}
		}
	}
	bvn, _ := c.FormatOf("NG", "BVN")
	if got := model.FormatPage(c, bvn).First(model.Form).Text; got != "11 digits. Wrong: spaces, hyphens, a letter." {
		t.Errorf("the BVN is %q", got)
	}
	want := "Smile ID changes these rules. We read this one on 2026-11-29. " +
		"The rule in force is at https://api.smileidentity.com/v3/services/supported_id_types?country=NG"
	if got := model.FormatPage(c, bvn).First(model.InForce).Text; got != want {
		t.Errorf("in force: %q", got)
	}
}

// TestShapes checks shapes, which are all that may be typed of a number.
func TestShapes(t *testing.T) {
	c := modeltest.Load(t)
	for _, tt := range []struct{ country, idType, shape, want string }{
		{"NG", "BVN", "99999999999", "This shape fits. That doesn't mean that the ID exists."},
		{"NG", "BVN", "9999999999", "10 characters, 11 expected."},
		{"NG", "BVN", "A", "1 character, 11 expected."},
		{"NG", "BVN", "9999999999A", "The length fits, but a digit, a letter or a sign is in the wrong place."},
		{"NG", "BVN", "999-9999-9999", "Leave out the hyphens."},
		{"NG", "BVN", "999 9999-9999", "Leave out the spaces and hyphens."},
		{"GH", "GHANA_CARD", "AAA-999999999-9", "This shape fits. That doesn't mean that the ID exists."},
		{"GH", "GHANA_CARD", "AAA 999999999 9", "Leave out the spaces."},
		{"GH", "GHANA_CARD", "AAA99999999", "11 characters, 13 to 15 expected."},
		{"GH", "VOTER_ID", "999", "3 characters, 10 to 12 expected."},
		{"KE", "KRA_PIN", "A999999999A", "11 characters, 1 to 9 expected."},
		{"KE", "TAX_INFORMATION", "A999999999A", "This shape fits. That doesn't mean that the ID exists."},
		{"NG", "TAX_INFORMATION", "9999", "4 characters, 13 or more expected."},
		{"NG", "BVN_MFA", "99999999999", "There is no pattern to check it with."},
		{"CI", "NATIONAL_ID_NO_PHOTO", "A9999999999", "This shape fits. That doesn't mean that the ID exists."},
		{"CI", "NATIONAL_ID_NO_PHOTO", "999", "3 characters, 11 expected."},
	} {
		f, ok := c.FormatOf(tt.country, tt.idType)
		if got := model.CheckShape(f, tt.shape).Text; !ok || got != tt.want {
			t.Errorf("%s %s %s: %q", tt.country, tt.idType, tt.shape, got)
		}
	}
	for text, want := range map[string]bool{
		"99999999999": true, "A999999999A": true, "AAA-9/9 9": true,
		"": false, "-": false, "12345678901": false, "9999999998": false, "a9": false, "ABC": false, "９９": false,
		"9\n9": false, strings.Repeat("9", 61): false,
	} {
		if model.IsShape(text) != want {
			t.Errorf("%q is a shape: %t", text, !want)
		}
	}
}

// TestNumberPage: the form is beside a result that says that the number may be at
// fault, of its own country and ID type, and never with the job's number.
func TestNumberPage(t *testing.T) {
	c := modeltest.Load(t)
	for payload, want := range map[string]string{
		`{"ResultCode":"1014","Country":"NG","IDType":"BVN","IDNumber":"22190045671","PartnerParams":{"job_type":5}}`:          "BVN numbers of Nigeria",
		`{"ResultCode":"1013","Country":"Kenya","IDType":"KRA_PIN","IDNumber":"A008811223B","PartnerParams":{"job_type":"1"}}`: "KRA_PIN numbers of Kenya",
		`{"ResultCode":"1014","Country":"NG","IDType":"PASSPORT","PartnerParams":{"job_type":6}}`:                              "",
		`{"ResultCode":"1014","Country":"NG","PartnerParams":{"job_type":5}}`:                                                  "",
		`{"ResultCode":"1014","IDType":"BVN","PartnerParams":{"job_type":5}}`:                                                  "",
		`{"ResultCode":"1015","Country":"NG","IDType":"BVN","PartnerParams":{"job_type":5}}`:                                   "",
		`{"ResultCode":"1012","Country":"NG","IDType":"BVN","PartnerParams":{"job_type":1}}`:                                   "",
	} {
		r := job.Decode(c, []byte(payload), modeltest.Decoding(job.InputMost)).Results[0]
		p := model.CamePage(c, r)
		if got := p.First(model.Form); (got.Text != "") != (want != "") {
			t.Errorf("%s: the form is %q", payload, got.Text)
		}
		said := slices.ContainsFunc(p, func(b model.Block) bool { return b.Kind == model.Section && b.Text == want })
		if want != "" && !said {
			t.Errorf("%s: nothing says %q", payload, want)
		}
		for _, b := range p {
			if strings.Contains(b.Text, "22190045671") || strings.Contains(b.Text, "8811223") {
				t.Errorf("%s: the number is in %q", payload, b.Text)
			}
		}
	}
}

// TestNumberHint: the guides of numbers say that their form can be looked up, and no
// other does.
func TestNumberHint(t *testing.T) {
	n := 0
	for _, g := range modeltest.Load(t).Guides() {
		says := model.GuidePage(g).First(model.NumberHint).Text != ""
		if says != g.AboutNumbers {
			t.Errorf("%s says that the form can be looked up: %t", g.Slug, says)
		}
		if says {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d guides are about numbers", n)
	}
}
