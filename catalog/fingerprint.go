package catalog

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// SentenceFingerprint tells whether a text is still the one that somebody translated or
// wrote beside: the first eight hex digits of the SHA-256 of its NFC form, with one
// blank where it has any number of blanks and line breaks, and none around it.
//
//	"Please wait." and " Please\n  wait."   have the same one
func SentenceFingerprint(text string) string {
	sum := sha256.Sum256([]byte(norm.NFC.String(strings.Join(strings.Fields(text), " "))))
	return hex.EncodeToString(sum[:4])
}
