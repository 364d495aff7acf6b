package command

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
)

// verdictWords are a category and its mark, loud.
func verdictWords(e *catalog.Entry) string {
	return e.Category.Mark() + " " + strings.ToUpper(e.Category.String())
}

// finality is whether an entry is final, and what sets it apart.
func finality(e *catalog.Entry) string {
	s := "   " + e.Final.String()
	if e.Final == catalog.FinalNotStated {
		s = "   final or not: not stated"
	}
	for _, f := range model.Flags(e) {
		s += "   " + f
	}
	return s
}

// categoryShort is a category for a narrow column.
func categoryShort(e *catalog.Entry) string {
	short, _, _ := strings.Cut(e.Category.String(), " (")
	return short
}

func number(i int) string { return strconv.Itoa(i+1) + "." }

// markdown renders for tickets and wikis.
func markdown(d document) string {
	var b strings.Builder
	esc := model.EscapeMarkdown
	for _, p := range d {
		switch p.kind {
		case heading:
			fmt.Fprintf(&b, "## %s\n\n", esc(p.text))
		case section:
			fmt.Fprintf(&b, "### %s\n\n", esc(p.text))
		case verdict:
			fmt.Fprintf(&b, "**%s** %s\n\n", esc(verdictWords(p.entry)), esc(strings.TrimSpace(finality(p.entry))))
		case strong, warning:
			fmt.Fprintf(&b, "**%s**\n\n", esc(p.text))
		case plain:
			fmt.Fprintf(&b, "%s\n\n", esc(p.text))
		case facts:
			for _, f := range p.pairs {
				fmt.Fprintf(&b, "- **%s:** %s\n", esc(f[0]), esc(f[1]))
			}
			b.WriteString("\n")
		case bullets:
			for _, item := range p.items {
				fmt.Fprintf(&b, "- %s\n", esc(item))
			}
			b.WriteString("\n")
		case steps:
			for i, s := range p.steps {
				fmt.Fprintf(&b, "%s **%s:** %s  \n   %s\n", number(i), s.Who, esc(s.Do), esc(s.Check))
			}
			b.WriteString("\n")
		case rows:
			markdownTable(&b, entryTable(p.rows))
		case table:
			markdownTable(&b, p.table)
		}
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func markdownTable(b *strings.Builder, table [][]string) {
	for n, row := range table {
		for _, c := range row {
			b.WriteString("| " + model.EscapeMarkdown(c) + " ")
		}
		b.WriteString("|\n")
		if n == 0 {
			b.WriteString(strings.Repeat("|---", len(row)) + "|\n")
		}
	}
}

// entryTable is entries as a table.
func entryTable(entries []*catalog.Entry) [][]string {
	t := [][]string{{"code", "product", "category", "result text", "id"}}
	for _, e := range entries {
		t = append(t, []string{e.Code, e.Product.Name, e.Category.String(), e.Text, e.ID})
	}
	return t
}

// htmlPage renders a page for a browser. Everything is escaped.
func htmlPage(d document) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Smile ID result codes</title>\n")
	esc := html.EscapeString
	for _, p := range d {
		switch p.kind {
		case heading:
			fmt.Fprintf(&b, "<h2>%s</h2>\n", esc(p.text))
		case section:
			fmt.Fprintf(&b, "<h3>%s</h3>\n", esc(p.text))
		case verdict:
			fmt.Fprintf(&b, "<p><strong>%s</strong> %s</p>\n", esc(verdictWords(p.entry)), esc(strings.TrimSpace(finality(p.entry))))
		case strong, warning:
			fmt.Fprintf(&b, "<p><strong>%s</strong></p>\n", esc(p.text))
		case plain:
			fmt.Fprintf(&b, "<p>%s</p>\n", esc(p.text))
		case facts:
			b.WriteString("<dl>\n")
			for _, f := range p.pairs {
				fmt.Fprintf(&b, "<dt>%s</dt><dd>%s</dd>\n", esc(f[0]), esc(f[1]))
			}
			b.WriteString("</dl>\n")
		case bullets:
			b.WriteString("<ul>\n")
			for _, item := range p.items {
				fmt.Fprintf(&b, "<li>%s</li>\n", esc(item))
			}
			b.WriteString("</ul>\n")
		case steps:
			b.WriteString("<ol>\n")
			for _, s := range p.steps {
				fmt.Fprintf(&b, "<li><strong>%s:</strong> %s<br>%s</li>\n", s.Who, esc(s.Do), esc(s.Check))
			}
			b.WriteString("</ol>\n")
		case rows:
			htmlTable(&b, entryTable(p.rows))
		case table:
			htmlTable(&b, p.table)
		}
	}
	return b.String() + "</html>\n"
}

func htmlTable(b *strings.Builder, table [][]string) {
	b.WriteString("<table>\n")
	for n, row := range table {
		tag := "td"
		if n == 0 {
			tag = "th"
		}
		b.WriteString("<tr>")
		for _, c := range row {
			fmt.Fprintf(b, "<%s>%s</%s>", tag, html.EscapeString(c), tag)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
}
