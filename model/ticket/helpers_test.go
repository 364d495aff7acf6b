package ticket_test

import (
	"testing"

	"smilecodes/model/modeltest"
)

var (
	load = modeltest.Load
	says = modeltest.Says

	decoding = modeltest.Decoding
)

// payloads are the test payloads by name.
func payloads(t testing.TB) map[string][]byte { return modeltest.Payloads(t, "../job") }
