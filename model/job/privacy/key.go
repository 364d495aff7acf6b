package privacy

import (
	"encoding/binary"

	"github.com/dchest/siphash"
)

// A Key makes the hashes of a run of the program: with another key the same name
// has another hash. The program makes one at random, and tests have a fixed one.
// The hash is SipHash, which nobody can undo or foresee without the key.
type Key [16]byte

// A Hash is the hash of a name; 0 where there is none to compare.
type Hash uint64

// Of is the hash of a name; 0 if there is no name.
func (k Key) Of(name string) Hash { return k.OfBytes([]byte(name)) }

// OfBytes is the same of a name in bytes.
func (k Key) OfBytes(name []byte) Hash {
	if len(name) == 0 {
		return 0
	}
	sum := siphash.Hash(binary.LittleEndian.Uint64(k[:8]), binary.LittleEndian.Uint64(k[8:]), name)
	return Hash(max(1, sum))
}

// Clash reports whether two names are there and differ.
func Clash[T comparable](a, b T) bool {
	var none T
	return a != none && b != none && a != b
}
