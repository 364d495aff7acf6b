package tally

import (
	"unsafe"

	"smilecodes/model/job"
	"smilecodes/model/job/privacy"
)

var Tail = tail

// Say is a kind's role and row.
func (k *Kinds) Say(kind Kind) string {
	if kind == NoKind {
		return "none"
	}
	m := k.meaning(kind)
	return m.role.Slug() + ", " + m.row.key
}

// LevelOf is the level of some answers.
func LevelOf(results, failed int) Level { return levelOf(point{results: results, failed: failed}) }

// Label is what a kind's row is called.
func (k *Kinds) Label(kind Kind) (key, label string) {
	m := k.meaning(kind)
	return m.row.key, m.row.label
}

// Limit lets a count have fewer cells and jobs.
func (t *Tally) Limit(cells, jobs int) {
	t.outcomes.most, t.authorities.most, t.jobs.most = cells, cells, jobs
}

// JobTable is what the table of jobs takes for a number of jobs that come twice, and how
// many it has then.
func JobTable(n int) (bytes, all int) {
	j := newJobs(mostJobs)
	kinds := []*meaning{{}, {rank: 1, role: job.Verdict}}
	for range 2 {
		for i := range n {
			j.put(jobOf(0, privacy.Hash(uint64(i+1)*0x9e3779b97f4a7c15)), 1, begin, kinds)
		}
	}
	return len(j.pages) * int(unsafe.Sizeof(page{})), j.all
}

// Cells is how many cells a count has.
func (t *Tally) Cells() int { return max(t.outcomes.held, t.authorities.held) }

// IsLatest reports whether a record is the one of its job that counts.
func (t *Tally) IsLatest(r Record) bool { return t.isLatest(r) }

// IsLater reports whether the latest result of a job says to run it again later.
func (t *Tally) IsLater(smileJobID, jobID privacy.Hash) bool {
	hash := jobOf(smileJobID, jobID)
	if hash == 0 {
		return false
	}
	s := t.jobs.of(hash, *t.options.Kinds.all.Load())
	return s.kind != NoKind && t.options.Kinds.meaning(s.kind).saysLater()
}
