package tally

import (
	"math"

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
// The table is in pages, each for hashes of a range. A full page is split in two, so the
// table grows a little at a time, and leaves no garbage. The ranges have different
// lengths from the beginning: otherwise all pages would be full, and split, at once.
type jobs struct {
	pages   []*page
	at      [starts]uint16 // by the first bits of a hash: the number of its page
	all     int
	most    int    // beyond which they are not told apart
	fetched uint64 // so that what is fetched is looked at
}

const (
	startAt    = 48 // where in a hash its first bits are
	starts     = 1 << (64 - startAt)
	firstPages = 32
	mostJobs   = 8_000_000 // of which a page has some ranges, so that it can be split
)

// A page is an open-addressed table of 32 KB: 20 to 40 bytes for each job, and of all pages
// together less than 30.
type page struct {
	n        int    // jobs
	from, to uint32 // of the first bits of their hashes
	slots    [2047]slot
}

const fullPage = len(page{}.slots) * 85 / 100

// A slot is a job. It has 58 bits of the hash: of 8 million jobs, two are taken for one
// with a chance of one in 9,000.
type slot struct {
	key    uint64 // 46 bits of the hash, and the kind of the highest result without a time
	latest uint64 // its time, its kind, 12 more bits of the hash, and two marks
}

const (
	kindBits = 18
	kindMask = 1<<kindBits - 1
	timeAt   = 32
	latestAt = timeAt - kindBits
	restMask = (1<<latestAt - 1) &^ (isThere | wasProvisional)
	restAt   = kindBits - latestAt // by how many bits they are higher in the hash

	isThere        = 1 // so that no slot in use is all zero
	wasProvisional = 2 // a result left the decision to a person
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

func newJobs(most int) *jobs {
	j, from := &jobs{most: most}, 0
	for i := range firstPages {
		to := int(starts * (math.Exp2(float64(i+1)/firstPages) - 1))
		j.newPage(uint32(from), uint32(to))
		from = to
	}
	return j
}

func (j *jobs) newPage(from, to uint32) {
	for i := from; i < to; i++ {
		j.at[i] = uint16(len(j.pages))
	}
	j.pages = append(j.pages, &page{from: from, to: to})
}

// fetch looks at where the jobs of some records are, before they are needed: memory is
// waited for once for all of them, and not for each.
func (j *jobs) fetch(records []Record) {
	const next = 64 / 16 // what is in the next part that is fetched at once
	for _, r := range records {
		hash := jobOf(r.SmileJobID, r.JobID)
		slots, i := &j.page(hash).slots, home(hash)
		j.fetched ^= slots[i].key ^ slots[min(i+next, len(slots)-1)].key
	}
}

// page is the page of a job.
func (j *jobs) page(hash uint64) *page { return j.pages[j.at[hash>>startAt]] }

// home is where on its page a job is looked for first.
func home(hash uint64) int {
	const bits = startAt - kindBits
	return int(hash >> kindBits & (1<<bits - 1) * uint64(len(page{}.slots)) >> bits)
}

// find is where a job is, or would be.
func (p *page) find(hash uint64) *slot {
	for i := home(hash); ; i++ {
		if i == len(p.slots) {
			i = 0
		}
		if s := &p.slots[i]; s.latest == 0 || s.hash() == hash&(^uint64(kindMask)|restMask<<restAt) {
			return s
		}
	}
}

// hash is what a slot has of the hash of its job.
func (s *slot) hash() uint64 { return s.key&^kindMask | s.latest&restMask<<restAt }

// split moves half of a page to a new one.
func (j *jobs) split(p *page) {
	old, middle := *p, (p.from+p.to)/2
	*p = page{from: p.from, to: middle}
	j.newPage(middle, old.to)
	for _, s := range old.slots {
		if s.latest != 0 {
			to := j.page(s.hash())
			*to.find(s.hash()) = s
			to.n++
		}
	}
}

// put adds a result to a job, and returns what it had come to before and after.
func (j *jobs) put(hash uint64, kind Kind, time int64, all []*meaning) (before, after standing) {
	p := j.page(hash)
	at := p.find(hash)
	switch {
	case at.latest != 0:
		before = at.standing(all)
	case p.n == fullPage:
		j.split(p)
		return j.put(hash, kind, time, all)
	default:
		*at = slot{hash &^ kindMask, hash>>restAt&restMask | isThere}
		p.n++
		j.all++
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
		s.latest = uint64(time-epoch)<<timeAt | uint64(kind)<<latestAt | s.latest&(1<<latestAt-1)
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
	return j.page(hash).find(hash).standing(all)
}
