package modeltest

import (
	"os"
	"testing"
)

// Long, in the environment, asks for all that takes long; .ci/long does.
const Long = "SMILECODES_LONG"

// Part is how much of a sweep a test tries: 3 is every third case. A long run tries
// each, and a short one a part of its own.
func Part(usual, short int) int {
	switch {
	case os.Getenv(Long) != "":
		return 1
	case testing.Short():
		return short
	}
	return usual
}
