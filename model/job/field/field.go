// Package field knows the names in a job result: which field of an answer of Smile
// ID's a key is, however it is spelt and whatever comes before it, and which names
// are personal. It knows nothing about values.
package field

import (
	"slices"
	"unicode/utf8"
)

// A Field is a key of a payload that is known, in any casing.
type Field uint8

// The fields that are read. A value of theirs is shown only if it has the right
// shape. Every other known field is named, and its value is not kept.
const (
	Unknown Field = iota

	ResultCode
	CallCode // "code": of a call, an error or a version 2 result
	ResultText
	JobType
	JobID
	SmileJobID
	Country
	IDType
	Timestamp

	Actions
	PartnerParams
	History
	Result
	OfJob // an object that says of which job a code is

	IsFinal
	JobComplete
	JobSuccess
	Success
	Status
	Refused  // a status in the words of HTTP, of which the number is kept
	Received // one that says that a request was taken
	Flag     // known, of no use here, and harmless
	ErrorText
	Message
	Reason    // of an answer of version 3, of which a known word is kept
	RefusedBy // the message with which version 3 refused a request, where that is known
	Said      // other names of an error or a message, which are counted as unknown
	KnownText // that a message is a text of a refusal which is known
	Suspects  // other people, of whom only the number is read
	Foreign   // of an answer of M-Pesa, which has a ResultCode as well
	Private   // never looked into
	Personal  // an object or a list under a personal name: it is looked into
)

// Longest is the most bytes that the value of a field can have to be shown.
const Longest = 200

// UserID is the field whose value is not shown, but compared.
const UserID = "user_id"

// IsName holds for fields that name the job.
func IsName(f Field) bool { return f == JobID || f == SmileJobID }

// IsRead holds for fields that are read in text.
func IsRead(f Field) bool { return f == ResultText || f == JobType || f == SmileJobID }

// IsForeign holds for a name that only answers of others have.
func (k Keys) IsForeign(squashed string) bool { return k[squashed].Field == Foreign }

// A Key is a known key and how it is spelt when it is named.
type Key struct {
	Field Field
	Name  string
}

// IsOpen holds for a private key of which what is inside is read.
func (k Key) IsOpen() bool {
	return k.Field == Private && k.Name[0] >= 'a' && slices.Contains(personalNames[:], k.Name)
}

// Keys finds the known keys by how they are squashed.
type Keys map[string]Key

// NewKeys has every known key.
func NewKeys() Keys {
	const about = 256 // keys
	k := make(Keys, about)
	var buffer []byte
	for _, row := range &spellings {
		for _, name := range row.names {
			buffer = Squash(buffer[:0], []byte(name))
			k[string(buffer)] = Key{row.field, name}
		}
	}
	for _, name := range &personalNames {
		buffer = Squash(buffer[:0], []byte(name))
		k[string(buffer)] = Key{Private, name}
	}
	k.addLabels()
	return k
}

// Call makes a name that of a field, and no other name: {"rc":"0810"} where a user says that
// rc is the code.
func (k Keys) Call(name string, f Field) {
	for other, key := range k {
		if key.Field == f {
			k[other] = Key{Flag, key.Name}
		}
	}
	squashed := string(Squash(nil, []byte(name)))
	k[squashed] = Key{f, k[squashed].Name}
}

// NameOf is how a field that only one key has is spelt.
func NameOf(f Field) string {
	switch f {
	case ResultCode:
		return "ResultCode"
	case ResultText:
		return "ResultText"
	case JobType:
		return "job_type"
	case JobID:
		return "job_id"
	case SmileJobID:
		return "SmileJobID"
	case ErrorText:
		return "error"
	}
	return "code"
}

// Of finds a known key.
func (k Keys) Of(raw []byte) (Key, bool) {
	const longest = 40
	if len(raw) > longest || string(raw) == "_source" { // the document of a search hit
		return Key{}, false
	}
	var buffer [longest]byte
	found, ok := k[string(Squash(buffer[:0], raw))]
	return found, ok
}

// Squash is a key without what payloads write differently: SmileJobID, smile_job_id and
// "Smile job ID" are the same, and so is a letter with an accent and without.
func Squash(buffer, raw []byte) []byte {
	for i := 0; i < len(raw); {
		c := raw[i]
		if c >= utf8.RuneSelf {
			var size int
			buffer, size = addPlain(buffer, raw[i:])
			i += size
			continue
		}
		i++
		switch {
		case c == '_' || c == '-' || c == ' ':
		case 'A' <= c && c <= 'Z':
			buffer = append(buffer, c+'a'-'A')
		default:
			buffer = append(buffer, c)
		}
	}
	return buffer
}
