package privacy_test

import (
	"strings"
	"testing"
	"time"

	"smilecodes/model/job/field"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/wire"
	"smilecodes/model/modeltest"
)

// newRule is the rule for the first of December 2026.
func newRule(t *testing.T) *privacy.Rule {
	c := modeltest.Load(t)
	return privacy.NewRule(c, wire.New(c), modeltest.Decoding(0).Day)
}

// TestShown puts values into each safe field: those of the right shape are shown, all
// others are not.
func TestShown(t *testing.T) {
	r := newRule(t)
	for _, row := range []struct {
		field      field.Field
		shown, not []string
	}{
		{
			field.Timestamp,
			[]string{
				"2026-03-02", "2026-03-02T09:15", "2026-03-02 09:15:00", "2026-03-02T09:15:00Z", "2026-03-02T09:15:00.123Z",
				"2026-03-02T09:15:00+01:00", "2026-03-02T09:15:00.123456789-0100", "2026-03-02 09:15:00 +0000",
				"2016-01-01", "2026-12-02T23:59:59+14:00", "2024-02-29",
			},
			[]string{
				"2026-03-02 Amara", "02 March 2026", "22190045671", "0712345678", "2026-3-2", "2026-03-02T09:15:00.Z",
				"2026-03-02T09:15:00.0123456789Z", "2026-03-02T09:15:00 Amara", "2026-03-02X09:15:00Z", "2026-03-02T09",
				"1985-03-02", "2015-12-31T23:59:59Z", "2026-12-03", "2126-01-01", "2023-02-29", "2026-13-01", "2026-00-10",
				"2026-03-02T24:00", "2026-03-02T09:60:00", "2026-03-02T09:15:71", "2026-03-02T09:15:00+99:00", "20260302",
				"1767225600000 ", "9999999999", "1451606399", "1796256000", "1112345678",
			},
		},
		{
			field.IDType,
			[]string{"BVN", "NIN_V2", "NATIONAL_ID_NO_PHOTO", "V_NIN", "PASSPORT", "DRIVERS_LICENSE", "IDENTITY_CARD"},
			[]string{
				"22190045671", "A01234567", "GHA-7124509-3", "National ID of Amara", "JOHN_DOE", "MALE", "A1", "JOHN_DOE_7", "F",
				"BVNA", "ABVN", "AMARA",
			},
		},
		{
			field.Country, []string{"NG", "Nigeria", "south africa", "ZA", "CI", "Côte d'Ivoire", "DE", "KEN", "NGA"},
			[]string{"Amara", "ng", "N1", "Lagos, Nigeria", "|", "ZZ", "XX", "JD", "Chad", "A N", " A", "AF AG", "F A", "Ghana1", "ken", "Ken", "JOE", "KENY", "AN", "EN"},
		},
		{field.JobID, references.shown, references.not},
		{field.SmileJobID, references.shown, references.not},
		{field.Status, []string{"approved", "clear", "not_found"}, []string{"Approved", "ok", "Amara", ""}},
		{field.JobComplete, []string{"true", "false"}, []string{"yes", "1", "Amara"}},
		{field.ResultCode, []string{"0812", "812"}, []string{"08125", "Amara", "8-12"}},
		{field.ErrorText, []string{"You are not authorized to do that."}, []string{"Amara is not authorized"}},
		{field.JobType, []string{"1", "11", "12", "basic_kyc"}, []string{"0", "13", "-1", "Amara", "1.5"}},
	} {
		for _, value := range row.shown {
			if got := r.Shown(row.field, value); got != value {
				t.Errorf("field %d: %q is shown as %q", row.field, value, got)
			}
		}
		for _, value := range row.not {
			if got := r.Shown(row.field, value); got != privacy.NotShown {
				t.Errorf("field %d: %q is shown as %q", row.field, value, got)
			}
		}
	}
}

