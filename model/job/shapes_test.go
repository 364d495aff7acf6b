package job_test

import (
	"strings"
	"testing"

	"smilecodes/model/job"
)

// TestShapes: each safe field is shown by the rule for it, which has tests of its
// own, and with its label.
func TestShapes(t *testing.T) {
	for _, row := range []struct{ field, label, shown, not string }{
		{"timestamp", "Time", "2026-03-02", "1985-03-02"},
		{"IDType", "ID type", "NIN_V2", "A01234567"},
		{"Country", "Country", "NG", "Lagos, Nigeria"},
		{"job_type", "job_type", "11", "Amara"},
		{"job_id", "Job id", "kyc-77-a", "jane-doe"},
		{"SmileJobID", "SmileJobID", "0000044120", "22190045671"},
	} {
		if got := valueShown(t, row.field, row.shown, row.label); got != row.shown {
			t.Errorf("%s %q is told as %q", row.field, row.shown, got)
		}
		if got := valueShown(t, row.field, row.not, row.label); !strings.HasPrefix(got, job.Unshown) {
			t.Errorf("%s %q is told as %q", row.field, row.not, got)
		}
	}
	if got := valueShown(t, "SmileJobID", "22190045671", "SmileJobID"); got != job.CopyYourself {
		t.Errorf("of the SmileJobID is told %q", got)
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

// TestTextTold: the answer says why a result text is not shown.
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
