package dump_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"smilecodes/model/job/form/dump"
	"smilecodes/model/job/form/effort"
)

// hostile are texts that could make a reader look at the same again and again.
var hostile = []string{
	"{", "[", "(", "<", "{[(", "#<a ", "#<a #<b ,>", "{a=", "{a: ", "Job(a=", "[{a=1, b=", "{A:", "map[a:", "Array ( [a] => ", "@{a=", "{\"a\"=>", "{'a': ", "[('a', ",
	"(a.b)", "{a=1}) ", "{a=x, ", "{a=(", "{a=1 b", "Array\n(\n [a] => ", "class A {\n a: ", "a : 1\n", "a : 1\nb : 2\n\n", "string(9) \"", "array(2) {", "\"a\" + ", "'a'\n", "Job(a=x)] ",
	"x {a: 1}, ", "{a=1,\n", "}", "\\", "'", "\"", "=>", "▼", "\n", "{a=b [", "{a: b c, d: ", "<a: ", "AnyHashable(\"", "{:\"", "[\"a", "{a=Job(b={c: ", "2026-03-02 ", "[interface {}", "{x=2026-03-02 ",
}

// TestSteps: the cost of a text grows with its length, whatever is in it.
func TestSteps(t *testing.T) {
	for _, text := range hostile {
		used := func(bytes int) int {
			s := effort.For(bytes)
			dump.JSON([]byte(strings.Repeat(text, bytes/len(text))), s)
			if s.AreUp() {
				t.Errorf("%q: the steps are up", text)
			}
			return s.Used()
		}
		if few, many := used(5_000), used(50_000); many > 12*few || many > 30*50_000 {
			t.Errorf("%q: %d steps for 5 kB, %d for 50 kB", text, few, many)
		}
	}
}

// BenchmarkHostile compares hostile texts with dumps of as many bytes.
func BenchmarkHostile(b *testing.B) {
	ordinary, err := os.ReadFile("testdata/ruby-strings.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, text := range append([]string{string(ordinary)}, hostile...) {
		long := []byte(strings.Repeat(text, 1_000_000/len(text)))
		b.Run(fmt.Sprintf("%.12q", text), func(b *testing.B) {
			b.SetBytes(int64(len(long)))
			for b.Loop() {
				dump.JSON(long, nil)
			}
		})
	}
}

// FuzzJSON: whatever comes in, each dump of it is JSON, and no text needs too many steps.
func FuzzJSON(f *testing.F) {
	for _, text := range hostile {
		f.Add([]byte(strings.Repeat(text, 3)))
	}
	addPrinted(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		steps := effort.For(len(text))
		out, name, ok := dump.JSON(text, steps)
		if ok != (name != "") || !ok && out != nil || steps.AreUp() {
			t.Fatalf("%q: %q, %t", text, name, ok)
		}
		for _, one := range dump.Dumps(text, nil) {
			if !json.Valid(one) {
				t.Fatalf("%q: %s", text, one)
			}
		}
	})
}

func addPrinted(f *testing.F) {
	entries, err := os.ReadDir("testdata")
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".txt") {
			text, err := os.ReadFile("testdata/" + e.Name())
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
}
