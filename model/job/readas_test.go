package job_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"smilecodes/model/job"
)

// TestReadAs: a decoding says what the text was, the outermost form first, and nothing of
// JSON alone or where there is no result.
func TestReadAs(t *testing.T) {
	const answer = `{"ResultCode":"0812","job_type":6}`
	quoted := func(text string) string {
		q, _ := json.Marshal(text)
		return string(q)
	}
	sns := `{"TopicArn":"arn:aws:sns:x","Message":` + quoted(answer) + `}`
	for _, row := range []struct{ why, text, forms, as string }{
		{"JSON", answer, "", ""},
		{"JSON in a log", "INFO " + answer, "", ""},
		{"an SNS message", sns, "an SNS message", "JSON, from an SNS message"},
		{"one in an SQS message", `{"receiptHandle":"A","body":` + quoted(sns) + `}`, "an SQS message|an SNS message", "JSON, from an SNS message in an SQS message"},
		{"the same twice", `[{"TopicArn":"a","Message":` + quoted(answer) + `},{"TopicArn":"a","Message":` + quoted(answer) + `}]`, "an SNS message", "JSON, from an SNS message"},
		{"a topic that is only mentioned", `{"note":"TopicArn, Message","body":` + quoted(answer) + `}`, "", ""},
		{"no code", `{"TopicArn":"a","Message":"hello"}`, "", ""},
		{"words in a log entry", `{"textPayload":"ResultCode=0812 job_type=6"}`, "a log entry of Google Cloud", "JSON, from a log entry of Google Cloud"},
	} {
		d := job.Decode(load(t), []byte(row.text), decoding(job.InputMost))
		if got := strings.Join(d.Forms, "|"); got != row.forms || d.ReadAs != row.as {
			t.Errorf("%s: %q, read as %q", row.why, got, d.ReadAs)
		}
	}
}

// TestLayersAreTold: layers are read one inside the other, and a table in a text of an SQS message
// is one; the form is told from the outside in.
func TestLayersAreTold(t *testing.T) {
	text := `{"receiptHandle":"A","body":"ResultCode,job_type\n0812,6\n0810,1\n"}`
	d := job.Decode(load(t), []byte(text), decoding(job.InputMost))
	if len(d.Results) != 2 || len(d.Forms) != 2 || d.Forms[0] != "an SQS message" || !strings.Contains(d.ReadAs, "from an SQS message") {
		t.Errorf("%d results, of %q, read as %q", len(d.Results), d.Forms, d.ReadAs)
	}
	if slices.Contains(d.Forms, "") {
		t.Error("a form has no name")
	}
}
