package made

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
)

// personalFields are the fields of a person, by their names in templates.
var personalFields = [...]string{"user", "first", "last", "number", "birth", "phone", "address", "photo", "signature"}

// A person has a value for each of the fields.
type person [len(personalFields)]string

// JobMark begins every job_id, and is in nothing else.
const JobMark = "5e1fc0de"

// Seeds are values of the people in the results of a seed. No answer may have any of
// them, and nothing else has one by chance.
func Seeds(seed uint64) []string {
	var seeds []string
	for _, p := range people(seed) {
		seeds = append(seeds, p[:]...)
	}
	return seeds
}

// people makes the people of a seed.
func people(seed uint64) *[256]person {
	r := rand.New(rand.NewPCG(seed, 1))
	letters := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = "bcdfghjklmnpqrtvwxyz"[r.IntN(20)]
		}
		return string(b)
	}
	var all [256]person
	for i := range all {
		first, last := "Ada"+letters(5), "Obi"+letters(6)
		bytes := make([]byte, 45)
		for j := range bytes {
			bytes[j] = byte(r.Uint32())
		}
		all[i] = person{
			last + "@mail.example", first, last,
			fmt.Sprintf("8%03d%07d", i, r.IntN(10_000_000)),
			fmt.Sprintf("19%02d-%02d-%02d", 50+r.IntN(50), 1+r.IntN(12), 1+r.IntN(28)),
			fmt.Sprintf("+23480%03d%05d", i, r.IntN(100_000)),
			fmt.Sprintf("%d %s Close, Wuse%s", 1+r.IntN(99), letters(6), letters(4)),
			"/9j/" + base64.StdEncoding.EncodeToString(bytes),
			base64.StdEncoding.EncodeToString(bytes[:30]),
		}
	}
	return &all
}
