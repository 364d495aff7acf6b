package job_test

import (
	"fmt"
	"strings"
	"testing"

	"smilecodes/model/job"
)

// TestConcealed: a reference that equals or has in it the value of a hidden field of
// the same payload is not shown, wherever that field is.
func TestConcealed(t *testing.T) {
	for _, row := range []struct {
		why, reference, hidden string // a value, as JSON has it
		shown                  bool
	}{
		{"the same", "jane-88", `"jane-88"`, false},
		{"in another case", "jane-88", `"JANE-88"`, false},
		{"with other separators", "jane-88", `" jane.88 "`, false},
		{"inside", "acme-wanjiru88", `"wanjiru88"`, false},
		{"inside, beside other letters", "xwanjiru88x", `"Wanjiru 88"`, false},
		{"a number inside", "a-12345-b1", `"5b1"`, true},
		{"a number, the same", "12345", `12345`, false},
		{"a number of separated digits", "a12-34-5-6b", `"12 34 56"`, false},
		{"a short one, the same", "a-1", `"A1"`, false},
		{"a short one, inside", "a-123-b", `"a123"`, true},
		{"exactly six", "x-abc123", `"abc123"`, false},
		{"exactly five", "x-abc12", `"abc12"`, true},
		{"zeros alone, inside", "job-0000000441", `"0000000"`, true},
		{"zeros alone, the same", "00000000", `"00000000"`, false},
		{"a boolean", "true-1", `true`, true},
		{"a boolean as text", "a-true-1", `"true"`, true},
		{"nothing", "a-1", `""`, true},
		{"only separators", "a-1", `"- / -"`, true},
		{"a larger value", "jane-88", `"jane-88-and-more"`, true},
		{"another alphabet", "ana-88", `"Зana-88"`, true},
		{"an escaped value", "jane-88", `"ja\u006ee-88"`, false},
		{"a very long value", "jane-88", `"` + strings.Repeat("jane-88", 100) + `"`, true},
		{"a UUID", "52d0de86-be3b-4219-9e96-8195b0018944", `"8195B0018944"`, false},
	} {
		for _, place := range []string{
			`{"ResultCode":"0812","job_id":"%s","user_id":%s}`,
			`{"user_id":%[2]s,"ResultCode":"0812","job_id":"%[1]s"}`,
			`{"ResultCode":"0812","PartnerParams":{"job_id":"%s","own":%s}}`,
			`{"ResultCode":"0812","PartnerParams":{"job_id":"%s"},"x":{"y":[[{"z":%s}]]}}`,
			`{"ResultCode":"0812","job_id":"%s","IDInfo":{"deep":[{"x":%s}]}}`,
			`{"ResultCode":"0812","job_id":"%s","message":%s}`,
			`{"ResultCode":"0812","job_id":"%s","FullData":[1,[%s]]}`,
			`[{"ResultCode":"0812","job_id":"%s"},{"phone":%s}]`,
			`{"ResultCode":"0812","job_id":"%s","Actions":{"Own_Step":%s}}`,
			`{"ResultCode":"0812","job_id":"%s","Actions":{"Liveness_Check":%s}}`,
			`{"ResultCode":"0812","job_id":"%s","Country":%s}`,
			`{"ResultCode":"0812","job_id":"%s","timestamp":%s}`,
			`{"ResultCode":"0812","job_id":"%s","x":"{\"y\":[%[3]s]}"}`,
			`{"body":"{\"ResultCode\":\"0812\",\"job_id\":\"%s\"}","x":%s}`,
			`{"ResultCode":"0812","job_id":"%s","x":%s`,
		} {
			text := fmt.Sprintf(place, row.reference, row.hidden, strings.ReplaceAll(row.hidden, `"`, `\"`))
			text, _, _ = strings.Cut(text, "%!")
			r := job.Decode(load(t), []byte(text), decoding(job.InputMost)).Results[0]
			if got := r.Job.JobID == row.reference; got != row.shown || !got && r.Job.JobID != job.NotShown {
				t.Errorf("%s: of %s the job_id is told as %s", row.why, text, r.Job.JobID)
			}
		}
	}
}

