package bulk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/formtest"
	"smilecodes/model/job/made"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

// TestInputs reads inputs of all kinds, whole and broken: how many results are in them, what
// each column was taken for, and which lines were not read. Lines are apart by ~.
func TestInputs(t *testing.T) {
	c := modeltest.Real(t)
	const a, b = `{"ResultCode":"0810","SmileJobID":"0000000001","job_type":1}`, `{"ResultCode":"0812","SmileJobID":"0000000002","job_type":6}`
	const fields = "code ResultCode, job_type job_type, smile_job_id SmileJobID"
	long := `{"ResultCode":"0810","Photo":"` + strings.Repeat("a", mostOfRecord+100) + `"}`
	for _, row := range []struct {
		name, text string
		records    int
		columns    string
		notRead    string
		err        string
	}{
		{"lines", a + "~~" + b + "~", 2, fields, "", ""},
		{"the last line has no end", a + "~" + b, 2, fields, "", ""},
		{"a line without a code", a + "~" + `{"level":"info"}` + "~" + b, 2, fields, "0: 1 [2]", ""},
		{"codes that aren't any", a + "~" + `{"ResultCode":"E-7"}` + "~" + `{"a":{"result_code":99999}}` + "~" + `{"ResultCode":""}` + "~", 1, fields, "0: 1 [4], 6: 2 [2 3]", ""},
		{"a line that breaks off", a + "~~" + b[:14] + "~" + b[:50] + "~", 2, fields, "1: 1 [3]", ""},
		{"other lines of a log", "start~10:02 callback " + a + "~status: ok~10:03 callback " + b + "~", 2, fields, "", ""},
		{"names and values in a log", "10:02 callback ResultCode=0810 job_type=1~10:02 " + b + "~", 2, fields, "", ""},
		{"a binary", "\x7fELF\x00\x00~" + a, 0, "", "4: 1 [1]", "this isn't text"},
		{"bytes that aren't text in a line", strings.Repeat(a+"~", 5000) + "{\x00\x00}~" + b + "~", 5001, fields, "4: 1 [5001]", ""},
		{"a gzip that breaks off", "gz-" + strings.Repeat(a+"~", 500), -1, fields, "5: 1 [", ""},
		{"a line that is too long", a + "~" + long + "~" + b + "~", 2, fields, "3: 1 [2]", ""},
		{"an element that is too long", "[" + a + "~," + long + ",~" + b + "]", 2, fields, "3: 1 [2]", ""},
		{"objects in several lines", "{~\"ResultCode\":\"0810\"~}~{~\"a\":1}~" + b, 2, fields, "0: 1 [4]", ""},

		{"a table", "result_code,job_type~0810,1~812,6~", 2, "code ResultCode, job_type job_type", "", ""},
		{"a header twice", "result_code,job_type~0810,1~result_code,job_type~0812,6~", 2, "code ResultCode, job_type job_type", "", ""},
		{"rows of another length", "result_code;job_type;x~0810;1;~0812;6;\"a~b\"~0812;6~0812;6;y;;~0812;6;y;z~0812;6;~", 4, "code ResultCode, job_type job_type", "2: 2 [5 7]", ""},
		{"a cell with lines and quotes", "id,result_code,name~1,0810,\"a~\"\"b\"\", c\"~2,0812,\"d\"~", 2, "code ResultCode", "", ""},
		{"a quote in a cell", "result_code,size~0810,5\" x~0812,7~", 2, "code ResultCode", "", ""},
		{"one quote too many", "result_code,name~0810,\"a~0812,b~1015,c~", 3, "code ResultCode", "", ""},
		{"one quote too many in a cell", "result_code,name~0810,a\"b~0812,b~1015,c~", 3, "code ResultCode", "", ""},
		{"a quote that closes rows below", "result_code,name~0810,\"a~0812,b~1015,c\"~0810,d~", 4, "code ResultCode", "", ""},
		{"a cell of two lines", "name,result_code,x~\"a~b\",0810,~\"a,0812~b\",0812,~", 2, "code ResultCode", "", ""},
		{"a cell with a list of codes", "result_code,note~0810,\"has~0811,0812~0814\"~0812,x~", 2, "code ResultCode", "", ""},
		{"one column", "result_code~0810~0812~~812~", 3, "code ResultCode", "", ""},
		{"one column, and a cell without a code", "result_code~0810~x~", 1, "code ResultCode", "6: 1 [3]", ""},
		{"no header", "0810,1,2026-03-02T09:15:00Z,NG,BVN~1015,5,2026-03-02 09:16,KE,NATIONAL_ID~", 2,
			"code column 1, job_type column 2, country column 4, id_type column 5, time column 3", "", ""},
		{"names that say nothing", "rc\twhen\tJane Doe~0810\t2026-03-02\tx~1015\t2026-03-03\ty~", 2, "code column 1, time column 2", "", ""},
		{"created_at is a time", "result_code,created_at~0810,2026-03-02~", 1, "code ResultCode, time created_at", "", ""},
		{"a code that is empty", "result_code,job_type~0810,1~,6~NULL,6~", 1, "code ResultCode, job_type job_type", "0: 2 [3 4]", ""},
		{"a column with other codes", "result_code,job_type~0810,1~E-7,6~", 1, "code ResultCode, job_type job_type", "6: 1 [3]", ""},
		{"a row that the decoder reads", "result_code,result_text~0810 - Enroll User,x~0812,y~", 2, "code ResultCode, text ResultText", "", ""},
		{"few rows, a header twice and a cell too many", "code,job_type~0810,1~code,job_type~0812,1,xx~", 1, "code code, job_type job_type", "2: 1 [4]", ""},
		{"job types in words", "result_code,job_type~1012,enhanced_kyc~0810,\"6.0\"~", 2, "code ResultCode, job_type job_type", "", ""},
		{"a payload that breaks off", "id,payload~1,\"" + strings.ReplaceAll(a, `"`, `""`) + "\"~2,\"{\"\"a\"\":\"~3,{}~", 1, "json column 2, " + fields, "0: 1 [4], 1: 1 [3]", ""},

		{"nothing", "~ ~", 0, "", "", "no result code was found. The input is empty"},
		{"a gzip that breaks off at once", "gz-", 0, "", "5: 1 [1]", "The compressed file ends too early"},
		{"only what is too long", long + "~", 0, "", "3: 1 [1]", "What is longer than 10 MB is not read"},
		{"a spreadsheet", "PK\x03\x04\x14\x00\x06\x00~" + a, 0, "", "4: 1 [1]", "Save the sheet as a CSV"},
		{"a binary without zeros", strings.Repeat("\x01\x02\x8f%PDF\x7f", 50), 0, "", "4: 1 [1]", "this isn't text"},
		{"no code", "name,job_type~Jane,1~", 0, "", "0: 1 [1]", "recognized: job_type from job_type"},
	} {
		t.Run(row.name, func(t *testing.T) {
			text := strings.ReplaceAll(row.text, "~", "\n")
			if plain, ok := strings.CutPrefix(text, "gz-"); ok {
				z := zipped(plain)
				text = z[:max(len(z)-20, 8)]
			}
			got := counts(options(c), source("a", text))
			if got.err == nil && len(got.records) == 0 {
				got.err = Read(context.Background(), []Source{source("a", text)}, tally.New(c, tally.Options{Kinds: options(c).Kinds}), options(c))
			}
			var columns, notRead []string
			for _, c := range got.input.Columns {
				columns = append(columns, c.Field+" "+c.From)
			}
			for _, n := range got.notRead {
				notRead = append(notRead, fmt.Sprintf("%d: %d %v", n.Kind, n.Lines, n.First))
			}
			if said := strings.Join(columns, ", "); said != row.columns {
				t.Errorf("columns %s", said)
			}
			if said := strings.Join(notRead, ", "); said != row.notRead && !(row.records < 0 && strings.Contains(said, row.notRead)) {
				t.Errorf("not read %s, not %s", said, row.notRead)
			}
			if len(got.records) != row.records && !(row.records < 0 && len(got.records) > 0) {
				t.Errorf("%d records as %s", len(got.records), got.input.Form)
			}
			if said := fmt.Sprint(got.err); (got.err == nil) != (row.err == "") || !strings.Contains(said, row.err) {
				t.Errorf("error %s", said)
			}
		})
	}
}

