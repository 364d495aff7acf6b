package job_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/job"
)

// A madeRecord is a code and what is said of it; what is empty is left out.
type madeRecord struct{ code, jobType, id, text string }

var madeRecords = rapid.Custom(func(t *rapid.T) madeRecord {
	n := rapid.IntRange(1, 99_999).Draw(t, "id")
	half := func(text string) string {
		if rapid.Bool().Draw(t, "left out") {
			return ""
		}
		return text
	}
	return madeRecord{
		code:    rapid.SampledFrom([]string{"0810", "0811", "0812", "1012", "1014", "1015", "1210", "0999"}).Draw(t, "code"),
		jobType: half(rapid.SampledFrom([]string{"1", "2", "4", "5", "6", "11"}).Draw(t, "job_type")),
		id:      half(fmt.Sprintf("%010d", n)),
		text:    half(rapid.SampledFrom([]string{"Document Verified", "Enroll User", "Unable to verify Document"}).Draw(t, "text")),
	}
})

// A layout is how the records of a text are written.
type layout struct {
	name    string
	fields  []string // in order: code, type, id, text
	between string   // a name and its value
	next    string   // two names of a record
	record  string   // two records
	ahead   string   // of a record
	parted  bool     // nothing can be doubtful
}

var layouts = []layout{
	{"labels", []string{"Result code", "Job type", "Smile job ID", "Result text"}, ": ", "\n", "\n", "", false},
	{"labels, the code last", []string{"Job type", "SmileJobID", "Result text", "ResultCode"}, ": ", "\n", "\n", "", false},
	{"labels, the code between", []string{"SmileJobID", "result_code", "job_type", "result_text"}, " = ", "\r\n", "\r\n", "", false},
	{"blocks", []string{"Job type", "Result Code", "SmileJobID", "ResultText"}, ": ", "\n", "\n\n", "", true},
	{"blocks with a line", []string{"ResultCode", "SmileJobID", "job_type", "ResultText"}, "=", "\n", "\n----\n", "", true},
	{"lines", []string{"job_type", "smile_job_id", "result_code", "result_text"}, "=", " ", "\n", "", true},
	{"lines, the code first", []string{"ResultCode", "ResultText", "job_type", "SmileJobID"}, ": ", ", ", "\n", "", true},
	{"log lines", []string{"smile_job_id", "result_code", "result_text", "job_type"}, "=", " ", "\n", "2026-03-02T09:15:00Z INFO smile ", true},
	{"two to a line", []string{"ResultCode", "SmileJobID", "job_type", "ResultText"}, ": ", "\n", "\n", "", false},
	{"one line", []string{"ResultCode", "job_type", "SmileJobID", "ResultText"}, "=", ", ", "; ", "", false},
	{"one line, the code last", []string{"job_type", "SmileJobID", "ResultText", "ResultCode"}, ": ", ", ", ", ", "", false},
}

// write writes records, each with its fields in an order.
func (l layout) write(records []madeRecord, order func([]string) []string) string {
	var texts []string
	for _, r := range records {
		var names []string
		for _, f := range order(l.fields) {
			key := strings.ToLower(strings.NewReplacer(" ", "", "_", "").Replace(f))
			value := map[string]string{"resultcode": r.code, "jobtype": r.jobType, "smilejobid": r.id, "resulttext": r.text}[key]
			if value != "" {
				names = append(names, f+l.between+value)
			}
		}
		if l.name == "two to a line" && len(names) > 2 {
			names = append([]string{names[0] + ", " + names[1]}, strings.Join(names[2:], ", "))
		}
		texts = append(texts, l.ahead+strings.Join(names, l.next))
	}
	return strings.Join(texts, l.record) + "\n"
}

func asTheyAre(fields []string) []string { return fields }

// TestRecordsKeepToThemselves: in whichever layout records are written, every code
// has what its own record says of it, or nothing, and never what a neighbour says.
// Where records are plainly apart it has all.
func TestRecordsKeepToThemselves(t *testing.T) {
	c := load(t)
	rapid.Check(t, func(t *rapid.T) {
		records := rapid.SliceOfN(madeRecords, 1, 6).Draw(t, "records")
		for i := range records { // so that each result is known by its code
			records[i].code = fmt.Sprintf("%04d", 7000+i)
		}
		l := rapid.SampledFrom(layouts).Draw(t, "layout")
		order := asTheyAre
		if rapid.Bool().Draw(t, "shuffled") {
			order = func(fields []string) []string { return rapid.Permutation(fields).Draw(t, "order") }
		}
		text := l.write(records, order)
		results := job.Decode(c, []byte(text), decoding(job.PasteMost)).Results
		if len(results) != len(records) {
			t.Fatalf("%s: %d results of\n%s", l.name, len(results), text)
		}
		for _, r := range results {
			i := slices.IndexFunc(records, func(m madeRecord) bool { return m.code == r.Code })
			own, isAlone := records[i], len(records) == 1
			for _, v := range [][2]string{{r.Job.JobType, own.jobType}, {r.Job.SmileJobID, own.id}, {r.Text, own.text}} {
				if v[0] != v[1] && (v[0] != "" || l.parted || isAlone) {
					t.Fatalf("%s: %s has %q, not %q, in\n%s", l.name, r.Code, v[0], v[1], text)
				}
			}
		}
	})
}

// TestRepeatedRecords: records with the same names in the same order are told
// apart, wherever the code is.
func TestRepeatedRecords(t *testing.T) {
	c := load(t)
	for _, l := range layouts {
		records := []madeRecord{
			{"7000", "6", "0000000011", "Document Verified"}, {"7001", "1", "0000000012", "Enroll User"}, {"7002", "4", "0000000013", "Enroll User"},
		}
		for n := range records {
			for i, r := range job.Decode(c, []byte(l.write(records[:n+1], asTheyAre)), decoding(job.PasteMost)).Results {
				own := records[i]
				if r.Job.JobType != own.jobType || r.Job.SmileJobID != own.id || r.Text != own.text {
					t.Errorf("%s: of %v is read %v %q", l.name, own, r.Job, r.Text)
				}
			}
		}
	}
}
