package job

// What keeps the words of a result from the customer: it is not what decides the job,
// or something has to be found out first.
//
//	1012 before 1210 of one job     1210 decides, and 1012 says nothing to anyone
//	0810 and 0811 without any id    either may be of the customer's job
//	1210 in the history of job 8    it is of another job

// Yields says what a result is in place of the verdict of its job, and what decides
// it: "only the ID look-up", "1210 decides". Both are empty if the result's own entry
// says what to do.
func (r *Result) Yields() (as, to string) {
	if r.Advises() {
		return "", ""
	}
	switch latest := r.Latest(); {
	case latest == r:
		to = "the verdict comes separately"
	case latest.Code == r.Code:
		to = "the latest has the same code"
	default:
		to = latest.Code + " decides"
	}
	switch r.Role {
	case Lookup:
		return "only the ID look-up", to
	case StatusCall:
		return "only the status call", to
	}
	return "an earlier result", to
}

// Doubt is what to find out before a customer is told of a result, in few words;
// empty if there is nothing.
func (r *Result) Doubt() string {
	if r.of.history == ofAnotherJob {
		return r.Code + " belongs to another job of the same user"
	}
	return r.of.doubt
}
