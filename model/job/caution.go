package job

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/tree"
	"smilecodes/model/job/wire"
)

// undecided is true until another result of the job decides.
const undecided = "Not final: a reviewer still has to decide. Do not call it a rejection or an approval."

// caution adds what is easily overlooked.
func (j *judge) caution(r *Result, o *tree.Node) {
	j.compareText(r)
	r.compareWord()
	for _, f := range [...]field.Field{field.JobType, field.SmileJobID, field.JobID, field.ResultText} {
		if o.Near(f).Clash {
			r.warn("The payload gives %s more than once, with different values."+unpreferred, field.NameOf(f))
		}
	}
	if r.Final == catalog.NotFinal && r.Role != History {
		r.warn(undecided)
	}
	if o.Says(field.IsFinal, "false") {
		r.Final = catalog.NotFinal
		r.warn("The payload itself says this is not the final result, even if the code usually is.")
	}
	j.contradictions(r, o)
	j.contradictingSteps(r, o)
	switch {
	case r.isOfV3():
		r.cautionV3(o)
	case r.Role == NoResult, r.Role == StatusCall:
		j.cautionCall(r, o)
	case r.Role == RequestError:
		if r.Job.SmileJobID == "" {
			r.warn("The request was refused before there was a job, so it has no SmileJobID and no record in the portal.")
		} else {
			r.warn("A refused request has no job of its own, so the SmileJobID here belongs to another job.")
		}
	}
}

// contradictions warns if the payload says two different things about one result.
func (j *judge) contradictions(r *Result, o *tree.Node) {
	if r.Role != Verdict || r.Entry == nil {
		return
	}
	isApproved := r.Entry.Category == catalog.Approved || r.Entry.Category == catalog.ApprovedWithAttention
	around := o
	if o.Under == field.Result && o.Parent != nil {
		around = o.Parent
	}
	if around.Says(field.JobComplete, "false") {
		r.Final = catalog.FinalNotStated
		r.warn("The answer says the job is not complete, so another result may follow.")
	}
	if isApproved && around.Says(field.JobSuccess, "false") || r.Entry.Category == catalog.Rejected && around.Says(field.JobSuccess, "true") {
		r.doubt("job_success says the opposite of the code.")
	}
	for _, s := range around.All(field.Status) {
		if isApproved && s == "rejected" || r.Entry.Category == catalog.Rejected && s == "approved" {
			r.doubt("The status says the opposite of the code: %s.", s)
		}
	}
}

// cautionCall says why an answer isn't a verdict.
func (j *judge) cautionCall(r *Result, o *tree.Node) {
	text := o.HasText(field.Result)
	switch {
	case r.cautionV3(o):
	case o.Says(field.JobComplete, "false"):
		r.warn("The job is not complete, so there is no verdict yet.")
	case text:
		r.warn("This answer has a text instead of a result, so it has no verdict.")
	case r.Role == StatusCall && r.Entry != nil && r.Entry.Family == catalog.RequestError:
		r.warn("The call was refused. That says nothing about the verdict.")
	case r.Role == StatusCall && !slices.ContainsFunc(o.Inside, func(i *tree.Node) bool { return i.Has(field.ResultCode) }):
		r.warn("The call worked, but no verdict was found in this answer.")
	case r.Role == NoResult && o.Has(field.ResultText):
		r.warn("This result has a text but no result code. Look for the code in the callback or the history, and go by the code.")
	case r.Role == NoResult && o.Has(field.ErrorText):
		r.warn("No code was found in this error. A code would say more: look for it in the log.")
	case r.Role == NoResult && !o.Has(field.ResultCode):
		r.warn("No result code was found in this answer. The result comes in a callback or in the job status.")
	}
}

// compareWord warns of an approval or a rejection in the place of a text, where
// nothing that the code can mean is one.
func (r *Result) compareWord() {
	saysApproved, ok := wire.IsVerdictWord(r.Text)
	if !ok || len(r.Candidates) == 0 || slices.ContainsFunc(r.Candidates, func(e *catalog.Entry) bool {
		isApproved := e.Category == catalog.Approved || e.Category == catalog.ApprovedWithAttention
		return e.Family != catalog.Result || isApproved == saysApproved
	}) {
		return
	}
	var categories []string
	for _, e := range r.Candidates {
		if c := e.Category.String(); !slices.Contains(categories, c) {
			categories = append(categories, c)
		}
	}
	r.doubt("The text does not fit the code: it says %q, and the code is for %s.", r.Text, strings.Join(categories, " or "))
}

// compareText warns of a text that belongs to another code, or to another
// category of this one. Other texts say nothing: jobs carry texts of their own,
// and errors share theirs.
func (j *judge) compareText(r *Result) {
	owners := j.words.Owners(r.Text)
	if len(owners) == 0 { // a stem is of several codes; here those of this one matter
		owners = only(j.words.StemOwners(r.Text), func(e *catalog.Entry) bool { return e.Code == r.Code })
	}
	if r.Code == "" || r.Role == RequestError || len(owners) == 0 || slices.ContainsFunc(owners, func(e *catalog.Entry) bool {
		return e.Code == r.Code && (len(r.Candidates) == 0 ||
			slices.ContainsFunc(r.Candidates, func(c *catalog.Entry) bool { return c.Category == e.Category }))
	}) {
		return
	}
	e := owners[0]
	for _, o := range owners {
		if o.Code == r.Code {
			e = o // the same code elsewhere is the likeliest mistake
		}
	}
	if r.Final == catalog.NotFinal && e.Final == catalog.NotFinal {
		return // texts of a review are shared by several codes
	}
	if e.Code == r.Code && e.Retired() {
		r.doubt("This is an older text of the code, last seen %s.", e.LastSeen)
		return
	}
	r.doubt("The text does not fit the code: it is the text of %s in %s (%s).", e.Code, e.Product.Name, e.What())
}
