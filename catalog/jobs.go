package catalog

import (
	"slices"
	"strings"
)

// A Term is a word of a job result with its plain meaning, from jobs.toml.
type Term struct{ Name, Meaning string }

// jobs is what a job result can carry besides its code. Names are squashed.
type jobs struct {
	names   map[int]string // products without codes here, by job_type
	actions map[string]Term
	values  map[string]Term
	formats
}

func newJobs() jobs {
	return jobs{names: map[int]string{}, actions: map[string]Term{}, values: map[string]Term{}, formats: newFormats()}
}

// squash is a word without what payloads write differently: Verify_ID_Number
// and verifyIdNumber are the same.
func squash(word string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == ' ' {
			return -1
		}
		return r
	}, strings.ToLower(word))
}

// Action finds a step that a job reports on, under "Actions", by its name in
// any casing.
func (c *Catalog) Action(name string) (Term, bool) {
	t, ok := c.jobs.actions[squash(name)]
	return t, ok
}

// ActionValue finds what a step can say. The meaning is the end of a sentence
// that the action's meaning begins.
func (c *Catalog) ActionValue(value string) (Term, bool) {
	t, ok := c.jobs.values[squash(value)]
	return t, ok
}

// JobName is the name of the product of a job_type that has no codes here;
// empty if there is none.
func (c *Catalog) JobName(jobType int) string { return c.jobs.names[jobType] }

// ProductsOf lists the products of a job_type: two for 5, which Basic and
// Enhanced KYC share. Seen reports that only integrators saw the number with
// the product's codes, and that the page does not state it.
func (c *Catalog) ProductsOf(jobType int) (products []*Product, seen bool) {
	for _, p := range c.products {
		if slices.Contains(p.JobTypes, jobType) {
			products = append(products, p)
		}
	}
	if len(products) > 0 {
		return products, false
	}
	for _, p := range c.products {
		if slices.Contains(p.SeenJobTypes, jobType) {
			products = append(products, p)
		}
	}
	return products, len(products) > 0
}

// Texts lists the texts that are known for an entry: the page's, and those
// that answers carry instead.
func (e *Entry) Texts() []string {
	if e.Text == "" {
		return e.WireTexts
	}
	return append([]string{e.Text}, e.WireTexts...)
}
