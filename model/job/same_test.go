package job_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"smilecodes/model/job"
)

// TestSameWhetherShown: results of one job are known to be of one, and of two jobs
// to be of two, whether their ids may be shown or not. All else that is told is
// the same.
func TestSameWhetherShown(t *testing.T) {
	type ids struct{ first, second string }
	shown := []ids{{"jane-1", "jane-1"}, {"jane-1", "john-1"}}
	hidden := [][]ids{
		{{"jane.doe", "jane.doe"}, {"jane-doe", "jane-doe"}, {"+254 712 345 678", "+254 712 345 678"}, {long("a"), long("a")}},
		{{"jane.doe", "john.doe"}, {"jane-doe", "jane.doe"}, {"+254712345678", "254712345678"}, {long("a"), long("b")}},
	}
	for _, shape := range []string{
		`[{"ResultCode":"0814","%s":"%s","job_type":1},{"ResultCode":"1210","%s":"%s","job_type":1}]`,
		`[{"ResultCode":"1210","%s":"%s","job_type":1},{"ResultCode":"0814","%s":"%s","job_type":1}]`,
		`{"ResultCode":"0814","%s":"%s","job_type":1}` + "\n" + `{"ResultCode":"1210","PartnerParams":{"%s":"%s"},"job_type":1}`,
		`{"ResultCode":"1210","job_type":1,"%s":"%s","history":[{"ResultCode":"0814","%s":"%s","job_type":1}]}`,
		`[{"ResultCode":"0810","%s":"%s"},{"ResultCode":"0811","%s":"%s"}]`,
		`[{"ResultCode":"0810","%s":"%s"},{"ResultCode":"1012","%s":"%s"}]`,
		`{"ResultCode":"0810","%s":"%s","%s":"%s"}`,
	} {
		for _, field := range []string{"job_id", "SmileJobID"} {
			for i, of := range shown {
				want := toldButIDs(t, fmt.Sprintf(shape, field, of.first, field, of.second))
				for _, of := range hidden[i] {
					text := fmt.Sprintf(shape, field, of.first, field, of.second)
					if got := toldButIDs(t, text); got != want {
						t.Errorf("of\n%s\nis told\n%s\nnot\n%s", text, got, want)
					}
				}
			}
		}
	}
}

// toldButIDs is all that is told of a payload but its ids, and that one is not
// shown.
func toldButIDs(t *testing.T, text string) string {
	t.Helper()
	told := told(job.Decode(load(t), []byte(text), decoding(job.InputMost)))
	told = regexp.MustCompile(`(?m)^  (SmileJobID|Job id) .*\n`).ReplaceAllString(told, "")
	return regexp.MustCompile(`hidden \[.*?\]`).ReplaceAllString(strings.TrimSpace(told), "")
}

// TestVersion3WhetherShown: an answer of version 3 is known by the name of its job,
// whether that may be shown or not.
func TestVersion3WhetherShown(t *testing.T) {
	const shown, hidden = "job_01hx4y2k9m3n5p7q9r1s3t5v7w", "job_01hx4y2k9m3n12345678s3t5v7"
	for _, shape := range []string{
		`{"status":"error","message":"x","job_id":"%s"}`, `{"status":"success","message":"x","job_id":"%s"}`, `{"status":"clear","job_id":"%s"}`,
	} {
		if got, want := toldButIDs(t, fmt.Sprintf(shape, hidden)), toldButIDs(t, fmt.Sprintf(shape, shown)); got != want || !strings.Contains(want, "ersion 3") {
			t.Errorf("%s: is told\n%s\nnot\n%s", shape, got, want)
		}
	}
}
