package job_test

import (
	"fmt"
	"strings"
	"testing"

	"smilecodes/model/job"
	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/wire"
	"smilecodes/model/modeltest"
)

// explained decodes a text, with how each value was found.
func explained(t testing.TB, text string) job.Decoded {
	how := decoding(job.InputMost)
	how.Explains = true
	return job.Decode(load(t), []byte(text), how)
}

// TestExplain: each value has the names that lead to it and its line. Lines are apart by ~.
func TestExplain(t *testing.T) {
	for _, row := range []struct{ why, text, found string }{
		{"fields", `{"ResultCode":"0812",~"PartnerParams":{"job_type":6}}`, "code ResultCode 1, job_type PartnerParams.job_type 2"},
		{"names that aren't ours", `{"amara":{"obi":{"result_code":"0812"}}}`, "code ….result_code 1"},
		{"a name with a prefix", `{"note":1,~"amara_result_code":"0812",~"job_type":6}`, "code …ResultCode 2, job_type job_type 3"},
		{"a text inside", `{~"Records":[{"body":"{\"ResultCode\":\"0812\"}"}]}`, "code Records.body.ResultCode 2"},
		{"a table", "when,amara_result_code,job type~x,0812,6", "code column 2 1, job_type job_type 1"},
		{"JSON in a table", `when,amara,x~y,"{""when"":{""ResultCode"":""0812""}}",z`, "code column 2.….ResultCode 1"},
		{"a printed table", " id | smile_result_code~----+----~ 1 | 0812~(1 row)", "code column 2 1"},
		{"two tables", "a,amara_result_code,job_type~x,0812,6~~amara_result_code,b,job_type~0810,x,6", "code …ResultCode 1, job_type job_type 1; code …ResultCode 2, job_type job_type 2"},
		{"a table inside", `{"log":"when,amara_result_code,job_type\nx,0812,6"}`, "code log.…ResultCode 1, job_type log.job_type 1"},
		{"the second value", `{"a":1}~~{"log":"got {\"ResultCode\":\"0812\"}","stream":"x"}`, "code log.ResultCode 3"},
		{"words inside", `{"a":1}~~{"textPayload":"got ResultCode=0812 job_type=6"}`, "code textPayload.ResultCode 3, job_type textPayload.job_type 3"},
		{"labels", "Hello~ResultCode: 0812~job_type: 6~Liveness_Check: Failed", "code ResultCode 2, job_type job_type 3, step Actions 4"},
		{"steps", `{"ResultCode":"0810","Actions":{"Liveness_Check":"Passed",~"Register_Selfie":"Approved"}}`, "code ResultCode 1, step Actions.Liveness_Check 1, step Actions.Register_Selfie 2"},
		{"a history", `{"code":"2302","job_complete":true,"history":[~{"ResultCode":"0810","job_type":6}]}`, "code history.ResultCode 2, job_type history.job_type 2; code code 1"},
	} {
		var all []string
		for _, r := range explained(t, strings.ReplaceAll(row.text, "~", "\n")).Results {
			var found []string
			for _, f := range r.Found {
				found = append(found, fmt.Sprint(f.What, " ", f.Path, " ", f.Line))
			}
			all = append(all, strings.Join(found, ", "))
		}
		if got := strings.Join(all, "; "); got != row.found {
			t.Errorf("%s: %s", row.why, got)
		}
	}
	if d := job.Decode(load(t), []byte(`{"ResultCode":"0812"}`), decoding(job.InputMost)); d.Results[0].Found != nil {
		t.Error("it is explained though nobody asked")
	}
}

// TestExplainTried: without a result, it says in which ways a text was read as well.
func TestExplainTried(t *testing.T) {
	text := "%7B%22code%22%3A%22none of ours%22%2C%22n%22%3A1234%7D"
	if d := explained(t, text); len(d.Results) > 0 || len(d.Tried) == 0 {
		t.Errorf("%d results, tried %q", len(d.Results), d.Tried)
	}
	if d := job.Decode(load(t), []byte(text), decoding(job.InputMost)); d.Tried != nil {
		t.Errorf("tried %q though nobody asked", d.Tried)
	}
}

// TestExplainTellsOnlyOurNames: whatever the payload, a path has only names of our lists.
func TestExplainTellsOnlyOurNames(t *testing.T) {
	c, keys := load(t), field.NewKeys()
	isOurs := func(name string) bool {
		_, isKey := keys.Of([]byte(name))
		_, isStep := c.Action(name)
		return isKey || isStep || form.IsWrapperKey(name) || name == "…" || name == "error"
	}
	names, columns := 0, 0
	for file, data := range modeltest.Payloads(t, ".") {
		for _, r := range explained(t, string(data)).Results {
			for _, f := range r.Found {
				for name := range strings.SplitSeq(f.Path, ".") {
					names++
					if number, ok := strings.CutPrefix(name, "column "); ok && wire.IsDigits(number) {
						columns++
					} else if !isOurs(strings.TrimPrefix(name, "…")) && name != "…" {
						t.Errorf("%s tells %q in %q", file, name, f.Path)
					}
				}
			}
		}
	}
	if names < 500 || columns == 0 {
		t.Errorf("only %d names, and %d columns", names, columns)
	}
}
