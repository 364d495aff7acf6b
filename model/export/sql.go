package export

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// SQL is a script that makes the tables in a database. Loading it twice is loading it
// once. Where tables can be made inside a transaction it is one, which drops and makes
// what is ours; in BigQuery and Snowflake it makes tables that are missing, and then fills
// them again inside one.
func (x *Export) SQL(d Dialect) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "-- %s\n-- For %s. Join your results, which have code as text and job_type as a number, with this, and\n"+
		"-- with the last two lines if they have the result text, which decides about 0001:\n", x.Origin(), d.name)
	for line := range strings.Lines(d.Join() + "\n" + d.JoinTexts() + "\n") {
		b.WriteString("--   " + line)
	}
	if !d.makesInside {
		for _, t := range x.Tables {
			d.create(&b, t)
		}
	}
	b.WriteString("\n" + d.begin + "\n")
	for _, t := range x.Tables {
		if d.makesInside {
			fmt.Fprintf(&b, "\nDROP TABLE IF EXISTS %s;", t.Name)
			d.create(&b, t)
		} else {
			fmt.Fprintf(&b, "\nDELETE FROM %s WHERE TRUE;\n", t.Name)
		}
		d.insert(&b, t)
	}
	b.WriteString("\n" + d.commit + "\n")
	return b.Bytes()
}

// Descriptions is a script that describes the columns in BigQuery, once the tables are
// there.
func (x *Export) Descriptions() []byte {
	d, _ := DialectOf("bigquery")
	var b bytes.Buffer
	fmt.Fprintf(&b, "-- %s\n", x.Origin())
	for _, t := range x.Tables {
		fmt.Fprintf(&b, "\nALTER TABLE %s SET OPTIONS (description = %s);\n", t.Name, d.literal(t.About))
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "ALTER TABLE %s ALTER COLUMN %s SET OPTIONS (description = %s);\n", t.Name, c.Name, d.literal(c.About))
		}
	}
	return b.Bytes()
}

// create makes a table, with what its columns are.
func (d Dialect) create(b *bytes.Buffer, t Table) {
	if d.comments == lines {
		fmt.Fprintf(b, "\n-- %s", t.About)
	}
	fmt.Fprintf(b, "\n%s %s (\n", d.make, t.Name)
	for i, c := range t.Columns {
		end := ","
		if i == len(t.Columns)-1 && len(t.Key) == 0 {
			end = ""
		}
		fmt.Fprintf(b, "  %s\n", d.column(c, end))
	}
	if len(t.Key) > 0 {
		fmt.Fprintf(b, "  PRIMARY KEY (%s)%s\n", strings.Join(t.Key, ", "), d.unenforced)
	}
	b.WriteString(")")
	if d.comments == inline {
		b.WriteString(" COMMENT = " + d.literal(t.About))
	}
	b.WriteString(";\n")
	if d.comments == statements {
		fmt.Fprintf(b, "COMMENT ON TABLE %s IS %s;\n", t.Name, d.literal(t.About))
		for _, c := range t.Columns {
			fmt.Fprintf(b, "COMMENT ON COLUMN %s.%s IS %s;\n", t.Name, c.Name, d.literal(c.About))
		}
	}
}

// column is a line of a table, with what ends it.
func (d Dialect) column(c Column, end string) string {
	line := c.Name + " " + d.types[c.Type]
	if c.Must {
		line += " NOT NULL"
	}
	switch d.comments {
	case inline:
		return line + " COMMENT " + d.literal(c.About) + end
	case lines:
		return line + end + " -- " + c.About
	}
	return line + end
}

// atOnce is how many rows one statement inserts: a statement must not get too long.
const atOnce = 200

// insert fills a table.
func (d Dialect) insert(b *bytes.Buffer, t Table) {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	for i, row := range t.Rows {
		if i%atOnce == 0 {
			fmt.Fprintf(b, "INSERT INTO %s (%s) VALUES\n", t.Name, strings.Join(names, ", "))
		}
		cells := make([]string, len(row))
		for j, cell := range row {
			cells[j] = d.literal(cell)
		}
		end := ","
		if i%atOnce == atOnce-1 || i == len(t.Rows)-1 {
			end = ";"
		}
		fmt.Fprintf(b, "(%s)%s\n", strings.Join(cells, ", "), end)
	}
}

// literal writes a cell. It is the only place where a value becomes SQL.
//
//	nil       NULL
//	"it's"    'it''s', and 'it\'s' where a backslash escapes
func (d Dialect) literal(cell any) string {
	switch v := cell.(type) {
	case nil:
		return "NULL"
	case int:
		return strconv.Itoa(v)
	case bool:
		return strings.ToUpper(strconv.FormatBool(v))
	}
	return "'" + d.escapes.Replace(cell.(string)) + "'"
}
