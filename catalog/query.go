package catalog

import (
	"strings"
	"unicode"
)

// A query is what was typed, taken apart: the digits of codes, and words in
// lower case.
//
//	"RC 0812"         codes 0812
//	"10-15"           codes 1015
//	"1014 document"   codes 1014, words document
//	"Blurry selfie!"  words blurry, selfie
type query struct {
	codes []string // two to five digits each
	words []string
}

// maxQuery is how many bytes of a query are read; nobody types more.
const maxQuery = 256

// parseQuery takes a query apart. A single digit is no code yet, and a longer
// run of digits than a mistyped code can be is something else, such as an ID
// number: neither changes what is found.
func parseQuery(text string) query {
	var q query
	var few string // digits in small groups: "10 15"
	text = strings.ReplaceAll(lower([]byte(cut(text, maxQuery))), "’", "'")
	for token := range strings.FieldsSeq(text) {
		digits, ok := codeDigits(token)
		if ok && len(digits) < 3 && len(few)+len(digits) <= 4 {
			few += digits
			continue
		}
		q.digits(few)
		few = ""
		if ok {
			q.digits(digits)
		} else if word := strings.TrimFunc(token, isEdge); word != "" {
			q.words = append(q.words, word)
		}
	}
	q.digits(few)
	q.words = meaningful(q.words, len(q.codes) > 0)
	return q
}

func (q *query) digits(d string) {
	if len(d) >= 2 && len(d) <= 5 {
		q.codes = append(q.codes, d)
	}
}

// codeDigits returns the digits of a token that is a code or the beginning of
// one: 0812, #0812, rc0812, code:0812, "0812", 08-12, and digits of other
// scripts.
func codeDigits(token string) (string, bool) {
	var letters, digits strings.Builder
	for _, r := range token {
		switch d, ok := Digit(r); {
		case ok:
			digits.WriteByte(d)
		case !unicode.IsLetter(r):
		case digits.Len() > 0:
			return "", false // a letter behind a digit: 2fa
		default:
			letters.WriteRune(r)
		}
	}
	switch letters.String() {
	case "", "rc", "code", "result", "resultcode", "error", "errorcode", "err", "status", "smileidcode":
		return digits.String(), digits.Len() > 0
	}
	return "", false
}

// Digit reads a decimal digit, also a full-width or an Arabic-Indic one.
func Digit(r rune) (byte, bool) {
	for _, zero := range []rune{'0', '０', '٠', '۰'} {
		if r >= zero && r <= zero+9 {
			return byte('0' + r - zero), true
		}
	}
	return 0, false
}

// TypedCode is the code in what somebody typed, as it was typed; empty if there is
// none. A code is the only digits there: with others beside it, nobody can tell
// which are a code and which somebody's number.
//
//	"RC 182"                182
//	"08-12 of a customer"   0812
//	"0812 at 0700112233"    none
func TypedCode(text string) string {
	q, digits := parseQuery(text), 0
	for _, r := range text {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	if len(q.codes) != 1 || len(q.codes[0]) < 3 || len(q.codes[0]) != digits {
		return ""
	}
	return q.codes[0]
}

// isEdge holds for what may surround a word without being part of it.
func isEdge(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// isNoise holds for words that people type around what they look for. They are
// left out unless nothing else was typed.
func isNoise(word string) bool {
	switch word {
	case "a", "an", "the", "is", "was", "are", "of", "for", "to", "in", "on", "at", "it", "its", "my",
		"our", "i", "we", "and", "or", "what", "why", "how", "does", "do", "did", "mean", "means",
		"meaning", "with", "has", "this", "that", "be", "by", "from", "please", "pls":
		return true
	}
	return false
}

// isAbout holds for words that say what a code is, next to a code.
func isAbout(word string) bool {
	switch word {
	case "rc", "code", "codes", "result", "error", "smile":
		return true
	}
	return false
}

func meaningful(words []string, beside bool) []string {
	var kept []string
	for _, w := range words {
		if !isNoise(w) && !(beside && isAbout(w)) {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 && !beside {
		return words
	}
	return kept
}

// negates reports whether the query itself says no: then a negated mention is
// what it looks for.
func (q query) negates() bool {
	for _, w := range q.words {
		if isNegation(w) {
			return true
		}
	}
	return false
}

// isSentence reports whether more was typed than anybody types to search, such
// as a mail that was pasted. Any prose has the words of one here and there.
func (q query) isSentence() bool { return len(q.words) > 8 }

func isNegation(w string) bool {
	switch w {
	case "no", "not", "none", "never", "without", "nothing", "cannot":
		return true
	}
	return strings.HasSuffix(w, "n't")
}

// cut shortens s to at most n bytes, on a rune.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}
