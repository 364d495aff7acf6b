package formtest

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// line writes one result in one line, after some words.
func line(ahead string, shape func(Made) Object, n notation) func([]Made) string {
	return each(ahead, shape, func(o Object) string { return n.write(o) }, "\n")
}

// escaped is a text in double quotes, with escapes that many languages share and some
// of their own.
func escaped(own ...string) func(string) string {
	signs := strings.NewReplacer(append([]string{`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`}, own...)...)
	return func(text string) string { return `"` + signs.Replace(text) + `"` }
}

var (
	rubyText = escaped("#{", `\#{`, "#$", `\#$`, "#@", `\#@`)
	ruby     = notation{str: rubyText, key: rubyText, open: "{", end: "}", pair: "=>", comma: ", ", openList: "[", endList: "]"}
	ruby34   = notation{str: rubyText, key: rubyText, open: "{", end: "}", pair: " => ", comma: ", ", openList: "[", endList: "]"}
	symbols  = notation{str: rubyText, key: func(k string) string { return ":" + k }, open: "{", end: "}", pair: "=>", comma: ", ", openList: "[", endList: "]"}
	symbols4 = notation{str: rubyText, key: bare, open: "{", end: "}", pair: ": ", comma: ", ", openList: "[", endList: "]"}
)

func rubies() []Form {
	return []Form{
		{Name: "Ruby", Write: line("I, [2026-03-02T09:15:00.123456 #4711]  INFO -- : smile callback ", wire, ruby), Real: "ruby"},
		{Name: "Ruby, symbols", Write: line("", snakes, symbols), Real: "ruby-symbols"},
		{Name: "Ruby 3.4", Write: line("smile callback ", wire, ruby34)},
		{Name: "Ruby 3.4, symbols", Write: line("", snakes, symbols4)},
		{Name: "Rails, permitted parameters", Write: each("#<ActionController::Parameters ", wire, func(o Object) string { return ruby.write(o) }, " permitted: false>\n")},
		{Name: "Ruby, a struct", Write: line("", snakes, notation{
			str: rubyText, key: bare, named: func(key string) string { return "#<struct " + or(pascal(key), "SmileCallback") + " " }, end: ">", pair: "=", comma: ", ",
		}), Real: "ruby-struct"},
		{Name: "Elixir", Write: line("[info] smile callback ", sorted(wire), elixir), Real: "elixir"},
		{Name: "Elixir, structs", Write: line("", snakes, notation{
			str: elixirText, key: bare, named: func(key string) string { return "%Kyc." + or(pascal(key), "SmileCallback") + "{" }, end: "}", pair: ": ", comma: ", ",
		}), Real: "elixir-struct"},
		{Name: "Erlang", Write: line("", sorted(wire), notation{
			str: erlangText, key: erlangText, open: "#{", end: "}", pair: " => ", comma: ",", openList: "[", endList: "]",
		}), Real: "erlang"},
	}
}

var (
	elixirText = escaped("#{", `\#{`)
	elixir     = notation{str: elixirText, key: elixirText, open: "%{", end: "}", pair: " => ", comma: ", ", openList: "[", endList: "]"}
)

func erlangText(text string) string {
	encoding := ""
	if strings.ContainsFunc(text, func(r rune) bool { return r > '~' }) {
		encoding = "/utf8"
	}
	return "<<" + escaped()(text) + encoding + ">>"
}

// sorted has the members in the order of their names.
func sorted(shape func(Made) Object) func(Made) Object {
	return func(m Made) Object { return inOrder(shape(m)) }
}

func inOrder(o Object) Object {
	o = slices.Clone(o)
	slices.SortFunc(o, func(a, b Member) int { return strings.Compare(a.Key, b.Key) })
	for i := range o {
		if inner, ok := o[i].Value.(Object); ok {
			o[i].Value = inOrder(inner)
		}
	}
	return o
}

func phps() []Form {
	return []Form{
		{Name: "PHP, var_export", Write: each("[2026-05-11 10:22:01] production.INFO: Smile webhook ", wire, func(o Object) string { return varExport(o, "") }, "\n"), Real: "php-var-export"},
		{Name: "PHP, print_r", Write: each("", wire, func(o Object) string { return printR(o, "") }, ""), Bare: true, Real: "php-print-r"},
		{Name: "PHP, var_dump", Write: each("", wire, func(o Object) string { return varDump(o, "") }, ""), Bare: true, Real: "php-var-dump"},
		{Name: "Symfony's dump", Write: each("", wire, func(o Object) string { return symfony(o, "", "[") }, "\n"), Bare: true},
		{Name: "Laravel's dd", Write: func(made []Made) string {
			return joined(made, "\n", func(m Made) string {
				return strings.Replace(symfony(wire(m), "", "[▼"), "▼", "▼ // app/Http/Controllers/SmileController.php:31", 1) + "\n"
			})
		}, Bare: true},
		{Name: "PHP, an object", Write: each("", camels, func(o Object) string {
			return strings.Replace(strings.ReplaceAll(printR(o, ""), "Array\n", "stdClass Object\n"), "stdClass Object\n", "Acme\\Kyc\\SmileCallback Object\n", 1)
		}, ""), Bare: true},
	}
}

