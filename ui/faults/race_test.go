//go:build race && !windows

package faults

// isRaced holds with the race detector, which takes many times the memory.
const isRaced = true
