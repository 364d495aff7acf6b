package job_test

import (
	"flag"
	"testing"

	"smilecodes/model/modeltest"
)

var update = flag.Bool("update", false, "write the golden answers again")

var (
	load = modeltest.Load

	decoding = modeltest.Decoding
)

// payloads are the test payloads by name.
func payloads(t testing.TB) map[string][]byte { return modeltest.Payloads(t, ".") }
