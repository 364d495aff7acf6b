package command

import (
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/ticket/markup"
	"smilecodes/model/triage"
	"smilecodes/ui/text"
)

// outcome is a verdict with its mark, in capitals.
func outcome(b model.Block) string { return b.Category.Mark() + " " + strings.ToUpper(b.Text) }

// besides is what is beside a verdict: whether it is final, and what sets it apart.
func besides(b model.Block) string { return strings.TrimPrefix(b.Joined(dot), b.Text) }

// dot separates the parts of a line.
const dot = " · "

// titled is a title: "0812, Biometric KYC", "Guide: Waiting for a reviewer".
func titled(b model.Block) string {
	switch {
	case b.Kind == model.GuideTitle:
		return "Guide: " + b.Text
	case b.Label != "":
		return b.Label + ", " + b.Text
	}
	return b.Text
}

// sentence is a block without the label that a fact has.
func sentence(b model.Block) string {
	switch b.Kind {
	case model.Other:
		return b.Label + " is " + b.Text
	case model.Ask:
		return b.Label + ": " + b.Text
	case model.NumberHint:
		return b.Text + " (smilecodes format)"
	}
	return b.Joined(dot)
}

// leading is the value of a fact, with the command that leads on.
func leading(b model.Block) string {
	if b.Kind == model.GuideTitle && b.Ref != "" {
		return b.Joined(dot) + " (smilecodes guide " + b.Ref + ")"
	}
	if b.Kind == model.TeamNext || b.Kind == model.TeamNote {
		return b.Bracketed()
	}
	return b.Joined(dot)
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
		for _, b := range p.page {
			all = marked(all, b)
		}
		switch {
		case p.rows != nil:
			all = append(all, markup.Block{Kind: markup.Table, Rows: entryTable(p.rows)})
		case p.table != nil:
			all = append(all, markup.Block{Kind: markup.Table, Rows: p.table})
		case p.view != nil:
			all = viewed(all, *p.view)
		}
	}
	return all
}

// viewed adds a view of many results, with what comes after its rows.
func viewed(all []markup.Block, v triage.View) []markup.Block {
	if len(v.Rows) > 0 {
		all = append(all, markup.Block{Kind: markup.Table, Rows: viewTable(v)})
	} else if len(v.Columns) > 0 {
		all = append(all, markup.Block{Kind: markup.Paragraph, Text: v.Empty})
	}
	for _, b := range v.Notes {
		all = marked(all, b)
	}
	return all
}

// viewTable is a view as a table of words. Numbers over time are drawn as well.
func viewTable(v triage.View) [][]string {
	t := [][]string{nil}
	for _, c := range v.Columns {
		t[0] = append(t[0], c.Title)
	}
	for _, r := range v.Rows {
		var cells []string
		for i, c := range r.Cells {
			if v.Columns[i].Kind == triage.Sparkline && c.Text != "" {
				c.Text = text.Sparkline(c.Series, sparkCells, false) + " (" + c.Text + ")"
			}
			cells = append(cells, c.Text)
		}
		t = append(t, cells)
	}
	return t
}

// sparkCells is how many cells numbers over time have in a table.
const sparkCells = 24

// marked adds a block of a page. Facts, items and steps that follow each other
// are one list.
func marked(all []markup.Block, b model.Block) []markup.Block {
	item := func(k markup.Kind, i markup.Item) []markup.Block {
		if n := len(all); n > 0 && all[n-1].Kind == k {
			all[n-1].Items = append(all[n-1].Items, i)
			return all
		}
		return append(all, markup.Block{Kind: k, Items: []markup.Item{i}})
	}
	switch {
	case b.Kind == model.Section:
		return append(all, markup.Block{Kind: markup.Heading, Level: 3, Text: b.Text})
	case b.Role == model.Title:
		return append(all, markup.Block{Kind: markup.Heading, Level: 2, Text: titled(b)})
	case b.Role == model.Loud:
		return append(all, markup.Block{Kind: markup.Strong, Text: outcome(b) + besides(b)})
	case b.Kind == model.Step:
		return item(markup.Steps, markup.Item{Text: b.Bracketed()})
	case b.Kind == model.Check, b.Kind == model.HowToTell:
		items := all[len(all)-1].Items
		items[len(items)-1].More = b.Text
		return all
	case b.Role == model.Fact, b.Kind == model.Rule:
		return item(markup.Facts, markup.Fact(b.Label, leading(b)))
	case b.Role == model.Item:
		return item(markup.List, markup.Item{Text: b.Bracketed()})
	case b.Role == model.Danger, b.Role == model.Caution, b.Role == model.Strong:
		return append(all, markup.Block{Kind: markup.Strong, Text: sentence(b)})
	}
	return append(all, markup.Block{Kind: markup.Paragraph, Text: sentence(b)})
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
