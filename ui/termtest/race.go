//go:build race

package termtest

// IsRaced holds with the race detector, which takes many times the time and memory.
const IsRaced = true
