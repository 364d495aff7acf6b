package linear

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/ui/text"
)

// chooseProduct chooses the meaning of a product that a line names, alone or as a
// type, and reports whether it does. A command stays one.
func (t *conversation) chooseProduct(line string) bool {
	name := strings.ToLower(line)
	for _, lead := range []string{"job type ", "job_type ", "type "} {
		name = strings.TrimPrefix(name, lead)
	}
	if _, _, isCommand := commandOf(name); isCommand || t.here().types == nil {
		return false
	}
	products, err := text.Products(t.session.Catalog(), []string{name})
	if err != nil {
		return false
	}
	isOther := func(e *catalog.Entry) bool { return e.Product != products[0] }
	fit := slices.DeleteFunc(slices.Clone(t.here().types), isOther)
	if len(fit) == 1 {
		t.enter(t.entry(fit[0], true))
	}
	return len(fit) == 1
}

// howTyped is how to choose by the job_type.
const howTyped = "For a job_type say type and its number."

// chooseType chooses a meaning by the job_type of the job.
func (t *conversation) chooseType(jobType int) {
	products, _ := t.session.Catalog().ProductsOf(jobType)
	var fit []*catalog.Entry
	for _, e := range t.here().types {
		if len(e.JobTypes) == 0 || slices.Contains(e.JobTypes, jobType) || slices.Contains(products, e.Product) {
			fit = append(fit, e)
		}
	}
	switch {
	case t.here().types == nil:
		t.say("There are no meanings to choose from by job_type.")
	case len(fit) == 0:
		t.say("No meaning is known for job_type %d.", jobType)
	case len(fit) == 1:
		t.enter(t.entry(fit[0], true))
	default:
		t.say("%d meanings are of this job_type. Choose by number.", len(fit))
	}
}
