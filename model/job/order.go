package job

import (
	"cmp"
	"slices"

	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tree"
)

// ordered puts the answers of each job together, its verdict first. A look-up,
// an answer of a status call or one without a code says less, and somebody who reads
// only the first one would take it for the verdict.
//
//	1012 of job A, 0811 of job B, 0810 of job A   0810, 1012, 0811
//	1012, 0810, 0811, of no job that is named     0810, 1012, 0811
//
// Jobs stay in the order in which they are met, and the history of each as it
// came, which is newest first.
func ordered(results []*Result) []*Result {
	if len(results) < 2 {
		return results
	}
	numberJobs(results)
	slices.SortStableFunc(results, func(a, b *Result) int {
		return cmp.Or(cmp.Compare(a.of.job, b.of.job), cmp.Compare(a.rank(), b.rank()))
	})
	findLater(results)
	nameHistories(results)
	return verdictInFront(results)
}

// rank is how far an answer is from being the verdict of its job.
func (r *Result) rank() int {
	switch {
	case r.Role == StatusCall || r.Role == DuplicateCheck || r.Role == NoResult:
		return 2
	case r.Role == Lookup || r.Role == History || r.mayBeStep():
		return 1
	}
	return 0
}

// mayBeStep holds for the code of a look-up where no product is settled: it may
// be the end of a step only.
func (r *Result) mayBeStep() bool { return r.Code == lookupCode && r.Product == "" }

// numberJobs gives the results of a job its number: those of one answer, and
// those that name the same SmileJobID or job_id.
func numberJobs(results []*Result) {
	jobs := 0
	answers, smileJobIDs, jobIDs := map[int]int{}, map[privacy.Hash]int{}, map[privacy.Hash]int{}
	for _, r := range results {
		r.of.job = cmp.Or(answers[r.of.answer], smileJobIDs[r.of.SmileJobID], jobIDs[r.of.JobID])
		if r.of.job == 0 {
			jobs++
			r.of.job = jobs
		}
		answers[r.of.answer] = r.of.job
		if id := r.of.SmileJobID; id != 0 && smileJobIDs[id] == 0 {
			smileJobIDs[id] = r.of.job
		}
		if id := r.of.JobID; id != 0 && jobIDs[id] == 0 {
			jobIDs[id] = r.of.job
		}
	}
}

// verdictInFront puts the first verdict before an answer that isn't one, if both
// may be of the same job; and before a duplicate check in any case.
func verdictInFront(all []*Result) []*Result {
	if all[0].Role == Verdict || all[0].Role == RequestError {
		return all
	}
	i := slices.IndexFunc(all, func(r *Result) bool {
		isOfJob := all[0].Role == DuplicateCheck || !areApart(all[0].of.Identity, r.of.Identity)
		return r.Role == Verdict && !r.mayBeStep() && isOfJob
	})
	if i < 0 {
		return all
	}
	return slices.Concat(all[i:i+1], all[:i], all[i+1:])
}

// areApart reports whether answers that share no id name one of the same kind.
func areApart(a, b tree.Identity) bool {
	return a.SmileJobID != 0 && b.SmileJobID != 0 || a.JobID != 0 && b.JobID != 0
}
