package tally

import (
	"smilecodes/model/job"
	"smilecodes/model/job/privacy"
)

// Jobs are told apart by a hash: that of their SmileJobID, or of their job_id if they
// have no SmileJobID. For each the table has what is needed to say which result counts.
//
// The later of two results counts. A missing time can't be compared, and it would not
// do to compare just these two by rank: of 0810 at nine, 0812 at ten and 1210 without a
// time, each would count instead of the one before, and the order of the lines would
// decide. So the latest of those with a time and the highest of those without one are
// kept apart, and the higher of these two counts:
//
//	0812 at ten, 0810 at nine             0812, which came later
//	0812 at ten, 0810 without a time      0810, which is final
//	0812 at ten, 0810 and 1210 without    1210, which is final and a person's
//
// The table is in shards that grow one at a time and a little, so that it never takes
// much more than what is in it: 20 to 30 bytes for each job.
type jobs struct {
	shards  [shards][]slot
	counts  [shards]int
	all     int
	most    int    // beyond which they are not told apart
	fetched uint64 // so that what is fetched is looked at
}

const (
	shards   = 256
	mostJobs = 8_000_000
)

// A slot is a job. A key has 46 bits of the hash, and 8 more are the number of its
// shard: of 8 million jobs two are taken for one with a chance of one in 500.
type slot struct {
	key    uint64 // and in the low bits the kind of the highest result without a time
	latest uint64 // its time, its kind, and whether any result left the decision to a person
}

const (
	kindBits = 18
	kindMask = 1<<kindBits - 1
	timeAt   = 32
	latestAt = timeAt - kindBits

	isThere        = 1 // so that no slot in use is all zero
	wasProvisional = 2
)

// A standing is what a job has come to.
type standing struct {
	kind      Kind  // of the result that counts; NoKind if there is no such job
	time      int64 // of this result; 0 if it has none
	isDecided bool  // a person had to decide, and somebody has
}

// jobOf is the hash that a record's job is known by; 0 if it names none.
func jobOf(smileJobID, jobID privacy.Hash) uint64 {
	h := uint64(smileJobID)
	if h == 0 && jobID != 0 {
		h = ^uint64(jobID) // a job_id isn't the SmileJobID that is written the same
	}
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return h ^ h>>32
}

// fetch looks at where the jobs of some records are, before they are needed: memory is
// waited for once for all of them, and not for each.
func (j *jobs) fetch(records []Record) {
	for _, r := range records {
		hash := jobOf(r.SmileJobID, r.JobID)
		if slots := j.shards[hash>>56]; len(slots) > 0 {
			j.fetched ^= slots[home(hash, slots)].key
		}
	}
}

// home is where a job is looked for first.
func home(hash uint64, slots []slot) int {
	return int(hash << 8 &^ kindMask >> 32 * uint64(len(slots)) >> 32)
}

// find is where a job is, or would be.
func (j *jobs) find(hash uint64) (at *slot, shard int) {
	shard = int(hash >> 56)
	slots := j.shards[shard]
	if len(slots) == 0 {
		return nil, shard
	}
	key := hash << 8 &^ kindMask
	for i := home(hash, slots); ; i++ {
		if i == len(slots) {
			i = 0
		}
		if s := &slots[i]; s.latest == 0 || s.key&^kindMask == key {
			return s, shard
		}
	}
}

// grow makes a shard larger by a half.
func (j *jobs) grow(shard int) {
	const fewest = 16
	old := j.shards[shard]
	j.shards[shard] = make([]slot, max(fewest, len(old)+len(old)/2))
	for _, s := range old {
		if s.latest != 0 {
			at, _ := j.find(s.key>>8&(1<<56-1) | uint64(shard)<<56)
			*at = s
		}
	}
}

// put adds a result to a job, and returns what it had come to before and after.
func (j *jobs) put(hash uint64, kind Kind, time int64, all []*meaning) (before, after standing) {
	at, shard := j.find(hash)
	if at == nil || at.latest == 0 && 5*(j.counts[shard]+1) > 4*len(j.shards[shard]) {
		j.grow(shard)
		at, _ = j.find(hash)
	}
	if at.latest == 0 {
		*at = slot{hash << 8 &^ kindMask, isThere}
		j.counts[shard]++
		j.all++
	} else {
		before = at.standing(all)
	}
	at.add(kind, time, all)
	return before, at.standing(all)
}

// parts are what a slot says of the results that may count.
func (s *slot) parts() (untimed, latest Kind, time int64) {
	if seconds := int64(s.latest >> timeAt); seconds > 0 {
		time = seconds + epoch
	}
	return Kind(s.key & kindMask), Kind(s.latest >> latestAt & kindMask), time
}

// add lets a result count if it is the latest or the highest of its sort. An earlier result
// in a history only says that a person had to decide.
func (s *slot) add(kind Kind, time int64, all []*meaning) {
	untimed, latest, last := s.parts()
	if all[kind].isProvisional {
		s.latest |= wasProvisional
	}
	if all[kind].role != job.Verdict {
		return
	}
	isHigher := func(than Kind) bool { return than == NoKind || all[kind].rank > all[than].rank }
	switch {
	case time == 0 && isHigher(untimed):
		s.key = s.key&^kindMask | uint64(kind)
	case time > last, time != 0 && time == last && isHigher(latest):
		s.latest = uint64(time-epoch)<<timeAt | uint64(kind)<<latestAt | s.latest&(isThere|wasProvisional)
	}
}

// standing is what a job has come to.
func (s *slot) standing(all []*meaning) standing {
	untimed, latest, time := s.parts()
	if latest == NoKind || untimed != NoKind && all[untimed].rank > all[latest].rank {
		latest, time = untimed, 0
	}
	return standing{latest, time, s.latest&wasProvisional != 0 && !all[latest].isProvisional}
}

// of is what a job has come to.
func (j *jobs) of(hash uint64, all []*meaning) standing {
	at, _ := j.find(hash)
	if at == nil || at.latest == 0 {
		return standing{}
	}
	return at.standing(all)
}
