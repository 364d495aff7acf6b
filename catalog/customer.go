package catalog

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MostCustomerLetters is how long words for a customer may be: as long as somebody reads.
const MostCustomerLetters = 600

// CustomerFaults are what is wrong with words that a customer is to read, in English or in
// another language; none if nothing is. Each is the end of a sentence that begins with
// what was written where: "customer " + "has the code 0812". Words of suspicion are looked
// for by [Suspicions].
//
// A number of four digits is fine unless an entry has it as its code: a year, or the last
// digits of a card. A part of a longer number isn't a code.
func (c *Catalog) CustomerFaults(text string) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if n := utf8.RuneCountInString(text); n > MostCustomerLetters {
		fault("has %d characters; it may have %d", n, MostCustomerLetters)
	}
	if hidden := HiddenIn(text); hidden != "" {
		fault("has the character %s, which nobody can see", hidden)
	}
	if !isWholeSentence(text) {
		fault("isn't a whole sentence: it must begin with a capital letter or a number, and end with a full stop or another mark that ends one")
	}
	plain := norm.NFKC.String(text)
	if code := c.codeIn(plain); code != "" {
		fault("has the code %s", code)
	}
	if word := jargon(plain); word != "" {
		fault("says %q, which is a word of machines or reviewers", word)
	}
	if i := strings.IndexAny(plain, "{}"); i >= 0 {
		fault("has a placeholder, and nothing fills one in in words for customers")
	}
	return faults
}

// jargon is the first word of a text that only machines and reviewers say, or that is the
// name of a category; empty if there is none.
func jargon(text string) string {
	before := ""
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }) {
		switch lowered := strings.ToLower(word); {
		case strings.Contains(word, "_"), slices.Contains(jargonWords, lowered),
			slices.ContainsFunc(jargonBegins, func(begin string) bool { return strings.HasPrefix(lowered, begin) }):
			return word
		case lowered == "id" && before == "Smile", lowered == "run" && before == "re":
			return before + " " + word
		default:
			before = map[string]string{"smile": "Smile", "re": "re"}[lowered]
		}
	}
	return ""
}

var (
	jargonWords  = []string{"smileid", "job", "callback", "sdk", "api", "zip", "mrz", "ocr", "inconclusive", "pending", "rerun"}
	jargonBegins = []string{"provisional", "approv", "reject"}
)

// HiddenIn is the first character of a text that nobody sees and some programs obey, such
// as U+202E; empty if there is none. A line break is one of them.
func HiddenIn(text string) string {
	for _, r := range text {
		if (r < ' ' || r >= 0x7f) && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector) && !joins(r) {
			return fmt.Sprintf("%U", r)
		}
	}
	return ""
}

// joins reports whether a character only says how letters are joined, as Persian and
// languages of India need it.
func joins(r rune) bool { return r == '\u200c' || r == '\u200d' }

// isWholeSentence reports whether a text begins and ends as sentences do. Writing without
// capitals begins with any letter.
func isWholeSentence(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "\"“«¿¡("))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"”»)"))
	return (unicode.IsDigit(first) || unicode.IsLetter(first) && !unicode.IsLower(first)) && strings.ContainsRune(".!?…。！？؟۔।።", last)
}

// codeIn is a code in a text: four digits of any script that an entry has, alone; empty
// if there is none.
func (c *Catalog) codeIn(text string) string {
	var digits []byte
	for _, r := range text + " " {
		if joins(r) {
			continue
		}
		if unicode.IsDigit(r) {
			digits = append(digits, digitOf(r))
			continue
		}
		if code := string(digits); len(digits) == 4 && (c.Code(code) != nil || c.RetiredCode(code) != nil) {
			return code
		}
		digits = digits[:0]
	}
	return ""
}

// digitOf is a digit of any script in ASCII. The ten of a script follow each other.
func digitOf(r rune) byte {
	d := byte('0')
	for ; d < '9' && unicode.IsDigit(r-1); r-- {
		d++
	}
	return d
}