// TestConcealedByOthers: what a reference equals may be another reference that is
// hidden, and it may be in a payload of its own.
func TestConcealedByOthers(t *testing.T) {
	for _, row := range []struct{ text, smileJobID, jobID string }{
		{`{"ResultCode":"0812","SmileJobID":"wanjiru-kamau","job_id":"wanjiru-kamau-1"}`, job.NotShown, job.NotShown},
		{`{"ResultCode":"0812","SmileJobID":"a-1","job_id":"a-1"}`, "a-1", "a-1"},
		{`{"ResultCode":"0812","SmileJobID":"0000044120","ref":"0000044120"}`, "0000044120", ""},
		{`{"ResultCode":"0812","SmileJobID":"0000044120","upload_url":"0000044120"}`, "0000044120", ""},
		{`{"ResultCode":"0812","SmileJobID":"0000044120","IDNumber":"0000044120"}`, job.NotShown, ""},
		{`{"ResultCode":"0812","SmileJobID":"0000044120","IDInfo":{"number":"0000044120"}}`, job.NotShown, ""},
		{`{"ResultCode":"0812","SmileJobID":"0000044120","IDInfo":{"smile_job_id":"0000044120"}}`, "0000044120", ""},
		{`{"ResultCode":"0812","SmileJobID":"0000044120","PhoneNumber":"44120","IDNumber":"00000000000"}`, "0000044120", ""},
		{`{"ResultCode":"0812","SmileJobID":"z0000044120","ref":"0000044120"}`, job.NotShown, ""},
		{`{"ResultCode":"0812","job_id":"0000044120","ref":"0000044120"}`, "", job.NotShown},
		{`{"ResultCode":"0812","acme_result_text":"wanjiru88","job_id":"a-wanjiru88"}`, "", job.NotShown},
		{"ResultCode: 0812\nuser_id: jane88\nSmileJobID: acme-jane88", job.NotShown, ""},
		{"phone=5-71234-5x ResultCode=0812 SmileJobID=a571-23-45x", job.NotShown, ""},
		{"ResultCode: 1210\njob_type: 1\nuser_id: jane-88\n\nResultCode: 0812\njob_type: 1\nSmileJobID: jane-88", "", ""},
		{"ResultCode: 0812\nSmileJobID: ab-12345\nFullName: ab-12345", job.NotShown, ""},
		{"ResultCode: 0812\nSmileJobID: ab-12345\n\nFull name: AB 12345", job.NotShown, ""},
		{"| Own | x12345 |\n| ResultCode | 0812 |\n| SmileJobID | ab-x12345 |", job.NotShown, ""},
		{"Array\n(\n [ResultCode] => 0812\n [SmileJobID] => ab-12345\n [IDInfo] => Array\n (\n [x] => ab-12345\n )\n)", job.NotShown, ""},
		{"ResultCode: 0812\nSmileJobID: 0012345678\nIDNumber: 0012345678", job.NotShown, ""},
		{"ResultCode: 0812\nSmileJobID: 0012345678\nID number: 0012345678", job.NotShown, ""},
		{"ResultCode: 0812\nSmileJobID: 0012345678\nref: 0012345678", "0012345678", ""},
		{"ResultCode: 0812\nSmileJobID: a-20260302\ntimestamp: 2026-03-02", "a-20260302", ""},
		{"user_id=ab-12345 " + `{"ResultCode":"0812","SmileJobID":"ab-12345"}`, job.NotShown, ""},
		{`{"ResultCode":"0812","SmileJobID":"ab-12345"}` + " user_id=ab-12345", job.NotShown, ""},
		{`{"ResultCode":"0812","SmileJobID":"ab-12345"}` + "\nName: AB 12345, from Lagos", job.NotShown, ""},
		{"ID number: 0012345678 " + `{"ResultCode":"0812","SmileJobID":"0012345678"}`, job.NotShown, ""},
		{"job_id=ab-12345 " + `{"ResultCode":"0812","job_id":"ab-12345"}` + " SmileJobID: ab-12345", "", "ab-12345"},
		{`payload={"user_id":"ab-12345"} ResultCode=0812 SmileJobID=ab-12345`, job.NotShown, ""},
		{`ResultCode=0812 SmileJobID=0012345678 payload={"IDNumber":"0012345678"}`, job.NotShown, ""},
		{`payload={"job_id":"ab-12345"} ResultCode=0812 SmileJobID=ab-12345`, "ab-12345", ""},
		{"ResultCode\tjob_id\tuser_id\n0812\tacme-jane88\tJane 88", "", job.NotShown},
		{"ResultCode,job_id,Full name\n0812,wanjiru-88,\n0810,x-1,Wanjiru 88", "", job.NotShown},
		{"ResultCode,SmileJobID,phone\n0812,0012345678,\n0810,0000000001,0012345678", job.NotShown, ""},
		{"ResultCode,job_id,note\n0812,ab-12345,\n0810,x-1,ab-12345", "", "ab-12345"},
		{"ResultCode,job_id,note\n0812,ab-12345,AB 12345", "", job.NotShown},
		{"user_id: ab-12345\n| ResultCode | job_id |\n|--|--|\n| 0812 | ab-12345 |", "", job.NotShown},
		{`{"user_id":"jane-88"}` + "\n" + `{"ResultCode":"0812","job_id":"jane-88"}`, "", "jane-88"},
	} {
		r := job.Decode(load(t), []byte(row.text), decoding(job.InputMost)).Results[0]
		if r.Job.SmileJobID != row.smileJobID || r.Job.JobID != row.jobID {
			t.Errorf("of %s is told %q and %q", row.text, r.Job.SmileJobID, r.Job.JobID)
		}
	}
}

