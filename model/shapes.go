package model

import "strings"

// safe returns a value as it may be shown: as it is if it has the shape that
// its field should have, else [NotShown]. A person's name, a number of an ID
// or a link in a wrong place does not get through; what is left is what a
// support desk quotes.
func (d *decoder) safe(f field, text string) string {
	ok := false
	switch f {
	case resultCode, callCode:
		ok = isDigits(text) && len(text) <= 4
	case resultText:
		return d.safeText(text)
	case errorText:
		ok = len(d.owners(text)) > 0
	case jobType:
		var k jobKind
		if k, ok = d.typeOf(text); ok {
			text = k.word
		}
	case jobID, smileJobID:
		ok = isIdentifier(text)
	case idType:
		ok = isIdentifier(text) && countDigits(text) <= 2 && strings.ToUpper(text) == text
	case country:
		ok = isCountry(text)
	case timestamp:
		ok = isTime(text)
	case isFinal, jobComplete, jobSuccess, success:
		text = strings.ToLower(text) // as scripts write it
		ok = text == "true" || text == "false"
	case status:
		ok = isStatus(text)
	case result:
		if ok = len(d.owners(text)) > 0; !ok {
			return ""
		}
	default: // message: that it is there is all that is kept
		return ""
	}
	if !ok {
		return NotShown
	}
	return text
}

func isDigits(text string) bool { return text != "" && countDigits(text) == len(text) }

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

// isTime holds for ISO 8601, and for seconds or milliseconds since 1970.
//
//	2026-03-02, 2026-03-02 09:15:00, 2026-03-02T09:15:00.123Z, ...+01:00
func isTime(text string) bool {
	if isDigits(text) {
		return text[0] == '1' && (len(text) == 10 || len(text) == 13)
	}
	const whole = "0000-00-00T00:00:00"
	n := min(len(text), len(whole))
	switch {
	case !hasForm(text[:n], whole[:n]):
		return false
	case n < len(whole):
		return n == len("0000-00-00") || n == len("0000-00-00T00:00")
	}
	rest := text[n:]
	if strings.HasPrefix(rest, ".") {
		fraction := strings.TrimLeft(rest[1:], "0123456789")
		if len(rest)-len(fraction) > len(".000000000") || len(fraction) == len(rest)-1 {
			return false
		}
		rest = fraction
	}
	rest = strings.Replace(strings.TrimPrefix(rest, " "), "-", "+", 1)
	return rest == "" || rest == "Z" || hasForm(rest, "+00:00") || hasForm(rest, "+0000")
}

// hasForm reports whether a text is a form with other digits.
func hasForm(text, form string) bool {
	if len(text) != len(form) {
		return false
	}
	for i := range len(form) {
		isDigit := text[i] >= '0' && text[i] <= '9'
		if isDigit != (form[i] == '0') || !isDigit && text[i] != form[i] && (form[i] != 'T' || text[i] != ' ') {
			return false
		}
	}
	return true
}

// isStatus holds for the states that versions 2 and 3 of the API know.
func isStatus(text string) bool { return isV2Status(text) || isV3Status(text) }

func isV2Status(text string) bool {
	switch text {
	case "approved", "pending", "rejected":
		return true
	}
	return false
}

func isV3Status(text string) bool {
	switch text {
	case "clear", "block", "attention", "error", "processing", "not_found":
		return true
	}
	return false
}

// isCountry holds for the two letters of a country, and for African countries
// by name.
func isCountry(text string) bool {
	if len(text) == 2 {
		return text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' && text[1] <= 'Z'
	}
	return text != "" && strings.Contains(africa, "|"+strings.ToLower(text)+"|")
}

const africa = "|algeria|angola|benin|botswana|burkina faso|burundi|cabo verde|cameroon|" +
	"central african republic|chad|comoros|congo|côte d'ivoire|cote d'ivoire|ivory coast|" +
	"democratic republic of the congo|djibouti|egypt|equatorial guinea|eritrea|eswatini|ethiopia|gabon|" +
	"gambia|ghana|guinea|guinea-bissau|kenya|lesotho|liberia|libya|madagascar|malawi|mali|mauritania|" +
	"mauritius|morocco|mozambique|namibia|niger|nigeria|rwanda|sao tome and principe|senegal|seychelles|" +
	"sierra leone|somalia|south africa|south sudan|sudan|tanzania|togo|tunisia|uganda|zambia|zimbabwe|"
