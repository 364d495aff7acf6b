package wire_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
	"smilecodes/model/modeltest"
)

// TestTypeOf: a job_type is a number, or a product in words.
func TestTypeOf(t *testing.T) {
	v := wire.New(modeltest.Load(t))
	for _, row := range []struct{ came, word, products string }{
		{"1", "1", "biometric-kyc"},
		{"5", "5", "basic-kyc enhanced-kyc"},
		{"biometric kyc", "1", "biometric-kyc"},
		{"Biometric_KYC", "1", "biometric-kyc"},
		{"basic-kyc", "basic-kyc", "basic-kyc"}, // 5 would say less
		{"2", "2", "smartselfie-authentication"},
		{"doc_verification", "6", "document-verification"},
		{"7", "7", ""}, // a product without codes
		{"13", "13", ""},
		{"0812", "812", ""},
		{"nonsense", "nonsense", ""},
	} {
		k, known := v.TypeOf(row.came)
		var slugs []string
		for _, p := range k.Products {
			slugs = append(slugs, p.Slug)
		}
		if got := strings.Join(slugs, " "); k.Word != row.word || got != row.products || known != (row.products != "" || k.Name != "") {
			t.Errorf("%s is %q of %q, known %t", row.came, k.Word, got, known)
		}
	}
}

// TestCodeAndText: a value can have a code and its text.
func TestCodeAndText(t *testing.T) {
	for _, row := range []struct {
		came, code, text string
	}{
		{"0812 - Unable to Verify Document", "0812", "Unable to Verify Document"},
		{"0812 (Unable to Verify Document)", "0812", "Unable to Verify Document"},
		{"812: Document Verified", "812", "Document Verified"},
		{"Unable to Verify Document (0812)", "0812", "Unable to Verify Document"},
		{"Document Verified (card)", "Document Verified (card)", ""},
		{"(0812)", "(0812)", ""},
		{"0812", "0812", ""},
		{"0812x", "0812x", ""},
		{"0812, 0810", "0812, 0810", ""},
		{"12 - No", "12 - No", ""},
		{"Document Verified", "Document Verified", ""},
	} {
		if code, text, both := wire.CodeAndText(row.came); code != row.code || text != row.text || both != (row.text != "") {
			t.Errorf("%q is %q with %q, %t", row.came, code, text, both)
		}
	}
}

// TestRefusalIn: a number in words is a code only if something says that it is one.
func TestRefusalIn(t *testing.T) {
	v := wire.New(modeltest.Load(t))
	for _, row := range []struct{ text, code, said, group string }{
		{"2205: You are not authorized to do that.", "2205", "You are not authorized to do that.", ""},
		{"You are not authorized to do that (2205)", "2205", "You are not authorized to do that", ""},
		{"Error 2205", "2205", "", "error"}, // something of Smile ID must be beside it
		{"Smile ID error code 2205", "2205", "", ""},
		{"the Smile ID request failed with status 2205", "2205", "", ""},
		{`code=2205, error=rejected`, "2205", "", ""},
		{"order 2205 was shipped", "", "", ""},
		{"Smile ID error 0999", "", "", ""}, // no code of a call
		{"Error 404", "", "", ""},
	} {
		if code, said, group := v.RefusalIn(row.text); code != row.code || said != row.said || group != row.group {
			t.Errorf("%q: %q, %q, %q", row.text, code, said, group)
		}
	}
}

// TestTexts: the stem of a text is of several codes, the whole text of its own.
func TestTexts(t *testing.T) {
	v := wire.New(modeltest.Load(t))
	if !v.IsKnownText(`Error - "Document Verified"`) || !v.IsKnownText("unable to verify document - a card") || v.IsKnownText("a card") || v.IsKnownText("") {
		t.Error("texts are known in any case, by their stem, and else not")
	}
	if len(v.Owners("Unable to verify Document")) > 0 || len(v.StemOwners("Unable to verify Document")) == 0 {
		t.Error("a stem has no owner of its own")
	}
	entries := modeltest.Load(t).Code("0001")
	for _, e := range entries {
		if fit := v.WithText(e.Text, entries); !slices.Contains(fit, e) {
			t.Errorf("%s is not found by its text", e.ID)
		}
	}
}

// TestCodes: a code may have lost a zero; one of a call isn't a result.
func TestCodes(t *testing.T) {
	v := wire.New(modeltest.Load(t))
	for _, row := range []struct {
		code             string
		isCode, isOfCall bool
	}{
		{"0812", true, false}, {"812", true, false}, {"0812 - Unable to Verify Document", true, false}, {"2205", true, true}, {"12", false, false}, {"0999", false, false},
	} {
		if v.IsCode(row.code) != row.isCode || v.IsOfCall(row.code) != row.isOfCall {
			t.Errorf("%s: %t, %t", row.code, v.IsCode(row.code), v.IsOfCall(row.code))
		}
	}
}

// TestStates: a status in the words of HTTP is one of a refusal, or says that a
// request was taken.
func TestStates(t *testing.T) {
	for _, row := range []struct {
		text   string
		is     bool
		word   field.Field
		form   wire.Form
		padded string
	}{
		{"approved", true, field.Unknown, wire.OtherForm, "approved"},
		{"block", true, field.Unknown, wire.OtherForm, "block"},
		{"Bad Request", false, field.Refused, wire.OtherForm, "Bad Request"},
		{"accepted", false, field.Received, wire.OtherForm, "accepted"},
		{"job_01HX4Y2K9M3N5P7Q9R1S3T5V7W", false, field.Unknown, wire.V3Form, "job_01HX4Y2K9M3N5P7Q9R1S3T5V7W"},
		{"job_1", false, field.Unknown, wire.V3Prefix, "job_1"},
		{"12", false, field.Unknown, wire.OtherForm, "0012"},
	} {
		if wire.IsStatus(row.text) != row.is || wire.WordOf(row.text) != row.word || wire.FormOf(row.text) != row.form || wire.Padded(row.text) != row.padded {
			t.Errorf("%q: %t, %d, %d, %q", row.text, wire.IsStatus(row.text), wire.WordOf(row.text), wire.FormOf(row.text), wire.Padded(row.text))
		}
	}
}