// TestColumns: what the user says of columns comes before what they look like.
func TestColumns(t *testing.T) {
	c := modeltest.Real(t)
	text := "a,b,type,when\n0810,1015,1,2026-03-02\n0811,1013,5,2026-03-03\n"
	for _, row := range []struct {
		columns map[string]string
		want    string
	}{
		{nil, "code column 1, time column 4"},
		{map[string]string{"code": "b", "job_type": "3"}, "code column 2, job_type column 3, time column 4"},
		{map[string]string{"code": "5"}, "no column is called 5. Give its name in the first row, or its number"},
	} {
		how := options(c)
		how.Columns = row.columns
		got := counts(how, source("a", text))
		var said []string
		for _, c := range got.input.Columns {
			said = append(said, c.Field+" "+c.From)
		}
		if got.err != nil {
			said = append(said, strings.TrimPrefix(got.err.Error(), "a: "))
		}
		if strings.Join(said, ", ") != row.want {
			t.Errorf("%v: %v", row.columns, said)
		}
	}
	how := options(c)
	how.Columns = map[string]string{"code": "rc"}
	for _, text := range []string{
		`{"rc":"0810","job_type":1}`, "{\n\"rc\": \"0810\",\n\"job_type\": 1}", `[{"rc":"0810","job_type":1}]`, `{"rc":"0810","job_type":1,"ResultCode":"1012"}`,
		`{"data":{"rc":"0810","job_type":1}}`, `10:02 {"rc":"0810","job_type":1} sent "x"`,
	} {
		got := counts(how, source("a", text+"\n"))
		if len(got.records) != 1 || how.Kinds.Code(got.records[0].Kind) != "0810" {
			t.Errorf("%d records by a key of JSON in %s", len(got.records), text)
		}
	}
}

