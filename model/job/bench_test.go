package job_test

import (
	"testing"

	"smilecodes/model/job"
)

// BenchmarkDecodeOne decodes one answer of each kind that people paste most.
func BenchmarkDecodeOne(b *testing.B) {
	c := load(b)
	all := payloads(b)
	for _, name := range []string{"flat.json", "status-with-history.json", "in-log-line.txt", "labelled.txt", "wrapper.json"} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(all[name])))
			b.ReportAllocs()
			for b.Loop() {
				job.Decode(c, all[name], decoding(job.PasteMost))
			}
		})
	}
}

// BenchmarkDecoder decodes one answer after another.
func BenchmarkDecoder(b *testing.B) {
	d := job.NewDecoder(load(b), decoding(job.PasteMost))
	data := payloads(b)["flat.json"]
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		d.Decode(data)
	}
}
