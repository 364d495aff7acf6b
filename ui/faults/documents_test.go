//go:build !windows

package faults

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/ui/termtest"
)

// documents are what is decoded: files, standard input and pastes that are not
// what they should be.
func documents() []row {
	return []row{
		{number: "20", what: "Nothing, blanks, or zero bytes only", try: nothing},
		{number: "21", what: "Byte order marks, UTF-16, Latin-1", try: encodings},
		{number: "22", what: "The same field twice, in other cases", try: twice},
		{number: "23", what: "A code as a number, with a point, without its zero, null, in a list", try: oddCodes},
		{number: "24", what: "Unknown codes, too short, too long, negative", try: unknownCodes},
		{number: "25", what: "Nesting without end", try: nested},
		{number: "26", what: "A number of a million digits, one beyond all size, one too exact", try: hugeNumbers},
		{number: "27", what: "A hundred thousand fields, nine megabytes of empty objects", try: manyFields},
		{number: "28", what: "Lines without end: refused soon, in little memory", try: endless},
		{number: "29", what: "Long lines, no last line end, other line ends", try: lineEnds},
		{number: "30", what: "JSON in tickets, fences, HTML, quotes, other JSON; wrapped; cut off", held: []string{"model/job TestDecode", "ui TestNothingPersonalIsTold"}},
		{number: "31", what: "Two results at once", try: twoResults},
		{number: "32", what: "Prose with numbers that look like codes", try: prose},
		{number: "33", what: "A file that grows, shrinks or goes while it is read", try: changing},
		{number: "34", what: "A folder, a pipe nobody writes to, a device, no permission, a circle of links", try: noFiles},
		{number: "35", what: "Reading fails, at every byte", try: readFails},
		{number: "36", what: "An archive with the name of a text", try: archives},
		{number: "37", what: "A photo of five megabytes in a field", try: photo},
	}
}

// told decodes a text and holds that it tells some words, with an exit code.
func told(t *testing.T, text string, code int, words ...string) answer {
	t.Helper()
	a := decode(text)
	mustTell(t, text, a, code, words...)
	return a
}

func mustTell(t *testing.T, text string, a answer, code int, words ...string) {
	t.Helper()
	mustBePlain(t, "decode", a.all())
	if a.code != code {
		t.Errorf("%.60q: exit code %d, not %d: %.200s", text, a.code, code, a.err)
	}
	flat := strings.Join(strings.Fields(ansi.Strip(a.all())), " ") // wherever lines end
	for _, w := range words {
		if !strings.Contains(flat, w) {
			t.Errorf("%.60q: %q is missing in\n%.1000s", text, w, flat)
		}
	}
}

func nothing(t *testing.T) {
	for _, text := range []string{"", " \r\n\t", "\ufeff", "\xff\xfe"} {
		told(t, text, 1, "There is nothing to read")
	}
	told(t, strings.Repeat("\x00", 1000), 1, "This isn't text")
}

func encodings(t *testing.T) {
	const job = `{"ResultCode":"0812","PartnerParams":{"job_type":6}}`
	wide := func(order ...int) string {
		var b strings.Builder
		for _, c := range []byte(oneJob) {
			pair := [2]byte{c, 0}
			b.WriteByte(pair[order[0]])
			b.WriteByte(pair[order[1]])
		}
		return b.String()
	}
	for what, text := range map[string]string{
		"a mark": "\ufeff" + job, "UTF-16": "\xff\xfe" + wide(0, 1), "the other UTF-16": "\xfe\xff" + wide(1, 0),
		"UTF-16 without a mark": wide(0, 1), "Latin-1": strings.Replace(job, "{", "{\"FullName\":\"Andr\xe9\",", 1),
	} {
		if a := told(t, text, 0, "Unable to verify Document"); strings.Contains(a.all(), "Andr") {
			t.Errorf("%s: %s", what, a.all())
		}
	}
}

func twice(t *testing.T) {
	told(t, `{"ResultCode":"1012","ResultCode":"1013","job_type":5}`, 0, "several codes for one result: 1012, 1013.")
	told(t, `{"ResultCode":"1012","resultCode":"1013","result_code":"1014","job_type":5}`, 0, "several codes for one result: 1012, 1013, 1014.")
	told(t, `{"ResultCode":"0812","job_type":6,"job_type":1}`, 0, "Ask: ")
}

func oddCodes(t *testing.T) {
	for text, code := range map[string]string{
		`1012`: "1012", `1012.0`: "1012", `"1012"`: "1012", `" 1012 "`: "1012", `812`: "0812", `0812`: "0812", `"812"`: "0812", `812.0`: "0812",
		`1.012e3`: "", `null`: "", `["1012"]`: "1012", `true`: "", `{"a":1}`: "", `"1012x"`: "", `""`: "", `-1012`: "", `"１０１２"`: "",
	} {
		d := job.Decode(catalogue(t), []byte(`{"ResultCode":`+text+`,"SmileJobID":"1"}`), modeltest.Decoding(job.PasteMost))
		got := ""
		for _, r := range d.Results {
			got += r.Code
		}
		if got != code {
			t.Errorf("ResultCode %s is read as %q, not %q", text, got, code)
		}
	}
}

