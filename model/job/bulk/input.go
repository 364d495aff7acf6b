package bulk

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"sync/atomic"
	"unicode/utf16"
	"unicode/utf8"
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
// order mark.
func plainText(from io.Reader) (io.Reader, error) {
	const enough = 64 << 10
	b := bufio.NewReaderSize(from, enough)
	if begin, _ := b.Peek(2); string(begin) == "\x1f\x8b" {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, err
		}
		b = bufio.NewReaderSize(z, enough)
	}
	switch begin, _ := b.Peek(3); {
	case bytes.HasPrefix(begin, []byte("\xef\xbb\xbf")):
		_, err := b.Discard(3)
		return b, err
	case bytes.HasPrefix(begin, []byte("\xff\xfe")):
		_, err := b.Discard(2)
		return &wide{from: b, order: binary.LittleEndian}, err
	case bytes.HasPrefix(begin, []byte("\xfe\xff")):
		_, err := b.Discard(2)
		return &wide{from: b, order: binary.BigEndian}, err
	case len(begin) > 1 && begin[0] != 0 && begin[1] == 0:
		return &wide{from: b, order: binary.LittleEndian}, nil
	case len(begin) > 1 && begin[0] == 0 && begin[1] != 0:
		return &wide{from: b, order: binary.BigEndian}, nil
	}
	return b, nil
}

// A wide is UTF-16 as UTF-8.
type wide struct {
	from  *bufio.Reader
	order binary.ByteOrder
	left  []byte // what didn't fit
}

func (w *wide) Read(p []byte) (n int, err error) {
	for len(w.left) == 0 && err == nil {
		err = w.more()
	}
	n = copy(p, w.left)
	w.left = w.left[n:]
	if n > 0 {
		return n, nil
	}
	return 0, err
}

// more converts what comes next. Half a character at the end is left out.
func (w *wide) more() error {
	const most = 4096
	var pair [2]byte
	w.left = w.left[:0]
	for len(w.left) < most {
		if _, err := io.ReadFull(w.from, pair[:]); err == io.ErrUnexpectedEOF {
			return io.EOF
		} else if err != nil {
			return err
		}
		r := rune(w.order.Uint16(pair[:]))
		if utf16.IsSurrogate(r) {
			next, _ := w.from.Peek(2)
			if len(next) < 2 {
				r = utf8.RuneError
			} else if r = utf16.DecodeRune(r, rune(w.order.Uint16(next))); r != utf8.RuneError {
				w.from.Discard(2)
			}
		}
		w.left = utf8.AppendRune(w.left, r)
	}
	return nil
}
