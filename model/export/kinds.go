package export

import (
	"encoding/json"
	"slices"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// The job types of [Meaning].
const (
	noType   = -1 // missing or unknown
	lastType = 12
)

// A kind is what a code means in jobs of one type.
type kind struct {
	code    string
	jobType int
	job.Result
}

// newKinds asks what each code means with each job_type.
func newKinds(c *catalog.Catalog) []kind {
	decoder := job.NewDecoder(c, job.Decoding{Most: job.PasteMost})
	var all []kind
	for _, code := range codesOf(c) {
		for n := noType; n <= lastType; n++ {
			all = append(all, kind{code, n, decoded(c, decoder, code, n)})
		}
	}
	return all
}

// codesOf are the codes of the current entries, sorted.
func codesOf(c *catalog.Catalog) []string {
	codes := catalog.GuideCodesOf(c.Entries())
	slices.Sort(codes)
	return slices.Compact(codes)
}

// decoded is the one result of a payload with just a code and a job_type. A refused
// request of version 3 has no code in its answer, so nothing is decoded of it.
func decoded(c *catalog.Catalog, decoder *job.Decoder, code string, jobType int) job.Result {
	of := c.Code(code)
	if of[0].IsV3Error() {
		return job.Result{Code: code, Role: job.RequestError, Candidates: of, Product: of[0].Product.Slug}
	}
	payload := map[string]any{"ResultCode": code}
	if of[0].Family == catalog.V3 {
		payload = inV3(code)
	}
	if jobType != noType {
		payload["job_type"] = jobType
	}
	text, _ := json.Marshal(payload) // of texts and a number, so it cannot fail
	if results := decoder.Decode(text).Results; len(results) == 1 && results[0].Code == code {
		return *results[0]
	}
	return job.Result{Code: code, Role: job.Verdict, Candidates: of}
}

// inV3 is an answer of version 3 with a word in the place of a code.
func inV3(word string) map[string]any {
	if catalog.IsV3Status(word) {
		return map[string]any{"status": word, "message": "-"}
	}
	return map[string]any{"status": "block", "reason": word, "message": "-"}
}

// roles are the words of the tables for roles.
var roles = map[job.Role]string{
	job.Verdict: "verdict", job.Lookup: "lookup", job.DuplicateCheck: "duplicate-check",
	job.StatusCall: "call", job.RequestError: "request-error",
}

// holding are the candidates that jobs of this type can have; all where the type is
// missing or unknown, or where it decides nothing because the code isn't a verdict. A code
// that isn't in the table of the job's product has candidates too, but none of them holds.
func (k kind) holding(c *catalog.Catalog) []*catalog.Entry {
	if k.jobType == noType || k.Job.JobType == job.NotShown || k.Role != job.Verdict {
		return k.Candidates
	}
	var all []*catalog.Entry
	for _, e := range k.Candidates {
		if holds, _ := holdsFor(c, e, k.jobType); holds {
			all = append(all, e)
		}
	}
	return all
}

// holdsFor reports whether jobs of a type can have an entry, and whether its page states
// that.
func holdsFor(c *catalog.Catalog, e *catalog.Entry, jobType int) (holds, stated bool) {
	if len(e.JobTypes) == 0 {
		return true, true
	}
	if slices.Contains(e.JobTypes, jobType) {
		return true, true
	}
	products, _ := c.ProductsOf(jobType)
	return slices.ContainsFunc(products, func(p *catalog.Product) bool { return e.Is(p) || e.AlsoUsedBy(p) }), false
}
