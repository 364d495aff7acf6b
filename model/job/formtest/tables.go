package formtest

import (
	"encoding/csv"
	"fmt"
	"html"
	"strings"
)

// grid has the names of columns, and a line for each result.
func grid(made []Made, shape func(Made) Object) [][]string {
	var rows [][]string
	for i, m := range made {
		o := shape(m)
		if i == 0 {
			rows = append(rows, nil)
			for _, member := range o {
				rows[0] = append(rows[0], member.Key)
			}
		}
		rows = append(rows, nil)
		for _, member := range o {
			rows[i+1] = append(rows[i+1], text(member.Value))
		}
	}
	return rows
}

// asCSV writes with quotes around what needs them.
func asCSV(comma rune, shape func(Made) Object) func([]Made) string {
	return func(made []Made) string {
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Comma = comma
		if err := w.WriteAll(grid(made, shape)); err != nil {
			panic(err)
		}
		return b.String()
	}
}

// tables are files of spreadsheets and services.
func tables() []Form {
	withPayload := func(m Made) Object {
		return Object{{"id", m.JobID}, {"created_at", m.Time}, {"payload", payload(m)}, {"attempts", 1}}
	}
	return []Form{
		{Name: "CSV", Write: asCSV(',', row)},
		{Name: "CSV with semicolons", Write: asCSV(';', row)},
		{Name: "CSV of a program's own names", Write: asCSV(',', func(m Made) Object {
			return flat(spelt(wire(m).without("Actions"), camel), dotted)
		})},
		{Name: "TSV", Write: asCSV('\t', row)},
		{Name: "CSV with everything quoted", Write: func(made []Made) string {
			return joined(grid(made, row), "\r\n", func(cells []string) string {
				return joined(cells, ",", func(c string) string { return `"` + strings.ReplaceAll(c, `"`, `""`) + `"` })
			}) + "\r\n"
		}},
		{Name: "CSV that lost its zeros", Write: asCSV(';', func(m Made) Object {
			return Object{{"job_id", m.JobID}, {"ResultCode", strings.TrimLeft(m.Code, "0")}, {"job_type", m.JobType}, {"SmileJobID", m.SmileJobID}}
		})},
		{Name: "CSV with JSON in a column", Write: asCSV(',', withPayload)},
		{Name: "TSV with JSON in a column", Write: asCSV('\t', withPayload)},
		{Name: "Grafana's CSV", Write: asCSV(',', func(m Made) Object {
			return Object{{"Time", "1772442900123"}, {"Line", "smile callback " + payload(m)}, {"tsNs", "1772442900123456789"}, {"id", "1772442900123456789_" + m.JobID}}
		})},
	}
}

// pasted are tables as they come out of pages and into tickets.
func pasted() []Form {
	return []Form{
		{Name: "two columns of a back office", Write: func(made []Made) string {
			return joined(made, "\n", func(m Made) string {
				return joined(labels(m), "", func(m Member) string { return caption(m.Key) + "\t" + text(m.Value) + "\n" })
			})
		}, Bare: true},
		{Name: "two columns, a name above its value", Write: func(made []Made) string {
			return joined(made, "\n", func(m Made) string {
				return joined(labels(m), "", func(m Member) string { return caption(m.Key) + "\n" + text(m.Value) + "\n" })
			})
		}, Bare: true},
		{Name: "Markdown, a row each", Write: func(made []Made) string {
			rows := grid(made, row)
			rule := make([]string, len(rows[0]))
			for i := range rule {
				rule[i] = "---"
			}
			rows = append([][]string{rows[0], rule}, rows[1:]...)
			return joined(rows, "", func(cells []string) string {
				return "| " + joined(cells, " | ", func(c string) string {
					return strings.NewReplacer("|", `\|`, "\n", "<br>").Replace(c)
				}) + " |\n"
			})
		}, Bare: true},
		{Name: "Markdown, a table each", Write: func(made []Made) string {
			return joined(made, "\n", func(m Made) string {
				return "| Field | Value |\n|---|---|\n" + joined(labels(m), "", func(m Member) string {
					return "| " + m.Key + " | `" + strings.NewReplacer("|", `\|`, "\n", " ").Replace(text(m.Value)) + "` |\n"
				})
			})
		}, Bare: true},
		{Name: "Jira's table", Write: func(made []Made) string {
			return joined(grid(made, labels), "", func(cells []string) string {
				bar := "|"
				if cells[0] == "SmileJobID" {
					bar = "||"
				}
				return bar + strings.Join(cells, bar) + bar + "\n"
			})
		}, Bare: true},
	}
}

