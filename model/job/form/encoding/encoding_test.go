package encoding_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/form/encoding"
)

// undone undoes all encodings of a text, and gives their names with a comma between them.
func undone(text string) (plain, names string) {
	plain = text
	var all []string
	for {
		next, name, ok := encoding.Undo([]byte(plain), effort.For(len(plain)))
		if !ok {
			return plain, strings.Join(all, ", ")
		}
		plain, all = string(next), append(all, name)
	}
}

// TestSamples: a sample is a file with the names of its encodings, the text that came,
// and the text that it was.
func TestSamples(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 15 {
		t.Fatalf("%d samples, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parts := txtar.Parse(data)
		if len(parts.Files) != 2 {
			t.Fatalf("%s has %d parts", file, len(parts.Files))
		}
		came, want := string(parts.Files[0].Data), string(parts.Files[1].Data)
		plain, names := undone(came)
		if wanted := strings.TrimSpace(string(parts.Comment)); names != wanted || strings.TrimSpace(plain) != strings.TrimSpace(want) {
			t.Errorf("%s is from %s, not %s\n%s\nnot\n%s", file, names, wanted, plain, want)
		}
	}
}

// TestUndo has what files show badly: characters that can't be seen.
func TestUndo(t *testing.T) {
	for _, row := range []struct{ came, plain, names string }{
		{"\x1b[32m\"ResultCode\"\x1b[39m: \x1b[1;33m\"0812\"\x1b[0m", `"ResultCode": "0812"`, "coloured text"},
		{"Result\x1b[1mCo\x1b(Bde: 08\x1b[38;5;1m12", "ResultCode: 0812", "coloured text"},
		{"ResultCode\x1b[3C0812\x1b[2;1Hjob_type\x1b]8;;http://a.test\x1b\\6\x1b]8;;\x07", "ResultCode 0812\njob_type6", "coloured text"},
		{"[32mResultCode[0m: 0812", "ResultCode: 0812", "coloured text"},
		{`\u001b[32mResultCode\u001b[0m #033[1mis\x1b[K ^[[33m0812␛[0m`, "ResultCode is 0812", "coloured text"},
		{"{“ResultCode”: ‘0812’, «Text»:„Ada’s “card” is “new”“}", `{"ResultCode": '0812', "Text":"Ada’s “card” is “new”"}`, "text with typographic characters"},
		{"“ResultCode” : “” ,\n”job_type” : 6", `"ResultCode" : "" ,` + "\n" + `"job_type" : 6`, "text with typographic characters"},
		{"Result\u200bCode\u00a0:\u202f\u206808\u00ad12\u2069\ufeff", "ResultCode : 0812", "text with typographic characters"},
		{"ｒｅｓｕｌｔ＿ｃｏｄｅ：０８１２，ｊｏｂ＿ｔｙｐｅ＝６　｛｝", "result_code:0812,job_type=6 {}", "text with typographic characters"},
		{"Document Veri\ufb01ed\u2028non\u2011final", "Document Verified\nnon-final", "text with typographic characters"},
		{"\xff\u00a0\xfe", "\xff \xfe", "text with typographic characters"},
		{"ResultCode=3A 0812 r=E9sultat", "ResultCode: 0812 résultat", "quoted-printable text"},
		{`"eyJSZXN1bHRDb2RlIjoiMDgxMiJ9"`, `{"ResultCode":"0812"}`, "base64"},
		{"eyJSZXN1bHRDb2RlIjoiMDgxMiIsImEiOiI_In0", `{"ResultCode":"0812","a":"?"}`, "base64"},
		{"data:application/json;charset=utf-8;base64,eyJSZXN1bHRDb2RlIjoiMDgxMiJ9", `{"ResultCode":"0812"}`, "base64"},
		{"UmVzdWx0Q29kZTogMDgxMg==", "ResultCode: 0812", "base64"},
	} {
		if plain, names := undone(row.came); plain != row.plain || names != row.names {
			t.Errorf("%q\nis %q\nnot %q, from %s", row.came, plain, row.plain, names)
		}
	}
}

// TestLeft: what only looks like an encoding is left as it is, and so are tokens and
// passwords.
func TestLeft(t *testing.T) {
	for _, text := range []string{
		"", "0812", `{"ResultCode":"0812","a":"","b":"C:\\new"}`,
		"rate(codes[5m]) of ResultCode",
		"André’s card – ResultCode: 0812 … ok",
		"ResultCode=0812 job_type=6 count=22 total=3D",
		"ResultCode=\n0812",
		"a -> b\n  => c",
		"{\n  \"a\": 1\n}",
		"log: {\nlog:   \"a\" 1\nlog: }",
		"log: {\nother:   \"a\": 1\nlog: }",
		"\xb9{\n0}",
		"{\"a\": \"no end\n}",
		`D:\new folder\notes`,
		"ResultCode=0812&",
		"https://bucket.test/selfie.jpg?X-Amz-Signature=a%2Fb&X-Amz-Date=20260302",
		"discount=20% of ResultCode 0812",
		"?state=x&copy=2&reg=1",
		"Tom & Jerry; ResultCode: 0812",
		`path C:\new\table and "quoted": yes`,
		`snake\case ResultCode`,
		`{"a":"","b":""}`,
		"eyJhbGciOiJIUzI1NiJ9.eyJSZXN1bHRDb2RlIjoiMDgxMiJ9.c2lnbmF0dXJl",
		"eyJhbGciOiJIUzI1NiJ9.eyJSZXN1bHRDb2RlIjoiMDgxMiJ9",
		"Basic eyJSZXN1bHRDb2RlIjoiMDgxMiJ9",
		"dXNlcjpwYXNzd29yZC1vZi1hLXVzZXI=",
		"e30=", // {}
		"H4sIAAAAAAAAA6tWKkotLs0pcc5PSVWyUjKwMDRSqgUA",
		"ThisIsNotBase64AtAllItIsAWordOfWords",
	} {
		if plain, name, ok := encoding.Undo([]byte(text), nil); ok {
			t.Errorf("%q is read from %s as %q", text, name, plain)
		}
	}
}

// TestSteps: a text costs steps by its length, whatever is in it, and one without steps is
// left as it is.
func TestSteps(t *testing.T) {
	const most = 15 // a byte
	for _, part := range []string{
		"\x1b[", "\x1b]8;;", "[1;", "“ ", "“", "= \n", "=3D", "=\n", "> ", ">\n", "&amp;", "&#", `\"`, `{\"`, `\u00`, "%7B", "%", "a=b&", "a[", "a[a]=1&",
		"a[][b]=1&", "&", `""`, "eyJ", "-_", "\n", "\u00a0", "Content-Transfer-Encoding: quoted-printable\n", "x",
	} {
		text := strings.Repeat(part, 100_000/len(part))
		steps := effort.For(len(text))
		if encoding.Undo([]byte(text), steps); steps.Used() > most*len(text) {
			t.Errorf("%q costs %d steps a byte", part, steps.Used()/len(text))
		}
	}
	used := effort.For(0)
	used.Take(1 << 30)
	if _, _, ok := encoding.Undo([]byte("> {}"), used); ok {
		t.Error("a text is read without steps")
	}
}
