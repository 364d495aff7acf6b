package formtest

import (
	"fmt"
	"strconv"
	"strings"

	"smilecodes/catalog"
)

// A Listing is a list of codes, which has no job result.
type Listing struct{ Name, Text string }

// Listings are lists of the codes of a catalogue as programs, pages and documents have
// them: a code with its text, and perhaps more about it.
func Listings(entries []*catalog.Entry) []Listing {
	rows := make([]Object, len(entries))
	for i, e := range entries {
		rows[i] = Object{{"product", e.Product.Name}, {"ResultCode", e.Code}, {"ResultText", e.Text}, {"category", e.SourceCategory}}
	}
	each := func(write func(o Object) string) string { return joined(rows, "", write) }
	value := func(o Object, key string) string {
		for _, m := range o {
			if m.Key == key {
				return text(m.Value)
			}
		}
		return ""
	}
	pairs := func(ahead, line, end string) string {
		return ahead + each(func(o Object) string { return fmt.Sprintf(line, value(o, "ResultCode"), value(o, "ResultText")) }) + end
	}
	var list List
	for _, o := range rows {
		list = append(list, o)
	}
	table := [][]string{{"product", "ResultCode", "ResultText", "category"}}
	for _, o := range rows {
		table = append(table, []string{value(o, "product"), value(o, "ResultCode"), value(o, "ResultText"), value(o, "category")})
	}
	cells := func(between string, cell func(string) string) string {
		return joined(table, "\n", func(row []string) string { return joined(row, between, cell) }) + "\n"
	}
	return []Listing{
		{"JSON", pretty(list, "")},
		{"JSON lines", each(func(o Object) string { return compact(o) + "\n" })},
		{"JSON in an object", compact(Object{{"count", len(rows)}, {"codes", list}})},
		{"JSON in a text", compact(Object{{"statusCode", 200}, {"body", compact(list)}})},
		{"snake case", compact(joinedList(rows, snake))},
		{"camel case", compact(joinedList(rows, camel))},
		{"code and message", compact(joinedList(rows, func(key string) string {
			return map[string]string{"ResultCode": "code", "ResultText": "message"}[key]
		}))},
		{"an object by code", pairs("{\n", "  %q: %q,\n", "  \"last\": null\n}\n")},
		{"JavaScript", pairs("module.exports = {\n", "  '%s': %q,\n", "};\n")},
		{"a list of JavaScript", "const codes = [\n" + each(func(o Object) string { return "  " + node{}.write(o, 2, 0) + ",\n" }) + "];\n"},
		{"Python", "CODES = [\n" + each(func(o Object) string { return "    " + python.write(o) + ",\n" }) + "]\n"},
		{"Ruby", "CODES = [\n" + each(func(o Object) string { return "  " + ruby.write(o) + ",\n" }) + "].freeze\n"},
		{"PHP", "<?php\nreturn " + varExport(numbered(rows), "") + ";\n"},
		{"Go", "var codes = []Code{\n" + each(func(o Object) string {
			return fmt.Sprintf("\t{Product: %q, ResultCode: %q, ResultText: %q},\n", value(o, "product"), value(o, "ResultCode"), value(o, "ResultText"))
		}) + "}\n"},
		{"Java", pairs("public enum Code {\n", "    A%[1]s(\"%[1]s\", %[2]q),\n", "    ;\n}\n")},
		{"C#, records", each(func(o Object) string { return called("Code", " { ", " = ", " }", bare).write(spelt(o, pascal)) + "\n" })},
		{"CSV", cells(",", func(c string) string { return strconv.Quote(c) })},
		{"CSV with semicolons", cells(";", bare)},
		{"TSV", cells("\t", bare)},
		{"Markdown", "| " + strings.Replace(cells(" | ", bare), "\n", "\n|---|---|---|---|\n| ", 1)},
		{"a table with lines", box{}.write(table)},
		{"HTML", "<table>" + joined(table, "", func(row []string) string {
			return "<tr>" + joined(row, "", func(c string) string { return "<td>" + c + "</td>" }) + "</tr>\n"
		}) + "</table>\n"},
		{"XML", "<codes>\n" + each(func(o Object) string { return xml("code", spelt(o, asItIs), "  ") }) + "</codes>\n"},
		{"YAML", each(func(o Object) string { return "- " + strings.TrimPrefix(yaml(o, "  "), "  ") })},
		{"labels", each(func(o Object) string {
			return joined(o, "", func(m Member) string { return caption(m.Key) + ": " + text(m.Value) + "\n" }) + "\n"
		})},
		{"pairs", each(func(o Object) string { return logfmt(o) + "\n" })},
		{"lines", pairs("", "%s %s\n", "")},
		{"a page that was copied", pairs("Result codes\n\n", "%s\n\n%s\n\nWhat it means.\n\n", "")},
		{"SQL", pairs("INSERT INTO codes (result_code, result_text) VALUES\n", "  ('%s', '%s'),\n", "  ('9999', 'other');\n")},
	}
}

func joinedList(rows []Object, spell func(string) string) List {
	var all List
	for _, o := range rows {
		all = append(all, spelt(o, func(key string) string { return or(spell(key), key) }))
	}
	return all
}

// numbered has rows as PHP has a list.
func numbered(rows []Object) Object {
	var o Object
	for i, row := range rows {
		o = append(o, Member{text(i), row})
	}
	return o
}
