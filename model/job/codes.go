package job

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// isKnown reports whether a code of four digits has an entry, current or retired.
func (v *vocabulary) isKnown(code string) bool {
	return len(v.catalog.Code(code)) > 0 || len(v.catalog.RetiredCode(code)) > 0
}

// isCode holds for codes of the catalogue, and for those that lost a zero.
func (v *vocabulary) isCode(text string) bool {
	code, _, _ := codeAndText(text)
	return len(code) >= 3 && v.isKnown(padded(code))
}

// isOfCall reports whether the catalogue knows a code as the answer of a call.
func (v *vocabulary) isOfCall(code string) bool {
	return slices.ContainsFunc(v.catalog.Code(code), func(e *catalog.Entry) bool {
		return e.Family == catalog.RequestError || e.Family == catalog.Status
	})
}

func padded(code string) string {
	if isDigits(code) && len(code) < 4 {
		return "0000"[len(code):] + code
	}
	return code
}

func isDigits(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// codeAndText are the code and the text of a value that has both; or else the
// value is the code.
//
//	0812 - Unable to Verify Document
func codeAndText(value string) (code, text string, both bool) {
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