// TestRecordsApart: of two records in text each hides only what is in it.
func TestRecordsApart(t *testing.T) {
	text := "ResultCode: 1210\njob_type: 1\nuser_id: jane-88\n\nResultCode: 0812\njob_type: 1\nSmileJobID: jane-88"
	d := job.Decode(load(t), []byte(text), decoding(job.InputMost))
	if len(d.Results) != 2 || d.Results[1].Job.SmileJobID != "jane-88" {
		t.Errorf("%s", told(d))
	}
}

// TestCountryOfTheResult: a country is told only where the result itself has it.
func TestCountryOfTheResult(t *testing.T) {
	for text, want := range map[string]string{
		`{"ResultCode":"0812","Country":"NG"}`:                                              "NG",
		`{"code":"2302","job_complete":true,"result":{"ResultCode":"0812","Country":"NG"}}`: "NG",
		`{"ResultCode":"0812","customer":{"Country":"NG"}}`:                                 "",
		`{"Country":"NG","data":{"ResultCode":"0812"}}`:                                     "",
		`{"ResultCode":"0812","PartnerParams":{"Country":"NG"}}`:                            "",
		`{"ResultCode":"0812","job":{"Country":"NG"}}`:                                      "",
	} {
		d := job.Decode(load(t), []byte(text), decoding(job.InputMost))
		if got := d.Results[0].Job.Country; got != want {
			t.Errorf("of %s the country is %q", text, got)
		}
	}
}

// TestConcealedIsBounded: where more is hidden than is kept, no reference is shown
// but one that can only be Smile ID's.
func TestConcealedIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("half a million hidden values")
	}
	var b strings.Builder
	b.WriteString(`{"ResultCode":"0812","SmileJobID":"0000044120","job_id":"a-1","x":[`)
	for i := range 530_000 {
		fmt.Fprintf(&b, "%d,", 1_000_000+i)
	}
	b.WriteString(`1]}` + "\n" + `{"ResultCode":"0812","job_id":"a-1"}`)
	results := job.Decode(load(t), []byte(b.String()), decoding(job.InputMost)).Results
	if info := results[0].Job; info.JobID != job.NotShown || info.SmileJobID != "0000044120" || results[1].Job.JobID != "a-1" {
		t.Errorf("%+v, %+v", results[0].Job, results[1].Job)
	}
}

// TestNamedAsPersonal: a SmileJobID in Smile ID's own form is not shown where a
// personal field has it too, in whatever way its name is written, and what is inside
// of such a field is still read.
func TestNamedAsPersonal(t *testing.T) {
	const own = `"ResultCode":"0812","SmileJobID":"0012345678"`
	shown := func(text string) bool {
		r := job.Decode(load(t), []byte(text), decoding(job.InputMost)).Results[0]
		return r.Job.SmileJobID == "0012345678"
	}
	for _, name := range []string{
		"phone", "Phone", "phoneNo", "phone_number", "mobile", "mobile-number", "msisdn", "MSISDN", "whatsapp", "contact", "username",
		"customer_id", "customerId", "account", "account_number", "AccountNo", "card_number", "cardNumber",
		"bvn", "BVN", "nin", "tin", "tax_id", "id_no", "National_ID", "national_id_number", "passport_number", "passportNo", "voter_id",
		"drivers_license", "driversLicence", "customer_phone", "next_of_kin_mobile", "user.bvn", "bvn_2", "alternatePhone",
	} {
		for _, text := range []string{
			`{` + own + `,"` + name + `":"0012345678"}`,
			`{"` + name + `":"00-1234 5678",` + own + `}`,
			`{` + own + `,"PartnerParams":{"job_type":6},"customer":{"` + name + `":"0012345678"}}`,
		} {
			if shown(text) {
				t.Errorf("of %s the SmileJobID is shown", text)
			}
		}
	}
	for _, text := range []string{
		`{` + own + `,"phone":["0012345678"]}`,
		`{` + own + `,"account":{"number":"0012345678"}}`,
		`{` + own + `,"PartnerParams":{"phone":"0012345678"}}`,
		"phone=0012345678 ResultCode=0812 SmileJobID=0012345678",
	} {
		if shown(text) {
			t.Errorf("of %s the SmileJobID is shown", text)
		}
	}
	for _, text := range []string{
		`{` + own + `,"customer_ref":"0012345678"}`,
		`{` + own + `,"phone":"12345678","account":{"ref":"0012345678"}}`,
		`{"account":{` + own + `}}`,
		`{"contact":[{` + own + `}]}`,
		`{"username":"{\"ResultCode\":\"0812\",\"SmileJobID\":\"0012345678\"}"}`,
	} {
		if !shown(text) {
			t.Errorf("of %s the SmileJobID is not shown", text)
		}
	}
}
