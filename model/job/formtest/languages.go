package formtest

import (
	"fmt"
	"regexp"
	"strings"
)

// lombok is what Lombok and Kotlin make of an object.
func lombok(name string, o Object) string {
	return called(name, "(", "=", ")", bare).write(o)
}

// called is a notation with the type's name before each object.
func called(name, open, pair, end string, str func(string) string) notation {
	return notation{
		str: str, key: bare, named: func(key string) string { return or(pascal(key), name) + open }, end: end, pair: pair, comma: ", ", openList: "[", endList: "]",
	}
}

func javas() []Form {
	return []Form{
		{Name: "Lombok", Write: line("2026-02-01 12:00:00 INFO ", camels, called("SmileCallback", "(", "=", ")", bare)), Bare: true},
		{Name: "Java, records", Write: line("", camels, called("SmileCallback", "[", "=", "]", bare)), Bare: true, Real: "java-record"},
		{Name: "Java, a map", Write: line("callback: ", wire, notation{str: bare, key: bare, open: "{", end: "}", pair: "=", comma: ", ", openList: "[", endList: "]"}), Bare: true, Real: "java-map"},
		{Name: "Java, IntelliJ's toString", Write: line("", camels, called("SmileCallback", "{", "=", "}", func(s string) string { return "'" + s + "'" })), Bare: true},
		{Name: "Kotlin", Write: line("D/SmileID: onSuccess ", camels, called("SmileCallback", "(", "=", ")", bare)), Bare: true},
		{Name: "Scala, a map", Write: line("", wire, notation{str: bare, key: bare, open: "Map(", end: ")", pair: " -> ", comma: ", ", openList: "List(", endList: ")"}), Bare: true},
		{Name: "Groovy, a map", Write: line("", wire, notation{str: bare, key: bare, open: "[", end: "]", pair: ":", comma: ", ", openList: "[", endList: "]"}), Bare: true},
		{Name: "Clojure", Write: line("", wire, notation{str: escaped(), key: func(k string) string { return ":" + k }, open: "{", end: "}", pair: " ", comma: ", ", openList: "[", endList: "]"})},
	}
}

func gos() []Form {
	return []Form{
		{Name: "Go, a map", Write: line("2026/03/02 09:15:00 callback: ", sorted(wire), notation{str: bare, key: bare, open: "map[", end: "]", pair: ":", comma: " ", openList: "[", endList: "]"}), Bare: true, Real: "go-map"},
		{Name: "Go, %+v", Write: line("2026/03/02 09:15:00 callback: ", pascals, notation{str: bare, key: bare, open: "{", end: "}", pair: ":", comma: " ", openList: "[", endList: "]"}), Bare: true, Real: "go-struct"},
		{Name: "Go, %#v", Write: line("", pascals, notation{
			str: goText, key: bare, named: func(key string) string { return "smile." + or(key, "Callback") + "{" }, end: "}", pair: ":", comma: ", ",
		})},
		{Name: "Go, %#v of a map", Write: line("", sorted(wire), notation{
			str: goText, key: goText, open: "map[string]interface {}{", end: "}", pair: ":", comma: ", ", openList: "[]interface {}{", endList: "}",
		}), Real: "go-map-syntax"},
		{Name: "Go, spew", Write: each("", pascals, func(o Object) string { return "(smile.Callback) " + spew(o, "") }, "\n")},
		{Name: "Rust", Write: line("[2026-03-02T09:15:00Z INFO  kyc] ", snakes, rust), Real: "rust"},
		{Name: "Rust in lines", Write: each("", snakes, func(o Object) string { return rustLines("SmileCallback", o, "") }, "\n"), Real: "rust-lines"},
		{Name: "Rust, serde_json", Write: line("", wire, notation{
			str: func(s string) string { return "String(" + escaped()(s) + ")" }, key: escaped(), num: func(n int) string { return fmt.Sprintf("Number(%d)", n) },
			open: "Object {", end: "}", pair: ": ", comma: ", ", openList: "Array [", endList: "]",
		})},
	}
}

var rust = called("SmileCallback", " { ", ": ", " }", escaped())

func rustLines(name string, o Object, indent string) string {
	return name + " {\n" + joined(o, "", func(m Member) string {
		value := ""
		switch v := m.Value.(type) {
		case Object:
			value = rustLines(pascal(m.Key), v, indent+"    ")
		case string:
			value = escaped()(v)
		default:
			value = text(v)
		}
		return indent + "    " + m.Key + ": " + value + ",\n"
	}) + indent + "}"
}

func spew(value any, indent string) string {
	switch v := value.(type) {
	case Object:
		return "{\n" + joined(v, ",\n", func(m Member) string {
			kind := ""
			if _, ok := m.Value.(Object); ok {
				kind = "(smile." + m.Key + ") "
			}
			return indent + " " + m.Key + ": " + kind + spew(m.Value, indent+" ")
		}) + "\n" + indent + "}"
	case string:
		return fmt.Sprintf("(string) (len=%d) %q", len(v), v)
	}
	return fmt.Sprintf("(int) %v", value)
}

// A node prints as Node's console.log does.
type node struct {
	colour func(code int, text string) string
}

func (n node) paint(code int, text string) string {
	if n.colour == nil {
		return text
	}
	return n.colour(code, text)
}

