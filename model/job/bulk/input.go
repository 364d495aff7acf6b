package bulk

import (
	"bufio"
	"compress/gzip"
	"io"
	"sync/atomic"

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
	order := unicode.LittleEndian
	if begin, _ := b.Peek(3); string(begin) == "\xef\xbb\xbf" {
		_, err := b.Discard(len(begin))
		return b, err
	}
	switch begin, _ := b.Peek(2); {
	case len(begin) < 2:
		return b, nil
	case string(begin) == "\xfe\xff", begin[0] == 0 && begin[1] != 0:
		order = unicode.BigEndian
	case string(begin) != "\xff\xfe" && (begin[0] == 0 || begin[1] != 0):
		return b, nil
	}
	return unicode.UTF16(order, unicode.UseBOM).NewDecoder().Reader(b), nil
}
