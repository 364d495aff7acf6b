package formtest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog"
)

// A Listing is a list of codes, which has no job result.
type Listing struct{ Name, Text string }

// Listings are lists of the codes of a catalogue as programs, pages and documents have
// them: a code with its text, and perhaps more about it.
func Listings(entries []*catalog.Entry) []Listing {
	l := make(listing, len(entries))
	for i, e := range entries {
		l[i] = Object{{"product", e.Product.Name}, {"ResultCode", e.Code}, {"ResultText", e.Text}, {"category", e.SourceCategory}}
	}
	return slices.Concat(l.asJSON(), l.asCode(), l.asTables(), l.asText())
}

// A listing is a list of codes, an object each.
type listing []Object

func (l listing) each(write func(o Object) string) string { return joined(l, "", write) }

// pairs writes the code and the text of each.
func (l listing) pairs(ahead, line, end string) string {
	return ahead + l.each(func(o Object) string { return fmt.Sprintf(line, valueOf(o, "ResultCode"), valueOf(o, "ResultText")) }) + end
}

// cells writes a row each, below what they are called.
func (l listing) cells(between string, cell func(string) string) string {
	return joined(l.table(), "\n", func(row []string) string { return joined(row, between, cell) }) + "\n"
}

func (l listing) table() [][]string {
	names := []string{"product", "ResultCode", "ResultText", "category"}
	table := [][]string{names}
	for _, o := range l {
		var row []string
		for _, name := range names {
			row = append(row, valueOf(o, name))
		}
		table = append(table, row)
	}
	return table
}

func (l listing) list() List {
	var list List
	for _, o := range l {
		list = append(list, o)
	}
	return list
}

func valueOf(o Object, key string) string {
	for _, m := range o {
		if m.Key == key {
			return text(m.Value)
		}
	}
	return ""
}

// asJSON are those that programs send each other.
func (l listing) asJSON() []Listing {
	return []Listing{
		{"JSON", pretty(l.list(), "")},
		{"JSON lines", l.each(func(o Object) string { return compact(o) + "\n" })},
		{"JSON in an object", compact(Object{{"count", len(l)}, {"codes", l.list()}})},
		{"JSON in a text", compact(Object{{"statusCode", 200}, {"body", compact(l.list())}})},
		{"snake case", compact(joinedList(l, snake))},
		{"camel case", compact(joinedList(l, camel))},
		{"code and message", compact(joinedList(l, func(key string) string {
			return map[string]string{"ResultCode": "code", "ResultText": "message"}[key]
		}))},
	}
}

// asCode are those in the source code of programs.
func (l listing) asCode() []Listing {
	return []Listing{
		{"an object by code", l.pairs("{\n", "  %q: %q,\n", "  \"last\": null\n}\n")},
		{"JavaScript", l.pairs("module.exports = {\n", "  '%s': %q,\n", "};\n")},
		{"a list of JavaScript", "const codes = [\n" + l.each(func(o Object) string { return "  " + node{}.write(o, 2, 0) + ",\n" }) + "];\n"},
		{"Python", "CODES = [\n" + l.each(func(o Object) string { return "    " + python.write(o) + ",\n" }) + "]\n"},
		{"Ruby", "CODES = [\n" + l.each(func(o Object) string { return "  " + ruby.write(o) + ",\n" }) + "].freeze\n"},
		{"PHP", "<?php\nreturn " + varExport(numbered(l), "") + ";\n"},
		{"Go", "var codes = []Code{\n" + l.each(func(o Object) string {
			return fmt.Sprintf("\t{Product: %q, ResultCode: %q, ResultText: %q},\n", valueOf(o, "product"), valueOf(o, "ResultCode"), valueOf(o, "ResultText"))
		}) + "}\n"},
		{"Java", l.pairs("public enum Code {\n", "    A%[1]s(\"%[1]s\", %[2]q),\n", "    ;\n}\n")},
		{"C#, records", l.each(func(o Object) string { return called("Code", " { ", " = ", " }", bare).write(spelt(o, pascal)) + "\n" })},
	}
}

// asTables are those in files and on pages, a row each.
func (l listing) asTables() []Listing {
	return []Listing{
		{"CSV", l.cells(",", func(c string) string { return strconv.Quote(c) })},
		{"CSV with semicolons", l.cells(";", bare)},
		{"TSV", l.cells("\t", bare)},
		{"Markdown", "| " + strings.Replace(l.cells(" | ", bare), "\n", "\n|---|---|---|---|\n| ", 1)},
		{"a table with lines", box{}.write(l.table())},
		{"HTML", "<table>" + joined(l.table(), "", func(row []string) string {
			return "<tr>" + joined(row, "", func(c string) string { return "<td>" + c + "</td>" }) + "</tr>\n"
		}) + "</table>\n"},
	}
}

// asText are those with names and values, or with neither.
func (l listing) asText() []Listing {
	return []Listing{
		{"XML", "<codes>\n" + l.each(func(o Object) string { return xml("code", spelt(o, asItIs), "  ") }) + "</codes>\n"},
		{"YAML", l.each(func(o Object) string { return "- " + strings.TrimPrefix(yaml(o, "  "), "  ") })},
		{"labels", l.each(func(o Object) string {
			return joined(o, "", func(m Member) string { return caption(m.Key) + ": " + text(m.Value) + "\n" }) + "\n"
		})},
		{"pairs", l.each(func(o Object) string { return logfmt(o) + "\n" })},
		{"lines", l.pairs("", "%s %s\n", "")},
		{"a page that was copied", l.pairs("Result codes\n\n", "%s\n\n%s\n\nWhat it means.\n\n", "")},
		{"SQL", l.pairs("INSERT INTO codes (result_code, result_text) VALUES\n", "  ('%s', '%s'),\n", "  ('9999', 'other');\n")},
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