// write is a value at an indentation.
func (n node) write(value any, indent, _ int) string {
	switch v := value.(type) {
	case string:
		return n.paint(32, nodeText(v))
	case Object:
		members := make([]string, len(v))
		size := len(v) + len(v) + indent + 1 + 10
		for i, m := range v {
			members[i] = n.key(m.Key) + ": " + n.write(m.Value, indent+2, 0)
			size += len(regexp.MustCompile("\x1b\\[\\d+m").ReplaceAllString(members[i], ""))
		}
		if len(v) == 0 {
			return "{}"
		}
		if whole := strings.Join(members, ", "); size <= 80 && !strings.Contains(whole, "\n") {
			return "{ " + whole + " }"
		}
		gap := "\n" + strings.Repeat(" ", indent)
		return "{" + gap + "  " + strings.Join(members, ","+gap+"  ") + gap + "}"
	}
	return n.paint(33, text(value))
}

func (n node) key(key string) string {
	if regexp.MustCompile(`^[A-Za-z_]\w*$`).MatchString(key) {
		return key
	}
	return n.paint(32, nodeText(key))
}

func nodeText(text string) string {
	mark := `'`
	switch {
	case !strings.Contains(text, `'`):
	case !strings.Contains(text, `"`):
		mark = `"`
	case !strings.Contains(text, "`") && !strings.Contains(text, "${"):
		mark = "`"
	}
	text = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(text)
	if mark == `'` {
		text = strings.ReplaceAll(text, `'`, `\'`)
	}
	return mark + text + mark
}

func scripts() []Form {
	return []Form{
		{Name: "Node", Write: each("smile callback ", wire, func(o Object) string { return node{}.write(o, 0, 0) }, "\n"), Real: "node"},
		{Name: "Node, an object in another", Write: each("", func(m Made) Object { return Object{{"event", "callback"}, {"payload", wire(m)}} }, func(o Object) string { return node{}.write(o, 0, 0) }, "\n"), Real: "node-inside"},
		{Name: "Perl", Write: each("", sorted(wire), func(o Object) string { return "$VAR1 = " + perl(o, len("$VAR1 = ")) + ";" }, "\n"), Real: "perl"},
		{Name: "PowerShell", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string { return "\n" + powerShell(wire(m)) + "\n" })
		}, Bare: true},
	}
}

func perl(value any, indent int) string {
	switch v := value.(type) {
	case Object:
		gap := "\n" + strings.Repeat(" ", indent+2)
		return "{" + joined(v, ",", func(m Member) string {
			key := single(m.Key) + " => "
			return gap + key + perl(m.Value, indent+2+len(key))
		}) + "\n" + strings.Repeat(" ", indent) + "}"
	case string:
		return single(v)
	}
	return text(value)
}

// powerShell is an object as Format-List prints it.
func powerShell(o Object) string {
	width := 0
	for _, m := range o {
		width = max(width, len(m.Key))
	}
	return joined(o, "", func(m Member) string {
		value := text(m.Value)
		if inner, ok := m.Value.(Object); ok {
			value = "@{" + joined(inner, "; ", func(m Member) string { return m.Key + "=" + text(m.Value) }) + "}"
		}
		return fmt.Sprintf("%-*s : %s\n", width, m.Key, value)
	})
}

func others() []Form {
	return []Form{
		{Name: "Swift, structs", Write: line("", camels, notation{
			str: escaped(), key: bare, named: func(key string) string {
				if key == "" {
					return "SmileCallback("
				}
				return "Kyc." + pascal(key) + "("
			}, end: ")", pair: ": ", comma: ", ",
		})},
		{Name: "Swift, optionals", Write: line("", camels, notation{
			str: func(s string) string { return "Optional(" + escaped()(s) + ")" }, num: func(n int) string { return fmt.Sprintf("Optional(%d)", n) },
			key: bare, named: func(key string) string {
				if key == "" {
					return "SmileCallback("
				}
				return "Kyc." + pascal(key) + "("
			}, end: ")", pair: ": ", comma: ", ",
		})},
		{Name: "Swift, a dictionary", Write: line("callback: ", wire, notation{str: escaped(), key: escaped(), open: "[", end: "]", pair: ": ", comma: ", ", openList: "[", endList: "]"})},
		{Name: "NSDictionary", Write: each("2026-03-02 09:15:00.123 Kyc[4711:81220] ", sorted(wire), func(o Object) string { return nsDictionary(o, "") }, "\n")},
		{Name: "Dart", Write: line("flutter: ", wire, notation{str: bare, key: bare, open: "{", end: "}", pair: ": ", comma: ", ", openList: "[", endList: "]"}), Bare: true},
		{Name: "C#, records", Write: line("", pascals, called("SmileCallback", " { ", " = ", " }", bare)), Bare: true},
		{Name: "C#, an anonymous type", Write: line("", pascals, notation{str: bare, key: bare, open: "{ ", end: " }", pair: " = ", comma: ", "}), Bare: true},
	}
}

// nsDictionary is what NSLog prints of a dictionary: a text is quoted unless it has
// nothing but letters and digits.
func nsDictionary(o Object, indent string) string {
	plain := regexp.MustCompile(`^[A-Za-z0-9]+$`)
	written := func(s string) string {
		if plain.MatchString(s) {
			return s
		}
		return escaped()(s)
	}
	return "{\n" + joined(o, "", func(m Member) string {
		value := ""
		if inner, ok := m.Value.(Object); ok {
			value = "    " + nsDictionary(inner, indent+"    ")
		} else {
			value = written(text(m.Value))
		}
		return indent + "    " + written(m.Key) + " = " + value + ";\n"
	}) + indent + "}"
}
