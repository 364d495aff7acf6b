package job_test

import (
	"strings"
	"testing"

	"smilecodes/model/job"
)

// TestStepsInText: the steps of a dump or of labels contradict an approval as those
// of JSON do, and so do lists of names and values. Steps that cannot be read are
// mentioned.
func TestStepsInText(t *testing.T) {
	const contradict, unread = "some steps of the job say otherwise", "smilecodes could not read some of the job"
	for text, want := range map[string]string{
		"[ResultCode] => 0810~[job_type] => 1~[Actions] => Array~(~[Liveness_Check] => Failed~[Register_Selfie] => Rejected~)":                                       contradict,
		"{:ResultCode=>\"0810\", :job_type=>1, :Actions=>{:Liveness_Check=>\"Failed\"}}":                                                                             contradict,
		"Result(resultCode=0810, jobType=1, actions={Liveness_Check=Failed, x=1})":                                                                                   contradict,
		"ResultCode: 0810~job_type: 1~Liveness Check: Failed":                                                                                                        contradict,
		"ResultCode: 0810~job_type: 1~Actions:~  Liveness_Check: Not Verified":                                                                                       contradict,
		"ResultCode: 0810~job_type: 1~Liveness Check: Passed":                                                                                                        "",
		"ResultCode: 0810~job_type: 1~previous:~  Liveness_Check: Failed":                                                                                            "",
		`{"ResultCode":"0810","PartnerParams":{"job_type":1},"Actions":[{"name":"Liveness_Check","value":"Failed"}]}`:                                                contradict,
		`{"ResultCode":"0810","PartnerParams":{"job_type":1},"Actions":[{"value":"Passed","name":"Register_Selfie"},{"result":"Failed","action":"Liveness_Check"}]}`: contradict,
		`{"ResultCode":"0810","PartnerParams":{"job_type":1},"Actions":[{"name":"Liveness_Check","value":"Passed"}]}`:                                                "",
		`{"ResultCode":"0810","PartnerParams":{"job_type":1},"Actions":["Liveness_Check: Failed"]}`:                                                                  unread,
		`{"ResultCode":"0810","PartnerParams":{"job_type":1},"Actions":{"steps":{"Liveness_Check":"Failed"}}}`:                                                       unread,
		`{"ResultCode":"0810","PartnerParams":{"job_type":1},"Actions":"Liveness_Check=Failed"}`:                                                                     unread,
		`{"ResultCode":"0810","PartnerParams":{"job_type":1},"Actions":{}}`:                                                                                          "",
		`{"ResultCode":"0810","PartnerParams":{"job_type":1},"Actions":[]}`:                                                                                          "",
		`{"ResultCode":"1012","PartnerParams":{"job_type":"7"},"Actions":{"Verify_Business":"Not Verified"}}`:                                                        contradict,
		`{"ResultCode":"1012","PartnerParams":{"job_type":"7"},"Actions":{"Verify_Business":"Verified"}}`:                                                            "",
	} {
		d := job.Decode(load(t), []byte(strings.ReplaceAll(text, "~", "\n")), decoding(job.InputMost))
		said := told(d)
		for _, warning := range []string{contradict, unread} {
			if strings.Contains(said, warning) != (warning == want) {
				t.Errorf("%s\n%s", text, said)
			}
		}
	}
}
