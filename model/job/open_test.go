package job_test

import (
	"strings"
	"testing"

	"smilecodes/model/job"
)

// TestRecordsStayOpen: what is of another record, or may be, is of no code. In a
// text ~ is the end of a line.
func TestRecordsStayOpen(t *testing.T) {
	for _, text := range []string{
		"request_id=a job_type=1 SmileJobID=0000004712~request_id=b ResultCode=0812~request_id=c ResultCode=0810",
		"user=b2 job_type=1 SmileJobID=0000004712~user=a1 ResultCode=0812",
		"ResultCode=0812 user=a1~user=b2 job_type=1 SmileJobID=0000004712",
		"level=info request_id=a job_type=1 SmileJobID=0000004712~level=info request_id=b ResultCode=0812",
		"Customer: A | job_type: 1 | SmileJobID: 0000004712~Customer: B | ResultCode: 0812",
		"ResultCode=0812, Country=ZA~job_type=6 Country=ZA",
		"SmileJobID: 0000004712, Status: pending, job_type: 1~Status: done, ResultCode: 0812",
		"[Job{SmileJobID=0000061089, job_type=1}, Job{ResultCode=0812}]",
		"[Job(smileJobId=0000061089, note=\"a) b\", jobType=1), Job(resultCode=0812)]",
		"[{:SmileJobID=>\"0000061089\", :job_type=>1}, {:ResultCode=>\"0812\"}]",
		"[#<Job smile_job_id=\"0000061089\", job_type=1>, #<Job result_code=\"0812\">]",
		"[map[ResultCode:0812] map[SmileJobID:0000061089 job_type:1]]",
		"[[ResultCode: \"0812\"], [job_type: 1, SmileJobID: \"0000061089\"]]",
		"Array~(~ [ResultCode] => 0812~ [previous] => Array~ (~ [job_type] => 1~ [SmileJobID] => 0000061089~ )~)",
		"Array~(~ [0] => Array~ (~ [job_type] => 1~ [SmileJobID] => 0000061089~ )~~ [1] => Array~ (~ [ResultCode] => 0812~ )~~)",
		"ResultCode: 0812~previous:~  job_type: 1~  SmileJobID: 0000061089",
		"jobs:~  a:~    ResultCode: 0812~  b:~    job_type: 1~    SmileJobID: 0000061089",
		"jobs:~- ResultCode: 0812~- job_type: 1~  SmileJobID: 0000061089",
		"Name: A~ResultCode: 0812~Name: B~job_type: 1~SmileJobID: 0000061089",
		"| Name | A |~| ResultCode | 0812 |~| Name | B |~| job_type | 1 |",
		"Customer A~ResultCode: 0812~Customer B~job_type: 1~SmileJobID: 0000061089",
		"Customer A: ResultCode: 0812~Customer B: job_type: 1, SmileJobID: 0000061089",
		"Customer A - ResultCode: 0812~Customer B - job_type: 1, SmileJobID: 0000061089",
		"{\"a\"=>[{\"job_type\"=>1, \"SmileJobID\"=>\"0000061089\"}, {\"ResultCode\"=>\"0812\"}]}",
		"Ada: job_type=1, SmileJobID=0000061089~Ben: ResultCode=0812",
		"Ada: job_type=1, SmileJobID=0000061089; Ben: ResultCode=0812",
		"a) SmileJobID: 0000061089, job_type: 1~b) ResultCode: 0812",
		"1. ResultCode: 0812~2. job_type: 1, SmileJobID: 0000061089",
		"* ResultCode: 0812~* job_type: 1, SmileJobID: 0000061089",
	} {
		d := job.Decode(load(t), []byte(strings.ReplaceAll(text, "~", "\n")), decoding(job.InputMost))
		if len(d.Results) == 0 {
			t.Errorf("no result in\n%s", text)
		}
		for _, r := range d.Results {
			if r.Job.JobType != "" || r.Job.SmileJobID != "" {
				t.Errorf("%s has job_type %q and SmileJobID %q in\n%s", r.Code, r.Job.JobType, r.Job.SmileJobID, text)
			}
		}
	}
}

