package privacy

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
// A hidden value that is longer than any reference is not kept. Beyond the most
// that are kept no reference is shown, so that memory stays bounded: 8 MB, for a
// text of 10 MB that consists of nothing else.

// Secrets are what is hidden in one outermost value.
type Secrets struct {
	keys   field.Keys
	seed   maphash.Seed
	values hashes                       // marked if a field with the value is named as personal
	starts [longestReference + 1]uint64 // with which letters values of a length begin
	beside *Secrets                     // in JSON, for the text around it
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

// NewSecrets has nothing hidden yet.
func NewSecrets(keys field.Keys) Secrets {
	return Secrets{keys: keys, seed: maphash.MakeSeed()}
}

// AddValue keeps what is needed of a value that is not shown.
func (s *Secrets) AddValue(e payload.Event, personal bool) {
	const longest = 8 * longestReference // with blanks and escapes
	switch {
	case len(e.Raw) > longest || e.Kind == payload.Literal || e.Kind == payload.Object || e.Kind == payload.Array:
	case bytes.IndexByte(e.Raw, '\\') >= 0:
		s.Add([]byte(e.Text()), personal)
	default:
		s.Add(e.Raw, personal)
	}
}

// AddInside keeps what is needed of a value inside of something that is never looked
// into. There a name of the job says the same as outside.
func (s *Secrets) AddInside(e payload.Event, personal bool) {
	if k, _ := s.keys.Of(e.Key); !field.IsName(k.Field) {
		s.AddValue(e, personal)
	}
}

// Add keeps what is needed of a text, which a field has that is perhaps named as
// personal.
func (s *Secrets) Add(text []byte, personal bool) {
	var buffer [longestReference]byte
	bare, ok := plainly(buffer[:0], text)
	if !ok || s.values.n > mostConcealed {
		return
	}
	s.values.add(maphash.Bytes(s.seed, bare), personal)
	s.starts[len(bare)] |= letterBit(bare[0])
}

// Forget makes room for the next outermost value.
func (s *Secrets) Forget() {
	if s.values.n > 0 {
		s.values.forget()
		clear(s.starts[:])
		clear(s.asked[:])
	}
}

// AreIn reports whether a reference tells what is hidden.
func (s *Secrets) AreIn(f field.Field, reference string) bool {
	for ; s != nil; s = s.beside {
		if s.tells(f, reference) {
			return true
		}
	}
	return false
}

// tells reports so of one value. Most objects of it have the same references.
func (s *Secrets) tells(f field.Field, reference string) bool {
	if s.values.n == 0 {
		return false
	}
	last := &s.asked[0]
	if f == field.SmileJobID {
		last = &s.asked[1]
	}
	if last.text == reference {
		return last.hidden
	}
	last.text = reference
	var buffer [longestReference]byte
	bare, _ := plainly(buffer[:0], []byte(reference))
	if f == field.SmileJobID && IsOwnForm(reference) {
		_, last.hidden = s.values.find(maphash.Bytes(s.seed, bare))
	} else {
		last.hidden = s.values.n > mostConcealed || s.equals(bare) || s.isHad(bare)
	}
	return last.hidden
}

func (s *Secrets) equals(bare []byte) bool {
	there, _ := s.values.find(maphash.Bytes(s.seed, bare))
	return there
}

// isHad reports whether a part of a reference is a hidden value. Zeros alone don't
// count, because they are in many numbers.
func (s *Secrets) isHad(bare []byte) bool {
	for n := shortestHad; n < len(bare); n++ {
		for i := 0; i+n <= len(bare) && s.starts[n] != 0; i++ {
			part := bare[i : i+n]
			if s.starts[n]&letterBit(part[0]) != 0 && s.equals(part) && len(bytes.Trim(part, "0")) > 0 {
				return true
			}
		}
	}
	return false
}

// plainly is a value in small letters and digits, without what separates them. It
// is empty for a value that no reference can equal or contain: an empty one, one
// that is too long, or one with other letters.
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
