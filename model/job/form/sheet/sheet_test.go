package sheet_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/form/sheet"
)

// TestReal reads what real programs print of the same two rows.
func TestReal(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	if len(files) < 5 {
		t.Fatal("no files")
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out, _, ok := sheet.Tables(text, nil)
		rows := rowsIn(out)
		if !ok || len(rows) != 2 {
			t.Errorf("%s: read %v, %d rows:\n%s", file, ok, len(rows), out)
			continue
		}
		var payload bytes.Buffer
		_ = json.Compact(&payload, []byte(rows[0]["payload"]))
		if rows[0]["result_code"] != "0812" || rows[0]["job_type"] != "6" || rows[0]["full_name"] != "Ada Invented" ||
			!strings.HasPrefix(payload.String(), `{"ResultCode":"0812"`) ||
			rows[1]["result_code"] != "0810" || rows[1]["smile_job_id"] != "0000004712" || rows[1]["full_name"] != "Bea 'B', Invented" || len(rows[1]["payload"]) > 4 {
			t.Errorf("%s:\n%s", file, out)
		}
	}
}

// rowsIn are the rows of the tables with commas or bars in a text, by their columns.
func rowsIn(text []byte) (rows []map[string]string) {
	var names []string
	text = regexp.MustCompile(`(?m)^\+[-+]+\+\n`).ReplaceAll(text, nil)
	for _, block := range strings.Split(string(text), "\n\n") {
		r := csv.NewReader(strings.NewReader(block))
		r.FieldsPerRecord, r.TrimLeadingSpace = -1, true
		if strings.HasPrefix(block, "|") {
			r.Comma, r.LazyQuotes = '|', true
		}
		for i := 0; ; i++ {
			cells, err := r.Read()
			if err != nil {
				break
			}
			switch {
			case len(cells) == 1:
				i--
			case i == 0:
				names = cells
			default:
				row := map[string]string{}
				for i, cell := range cells {
					row[strings.TrimSpace(names[i])] = strings.TrimSpace(cell)
				}
				delete(row, "")
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// TestTables reads tables as they are printed. Lines are apart by ~, and tabs are written
// \t. A text that stays as it is has no want.
func TestTables(t *testing.T) {
	for _, row := range []struct{ why, text, want string }{
		{"two columns with a tab", `ResultCode\t0812~job_type\t6`, `"ResultCode","job_type"~"0812","6"~`},
		{"with commas", `ResultCode,0812~job_type,6~~Bye, Ada`, `"ResultCode","job_type"~"0812","6"~~~Bye, Ada`},
		{"Markdown", `| Field | Value |~|---|---|~| **ResultCode** | 0812 |~| Full Name | "Ada" |`, `"ResultCode","Full Name"~"0812","Ada"~`},
		{"a name twice", `ResultCode\t0812~ResultCode\t0810`, ""},
		{"a name twice, later", `ResultCode\t0812~job_type\t6~resultcode\t0810`, ""},
		{"three columns in a line", `ResultCode\t0812~job_type\t6\t7`, ""},
		{"a table with a header", `ResultCode\tjob_type~0812\t6`, ""},
		{"other things", `Name\tAda~City\tLagos`, ""},
		{"records with a banner", "-[ RECORD 1 ]~code     | 0812~job_type | 6~-[ RECORD 2 ]~code     | 0810~country  | KE", `"code","job_type","country"~"0812","6",""~"0810","","KE"~`},
		{"a record with a border", "+-[ RECORD 1 ]-+----+~| ResultCode | 0812 |~| job_type   | 6    |~+------------+----+~", `"ResultCode","job_type"~"0812","6"~~+------------+----+`},
		{"Vertical of ClickHouse", "Row 1:~──────~ResultCode: 0812~job_type:   6~~1 row in set.", `"ResultCode","job_type"~"0812","6"~~~1 row in set.`},
		{"rows of Cassandra", "@ Row 1~-------------+------~ result_code | 0812~ job_type    | 6~~(1 rows)", `"result_code","job_type"~"0812","6"~~~(1 rows)`},
		{"a value of several lines", "*** 1. row ***~ResultCode: 0812~      note: a~job_type: 1~  job_type: 6", `"ResultCode","note","job_type"~"0812","a~job_type: 1","6"~`},
		{"columns in line", "ResultCode   job_type~0812         6~0810         1", `"ResultCode","job_type"~"0812","6"~"0810","1"~`},
		{"right in line, with the row's number", "  ResultCode  job_type~0       0812         6~1       0810       NaN~~[2 rows x 2 columns]", `"ResultCode","job_type"~"0812","6"~"0810","NaN"~~~[2 rows x 2 columns]`},
		{"a missing cell", "ResultCode   job_type   SmileJobID~0812                    0000000012~0810         1", `"ResultCode","job_type","SmileJobID"~"0812","","0000000012"~"0810","1",""~`},
		{"a cell below two names", "ResultCode  job_type~0812 and more of it~0810        1", ""},
		{"a cell below none", "ResultCode  job_type~0812        6         7", ""},
		{"dashes", "ResultCode job_type~---------- --------~0812              6~", `"ResultCode","job_type"~"0812","6"~`},
		{"a cell over its dashes", "ResultCode job_type~---------- --------~0812 and so on 6", ""},
		{"a statement", "INSERT INTO `t` (`result_code`, note) VALUES~('0812', 'it\\'s, (a)'),~('0810', NULL);~Bye", `"result_code","note"~"0812","it's, (a)"~"0810","NULL"~~Bye`},
		{"a statement without columns", "INSERT INTO t VALUES ('0812', 6);", ""},
		{"a statement with a call", "INSERT INTO t (code, at) VALUES ('0812', now());", ""},
		{"lines with an equals sign", "ResultCode = 0812~  job_type = 6~~ResultCode = 0810~  job_type = 1~", `"ResultCode","job_type"~"0812","6"~"0810","1"~`},
		{"signs that aren't in line", "ResultCode = 0812~job_type = 6", ""},
		{"a sentence", "The code  is 0812.~It is  rejected.", ""},
	} {
		text := strings.NewReplacer("~", "\n", `\t`, "\t").Replace(row.text)
		out, _, ok := sheet.Tables([]byte(text), nil)
		got := strings.TrimSuffix(strings.ReplaceAll(string(out), "\n", "~"), "~")
		if ok != (row.want != "") || ok && got != row.want {
			t.Errorf("%s: of\n%s\nread %v:\n%s", row.why, text, ok, got)
		}
	}
}

// TestSteps: the cost of a text grows with its length.
func TestSteps(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("a\tb\n", 50_000), strings.Repeat("-[ RECORD 1 ]-\na | b\n", 10_000), strings.Repeat("code  x\n", 20_000), strings.Repeat("code  x", 50_000),
		"code  x\n" + strings.Repeat("a  b", 50_000), strings.Repeat("INSERT INTO t (code,b) VALUES (", 10_000), strings.Repeat("INSERT INTO t\n", 10_000),
		strings.Repeat("a = b\n\n", 20_000), strings.Repeat("x", 200_000), strings.Repeat("│", 50_000),
	} {
		steps := effort.For(len(text))
		if sheet.Tables([]byte(text), steps); steps.Used() > 12*len(text) {
			t.Errorf("%.20s: %d steps for %d bytes", text, steps.Used(), len(text))
		}
	}
}

// BenchmarkTables has texts that begin a table in each line, and have none.
func BenchmarkTables(b *testing.B) {
	for name, text := range map[string]string{
		"banner": strings.Repeat("-[ RECORD 1 ]-\n", 20_000), "insert": strings.Repeat("INSERT INTO t\n", 20_000), "aligned": strings.Repeat("code  x\n", 40_000),
		"pairs": strings.Repeat("code\tx\n", 40_000), "listed": strings.Repeat("a = b\n", 40_000), "plain": strings.Repeat("a word and more\n", 20_000),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for range b.N {
				sheet.Tables([]byte(text), nil)
			}
		})
	}
}

// TestColumnsComeBack: whatever is in a table, read with columns in line it is the same.
func TestColumnsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringMatching(`[A-Za-z0-9](?:[A-Za-z0-9 ,'é]{0,9}[a-z0-9])?`).Filter(func(s string) bool { return !strings.Contains(s, "  ") })
		n := rapid.IntRange(2, 5).Draw(t, "columns")
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, n, n), 1, 5).Draw(t, "rows")
		names := append([]string{"ResultCode"}, []string{"job_type", "SmileJobID", "Full Name", "x"}[:n-1]...)
		var b strings.Builder
		write := func(cells []string, fill string) {
			for _, cell := range cells {
				b.WriteString(cell + strings.Repeat(fill, 14-len([]rune(cell))) + "  ")
			}
			b.WriteString("\n")
		}
		write(names, " ")
		write(make([]string, n), "-")
		for _, row := range rows {
			write(row, " ")
		}
		out, _, ok := sheet.Tables([]byte(b.String()), nil)
		want := [][]string{names}
		want = append(want, rows...)
		r := csv.NewReader(bytes.NewReader(out))
		got, err := r.ReadAll()
		if !ok || err != nil || len(got) != len(want) {
			t.Fatalf("%s\nread as\n%s", b.String(), out)
		}
		for i := range want {
			if strings.Join(got[i], "|") != strings.Join(want[i], "|") {
				t.Fatalf("%s\nread as\n%s", b.String(), out)
			}
		}
	})
}

// FuzzTables: a text in any form is read without a crash, and what isn't a table stays.
func FuzzTables(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		text, _ := os.ReadFile(file)
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if out, _, ok := sheet.Tables(text, effort.For(len(text))); !ok && bytes.Contains(text, []byte("stays")) && !bytes.Contains(out, []byte("stays")) {
			t.Errorf("%q became %q", text, out)
		}
	})
}
