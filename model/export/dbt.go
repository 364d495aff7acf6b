package export

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// DBT is a package of dbt: a seed for each table, with column types and tests, and a model
// that joins your results with them. The variable smile_results names the table with these,
// which has the columns code, job_type and text.
func (x *Export) DBT() []File {
	files := []File{
		{"dbt_project.yml", x.project()},
		{"models/properties.yml", x.modelProperties()},
		{"models/" + model + ".sql", x.model()},
		{"seeds/properties.yml", x.seedProperties()},
		{"tests/smile_codes_once.sql", once(x.Tables[0])},
		{"tests/smile_meaning_once.sql", once(x.Tables[1])},
	}
	for _, t := range x.Tables {
		files = append(files, File{"seeds/" + t.Name + ".csv", t.CSV()})
	}
	return files
}

// model is the name of the model.
const model = "smile_results_explained"

func (x *Export) project() []byte {
	return fmt.Appendf(nil, `# %s
name: smilecodes
version: "1.0.0"
config-version: 2
seed-paths: ["seeds"]
model-paths: ["models"]
test-paths: ["tests"]
vars:
  smile_results: smile_results
`, x.Origin())
}

// explained are the columns of the model that come from the tables. Of 0001 what the
// result text settles is in smile_codes.
var explained = []string{"category", "final", "retry", "acts", "guide", "customer"}

func (x *Export) model() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "-- %s\n{{ config(materialized='view') }}\n\nselect\n  r.*,\n  m.role as smile_role,\n  coalesce(t.entry_id, m.candidates) as smile_candidates,\n  m.product as smile_product", x.Origin())
	for _, name := range explained {
		fmt.Fprintf(&b, ",\n  coalesce(m.%s, c.%[1]s) as smile_%[1]s", name)
	}
	b.WriteString(`
from {{ var('smile_results') }} r
left join {{ ref('smile_meaning') }} m
  on m.code = lpad(r.code, 4, '0') and m.job_type = coalesce(r.job_type, -1)
left join {{ ref('smile_texts') }} t
  on m.code = '0001' and m.candidates is not null and t.text = r.text
left join {{ ref('smile_codes') }} c
  on c.entry_id = t.entry_id
`)
	return b.Bytes()
}

func (x *Export) modelProperties() []byte {
	meaning := x.Tables[1]
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\nversion: 2\nmodels:\n  - name: %s\n    description: %s\n    columns:\n", x.Origin(), model,
		inYAML("Your results with what each means. Count outcomes where smile_role is verdict."))
	for _, c := range meaning.Columns {
		if c.Name != "job_type" && c.Name != "code" {
			fmt.Fprintf(&b, "      - name: smile_%s\n        description: %s\n", c.Name, inYAML(c.About))
		}
	}
	return b.Bytes()
}

// seedProperties say what type each column of a seed has, which dbt would guess: 0812
// would become 812. Then come the tests.
func (x *Export) seedProperties() []byte {
	types := [...]string{"varchar", "integer", "boolean"}
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\nversion: 2\nseeds:\n", x.Origin())
	for _, t := range x.Tables {
		fmt.Fprintf(&b, "  - name: %s\n    description: %s\n    config:\n      column_types:\n", t.Name, inYAML(t.About))
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "        %s: %s\n", c.Name, types[c.Type])
		}
		b.WriteString("    columns:\n")
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "      - name: %s\n        description: %s\n", c.Name, inYAML(c.About))
			if tests := t.tests(c); len(tests) > 0 {
				fmt.Fprintf(&b, "        data_tests:\n          - %s\n", strings.Join(tests, "\n          - "))
			}
		}
	}
	return b.Bytes()
}

// tests are what must hold of a column.
func (t Table) tests(c Column) []string {
	var all []string
	if c.Must {
		all = append(all, "not_null")
	}
	switch {
	case len(t.Key) == 1 && t.Key[0] == c.Name:
		all = append(all, "unique")
	case c.Name == "role":
		all = append(all, "accepted_values: {values: [verdict, lookup, duplicate-check, call, request-error]}")
	case t.Name == Texts && c.Name == "entry_id":
		all = append(all, "relationships: {to: ref('smile_codes'), field: entry_id}")
	}
	return all
}

// once is a test that finds rows of a table with the same key.
func once(t Table) []byte {
	key := strings.Join(t.Key, ", ")
	return fmt.Appendf(nil, "select %s from {{ ref('%s') }} group by %[1]s having count(*) > 1\n", key, t.Name)
}

// inYAML quotes a text for YAML, which reads the quotes of Go for what we write.
func inYAML(text string) string { return strconv.Quote(text) }
