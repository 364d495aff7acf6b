package job

import (
	"bytes"
	"hash/maphash"
	"unicode"
	"unicode/utf8"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
)

// What is hidden in one field must not come out in another. So of the value of
// every field that is not shown, known or unknown, at any depth of the outermost
// value, a hash is kept until that value is read to its end, and a reference that
// equals or has in it one of these values is not shown. Case and separators do not
// count, and neither does the order of the fields:
//
//	{"job_id":"acme-jane88","user_id":"Jane 88"}     has the user_id in it
//	{"phone":"0712 34","job_id":"071234"}            equals an unknown field
//	{"Confidence":"99","job_id":"a-99-b"}            shown: under six characters nothing counts as had
//	{"IDNumber":"00000000000","SmileJobID":"0000000001"}   shown: it is not the number itself
//
// A SmileJobID in Smile ID's own form is not shown only if it equals the value of a
// field that is named as personal: it is the one thing that Smile ID asks for.
//
// Of a hidden value of more letters and digits than a reference can have nothing is
// kept. Beyond the most that are kept no reference is shown, so that memory stays
// bounded: 8 MB, for a text of 10 MB that consists of nothing else.

// secrets are what is hidden in one outermost value.
type secrets struct {
	keys   field.Keys
	seed   maphash.Seed
	values hashes                       // marked if a field with the value is named as personal
	starts [longestReference + 1]uint64 // with which letters values of a length begin
	beside *secrets                     // in JSON, for the text around it
	asked  [2]struct {                  // the last answers for a job_id and a SmileJobID
		text   string
		hidden bool
	}
}

const (
	longestReference = 64
	shortestHad      = 6
	mostConcealed    = 1<<19 - 1 // twice as many slots are 8 MB
)

func newSecrets(keys field.Keys) secrets {
	return secrets{keys: keys, seed: maphash.MakeSeed()}
}

// addValue keeps what is needed of a value that is not shown.
func (c *secrets) addValue(e payload.Event, personal bool) {
	const longest = 8 * longestReference // with blanks and escapes
	switch {
	case len(e.Raw) > longest || e.Kind == payload.Literal || e.Kind == payload.Object || e.Kind == payload.Array:
	case bytes.IndexByte(e.Raw, '\\') >= 0:
		c.add([]byte(e.Text()), personal)
	default:
		c.add(e.Raw, personal)
	}
}

// addInside does so inside of something that is never looked into. There a name
// of the job says the same as outside.
func (c *secrets) addInside(e payload.Event, personal bool) {
	if k, _ := c.keys.Of(e.Key); !field.IsName(k.Field) {
		c.addValue(e, personal)
	}
}

func (c *secrets) add(text []byte, personal bool) {
	var buffer [longestReference]byte
	bare, ok := plainly(buffer[:0], text)
	if !ok || c.values.n > mostConcealed {
		return
	}
	c.values.add(maphash.Bytes(c.seed, bare), personal)
	c.starts[len(bare)] |= letterBit(bare[0])
}

// forget makes room for the next outermost value.
func (c *secrets) forget() {
	if c.values.n > 0 {
		c.values.forget()
		clear(c.starts[:])
		clear(c.asked[:])
	}
}

// isIn reports whether a reference tells what is hidden.
func (c *secrets) isIn(f field.Field, reference string) bool {
	for ; c != nil; c = c.beside {
		if c.tells(f, reference) {
			return true
		}
	}
	return false
}

// tells reports so of one value. Most objects of it have the same references.
func (c *secrets) tells(f field.Field, reference string) bool {
	if c.values.n == 0 {
		return false
	}
	last := &c.asked[0]
	if f == field.SmileJobID {
		last = &c.asked[1]
	}
	if last.text == reference {
		return last.hidden
	}
	last.text = reference
	var buffer [longestReference]byte
	bare, _ := plainly(buffer[:0], []byte(reference))
	if f == field.SmileJobID && isOwnForm(reference) {
		_, last.hidden = c.values.find(maphash.Bytes(c.seed, bare))
	} else {
		last.hidden = c.values.n > mostConcealed || c.equals(bare) || c.isHad(bare)
	}
	return last.hidden
}

func (c *secrets) equals(bare []byte) bool {
	there, _ := c.values.find(maphash.Bytes(c.seed, bare))
	return there
}

// isHad reports whether a part of a reference is a hidden value. Zeros alone are
// none: they are in many numbers.
func (c *secrets) isHad(bare []byte) bool {
	for n := shortestHad; n < len(bare); n++ {
		for i := 0; i+n <= len(bare) && c.starts[n] != 0; i++ {
			part := bare[i : i+n]
			if c.starts[n]&letterBit(part[0]) != 0 && c.equals(part) && len(bytes.Trim(part, "0")) > 0 {
				return true
			}
		}
	}
	return false
}

// plainly is a value in small letters and digits, without what separates them. A
// value that no reference can equal or have in it is none: it is empty, too long,
// or has other letters.
func plainly(buffer, text []byte) (bare []byte, ok bool) {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case '0' <= c && c <= '9' || 'a' <= c && c <= 'z':
			buffer = append(buffer, c)
		case 'A' <= c && c <= 'Z':
			buffer = append(buffer, c+'a'-'A')
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(text[i:])
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				return nil, false
			}
			i += size - 1
		}
		if len(buffer) > longestReference {
			return nil, false
		}
	}
	return buffer, len(buffer) > 0
}

// letterBit is a bit for a small letter or a digit.
func letterBit(c byte) uint64 { return 1 << (c & 63) }
