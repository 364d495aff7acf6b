package export_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model/export"
	"smilecodes/model/modeltest"
)

// TestServers loads the tables into real databases, as SQL and as dbt does, and asks them.
func TestServers(t *testing.T) {
	if testing.Short() {
		t.Skip("asks servers")
	}
	made := results(t)
	for _, s := range servers {
		t.Run(s.dialect, func(t *testing.T) {
			t.Parallel()
			d, x := dialect(t, s.dialect), real(t)
			load := string(x.SQL(d))
			scripts := []string{string(tiny(t).SQL(d))}
			scripts = append(scripts, dumps(tiny(t))...)
			scripts = append(scripts, load)
			scripts = append(scripts, dumps(x)...)
			scripts = append(scripts, load)
			scripts = append(scripts, dumps(x)...)
			scripts = append(scripts, table("results", made), joined(d), comments[s.dialect])
			scripts = append(scripts, s.asDBT(t, x, made)...)
			got := s.ask(t, scripts)
			for i, x := range []*export.Export{tiny(t), x, x} {
				for j, table := range x.Tables {
					s.isTable(t, table, got[i*len(x.Tables)+j])
				}
			}
			got = got[3*len(x.Tables):]
			s.means(t, made, got[0])
			describes(t, x, got[1])
			if dbt := got[2:]; len(dbt) > 0 {
				s.means(t, made, dbt[0])
				if n := inWords(dbt[1][0]["n"]); n != "0" {
					t.Errorf("%s rows fail the tests of the dbt package", n)
				}
			}
		})
	}
}

// dumps ask for all that is in the tables.
func dumps(x *export.Export) (all []string) {
	for _, table := range x.Tables {
		order := ""
		if len(table.Key) > 0 {
			order = " ORDER BY " + strings.Join(table.Key, ", ")
		}
		all = append(all, question+"* FROM "+table.Name+order)
	}
	return all
}

// isTable holds that a server has what a table has, to the byte.
func (s server) isTable(t *testing.T, table export.Table, got []map[string]any) {
	t.Helper()
	if len(got) != len(table.Rows) {
		t.Fatalf("%s has %d rows, not %d", table.Name, len(got), len(table.Rows))
	}
	for i, row := range table.Rows {
		for j, c := range table.Columns {
			if want, got := inWords(row[j]), s.word(got[i][c.Name], row[j]); got != want {
				t.Errorf("%s, row %d: %s is %s, not %s", table.Name, i, c.Name, got, want)
			}
		}
	}
}

// word is a cell of a server in words. Where it has no booleans, it has numbers.
func (s server) word(cell, like any) string {
	if _, isBool := like.(bool); isBool && s.inBools != "" {
		return fmt.Sprint(inWords(cell) == s.inBools)
	}
	return inWords(cell)
}

// A made is a made-up result, and what decoding says of one with just this.
type made struct {
	code, text string // the code as a warehouse may have it: without its zero
	jobType    int
	says       map[string]any
}

// results are one for each code and job_type, and of 0001 one for each text as well.
func results(t *testing.T) (all []made) {
	c := modeltest.Real(t)
	for _, code := range codes(c) {
		texts := []string{""}
		for _, e := range c.Code(code) {
			if code == "0001" {
				texts = append(texts, e.Texts()...)
			}
		}
		for jobType := -1; jobType <= 12; jobType++ {
			for _, text := range texts {
				all = append(all, made{strings.TrimPrefix(code, "0"), text, jobType, said(decode(t, c, code, jobType, text))})
			}
		}
	}
	return all
}

// codes are the codes of four digits.
func codes(c *catalog.Catalog) (all []string) {
	for _, e := range c.Entries() {
		if e.Family != catalog.V3 && !slices.Contains(all, e.Code) {
			all = append(all, e.Code)
		}
	}
	return all
}

// table makes a table of results.
func table(name string, all []made) string {
	var rows []string
	for i, r := range all {
		jobType := fmt.Sprint(r.jobType)
		if r.jobType < 0 {
			jobType = "NULL"
		}
		rows = append(rows, fmt.Sprintf("(%d, '%s', %s, '%s')", i, r.code, jobType, strings.ReplaceAll(r.text, "'", "''")))
	}
	return "CREATE TABLE " + name + " (id integer, code varchar, job_type integer, text varchar);\n" +
		"INSERT INTO " + name + " VALUES\n" + strings.Join(rows, ",\n") + ";"
}

// joined asks what each result means, by the join that the help shows and the README's
// for 0001.
func joined(d export.Dialect) string {
	columns := []string{"r.id", "m.role", "coalesce(t.entry_id, m.candidates) AS candidates", "m.product"}
	for _, name := range []string{"category", "final", "retry", "acts", "guide", "customer"} {
		columns = append(columns, fmt.Sprintf("coalesce(m.%s, c.%[1]s) AS %[1]s", name))
	}
	return question + strings.Join(columns, ", ") + " FROM results r " + d.Join() + " " + d.JoinTexts() + " ORDER BY r.id"
}

// means holds that a query says of each result what decoding says.
func (s server) means(t *testing.T, all []made, got []map[string]any) {
	t.Helper()
	if len(got) != len(all) {
		t.Fatalf("%d results, not %d: a join makes more of them", len(got), len(all))
	}
	for i, r := range all {
		for name, want := range r.says {
			if got := s.word(got[i][name], want); got != inWords(want) {
				t.Errorf("%s with job_type %d and %q: %s is %s, and decoded %v", r.code, r.jobType, r.text, name, got, want)
			}
		}
	}
}

// comments ask what a server says of the tables and their columns.
var comments = map[string]string{
	"postgres": question + "d.description AS about FROM pg_description d JOIN pg_class c ON d.objoid = c.oid WHERE c.relname LIKE 'smile%'",
	"duckdb": question + "comment AS about FROM duckdb_columns() WHERE table_name LIKE 'smile%' " +
		"UNION ALL SELECT comment FROM duckdb_tables() WHERE table_name LIKE 'smile%'",
	"sqlite": question + "sql AS about FROM sqlite_schema WHERE type = 'table'",
}

// describes holds that a server says of each column what it is.
func describes(t *testing.T, x *export.Export, rows []map[string]any) {
	t.Helper()
	text, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range x.Tables {
		for _, c := range table.Columns {
			if about, _ := json.Marshal(c.About); !strings.Contains(string(text), strings.Trim(string(about), `"`)) {
				t.Errorf("nothing says of %s.%s: %s", table.Name, c.Name, c.About)
			}
		}
	}
}

// TestParsed: the SQL of databases that no test can ask is of their dialect, and of the
// statements that are meant. Descriptions are left out, because the parser does not know
// the options of BigQuery's columns.
func TestParsed(t *testing.T) {
	t.Parallel()
	var scripts []map[string]string
	for _, name := range []string{"bigquery", "snowflake"} {
		scripts = append(scripts, map[string]string{"dialect": name, "sql": string(tiny(t).SQL(dialect(t, name)))})
	}
	input, err := json.Marshal(scripts)
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(runNode(t, "parse.mjs", string(input))), "\n") {
		var kinds []string
		if err := json.Unmarshal([]byte(line), &kinds); err != nil {
			t.Fatal(err)
		}
		for _, kind := range kinds {
			if !slices.Contains(strings.Fields("create_table transaction insert delete commit"), kind) {
				t.Errorf("%s has a statement %s", scripts[i]["dialect"], kind)
			}
		}
		if n := strings.Count(strings.Join(kinds, " "), "create_table"); n != 4 {
			t.Errorf("%s makes %d tables", scripts[i]["dialect"], n)
		}
	}
}