func unknownCodes(t *testing.T) {
	for _, code := range []string{"9999", "0001x", "12", "12345", "-1", "100000000000000000000"} {
		d := job.Decode(catalogue(t), []byte(`{"ResultCode":"`+code+`","job_type":6}`), modeltest.Decoding(job.PasteMost))
		for _, r := range d.Results {
			if r.Entry != nil || len(r.Candidates) > 0 {
				t.Errorf("%s is taken for %s", code, r.Code)
			}
		}
	}
	told(t, `{"ResultCode":"9999","job_type":6}`, 0, "9999")
	a := ask(nil, "1018")
	if a.code != 1 || !strings.Contains(a.out, "1018 is not in the catalogue.") || !strings.Contains(a.out, "Similar codes: 10") {
		t.Errorf("1018: %+v", a)
	}
}

// light decodes a text in a process that may not take more memory than so much,
// and holds that it tells some words, with an exit code.
func light(t *testing.T, megabytes int, text string, code int, words ...string) {
	t.Helper()
	if runtime.GOOS != "linux" || termtest.IsRaced { // other systems count otherwise, and the race detector needs far more
		told(t, text, code, words...)
		return
	}
	limited := fmt.Sprintf(`ulimit -d %d && exec "$0" decode`, megabytes<<10)
	a := process(t, nil, strings.NewReader(text), "/bin/sh", "-c", limited, os.Args[0])
	if mustTell(t, text, a, code, words...); t.Failed() {
		t.Errorf("%d MB of input do not fit into %d MB, or did not end in time", len(text)>>20, megabytes)
	}
}

func nested(t *testing.T) {
	told(t, strings.Repeat("[", 65)+strings.Repeat("]", 65), 1, "no job result was found")
	told(t, strings.Repeat(`{"a":`, 65)+`{"ResultCode":"0812","job_type":6}`+strings.Repeat("}", 65), 0, "Unable to verify Document")
	const tooDeep = "nested more than 10,000 levels deep"
	for _, level := range []string{"[", `{"a":`} {
		told(t, strings.Repeat(level, 10_001), 1, tooDeep)
	}
	for _, text := range []string{strings.Repeat("[", 9<<20), strings.Repeat(`{"a":`, 1<<20)} {
		light(t, 250, text, 1, tooDeep)
	}
}

func hugeNumbers(t *testing.T) {
	digits := strings.Repeat("9", 1<<20)
	for _, text := range []string{`{"ResultCode":` + digits + `}`, `{"ResultCode":1e999999999}`, `{"ResultCode":"0812","job_type":6,"x":` + digits + `}`} {
		if a := decode(text); len(a.all()) > 3000 || strings.Contains(a.all(), "99999999") {
			t.Errorf("%.40s: %.200s", text, a.all())
		}
	}
	const two = `[{"ResultCode":"0810","job_type":1,"SmileJobID":9007199254740993},{"ResultCode":"0811","job_type":1,"SmileJobID":9007199254740992}]`
	if a := told(t, two, 0, "not shown: it could be personal"); strings.Contains(a.all(), "contradict") {
		t.Errorf("two jobs are taken for one, as if their numbers had been rounded: %s", a.all())
	}
}

func manyFields(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"ResultCode":"0812","job_type":6`)
	for i := range 100_000 {
		fmt.Fprintf(&b, `,"k%d":%d`, i, i)
	}
	light(t, 250, b.String()+"}", 0, "100000 other fields", "Unable to verify Document")
	light(t, 250, "["+strings.Repeat("{},", 3<<20)+"{}]", 1, "no code was found under a name")
}

// endless is more than may be read. The reading stops, and what was read is not
// taken for the whole.
func endless(t *testing.T) {
	line := `{"ResultCode":"0812","PartnerParams":{"job_type":6}}` + "\n"
	read := 0
	in := readerFunc(func(p []byte) (int, error) {
		n := copy(p, line)
		read += n
		return n, nil
	})
	a := ask(in, "decode")
	if a.code != 1 || a.out != "" || !strings.Contains(a.err, "larger than 10 MB") || read > 11<<20 {
		t.Errorf("exit code %d after %d bytes: %.300s", a.code, read, a.all())
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

func lineEnds(t *testing.T) {
	const job = `{"ResultCode":"0812","job_type":6}`
	want := strings.Count(told(t, strings.Repeat(job+"\n", 50), 0).out, "REJECTED")
	for what, end := range map[string]string{"CR": "\r", "CRLF": "\r\n", "none": "", "two": "\n\n"} {
		if got := strings.Count(told(t, strings.Repeat(job+end, 50), 0).out, "REJECTED"); got != want || got == 0 {
			t.Errorf("%s: %d results, not %d", what, got, want)
		}
	}
	told(t, `{"x":"`+strings.Repeat("y", 9<<20)+`"}`+"\n"+job, 0, "Unable to verify Document")
}

func twoResults(t *testing.T) {
	a := told(t, `{"ResultCode":"0812","job_type":6} and {"ResultCode":"1012","job_type":5}`, 0, "0812, Document Verification", "1012, Enhanced KYC")
	if strings.Index(a.out, "0812, ") > strings.Index(a.out, "1012, ") {
		t.Error("they are not in order")
	}
}

// prose has numbers that aren't answers of Smile ID.
func prose(t *testing.T) {
	for _, text := range []string{
		"Call 0812 345 6789 or +254 1012 1013.", "Paid 1,012.00 on 2026-10-12, invoice 1014.", "Room 0901, at 10:12.", "PIN 1213",
	} {
		told(t, text, 1, "no job result was found")
	}
}