// TestFields: what JSON was taken from, in names of our own.
func TestFields(t *testing.T) {
	c := modeltest.Real(t)
	const in = `{"ResultCode":"1015","PartnerParams":{"job_type":1,"job_id":"a-1"},"Country":"NG","timestamp":"2026-03-02T09:15:00Z"}`
	const of = "code ResultCode, job_type PartnerParams.job_type, job_id PartnerParams.job_id, country Country, time timestamp"
	for _, row := range []struct {
		name, text string
		columns    map[string]string
		want       string
	}{
		{"lines", in + "\n", nil, of},
		{"an array", "[" + in + "," + in + "]", nil, of},
		{"a log", "09:15 callback " + in + " done\n", nil, of},
		{"in a text", `{"Jane Doe":"` + strings.ReplaceAll(in, `"`, `\"`) + `"}` + "\n", nil, of},
		{"spelt in another way", `{"RESULT_CODE":"1015","partner_params":{"jobType":"1"},"smile_job_id":"0000000001"}`, nil, "code ResultCode, job_type PartnerParams.job_type, smile_job_id SmileJobID"},
		{"with a prefix", `{"smile_result_code":"1015","smile_job_type":1,"Jane":"x"}`, nil, "code …ResultCode, job_type …job_type"},
		{"in two ways", in + "\n" + `{"code":"0810","SmileJobID":"0000000001","job_type":1}` + "\n" + in, nil,
			"code ResultCode, code code, job_type PartnerParams.job_type, job_type job_type, smile_job_id SmileJobID, job_id PartnerParams.job_id, country Country, time timestamp"},
		{"a status answer", `{"code":"2302","result":` + in + `}`, nil, of},
		{"nothing but calls", `{"code":"2204","error":"x"}` + "\n", nil, "code code, text error"},
		{"keys that the user names", `{"rc":"1015","Jane Doe":1,"typ":1}` + "\n", map[string]string{"code": "rc", "job_type": "typ"}, "code the key you named, job_type the key you named"},
		{"a payload in a column", "when,payload\n2026-03-02,\"" + strings.ReplaceAll(in, `"`, `""`) + "\"\n", nil, "time column 1, json column 2, code ResultCode, job_type PartnerParams.job_type, job_id PartnerParams.job_id, country Country, time timestamp"},
		{"not of the first records", strings.Repeat(in+"\n", headRecords) + `{"code":"0810"}` + "\n", nil, of},
	} {
		how := options(c)
		how.Columns = row.columns
		got := counts(how, source("a", row.text))
		var said []string
		for _, c := range got.input.Columns {
			said = append(said, c.Field+" "+c.From)
		}
		if strings.Join(said, ", ") != row.want {
			t.Errorf("%s: %s", row.name, strings.Join(said, ", "))
		}
	}
}