func varExport(o Object, indent string) string {
	return "array (\n" + joined(o, "", func(m Member) string {
		switch v := m.Value.(type) {
		case Object:
			return indent + "  " + single(m.Key) + " => \n" + indent + "  " + varExport(v, indent+"  ") + ",\n"
		case string:
			return indent + "  " + single(m.Key) + " => " + single(v) + ",\n"
		}
		return indent + "  " + single(m.Key) + " => " + text(m.Value) + ",\n"
	}) + indent + ")"
}

func printR(o Object, indent string) string {
	return "Array\n" + indent + "(\n" + joined(o, "", func(m Member) string {
		value := text(m.Value)
		if inner, ok := m.Value.(Object); ok {
			value = printR(inner, indent+"        ")
		}
		return indent + "    [" + m.Key + "] => " + value + "\n"
	}) + indent + ")\n"
}

func varDump(value any, indent string) string {
	switch v := value.(type) {
	case Object:
		return indent + fmt.Sprintf("array(%d) {\n", len(v)) + joined(v, "", func(m Member) string {
			return indent + "  [" + `"` + m.Key + `"` + "]=>\n" + varDump(m.Value, indent+"  ")
		}) + indent + "}\n"
	case string:
		return indent + fmt.Sprintf("string(%d) \"%s\"\n", len(v), v)
	}
	return indent + fmt.Sprintf("int(%v)\n", value)
}

func symfony(value any, indent, open string) string {
	switch v := value.(type) {
	case Object:
		return fmt.Sprintf("array:%d %s\n", len(v), open) + joined(v, "", func(m Member) string {
			return indent + `  "` + m.Key + `" => ` + symfony(m.Value, indent+"  ", open) + "\n"
		}) + indent + "]"
	case string:
		if strings.Contains(v, "\n") {
			return "\"\"\"\n" + indent + "  " + strings.ReplaceAll(v, "\n", "\\n\n"+indent+"  ") + "\n" + indent + "  \"\"\""
		}
		return `"` + v + `"`
	}
	return text(value)
}

// pythonText is a text as repr gives it.
func pythonText(text string) string {
	odd := regexp.MustCompile("[\\x00-\\x1f\\x7f\u00a0]")
	mark := `'`
	if strings.Contains(text, "'") && !strings.Contains(text, `"`) {
		mark = `"`
	}
	text = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(text)
	if mark == `'` {
		text = strings.ReplaceAll(text, `'`, `\'`)
	}
	text = odd.ReplaceAllStringFunc(text, func(s string) string { return fmt.Sprintf(`\x%02x`, []rune(s)[0]) })
	return mark + text + mark
}

var python = notation{
	str: pythonText, key: pythonText, yes: "True", no: "False", open: "{", end: "}", pair: ": ", comma: ", ", openList: "[", endList: "]",
}

func pythons() []Form {
	return []Form{
		{Name: "Python", Write: line("", wire, python), Real: "python"},
		{Name: "Python, pprint", Write: each("", sorted(wire), func(o Object) string { return pprint(o, 0, 0) }, "\n"), Real: "python-pprint"},
		{Name: "Python, OrderedDict", Write: line("INFO:kyc:", wire, notation{
			str: pythonText, key: func(k string) string { return "(" + pythonText(k) }, open: "OrderedDict([", end: ")])", pair: ", ", comma: "), ",
		}), Real: "python-ordereddict"},
		{Name: "Django's QueryDict", Write: each("<QueryDict: ", wire, func(o Object) string {
			return python.write(listed(flat(o, bracketed)))
		}, ">\n")},
		{Name: "Python, dataclasses", Write: line("", snakes, notation{
			str: pythonText, key: bare, named: func(key string) string { return or(pascal(key), "SmileCallback") + "(" }, end: ")", pair: "=", comma: ", ",
		}), Real: "python-dataclass"},
	}
}

// listed has each value in a list, as what comes in forms is kept.
func listed(o Object) Object {
	all := slices.Clone(o)
	for i, m := range all {
		all[i].Value = List{text(m.Value)}
	}
	return all
}

// pprint is a value in lines of at most 80 signs if that is possible.
func pprint(value any, indent, after int) string {
	whole := python.write(value)
	o, ok := value.(Object)
	if !ok || len([]rune(whole)) <= 80-indent-after {
		return whole
	}
	var b strings.Builder
	for i, m := range o {
		end := 1
		if i == len(o)-1 {
			end = after + 1
		} else if i > 0 {
			end = 1
		}
		if i > 0 {
			b.WriteString(",\n" + strings.Repeat(" ", indent+1))
		}
		key := pythonText(m.Key)
		b.WriteString(key + ": " + pprint(m.Value, indent+1+len(key)+2, end))
	}
	return "{" + b.String() + "}"
}

// goText is a text as %q gives it.
func goText(text string) string { return strconv.Quote(text) }
