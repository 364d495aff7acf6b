package job

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/tree"
	"smilecodes/model/job/wire"
)

// identify finds what a code can mean: by the job's type, else by the result
// text, else by the code alone if only one product has it. Where several
// meanings stay, all of them are candidates and none is chosen.
//
//	1015 with job_type 1   Biometric KYC
//	1021 with job_type 5   Basic KYC: Enhanced KYC, which shares the type, has no 1021
//	1015 with job_type 5   Basic or Enhanced KYC: two candidates
//	1012 with job_type 1   the ID look-up of a Biometric KYC job, not its verdict
//	0812 alone             Biometric KYC or Document Verification: two candidates
func (j *judge) identify(r *Result, o *tree.Node) {
	if r.Code == "" {
		return
	}
	entries := j.entries(r)
	kind := o.About(field.JobType)
	k, known := j.words.TypeOf(kind.Shown())
	switch {
	case r.isOfV3(): // which has no job_type
		r.Candidates = entries
		r.settle([]*catalog.Product{entries[0].Product}, FromCode)
	case r.Role == StatusCall || r.Role == RequestError:
		r.Candidates = entries
	case r.Role == DuplicateCheck: // its job_type is that of the job beside it
		r.Candidates = entries
		r.settle([]*catalog.Product{entries[0].Product}, FromCode)
	case known && len(k.Products) == 0 && j.olderFor(r, k):
	case known && len(k.Products) == 0:
		r.Product, r.ProductName, r.ProductFrom = slugOf(k.Name), k.Name, FromJobType
		r.warn("%s of %s is unknown here, because this catalogue has no codes for that product.", r.Code, k.Name)
	case known && !j.byType(r, k, entries):
		return // what it stands for elsewhere are candidates, but none is the entry
	case !known:
		j.byText(r, o, entries)
	}
	j.choose(r)
	r.warnOlder()
	if len(entries) == 0 && r.Role != StatusCall && k.Name == "" {
		r.warn("%s is not in this catalogue.", r.Code)
	}
	if kind.Text == NotShown {
		r.warn("This job_type isn't known here.")
	}
}

// entries are those of a code, in the family that its role belongs to. A status
// call can be refused as well. Retired ones are told only without a current one.
func (j *judge) entries(r *Result) []*catalog.Entry {
	families := []catalog.Family{catalog.Result}
	if r.isOfV3() {
		return j.catalog.Code(r.Code)
	}
	switch r.Role {
	case StatusCall:
		families = []catalog.Family{catalog.Status, catalog.RequestError}
	case RequestError:
		families = []catalog.Family{catalog.RequestError}
	case DuplicateCheck:
		families = []catalog.Family{catalog.DuplicateCheck}
	}
	of := func(e *catalog.Entry) bool { return slices.Contains(families, e.Family) }
	if current := only(j.catalog.Code(r.Code), of); len(current) > 0 {
		return current
	}
	return only(j.catalog.RetiredCode(r.Code), of)
}

// only keeps the things that fit. Where all do, it is the same list.
func only[T any](all []T, fits func(T) bool) []T {
	for i, e := range all {
		if fits(e) {
			continue
		}
		kept := slices.Clone(all[:i])
		for _, e := range all[i+1:] {
			if fits(e) {
				kept = append(kept, e)
			}
		}
		return kept
	}
	return all
}

// byType settles the product by the job's type. It reports whether the code
// can belong to such a job.
func (j *judge) byType(r *Result, k wire.JobKind, entries []*catalog.Entry) (fits bool) {
	r.Candidates = only(entries, func(e *catalog.Entry) bool {
		return isInTable(e, k) || slices.ContainsFunc(k.Products, e.AlsoUsedBy)
	})
	r.settle(k.Products, FromJobType)
	switch {
	case len(entries) == 0:
	case len(r.Candidates) == 0 && isLookup(r.Code, k):
		r.Candidates, r.Role = entries, Lookup
		r.warn("This is only the ID look-up of a %s job. The verdict comes separately.", k.Products[0].Name)
	case len(r.Candidates) == 0:
		r.Candidates = entries
		r.warn("%s is not in the table of %s (job_type %s). It is in the table of %s. Check which job this is.",
			r.Code, oneOf(k.Products), k.Word, names(entries))
		j.mentionOlder(r, k)
		return false
	case k.Seen:
		r.warn("The page does not state job_type %s. Integrators saw the codes of %s with it.", k.Word, r.ProductName)
	case !slices.ContainsFunc(r.Candidates, func(e *catalog.Entry) bool { return isInTable(e, k) }):
		r.warn("The page lists %s under %s. It was seen for %s as well.", r.Code, names(r.Candidates), r.ProductName)
	}
	return true
}

// isInTable reports whether an entry is in a table of the products, or in that
// of the codes of any product.
func isInTable(e *catalog.Entry, k wire.JobKind) bool {
	return len(e.Product.JobTypes) == 0 || slices.ContainsFunc(k.Products, e.Is)
}

// The ID look-up on the way to a biometric verdict has a code of its own.
const (
	lookupCode = "1012"
	biometric  = "biometric-kyc"
)

func isLookup(code string, k wire.JobKind) bool {
	return code == lookupCode && k.Products[0].Slug == biometric
}

