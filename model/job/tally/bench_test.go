package tally_test

import (
	"math/rand/v2"
	"testing"

	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

// BenchmarkAdd adds records of new jobs in the order of their times, and BenchmarkReport
// reports on a month of them.
func BenchmarkAdd(b *testing.B) {
	k := newKinds(b)
	count := tally.New(modeltest.Real(b), tally.Options{Kinds: k})
	records := made(k, tally.NoKind, rand.New(rand.NewPCG(1, 1)), 1000, 86400)
	n := uint64(0)
	b.ReportAllocs()
	for b.Loop() {
		for i := range records {
			n++
			records[i].SmileJobID = privacy.Hash(n * 0x9e3779b97f4a7c15)
			if records[i].Time > 0 {
				records[i].Time = 1770000000 + int64(n/40)
			}
		}
		count.Add(records)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/record")
}

func BenchmarkReport(b *testing.B) {
	k := newKinds(b)
	count := tally.New(modeltest.Real(b), tally.Options{Kinds: k})
	random := rand.New(rand.NewPCG(1, 1))
	count.Add(made(k, tally.NoKind, random, 1_000_000, 30*86400))
	count.Add(month(b, k, random, 20, authoritiesOfMonth))
	for b.Loop() {
		count.Report()
	}
}

func BenchmarkKind(b *testing.B) {
	k := newKinds(b)
	b.Run("Of", func(b *testing.B) {
		code := []byte("0812")
		for b.Loop() {
			k.Of(code, 1, nil)
		}
	})
	b.Run("Time", func(b *testing.B) {
		at := []byte("2026-03-02T09:15:00.123Z")
		for b.Loop() {
			k.Time(at)
		}
	})
}
