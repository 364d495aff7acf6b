package model_test

import (
	"strings"
	"testing"

	"smilecodes/model"
)

// TestShapes puts values into each safe field: those of the right shape are
// shown, all others are not.
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
			},
			[]string{
				"2026-03-02 Amara", "02 March 2026", "22190045671", "0712345678", "2026-3-2", "2026-03-02T09:15:00.Z",
				"2026-03-02T09:15:00.0123456789Z", "2026-03-02T09:15:00 Amara", "2026-03-02X09:15:00Z", "2026-03-02T09",
			},
		},
		{
			"SmileJobID", "SmileJobID",
			[]string{"0000044120", "job_01hx4y2k9m3n5p7q9r1s3t5v7w", "52d0de86-be3b-4219-9e96-8195b0018944", strings.Repeat("a", 64)},
			[]string{"amara@desk.example", "+254712345678", "Amara Oyelaran", strings.Repeat("a", 65), "a/b", "é", "a.b"},
		},
		{
			"IDType", "ID type",
			[]string{"BVN", "NIN_V2", "NATIONAL_ID_NO_PHOTO", "V_NIN"},
			[]string{"22190045671", "A01234567", "GHA-7124509-3", "National ID of Amara"},
		},
		{"Country", "Country", []string{"NG", "Nigeria", "south africa", "ZA"}, []string{"Amara", "ng", "N1", "Lagos, Nigeria", "|"}},
		{"job_type", "job_type", []string{"1", "11", "12", "basic_kyc"}, []string{"0", "13", "-1", "Amara", "1.5"}},
	} {
		for _, value := range row.shown {
			if got := valueShown(t, row.field, value, row.label); got != value {
				t.Errorf("%s %q is shown as %q", row.field, value, got)
			}
		}
		for _, value := range row.not {
			if got := valueShown(t, row.field, value, row.label); !strings.HasPrefix(got, "not shown: ") {
				t.Errorf("%s %q is shown as %q", row.field, value, got)
			}
		}
	}
}

// TestTimeInUTC: a time that only machines read is told in UTC beside it, and
// machine formats have it as it came.
func TestTimeInUTC(t *testing.T) {
	for _, row := range []struct{ came, told string }{
		{"1678216434434", "1678216434434 (2023-03-07 19:13:54 UTC)"}, // milliseconds since 1970
		{"1767225600", "1767225600 (2026-01-01 00:00:00 UTC)"},       // seconds
		{"2026-03-02T09:15:00+01:00", "2026-03-02T09:15:00+01:00"},
		{"16782164344", "not shown: in this form it may be personal"}, // could be a telephone number
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
		{"Amara's text", "not shown: it is no result text that is known, so it may be personal"},
		{"Unable to verify Document - Amara's card", "Unable to verify Document - (the rest is not shown: it may be personal)"},
	} {
		d := model.Decode(load(t), []byte(`{"ResultCode":"0812","ResultText":"`+row.came+`"}`), decoding(model.InputMost))
		if got := d.Results[0].Told(); got != row.told {
			t.Errorf("%q is told as %q, not %q", row.came, got, row.told)
		}
	}
}

// valueShown decodes a payload with one field and returns how its value is shown.
func valueShown(t *testing.T, field, value, label string) string {
	t.Helper()
	d := model.Decode(load(t), []byte(`{"ResultCode":"0812","`+field+`":"`+value+`"}`), decoding(model.InputMost))
	for _, p := range d.Results[0].Job.Pairs() {
		if p[0] == label {
			return p[1]
		}
	}
	return "nothing"
}