// TestRecordsOfOne: what can only be of the code is.
func TestRecordsOfOne(t *testing.T) {
	for _, text := range []string{
		"ResultCode: 0812~SmileJobID: 0000061089~PartnerParams:~  job_type: 6~  job_id: a-1",
		"* ResultCode: 0812~* job_type: 6~* SmileJobID: 0000061089",
		"First name: Z~Result Code: 0812~Job Type: 6~Smile Job ID: 0000061089~Last name: Y",
		"MyJob(resultCode=0812, smileJobId=0000061089, partnerParams=PartnerParams(jobType=6, jobId=a-1))",
		"{ResultCode:0812 SmileJobID:0000061089 PartnerParams:{JobType:6 JobID:a-1}}",
		"%{\"ResultCode\" => \"0812\", \"PartnerParams\" => %{\"job_type\" => 6}, \"SmileJobID\" => \"0000061089\"}",
		"Array~(~ [PartnerParams] => Array~ (~ [job_type] => 6~ )~~ [ResultCode] => 0812~ [SmileJobID] => 0000061089~)",
		"The job (job_type: 6) came back with ResultCode: 0812 (SmileJobID: 0000061089).",
		"{:ResultCode=>\"0812\", :SmileJobID=>\"0000061089\", :PartnerParams=>{:job_type=>6}}",
		"[SmileAdapter] job_type: 6, see (below):~ResultCode: 0812~SmileJobID: 0000061089",
	} {
		d := job.Decode(load(t), []byte(strings.ReplaceAll(text, "~", "\n")), decoding(job.InputMost))
		if len(d.Results) != 1 || d.Results[0].Job.JobType != "6" || d.Results[0].Job.SmileJobID != "0000061089" {
			t.Errorf("%s\n%s", text, told(d))
		}
	}
}

// TestStepsInText: the steps of a dump or of labels contradict an approval as those
// of JSON do, and so do lists of names and values. Steps that cannot be read are
// mentioned.
func TestStepsInText(t *testing.T) {
	const contradict, unread = "some steps of the job say otherwise", "could not be read"
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

// TestCodesBehindOneName: none of several codes is lost, and none has what is said
// of another.
func TestCodesBehindOneName(t *testing.T) {
	for text, want := range map[string]string{
		"| ResultCode | 0812 | 0810 |~| job_type | 6 | 1 |": "0812 6 , 0810 1 , ",
		"ResultCode | 0812 | 0810~job_type | 6 | 1":         "0812 6 , 0810 1 , ",
		"ResultCode\t0812\t0810~job_type\t6\t1":             "0812 6 , 0810 1 , ",
		"ResultCode,0812,0810~job_type,6,1":                 "0812 6 , 0810 1 , ",
		"| Field | A | B |~|---|---|---|~| Job type | 6 | 1 |~| Result code | 0812 | 0810 |~| Smile job ID | | 0000000011 |": "0812 6 , 0810 1 0000000011, ",
		"| ResultCode | 0812 | 0810 |~| job_type | 6 |":                                                                      "0812  , 0810  , ",
		"ResultCode: 0812, 0810~job_type: 6":                                                                                 "0812  , 0810  , ",
		"job_type: 6~ResultCode: 0812 and 0810":                                                                              "0812  , 0810  , ",
		"ResultCode: 0812, 2026~job_type: 6":                                                                                 "0812 6 , ",
	} {
		got := ""
		for _, r := range job.Decode(load(t), []byte(strings.ReplaceAll(text, "~", "\n")), decoding(job.InputMost)).Results {
			got += r.Code + " " + r.Job.JobType + " " + r.Job.SmileJobID + ", "
		}
		if got != want {
			t.Errorf("%s\nis read as %s", text, got)
		}
	}
}
