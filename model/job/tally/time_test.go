package tally_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"smilecodes/model/job"
	"smilecodes/model/job/field"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tally"
	"smilecodes/model/job/wire"
	"smilecodes/model/modeltest"
)

// TestTimes: what a time comes to in UTC.
func TestTimes(t *testing.T) {
	k := newKinds(t)
	for text, want := range map[string]string{
		"2026-03-02":                       "2026-03-02T00:00:00Z",
		"2026-03-02 09:15":                 "2026-03-02T09:15:00Z",
		"2026-03-02T09:15:07":              "2026-03-02T09:15:07Z",
		"2026-03-02T09:15:07.123Z":         "2026-03-02T09:15:07Z",
		"2026-03-02 09:15:07.123456 +0100": "2026-03-02T08:15:07Z",
		"2026-03-02T09:15:07-05:30":        "2026-03-02T14:45:07Z",
		"2024-02-29T23:59:59Z":             "2024-02-29T23:59:59Z",
		"2026-12-31":                       "", // after tomorrow
		"2015-12-31T23:59:59Z":             "",
		"2016-01-01T00:00:00+01:00":        "2015-12-31T23:00:00Z",
		"2026-02-29":                       "",
		"1767225600":                       "2026-01-01T00:00:00Z",
		"1767225600999":                    "2026-01-01T00:00:00Z",
		"20260302":                         "",
		"1990-05-17":                       "",
		"":                                 "",
	} {
		seconds, ok := k.Time([]byte(text))
		got := ""
		if ok {
			got = time.Unix(seconds, 0).UTC().Format(time.RFC3339)
		}
		if got != want || !ok && seconds != 0 {
			t.Errorf("%q is %q (%d), not %q", text, got, seconds, want)
		}
	}
}

// TestTimesAreThoseOfPrivacy: a time is what a job result shows of one.
func TestTimesAreThoseOfPrivacy(t *testing.T) {
	c, how := modeltest.Real(t), modeltest.Decoding(job.PasteMost)
	k, rule := newKinds(t), privacy.NewRule(c, wire.New(c), how.Day)
	texts := rapid.OneOf(
		rapid.StringMatching(`20(15|16|2[4-7])[-/][01][0-9]-[0-3][0-9]([T ][0-2][0-9]:[0-6][0-9](:[0-6][0-9](\.[0-9]{0,10})? ?(Z|[+-][01][0-9]:?[0-6][0-9]|))?)?`),
		rapid.StringMatching(`1[4-8][0-9]{8}([0-9]{3})?`),
		rapid.StringMatching(`[-0-9:.TZ+ ]{0,30}`),
	)
	rapid.Check(t, func(rt *rapid.T) {
		text := texts.Draw(rt, "text")
		if _, ok := k.Time([]byte(text)); ok != (rule.Shown(field.Timestamp, text) == text) {
			rt.Fatalf("%q: a time %v", text, ok)
		}
	})
}

// TestWords: a country is one however it is spelt, and what isn't known is something else.
func TestWords(t *testing.T) {
	k := newKinds(t)
	for text, want := range map[string]string{
		"KE": "KE", "KEN": "KE", "Kenya": "KE", "kenya": "KE", "Côte d'Ivoire": "CI", "DEU": "DE", "": "", "ke": "other", "Wanjiru": "other", "BVN": "other",
		"A01234567": "other", "\x00BVN": "other",
	} {
		if got := k.Name(k.Country([]byte(text))); got != want {
			t.Errorf("the country %q is %q, not %q", text, got, want)
		}
	}
	for text, want := range map[string]string{"BVN": "BVN", "bvn": "BVN", "PASSPORT": "PASSPORT", "KE": "other", "Ada Example": "other", "": ""} {
		if got := k.Name(k.IDType([]byte(text))); got != want {
			t.Errorf("the ID type %q is %q, not %q", text, got, want)
		}
	}
	for text, want := range map[string]int{"1": 1, "12": 12, "13": -1, "": -1, "document_verification": 6, "Ada": -1, privacy.NotShown: -1} {
		if got := k.JobType([]byte(text)); got != want {
			t.Errorf("the job_type %q is %d, not %d", text, got, want)
		}
	}
	if n := k.JobType([]byte("Basic KYC")); n <= 12 || k.Product(k.Of([]byte("1015"), n, nil)) != "basic-kyc" {
		t.Errorf("1015 of Basic KYC is of %q", k.Product(k.Of([]byte("1015"), n, nil)))
	}
}

// TestRecordsOfPayloads: of each result of a payload the record has the code and the
// role, of an earlier result that of the job's result if nothing later is known.
func TestRecordsOfPayloads(t *testing.T) {
	c, k := modeltest.Real(t), newKinds(t)
	for name, data := range modeltest.Payloads(t, "..") {
		for _, r := range job.Decode(c, data, modeltest.Decoding(job.InputMost)).Results {
			record := tally.RecordOf(k, r)
			role := r.Role
			if role == job.History && r.Advises() {
				role = job.Verdict
			}
			if role == job.NoResult {
				role = job.Verdict // what has no code has the kind NoKind
			}
			if code := k.Code(record.Kind); code != r.Code || r.Code != "" && k.Role(record.Kind) != role {
				t.Errorf("%s: %s as %s is recorded as %s, %s", name, r.Code, role, code, k.Role(record.Kind))
			}
			if (record.Time != 0) != (r.Job.Timestamp != "" && r.Job.Timestamp != job.NotShown) {
				t.Errorf("%s: the time %q is recorded as %d", name, r.Job.Timestamp, record.Time)
			}
		}
	}
}