// TestLocalTimes: times as spreadsheets write them, decided by the first rows. A row that writes
// them in another way has no time, and neither has one whose time can be two.
func TestLocalTimes(t *testing.T) {
	c := modeltest.Real(t)
	const dots, slashes = "0810,20.02.2026 13:05~0812,3.4.2025~", "0810,03/04/2025 10:00~0812,04/05/2025 1:30 PM~"
	for _, row := range []struct {
		name, text string
		columns    map[string]string
		said       tally.TimeForm // by the user
		form       tally.TimeForm
		times      string
	}{
		{"dots", "result_code,created_at~" + dots, nil, 0, tally.DayFirst, "2025-04-03T00:00:00Z 2026-02-20T13:05:00Z"},
		{"a name that says nothing", "result_code,when~" + dots, nil, 0, tally.DayFirst, "2025-04-03T00:00:00Z 2026-02-20T13:05:00Z"},
		{"no header", dots, nil, 0, tally.DayFirst, "2025-04-03T00:00:00Z 2026-02-20T13:05:00Z"},
		{"either", "result_code,timestamp~" + slashes, nil, 0, tally.EitherFirst, "- -"},
		{"either, and a day", "result_code,timestamp~" + slashes + "0810,20/02/2026~", nil, 0, tally.DayFirst, "2025-04-03T10:00:00Z 2025-05-04T13:30:00Z 2026-02-20T00:00:00Z"},
		{"either, and a month", "result_code,timestamp~" + slashes + "0810,02/20/2026~", nil, 0, tally.MonthFirst, "2025-03-04T10:00:00Z 2025-04-05T13:30:00Z 2026-02-20T00:00:00Z"},
		{"the user says", "result_code,timestamp~" + slashes, map[string]string{"time": "2"}, tally.MonthFirst, tally.MonthFirst, "2025-03-04T10:00:00Z 2025-04-05T13:30:00Z"},
		{"a later row is another way", "result_code,timestamp~" + strings.Repeat("0810,20/02/2026~", 150) + "0810,02/20/2026~0810,2026-02-20~", nil, 0, tally.DayFirst,
			"-" + strings.Repeat(" 2026-02-20T00:00:00Z", 151)},
		{"numbers of days", "result_code;timestamp~0810;46073.5451~0812;46074~", nil, 0, tally.DayNumbers, "2026-02-20T13:04:57Z 2026-02-21T00:00:00Z"},
		{"numbers of something", "result_code;size~0810;46073.5451~0812;46074~", nil, 0, tally.ISO, "- -"},
		{"numbers of days, the user says", "result_code;size~0810;46073.5451~0812;46074~", map[string]string{"time": "size"}, 0, tally.DayNumbers, "2026-02-20T13:04:57Z 2026-02-21T00:00:00Z"},
		{"a row that is decoded", "result_code,timestamp,id~0810 - Enroll User,20.02.2026 13:05,x~0812,20.02.2026 13:06,y~", nil, 0, tally.DayFirst, "2026-02-20T13:05:00Z 2026-02-20T13:06:00Z"},
		{"beside a payload", "when,payload~20.02.2026 13:05,\"{\"\"ResultCode\"\":\"\"0810\"\"}\"~20.02.2026 13:06,\"{\"\"ResultCode\"\":\"\"0812\"\",\"\"timestamp\"\":\"\"2026-02-19\"\"}\"~", nil, 0, tally.DayFirst,
			"2026-02-19T00:00:00Z 2026-02-20T13:05:00Z"},
		{"birthdays", "result_code,when~0810,17.05.1990~0812,20.02.1985~", nil, 0, tally.ISO, "- -"},
	} {
		how := options(c)
		how.Columns, how.TimeForm = row.columns, row.said
		got := counts(how, source("a", strings.ReplaceAll(row.text, "~", "\n")))
		form := tally.ISO
		for _, c := range got.input.Columns {
			form = max(form, c.Form)
		}
		var times []string
		for _, r := range got.records {
			at := "-"
			if r.Time > 0 {
				at = time.Unix(r.Time, 0).UTC().Format(time.RFC3339)
			}
			times = append(times, at)
		}
		if said := strings.Join(times, " "); said != row.times || form != row.form || got.err != nil {
			t.Errorf("%s: %s in the form %d, not %s in %d (%v)", row.name, said, form, row.times, row.form, got.err)
		}
	}
}

