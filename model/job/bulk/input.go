package bulk

import (
	"bufio"
	"compress/gzip"
	"context"
	"io"
	"slices"
	"sync/atomic"
	"time"

	"golang.org/x/text/encoding/unicode"
)

// counted counts the bytes that are read from an input.
type counted struct {
	io.Reader
	n *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// plainText is an input as UTF-8, whatever it was: compressed, in UTF-16, or with a byte
// order mark. It says so in words.
func plainText(from io.Reader) (text io.Reader, was []string, err error) {
	const enough = 64 << 10
	b := bufio.NewReaderSize(from, enough)
	if begin, _ := b.Peek(2); string(begin) == "\x1f\x8b" {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, nil, err
		}
		b, was = bufio.NewReaderSize(z, enough), append(was, "gzip")
	}
	order := unicode.LittleEndian
	if begin, _ := b.Peek(3); string(begin) == "\xef\xbb\xbf" {
		_, err := b.Discard(len(begin))
		return b, was, err
	}
	switch begin, _ := b.Peek(2); {
	case len(begin) < 2:
		return b, was, nil
	case string(begin) == "\xfe\xff", begin[0] == 0 && begin[1] != 0:
		order = unicode.BigEndian
	case string(begin) != "\xff\xfe" && (begin[0] == 0 || begin[1] != 0):
		return b, was, nil
	}
	return unicode.UTF16(order, unicode.UseBOM).NewDecoder().Reader(b), append(was, "UTF-16"), nil
}

// A flow is an input that is read ahead, so that what has come of a slow one can be taken.
type flow struct {
	blocks chan block
	used   chan []byte // blocks that can be filled again
	now    block
	rest   []byte // what is left of it
	pause  func() <-chan time.Time
}

// A block is what one read gave.
type block struct {
	text []byte
	err  error
}

// newFlow begins to read, until the context ends.
func newFlow(ctx context.Context, from io.Reader, pause func() <-chan time.Time) *flow {
	const size, ahead = 256 << 10, 4
	f := &flow{blocks: make(chan block, ahead), used: make(chan []byte, ahead+2), pause: pause}
	for range ahead + 2 {
		f.used <- make([]byte, size)
	}
	go func() {
		var b block
		for b.err == nil {
			buffer, n := <-f.used, 0
			n, b.err = from.Read(buffer)
			b.text = buffer[:n]
			select {
			case f.blocks <- b:
			case <-ctx.Done():
				return
			}
		}
	}()
	return f
}

// fill reads until a buffer has a size. When a slow input pauses, it is left with what came.
func (f *flow) fill(buffer []byte, size int) ([]byte, error) {
	var pause <-chan time.Time
	had := len(buffer)
	buffer = slices.Grow(buffer, max(0, size-had))
	for len(buffer) < size {
		if n := min(size-len(buffer), len(f.rest)); n > 0 {
			buffer, f.rest = append(buffer, f.rest[:n]...), f.rest[n:]
			continue
		}
		if f.now.err != nil {
			return buffer, f.now.err
		}
		if pause == nil && f.pause != nil && len(buffer) > had {
			pause = f.pause()
		}
		select {
		case next := <-f.blocks:
			if old := f.now.text; old != nil {
				f.used <- old[:cap(old)]
			}
			f.now, f.rest = next, next.text
		case <-pause:
			return buffer, nil
		}
	}
	return buffer, nil
}

// unread makes a text the next one that is read.
func (f *flow) unread(text []byte) { f.rest = slices.Concat(text, f.rest) }
