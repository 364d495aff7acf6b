package form_test

import (
	"strings"
	"testing"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/wire"
	"smilecodes/model/modeltest"
)

// read gives the records of a text that have a code. A field that comes twice with
// different values is left out.
func read(t testing.TB, text string) []madeRecord {
	found := form.NewReader(field.NewKeys(), wire.New(modeltest.Load(t))).Read([]byte(text))
	var all []madeRecord
	for _, r := range found.Records {
		if r.Code.Code == "" {
			continue
		}
		values := map[field.Field]string{}
		for _, n := range r.Names {
			switch value := found.Value(n); {
			case !field.IsRead(n.Field) || n.Prefix != "" && !field.IsOfAnswer(n.Prefix) || value == "":
			case values[n.Field] == "" || values[n.Field] == value:
				values[n.Field] = value
			default:
				values[n.Field] = "several"
			}
		}
		all = append(all, madeRecord{code: r.Code.Code, jobType: values[field.JobType], id: values[field.SmileJobID], text: values[field.ResultText]})
	}
	return all
}

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
		"Name - A~Result code - 0812~Name - B~Job type - 1~SmileJobID - 0000061089",
		"Name → A~Result code → 0812~Name → B~Job type → 1~SmileJobID → 0000061089",
		"Name: A~ResultCode: 0812~Name: B~job_type: 1~SmileJobID: 0000061089",
		"| Name | A |~| ResultCode | 0812 |~| Name | B |~| job_type | 1 |",
		"Customer A~ResultCode: 0812~Customer B~job_type: 1~SmileJobID: 0000061089",
		"Customer A: ResultCode: 0812~Customer B: job_type: 1, SmileJobID: 0000061089",
		"Customer A - ResultCode: 0812~Customer B - job_type: 1, SmileJobID: 0000061089",
		"Customer A~ResultCode: 0812~Customer A~SmileJobID: 0000061089~Customer A~ResultCode: 0810~Customer A~SmileJobID: 0000061090",
		"{\"a\"=>[{\"job_type\"=>1, \"SmileJobID\"=>\"0000061089\"}, {\"ResultCode\"=>\"0812\"}]}",
		"Ada: job_type=1, SmileJobID=0000061089~Ben: ResultCode=0812",
		"Ada: job_type=1, SmileJobID=0000061089; Ben: ResultCode=0812",
		"a) SmileJobID: 0000061089, job_type: 1~b) ResultCode: 0812",
		"1. ResultCode: 0812~2. job_type: 1, SmileJobID: 0000061089",
		"* ResultCode: 0812~* job_type: 1, SmileJobID: 0000061089",
	} {
		records := read(t, strings.ReplaceAll(text, "~", "\n"))
		if len(records) == 0 {
			t.Errorf("no record in\n%s", text)
		}
		for _, r := range records {
			if r.jobType != "" || r.id != "" {
				t.Errorf("%s has job_type %q and SmileJobID %q in\n%s", r.code, r.jobType, r.id, text)
			}
		}
	}
}

// TestRecordsOfOne: what can only be of the code is.
func TestRecordsOfOne(t *testing.T) {
	for _, text := range []string{
		"ResultCode: 0812~SmileJobID: 0000061089~PartnerParams:~  job_type: 6~  job_id: a-1",
		"* ResultCode: 0812~* job_type: 6~* SmileJobID: 0000061089",
		"Result code – 0812~Job type – 6~Smile job ID – 0000061089",
		"Result code → 0812, job type → 6, Smile job ID → 0000061089",
		"First name: Z~Result Code: 0812~Job Type: 6~Smile Job ID: 0000061089~Last name: Y",
		"MyJob(resultCode=0812, smileJobId=0000061089, partnerParams=PartnerParams(jobType=6, jobId=a-1))",
		"{ResultCode:0812 SmileJobID:0000061089 PartnerParams:{JobType:6 JobID:a-1}}",
		"%{\"ResultCode\" => \"0812\", \"PartnerParams\" => %{\"job_type\" => 6}, \"SmileJobID\" => \"0000061089\"}",
		"Array~(~ [PartnerParams] => Array~ (~ [job_type] => 6~ )~~ [ResultCode] => 0812~ [SmileJobID] => 0000061089~)",
		"The job (job_type: 6) came back with ResultCode: 0812 (SmileJobID: 0000061089).",
		"{:ResultCode=>\"0812\", :SmileJobID=>\"0000061089\", :PartnerParams=>{:job_type=>6}}",
		"[SmileAdapter] job_type: 6, see (below):~ResultCode: 0812~SmileJobID: 0000061089",
	} {
		if records := read(t, strings.ReplaceAll(text, "~", "\n")); len(records) != 1 || records[0].jobType != "6" || records[0].id != "0000061089" {
			t.Errorf("%s\nis read as %v", text, records)
		}
	}
}

// TestCodesBehindOneName: none of several codes is lost, and none has what belongs
// to another.
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
		"ResultCode: '0812', '0810'":                                                                                         "0812  , 0810  , ",
		"ResultCode: 0812 | 0810":                                                                                            "0812  , 0810  , ",
		"ResultCode: '0812' | '0810' | string;":                                                                              "",
		"ResultCode: 0812, 2026~job_type: 6":                                                                                 "0812 6 , ",
	} {
		got := ""
		for _, r := range read(t, strings.ReplaceAll(text, "~", "\n")) {
			got += r.code + " " + r.jobType + " " + r.id + ", "
		}
		if got != want {
			t.Errorf("%s\nis read as %s", text, got)
		}
	}
}
