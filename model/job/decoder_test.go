package job_test

import (
	"testing"

	"smilecodes/model/job"
)

// TestDecoder: a decoder says of each payload what it would say of it alone.
func TestDecoder(t *testing.T) {
	c := load(t)
	d := job.NewDecoder(c, decoding(job.InputMost))
	for range 2 {
		for name, data := range payloads(t) {
			if got, want := told(d.Decode(data)), told(job.Decode(c, data, decoding(job.InputMost))); got != want {
				t.Errorf("%s\nis told\n%s\nnot\n%s", name, got, want)
			}
		}
	}
}