// settle names the product. If two products share a type, the candidates decide;
// if they can't, both are named and neither is settled.
func (r *Result) settle(products []*catalog.Product, from Origin) {
	if len(products) > 1 {
		products = slices.DeleteFunc(slices.Clone(products), func(p *catalog.Product) bool {
			return !slices.ContainsFunc(r.Candidates, func(e *catalog.Entry) bool { return e.Is(p) })
		})
	}
	if len(products) == 1 {
		r.Product, r.ProductFrom = products[0].Slug, from
	}
	r.ProductName = oneOf(products)
}

// oneOf names products of which it is one.
func oneOf(products []*catalog.Product) string {
	names := make([]string, len(products))
	for i, p := range products {
		names[i] = p.Name
	}
	return strings.Join(names, " or ")
}

// byText settles the product by the result text, or by the code alone.
func (j *judge) byText(r *Result, o *tree.Node, entries []*catalog.Entry) {
	r.Candidates = entries
	from := FromCode
	if fit := j.words.WithText(r.Text, entries); len(fit) > 0 && catalog.SameProduct(fit) {
		r.Candidates, from = fit, FromText
	}
	switch {
	case len(r.Candidates) == 0 || !catalog.SameProduct(r.Candidates):
	case r.Code == lookupCode && hasBiometricSibling(j, o):
		r.Role = Lookup
		r.warn("This is only the ID look-up of the job. The verdict is beside it.")
	case r.Code == lookupCode:
		r.warn(withoutType + "If it is 1, this is only the ID look-up of a Biometric KYC job, and the verdict comes separately.")
	case from == FromCode && isUnsure(r.Candidates[0]):
		e := r.Candidates[0]
		r.warn(withoutType+"%s belongs to %s, but that is not sure for every job: %s", r.Code, e.Product.Name, e.Placement.Why)
	default:
		r.settle([]*catalog.Product{r.Candidates[0].Product}, from)
	}
}

// isUnsure holds for entries that jobs of another product may carry as well.
func isUnsure(e *catalog.Entry) bool { return len(e.AlsoApplies) > 0 || !e.Placement.Sure }

// hasBiometricSibling reports whether a biometric verdict of the same job
// is beside an object.
func hasBiometricSibling(j *judge, o *tree.Node) bool {
	if o.Parent == nil {
		return false
	}
	const most = 16
	siblings := o.Parent.Inside
	return slices.ContainsFunc(siblings[:min(len(siblings), most)], func(i *tree.Node) bool {
		return i != o && j.isBiometric(i) && agree(o, i, field.SmileJobID) && agree(o, i, field.JobID)
	})
}

// isBiometric holds for results with a code that only jobs with a selfie have,
// unless their job_type says otherwise.
func (j *judge) isBiometric(o *tree.Node) bool {
	if kind := o.Near(field.JobType); kind.Text != "" && kind.Text != "1" || len(o.All(field.ResultCode)) != 1 {
		return false
	}
	entries := j.catalog.Code(wire.Padded(o.All(field.ResultCode)[0]))
	return slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return e.Product.Slug == biometric }) &&
		!slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return slices.Contains(e.Product.JobTypes, 5) })
}

// agree reports whether a field says nothing against being of one job.
func agree(a, b *tree.Node, f field.Field) bool {
	x, y := a.Near(f), b.Near(f)
	return x.Text == "" || y.Text == "" || x == y
}

// choose finds the one entry. Entries of one product differ by their text.
func (j *judge) choose(r *Result) {
	if len(r.Candidates) > 1 && catalog.SameProduct(r.Candidates) {
		r.Candidates = j.byOwnText(r.Text, r.Candidates)
	}
	if len(r.Candidates) == 0 {
		return
	}
	if len(r.Candidates) == 1 {
		r.Entry = r.Candidates[0]
	}
	if r.Role == Lookup || r.mayBeStep() {
		return
	}
	r.Final = r.Candidates[0].Final
	for _, e := range r.Candidates {
		if e.Final != r.Final {
			r.Final = catalog.FinalNotStated
		}
	}
}

// names lists the products of entries, each once.
func names(entries []*catalog.Entry) string {
	var all []string
	for _, e := range entries {
		if !slices.Contains(all, e.Product.Name) {
			all = append(all, e.Product.Name)
		}
	}
	return strings.Join(all, " and ")
}

func slugOf(name string) string { return strings.ReplaceAll(strings.ToLower(name), " ", "-") }

// byOwnText chooses among entries of one product and code. One that is told apart
// by its text is meant only with that text: with any other it is the general one,
// if there is one. Without a text nothing is chosen.
//
//	2413, "You are not authorized to do that."   the caller's address is blocked
//	2413, "Unsupported business type"            a parameter is wrong
//	2413, a text that is not known               a parameter is wrong
//	2413 alone                                   one of the two: two candidates
//	0001, a text that is not known               four candidates: none is general
func (j *judge) byOwnText(text string, entries []*catalog.Entry) []*catalog.Entry {
	fit := j.words.WithText(text, entries)
	if len(fit) == 0 && text != "" {
		fit = only(entries, func(e *catalog.Entry) bool { return !e.IsVariant() })
	}
	if len(fit) == 0 {
		return entries
	}
	return fit
}

// withoutType begins what follows from a payload without a job_type.
const withoutType = "The payload has no job_type. "
