package payload_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"smilecodes/model/job/payload"
)

// trace reads a text into lines, in the form of testdata/events.txt.
func trace(text string) string {
	var b strings.Builder
	for e := range payload.Events([]byte(text)) {
		switch e.Kind {
		case payload.Object:
			fmt.Fprintf(&b, "%s{\n", e.Key)
		case payload.Array:
			fmt.Fprintf(&b, "%s[\n", e.Key)
		case payload.End:
			b.WriteString(")\n")
		case payload.String, payload.CutString:
			fmt.Fprintf(&b, "%s=\"%s\"\n", e.Key, e.Text())
		case payload.Number, payload.Literal:
			fmt.Fprintf(&b, "%s=%s\n", e.Key, e.Raw)
		case payload.Done:
			if f := payload.FaultOf([]byte(text), e); f != nil {
				line, column := f.Place([]byte(text))
				fmt.Fprintf(&b, "%d:%d %s\n", line, column, f.Reason)
			} else {
				b.WriteString("ok\n")
			}
		}
	}
	return b.String()
}

// TestEvents reads the cases of testdata/events.txt.
func TestEvents(t *testing.T) {
	data, err := os.ReadFile("testdata/events.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(data), "\n< ")[1:]
	if len(cases) < 15 {
		t.Fatalf("only %d cases", len(cases))
	}
	for _, c := range cases {
		text, want, _ := strings.Cut(c, "\n")
		text = strings.ReplaceAll(text, `\n`, "\n")
		want, _, _ = strings.Cut(want, "\n#") // the comment on the next case
		if got := trace(text); strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%s\ngot\n%s\nwant\n%s", text, got, want)
		}
	}
}

// TestDeep refuses what is nested too deep, and takes what is not.
func TestDeep(t *testing.T) {
	for _, c := range []struct {
		open  string
		depth int
		last  string
	}{
		{"[", payload.Deepest, "ok"},
		{"[", payload.Deepest + 1, "1:10001 it is nested more than 10,000 levels deep, so reading stopped here"},
		{`{"a":`, 100_000, "1:50001 it is nested more than 10,000 levels deep, so reading stopped here"},
	} {
		shut := map[string]string{"[": "]", `{"a":`: "1}"}[c.open]
		if c.open != "[" {
			shut = ""
		}
		lines := strings.Split(strings.TrimSpace(trace(strings.Repeat(c.open, c.depth)+strings.Repeat(shut, c.depth))), "\n")
		if got := lines[len(lines)-1]; got != c.last {
			t.Errorf("%d times %s: %s, not %s", c.depth, c.open, got, c.last)
		}
	}
}

func TestUnpack(t *testing.T) {
	const text = `{"a":"é漢😀"}`
	wide := func(little bool, mark ...byte) []byte {
		for _, u := range utf16.Encode([]rune(text)) {
			if little {
				mark = append(mark, byte(u), byte(u>>8))
			} else {
				mark = append(mark, byte(u>>8), byte(u))
			}
		}
		return mark
	}
	for name, data := range map[string][]byte{
		"plain": []byte(text), "UTF-8 with a mark": []byte("\uFEFF" + text),
		"UTF-16 little": wide(true, 0xFF, 0xFE), "UTF-16 big": wide(false, 0xFE, 0xFF),
		"UTF-16 little, no mark": wide(true), "UTF-16 big, no mark": wide(false),
		"half a character": append(wide(true, 0xFF, 0xFE), 'x'),
	} {
		if got, isText := payload.Unpack(data); string(got) != text || !isText {
			t.Errorf("%s: %q, text %v", name, got, isText)
		}
	}
	for _, data := range []string{"\x1f\x8b\x08\x00\x00\x00", "PK\x03\x04\x00\x00\x00{", "\x00\x00\x00\x00"} {
		if _, isText := payload.Unpack([]byte(data)); isText {
			t.Errorf("%q is taken for text", data)
		}
	}
}

// FuzzEvents looks for texts that break the reader: it must end, balance every
// beginning with an end, judge as the standard library does, and give places
// that are inside the text.
func FuzzEvents(f *testing.F) {
	data, err := os.ReadFile("testdata/events.txt")
	if err != nil {
		f.Fatal(err)
	}
	for c := range strings.SplitSeq(string(data), "\n< ") {
		text, _, _ := strings.Cut(c, "\n")
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		depth, values, broken := 0, 0, false
		for e := range payload.Events(text) {
			switch e.Kind {
			case payload.Object, payload.Array:
				depth++
			case payload.End:
				depth--
			case payload.Done:
				values++
				at := payload.FaultOf(text, e)
				if broken = broken || at != nil; at == nil {
					continue
				}
				if at.Offset < 0 || at.Offset > len(text) {
					t.Fatalf("fault %+v of %d bytes", *at, len(text))
				}
			}
			if depth < 0 || e.At < 0 || e.At > len(text) {
				t.Fatalf("depth %d at %d", depth, e.At)
			}
		}
		if depth != 0 {
			t.Fatalf("%d values are open at the end", depth)
		}
		trimmed := bytes.TrimSpace(text)
		if len(trimmed) > 0 && (trimmed[0] == '{' || trimmed[0] == '[') && json.Valid(text) && (values != 1 || broken) {
			t.Fatalf("valid, but %d values, broken %v", values, broken)
		}
	})
}
