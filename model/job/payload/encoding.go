package payload

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// Unpack turns the bytes of a file or a paste into text: a byte order mark is
// taken away, and UTF-16 becomes UTF-8. It reports whether the bytes are text
// at all.
func Unpack(data []byte) (text []byte, isText bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		data = fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		data = fromUTF16(data[2:], binary.BigEndian)
	case len(data) > 1 && data[0] != 0 && data[1] == 0:
		data = fromUTF16(data, binary.LittleEndian)
	case len(data) > 1 && data[0] == 0 && data[1] != 0:
		data = fromUTF16(data, binary.BigEndian)
	}
	return data, bytes.IndexByte(data[:min(len(data), 512)], 0) < 0
}

// fromUTF16 leaves away half a character at the end.
func fromUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	text := make([]byte, 0, len(units))
	for _, r := range utf16.Decode(units) {
		text = append(text, string(r)...)
	}
	return text
}
