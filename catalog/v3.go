package catalog

import "strings"

// Version 3 of the API has no result codes. In their place an entry of its family
// has the word that the answer gives:
//
//	spoof_detected   a reason
//	block            a status, for an answer that gives no reason
//	error-413        a refused request, by its HTTP status

// errorMark is what the code of a refused request begins with.
const errorMark = "error-"

// IsV3Status reports whether a word is what a job of version 3 comes to.
func IsV3Status(word string) bool {
	switch word {
	case "clear", "block", "attention", "error", "processing", "not_found":
		return true
	}
	return false
}

// IsLikeV3 reports whether a text is one word that has the shape of a status or a reason
// of version 3: small letters, with an underscore between them.
//
//	id_number_2_missing   one that nobody knows
//	RC_0812               none
func IsLikeV3(text string) bool {
	text = strings.TrimSpace(text)
	isOther := func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '_' }
	before, after, hasUnderscore := strings.Cut(text, "_")
	return hasUnderscore && before != "" && after != "" && !strings.ContainsFunc(text, isOther)
}

// IsV3Reason reports whether the catalogue knows a word as a reason of version 3.
func (c *Catalog) IsV3Reason(word string) bool {
	of := c.Code(word)
	return len(of) > 0 && of[0].Family == V3 && !IsV3Status(word) && !of[0].IsV3Error()
}

// V3Error is the code of a request that version 3 refused with an HTTP status.
func V3Error(httpStatus string) string { return errorMark + httpStatus }

// IsV3Error reports whether an entry is a request that version 3 refused.
func (e *Entry) IsV3Error() bool { return e.Family == V3 && strings.HasPrefix(e.Code, errorMark) }

// Digits are the digits of a code: 413 of error-413, none of a word.
func (e *Entry) Digits() string {
	switch {
	case e.Family != V3:
		return e.Code
	case e.IsV3Error():
		return e.Code[len(errorMark):]
	}
	return ""
}

// isWord reports whether its code is all that an entry of version 3 has as a text.
func (e *Entry) isWord() bool { return e.Family == V3 && e.Text == "" }

// v3Kind is what an entry of version 3 is, in one word.
func (e *Entry) v3Kind() string {
	switch {
	case e.IsV3Error():
		return "error"
	case IsV3Status(e.Code):
		return "status"
	}
	return "reason"
}

// A Likeness is a code of versions 1 and 2 that says nearly what an entry of version 3
// says. It is our reading: no page of Smile ID holds the two against each other.
type Likeness struct {
	Code    string
	ID      string   // of the entry whose meaning of the code it is; empty if the code has one meaning
	Product *Product // of that entry; nil without one
	Text    string   // of that entry, if only its text tells it apart from others of its product and code
}
