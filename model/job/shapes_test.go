package job_test

import (
	"strings"
	"testing"
	"time"

	"smilecodes/model/job"
)

// TestShapes puts values into each safe field: those of the right shape are
// shown, all others are not. For a test it is always the first of December 2026.
func TestShapes(t *testing.T) {
	for _, row := range []struct {
		field, label string
		shown, not   []string
	}{
		{
			"timestamp", "Time",
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
			"IDType", "ID type",
			[]string{"BVN", "NIN_V2", "NATIONAL_ID_NO_PHOTO", "V_NIN", "PASSPORT", "DRIVERS_LICENSE", "IDENTITY_CARD"},
			[]string{
				"22190045671", "A01234567", "GHA-7124509-3", "National ID of Amara", "JOHN_DOE", "MALE", "A1", "JOHN_DOE_7", "F",
				"BVNA", "ABVN", "AMARA",
			},
		},
		{
			"Country", "Country", []string{"NG", "Nigeria", "south africa", "ZA", "CI", "Côte d'Ivoire", "DE", "KEN", "NGA"},
			[]string{"Amara", "ng", "N1", "Lagos, Nigeria", "|", "ZZ", "XX", "JD", "Chad", "A N", " A", "AF AG", "F A", "Ghana1", "ken", "Ken", "JOE", "KENY", "AN", "EN"},
		},
		{"job_type", "job_type", []string{"1", "11", "12", "basic_kyc"}, []string{"0", "13", "-1", "Amara", "1.5"}},
	} {
		for _, value := range row.shown {
			if got := valueShown(t, row.field, value, row.label); got != value && !strings.HasPrefix(got, value+" (") {
				t.Errorf("%s %q is shown as %q", row.field, value, got)
			}
		}
		for _, value := range row.not {
			if got := valueShown(t, row.field, value, row.label); got != job.Unshown && strings.TrimSpace(value) == value {
				t.Errorf("%s %q is shown as %q", row.field, value, got)
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

// TestReferences holds the rule of the names of jobs, in both fields that have them.
func TestReferences(t *testing.T) {
	for _, field := range []struct{ key, label, unshown string }{
		{"job_id", "Job id", job.Unshown}, {"SmileJobID", "SmileJobID", job.CopyYourself},
	} {
		for _, value := range references.shown {
			if got := valueShown(t, field.key, value, field.label); got != value {
				t.Errorf("%s %q is told as %q", field.key, value, got)
			}
		}
		for _, value := range references.not {
			if got := valueShown(t, field.key, value, field.label); got != field.unshown && value != "" {
				t.Errorf("%s %q is told as %q", field.key, value, got)
			}
		}
	}
}

// TestIDTypeInAnyCase: an ID type is shown as Smile ID writes it.
func TestIDTypeInAnyCase(t *testing.T) {
	for came, told := range map[string]string{"bvn": "BVN", "Passport": "PASSPORT", "Nin_v2": "NIN_V2", "Amara": job.Unshown, "male": job.Unshown} {
		if got := valueShown(t, "IDType", came, "ID type"); got != told {
			t.Errorf("%s is told as %q, not %q", came, got, told)
		}
	}
}

// TestNoDay: without a day no time is known to be one of a job.
func TestNoDay(t *testing.T) {
	how := decoding(job.InputMost)
	how.Day = time.Time{}
	d := job.Decode(load(t), []byte(`{"ResultCode":"0812","timestamp":"2026-03-02","job_id":"a-20260302"}`), how)
	if info := d.Results[0].Job; info.Timestamp != job.NotShown || info.JobID != job.NotShown {
		t.Errorf("%+v", info)
	}
}

// TestTimeInUTC: a time that only machines read is told in UTC beside it, and
// machine formats have it as it came.
func TestTimeInUTC(t *testing.T) {
	for _, row := range []struct{ came, told string }{
		{"1678216434434", "1678216434434 (2023-03-07 19:13:54 UTC)"}, // milliseconds since 1970
		{"1767225600", "1767225600 (2026-01-01 00:00:00 UTC)"},       // seconds
		{"2026-03-02T09:15:00+01:00", "2026-03-02T09:15:00+01:00"},
		{"16782164344", "not shown: it could be personal"}, // could be a telephone number
	} {
		if got := valueShown(t, "timestamp", row.came, "Time"); got != row.told {
			t.Errorf("%s is told as %q, not %q", row.came, got, row.told)
		}
	}
}

// TestTextTold: of a result text that is not shown it is said why.
func TestTextTold(t *testing.T) {
	for _, row := range []struct{ came, told string }{
		{"Document Verified", "Document Verified"},
		{"Amara's text", "not shown: it could be personal"},
		{"Unable to verify Document - Amara's card", "Unable to verify Document - (the rest is not shown: it could be personal)"},
	} {
		d := job.Decode(load(t), []byte(`{"ResultCode":"0812","ResultText":"`+row.came+`"}`), decoding(job.InputMost))
		if got := d.Results[0].Told(); got != row.told {
			t.Errorf("%q is told as %q, not %q", row.came, got, row.told)
		}
	}
}

// valueShown decodes a payload with one field and returns how its value is shown.
func valueShown(t *testing.T, field, value, label string) string {
	t.Helper()
	d := job.Decode(load(t), []byte(`{"ResultCode":"0812","`+field+`":"`+value+`"}`), decoding(job.InputMost))
	for _, p := range d.Results[0].Job.Pairs() {
		if p[0] == label {
			return p[1]
		}
	}
	return "nothing"
}

// TestCodesTold: four digits are told as a code only where something says that they
// are one.
func TestCodesTold(t *testing.T) {
	for _, row := range []struct {
		text string
		told bool
	}{
		{`{"ResultCode":"1985"}`, true},
		{`{"smileIdCode":1985,"x":1}`, true},
		{`{"code":"1985","error":"x"}`, false},
		{`{"code":"2285","error":"x"}`, true},
		{`{"code":"1985","ResultText":"Document Verified"}`, true},
		{`{"code":"1985","status":"approved","job_type":2}`, true},
		{`{"code":"1985","job_id":"a-1"}`, false},
		{`{"code":"1985","job_id":"a-1","job_type":99}`, false},
		{`{"code":"2285","job_id":"a-1","job_type":1}`, true},
		{`{"code":"1985","status":"approved","job_id":"a-1"}`, false},
		{`{"code":"1985","ResultText":"A text"}`, false},
		{`{"code":"1985","success":true}`, false},
		{`{"ResultCode":"0812","code":"1985","pin":"1985","pin_code":"1985","error":"1985","message":"1985","reason":1985}`, false},
		{`{"ResultCode":"0812","my_result_code":"1985","year":1985,"error":["1985"],"result":"1985","status":"1985","job_type":1985}`, false},
		{`{"ResultCode":"0812","Actions":{"Liveness_Check":"1985","1985":"Passed"},"history":["1985"],"PartnerParams":{"code":"1985"}}`, false},
		{"ResultCode: 0812, job_type: 1985, pin: 1985, ResultText: 1985", false},
	} {
		d := job.Decode(load(t), []byte(row.text), decoding(job.InputMost))
		if got := told(d); strings.Contains(strings.ReplaceAll(got, "2285", "1985"), "1985") != row.told {
			t.Errorf("of %s is told\n%s", row.text, got)
		}
	}
}
