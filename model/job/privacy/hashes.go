package privacy

// A hashes is a set of hashes, each with a mark. It takes half of the memory of a
// map, and a third of its time: what is in it is spread already.
type hashes struct {
	slots []uint64 // a hash without its last bit, which is the mark; 0 where none is
	n     int
}

// add adds a hash. One that is marked stays so.
func (h *hashes) add(hash uint64, marked bool) {
	const fewest = 64
	if 2*h.n >= len(h.slots) {
		old := h.slots
		h.slots, h.n = make([]uint64, max(fewest, 2*len(old))), 0
		for _, s := range old {
			if s != 0 {
				h.add(s, s&1 != 0)
			}
		}
	}
	i := h.slotOf(hash)
	if h.slots[i] == 0 {
		h.slots[i] = bareHash(hash)
		h.n++
	}
	if marked {
		h.slots[i] |= 1
	}
}

// find reports whether a hash is there, and whether it is marked.
func (h *hashes) find(hash uint64) (found, marked bool) {
	if h.n == 0 {
		return false, false
	}
	s := h.slots[h.slotOf(hash)]
	return s != 0, s&1 != 0
}

// slotOf is where a hash is, or where it would be.
func (h *hashes) slotOf(hash uint64) uint64 {
	last := uint64(len(h.slots) - 1) // their number is a power of two
	i := hash >> 32 & last
	for h.slots[i] != 0 && bareHash(h.slots[i]) != bareHash(hash) {
		i = (i + 1) & last
	}
	return i
}

// bareHash is a hash without the bit of the mark; never 0.
func bareHash(hash uint64) uint64 { return max(2, hash&^1) }

// forget empties the set. A large one is given back: to clear it takes long.
func (h *hashes) forget() {
	if len(h.slots) > 1<<10 {
		h.slots = nil
	}
	clear(h.slots)
	h.n = 0
}
