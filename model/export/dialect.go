package export

import "strings"

// A Dialect is the SQL of one database.
type Dialect struct {
	slug, name  string
	types       [3]string // by Type
	escapes     *strings.Replacer
	begin       string
	commit      string
	make        string
	makesInside bool   // a transaction can hold CREATE TABLE
	unenforced  string // what follows a key that is only stated
	comments    comments
	pad         string // r.code in four digits
}

// comments is how a dialect says what a column is.
type comments uint8

const (
	statements comments = iota // COMMENT ON COLUMN
	inline                     // COMMENT after the type
	lines                      // a comment of the script
	elsewhere                  // a script of its own: Descriptions
)

// dialects are those there are. A script for the last two keeps the tables that it finds.
func dialects() []Dialect {
	doubled := strings.NewReplacer(`'`, `''`)
	backslash := strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`)
	const padded, own, kept = "lpad(r.code, 4, '0')", "CREATE TABLE", "CREATE TABLE IF NOT EXISTS"
	return []Dialect{
		{
			slug: "postgres", name: "PostgreSQL", types: [3]string{"text", "integer", "boolean"}, escapes: doubled,
			begin:  "BEGIN;\nSET LOCAL client_encoding = 'UTF8';\nSET LOCAL standard_conforming_strings = on;",
			commit: "COMMIT;", make: own, makesInside: true, comments: statements, pad: padded,
		},
		{
			slug: "sqlite", name: "SQLite", types: [3]string{"TEXT", "INTEGER", "BOOLEAN"}, escapes: doubled,
			begin: "BEGIN;", commit: "COMMIT;", make: own, makesInside: true, comments: lines,
			pad: "substr('0000' || r.code, -4)",
		},
		{
			slug: "duckdb", name: "DuckDB", types: [3]string{"VARCHAR", "INTEGER", "BOOLEAN"}, escapes: doubled,
			begin: "BEGIN;", commit: "COMMIT;", make: own, makesInside: true, comments: statements, pad: padded,
		},
		{
			slug: "bigquery", name: "BigQuery", types: [3]string{"STRING", "INT64", "BOOL"}, escapes: backslash,
			begin: "BEGIN TRANSACTION;", commit: "COMMIT TRANSACTION;", make: kept, unenforced: " NOT ENFORCED",
			comments: elsewhere, pad: padded,
		},
		{
			slug: "snowflake", name: "Snowflake", types: [3]string{"VARCHAR", "INTEGER", "BOOLEAN"}, escapes: backslash,
			begin: "BEGIN TRANSACTION;", commit: "COMMIT;", make: kept, comments: inline, pad: padded,
		},
	}
}

// Dialects are the names of the dialects.
func Dialects() []string {
	var all []string
	for _, d := range dialects() {
		all = append(all, d.slug)
	}
	return all
}

// DialectOf is the dialect of a name, and whether there is one.
func DialectOf(slug string) (Dialect, bool) {
	for _, d := range dialects() {
		if d.slug == slug {
			return d, true
		}
	}
	return Dialect{}, false
}

// Join is how to join results, which are r, with [Meaning].
func (d Dialect) Join() string {
	return "LEFT JOIN " + Meaning + " m ON m.code = " + d.pad + " AND m.job_type = coalesce(r.job_type, -1)"
}

// JoinTexts is what follows [Dialect.Join] to settle 0001 by the result text. What its
// meaning is, is then in c.
func (d Dialect) JoinTexts() string {
	return "LEFT JOIN " + Texts + " t ON m.code = '0001' AND m.candidates IS NOT NULL AND t.text = r.text\n" +
		"LEFT JOIN " + Codes + " c ON c.entry_id = t.entry_id"
}
