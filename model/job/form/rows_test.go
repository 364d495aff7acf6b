package form_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/wire"
	"smilecodes/model/modeltest"
)

func rowsReader(t testing.TB) form.Reader {
	return form.NewReader(field.NewKeys(), wire.New(modeltest.Load(t)))
}

// TestRows reads tables with a header. Lines are apart by ~, and tabs are written \t.
func TestRows(t *testing.T) {
	for _, row := range []struct{ why, text, want string }{
		{"tabs", `ResultCode\tResultText\tSmileJobID~0812\ta b\t0000001111`, `{"ResultCode":"0812","ResultText":"a b","SmileJobID":"0000001111"}`},
		{"commas, snake case", "result_code,job_type~0812,6~0810,1~", `{"result_code":"0812","job_type":6}~{"result_code":"0810","job_type":1}`},
		{"semicolons, and what Windows ends lines with", "ResultCode;job_type\r~0812;6\r~", `{"ResultCode":"0812","job_type":6}`},
		{"words as names", "Result Code,Job Type~0812,6", `{"Result_Code":"0812","Job_Type":6}`},
		{"the code after other columns", "id,smile_result_code~17,0922", `{"id":"17","smile_result_code":"0922"}`},
		{"Markdown", "| **ResultCode** | job_type |~|:--|--:|~| `0812` | 6 |", `{"ResultCode":"0812","job_type":6}`},
		{"psql", " result_code | job_type ~-------------+----------~ 0812        |        6~(1 row)", `{"result_code":"0812","job_type":6}`},
		{"mysql", "+----+----+~| id | resultcode |~+----+----+~| 17 | 0922 |~+----+----+~1 row", `{"id":"17","resultcode":"0922"}`},
		{"quoted cells", `"ResultCode","note"~"0812","a, ""b"""`, `{"ResultCode":"0812","note":"a, \"b\""}`},
		{"a quoted cell of two lines", `ResultCode,note~0812,"a~b"~0810,c`, `{"ResultCode":"0812","note":"a\nb"}~{"ResultCode":"0810","note":"c"}`},
		{"a quote that is never closed", `ResultCode,note~0812,"a~0810,b`, `{"ResultCode":"0812","note":"a"}~{"ResultCode":"0810","note":"b"}`},
		{"as spreadsheets keep zeros", `ResultCode,note~="0812",a`, `{"ResultCode":"0812","note":"a"}`},
		{"lost zeros", "ResultCode;job_type~812;6.0~1;1~812.0;", `{"ResultCode":812,"job_type":6}~{"ResultCode":1,"job_type":1}~{"ResultCode":812}`},
		{"a reference keeps its zeros", "ResultCode,job_id~0812,007", `{"ResultCode":"0812","job_id":"007"}`},
		{"nothing in a cell", "ResultCode,job_type,ref~0812,NULL,[null]~0810,,", `{"ResultCode":"0812"}~{"ResultCode":"0810"}`},
		{"missing cells at the end", `ResultCode\tjob_type\tref~0812\t6`, `{"ResultCode":"0812","job_type":6}`},
		{"steps with a column each", "ResultCode,Liveness_Check,Register_Selfie~0810,Failed,Rejected", `{"ResultCode":"0810","Actions":{"Liveness_Check":"Failed","Register_Selfie":"Rejected"}}`},
		{"JSON in a cell", `ResultCode,payload~0812,"{""job_type"":6}"`, `{"ResultCode":"0812","payload":"{\"job_type\":6}"}`},
		{"JSON in a cell that has the code itself", `job_id,ResultCode,payload~a-1,0812,"{""ResultCode"":""0812""}"`, `{"job_id":"a-1","payload":"{\"ResultCode\":\"0812\"}"}`},
		{"JSON in a cell, and no column of a code", `"Time","Line"~"2026-01-01 10:00:00","{""ResultCode"":""0812""}"`, `{"Time":"2026-01-01 10:00:00","Line":"{\"ResultCode\":\"0812\"}"}`},
		{"JSON in a cell with backslashes", `id,payload~17,"{\"ResultCode\":\"0812\",\"a\":\"\"}"`, `{"id":"17","payload":"{\"ResultCode\":\"0812\",\"a\":\"\"}"}`},
		{"JSON in a cell of several lines", `id,payload~17,"{~""ResultCode"": ""0812""~}"~18,x`, `{"id":"17","payload":"{\n\"ResultCode\": \"0812\"\n}"}~{"id":"18","payload":"x"}`},
		{"names in a cell", `Time;Line~10:00;time=1 result_code=0812 job_type=6`, `{"Time":"10:00","Line":"time=1 result_code=0812 job_type=6"}`},
		{"JSON of other things in a cell", `id,payload~17,"{""a"":""b""}"`, ""},
		{"a sentence with JSON below", `Hi Ada, the job failed~{"ResultCode":"0812","a":1}`, ""},
		{"single quotes", `'ResultCode','note'~'0812','a, ''b'' it''s'`, `{"ResultCode":"0812","note":"a, 'b' it's"}`},
		{"an apostrophe", `ResultCode,note~0812,'a~0810,b's`, `{"ResultCode":"0812","note":"a"}~{"ResultCode":"0810","note":"b's"}`},
		{"a bar in a cell", `| ResultCode | note |~|--|--|~| 0812 | a \| b |`, `{"ResultCode":"0812","note":"a | b"}`},
		{"a code with its text", "ResultCode,ref~0812 - a b,x", `{"ResultCode":"0812 - a b","ref":"x"}`},
		{"words around it", "Hello,~~ResultCode,ref~0812,x~~Thank you, Ada", `{"ResultCode":"0812","ref":"x"}`},
		{"two tables", "ResultCode,ref~0812,x~~job_type;ResultCode~1;0810", `{"ResultCode":"0812","ref":"x"}~{"job_type":1,"ResultCode":"0810"}`},
		{"the header again", "ResultCode,ref~0812,x~ResultCode,ref~0810,y", `{"ResultCode":"0812","ref":"x"}~{"ResultCode":"0810","ref":"y"}`},
		{"a column that is only called code", "code,job_type~0812,6", `{"code":"0812","job_type":6}`},

		{"a column that is called code, beside others", "code,city~1015,Lagos", ""},
		{"a record, not a header", "ResultCode,0812~job_type,6", ""},
		{"a column a record", "ResultCode,0812,0810~job_type,6,1", ""},
		{"names and no rows", "ResultCode,job_type", ""},
		{"no code below", "ResultCode,job_type~pending,6", ""},
		{"another job's code", "previous_result_code,job_type~0812,6", ""},
		{"a sentence", "The ResultCode, and the job_type.~0812 is common, 6 too.", ""},
		{"one column", "ResultCode~0812", ""},
	} {
		text := strings.NewReplacer("~", "\n", `\t`, "\t").Replace(row.text)
		rows, ok := rowsReader(t).Rows([]byte(text), nil)
		got := strings.ReplaceAll(strings.TrimSpace(string(rows.JSON)), "\n", "~")
		if got != row.want || ok != (row.want != "") {
			t.Errorf("%s: of\n%s\nit reads %s", row.why, text, got)
		}
	}
}

