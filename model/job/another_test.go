package job_test

import (
	"testing"

	"smilecodes/model/job"
)

// TestIsOfAnother: names are compared whether they are shown or not, in every
// place where they are read, and both ways round.
func TestIsOfAnother(t *testing.T) {
	for _, row := range []struct {
		why, held, pasted string
		another           bool
	}{
		{"the same SmileJobID", `"SmileJobID":"0000000001"`, `"smile_job_id":"0000000001"`, false},
		{"the same SmileJobID, whatever else", `"SmileJobID":"0000000001","user_id":"a","job_id":"a-1"`, `"SmileJobID":"0000000001","user_id":"b","job_id":"b-1"`, false},
		{"two SmileJobIDs", `"SmileJobID":"0000000001"`, `"SmileJobID":"0000000002"`, true},
		{"a job_id that is used twice", `"SmileJobID":"0000000001","job_id":"a-1"`, `"SmileJobID":"0000000002","job_id":"a-1"`, true},
		{"two jobs of one user", `"SmileJobID":"0000000001","user_id":"a"`, `"SmileJobID":"0000000002","user_id":"a"`, true},
		{"two users", `"user_id":"jane@a.example"`, `"user_id":"john@a.example"`, true},
		{"two users, in their usual place", `"PartnerParams":{"user_id":"a"}`, `"partner_params":{"user_id":"b"}`, true},
		{"two users with one job_id", `"job_id":"1","user_id":"a"`, `"job_id":"1","user_id":"b"`, true},
		{"one user", `"user_id":"jane@a.example"`, `"userId":"jane@a.example"`, false},
		{"one user, of whom one answer names the job", `"user_id":"a","SmileJobID":"0000000001"`, `"user_id":"a"`, false},
		{"a number and a text", `"user_id":4412`, `"user_id":"4412"`, false},
		{"two job_ids that are not shown", `"job_id":"jane.doe"`, `"job_id":"john.doe"`, true},
		{"one job_id that is not shown", `"job_id":"jane.doe"`, `"jobId":"jane.doe"`, false},
		{"a very long job_id", `"job_id":"` + long("a") + `"`, `"job_id":"` + long("b") + `"`, true},
		{"nothing to compare", `"job_id":"a-1"`, `"SmileJobID":"0000000002"`, false},
		{"nothing at all", `"x":1`, `"SmileJobID":"0000000002"`, false},
		{"no user", `"user_id":""`, `"user_id":"a"`, false},
		{"no user either", `"user_id":null`, `"user_id":"a"`, false},
		{"a history with the job in it", `"SmileJobID":"0000000001"`, `"SmileJobID":"0000000002","history":[{"ResultCode":"0814","SmileJobID":"0000000001"}]`, false},
		{"other people are no users", `"user_id":"a"`, `"user_id":"a","Antifraud":{"SuspectUsers":[{"user_id":"b"}]}`, false},
		{"the user of another one's suspicion", `"user_id":"a"`, `"user_id":"b","Antifraud":{"SuspectUsers":[{"user_id":"a"}]}`, true},
	} {
		held, pasted := decodeWith(t, ","+row.held), decodeWith(t, ","+row.pasted)
		if pasted.IsOfAnother(held) != row.another || held.IsOfAnother(pasted) != row.another {
			t.Errorf("%s: of another is %t, not %t", row.why, !row.another, row.another)
		}
		if held.IsOfAnother(held) || pasted.IsOfAnother(pasted) {
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

// TestIsOfAnotherInText: in text without JSON as well.
func TestIsOfAnotherInText(t *testing.T) {
	in := func(user string) job.Decoded {
		return job.Decode(load(t), []byte("ResultCode: 0812\nuser_id: "+user), decoding(job.PasteMost))
	}
	if !in("jane@a.example").IsOfAnother(in("john@a.example")) || in("jane@a.example").IsOfAnother(in("jane@a.example")) {
		t.Error("users are not told apart")
	}
}
