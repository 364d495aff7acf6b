package dump_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/job/form/dump"
	"smilecodes/model/job/form/effort"
)

// A printer prints values as a language does.
type printer struct {
	name            string
	object, list    [2]string // their brackets
	between, pair   string
	key, text       func(string) string
	null, yes, no   string
	bare            bool // texts have no quotes
	numbered, lined bool // lists have numbers for names; each member is a line
	sorted          bool
}

func plain(s string) string { return s }

func doubled(s string) string { return `"` + s + `"` }

// single is a text in single quotes, with what they escape.
func single(escaped ...string) func(string) string {
	return func(s string) string { return "'" + strings.NewReplacer(escaped...).Replace(s) + "'" }
}

// python prefers single quotes.
func python(s string) string {
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		return `"` + strings.NewReplacer(`\`, `\\`, "\n", `\n`).Replace(s) + `"`
	}
	return single(`\`, `\\`, "'", `\'`, "\n", `\n`, "\x01", `\x01`)(s)
}

// rust has escapes of its own.
func rust(s string) string {
	return doubled(strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\x01", `\u{1}`, "\u200b", `\u{200b}`).Replace(s))
}

var printers = []printer{
	{name: "a Ruby dump", object: [2]string{"{", "}"}, list: [2]string{"[", "]"}, between: ", ", pair: "=>", key: strconv.Quote, text: strconv.Quote, null: "nil", yes: "true", no: "false"},
	{name: "a Ruby dump", object: [2]string{"{", "}"}, list: [2]string{"[", "]"}, between: ", ", pair: "=>", key: func(s string) string { return ":" + s }, text: strconv.Quote, null: "nil", yes: "true", no: "false"},
	{name: "a Ruby dump", object: [2]string{"{", "}"}, list: [2]string{"[", "]"}, between: ", ", pair: ": ", key: plain, text: strconv.Quote, null: "nil", yes: "true", no: "false"},
	{name: "a Ruby dump", object: [2]string{"#<Job:0x0000000000000000 ", ">"}, list: [2]string{"[", "]"}, between: ", ", pair: "=", key: func(s string) string { return "@" + s }, text: strconv.Quote, null: "nil", yes: "true", no: "false"},
	{name: "a Ruby dump", object: [2]string{"#<OpenStruct ", ">"}, list: [2]string{"[", "]"}, between: ", ", pair: "=", key: plain, text: strconv.Quote, null: "nil", yes: "true", no: "false"},
	{name: "a PHP dump", object: [2]string{"array (\n", "\n)"}, list: [2]string{"array (\n", "\n)"}, between: ",\n", pair: " => ", key: single(`\`, `\\`, "'", `\'`), text: single(`\`, `\\`, "'", `\'`), null: "NULL", yes: "true", no: "false", numbered: true},
	{name: "a PHP dump", object: [2]string{`\App\Job::__set_state(array(` + "\n", "\n))"}, list: [2]string{"array (\n", "\n)"}, between: ",\n", pair: " => ", key: single(), text: single(`\`, `\\`, "'", `\'`), null: "NULL", yes: "true", no: "false", numbered: true},
	{name: "a PHP dump", object: [2]string{"array(2) {\n", "\n}"}, list: [2]string{"array(2) {\n", "\n}"}, between: "\n", pair: "=>\n", key: func(s string) string { return `["` + s + `"]` }, text: func(s string) string { return fmt.Sprintf("string(%d) \"%s\"", len(s), s) }, null: "NULL", yes: "bool(true)", no: "bool(false)", numbered: true},
	{name: "a PHP dump", object: [2]string{"array:2 [\n", "\n]"}, list: [2]string{"array:2 [\n", "\n]"}, between: "\n", pair: " => ", key: doubled, text: strconv.Quote, null: "null", yes: "true", no: "false", numbered: true},
	{name: "a PHP dump", object: [2]string{"App\\Job {#123\n", "\n}"}, list: [2]string{"array:2 [\n", "\n]"}, between: "\n", pair: ": ", key: func(s string) string { return "+" + s }, text: strconv.Quote, null: "null", yes: "true", no: "false", numbered: true},
	{name: "a Python dump", object: [2]string{"{", "}"}, list: [2]string{"[", "]"}, between: ", ", pair: ": ", key: python, text: python, null: "None", yes: "True", no: "False"},
	{name: "a Python dump", object: [2]string{"Job(", ")"}, list: [2]string{"(", ",)"}, between: ", ", pair: "=", key: plain, text: python, null: "None", yes: "True", no: "False"},
	{name: "a Python dump", object: [2]string{"OrderedDict([(", ")])"}, list: [2]string{"[", "]"}, between: "), (", pair: ", ", key: python, text: python, null: "None", yes: "True", no: "False"},
	{name: "an Elixir dump", object: [2]string{"%{", "}"}, list: [2]string{"[", "]"}, between: ", ", pair: " => ", key: strconv.Quote, text: strconv.Quote, null: "nil", yes: "true", no: "false"},
	{name: "an Elixir dump", object: [2]string{"%App.Job{", "}"}, list: [2]string{"[", "]"}, between: ", ", pair: ": ", key: plain, text: strconv.Quote, null: "nil", yes: "true", no: "false"},
	{name: "a Go dump", object: [2]string{"map[string]interface {}{", "}"}, list: [2]string{"[]interface {}{", "}"}, between: ", ", pair: ":", key: strconv.Quote, text: strconv.Quote, null: "interface {}(nil)", yes: "true", no: "false"},
	{name: "a Go dump", object: [2]string{"&main.Job{", "}"}, list: [2]string{"[]main.Job{", "}"}, between: ", ", pair: ":", key: plain, text: strconv.Quote, null: "(*main.Job)(nil)", yes: "true", no: "false"},
	{name: "a Node dump", object: [2]string{"{ ", " }"}, list: [2]string{"[ ", " ]"}, between: ", ", pair: ": ", key: plain, text: single(`\`, `\\`, "'", `\'`, "\n", `\n`), null: "undefined", yes: "true", no: "false"},
	{name: "a Node dump", object: [2]string{"Map(2) {\n  ", "\n}"}, list: [2]string{"[\n  ", "\n]"}, between: ",\n  ", pair: " => ", key: single(), text: single(`\`, `\\`, "'", `\'`, "\n", `\n`), null: "undefined", yes: "true", no: "false"},
	{name: "a Rust dump", object: [2]string{"Job { ", " }"}, list: [2]string{"[", "]"}, between: ", ", pair: ": ", key: plain, text: func(s string) string { return "Some(" + rust(s) + ")" }, null: "None", yes: "true", no: "false"},
	{name: "a Rust dump", object: [2]string{"Job {\n    ", ",\n}"}, list: [2]string{"[\n    ", ",\n]"}, between: ",\n    ", pair: ": ", key: plain, text: rust, null: "None", yes: "true", no: "false"},
	{name: "a Swift dump", object: [2]string{"App.Job(", ")"}, list: [2]string{"[", "]"}, between: ", ", pair: ": ", key: plain, text: func(s string) string { return "Optional(" + rust(s) + ")" }, null: "nil", yes: "true", no: "false"},
	{name: "a Swift dump", object: [2]string{"[", "]"}, list: [2]string{"[", "]"}, between: ", ", pair: ": ", key: func(s string) string { return "AnyHashable(" + rust(s) + ")" }, text: rust, null: "nil", yes: "true", no: "false"},
	{name: "a Perl dump", object: [2]string{"{\n ", "\n}"}, list: [2]string{"[\n", "\n]"}, between: ",\n", pair: " => ", key: single(), text: single(`\`, `\\`, "'", `\'`), null: "undef", yes: "1", no: "''"},
	{name: "an Objective-C dump", object: [2]string{"{\n    ", ";\n}"}, list: [2]string{"(\n", "\n)"}, between: ";\n    ", pair: " = ", key: rust, text: rust, null: `"<null>"`, yes: "1", no: "0"},

	{name: "a Java dump", object: [2]string{"com.app.Job(", ")"}, list: [2]string{"[", "]"}, between: ", ", pair: "=", key: plain, text: plain, null: "null", yes: "true", no: "false", bare: true},
	{name: "a Java dump", object: [2]string{"Job[", "]"}, list: [2]string{"[", "]"}, between: ", ", pair: "=", key: plain, text: plain, null: "null", yes: "true", no: "false", bare: true},
	{name: "a Java dump", object: [2]string{"{", "}"}, list: [2]string{"[", "]"}, between: ", ", pair: "=", key: plain, text: plain, null: "null", yes: "true", no: "false", bare: true},
	{name: "a Java dump", object: [2]string{"Job{", "}"}, list: [2]string{"[", "]"}, between: ", ", pair: "=", key: plain, text: single(), null: "null", yes: "true", no: "false", bare: true},
	{name: "a Java dump", object: [2]string{"class Job {\n", "\n}"}, between: "\n", pair: ": ", key: plain, text: plain, null: "null", yes: "true", no: "false", bare: true, lined: true},
	{name: "a Java dump", object: [2]string{"Map(", ")"}, list: [2]string{"[", "]"}, between: ", ", pair: " -> ", key: plain, text: plain, null: "null", yes: "true", no: "false", bare: true},
	{name: "a Dart dump", object: [2]string{"{", "}"}, list: [2]string{"[", "]"}, between: ", ", pair: ": ", key: plain, text: plain, null: "null", yes: "true", no: "false", bare: true},
	{name: "a Dart dump", object: [2]string{"Job(", ")"}, list: [2]string{"[", "]"}, between: ", ", pair: ": ", key: plain, text: plain, null: "null", yes: "true", no: "false", bare: true},
	{name: "a C# dump", object: [2]string{"Job { ", " }"}, between: ", ", pair: " = ", key: plain, text: plain, null: "null", yes: "True", no: "False", bare: true},
	{name: "a Go dump", object: [2]string{"&{", "}"}, list: [2]string{"[", "]"}, between: " ", pair: ":", key: plain, text: plain, null: "<nil>", yes: "true", no: "false", bare: true},
	{name: "a Go dump", object: [2]string{"map[", "]"}, list: [2]string{"[", "]"}, between: " ", pair: ":", key: plain, text: plain, null: "<nil>", yes: "true", no: "false", bare: true, sorted: true},
	{name: "a PHP dump", object: [2]string{"Array\n(\n", "\n)\n"}, list: [2]string{"Array\n(\n", "\n)\n"}, between: "\n", pair: "] => ", key: func(s string) string { return "[" + s }, text: plain, null: "null", yes: "true", no: "false", bare: true, numbered: true, lined: true},
	{name: "a PHP dump", object: [2]string{"Array ( ", " )"}, list: [2]string{"Array ( ", " )"}, between: " ", pair: "] => ", key: func(s string) string { return "[" + s }, text: plain, null: "null", yes: "true", no: "false", bare: true, numbered: true},
	{name: "a PowerShell list", object: [2]string{"@{", "}"}, between: "; ", pair: "=", key: plain, text: plain, null: "null", yes: "True", no: "False", bare: true},
}

// A member is a name and its value; a list has members without names.
type member struct {
	name  string
	value any // text, number, bool, nil, []member, []any
}

// print prints a value as it is in some depth.
func (p printer) print(v any, depth int) string {
	switch v := v.(type) {
	case string:
		return p.text(v)
	case nil:
		return p.null
	case bool:
		if v {
			return p.yes
		}
		return p.no
	case json.Number:
		return v.String()
	case []any:
		parts := make([]string, len(v))
		for i, e := range v {
			if parts[i] = p.print(e, depth+1); p.numbered {
				number := strconv.Itoa(i)
				if strings.HasPrefix(p.key("x"), "[") {
					number = strings.TrimSuffix("["+number+"]", strings.TrimSuffix("]", strings.TrimPrefix(p.key("x"), `["x"`)))
				}
				parts[i] = number + p.pair + parts[i]
			}
		}
		if !p.numbered && p.bare || p.pair == ", " {
			return p.list[0] + strings.Join(parts, strings.Trim(p.between, "()")) + p.list[1]
		}
		return p.join(p.list, parts, depth)
	}
	var parts []string
	for _, m := range v.([]member) {
		parts = append(parts, p.key(m.name)+p.pair+p.print(m.value, depth+1))
	}
	if p.sorted {
		slices.Sort(parts)
	}
	return p.join(p.object, parts, depth)
}

// join puts brackets around members, on lines of their own if they are lines.
func (p printer) join(brackets [2]string, parts []string, depth int) string {
	if !p.lined {
		return brackets[0] + strings.Join(parts, p.between) + brackets[1]
	}
	step := "    "
	if p.numbered {
		step += step // and a line for the bracket
	}
	outer := strings.Repeat(step, depth)
	inner := outer + "    "
	return strings.ReplaceAll(brackets[0], "\n(", "\n"+outer+"(") + inner + strings.Join(parts, "\n"+inner) + strings.ReplaceAll(brackets[1], "\n", "\n"+outer)
}

// asJSON is what a value is in JSON.
func asJSON(p printer, v any) any {
	switch v := v.(type) {
	case []any:
		list := make([]any, len(v))
		for i, e := range v {
			list[i] = asJSON(p, e)
		}
		return list
	case []member:
		object := map[string]any{}
		for _, m := range v {
			object[m.name] = asJSON(p, m.value)
		}
		return object
	case bool:
		switch p.print(v, 0) {
		case "1", "0":
			return json.Number(p.print(v, 0))
		case "''":
			return ""
		}
		return v
	case nil:
		if p.null == `"<null>"` {
			return "<null>"
		}
		return nil
	case string:
		if p.bare {
			return strings.TrimSpace(v)
		}
	}
	return v
}

var fieldNames = []string{"ResultCode", "job_type", "SmileJobID", "resultText", "PartnerParams", "a", "B2", "last_Name", "timestamp"}

// made are made values. Texts have whatever can be mistaken for the end of one.
func made(pieces []string, p printer) *rapid.Generator[[]member] {
	texts := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 6).Draw(t, "pieces"), "")
	})
	var value func(t *rapid.T, depth int) any
	object := func(t *rapid.T, depth int) []member {
		names := rapid.SliceOfNDistinct(rapid.SampledFrom(fieldNames), 1, 5, rapid.ID[string]).Draw(t, "names")
		if p.sorted {
			slices.Sort(names)
		}
		all := make([]member, len(names))
		for i, name := range names {
			all[i] = member{name, value(t, depth+1)}
		}
		return all
	}
	value = func(t *rapid.T, depth int) any {
		most := 6
		if depth > 3 {
			most = 4
		}
		switch rapid.IntRange(0, most).Draw(t, "kind") {
		case 0:
			return json.Number(strconv.Itoa(rapid.IntRange(0, 99999).Draw(t, "number")))
		case 1:
			return rapid.Bool().Draw(t, "bool")
		case 2:
			return nil
		case 3, 4:
			return texts.Draw(t, "text")
		case 5:
			if p.list[0] != "" {
				n := rapid.IntRange(1, 3).Draw(t, "length")
				list := make([]any, n)
				for i := range list {
					if list[i] = object(t, depth+1); !p.bare && rapid.Bool().Draw(t, "scalar") {
						list[i] = texts.Draw(t, "element")
					}
				}
				return list
			}
		}
		return object(t, depth+1)
	}
	return rapid.Custom(func(t *rapid.T) []member { return object(t, 0) })
}

// read is the JSON of a text that is one dump; words before it are left out.
func read(t *rapid.T, text string) (v any, name string, ok bool) {
	out, name, ok := dump.JSON([]byte(text), effort.For(len(text)))
	switch {
	case !ok && strings.Contains(text, `{"`):
		out, ok = []byte(text), true // it may be JSON
	case !ok:
		return nil, "", false
	}
	out = bytes.Replace(out, []byte("face {}{"), []byte("{"), 1) // a type of Go
	out = out[bytes.IndexByte(out, '{'):]
	decoder := json.NewDecoder(bytes.NewReader(out))
	decoder.UseNumber()
	if err := decoder.Decode(&v); err != nil {
		if name == "" {
			return nil, "", false
		}
		t.Fatalf("%v\n%s\n%s", err, text, out)
	}
	return v, name, true
}

// equal compares values; numbers of Go and JSON alike.
func equal(a, b any) bool {
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return bytes.Equal(x, y)
}

var quotedPieces = []string{"0812", "Failed", " ", ", ", "=", "=>", ": ", "{", "}", "(", ")", "[", "]", "<", ">", `"`, "'", `\`, "é", "#", "\n", "job_type=6", `"a"=>"1"`, "nil", "…", "\u200b"}

// TestRoundTrip: what a language prints with quotes reads as what was printed, with
// whatever is in the texts.
func TestRoundTrip(t *testing.T) {
	for _, p := range printers {
		if p.bare {
			continue
		}
		t.Run(p.name+" "+p.object[0], func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				v := made(quotedPieces, p).Draw(t, "value")
				text := p.print(v, 0)
				if p.name == "a Perl dump" {
					text = "$VAR1 = " + text + ";"
				}
				got, _, ok := read(t, "2026-03-02 INFO callback: "+text+" done")
				if want := asJSON(p, v); !ok || !equal(got, want) {
					t.Fatalf("%s\n%v\ngot  %v\nwant %v", text, ok, got, want)
				}
			})
		})
	}
}

var (
	simplePieces = []string{"0812", "Failed", " again", "-", "/x", " é", " 2026-03-02T09:15:00Z"}
	barePieces   = []string{"0812", "Failed", " ", ", ", "= ", ": ", "(", ")", "{", "}", "[", "]", "'", `"`, "; ", ">", "=", "x", "09:15", "\\", " - "}
)

// TestBareRoundTrip: a text without quotes reads as what was printed, if it has nothing
// in it that could end it.
func TestBareRoundTrip(t *testing.T) {
	for _, p := range printers {
		if !p.bare {
			continue
		}
		t.Run(p.name+" "+p.object[0], func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				v := made(simplePieces, p).Filter(isTold(p)).Draw(t, "value")
				text := p.print(v, 0)
				got, _, ok := read(t, "2026-03-02 INFO callback: "+text+"\ndone")
				if want := asJSON(p, v); !ok || !equal(got, want) {
					t.Fatalf("%s\n%v\ngot  %v\nwant %v", text, ok, got, want)
				}
			})
		})
	}
}

// isTold holds for values that a language prints so that they can be told: no text looks
// like a number, a dump, the end of one and the begin of another, or the next name, and in Go all names are alike.
func isTold(p printer) func([]member) bool {
	untold := regexp.MustCompile(`^-?\d+$|^ *$|^[\w\\ ]*[({[].*[)}\]]$|^['"]|[)}\]].*[({[]|` + regexp.QuoteMeta(p.between) + strings.TrimSuffix(regexp.QuoteMeta(p.key("x")), "x") + `[\w-]+ *` + regexp.QuoteMeta(strings.TrimSpace(p.pair)))
	var told func(any) bool
	told = func(v any) bool {
		switch v := v.(type) {
		case string:
			return !untold.MatchString(v) && strings.TrimSpace(v) == v
		case []any:
			return !slices.ContainsFunc(v, func(e any) bool { return !told(e) })
		case []member:
			upper := 0
			for _, m := range v {
				if !told(m.value) {
					return false
				}
				if m.name[0] < 'a' {
					upper++
				}
			}
			return p.name != "a Go dump" || p.sorted || upper == 0 || upper == len(v)
		}
		return true
	}
	return func(v []member) bool { return told(v) && unbalanced(v) < 2 }
}

// unbalanced is how many texts of a value have brackets that aren't closed: two may close
// each other's.
func unbalanced(v any) (n int) {
	switch v := v.(type) {
	case string:
		if strings.Count(v, "(") != strings.Count(v, ")") || strings.Count(v, "[") != strings.Count(v, "]") || strings.Count(v, "{") != strings.Count(v, "}") {
			return 1
		}
	case []any:
		for _, e := range v {
			n += unbalanced(e)
		}
	case []member:
		for _, m := range v {
			n += unbalanced(m.value)
		}
	}
	return n
}

// TestNeverWrong: a text without quotes that could have ended early, or have the brackets
// of another in it, is read as what was printed or not at all.
func TestNeverWrong(t *testing.T) {
	for _, p := range printers {
		if !p.bare {
			continue
		}
		t.Run(p.name+" "+p.object[0], func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				v := made(barePieces, p).Filter(isTold(p)).Draw(t, "value")
				text := p.print(v, 0)
				got, _, ok := read(t, "2026-03-02 INFO callback: "+text+"\ndone")
				if want := asJSON(p, v); ok && !equal(got, want) {
					t.Fatalf("%s\ngot  %v\nwant %v", text, got, want)
				}
			})
		})
	}
}
