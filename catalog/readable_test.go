package catalog_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// Somebody tired reads these texts with a customer waiting, so they are held to a
// Flesch-Kincaid grade: the years of school that a text asks for.

// A text may be harder to read than its kind allows where the words that make it so
// are not ours to choose.
var harder = map[string]string{
	"basic-kyc/1015 meaning":     unavailable,
	"enhanced-kyc/1015 meaning":  unavailable,
	"biometric-kyc/1015 meaning": unavailable,
	"biometric-kyc/0908 meaning": unavailable,
}

const unavailable = "one short sentence of the words that the row has"

// TestReadable holds what customers are told to grade 6 and three sentences, and
// what it means, what to do and why it belongs to its product to grade 8; one with a
// reason may reach 9.
func TestReadable(t *testing.T) {
	c, used := load(t), map[string]bool{}
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		if n := sentences(e.Customer); n > 3 {
			t.Errorf("%s: %d sentences for the customer: %q", e.ID, n, e.Customer)
		}
		for _, text := range []struct {
			kind, words string
			most        float64
		}{{"customer", e.Customer, 6}, {"meaning", e.Meaning, 8}, {"next", e.Next, 8}, {"placement", e.Placement.Why, 8}} {
			most, place := text.most, e.ID+" "+text.kind
			if harder[place] != "" {
				most, used[place] = 9, true
				if grade(text.words) <= text.most {
					t.Errorf("%s needs no exception: %q", place, text.words)
				}
			}
			if g := grade(text.words); g > most {
				t.Errorf("%s: grade %.1f, at most %.0f: %q", place, g, most, text.words)
			}
		}
	}
	if len(used) != len(harder) {
		t.Errorf("exceptions for texts that do not exist: %d of %d are used", len(used), len(harder))
	}
}

// TestGrade holds the counter to texts whose words were counted by hand.
func TestGrade(t *testing.T) {
	for _, tt := range []struct {
		text                        string
		words, sentences, syllables int
	}{
		{"Wait for the reviewer.", 4, 1, 6},
		{"The check is done. You need not do anything.", 9, 2, 11},
		{"Read job_complete first.", 3, 1, 4},
		{"One of three: it is dark; it is old; it is blurry.", 12, 3, 13},
		{"", 0, 0, 0},
	} {
		words, syllables := counted(tt.text)
		if n := sentences(tt.text); words != tt.words || n != tt.sentences || syllables != tt.syllables {
			t.Errorf("%q: %d words, %d sentences, %d syllables", tt.text, words, n, syllables)
		}
	}
	if easy, hard := grade("Wait for it."), grade("Authentication necessitates organisational verification."); easy > 3 || hard < 20 {
		t.Errorf("grades %.1f and %.1f", easy, hard)
	}
}

// grade is the Flesch-Kincaid grade of a text.
func grade(text string) float64 {
	words, syllables := counted(text)
	if words == 0 {
		return 0
	}
	perSentence, perWord := float64(words)/float64(sentences(text)), float64(syllables)/float64(words)
	return 0.39*perSentence + 11.8*perWord - 15.59
}

// ends match the end of a sentence, or of an item of a list.
var ends = regexp.MustCompile(`[.!?;](\s|$)`)

func sentences(text string) int { return len(ends.FindAllString(text, -1)) }

// counted are the words of a text and their syllables.
func counted(text string) (words, syllables int) {
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			words++
			syllables += syllablesOf(word)
		}
	}
	return words, syllables
}

// vowels match what is about a syllable of an English word.
var vowels = regexp.MustCompile(`[aeiouy]+`)

// syllablesOf counts the syllables of a word. A name that is written in code, such
// as job_complete or SDK, an address or a number is read at a glance and counts as two.
func syllablesOf(word string) int {
	word = strings.Trim(word, `.,:;!?()"`)
	if strings.ContainsAny(word, "_./0123456789") || len(word) > 1 && word == strings.ToUpper(word) {
		return 2
	}
	n := 0
	for part := range strings.SplitSeq(strings.ToLower(word), "-") {
		part = strings.TrimSuffix(part, "'s")
		count := len(vowels.FindAllString(part, -1))
		silent := strings.HasSuffix(part, "e") && !strings.HasSuffix(part, "le") ||
			strings.HasSuffix(part, "ed") && !strings.HasSuffix(part, "ted") && !strings.HasSuffix(part, "ded") ||
			strings.HasSuffix(part, "es") && !slices.ContainsFunc([]string{"ses", "ces", "ges", "zes", "xes", "ches", "shes"}, func(end string) bool { return strings.HasSuffix(part, end) })
		if silent {
			count--
		}
		n += max(count, 1)
	}
	return n
}
