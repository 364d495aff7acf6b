package export_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"smilecodes/model/export"
	"smilecodes/model/modeltest"
)

var update = flag.Bool("update", false, "write the golden files again")

// awkward is a text with all that a quoted one must escape.
const awkward = `It's "5 % off" \ -- 'x'; DROP TABLE smile_codes; é ✓`

// tiny is a made-up catalogue of two entries, in tables.
func tiny(t testing.TB) *export.Export {
	return export.New(modeltest.TinyCatalog(t,
		modeltest.TinyEntry{Product: "general", Code: "0001", Text: awkward, Step: "A step"},
		modeltest.TinyEntry{Product: "biometric", Code: "0810", Text: "A text", Step: "A step"},
	), "1.2.3")
}

// golden compares with a file, or writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; go test -update writes it again. It is now:\n%s", path, got)
	}
}

func dialect(t testing.TB, name string) export.Dialect {
	t.Helper()
	d, ok := export.DialectOf(name)
	if !ok {
		t.Fatalf("there is no dialect %s", name)
	}
	return d
}

func TestGolden(t *testing.T) {
	for _, name := range export.Dialects() {
		golden(t, name+".sql", tiny(t).SQL(dialect(t, name)))
	}
	golden(t, "bigquery-descriptions.sql", tiny(t).Descriptions())
	table, _ := tiny(t).Table(export.Codes)
	golden(t, "smile_codes.csv", table.CSV())
	for _, f := range tiny(t).DBT() {
		if strings.HasSuffix(f.Name, ".yml") || strings.HasPrefix(f.Name, "models/") {
			golden(t, "dbt-"+strings.ReplaceAll(f.Name, "/", "-"), f.Data)
		}
	}
}

// TestDeterministic: the same catalogue is the same bytes each time, and says which it is.
func TestDeterministic(t *testing.T) {
	made := func() (all []export.File) {
		x := real(t)
		for _, name := range export.Dialects() {
			all = append(all, export.File{Name: name, Data: x.SQL(dialect(t, name))})
		}
		all = append(all, export.File{Name: "descriptions", Data: x.Descriptions()})
		for _, p := range x.Panels() {
			all = append(all, export.File{Name: p.Name, Data: p.JSON})
		}
		for _, f := range x.DBT() {
			if strings.HasSuffix(f.Name, ".yml") || f.Name == "seeds/smile_catalogue.csv" || strings.HasPrefix(f.Name, "models/") {
				all = append(all, f)
			}
		}
		return all
	}
	first := made()
	for i, again := range made() {
		if !bytes.Equal(first[i].Data, again.Data) {
			t.Errorf("%s differs from one time to the next", again.Name)
		}
		if !bytes.Contains(again.Data, []byte(modeltest.Real(t).Fingerprint())) {
			t.Errorf("%s does not say which catalogue it is from", again.Name)
		}
	}
}

// TestSmallEnough: BigQuery takes a query of 1 MB.
func TestSmallEnough(t *testing.T) {
	for _, name := range export.Dialects() {
		if n := len(real(t).SQL(dialect(t, name))); n > 900_000 {
			t.Errorf("%s: %d bytes", name, n)
		}
	}
}

// TestKeys: no two rows of a table have the same key, and no cell is empty where one
// must be there.
func TestKeys(t *testing.T) {
	for _, table := range real(t).Tables {
		seen := map[string]bool{}
		for _, row := range cells(t, real(t), table.Name) {
			key := ""
			for _, name := range table.Key {
				key += inWords(row[name]) + "\t"
			}
			if seen[key] && len(table.Key) > 0 {
				t.Errorf("%s has %q twice", table.Name, key)
			}
			seen[key] = true
			for _, c := range table.Columns {
				if c.Must && row[c.Name] == nil {
					t.Errorf("%s: %s of %q is NULL", table.Name, c.Name, key)
				}
			}
		}
		if !slices.IsSorted(keysOf(table)) {
			t.Errorf("the rows of %s are not in order", table.Name)
		}
	}
}

// keysOf are the first keys of the rows of a table as texts that sort as they do.
func keysOf(table export.Table) []string {
	var all []string
	for _, row := range table.Rows {
		key := inWords(row[0])
		if n, ok := row[0].(int); ok {
			key = string(rune('a' + n + 1))
		}
		all = append(all, key)
	}
	return all
}
