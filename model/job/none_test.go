package job_test

import (
	"os"
	"slices"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/formtest"
	"smilecodes/model/modeltest"
)

// TestNoResults: source code, documents and the messages of others have no job result,
// whatever codes are in them. A case is a file in testdata/none.
func TestNoResults(t *testing.T) {
	const folder = "testdata/none/"
	files, err := os.ReadDir(folder)
	if err != nil || len(files) < 30 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, f := range files {
		data, err := os.ReadFile(folder + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		none(t, f.Name(), string(data))
	}
}

// TestListsOfCodes: a list of codes isn't a job result, in whichever form it is, of one
// product or of all.
func TestListsOfCodes(t *testing.T) {
	c := modeltest.Real(t)
	of := func(fits func(*catalog.Entry) bool) []*catalog.Entry {
		return slices.DeleteFunc(slices.Clone(c.Entries()), func(e *catalog.Entry) bool {
			return e.Family != catalog.Result || e.Text == "" || !fits(e)
		})
	}
	for what, entries := range map[string][]*catalog.Entry{
		"all":      of(func(*catalog.Entry) bool { return true }),
		"document": of(func(e *catalog.Entry) bool { return e.Product.Slug == "document-verification" }),
		"basic":    of(func(e *catalog.Entry) bool { return e.Product.Slug == "basic-kyc" }),
	} {
		for _, l := range formtest.Listings(entries) {
			none(t, l.Name+" of "+what, l.Text)
			if d := job.Decode(c, []byte(l.Text), decoding(job.InputMost)); what == "all" && l.Name != "Java" && d.Listed == 0 { // there each code is a name as well
				t.Errorf("%s isn't called a list", l.Name)
			}
		}
	}
}

// none wants no result of a text.
func none(t *testing.T, name, text string) {
	t.Run(name, func(t *testing.T) {
		d := job.Decode(modeltest.Real(t), []byte(text), decoding(job.InputMost))
		results := slices.DeleteFunc(slices.Clone(d.Results), func(r *job.Result) bool { return r.Role == job.NoResult })
		if len(results) > 0 {
			t.Errorf("%d results:\n%s", len(results), first(told(d)))
		}
	})
}

// first is the beginning of a text.
func first(text string) string { return text[:min(len(text), 600)] }
