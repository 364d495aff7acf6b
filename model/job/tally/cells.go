package tally

// Cells are the sums of a count: one cell for each interval and each thing that is
// counted in it. There is at most a fixed number of them. Where more would be needed,
// the intervals become longer; since the sums of short ones are those of a long one, and
// more results never need fewer cells, it does not matter in which order they came.
type cells struct {
	slots  []cell
	n      int // slots in use
	held   int // of these, with something in the first sum: of those there are at most as many as said
	most   int
	level  level // how long the intervals are
	oldest int   // the first interval of ten minutes that counts
	clock  *clock
}

// A cell counts one thing in one interval. Its key has the index of the interval and the
// number of the thing; it is 0 where no cell is.
type cell struct {
	key          uint64
	first, other int32 // results, and jobs or failures
}

const (
	thingBits = 40
	isUsed    = 1 << 63
)

func (c cell) interval() int { return int(c.key &^ isUsed >> thingBits) }
func (c cell) thing() uint64 { return c.key & (1<<thingBits - 1) }

// add adds to the cell of an interval of ten minutes.
func (c *cells) add(interval int, thing uint64, first, other int32) {
	if 4*(c.n+1) > 3*len(c.slots) {
		c.rebuild(max(1<<10, 2*len(c.slots)))
	}
	at := c.find(isUsed | uint64(c.clock.coarse(c.level, interval))<<thingBits | thing)
	c.fill(at, first, other)
	if c.held > c.most && c.oldest > 0 {
		c.rebuild(len(c.slots))
	}
	for c.held > c.most && c.level < never {
		c.level++
		c.rebuild(len(c.slots))
	}
}

// fill adds to a cell.
func (c *cells) fill(at *cell, first, other int32) {
	if at.first == 0 && first != 0 {
		c.held++
	}
	at.first += first
	at.other += other
}

// find is the cell with a key, a new one if there is none.
func (c *cells) find(key uint64) *cell {
	last := uint64(len(c.slots) - 1)
	h := key * 0x9e3779b97f4a7c15
	for i := h >> 32 & last; ; i = (i + 1) & last {
		switch s := &c.slots[i]; s.key {
		case 0:
			s.key = key
			c.n++
			return s
		case key:
			return s
		}
	}
}

// rebuild puts the cells into a table of some size, with their intervals at the level
// of now, and without those that are too old.
func (c *cells) rebuild(size int) {
	old := c.slots
	c.slots, c.n, c.held = make([]cell, size), 0, 0
	for _, s := range old {
		if s.first == 0 && s.other == 0 || c.isOld(s) {
			continue
		}
		at := c.find(isUsed | uint64(c.clock.coarse(c.level, s.interval()))<<thingBits | s.thing())
		c.fill(at, s.first, s.other)
	}
}

// isOld holds for a cell before the interval from which results count.
func (c *cells) isOld(s cell) bool {
	return s.interval() < c.clock.coarse(c.level, c.oldest)
}