// TestRowsAround: what else the reader says of tables.
func TestRowsAround(t *testing.T) {
	text := "user_id: jane-88\nResultCode,FullName,note\n0812,Ada,x\n0810,Bea,y,z\n0811,Cleo,w,\nBye"
	rows, _ := rowsReader(t).Rows([]byte(text), nil)
	if rows.Misfits != 1 || rows.Codes != 2 || string(rows.Beside) != "user_id: jane-88\nBye\n" ||
		string(rows.Personal) != `{"FullName":"Ada"}`+"\n"+`{"FullName":"Cleo"}`+"\n" {
		t.Errorf("%+v", rows)
	}
	rows, _ = rowsReader(t).Rows([]byte("ResultCode,ref\n"+strings.Repeat("0812,x\n", 5003)), nil)
	if n := strings.Count(string(rows.JSON), "\n"); n != 5000 || rows.More != 3 || rows.Codes != 5003 {
		t.Errorf("of a long table %d rows are read, and %d not", n, rows.More)
	}
}

// TestListOfCodes: a table of codes that are explained is told from one of results.
func TestListOfCodes(t *testing.T) {
	c := modeltest.Load(t)
	explained := func(header, end string, n int) string {
		text := header + "\n"
		for _, e := range c.Entries() {
			if n > 0 && len(c.Code(e.Code)) == 1 && e.Text != "" {
				text += e.Code + "\t" + e.Text + end + "\n"
				n--
			}
		}
		return text
	}
	for _, row := range []struct {
		why, text string
		isList    bool
	}{
		{"codes with the page's texts", explained("ResultCode\tResultText", "", 9), true},
		{"with another word for the text", explained("Result code\tExplanation", "", 9), true},
		{"with a column that says nothing", explained("ResultCode\tResultText\tcomment", "\tok", 9), true},
		{"with a job each", explained("ResultCode\tResultText\tjob_id", "\ta-1", 9), false},
		{"with a column of ids", explained("ResultCode\tResultText\torder id", "\ta-1", 9), false},
		{"with a time", explained("ResultCode\tResultText\tcreated_at", "\t2026-03-02", 9), false},
		{"with a column of ids that is empty", explained("ResultCode\tResultText\tjob_id", "\t", 9), true},
		{"two of them", explained("ResultCode\tResultText", "", 2), false},
		{"codes alone", "ResultCode\tx\n0810\ta\n0811\tb\n0812\tc\n0813\td", false},
		{"a code that comes often", "ResultCode\tResultText\n" + strings.Repeat("1013\tUnable to Validate ID\n", 9), false},
		{"our own export", "id,code,text,source_category\nbiometric-kyc/0812,0812,x,y", true},
		{"of the warehouse", "entry_id,job_type,code\nbiometric-kyc/0812,1,0812", true},
		{"our own table", "| code | result text | id |\n|--|--|--|\n| 0810 | Enroll User Machine Judgement - PASS | biometric-kyc/0810 |\n" +
			"| 0908 | Error - Issuer not available | biometric-kyc/0908 |\n| 1020 | Exact Match | basic-kyc/1020 |", true},
	} {
		rows, ok := rowsReader(t).Rows([]byte(row.text), nil)
		if !ok || rows.IsList != row.isList {
			t.Errorf("%s: read %v, a list %v:\n%s", row.why, ok, rows.IsList, row.text)
		}
	}
}

