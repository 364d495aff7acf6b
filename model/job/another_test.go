package job_test

import (
	"testing"

	"smilecodes/model/job"
)

// TestKinship: names are compared whether they are shown or not, in every
// place where they are read, and both ways round.
func TestKinship(t *testing.T) {
	for _, row := range []struct {
		why, held, pasted string
		kin               job.Kinship
	}{
		{"the same SmileJobID", `"SmileJobID":"0000000001"`, `"smile_job_id":"0000000001"`, job.OfOne},
		{"the same SmileJobID, whatever else", `"SmileJobID":"0000000001","user_id":"a","job_id":"a-1"`, `"SmileJobID":"0000000001","user_id":"b","job_id":"b-1"`, job.OfOne},
		{"two SmileJobIDs", `"SmileJobID":"0000000001"`, `"SmileJobID":"0000000002"`, job.OfTwo},
		{"a job_id that is used twice", `"SmileJobID":"0000000001","job_id":"a-1"`, `"SmileJobID":"0000000002","job_id":"a-1"`, job.OfTwo},
		{"two jobs of one user", `"SmileJobID":"0000000001","user_id":"a"`, `"SmileJobID":"0000000002","user_id":"a"`, job.OfTwo},
		{"two users", `"user_id":"jane@a.example"`, `"user_id":"john@a.example"`, job.OfTwo},
		{"two users, in their usual place", `"PartnerParams":{"user_id":"a"}`, `"partner_params":{"user_id":"b"}`, job.OfTwo},
		{"two users with one job_id", `"job_id":"1","user_id":"a"`, `"job_id":"1","user_id":"b"`, job.OfTwo},
		{"one user", `"user_id":"jane@a.example"`, `"userId":"jane@a.example"`, job.OfOne},
		{"one user, of whom one answer names the job", `"user_id":"a","SmileJobID":"0000000001"`, `"user_id":"a"`, job.OfOne},
		{"a number and a text", `"user_id":4412`, `"user_id":"4412"`, job.OfOne},
		{"two job_ids that are not shown", `"job_id":"jane.doe"`, `"job_id":"john.doe"`, job.OfTwo},
		{"one job_id that is not shown", `"job_id":"jane.doe"`, `"jobId":"jane.doe"`, job.OfOne},
		{"a very long job_id", `"job_id":"` + long("a") + `"`, `"job_id":"` + long("b") + `"`, job.OfTwo},
		{"nothing to compare", `"job_id":"a-1"`, `"SmileJobID":"0000000002"`, job.NotKnown},
		{"nothing at all", `"x":1`, `"SmileJobID":"0000000002"`, job.NotKnown},
		{"no user", `"user_id":""`, `"user_id":"a"`, job.NotKnown},
		{"no user either", `"user_id":null`, `"user_id":"a"`, job.NotKnown},
		{"a history with the job in it", `"SmileJobID":"0000000001"`, `"SmileJobID":"0000000002","history":[{"ResultCode":"0814","SmileJobID":"0000000001"}]`, job.OfOne},
		{"other people aren't users", `"user_id":"a"`, `"user_id":"a","Antifraud":{"SuspectUsers":[{"user_id":"b"}]}`, job.OfOne},
		{"the user of another one's suspicion", `"user_id":"a"`, `"user_id":"b","Antifraud":{"SuspectUsers":[{"user_id":"a"}]}`, job.OfTwo},
	} {
		held, pasted := decodeWith(t, ","+row.held), decodeWith(t, ","+row.pasted)
		if a, b := pasted.KinshipTo(held), held.KinshipTo(pasted); a != row.kin || b != row.kin {
			t.Errorf("%s: the kinship is %d and %d, not %d", row.why, a, b, row.kin)
		}
		if held.KinshipTo(held) == job.OfTwo || pasted.KinshipTo(pasted) == job.OfTwo {
			t.Errorf("%s: one is of another than itself", row.why)
		}
	}
}