// clients are what the command lines of databases print.
func clients() []Form {
	return []Form{
		{Name: "psql", Write: psql(row), Bare: true, Real: "psql"},
		{Name: "psql, expanded", Write: expanded(row), Bare: true, Real: "psql-expanded"},
		{Name: "psql, JSON in a column", Write: psql(func(m Made) Object {
			return Object{{"id", m.JobID}, {"payload", spaced(wire(m), ", ", ": ")}, {"attempts", 1}}
		})},
		{Name: "MySQL", Write: func(made []Made) string { return box{least: len("NULL"), numbers: []int{0, 3}}.write(grid(made, row)) }, Bare: true, Real: "mysql"},
		{Name: "MySQL, vertical", Write: func(made []Made) string {
			var b strings.Builder
			for i, m := range made {
				stars := strings.Repeat("*", 27)
				fmt.Fprintf(&b, "%s %d. row %s\n", stars, i+1, stars)
				for _, member := range row(m) {
					fmt.Fprintf(&b, "%12s: %v\n", member.Key, member.Value)
				}
			}
			return b.String()
		}, Bare: true, Real: "mysql-vertical"},
		{Name: "SQLite, boxes", Write: func(made []Made) string { return box{isCentred: true}.write(grid(made, row)) }, Bare: true, Real: "sqlite-table"},
		{Name: "SQLite, lines", Write: func(made []Made) string {
			return joined(made, "\n", func(m Made) string {
				return joined(row(m), "", func(m Member) string { return fmt.Sprintf("%12s = %v\n", m.Key, m.Value) })
			})
		}, Bare: true, Real: "sqlite-line"},
		{Name: "SQLite, columns", Write: columns, Bare: true, Real: "sqlite-column"},
		{Name: "SQLite, lists", Write: func(made []Made) string {
			return joined(grid(made, row), "", func(cells []string) string { return strings.Join(cells, "|") + "\n" })
		}, Bare: true, Real: "sqlite-list"},
	}
}

func widthsOf(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, cells := range rows {
		for i, c := range cells {
			widths[i] = max(widths[i], len([]rune(c)))
		}
	}
	return widths
}

// psql is a table of psql: numbers at the right, names in the middle, a plus where a
// value goes on in the next line.
func psql(shape func(Made) Object) func([]Made) string {
	return func(made []Made) string {
		rows := grid(made, shape)
		widths := widthsOf(rows)
		var b strings.Builder
		for n, cells := range rows {
			var line []string
			for i, c := range cells {
				room := widths[i] - len([]rune(c))
				left := 0
				if _, isNumber := shape(made[max(0, n-1)])[i].Value.(int); isNumber {
					left = room
				}
				if n == 0 {
					left = room / 2
				}
				line = append(line, " "+strings.Repeat(" ", left)+strings.ReplaceAll(c, "\n", "↵")+strings.Repeat(" ", room-left)+" ")
			}
			last := len(line) - 1
			if n > 0 {
				line[last] = strings.TrimRight(line[last], " ")
				if _, isNumber := shape(made[0])[last].Value.(int); isNumber {
					line[last] = " " + strings.Repeat(" ", widths[last]-len(cells[last])) + cells[last]
				}
			}
			b.WriteString(strings.Join(line, "|") + "\n")
			if n == 0 {
				b.WriteString(joined(widths, "+", func(w int) string { return strings.Repeat("-", w+2) }) + "\n")
			}
		}
		if len(made) == 1 {
			return b.String() + "(1 row)\n\n"
		}
		return b.String() + fmt.Sprintf("(%d rows)\n\n", len(made))
	}
}

// expanded is what psql prints after \x.
func expanded(shape func(Made) Object) func([]Made) string {
	return func(made []Made) string {
		names, values := 0, 0
		for _, m := range made {
			for _, member := range shape(m) {
				names, values = max(names, len(member.Key)), max(values, len([]rune(text(member.Value))))
			}
		}
		var b strings.Builder
		for i, m := range made {
			head := fmt.Sprintf("-[ RECORD %d ]", i+1)
			b.WriteString(head + strings.Repeat("-", max(0, names+1-len(head))) + "+" + strings.Repeat("-", values+1) + "\n")
			for _, member := range shape(m) {
				fmt.Fprintf(&b, "%-*s | %v\n", names, member.Key, member.Value)
			}
		}
		return b.String() + "\n"
	}
}

// columns is SQLite's table without lines between columns.
func columns(made []Made) string {
	rows := grid(made, row)
	widths := widthsOf(rows)
	rule := make([]string, len(widths))
	for i, w := range widths {
		rule[i] = strings.Repeat("-", w)
	}
	rows = append([][]string{rows[0], rule}, rows[1:]...)
	return joined(rows, "", func(cells []string) string {
		var b strings.Builder
		for i, c := range cells {
			b.WriteString(c + strings.Repeat(" ", widths[i]-len([]rune(c))))
			if i < len(cells)-1 {
				b.WriteString("  ")
			}
		}
		return b.String() + "\n"
	})
}

// asHTML are rows of a table of a page.
func asHTML(made []Made) string {
	rows := grid(made, row)
	var b strings.Builder
	b.WriteString("<table class=\"jobs\">\n  <thead>\n")
	for n, cells := range rows {
		tag := "td"
		if n == 0 {
			tag = "th"
		}
		b.WriteString("    <tr>" + joined(cells, "", func(c string) string { return "<" + tag + ">" + html.EscapeString(c) + "</" + tag + ">" }) + "</tr>\n")
		if n == 0 {
			b.WriteString("  </thead>\n  <tbody>\n")
		}
	}
	return b.String() + "  </tbody>\n</table>\n"
}
