package command

import (
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/ticket/markup"
)

// verdictOf is what an entry comes to, and what sets it apart.
func verdictOf(e *catalog.Entry) part {
	what, rest := e.Outcome()
	return loud(e, e.Category, what, rest)
}

// loud is an outcome with its mark, in capitals.
func loud(e *catalog.Entry, c catalog.Category, what, rest string) part {
	const gap = "   "
	return part{
		kind: verdict, look: c, text: c.Mark() + " " + strings.ToUpper(what),
		rest: gap + strings.Join(append([]string{rest}, model.Flags(e)...), gap),
	}
}

// categoryShort is an outcome for a narrow column.
func categoryShort(e *catalog.Entry) string {
	what, _ := e.Outcome()
	short, _, _ := strings.Cut(what, " (")
	return short
}

func number(i int) string { return strconv.Itoa(i+1) + "." }

// blocks are a document for every format that is marked up.
func blocks(d document) []markup.Block {
	var all []markup.Block
	for _, p := range d {
		b := markup.Block{Text: p.text}
		switch p.kind {
		case heading:
			b.Kind, b.Level = markup.Heading, 2
		case section:
			b.Kind, b.Level = markup.Heading, 3
		case verdict:
			b.Kind, b.Text = markup.Strong, p.text+p.rest
		case strong, warning:
			b.Kind = markup.Strong
		case plain:
			b.Kind = markup.Paragraph
		case facts:
			b.Kind = markup.Facts
			for _, f := range p.pairs {
				b.Items = append(b.Items, markup.Fact(f[0], f[1]))
			}
		case bullets:
			b.Kind = markup.List
			for _, item := range p.items {
				b.Items = append(b.Items, markup.Item{Text: item})
			}
		case steps:
			b.Kind = markup.Steps
			for _, s := range p.steps {
				b.Items = append(b.Items, markup.Item{Lead: s.Who.String(), Text: s.Do, More: s.Check})
			}
		case rows:
			b.Kind, b.Rows = markup.Table, entryTable(p.rows)
		case table:
			b.Kind, b.Rows = markup.Table, p.table
		}
		all = append(all, b)
	}
	return all
}

// entryTable is entries as a table.
func entryTable(entries []*catalog.Entry) [][]string {
	t := [][]string{{"code", "product", "category", "result text", "id"}}
	for _, e := range entries {
		what, _ := e.Outcome()
		t = append(t, []string{e.Code, e.Product.Name, what, e.Headline(), e.ID})
	}
	return t
}

func markdown(d document) string { return markup.Render(blocks(d), markup.Markdown) + "\n" }

// htmlPage is a page for a browser.
func htmlPage(d document) string {
	return "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Smile ID result codes</title>\n" +
		markup.Render(blocks(d), markup.HTML) + "\n</html>\n"
}
