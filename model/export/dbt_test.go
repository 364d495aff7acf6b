package export_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"smilecodes/model/export"
)

// asDBT are scripts that do what dbt does with the package, where there is no dbt: they
// load each seed with the column types of its properties, render the model and the tests,
// and run them. They ask what results mean, and how many rows fail the tests.
//
// SQLite has no lpad, and none of the adapters that dbt's makers keep.
func (s server) asDBT(t *testing.T, x *export.Export, made []made) []string {
	t.Helper()
	if s.dialect == "sqlite" {
		return nil
	}
	files := map[string]string{}
	for _, f := range x.DBT() {
		files[f.Name] = string(f.Data)
	}
	scripts := []string{"CREATE SCHEMA dbt;", "SET search_path = 'dbt';", table("results", made)}
	for _, name := range seeds(t, files["seeds/properties.yml"]) {
		scripts = append(scripts, s.seed(t, name.name, name.types, files["seeds/"+name.name+".csv"]))
	}
	columns := []string{"id"}
	for _, name := range strings.Fields("role candidates product category final retry acts guide customer") {
		columns = append(columns, "smile_"+name+" AS "+name)
	}
	return append(scripts,
		"CREATE VIEW explained AS "+render(t, files["models/smile_results_explained.sql"])+";",
		question+strings.Join(columns, ", ")+" FROM explained ORDER BY id",
		question+"count(*) AS n FROM ("+strings.Join(failing(t, files), " UNION ALL ")+") f",
	)
}

// A seed is a seed of properties.yml, with its column types as SQL has them.
type seed struct {
	name  string
	types []string
}

var seedLine = regexp.MustCompile(`(?m)^  - name: (\w+)$|^        (\w+): (varchar|integer|boolean)$`)

// seeds reads the column types of seeds.
func seeds(t *testing.T, properties string) (all []seed) {
	for _, m := range seedLine.FindAllStringSubmatch(properties, -1) {
		if m[1] != "" {
			all = append(all, seed{name: m[1]})
			continue
		}
		last := &all[len(all)-1]
		last.types = append(last.types, m[2]+" "+m[3])
	}
	if len(all) != 4 {
		t.Fatalf("%d seeds", len(all))
	}
	return all
}

// seed loads a CSV.
func (s server) seed(t *testing.T, name string, types []string, csv string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name+".csv")
	if err := os.WriteFile(path, []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	table := fmt.Sprintf("CREATE TABLE %s (%s);\n", name, strings.Join(types, ", "))
	if s.dialect == "postgres" {
		return table + fmt.Sprintf(`\copy %s FROM '%s' WITH (FORMAT csv, HEADER true)`, name, path)
	}
	return table + fmt.Sprintf("COPY %s FROM '%s' (FORMAT csv, HEADER true, NULLSTR '');", name, path)
}

// forms are those of Jinja that the package uses.
var forms = []struct{ form, sql string }{
	{`\{\{ config\([^)]*\) \}\}`, ""}, {`\{\{ var\('smile_results'\) \}\}`, "results"}, {`\{\{ ref\('(\w+)'\) \}\}`, "$1"},
}

// render writes SQL as dbt renders it.
func render(t *testing.T, sql string) string {
	t.Helper()
	for _, f := range forms {
		sql = regexp.MustCompile(f.form).ReplaceAllString(sql, f.sql)
	}
	if strings.Contains(sql, "{{") {
		t.Fatalf("a form of Jinja is left: %s", sql)
	}
	return sql
}

var testLine = regexp.MustCompile(`(?m)^  - name: (\w+)$|^      - name: (\w+)$|^          - (.+)$`)

// failing asks for the rows that fail a test of the package, each test in its own query.
func failing(t *testing.T, files map[string]string) (all []string) {
	table, column := "", ""
	for _, m := range testLine.FindAllStringSubmatch(files["seeds/properties.yml"], -1) {
		switch test := m[3]; {
		case m[1] != "":
			table = m[1]
		case m[2] != "":
			column = m[2]
		case test == "not_null":
			all = append(all, fmt.Sprintf("SELECT 1 FROM %s WHERE %s IS NULL", table, column))
		case test == "unique":
			all = append(all, fmt.Sprintf("SELECT 1 FROM %s GROUP BY %s HAVING count(*) > 1", table, column))
		case strings.HasPrefix(test, "accepted_values: {values: ["):
			values, _, _ := strings.Cut(strings.TrimPrefix(test, "accepted_values: {values: ["), "]")
			all = append(all, fmt.Sprintf("SELECT 1 FROM %s WHERE %s NOT IN ('%s')", table, column, strings.ReplaceAll(values, ", ", "', '")))
		case strings.HasPrefix(test, "relationships: "):
			all = append(all, fmt.Sprintf("SELECT 1 FROM %s WHERE %s NOT IN (SELECT entry_id FROM %s)", table, column, export.Codes))
		default:
			t.Errorf("no test is called %s", test)
		}
	}
	if len(all) < 20 {
		t.Errorf("only %d tests", len(all))
	}
	for name, sql := range files {
		if strings.HasPrefix(name, "tests/") {
			all = append(all, "SELECT 1 FROM ("+render(t, sql)+") q")
		}
	}
	return all
}
