package field

import (
	"bytes"
	"slices"
	"strings"
)

// credentialWords are words of names that have a credential, each between blanks.
const credentialWords = " authorization auth cookie cookies password passwd secret token signature jwt session credential credentials apikey bearer "

// credentialParts are in names that may have one of these words.
var credentialParts = [...]string{"auth", "cookie", "passw", "secret", "token", "signature", "jwt", "session", "credential", "key", "bearer"}

// IsCredential holds for names of what gives access, known or not, such as access_token,
// Set-Cookie and x-api-key. What they have is never opened.
func IsCredential(key []byte) bool {
	const longest = 80
	if len(key) == 0 || len(key) > longest {
		return false
	}
	var buffer [longest]byte
	squashed := Squash(buffer[:0], key)
	if !slices.ContainsFunc(credentialParts[:], func(part string) bool { return bytes.Contains(squashed, []byte(part)) }) {
		return false
	}
	words := WordsOf(string(key))
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(credentialWords, " "+w+" ") }) ||
		len(words) > 1 && words[len(words)-1] == "key"
}

// IsOfOneValue holds for fields that have one value, which some programs put into a list:
//
//	"ResultCode":["0812"]
func IsOfOneValue(f Field) bool {
	switch f {
	case ResultCode, ResultText, JobType, JobID, SmileJobID, Timestamp, IDType:
		return true
	}
	return false
}