// references are names of jobs that are shown, and those that are not, whichever
// field they are in.
var references = struct{ shown, not []string }{
	[]string{
		"52d0de86-be3b-4219-9e96-8195b0018944", "52D0DE86-BE3B-4219-9E96-8195B0018944", "123e4567-e89b-12d3-a456-426614174000",
		"01ARZ3NDEKTSV4RRFFQ69G5FAV", "01hx4y2k9m3n5p7q9r1s3t5v7w", "01HX4Y2K9M3N123456789012AB",
		"52d0de86be3b42199e968195b0018944", "52D0DE86BE3B42199E968195B0018944", "job_01HX4Y2K9M3N123456789012AB",
		"1", "44120", "000044", "0000044120", // digits alone
		"kyc-77-a", "a-1", "job_01hx4y2k9m3n5p7q9r1s3t5v7w", "jane-1", "12-34-5a", strings.Repeat("a1", 32),
		"job-0063-1242", "z0000044120", "job_1767225600", "1767225600000-x", "job-20260302", "job_2026-03-02_a", "a20180101", "b-20261202",
	},
	[]string{
		"jane-doe", "wanjiru", "job-A", "a", "A_B", "-", "12-34", "1_2", // without a letter and a digit
		"123456", "22190045671", "0712345678", "4111111111111111", "00000441201", "0100044120", "012345", // digits alone
		"52219004567142199968195900189441", "52d0de86be3b42199e968195b001894", "52d0de86be3b42199e968195b00189441", "52d0de86be3b42199e968195b001894g",
		"jobs_01HX4Y2K9M3N123456789012AB", "job_01HX4Y2K9M3N123456789012A", "job_01HX4Y2K9M3N123456789012ABC", "job_job_01HX4Y2K9M3N123456789012AB",
		"A01234567", "user-22345678901", "za-0003155012086", "user-2219-004-5671", "user-22_19__00-45-671x", "x123456", "12345-6x", "00000000000x",
		"19850302", "a-19850302", "a-1985-03-02", "a20171231", "a-20261203", "a-20261301", "job_1514764799", "job_1796256000", "a-20260302091500",
		"0x52908400098527886e", "0X1a", "eyJhbGciOi1", "81ARZ3NDEKTSV4RRFFQ69G5FAV1234567",
		"amara@desk.example", "+254712345678", "Amara Oyelaran", strings.Repeat("a1", 32) + "a", "a/b1", "é1", "a.b1", "a 1", "",
	},
}

// TestShownAs: some values are shown as Smile ID writes them; of a text with a known
// stem the stem is shown.
func TestShownAs(t *testing.T) {
	r := newRule(t)
	for _, row := range []struct {
		field       field.Field
		came, shown string
	}{
		{field.IDType, "bvn", "BVN"},
		{field.IDType, "Passport", "PASSPORT"},
		{field.IDType, "Nin_v2", "NIN_V2"},
		{field.IDType, "Amara", privacy.NotShown},
		{field.IDType, "male", privacy.NotShown},
		{field.JobType, "biometric kyc", "1"},
		{field.JobComplete, "True", "true"},
		{field.ResultText, "Document Verified", "Document Verified"},
		{field.ResultText, "Approved", "Approved"},
		{field.ResultText, "Amara's text", privacy.NotShown},
		{field.ResultText, "Unable to verify Document - Amara's card", "Unable to verify Document - " + privacy.NotShown},
		{field.Result, "Amara", ""}, // that it is there is told
		{field.Message, "Amara", ""},
	} {
		if got := r.Shown(row.field, row.came); got != row.shown {
			t.Errorf("field %d: %q is shown as %q, not %q", row.field, row.came, got, row.shown)
		}
	}
}

// TestNoDay: without a day no time is known to be one of a job.
func TestNoDay(t *testing.T) {
	c := modeltest.Load(t)
	r := privacy.NewRule(c, wire.New(c), time.Time{})
	if r.Shown(field.Timestamp, "2026-03-02") != privacy.NotShown || r.Shown(field.JobID, "a-20260302") != privacy.NotShown {
		t.Error("a time is shown without a day")
	}
}

// TestExamplesWithOneMore: what is an example of a value that is not shown is not
// shown with a character more either, unless no rule can know it then.
func TestExamplesWithOneMore(t *testing.T) {
	r, tried := newRule(t), 0
	for _, example := range []string{
		"22345678901", "0712345678", "254712345678", "4111111111111111", "19850302", "1985-03-02", "A01234567", "user-22345678901",
		"za-0003155012086", "jane-doe", "jane.doe", "wanjiru kamau", "0x52908400098527886e0f7030069857d2", "eyJhbGciOiJIUzI1NiJ9",
		"JOHN_DOE", "MALE", "A1", "job-A", "Amara",
	} {
		for _, c := range strings.Split("a Z 0 1 5 9 - _ . @ é", " ") {
			for _, value := range []string{example, c + example, example + c} {
				for _, f := range []field.Field{field.JobID, field.SmileJobID, field.Timestamp, field.Country, field.IDType} {
					if field.IsName(f) && mayGetThrough(value) && !strings.HasPrefix(value, "0x") && !strings.HasPrefix(value, "eyJ") {
						continue
					}
					tried++
					if got := r.Shown(f, value); got != privacy.NotShown {
						t.Errorf("field %d: %q is told as %q", f, value, got)
					}
				}
			}
		}
	}
	if tried < 2500 {
		t.Errorf("only %d values were tried", tried)
	}
}
