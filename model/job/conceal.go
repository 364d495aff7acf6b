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

// A concealed is what is hidden in one outermost value.
type concealed struct {
	seed     maphash.Seed
	values   hashes                       // marked if a field with the value is named as personal
	ofPerson bool                         // what is inside of the field that is skipped now is
	starts   [longestReference + 1]uint64 // with which letters values of a length begin
	beside   *concealed                   // in JSON, for the text around it
	asked    [2]struct {                  // the last answers for a job_id and a SmileJobID
		text   string
		hidden bool
	}
}

const (
	longestReference = 64
	shortestHad      = 6
	mostConcealed    = 1<<19 - 1 // twice as many slots are 8 MB
)

func newConcealed() concealed {
	return concealed{seed: maphash.MakeSeed()}
}

// conceal keeps what is needed of a value that is not shown.
func (d *decoder) conceal(e payload.Event, personal bool) {
	const longest = 8 * longestReference // with blanks and escapes
	switch {
	case len(e.Raw) > longest || e.Kind == payload.Literal || e.Kind == payload.Object || e.Kind == payload.Array:
	case bytes.IndexByte(e.Raw, '\\') >= 0:
		d.concealed.add([]byte(e.Text()), personal)
	default:
		d.concealed.add(e.Raw, personal)
	}
}

// concealInside does so inside of something that is never looked into. There a name
// of the job says the same as outside.
func (d *decoder) concealInside(e payload.Event) {
	if k, _ := d.keys.Of(e.Key); !field.IsName(k.Field) {
		d.conceal(e, d.concealed.ofPerson)
	}
}

// openOrConceal reads a text that is JSON itself. Any other value is not shown.
func (d *decoder) openOrConceal(e payload.Event, part field.Field) (opened bool) {
	if opened = d.embedded(e, part); !opened {
		d.conceal(e, false)
	}
	return opened
}

// concealNamed keeps what is needed of a value in text without JSON. Only a time, a
// country and the like are as harmless as in JSON.
func (d *decoder) concealNamed(text []byte, n named) {
	if n.name == heading || n.field != field.Unknown && field.IsRead(n.field) || d.keys.IsOfResult([]byte(n.name)) {
		return
	}
	if _, isStep := d.stepIn(text, n); isStep {
		return
	}
	value := d.valueOf(text, n)
	k, _ := d.keys.Of([]byte(n.name))
	switch k.Field {
	case field.Country, field.IDType, field.Timestamp, field.Status:
		if d.safe(k.Field, value) != NotShown {
			return
		}
	}
	if k.Name == field.UserID && value != "" {
		d.users[d.how.Key.of(value)] = true
	}
	personal := d.keys.IsPersonal([]byte(n.name))
	d.concealed.add([]byte(value), personal)
	d.concealWords(text[n.at:min(n.end, len(text))], personal)
}

func (c *concealed) add(text []byte, personal bool) {
	var buffer [longestReference]byte
	bare, ok := plainly(buffer[:0], text)
	if !ok || c.values.n > mostConcealed {
		return
	}
	c.values.add(maphash.Bytes(c.seed, bare), personal)
	c.starts[len(bare)] |= letterBit(bare[0])
}

// forget makes room for the next outermost value.
func (c *concealed) forget() {
	if c.values.n > 0 {
		c.values.forget()
		clear(c.starts[:])
		clear(c.asked[:])
	}
}

// concealNames hides the references of an object, and of those inside, that have
// in them what is hidden.
func (d *decoder) concealNames(o *object) {
	for i := range o.members {
		m := &o.members[i]
		if !field.IsName(m.field) || m.text == NotShown || !d.concealed.isIn(m.field, m.text) {
			continue
		}
		m.text = NotShown
		d.hidden[field.NameOf(m.field)] = true
	}
	for _, i := range o.inside {
		d.concealNames(i)
	}
}

// isIn reports whether a reference tells what is hidden.
func (c *concealed) isIn(f field.Field, reference string) bool {
	for ; c != nil; c = c.beside {
		if c.tells(f, reference) {
			return true
		}
	}
	return false
}

// tells reports so of one value. Most objects of it have the same references.
func (c *concealed) tells(f field.Field, reference string) bool {
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

func (c *concealed) equals(bare []byte) bool {
	there, _ := c.values.find(maphash.Bytes(c.seed, bare))
	return there
}

// isHad reports whether a part of a reference is a hidden value. Zeros alone are
// none: they are in many numbers.
func (c *concealed) isHad(bare []byte) bool {
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
