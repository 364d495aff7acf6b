package config_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/job/form/config"
	"smilecodes/model/job/form/effort"
)

// TestJSON reads outlines. Lines are apart by ~. A text that stays as it is has no want.
func TestJSON(t *testing.T) {
	for _, row := range []struct{ why, text, want string }{
		{"YAML", "smile:~  ResultCode: \"0812\"~  PartnerParams:~    job_type: 6~  Name: 'it''s'", `{"smile":{"ResultCode":"0812","PartnerParams":{"job_type":6},"Name":"it's"}}`},
		{"a list of objects", "- ResultCode: 0812~  job_type: 6~- ResultCode: 0810~  job_type: 1", `[{"ResultCode":"0812","job_type":6},{"ResultCode":"0810","job_type":1}]`},
		{"a list that isn't indented", "history:~- ResultCode: 0812~- ResultCode: 0810~x: 1", `{"history":[{"ResultCode":"0812"},{"ResultCode":"0810"}],"x":1}`},
		{"a list of values", "code: 1~tags:~  - a~  - \"b\"~  -~    c: d", `{"code":1,"tags":["a","b",{"c":"d"}]}`},
		{"an item of a name alone", "-~  code: 1~- code:~    a: 2", `[{"code":1},{"code":{"a":2}}]`},
		{"brackets", "r: {ResultCode: \"0812\", job_type: 6, l: [a, 'b'], e: {}}", `{"r":{"ResultCode":"0812","job_type":6,"l":["a","b"],"e":{}}}`},
		{"brackets over lines", "r: {ResultCode: 0812,~  job_type: 6~}", `{"r":{"ResultCode":"0812","job_type":6}}`},
		{"documents", "---~a:~  code: 1~---~a:~  code: 2~...", `---~{"a":{"code":1}}~---~{"a":{"code":2}}~...`},
		{"types and names of values", "--- !ruby/hash~a: &x !ruby/object:Hash~  code: !!str 0812~b: *x", `--- !ruby/hash~{"a":{"code":"0812"},"b":"*x"}`},
		{"texts of several lines", "a:~  code: 1~  t: |~    b: c~~    d~  u: >-~    e~  v: f~    g~  w: \"h~    i\"~  x: 1", `{"a":{"code":1,"t":"b: c\n\nd","u":"e","v":"f g","w":"h i","x":1}}`},
		{"comments and nothing", "# a~a: # b~  code: 0812 # c~  # h~  e: null~  f: True~  d:~  g:", `# a~{"a":{"code":"0812","e":null,"f":true,"d":null,"g":null}}~  # h`},
		{"words around", "Hello,~~a:~  code: 1~~Thank you", "Hello,~~{\"a\":{\"code\":1}}~Thank you"},
		{"settings", "# a~smile.ResultCode=0812~smile.job_type = 6~export NAME=\"Ada\"~~[b]~code=1~c=2", `{"smile.ResultCode":"0812","smile.job_type":6,"NAME":"Ada"}~# a~~[b]~{"code":1,"c":2}`},
		{"settings with signs in them", "code=0812~a=b\\:c\\=d=~x=\"y z=\"", `{"code":"0812","a":"b:c=d=","x":"y z="}`},

		{"names and values of a person", "ResultCode: 0812~job_type: 6", ""},
		{"a name twice", "a:~  code: 1~  code: 2", ""},
		{"a name twice, at the top", "a:~  code: 1~b: 2~a:~  code: 2", ""},
		{"no code", "a:~  b: 1", ""},
		{"a line that is less indented than its block", "a:~    code: 1~  b: 2", ""},
		{"words inside", "a:~  code: 1~  and more", ""},
		{"a colon in a value", "a:~  code: b: 1", ""},
		{"a quote that isn't closed", "a:~  code: \"b", ""},
		{"a bracket that isn't closed", "a: {code: 1", ""},
		{"settings with a name twice", "code=1~a=2~code=2", ""},
		{"lines of a log", "a=1 code=2~a=3 code=4", ""},
		{"settings and words", "code=1~a=2~and more", ""},
	} {
		text := strings.ReplaceAll(row.text, "~", "\n")
		out, _, ok := config.JSON([]byte(text), nil)
		got := strings.TrimSuffix(strings.ReplaceAll(string(out), "\n", "~"), "~")
		if ok != (row.want != "") || ok && got != row.want {
			t.Errorf("%s: of\n%s\nread %v\n%s", row.why, text, ok, got)
		}
	}
}