// TestErrors: an input that can't be read to its end is told, and the rest counts.
func TestErrors(t *testing.T) {
	c := modeltest.Real(t)
	text := month(t, c, 100, made.Lines)
	failing := Source{Name: "b", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(io.MultiReader(strings.NewReader(text), iotest.ErrReader(errors.New("broken pipe")))), nil
	}}
	gone := Source{Name: "c", Open: func() (io.ReadCloser, error) { return nil, errors.New("it is gone") }}
	got := counts(options(c), failing, gone, source("d", text))
	if len(got.records) != 200 || got.input.Files != 2 || got.err == nil || got.err.Error() != "b: it could only be read in part: broken pipe\nc: it is gone" {
		t.Errorf("%d records of %d files, %v", len(got.records), got.input.Files, got.err)
	}
}

// TestLists: a list of codes is not results.
func TestLists(t *testing.T) {
	c := modeltest.Real(t)
	entries := slices.DeleteFunc(slices.Clone(c.Entries()), func(e *catalog.Entry) bool { return e.Family != catalog.Result || e.Text == "" })
	for _, l := range formtest.Listings(entries) {
		got := counts(options(c), source("a", l.Text))
		var list *ListError
		if isList := errors.As(got.err, &list); len(got.records) > 0 || !isList && strings.Contains(l.Name, "CSV") {
			t.Errorf("%s: %d records, %v", l.Name, len(got.records), got.err)
		}
	}
}

// TestCodes: codes and nothing else are not results, unless the user says where they are.
func TestCodes(t *testing.T) {
	c := modeltest.Real(t)
	how := options(c)
	for text, want := range map[string]string{
		"1015\n0908\n0810\n0812\n": "this is a list of 4 codes, not results. To look codes up, type smilecodes 1015 0908 0810,",
		"1015, 0908\n":             "a list of 2 codes",
		"1015,0908\n0810":          "a list of 3 codes",
		"1015;0908;":               "a list of 2 codes",
		`["1015", "0908"]`:         "a list of 2 codes",
		"812":                      "this is a code, not results. To look codes up, type smilecodes 0812,",
		"code\n1015\n1015\n":       "a list of 2 codes, not results. To look codes up, type smilecodes 1015,",
		"RC1015\n#0908\n":          "a list of 2 codes",
		"RC 1015 / RC 0908":        "a list of 2 codes",
		"0810\n4711\n":             "no result code", // half of them known: numbers of any kind
		"2024\n2025\n1987\n":       "no result code",
		"0810,1\n0812,6\n":         "",
		"result_code\n1015\n":      "",

		strings.Repeat("1015\n", 60_000): "this is a list of codes, not results. To look codes up, type smilecodes 1015,",
	} {
		err := Read(context.Background(), []Source{source("a", text)}, tally.New(c, tally.Options{Kinds: how.Kinds}), how)
		if said := fmt.Sprint(err); !strings.Contains(said, want) || (err == nil) != (want == "") {
			t.Errorf("%.40q: %s", text, said)
		}
		for _, number := range []string{"4711", "2024", "1987"} {
			if strings.Contains(fmt.Sprint(err), number) {
				t.Errorf("%.40q: it repeats %s", text, number)
			}
		}
	}
	how.Columns = map[string]string{"code": "1"}
	if got := counts(how, source("a", "1015\n1015\n0908\n")); len(got.records) != 3 || got.err != nil {
		t.Errorf("%d records, %v", len(got.records), got.err)
	}
}

