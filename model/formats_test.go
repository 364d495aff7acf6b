package model_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
)

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

// TestShapeCheck says whether a shape fits, and if not, why.
func TestShapeCheck(t *testing.T) {
	c := modeltest.Load(t)
	for _, tt := range []struct{ country, idType, shape, want string }{
		{"NG", "BVN", "99999999999", "This shape fits. That doesn't mean the ID exists."},
		{"NG", "BVN", "9999999999", "10 characters, 11 expected."},
		{"NG", "BVN", "A", "1 character, 11 expected."},
		{"NG", "BVN", "9999999999A", "The length fits, but a digit, a letter or a sign is in the wrong place."},
		{"NG", "BVN", "999-9999-9999", "Leave out the hyphens."},
		{"NG", "BVN", "999 9999-9999", "Leave out the spaces and hyphens."},
		{"GH", "GHANA_CARD", "AAA-999999999-9", "This shape fits. That doesn't mean the ID exists."},
		{"GH", "GHANA_CARD", "AAA 999999999 9", "Leave out the spaces."},
		{"GH", "GHANA_CARD", "AAA99999999", "11 characters, 13 to 15 expected."},
		{"GH", "VOTER_ID", "999", "3 characters, 10 to 12 expected."},
		{"KE", "KRA_PIN", "A999999999A", "11 characters, 1 to 9 expected."},
		{"KE", "TAX_INFORMATION", "A999999999A", "This shape fits. That doesn't mean the ID exists."},
		{"NG", "TAX_INFORMATION", "9999", "4 characters, 13 or more expected."},
		{"NG", "BVN_MFA", "99999999999", "There is no pattern to check it with."},
		{"CI", "NATIONAL_ID_NO_PHOTO", "A9999999999", "This shape fits. That doesn't mean the ID exists."},
		{"CI", "NATIONAL_ID_NO_PHOTO", "999", "3 characters, 11 expected."},
	} {
		f, ok := c.FormatOf(tt.country, tt.idType)
		if got := model.ShapeCheck(f, tt.shape).Text; !ok || got != tt.want {
			t.Errorf("%s %s %s: %q", tt.country, tt.idType, tt.shape, got)
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
