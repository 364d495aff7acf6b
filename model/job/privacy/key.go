package privacy

import (
	"crypto/sha256"
	"encoding/binary"

	"smilecodes/model/job/field"
)

// A Key makes the hashes of a run of the program: with another key the same name
// has another hash. The program makes one at random, and tests have a fixed one.
type Key [16]byte

// A Hash is the hash of a name; 0 where there is none to compare.
type Hash uint64

// Of is the hash of a name; 0 if there is no name.
func (k Key) Of(name string) Hash {
	if name == "" {
		return 0
	}
	var buffer [len(k) + field.Longest]byte
	sum := sha256.Sum256(append(append(buffer[:0], k[:]...), name...))
	return Hash(max(1, binary.BigEndian.Uint64(sum[:])))
}

// Clash reports whether two names are there and differ.
func Clash[T comparable](a, b T) bool {
	var none T
	return a != none && b != none && a != b
}