// decodeWith decodes a result with some fields of its own.
func decodeWith(t *testing.T, fields string) job.Decoded {
	t.Helper()
	d := job.Decode(load(t), []byte(`{"ResultCode":"0812"`+fields+`}`), decoding(job.PasteMost))
	if len(d.Results) == 0 {
		t.Fatalf("nothing was found in %s", fields)
	}
	return d
}

// long is a name of more bytes than any that is shown.
func long(end string) string {
	text := make([]byte, 500)
	for i := range text {
		text[i] = 'x'
	}
	return string(text) + end
}

// TestKinshipInText: in text without JSON as well.
func TestKinshipInText(t *testing.T) {
	in := func(user string) job.Decoded {
		return job.Decode(load(t), []byte("ResultCode: 0812\nuser_id: "+user), decoding(job.PasteMost))
	}
	if in("jane@a.example").KinshipTo(in("john@a.example")) != job.OfTwo || in("jane@a.example").KinshipTo(in("jane@a.example")) != job.OfOne {
		t.Error("users are not told apart")
	}
}

// TestIsOneJob: of the results of one payload, and of a later payload, it is known
// which are of one job.
func TestIsOneJob(t *testing.T) {
	for _, row := range []struct {
		why, payload string
		one          bool
	}{
		{"one SmileJobID", `{"ResultCode":"0814","SmileJobID":"0000000001"}` + "\n" + `{"ResultCode":"1210","SmileJobID":"0000000001"}`, true},
		{"two SmileJobIDs", `{"ResultCode":"1015","SmileJobID":"0000000001"}` + "\n" + `{"ResultCode":"1015","SmileJobID":"0000000002"}`, false},
		{"two SmileJobIDs that are not shown", `{"ResultCode":"1015","SmileJobID":"22345678901"}` + "\n" + `{"ResultCode":"0908","SmileJobID":"22345678902"}`, false},
		{"one job_id, used twice", `{"ResultCode":"1015","SmileJobID":"0000000001","job_id":"a-1"}` + "\n" + `{"ResultCode":"1015","SmileJobID":"0000000002","job_id":"a-1"}`, false},
		{"one job_id", `{"ResultCode":"0814","job_id":"a-1"}` + "\n" + `{"ResultCode":"1210","job_id":"a-1"}`, true},
		{"one job_id of two users", `{"ResultCode":"1015","job_id":"1","user_id":"a"}` + "\n" + `{"ResultCode":"1015","job_id":"1","user_id":"b"}`, false},
		{"the same in PartnerParams", `[{"ResultCode":"1015","PartnerParams":{"job_id":"1","user_id":"a"}},{"ResultCode":"1015","PartnerParams":{"job_id":"1","user_id":"b"}}]`, false},
		{"two lines without names", `{"ResultCode":"1015"}` + "\n" + `{"ResultCode":"0908"}`, false},
		{"one user and no job", `{"ResultCode":"1015","user_id":"a"}` + "\n" + `{"ResultCode":"0908","user_id":"a"}`, false},
		{"a job and its history", `{"ResultCode":"1210","SmileJobID":"0000000001","history":[{"ResultCode":"0814"}]}`, true},
		{"another job of the user in a history", `{"ResultCode":"1210","SmileJobID":"0000000001","history":[{"ResultCode":"0814","SmileJobID":"0000000002"}]}`, false},
	} {
		d := job.Decode(load(t), []byte(row.payload), decoding(job.PasteMost))
		if len(d.Results) != 2 {
			t.Fatalf("%s: %d results", row.why, len(d.Results))
		}
		if got := d.IsOneJob(d.Results[0], d.Results[1]); got != row.one || d.IsOfOneJob() != row.one {
			t.Errorf("%s: one job is %t, not %t", row.why, got, row.one)
		}
	}
	a := decodeWith(t, `,"SmileJobID":"0000000001"`)
	if b := decodeWith(t, `,"SmileJobID":"0000000001"`); !a.IsOneJob(a.Results[0], b.Results[0]) {
		t.Error("the same job, pasted twice, is two")
	}
	if b := decodeWith(t, ""); a.IsOneJob(a.Results[0], b.Results[0]) {
		t.Error("a result without names is taken for one of a job")
	}
}
