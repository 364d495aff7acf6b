package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model/export"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
)

// real is the whole catalogue in tables.
func real(t testing.TB) *export.Export { return export.New(modeltest.Real(t), "1.2.3") }

// cells are the rows of a table, each by the names of its columns.
func cells(t testing.TB, x *export.Export, name string) []map[string]any {
	t.Helper()
	table, ok := x.Table(name)
	if !ok {
		t.Fatalf("there is no table %s", name)
	}
	all := make([]map[string]any, len(table.Rows))
	for i, row := range table.Rows {
		all[i] = map[string]any{}
		for j, c := range table.Columns {
			all[i][c.Name] = row[j]
		}
	}
	return all
}

// TestMeaning: what a row says of a code and a job_type is what a payload with just
// these two says.
func TestMeaning(t *testing.T) {
	c := modeltest.Real(t)
	rows := cells(t, real(t), export.Meaning)
	codes := map[string]bool{}
	for _, e := range c.Entries() {
		codes[e.Code] = true
	}
	if len(rows) != len(codes)*14 {
		t.Errorf("%d rows for %d codes", len(rows), len(codes))
	}
	for _, row := range rows {
		code, jobType := row["code"].(string), row["job_type"].(int)
		if c.Code(code)[0].Family == catalog.V3 {
			continue // which has neither a result code nor a job_type; see TestV3
		}
		says := said(t, decode(t, c, code, jobType, ""))
		for _, name := range strings.Fields("role candidates product category final retry acts guide customer") {
			if row[name] != says[name] {
				t.Errorf("%s with job_type %d: %s is %v, and decoded %v", code, jobType, name, row[name], says[name])
			}
		}
	}
}

// decode decodes a payload with just a code, a job_type from 0 on, and a text.
func decode(t testing.TB, c *catalog.Catalog, code string, jobType int, text string) *job.Result {
	t.Helper()
	payload := map[string]any{"ResultCode": code}
	if jobType >= 0 {
		payload["PartnerParams"] = map[string]any{"job_type": jobType}
	}
	if text != "" {
		payload["ResultText"] = text
	}
	data, err := json.Marshal(payload)
	if err != nil {
		t.Fatal(err)
	}
	results := job.Decode(c, data, modeltest.Decoding(job.PasteMost)).Results
	if len(results) != 1 {
		t.Fatalf("%s has %d results", data, len(results))
	}
	return results[0]
}

// said is what a result says in the words of the table. Where code and job_type don't go
// together, decoding warns, and there is no advice.
func said(t testing.TB, r *job.Result) map[string]any {
	t.Helper()
	says := map[string]any{"role": r.Role.Slug(), "candidates": nil, "product": nil}
	if r.Role == job.StatusCall {
		says["role"] = "call"
	}
	if len(r.Candidates) > 0 {
		says["candidates"] = strings.Join(ids(r.Candidates), " ")
	}
	if r.Product != "" {
		says["product"] = r.Product
	}
	isOut := strings.Contains(strings.Join(r.Warnings, " "), " is not in the table of ")
	for i, e := range r.Candidates {
		one := map[string]any{"category": e.Category.Slug()}
		if r.Advises() {
			one["retry"], one["acts"] = stated(e.Retry.Slug()), stated(e.Acts.Slug())
			one["customer"] = stated(e.Customer)
			if e.Guide != nil {
				one["guide"] = e.Guide.Slug
			}
		}
		for _, name := range []string{"category", "retry", "acts", "guide", "customer"} {
			if i == 0 && !isOut {
				says[name] = one[name]
			} else if says[name] != one[name] {
				says[name] = nil
			}
		}
	}
	if r.Final != catalog.FinalNotStated {
		says["final"] = r.Final == catalog.Final
	}
	return says
}

func stated(word string) any {
	if word == "" || word == catalog.NotStated {
		return nil
	}
	return word
}

func ids(entries []*catalog.Entry) []string {
	var all []string
	for _, e := range entries {
		all = append(all, e.ID)
	}
	return all
}
