package export_test

import (
	"encoding/json"
	"fmt"
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
		says := said(decode(t, c, code, jobType, ""))
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
func said(r *job.Result) map[string]any {
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

// TestV3: a word of version 3 is what an answer with it says, whatever the job_type; a
// refused request has all meanings of its HTTP status.
func TestV3(t *testing.T) {
	c := modeltest.Real(t)
	for _, row := range cells(t, real(t), export.Meaning) {
		code := row["code"].(string)
		of := c.Code(code)
		if of[0].Family != catalog.V3 {
			continue
		}
		if got, want := row["candidates"], strings.Join(ids(of), " "); got != want {
			t.Errorf("%s: %v, not %s", code, got, want)
		}
		if isRefused := row["role"] == "request-error"; isRefused != of[0].IsV3Error() {
			t.Errorf("%s is a %v", code, row["role"])
		}
		if isCall := row["role"] == "call"; isCall != (code == "processing" || code == "not_found") {
			t.Errorf("%s is a %v", code, row["role"])
		}
	}
}

// TestCodes: every entry but the older ones is there, and with each job_type for which a
// payload has it as a candidate that its page or others saw there.
func TestCodes(t *testing.T) {
	c := modeltest.Real(t)
	rows, seen := cells(t, real(t), export.Codes), map[string]bool{}
	at := map[string]map[string]any{}
	for _, row := range rows {
		seen[row["entry_id"].(string)] = true
		at[row["entry_id"].(string)+" "+inWords(row["job_type"])] = row
	}
	for _, e := range c.Entries() {
		if !seen[e.ID] {
			t.Errorf("%s is missing", e.ID)
		}
	}
	for _, e := range c.Retired() {
		if seen[e.ID] {
			t.Errorf("%s is there", e.ID)
		}
	}
	for _, row := range []struct {
		key, role string
		stated    bool
	}{
		{"enhanced-kyc/1012 1", "lookup", false},
		{"enhanced-kyc/1012 5", "verdict", true},
		{"biometric-kyc/0816 1", "verdict", true},
		{"biometric-kyc/0816 6", "verdict", false},
		{"document-verification/0812 6", "verdict", true},
		{"document-verification/0812 11", "verdict", false},
		{"general/0001/selfie-image-unusable -1", "verdict", true},
		{"request-error/2211 -1", "request-error", true},
		{"status/2302 -1", "call", true},
		{"smile-secure/5211 1", "duplicate-check", true},
		{"v3/spoof_detected -1", "verdict", true},
		{"v3/error-413 -1", "request-error", true},
	} {
		if got := at[row.key]; got == nil || got["role"] != row.role || got["stated"] != row.stated {
			t.Errorf("%s: %v", row.key, got)
		}
	}
	if look := at["enhanced-kyc/1012 1"]; look["final"] != nil || look["retry"] != nil || look["customer"] != nil || look["next"] != nil {
		t.Errorf("a look-up advises: %v", look)
	}
	if row := at["biometric-kyc/1214 1"]; row["source_category"] != "rejected" || row["category"] != "rejected" {
		t.Errorf("1214: %v", row)
	}
	if row := at["biometric-kyc/1016 1"]; row["source_category"] != "" {
		t.Errorf("Biometric KYC 1016 has the label %v, not an empty one", row["source_category"])
	}
}

// inWords is a cell in words, as servers are asked for it.
func inWords(cell any) string {
	if cell == nil {
		return "NULL"
	}
	return fmt.Sprint(cell)
}
