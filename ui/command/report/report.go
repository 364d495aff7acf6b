// Package report writes the answer to many results as one page for a browser: without
// scripts, without a network, in light and dark, and fit to print. What is drawn is a
// number as well.
package report

import (
	_ "embed"
	"fmt"
	"html"
	"strings"

	"smilecodes/model"
	"smilecodes/model/job/tally"
	"smilecodes/model/triage"
)

//go:embed report.css
var styles string

// Page is the page, well-formed as XML too. Each table has its first rows, as many as top
// says; all with 0. The footer says which catalogue the words are from.
func Page(a triage.Answer, r tally.Report, top int, footer string) string {
	w := &writer{}
	w.line(`<!DOCTYPE html>`)
	w.line(`<html lang="en">`)
	w.line(`<head>`)
	w.line(`<meta charset="utf-8"/>`)
	w.line(`<meta name="viewport" content="width=device-width, initial-scale=1"/>`)
	w.line(`<meta name="referrer" content="no-referrer"/>`)
	w.line(`<title>Smile ID results: %s</title>`, a.Title)
	w.line("<style>\n%s</style>", markup(styles))
	w.line(`</head>`)
	w.line(`<body>`)
	w.line(`<header>`)
	w.line(`<h1>%s</h1>`, a.Title)
	w.page(a.Read)
	w.line(`</header>`)
	w.line(`<main>`)
	w.page(a.Alarms)
	for i, v := range a.Views {
		w.line(`<section>`)
		switch {
		case len(v.Rows) == 0:
			w.line(`<h2>%s</h2>`, v.Title)
			w.line(`<p>%s</p>`, v.Empty)
		case i == triage.OverTime:
			w.overTime(v, r)
		default:
			v = v.Top(top)
			w.table(v)
		}
		w.page(v.Notes)
		w.line(`</section>`)
	}
	w.line(`</main>`)
	w.line(`<footer>%s</footer>`, footer)
	w.line(`</body>`)
	w.line(`</html>`)
	return w.b.String()
}

// A writer writes lines of a page.
type writer struct{ b strings.Builder }

// A markup is a part of the page that is written already; any other text is escaped.
type markup string

func (w *writer) line(format string, args ...any) {
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = html.EscapeString(text)
		}
	}
	fmt.Fprintf(&w.b, format+"\n", args...)
}

// page writes blocks, a paragraph each.
func (w *writer) page(p model.Page) {
	for _, b := range p {
		class := "soft"
		switch b.Role {
		case model.Danger:
			class = "alarm"
		case model.Caution:
			class = "care"
		}
		w.line(`<p class="%s">%s</p>`, class, b.Text)
	}
}

// table writes a view as a table. Its title is the caption.
func (w *writer) table(v triage.View) {
	size := "large"
	if len(v.Columns) < 4 {
		size = "small"
	}
	w.line(`<div class="wide" role="region" tabindex="0" aria-label="%s"><table class="%s">`, v.Title, size)
	w.line(`<caption>%s</caption>`, v.Title)
	w.b.WriteString("<thead><tr>")
	for _, c := range v.Columns {
		w.cell("th", c.Kind, ` scope="col"`, markup(html.EscapeString(c.Title)))
	}
	w.line("</tr></thead>")
	w.line("<tbody>")
	for _, r := range v.Rows {
		fmt.Fprintf(&w.b, `<tr class="%s">`, classes[r.Role])
		for i, c := range r.Cells {
			tag, scope := "td", ""
			if i == 0 {
				tag, scope = "th", ` scope="row"`
			}
			w.cell(tag, v.Columns[i].Kind, scope, drawn(v.Columns[i].Kind, c))
		}
		w.line("</tr>")
	}
	w.line("</tbody></table></div>")
}

// classes are how rows look that need care.
var classes = map[model.Role]string{model.Danger: "danger", model.Caution: "caution", model.Plain: "plain"}

func (w *writer) cell(tag string, k triage.ColumnKind, scope string, inside markup) {
	class := [...]string{triage.Words: "", triage.Number: ` class="number"`, triage.Bar: ` class="share"`, triage.Sparkline: ""}[k]
	fmt.Fprintf(&w.b, "<%s%s%s>%s</%[1]s>", tag, class, scope, inside)
}

// drawn is what is in a cell: its words, and perhaps its picture.
func drawn(k triage.ColumnKind, c triage.Cell) markup {
	words := html.EscapeString(c.Text)
	switch {
	case k == triage.Bar:
		return markup("<span>"+words+"</span>") + bar(c.Share)
	case k == triage.Sparkline && words != "":
		return sparkline(c)
	}
	return markup(words)
}
