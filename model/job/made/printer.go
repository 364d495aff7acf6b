package made

import (
	"encoding/binary"
	"encoding/hex"
	"io"
	"strconv"
	"time"
)

// flushed is how many bytes are written at once.
const flushed = 1 << 18

// A printer prints results.
type printer struct {
	w   io.Writer
	out []byte
	err error // the first one

	seed        uint64
	people      *[256]person
	now         time.Time // the minute of the clock
	minute      string    // the same, as printed: "2026-03-01T08:15:"
	millisecond int       // of the minute
}

func newPrinter(w io.Writer, seed uint64) printer {
	return printer{w: w, out: make([]byte, 0, flushed+1<<13), seed: seed, people: people(seed)}
}

// set sets the clock.
func (p *printer) set(minute time.Time) {
	p.now = minute
	p.minute = minute.Format("2006-01-02T15:04:")
}

// at is the time of the clock in milliseconds since 1970.
func (p *printer) at() int64 { return p.now.UnixMilli() + int64(p.millisecond) }

// print prints a result of a job: at the time of the clock, or at another in
// milliseconds since 1970.
func (p *printer) print(pieces []piece, job uint64, other int64) {
	mixed := mix(p.seed + job)
	person := &p.people[mixed&255]
	out := p.out
	for i := range pieces {
		piece := &pieces[i]
		out = append(out, piece.text...)
		switch piece.slot {
		case nothing:
		case smileJobID:
			out = appendSmileJobID(out, job)
		case jobID:
			out = appendJobID(out, job, mixed)
		case clock:
			out = p.appendTime(out, other)
		default:
			out = append(out, person[piece.slot-personal]...)
		}
	}
	if p.out = out; len(out) >= flushed {
		p.flush()
	}
}

func (p *printer) flush() {
	if p.err == nil {
		_, p.err = p.w.Write(p.out)
	}
	p.out = p.out[:0]
}

// appendTime appends the time of the clock, or another.
func (p *printer) appendTime(out []byte, other int64) []byte {
	if other != 0 {
		return time.UnixMilli(other).UTC().AppendFormat(out, "2006-01-02T15:04:05.000Z")
	}
	out = append(out, p.minute...)
	s, ms := p.millisecond/1000, p.millisecond%1000
	return append(out, byte('0'+s/10), byte('0'+s%10), '.', byte('0'+ms/100), byte('0'+ms/10%10), byte('0'+ms%10), 'Z')
}

// appendSmileJobID appends the number of a job as Smile ID writes them: ten digits that
// begin with 00, or more if there are more jobs.
func appendSmileJobID(out []byte, job uint64) []byte {
	if job >= 1e8 {
		return strconv.AppendUint(append(out, "00"...), job, 10)
	}
	digits := [10]byte{'0', '0'}
	for i := 9; i > 1; i-- {
		digits[i] = byte('0' + job%10)
		job /= 10
	}
	return append(out, digits[:]...)
}

// appendJobID appends a UUID. No two jobs have the same.
func appendJobID(out []byte, job, mixed uint64) []byte {
	var numbers [12]byte
	binary.BigEndian.PutUint64(numbers[:], mixed)
	binary.BigEndian.PutUint32(numbers[8:], uint32(job<<8))
	var h [24]byte
	hex.Encode(h[:], numbers[:])
	out = append(out, JobMark+"-"...)
	out = append(out, h[:4]...)
	out = append(out, "-4"...)
	out = append(out, h[4:7]...)
	out = append(out, "-8"...)
	out = append(out, h[7:10]...)
	out = append(out, '-')
	return append(out, h[10:22]...)
}

// mix makes a number of another, which is like no other's (splitmix64).
func mix(n uint64) uint64 {
	n += 0x9e3779b97f4a7c15
	n = (n ^ n>>30) * 0xbf58476d1ce4e5b9
	n = (n ^ n>>27) * 0x94d049bb133111eb
	return n ^ n>>31
}
