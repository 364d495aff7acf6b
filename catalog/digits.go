package catalog

import (
	"strconv"
	"strings"
	"unicode"
)

// A reader reads the pieces of a query, one after the other.
type reader struct {
	codes, words []string
	few          string // digits in small groups: "10 15"

	// The job_type: what it is, and the words that say so.
	jobType       int
	about, number int  // from and up to which word
	asked         bool // the last piece says that it follows
}

// read takes a piece as a job_type, the digits of a code, or a word.
func (r *reader) read(piece string) {
	asked := r.asked
	r.asked = false
	digits, isCode := codeDigits(piece)
	if number, isType := cutJobType(piece); isType && r.jobType == 0 {
		r.flush()
		r.askJobType(piece, number)
		return
	}
	switch {
	case asked && isJobType(digits):
		r.jobType, _ = strconv.Atoi(digits)
	case isCode && len(digits) < 3 && len(r.few)+len(digits) <= 4:
		r.few += digits
	case isCode:
		r.flush()
		r.take(digits)
	default:
		r.flush()
		r.word(piece)
	}
}

// word takes a word, without the letter that French puts before it: "d'identité".
func (r *reader) word(piece string) {
	word := strings.TrimFunc(piece, isEdge)
	if len(word) > 2 && word[1] == '\'' {
		word = word[2:]
	}
	if word != "" {
		r.words = append(r.words, word)
	}
}

// flush takes the small groups of digits that came so far as one code.
func (r *reader) flush() {
	r.take(r.few)
	r.few = ""
}

func (r *reader) take(digits string) {
	if len(digits) >= 2 && len(digits) <= 5 {
		r.codes = append(r.codes, digits)
	}
}

// askJobType takes a piece that says job_type, with its number or without.
func (r *reader) askJobType(piece, number string) {
	r.about = len(r.words)
	if r.about > 0 && r.words[r.about-1] == "job" {
		r.about--
	}
	r.word(piece)
	r.number = len(r.words)
	r.jobType, _ = strconv.Atoi(number)
	r.asked = number == ""
}

// cutJobType reports whether a piece says job_type, and what number it has.
func cutJobType(piece string) (number string, ok bool) {
	piece = strings.ReplaceAll(strings.TrimFunc(piece, isEdge), "_", "")
	for _, name := range []string{"jobtype", "jt", "type"} {
		if number, ok := strings.CutPrefix(piece, name); ok {
			return number, number == "" || isJobType(number)
		}
	}
	return "", false
}

// isJobType holds for the numbers that products have.
func isJobType(digits string) bool {
	n, err := strconv.Atoi(digits)
	return err == nil && n > 0 && n <= 12 && digits[0] != '0'
}

// pieces takes apart what was typed without a blank: codes in a row, or a name and
// a value. Codes have three or four digits, and of the last one there may be fewer
// while it is typed. Anything else stays whole: 10-15 is one code, and a date or a
// phone number isn't a code.
//
//	0812/0814    0812 0814
//	job_type=6   job_type 6
//	1012-1020    1012 1020
//	10-15        10-15
//	2026-11-22   2026-11-22
func pieces(token string) []string {
	hyphens := strings.Contains(token, "-")
	parts := strings.FieldsFunc(token, isEdge)
	if groups := codesOf(parts); len(groups) == len(parts) && len(parts) > 1 && isRow(groups, hyphens) {
		return parts
	}
	if strings.IndexFunc(token, unicode.IsLetter) < 0 {
		return []string{token}
	}
	parts = strings.FieldsFunc(token, func(r rune) bool { return isEdge(r) && !strings.ContainsRune("-_.'", r) })
	if len(parts) < 2 || !isRow(codesOf(parts), hyphens) {
		return []string{token}
	}
	return parts
}

// codesOf are the digits of the parts that are codes.
func codesOf(parts []string) []string {
	var groups []string
	for _, part := range parts {
		if digits, ok := codeDigits(part); ok {
			groups = append(groups, digits)
		}
	}
	return groups
}

// isRow reports whether groups of digits are codes in a row. With hyphens only
// whole codes are: phone numbers and dates have them too.
func isRow(groups []string, hyphens bool) bool {
	for i, g := range groups {
		switch last := len(groups)-1 == i; {
		case hyphens && len(g) != 4, !last && len(g) < 3:
			return false
		}
	}
	return true
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
			return "", false // a letter after a digit: 2fa
		default:
			letters.WriteRune(r)
		}
	}
	switch letters.String() {
	case "", "rc", "code", "result", "resultcode", "error", "errorcode", "err", "status", "http", "httpstatus", "smileidcode",
		"no", "nr", "n", "nº":
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
// none. The code must be the only digits, because with others beside it nobody can
// tell the code from somebody's number.
//
//	"RC 182"                182
//	"08-12 of a customer"   0812
//	"0812 job_type 6"       0812
//	"0812 at 0700112233"    none
func TypedCode(text string) string {
	q, digits := parseQuery(text), 0
	for _, r := range text {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	if q.jobType > 0 {
		digits -= len(strconv.Itoa(q.jobType))
	}
	if len(q.codes) != 1 || len(q.codes[0]) < 3 || len(q.codes[0]) != digits {
		return ""
	}
	return q.codes[0]
}
