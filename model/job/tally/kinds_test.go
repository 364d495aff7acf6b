package tally_test

import (
	"testing"

	"smilecodes/model/job"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

func newKinds(t testing.TB) *tally.Kinds {
	return tally.NewKinds(modeltest.Real(t), modeltest.Decoding(job.PasteMost))
}

// TestKindsAreDecoded: code, job_type and the text of 0001 decide what has to be done.
func TestKindsAreDecoded(t *testing.T) {
	k := newKinds(t)
	for _, of := range []struct {
		code    string
		jobType int
		text    string
		want    string
	}{
		{"0812", 1, "", "verdict, waiting-for-reviewer/wait-for-reviewer/nobody"},
		{"812", 6, "", "verdict, document-problem/not-stated/end-user"},
		{"0812", -1, "", "verdict, product-not-known"},
		{"0810", -1, "", "verdict, product-not-known"},
		{"0811", -1, "", "verdict, product-not-known"},
		{"1014", -1, "", "verdict, product-not-known"},
		{"1014", 5, "", "verdict, id-number-format/with-corrected-details/end-user"},
		{"1015", 5, "", "verdict, authority-unavailable/later/support"},
		{"1015", 1, "", "verdict, authority-unavailable/later/support"},
		{"1015", -1, "", "verdict, authority-unavailable/later/support"},
		{"1012", 1, "", "lookup, "},
		{"1012", 5, "", "verdict, no-guide/not-needed/nobody"},
		{"0810", 4, "", "verdict, code-does-not-fit"},
		{"0999", 1, "", "verdict, code-not-known"},
		{"0001", 1, "", "verdict, text-not-known"},
		{"0001", 1, "Ada Example", "verdict, text-not-known"},
		{"0001", 1, "Selfie image unusable", "verdict, missing-or-corrupt-images/not-stated/engineering"},
		{"0001", -1, "data invalid.", "verdict, unknown-error/not-stated/support"},
		{"2302", 1, "", "status, "},
		{"2215", -1, "", "request-error, "},
		{"5210", 1, "", "duplicate-check, "},
		{"12", 1, "", "none"},
		{"012", 1, "", "none"},
		{"O812", 1, "", "none"},
	} {
		if got := k.Say(k.Of([]byte(of.code), of.jobType, []byte(of.text))); got != of.want {
			t.Errorf("%s of job_type %d, %q: %s, not %s", of.code, of.jobType, of.text, got, of.want)
		}
	}
}