// TestSteps: the cost of a text grows with its length.
func TestSteps(t *testing.T) {
	const n = 20_000
	for _, text := range []string{
		strings.Repeat("- ", 5*n), strings.Repeat("a:\n", n), strings.Repeat("- a: \"b\n", n), strings.Repeat("a: {", n), "a: " + strings.Repeat("[", n),
		strings.Repeat("code=1\n", n), strings.Repeat(" a: b\n", n), "a: \"" + strings.Repeat("\n  b", n),
	} {
		steps := effort.For(len(text))
		if config.JSON([]byte(text), steps); steps.Used() > 4*len(text) {
			t.Errorf("%.20s: %d steps for %d bytes", text, steps.Used(), len(text))
		}
	}
}

// BenchmarkJSON has texts that are outlines up to a place where they break.
func BenchmarkJSON(b *testing.B) {
	var deep strings.Builder
	for i := range 900 {
		deep.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	for name, text := range map[string]string{
		"items": strings.Repeat("- ", 400_000), "names": strings.Repeat("a:\n", 200_000), "quotes": strings.Repeat("- a: \"b\n", 50_000), "brackets": strings.Repeat("a: {\n", 50_000),
		"deep": strings.Repeat(deep.String(), 2), "quote": "a: \"" + strings.Repeat("\n  \\\"", 100_000), "plain": "a: b" + strings.Repeat("\n  b", 100_000),
		"words": strings.Repeat("a word and more\n", 20_000), "flow": "a: {" + strings.Repeat("\n  b: c,", 50_000),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for range b.N {
				config.JSON([]byte(text), nil)
			}
		})
	}
}

// TestComesBack: what is made of objects, lists and texts, and written as YAML, is read
// as the same.
func TestComesBack(t *testing.T) {
	text := rapid.SampledFrom([]string{"0812", "a b", "it's", `say "x"`, "a: b", "# c", "", "null", "12", "é", "- d", "{e", "x\ny"})
	name := rapid.StringMatching(`[A-Za-z][A-Za-z_]{0,5}`)
	rapid.Check(t, func(t *rapid.T) {
		var value func(depth int) *rapid.Generator[any]
		value = func(depth int) *rapid.Generator[any] {
			leaf := rapid.Custom(func(t *rapid.T) any { return text.Draw(t, "text") })
			if depth == 0 {
				return leaf
			}
			return rapid.OneOf(leaf,
				rapid.Custom(func(t *rapid.T) any { return rapid.MapOfN(name, value(depth-1), 1, 4).Draw(t, "object") }),
				rapid.Custom(func(t *rapid.T) any { return rapid.SliceOfN(value(depth-1), 1, 3).Draw(t, "list") }))
		}
		made := map[string]any{"ResultCode": "0812", "inside": rapid.MapOfN(name, value(3), 1, 4).Draw(t, "made")}
		written := yamlOf(made, 0)
		out, _, ok := config.JSON([]byte("Hello,\n"+written+"\nBye, Ada\n"), nil)
		_, out = cut(out)
		var got any
		if err := json.Unmarshal(out, &got); !ok || err != nil || !reflect.DeepEqual(got, any(made)) {
			t.Fatalf("%s\nread %v as\n%s", written, ok, out)
		}
	})
}

// cut is the text before the object and the object.
func cut(text []byte) (before string, object []byte) {
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "{") {
			return before, []byte(line)
		}
		before += line
	}
	return before, nil
}

// yamlOf writes a value as YAML, texts in quotes of JSON.
func yamlOf(v any, indent int) string {
	pad := strings.Repeat(" ", indent)
	var b strings.Builder
	switch v := v.(type) {
	case map[string]any:
		for name, v := range v {
			b.WriteString("\n" + pad + name + ":" + yamlOf(v, indent+2))
		}
	case []any:
		for _, v := range v {
			b.WriteString("\n" + pad + "-" + yamlOf(v, indent+2))
		}
	default:
		quoted, _ := json.Marshal(v)
		return fmt.Sprintf(" %s", quoted)
	}
	return b.String()
}

// FuzzJSON: an outline becomes whole JSON.
func FuzzJSON(f *testing.F) {
	for _, seed := range []string{"a:\n  code: 1\n", "- code: x\n  y: [1, {a: 'b'}]\n", "code=1\na=2\n", "a:\n  code: |\n    x\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		out, _, ok := config.JSON(text, effort.For(len(text)))
		if isWords := bytes.ContainsAny(text, "{["); ok && !isWords && bytes.ContainsAny(out, "{[") {
			at := bytes.IndexAny(out, "{[")
			var v any
			if json.NewDecoder(bytes.NewReader(out[at:])).Decode(&v) != nil {
				t.Errorf("%q became %q", text, out)
			}
		}
	})
}
