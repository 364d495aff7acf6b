package tally

import (
	"cmp"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// A meaning is what the answers of a kind mean.
type meaning struct {
	code    string
	jobType int // -1 if it is missing, unknown or a word for several
	typed   int // the job_type's column in the table of kinds
	role    job.Role
	entries []*catalog.Entry // the candidates

	slug, product string // of the product; no slug if it is open, and no name if nothing is known of it
	may           []string

	row  row
	rank rank

	isProvisional bool // a person still has to decide, or had to where it is an earlier result in a history
	asked, failed bool // it asked an ID authority, which was not available
}

// newMeaning is what a decoded answer means. Of its role and candidates nothing is
// decided here.
func newMeaning(c *catalog.Catalog, r *job.Result, jobType int) *meaning {
	m := &meaning{code: r.Code, jobType: jobType, typed: jobType, role: r.Role, entries: r.Candidates, slug: r.Product, product: r.ProductName}
	if jobType > highest {
		m.jobType = -1
	}
	for _, e := range m.entries {
		m.may = append(m.may, e.Product.Slug)
		for _, p := range e.AlsoApplies {
			m.may = append(m.may, p.Slug)
		}
	}
	m.asked, m.failed = m.asksAuthority()
	if m.role == job.Verdict {
		m.row, m.rank = m.rowOf(c), m.rankOf(c, r.Final)
		m.isProvisional = r.Final == catalog.NotFinal
	}
	return m
}

// asksAuthority reports whether an answer came from an ID authority, or says that it
// was not available. A code of documents or faces says so only of Biometric KYC, where
// the picture is the authority's.
func (m *meaning) asksAuthority() (asked, failed bool) {
	if m.role != job.Verdict && m.role != job.Lookup {
		return false, false
	}
	if isFailure(m.code) {
		return true, true
	}
	switch m.code {
	case "1012", "1013", "1020", "1021", "1022", "1023":
		return true, false
	}
	return m.slug == biometric && (strings.HasPrefix(m.code, "081") || strings.HasPrefix(m.code, "121")), false
}

// isFailure holds for the codes that say an ID authority was not available.
func isFailure(code string) bool { return code == "1015" || code == "0908" }

const biometric = "biometric-kyc"

// A rank says which of two results of a job counts where no time does: the higher one.
// A final one is above one of which that isn't stated, and this above one that is not; a
// person's is above a machine's; then the smaller code. So that no two kinds have the
// same, job_type and entry come last.
type rank uint64

func (m *meaning) rankOf(c *catalog.Catalog, final catalog.Finality) rank {
	standing := map[catalog.Finality]int{catalog.Final: 2, catalog.FinalNotStated: 1}[final]
	isHuman, of := 0, 0
	if strings.HasPrefix(m.code, "12") {
		isHuman = 1
	}
	if len(m.entries) == 1 {
		of = 1 + slices.Index(c.Entries(), m.entries[0])
	}
	n, ok := number([]byte(m.code))
	if !ok {
		n = codes // a word of version 3
	}
	r := rank(standing*2 + isHuman)
	for _, smaller := range [...]int{n, m.typed, of} {
		r = r<<16 | rank(1<<15-smaller)
	}
	return r
}

// fits reports whether a code can belong to a job of its job_type.
func (m *meaning) fits(c *catalog.Catalog) bool {
	if m.jobType < 0 || len(m.entries) == 0 {
		return true
	}
	products, _ := c.ProductsOf(m.jobType)
	return len(products) == 0 || slices.ContainsFunc(m.entries, func(e *catalog.Entry) bool {
		return len(e.Product.JobTypes) == 0 || slices.ContainsFunc(products, func(p *catalog.Product) bool { return e.Is(p) || e.AlsoUsedBy(p) })
	})
}

// saysLater holds for an outcome that says to run the job again later.
func (m *meaning) saysLater() bool { return m.role == job.Verdict && m.row.retry == catalog.RetryLater }

// A row is what has to be done.
type row struct {
	key    string
	guide  *catalog.Guide
	retry  catalog.Retry
	acts   catalog.Actor
	isOpen bool
	label  string
}

// The rows of what can't be told.
var (
	productOpen = row{key: "product-not-known", label: "Product not known: cannot be told", isOpen: true}
	textOpen    = row{key: "text-not-known", label: "Result text not known: find it out"}
	notListed   = row{key: "code-not-known", label: "Code not in the catalogue: ask Smile ID"}
	notOfType   = row{key: "code-does-not-fit", label: "Code doesn't fit the job_type: check which job it is"}
)

// rowOf is what has to be done about a result. Its candidates have to agree on that, and
// on what a customer is told.
func (m *meaning) rowOf(c *catalog.Catalog) row {
	switch {
	case len(m.entries) == 0:
		return notListed
	case !m.fits(c):
		return notOfType
	}
	e := m.entries[0]
	for _, o := range m.entries[1:] {
		if o.Guide != e.Guide || o.Retry != e.Retry || o.Acts != e.Acts || o.Final != e.Final || o.Customer != e.Customer {
			if catalog.SameProduct(m.entries) {
				return textOpen
			}
			return productOpen
		}
	}
	slug := "no-guide"
	if e.Guide != nil {
		slug = e.Guide.Slug
	}
	r := row{key: slug + "/" + e.Retry.Slug() + "/" + e.Acts.Slug(), guide: e.Guide, retry: e.Retry, acts: e.Acts}
	r.label = r.words()
	return r
}

// words say what has to be done: the guide's title, and what to do if the title does
// not say it.
func (r row) words() string {
	do := r.do()
	switch {
	case r.guide == nil:
		return strings.ToUpper(do[:1]) + do[1:]
	case r.retry == catalog.RetryAfterReviewer:
		return r.guide.Title
	}
	return r.guide.Title + ": " + do
}

// do is what to do in a few words.
func (r row) do() string {
	switch r.retry {
	case catalog.RetryLater:
		return "run it again later"
	case catalog.RetryNewImages:
		return "ask for new pictures"
	case catalog.RetryCorrected:
		return "ask for corrected details"
	case catalog.RetryAfterReviewer:
		return "wait for the reviewer"
	case catalog.RetryNever:
		return "don't run it again"
	case catalog.RetryAfterOurChange:
		if r.acts == catalog.Engineering {
			return "engineering has to change it"
		}
		return "your company has to change it"
	case catalog.RetryNotNeeded:
		if r.acts == catalog.Nobody {
			return "nothing to do"
		}
		return "approved, but take a look"
	}
	return cmp.Or(map[catalog.Actor]string{
		catalog.EndUser: "ask the customer", catalog.Support: "support has to look into it", catalog.Engineering: "engineering has to look into it",
		catalog.SmileID: "Smile ID has to act", catalog.Nobody: "nothing to do",
	}[r.acts], "look into it")
}
