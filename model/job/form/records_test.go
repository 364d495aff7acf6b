package form_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A madeRecord is a code and what the text says about it; what is empty is left out.
type madeRecord struct{ code, jobType, id, text, own, name string }

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
		own:     fmt.Sprintf("r%d", n),
		name:    rapid.SampledFrom([]string{"A", "B", "12"}).Draw(t, "name"),
	}
})

// A layout is how the records of a text are written.
type layout struct {
	name    string
	fields  []string // in order: code, type, id, text, and perhaps what is not known
	between string   // a name and its value
	next    string   // two names of a record
	record  string   // two records
	ahead   string   // of a record
	parted  bool     // nothing can be doubtful
	after   string   // a record
}

var layouts = []layout{
	{"labels", []string{"Result code", "Job type", "Smile job ID", "Result text"}, ": ", "\n", "\n", "", false, ""},
	{"labels, the code last", []string{"Job type", "SmileJobID", "Result text", "ResultCode"}, ": ", "\n", "\n", "", false, ""},
	{"labels, the code between", []string{"SmileJobID", "result_code", "job_type", "result_text"}, " = ", "\r\n", "\r\n", "", false, ""},
	{"blocks", []string{"Job type", "Result Code", "SmileJobID", "ResultText"}, ": ", "\n", "\n\n", "", true, ""},
	{"blocks with a line", []string{"ResultCode", "SmileJobID", "job_type", "ResultText"}, "=", "\n", "\n----\n", "", true, ""},
	{"lines", []string{"job_type", "smile_job_id", "result_code", "result_text"}, "=", " ", "\n", "", true, ""},
	{"lines, the code first", []string{"ResultCode", "ResultText", "job_type", "SmileJobID"}, ": ", ", ", "\n", "", true, ""},
	{"log lines", []string{"smile_job_id", "result_code", "result_text", "job_type"}, "=", " ", "\n", "2026-03-02T09:15:00Z INFO smile ", true, ""},
	{"two to a line", []string{"ResultCode", "SmileJobID", "job_type", "ResultText"}, ": ", "\n", "\n", "", false, ""},
	{"one line", []string{"ResultCode", "job_type", "SmileJobID", "ResultText"}, "=", ", ", "; ", "", false, ""},
	{"one line, the code last", []string{"job_type", "SmileJobID", "ResultText", "ResultCode"}, ": ", ", ", ", ", "", false, ""},
	{"lines with a name of their own", []string{"request_id", "job_type", "SmileJobID", "ResultCode"}, "=", " ", "\n", "", true, ""},
	{"labels with a name of their own", []string{"Customer", "Job type", "SmileJobID", "Result code", "Result text"}, ": ", "\n", "\n", "", false, ""},
	{"cells", []string{"Customer", "Job type", "SmileJobID", "Result code"}, ": ", " | ", "\n", "", true, ""},
	{"objects", []string{"smileJobId", "resultCode", "jobType"}, "=", ", ", ", ", "Job{", true, "}"},
	{"calls", []string{"resultCode", "smileJobId", "jobType", "own"}, "=", ", ", ", ", "Job(", true, ")"},
	{"hashes", []string{"SmileJobID", "job_type", "ResultCode"}, "=>", ", :", ", ", "{:", true, "}"},
	{"maps", []string{"ResultCode", "SmileJobID", "job_type"}, ":", " ", " ", "map[", true, "]"},
	{"arrays", []string{"SmileJobID] ", "ResultCode] ", "job_type] "}, "=> ", "\n    [", "\n", "[0] => Array\n(\n    [", true, "\n)\n"},
	{"YAML under names", []string{"SmileJobID", "ResultCode", "job_type"}, ": ", "\n  ", "\n", "one:\n  ", true, ""},
	{"numbered", []string{"SmileJobID", "ResultCode", "job_type"}, ": ", ", ", "\n", "1. ", true, ""},
	{"items", []string{"SmileJobID", "ResultCode", "job_type"}, ": ", "\n  ", "\n", "- ", true, ""},
	{"headings", []string{"ResultCode", "SmileJobID", "job_type"}, ": ", "\n", "\n", "Customer A\n", false, ""},
}

