package dump_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"smilecodes/model/job/form/dump"
	"smilecodes/model/job/form/effort"
)

var update = flag.Bool("update", false, "write the expected files")

// TestPrinted: what the languages print, with the JSON that it is. The texts are printed
// by the programs in testdata/print, those of languages that have none there are after
// what their printers are known to give.
func TestPrinted(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out, name, _ := dump.JSON(text, effort.For(len(text)))
		got := append([]byte(name+"\n\n"), out...)
		expected := strings.TrimSuffix(file, ".txt") + ".json"
		if *update {
			if err := os.WriteFile(expected, got, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(expected); err != nil || !bytes.Equal(want, got) {
			t.Errorf("%s: %v\n%s", file, err, got)
		}
	}
}

// TestDoubt: what could be read in two ways stays as it is, and so does what is in it.
func TestDoubt(t *testing.T) {
	for _, text := range []string{
		"{Text:Not verified: 3 Code:0812}",                                       // " 3" isn't what verified has
		"{Text:Job failed:3 Code:0812}",                                          // a field of Go with a small letter beside others
		"map[b:x a:6]",                                                           // Go sorts
		"Job(text=see (a, b=1), code=0812)",                                      // b may be in the text
		"Job(a=1, text=x y, a=2)",                                                // one of them is in a text
		"Job(text=a :), code=0812)",                                              // the text ends with a bracket
		"Outer(in=Job(text=a :), code=0812), type=6)",                            // the code is of one or the other
		"Outer(text=a ( b, old=Job(code=0810, type=1))",                          // the code is of an older job
		"Job(code=0812, text=x",                                                  // cut off
		"{\"a\"=>{\"code\"=>\"0812\"}, \"b\"=>\"cu",                              // cut off
		"Array\n(\n    [text] => x\n)\n    [code] => 0812\n)\n",                  // a line of the text is a bracket
		"array(1) {\n  [\"code\"]=>\n  string(9) \"0812\"\n}",                    // the text has another length
		"[{code=0812}, {code=0810} x]",                                           // not a list
		"expect(handle(callback({ code: \"0812\", type: 6 })))",                  // a program
		"if (code == 0812) { code = 0810 }", "for (i = 0; i < 3; i++)", "f(a=1)", // programs
		"if (ok) { code = \"0812\"; }",
		`{"a": 1}`, `{"ResultCode":0812}`, `[1, 2]`, "{}", "(see below)", // JSON, also where it is broken, and words
	} {
		if out, name, ok := dump.JSON([]byte("INFO "+text+"\n"), nil); ok {
			t.Errorf("%q: %s, %s", text, name, out)
		}
	}
}
