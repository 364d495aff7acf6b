package job

import "slices"

// A field is a key of a payload that is known, in any casing.
type field uint8

// The fields that are read. Of these only a value of the right shape is shown;
// every other known field is named, and none of its value is kept.
const (
	unknown field = iota

	resultCode
	callCode // "code": of a call, an error or a version 2 result
	resultText
	jobType
	jobID
	smileJobID
	country
	idType
	timestamp

	actions
	partnerParams
	history
	result
	ofJob // an object that says of which job a code is

	isFinal
	jobComplete
	jobSuccess
	success
	status
	refused  // a status in the words of HTTP, of which no value is kept
	received // one that says that a request was taken
	flag     // known, of no use here, and harmless
	errorText
	message
	said      // other names of an error or a message, which are counted as unknown
	knownText // that a message is a text of a refusal which is known
	suspects  // other people, of whom only the number is read
	private   // never looked into
	personal  // an object or a list under a personal name: it is looked into
)

// userID is the field whose value is not shown, but compared.
const userID = "user_id"

// isName holds for fields that name the job.
func isName(f field) bool { return f == jobID || f == smileJobID }

// isRead holds for fields that are read in text.
func isRead(f field) bool { return f == resultText || f == jobType || f == smileJobID }

// A key is a known key and how it is spelt when it is named.
type key struct {
	field field
	name  string
}

// isOpen holds for a private key of which what is inside is read.
func (k key) isOpen() bool {
	return k.field == private && k.name[0] >= 'a' && slices.Contains(personalNames[:], k.name)
}

// keys finds the known keys by how they are squashed.
type keys map[string]key

func newKeys() keys {
	k := keys{}
	for _, row := range &spellings {
		for _, name := range row.names {
			k[string(squash(nil, []byte(name)))] = key{row.field, name}
		}
	}
	for _, name := range &personalNames {
		k[string(squash(nil, []byte(name)))] = key{private, name}
	}
	return k
}

// nameOf is how a field that only one key has is spelt.
func nameOf(f field) string {
	switch f {
	case resultCode:
		return "ResultCode"
	case resultText:
		return "ResultText"
	case jobType:
		return "job_type"
	case jobID:
		return "job_id"
	case smileJobID:
		return "SmileJobID"
	case errorText:
		return "error"
	}
	return "code"
}

// of finds a known key.
func (k keys) of(raw []byte) (key, bool) {
	const longest = 40
	if len(raw) > longest {
		return key{}, false
	}
	var buffer [longest]byte
	found, ok := k[string(squash(buffer[:0], raw))]
	return found, ok
}

// squash is a key without what payloads write differently: SmileJobID,
// smile_job_id and smileJobId are the same.
func squash(buffer, raw []byte) []byte {
	for _, c := range raw {
		switch {
		case c == '_' || c == '-':
		case 'A' <= c && c <= 'Z':
			buffer = append(buffer, c+'a'-'A')
		default:
			buffer = append(buffer, c)
		}
	}
	return buffer
}
