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
		"[SmileAdapter] job_type: 6, see (below):~ResultCode: 0812~SmileJobID: 0000061089",
	} {
		d := job.Decode(load(t), []byte(strings.ReplaceAll(text, "~", "\n")), decoding(job.InputMost))
		if len(d.Results) != 1 || d.Results[0].Job.JobType != "6" || d.Results[0].Job.SmileJobID != "0000061089" {
			t.Errorf("%s\n%s", text, told(d))
		}
	}
}
