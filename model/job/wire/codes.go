package wire

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"smilecodes/catalog"
)

// IsKnown reports whether a code of four digits has an entry, current or retired. The
// words of version 3 aren't codes in this sense: they are in another field.
func (v *Vocabulary) IsKnown(code string) bool {
	return IsDigits(code) && (len(v.catalog.Code(code)) > 0 || len(v.catalog.RetiredCode(code)) > 0)
}

// IsCode holds for codes of the catalogue, and for those that lost a zero.
func (v *Vocabulary) IsCode(text string) bool {
	code, _, _ := CodeAndText(text)
	return len(code) >= 3 && v.IsKnown(Padded(code))
}

// IsOfCall reports whether the catalogue knows a code as the answer of a call.
func (v *Vocabulary) IsOfCall(code string) bool {
	return slices.ContainsFunc(v.catalog.Code(code), func(e *catalog.Entry) bool {
		return e.Family == catalog.RequestError || e.Family == catalog.Status
	})
}

// IsStep reports whether a name is that of a step of a job.
func (v *Vocabulary) IsStep(name string) bool {
	_, ok := v.catalog.Action(name)
	return ok
}

// Padded is a code with the leading zeros that a number lost: 812 is 0812. What isn't a number stays as it is.
func Padded(code string) string {
	if IsDigits(code) && len(code) < 4 {
		return "0000"[len(code):] + code
	}
	return code
}

// IsDigits holds for a text of one digit or more, and nothing else.
func IsDigits(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// CodeAndText are the code and the text of a value that has both; or else the
// value is the code.
//
//	0812 - Unable to Verify Document
//	Unable to Verify Document (0812)
func CodeAndText(value string) (code, text string, both bool) {
	if before, last, ok := strings.Cut(strings.TrimSuffix(value, ")"), " ("); ok && len(last) == 4 && IsDigits(last) && len(before) > 0 {
		return last, before, true
	}
	n := len(value) - len(strings.TrimLeft(value, "0123456789"))
	if n < 3 || n > 4 || n == len(value) {
		return value, "", false
	}
	code, rest := value[:n], value[n:]
	text = strings.TrimSpace(strings.TrimLeft(rest, " \t-–—:|,;(.\"'"))
	if text == "" || len(text) == len(rest) || text[0] >= '0' && text[0] <= '9' {
		return value, "", false
	}
	if strings.Contains(rest, "(") {
		text = strings.TrimSuffix(text, ")")
	}
	return code, text, true
}

// Listed is how many codes a text has that has nothing else, most of them known, and the
// first few; 0 for any other text.
//
//	1015, 0908        ["1015","0908"]
//	RC 1015           812
func (v *Vocabulary) Listed(text []byte) (codes int, first []string) {
	const few = 3
	known := 0
	for word := range bytes.FieldsFuncSeq(text, isBetweenCodes) {
		digits := string(bytes.TrimPrefix(bytes.ToUpper(word), []byte("RC")))
		switch code := Padded(digits); {
		case digits == "":
			continue
		case len(digits) < 3 || len(digits) > 4 || !IsDigits(digits):
			return 0, nil
		case v.IsKnown(code):
			if known++; len(first) < few && !slices.Contains(first, code) {
				first = append(first, code)
			}
		}
		codes++
	}
	if 2*known <= codes {
		return 0, nil
	}
	return codes, first
}

func isBetweenCodes(c rune) bool {
	return unicode.IsSpace(c) || strings.ContainsRune("[](),;|/#\"'", c)
}
