package privacy

import (
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// A reference, a job_id or a SmileJobID, is what a support desk quotes; but people
// also write names, phone numbers and dates of birth there. So it is shown only
// where it looks like something that a machine made up:
//
//	52d0de86-be3b-4219-9e96-8195b0018944   a UUID, also without hyphens
//	job_01HX4Y2K9M3N5P7Q9R1S3T5V7W         a ULID, alone or as version 3 of the API writes it
//	12345                                  up to five digits
//	0000044120                             six to ten digits beginning with 00: Smile ID's own form
//	kyc-77-a                               letters and digits, with few digits in a row
//	job-0063-1242, job_1767225600          more of them: 00 and up to eight others, or a time
//	a-20260302                             or a date, from 2018 to tomorrow
//
//	jane-doe                               not: it may be a name
//	22190045671, A01234567                 not: many digits
//	user-2219-004-5671                     not: what separates digits is left out
//	a-19850302                             not: a date of birth
//	0x52908400098527886e, eyJhbGciOi       not: a wallet, a token
//
// What no rule can know gets through: a name with a digit (jane-1), and a number of
// five. A reference is also not shown where it has the value of a field in it that
// is hidden in the same payload; see secrets.go.

func (r *Rule) isReference(text string) bool {
	switch {
	case !isIdentifier(text), hasPrefixFold(text, "0x"), strings.HasPrefix(text, "eyJ"):
		return false
	case wire.IsDigits(text):
		return len(text) <= mostDigits || IsOwnForm(text)
	case isUUID(text), isULID(strings.TrimPrefix(text, wire.V3Mark)):
		return true
	}
	return strings.ContainsFunc(text, field.IsLetter) && countDigits(text) > 0 && r.hasShortRuns(text)
}

// mostDigits is how many digits in a row can hardly be the number of a person.
const mostDigits = 5

// IsOwnForm holds for numbers as Smile ID gives them to jobs.
func IsOwnForm(text string) bool {
	return wire.IsDigits(text) && strings.HasPrefix(text, "00") && len(text) > mostDigits && len(text) <= len("0000044120")
}

// hasShortRuns reports whether every run of digits says little. Only a letter ends
// one.
func (r *Rule) hasShortRuns(text string) bool {
	var run []byte
	for _, c := range []byte(text + "z") {
		switch {
		case '0' <= c && c <= '9':
			run = append(run, c)
		case field.IsLetter(rune(c)):
			if n := string(run); len(n) > mostDigits && !IsOwnForm(n) && !r.isRecentNumber(n, 2018) {
				return false
			}
			run = run[:0]
		}
	}
	return true
}

// isUUID holds for 32 hexadecimal digits, with or without hyphens.
func isUUID(text string) bool {
	const form = "00000000-0000-0000-0000-000000000000"
	if len(text) != len(form) {
		return len(text) == 32 && strings.Trim(text, "0123456789abcdefABCDEF") == ""
	}
	for i := range len(form) {
		if (form[i] == '-') != (text[i] == '-') || form[i] != '-' && !strings.ContainsRune("0123456789abcdefABCDEF", rune(text[i])) {
			return false
		}
	}
	return true
}

// isULID holds for 26 letters and digits that can be one: the letters I, L, O and U
// are left out of it.
func isULID(text string) bool {
	return len(text) == len("01ARZ3NDEKTSV4RRFFQ69G5FAV") && text[0] <= '7' && strings.ContainsFunc(text, field.IsLetter) &&
		!strings.ContainsAny(text, "ILOUilou-_")
}

func hasPrefixFold(text, prefix string) bool {
	return len(text) >= len(prefix) && strings.EqualFold(text[:len(prefix)], prefix)
}

// isIdentifier holds for what systems make up to name a job.
func isIdentifier(text string) bool {
	if text == "" || len(text) > 64 {
		return false
	}
	for _, c := range []byte(text) {
		if !(c == '_' || c == '-' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z') {
			return false
		}
	}
	return true
}

func countDigits(text string) int {
	n := 0
	for _, c := range []byte(text) {
		if '0' <= c && c <= '9' {
			n++
		}
	}
	return n
}
