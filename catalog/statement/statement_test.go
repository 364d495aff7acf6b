package statement

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// TestStatements reads one of each kind, with its place.
func TestStatements(t *testing.T) {
	for _, row := range []struct {
		text, key     string
		value         any
		table, list   bool
		at, valueAt   string
		written, name string
	}{
		{text: `a = "b"`, name: "a", value: "b", at: "1:1", valueAt: "1:5", written: `"b"`},
		{text: "\n  é.b = 3", name: "é.b", value: nil},
		{text: "\n  \"é\".b = 3", name: "é.b", value: int64(3), at: "2:3", valueAt: "2:11", written: "3"},
		{text: "day = 2026-11-20 # x", name: "day", value: Date("2026-11-20"), at: "1:1", valueAt: "1:7", written: "2026-11-20"},
		{text: `all = ["x", 2026-01-02]`, name: "all", value: []any{"x", Date("2026-01-02")}, at: "1:1", valueAt: "1:7", written: `["x", 2026-01-02]`},
		{text: `t = 2026-11-20T10:00:00Z`, name: "t", value: nil, at: "1:1", valueAt: "1:5", written: "2026-11-20T10:00:00Z"},
		{text: `[text]`, name: "text", table: true, at: "1:2"},
		{text: "#\n [[ text ]]", name: "text", table: true, list: true, at: "2:5"},
	} {
		d := Document(row.text)
		all, wrong := d.Statements()
		if row.at == "" {
			if wrong == nil {
				t.Errorf("%q is read", row.text)
			}
			continue
		}
		if len(all) != 1 || wrong != nil {
			t.Errorf("%q: %d statements, %v", row.text, len(all), wrong)
			continue
		}
		place := func(at int) string { l, c := d.Position(at); return fmt.Sprintf("%d:%d", l, c) }
		s := all[0]
		if s.Name() != row.name || !reflect.DeepEqual(s.Value, row.value) || s.IsTable != row.table || s.IsList != row.list ||
			place(s.At) != row.at || row.valueAt != "" && (place(s.ValueAt) != row.valueAt || s.Text != row.written) {
			t.Errorf("%q is read as %+v at %s, %s", row.text, s, place(s.At), place(s.ValueAt))
		}
	}
}

// TestFaultKeepsWhatIsBefore: a line that isn't TOML hides nothing above it.
func TestFaultKeepsWhatIsBefore(t *testing.T) {
	d := Document("a = 1\nb = {c = 2, d = \"x\"}\nthis is not\nd = 3")
	all, wrong := d.Statements()
	if len(all) != 2 || len(all[1].Inline) != 2 || all[1].Inline[1].Value != "x" {
		t.Errorf("it reads %+v", all)
	}
	if wrong == nil || !strings.Contains(wrong.Problem, "reads nothing after this") {
		t.Fatalf("it says %v", wrong)
	}
	if line, column := d.Position(wrong.At); line != 3 || column != 6 {
		t.Errorf("the fault is at %d:%d", line, column)
	}
}

func FuzzStatements(f *testing.F) {
	for _, text := range []string{"a = 1", "[[a]]\nb = [\"x\", 2026-01-02]", "a = {b = 1}", "é = '''x\n'''", "\xef\xbb\xbfa=1", "a\x00"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		d := Document(text)
		if at, _ := d.Foreign(); at < 0 || at > len(d) {
			t.Errorf("foreign at %d", at)
		}
		all, wrong := d.Statements()
		if wrong != nil {
			d.Position(wrong.At)
		}
		for _, s := range all {
			if line, column := d.Position(s.At); line < 1 || column < 1 {
				t.Errorf("%+v is at %d:%d", s, line, column)
			}
			d.Position(s.ValueAt)
		}
	})
}
