package job_test

import (
	"slices"
	"testing"

	"smilecodes/model/job"
)

// TestDoubt: what keeps the words of each result of a payload from the customer, with
// what it is in place of the verdict; a result a line.
func TestDoubt(t *testing.T) {
	const mixed = "an answer and its history name different jobs"
	type kept struct{ code, as, to, doubt string }
	for _, tt := range []struct {
		payload string
		want    []kept
	}{
		{`{"ResultCode":"1210","SmileJobID":"0000000001","job_type":1,"history":[{"ResultCode":"0814","SmileJobID":"0000000001","job_type":1},{"ResultCode":"1012","SmileJobID":"0000000001","job_type":1}]}`, []kept{
			{"1210", "", "", ""},
			{"0814", "an earlier result", "1210 decides", ""},
			{"1012", "only the ID look-up", "1210 decides", ""},
		}},
		{`{"code":"2302","result":{"ResultCode":"1210","job_type":1},"history":[{"ResultCode":"1210","job_type":1}]}`, []kept{
			{"1210", "", "", ""},
			{"1210", "an earlier result", "the latest has the same code", ""},
			{"2302", "only the status call", "1210 decides", ""},
		}},
		{`{"ResultCode":"1012","job_type":1}`, []kept{{"1012", "only the ID look-up", "the verdict comes separately", ""}}},
		{`{"ResultCode":"1012","job_type":5}`, []kept{{"1012", "", "", ""}}},
		{`{"ResultCode":"0840","SmileJobID":"0000000008","job_type":4,"history":[{"ResultCode":"1210","SmileJobID":"0000000007","job_type":1}]}`, []kept{
			{"0840", "", "", mixed},
			{"1210", "", "", "1210 belongs to another job of the same user"},
		}},
		{`[{"ResultCode":"0810","job_type":1},{"ResultCode":"0811","job_type":1}]`, []kept{
			{"0810", "", "", "0810 and 0811 contradict each other"},
			{"0811", "", "", "0810 and 0811 contradict each other"},
		}},
		{`[{"ResultCode":"0810","job_type":1,"SmileJobID":"0000000001"},{"ResultCode":"0811","job_type":1,"SmileJobID":"0000000001"},{"ResultCode":"0810","job_type":1,"SmileJobID":"0000000002"}]`, []kept{
			{"0810", "", "", "0810 and 0811 contradict each other"},
			{"0811", "", "", "0810 and 0811 contradict each other"},
			{"0810", "", "", ""},
		}},
		{`[{"ResultCode":"0810","job_type":1,"SmileJobID":"0000000001"},{"ResultCode":"0811","job_type":1,"SmileJobID":"0000000002"}]`, []kept{
			{"0810", "", "", ""}, {"0811", "", "", ""},
		}},
	} {
		results := job.Decode(load(t), []byte(tt.payload), decoding(job.InputMost)).Results
		var got []kept
		for _, r := range results {
			as, to := r.Yields()
			got = append(got, kept{r.Code, as, to, r.Doubt()})
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, not %q", tt.payload, got, tt.want)
		}
	}
}