// TestListed: a text that lists codes, without a name for them, is told from what
// somebody writes or logs of some. Lines are apart by ~.
func TestListed(t *testing.T) {
	const (
		a, b, c = "Failed Enroll Machine Judgement - FAIL - Compare Rejected", "Machine Judgement - Provisional - Compare Unsure", "Exact Match"
		three   = "0811 " + a + "~0815 " + b + "~1020 " + c
	)
	for _, row := range []struct {
		why, text string
		codes     int
	}{
		{"code and text", three, 3},
		{"with marks and columns", "Codes~✗ 0811    Biometric  " + a + "~o 0815    Biometric  " + b + "~3. 1020 | " + c + " | Approved", 3},
		{"the text below", "0811~~" + a + "~~Rejected, after 2 looks~~0815~" + b + "~1020~" + c, 3},
		{"signs between", "- 0811: " + a + "~- 0815 – " + b + "~- `1020`: " + c, 3},
		{"two", "0811 " + a + "~0815 " + b, 0},
		{"one code that comes often", strings.Repeat("1020 "+c+"~", 9), 0},
		{"a time", three + "~1021 Partial Match 10:02", 0},
		{"a time in a column", "0811  " + a + "  2026-03-02~0815  " + b + "  2026-03-02~1020  " + c + "  2026-03-02", 0},
		{"a log", "10:01 0811 " + a + "~10:02 0815 " + b + "~10:03 1020 " + c, 0},
		{"jobs", "0811 job 17 " + a + "~0815 job 18 " + b + "~1020 job 19 " + c, 0},
		{"a ticket", "Ana got 0811 " + a + "~Ben got 0815 " + b + "~Cleo got 1020 " + c, 0},
		{"other words", "0811 the face is another~0815 unsure~1020 all is well", 0},
		{"dates", "0811-10-10 " + a + "~0815-10-10 " + b + "~1020-10-10 " + c, 0},
	} {
		if n := rowsReader(t).Listed([]byte(strings.ReplaceAll(row.text, "~", "\n")), nil); n != row.codes {
			t.Errorf("%s: a list of %d codes", row.why, n)
		}
	}
}