// TestQuotes: a quote too many in a table costs at most its row, wherever it is, however the table
// is cut, and where the cell would be too long.
func TestQuotes(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads a long table")
	}
	c := modeltest.Real(t)
	const rows = 200_000
	line := []byte("0810,1,0000000001,some words that make a row of this table a little longer than it needs\n")
	table := append([]byte("result_code,job_type,smile_job_id,name\n"), bytes.Repeat(line, rows)...)
	if len(table) < mostOfRecord+3<<20 {
		t.Fatal("the table is short")
	}
	head := len(table) - rows*len(line)
	for name, change := range map[string]func(row func(n int) []byte){
		"opens":       func(row func(int) []byte) { row(500)[18] = '"' },
		"is inside":   func(row func(int) []byte) { row(500)[30] = '"' },
		"closes":      func(row func(int) []byte) { row(500)[len(line)-2] = '"' },
		"two, far":    func(row func(int) []byte) { row(500)[18], row(150_000)[len(line)-2] = '"', '"' },
		"two, nearer": func(row func(int) []byte) { row(500)[18], row(9000)[len(line)-2] = '"', '"' },
	} {
		text := bytes.Clone(table)
		change(func(n int) []byte { return text[head+n*len(line):] })
		if got := counts(options(c), source("a", string(text))); len(got.records) != rows || len(got.notRead) > 0 {
			t.Errorf("a quote that %s: %d records, %v", name, len(got.records), got.notRead)
		}
	}
}

// TestStop: where the context ends, what was read counts, and an input that says nothing
// is not waited for.
func TestStop(t *testing.T) {
	c := modeltest.Real(t)
	in, out := io.Pipe()
	defer in.Close()
	ctx, stop := context.WithCancel(context.Background())
	how := options(c)
	to := tally.New(c, tally.Options{Kinds: how.Kinds})
	how.Progress = func(read, total int64) {
		if read > 300_000 {
			stop()
		}
	}
	go io.WriteString(out, strings.Repeat(month(t, c, 100, made.Lines), 10)) // and then nothing
	err := Read(ctx, []Source{{Name: "a", Open: func() (io.ReadCloser, error) { return in, nil }}}, to, how)
	if r := to.Report(); err != nil || !r.Input.IsPartly || r.Input.Records == 0 {
		t.Errorf("%v, %+v", err, r.Input)
	}
}

// TestAgain: a second pass gives the results that are wanted, with what may be shown.
func TestAgain(t *testing.T) {
	c := modeltest.Real(t)
	for _, form := range []made.Form{made.Lines, made.CSV} {
		text := month(t, c, 300, form)
		how := options(c)
		want := counts(how, source("a", text)).records
		wanted, got := map[tally.Record]bool{}, 0
		for _, r := range want[100:200] {
			wanted[r] = true
		}
		err := Again(context.Background(), []Source{source("a", text)}, how, func(r tally.Record) bool { return wanted[r] }, func(r tally.Record, result *job.Result) {
			if result.Job.SmileJobID != "" && result.Job.SmileJobID != job.NotShown {
				got++
			}
		})
		if err != nil || got < 90 {
			t.Errorf("form %d: %v, %d results with a SmileJobID", form, err, got)
		}
	}
}
