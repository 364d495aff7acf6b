package model

import (
	"cmp"
	"slices"
)

// ordered puts the answers of each job together, its verdict first. A look-up,
// an answer of a status call or one without a code says less, and whoever reads
// only the first one would take it for the verdict.
//
//	1012 of job A, 0811 of job B, 0810 of job A   0810, 1012, 0811
//	1012, 0810, 0811, of no job that is named     0810, 1012, 0811
//
// Jobs stay in the order in which they are met, and the history of each as it
// came, which is newest first.
func ordered(results []*JobResult) []*JobResult {
	if len(results) < 2 {
		return results
	}
	all := make([]*JobResult, 0, len(results))
	for _, job := range byJob(results) {
		slices.SortStableFunc(job, func(a, b *JobResult) int { return cmp.Compare(a.rank(), b.rank()) })
		all = append(all, job...)
	}
	return verdictInFront(all)
}

// rank is how far an answer is from being the verdict of its job.
func (r *JobResult) rank() int {
	switch {
	case r.Role == StatusCall || r.Role == NoResult:
		return 2
	case r.Role == Lookup || r.Role == History || r.mayBeStep():
		return 1
	}
	return 0
}

// mayBeStep holds for the code of a look-up where no product is settled: it may
// be the end of a step only.
func (r *JobResult) mayBeStep() bool { return r.Code == lookupCode && r.Product == "" }

// A jobKey is one thing by which answers are known to be of one job.
type jobKey struct {
	answer            int // the object that they stand in, from 1
	smileJobID, jobID string
}

// keys are what a result has of these.
func (r *JobResult) keys() []jobKey {
	keys := []jobKey{{answer: r.answer}}
	if isNamed(r.Job.SmileJobID) {
		keys = append(keys, jobKey{smileJobID: r.Job.SmileJobID})
	}
	if isNamed(r.Job.JobID) {
		keys = append(keys, jobKey{jobID: r.Job.JobID})
	}
	return keys
}

func isNamed(id string) bool { return id != "" && id != NotShown }

// byJob puts the results of each job together.
func byJob(results []*JobResult) [][]*JobResult {
	var jobs [][]*JobResult
	places := map[jobKey]int{}
	for _, r := range results {
		place, keys := len(jobs), r.keys()
		for _, k := range slices.Backward(keys) {
			if known, ok := places[k]; ok {
				place = known
			}
		}
		if place == len(jobs) {
			jobs = append(jobs, nil)
		}
		jobs[place] = append(jobs[place], r)
		for _, k := range keys {
			if _, ok := places[k]; !ok {
				places[k] = place
			}
		}
	}
	return jobs
}

// verdictInFront puts the first verdict in front of an answer that is none, if
// both may be of the same job.
func verdictInFront(all []*JobResult) []*JobResult {
	if all[0].Role == Verdict || all[0].Role == RequestError {
		return all
	}
	i := slices.IndexFunc(all, func(r *JobResult) bool {
		return r.Role == Verdict && !r.mayBeStep() && !areApart(all[0].Job, r.Job)
	})
	if i < 0 {
		return all
	}
	return slices.Concat(all[i:i+1], all[:i], all[i+1:])
}

// areApart reports whether answers that share no id name one of the same kind.
func areApart(a, b JobInfo) bool {
	return isNamed(a.SmileJobID) && isNamed(b.SmileJobID) || isNamed(a.JobID) && isNamed(b.JobID)
}