// TestRowsSteps: the cost of a table grows with its length.
func TestRowsSteps(t *testing.T) {
	const n = 20_000
	for _, text := range []string{
		strings.Repeat("ResultCode,", n) + "a\n" + strings.Repeat("0812,", n), strings.Repeat("ResultCode,job_type\n", n),
		"ResultCode,a\n" + strings.Repeat("0812,\"a\n", n), "ResultCode,a\n0812,\"" + strings.Repeat("\"\"", n), strings.Repeat("a,\"", n),
		strings.Repeat("code;\"\"\"\n", n), strings.Repeat("ResultCode,x\n\"a\"\"", n), strings.Repeat("a,b\n{,", n), strings.Repeat("|", 20*n) + "code",
	} {
		steps := effort.For(len(text))
		if rowsReader(t).Rows([]byte(text), steps); steps.Used() > 12*len(text) {
			t.Errorf("%.20s: %d steps for %d bytes", text, steps.Used(), len(text))
		}
	}
}

// TestReadSteps: lines that could be columns of records are looked at once, however many
// there are.
func TestReadSteps(t *testing.T) {
	r := rowsReader(t)
	cost := func(lines int) float64 {
		text := []byte(strings.Repeat("and so on, it is 12\n", lines))
		return testing.AllocsPerRun(1, func() { r.Read(text) })
	}
	if few, many := cost(200), cost(800); many > 6*few {
		t.Errorf("four times the lines cost %.0f allocations, not %.0f", many, few)
	}
}

// TestRowsInAnyOrder: whatever is in the cells, quoted where it has to be, and in whatever
// order the columns are, each row comes back as it was.
func TestRowsInAnyOrder(t *testing.T) {
	reader := rowsReader(t)
	rapid.Check(t, func(t *rapid.T) {
		separator := rapid.SampledFrom([]string{",", ";", "\t"}).Draw(t, "separator")
		names := rapid.Permutation([]string{"ResultCode", "SmileJobID", "FullName", "note"}).Draw(t, "names")
		word := rapid.StringMatching(`[a-z](?:[a-z ,;|{}:"'\n\\]{0,9}[a-z])?`)
		var want []map[string]string
		text := strings.Join(names, separator) + "\n"
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			row := map[string]string{"ResultCode": rapid.SampledFrom([]string{"0812", "0810"}).Draw(t, "code"), "SmileJobID": rapid.StringMatching(`00\d{6}`).Draw(t, "id"),
				"FullName": word.Draw(t, "name"), "note": word.Draw(t, "note")}
			var cells []string
			for _, name := range names {
				cells = append(cells, `"`+strings.ReplaceAll(row[name], `"`, `""`)+`"`)
			}
			text += strings.Join(cells, separator) + "\n"
			want = append(want, row)
		}
		rows, _ := reader.Rows([]byte(text), nil)
		var got []map[string]string
		for line := range bytes.Lines(rows.JSON) {
			var row map[string]string
			if err := json.Unmarshal(line, &row); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			got = append(got, row)
		}
		for _, row := range want {
			for name, cell := range row { // none, as databases write it
				if cell == "nil" || cell == "none" || cell == "null" {
					delete(row, name)
				}
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%s\nis read as\n%s", text, rows.JSON)
		}
	})
}
