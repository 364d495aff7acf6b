package field

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// labels are names in words, as people and their dashboards write them. They are found in
// any case, with or without accents, and also in one word or with signs between the words.
// A guess is what we suppose that a page in another language says; we have seen none.
var labels = [...]struct {
	field   Field
	isGuess bool
	words   []string
}{
	{ResultCode, false, []string{"result code", "smile id code"}},
	{ResultText, false, []string{"result text"}},
	{JobType, false, []string{"job type"}},
	{SmileJobID, false, []string{"smile job id"}},

	{ResultCode, true, []string{"code résultat", "code de résultat", "código de resultado", "código do resultado"}},
	{ResultText, true, []string{"texte résultat", "texte du résultat", "texto de resultado", "texto do resultado"}},
	{JobType, true, []string{"type de job", "tipo de trabalho", "tipo de job"}},
}

// addLabels adds the labels to the known keys. They are named as the field is.
func (k Keys) addLabels() {
	for _, row := range &labels {
		for _, name := range row.words {
			if squashed := string(Squash(nil, []byte(name))); k[squashed].Field == Unknown {
				k[squashed] = Key{row.field, NameOf(row.field)}
			}
		}
	}
}

// Labels is a regular expression for the labels.
func Labels() string {
	var all []string
	for _, row := range &labels {
		for _, name := range row.words {
			all = append(all, labelForm(name))
		}
	}
	return strings.Join(all, "|")
}

// labelForm is a regular expression for a label, with its accents, with those that are signs
// of their own, and without.
func labelForm(name string) string {
	var b strings.Builder
	for _, r := range name {
		switch plain := plainLetter(r); {
		case r == ' ':
			b.WriteString("[ _-]?")
		case plain != r:
			b.WriteString("(?:" + string(r) + "|" + string(plain) + `\p{Mn}?)`)
		default:
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	return b.String()
}

// NamesCode reports whether a text has a name of the result code in it.
func NamesCode(text []byte) bool {
	bare := Squash(make([]byte, 0, len(text)), text)
	for _, row := range &labels {
		for _, name := range row.words {
			if row.field == ResultCode && bytes.Contains(bare, Squash(nil, []byte(name))) {
				return true
			}
		}
	}
	return false
}

// The letters with accents that labels may have, and those without.
const (
	accented = "àáâãäçèéêëìíîïñòóôõöùúûü"
	plainOf  = "aaaaaceeeeiiiinooooouuuu"
)

// plainLetter is a letter in lower case and without its accent.
func plainLetter(r rune) rune {
	r = unicode.ToLower(r)
	if at := strings.IndexRune(accented, r); at >= 0 {
		return rune(plainOf[utf8.RuneCountInString(accented[:at])])
	}
	return r
}

// addPlain adds the first character of a text without its accent, and says how long it is.
func addPlain(buffer, text []byte) ([]byte, int) {
	r, size := utf8.DecodeRune(text)
	switch {
	case r == utf8.RuneError && size == 1:
		return append(buffer, text[0]), 1
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r): // an accent, or something that can't be seen
		return buffer, size
	}
	return utf8.AppendRune(buffer, plainLetter(r)), size
}
