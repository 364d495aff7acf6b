package catalog

import (
	"slices"
	"strings"
	"unicode"
)

// A query is what was typed, taken apart: the digits of codes, the job_type
// beside them, and words in lower case.
//
//	"RC 0812"          codes 0812
//	"10-15"            codes 1015
//	"0812/0814"        codes 0812, 0814
//	"0812 job_type 6"  codes 0812, job type 6
//	"1014 document"    codes 1014, words document
//	"Blurry selfie!"   words blurry, selfie
type query struct {
	codes   []string // two to five digits each
	words   []string
	jobType int    // 0 if none was typed
	typed   int    // how many words there were with those that say nothing
	noisy   string // all of these words without accents, a blank around each; empty if all say something
}

// maxQuery is how many bytes of a query are read; nobody types more.
const maxQuery = 256

// parseQuery takes a query apart. A single digit isn't a code yet, and a longer
// run of digits than a mistyped code can be is something else, such as an ID
// number: neither changes what is found.
func parseQuery(text string) query {
	text = strings.ReplaceAll(lower([]byte(cut(text, maxQuery))), "’", "'")
	var r reader
	for token := range strings.FieldsSeq(text) {
		for _, piece := range pieces(token) {
			r.read(piece)
		}
	}
	r.flush()
	q := query{codes: r.codes, words: r.words, typed: len(r.words)}
	if len(q.codes) > 0 && r.jobType > 0 {
		q.jobType = r.jobType
		q.words = slices.Delete(q.words, r.about, r.number)
	}
	all := q.words
	if q.words = meaningful(all, len(q.codes) > 0); len(q.words) < len(all) {
		q.noisy = withoutAccents(" " + strings.Join(all, " ") + " ")
	}
	return q
}

// isEdge holds for what may surround a word without being part of it.
func isEdge(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// isNoise holds for words that people type around what they look for. They are
// left out unless nothing else was typed.
func isNoise(word string) bool {
	switch word {
	case "a", "an", "the", "is", "are", "was", "were", "be", "been", "am", "it", "its", "this", "that", "these", "those", "there", "here",
		"i", "we", "you", "he", "she", "they", "me", "us", "them", "my", "our", "your", "his", "her", "their",
		"customer", "customers", "customer's", "client", "clients", "client's",
		"of", "for", "to", "in", "on", "at", "by", "from", "with", "as", "about", "and", "or", "but", "so", "if", "then", "than",
		"what", "why", "how", "when", "where", "which", "who", "does", "do", "did", "has", "have", "had", "can", "could", "will", "would", "should", "may",
		"mean", "means", "meaning", "say", "says", "said", "tell", "tells", "told", "show", "shows", "showed", "see", "sees", "saw",
		"get", "gets", "got", "getting", "sent", "send", "sends", "took", "takes", "typed", "wears", "wearing", "wore", "opened", "uploaded", "uploads",
		"please", "pls", "keeps", "keep", "help", "hello", "hi", "thanks", "thank", "still", "just", "very", "too", "really", "now", "left",
		"le", "la", "les", "un", "une", "est", "ce", "du", "des", "trop", "o", "os", "um", "uma", "esta", "da", "muito", "ni", "ya", "wa", "sana":
		return true
	}
	return false
}

// isAbout holds for words that say what a code is, next to a code.
func isAbout(word string) bool {
	switch word {
	case "rc", "code", "codes", "resultcode", "result", "error", "smile", "no", "nr", "n", "nº":
		return true
	}
	return false
}

func meaningful(words []string, beside bool) []string {
	var kept []string
	for _, w := range words {
		if !isNoise(withoutAccents(w)) && !(beside && isAbout(w)) {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 && !beside {
		return words
	}
	return kept
}

// isBegun reports whether no code is typed beyond its first two digits. Beside words
// two digits are a number: "the bvn has 10 digits".
func (q query) isBegun() bool {
	return !slices.ContainsFunc(q.codes, func(digits string) bool { return len(digits) > 2 })
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
func (q query) isSentence() bool { return q.typed > 12 }

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