// isClosed reports whether a record without a code can be told from its neighbours.
func (l layout) isClosed() bool {
	return l.ahead != "" && l.name != "items" || strings.HasPrefix(l.record, "\n\n") || strings.Contains(l.record, "--") ||
		slices.Contains(l.fields, "request_id") || slices.Contains(l.fields, "Customer")
}

// write writes records, each with its fields in an order.
func (l layout) write(records []madeRecord, order func([]string) []string) string {
	var texts []string
	for _, r := range records {
		var names []string
		for _, f := range order(l.fields) {
			key := strings.ToLower(squashed.Replace(strings.TrimRight(f, "] ")))
			value := map[string]string{
				"resultcode": r.code, "jobtype": r.jobType, "smilejobid": r.id, "resulttext": r.text,
				"requestid": r.own, "own": r.own, "customer": r.name,
			}[key]
			if value != "" {
				names = append(names, f+l.between+value)
			}
		}
		if l.name == "two to a line" && len(names) > 2 {
			names = append([]string{names[0] + ", " + names[1]}, strings.Join(names[2:], ", "))
		}
		texts = append(texts, l.ahead+strings.Join(names, l.next)+l.after)
	}
	return strings.Join(texts, l.record) + "\n"
}

var squashed = strings.NewReplacer(" ", "", "_", "")

func asTheyAre(fields []string) []string { return fields }

// TestRecordsKeepToThemselves: in whichever layout records are written, every code
// has what its own record says of it, or nothing, and never what a neighbour says.
// Where records are plainly apart it has all.
func TestRecordsKeepToThemselves(tt *testing.T) {
	rapid.Check(tt, func(t *rapid.T) {
		records := rapid.SliceOfN(madeRecords, 1, 6).Draw(t, "records")
		l := rapid.SampledFrom(layouts).Draw(t, "layout")
		codes := 0
		for i := range records { // so that each result is known by its code
			if records[i].code = fmt.Sprintf("%04d", 7000+i); l.isClosed() && i > 0 && rapid.IntRange(0, 3).Draw(t, "no code") == 0 {
				records[i].code = ""
				continue
			}
			codes++
		}
		order := asTheyAre
		if rapid.Bool().Draw(t, "shuffled") {
			order = func(fields []string) []string { return rapid.Permutation(fields).Draw(t, "order") }
		}
		text := l.write(records, order)
		results := read(tt, text)
		if len(results) != codes {
			t.Fatalf("%s: %d results of\n%s", l.name, len(results), text)
		}
		for _, r := range results {
			i := slices.IndexFunc(records, func(m madeRecord) bool { return m.code == r.code })
			own, isAlone, hasCodes := records[i], len(records) == 1, codes == len(records) || l.after != ""
			for _, v := range [][3]string{
				{r.jobType, own.jobType, "jobtype"}, {r.id, own.id, "smilejobid"}, {r.text, own.text, "resulttext"},
			} {
				isWritten := strings.Contains(squashed.Replace(strings.ToLower(strings.Join(l.fields, ","))), v[2])
				if v[0] != v[1] && (v[0] != "" || isWritten && (l.parted && hasCodes || isAlone)) {
					t.Fatalf("%s: %s has %q, not %q, in\n%s", l.name, r.code, v[0], v[1], text)
				}
			}
		}
	})
}

// TestRepeatedRecords: records with the same names in the same order are told
// apart, wherever the code is.
func TestRepeatedRecords(t *testing.T) {
	for _, l := range layouts {
		records := []madeRecord{
			{"7000", "6", "0000000011", "Document Verified", "r1", "A"}, {"7001", "1", "0000000012", "Enroll User", "r2", "B"},
			{"7002", "4", "0000000013", "Enroll User", "r3", "12"},
		}
		for n := range records {
			for i, r := range read(t, l.write(records[:n+1], asTheyAre)) {
				own := records[i]
				isText := strings.Contains(squashed.Replace(strings.ToLower(strings.Join(l.fields, ","))), "resulttext")
				if r.jobType != own.jobType || r.id != own.id || isText && r.text != own.text {
					t.Errorf("%s: of %v is read %v", l.name, own, r)
				}
			}
		}
	}
}
