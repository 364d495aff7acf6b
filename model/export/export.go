// Package export gives the catalogue to where results already are: tables for a
// warehouse, as SQL, as CSV and as seeds of dbt, and value mappings for Grafana. It
// returns bytes and opens nothing.
//
// What a code means in a job of some type is asked of package job, one payload for
// each code and job_type, so that a query on [Meaning] says what the program says.
package export

import "smilecodes/catalog"

// A File is one that is to be written: its path below the folder, with slashes.
type File struct {
	Name string
	Data []byte
}

// A Table is one of the catalogue's tables. Its rows are in order of its key.
type Table struct {
	Name    string
	About   string // what a row is
	Columns []Column
	Key     []string // the columns that tell one row from another
	Rows    [][]any  // a cell is a string, an int, a bool, or nil where nothing is stated
}

// A Column is one column of a [Table].
type Column struct {
	Name  string
	Type  Type
	About string
	Must  bool // no row is without it
}

// Type is what the cells of a column are.
type Type uint8

// The types.
const (
	Text Type = iota
	Integer
	Boolean
)

// The names of the tables.
const (
	Codes     = "smile_codes"     // the entries
	Meaning   = "smile_meaning"   // what to join results with
	Texts     = "smile_texts"     // what settles 0001
	Catalogue = "smile_catalogue" // which catalogue it is
)

// An Export is a catalogue in tables.
type Export struct {
	Tables  []Table // in the order of their names above
	catalog *catalog.Catalog
	version string
	kinds   []kind // by code and job_type
}

// New makes the tables of a catalogue. The version is that of the program.
func New(c *catalog.Catalog, version string) *Export {
	x := &Export{catalog: c, version: version, kinds: newKinds(c)}
	x.Tables = []Table{
		{Codes, "An entry of the catalogue for a job_type: one code with one meaning.", codesColumns(), []string{"entry_id", "job_type"}, x.codes()},
		{Meaning, "What a code means in a job of some type, as far as the two decide it.", meaningColumns(), []string{"job_type", "code"}, x.meanings()},
		{Texts, "The result texts of 0001, which has several meanings that only the text tells apart.", textsColumns(), []string{"text"}, x.texts()},
		{Catalogue, "Which catalogue the tables are from: one row.", catalogueColumns(), nil, [][]any{{version, c.Day(), c.Fingerprint()}}},
	}
	return x
}

// Table is the table of a name, and whether there is one.
func (x *Export) Table(name string) (Table, bool) {
	for _, t := range x.Tables {
		if t.Name == name {
			return t, true
		}
	}
	return Table{}, false
}

// Origin says in one line which catalogue it is.
func (x *Export) Origin() string {
	return "smilecodes " + x.version + ", catalogue of " + x.catalog.Day() + ", fingerprint " + x.catalog.Fingerprint()
}
