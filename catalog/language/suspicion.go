package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"smilecodes/catalog"
)

// A Suspicion is a word in a text that speaks of a concept in some language.
type Suspicion struct {
	Word     string // as the language has it
	Concept  catalog.Concept
	Language *catalog.Language
}

// Suspicions finds words of suspicion. Accents and casing do not count, because people
// leave them out: "suspeito" and "SUSPÉITO" are one word. A word counts where it is whole,
// so "fake" does not find "fakes", and "fake*" does.
type Suspicions struct {
	byStart map[string][]phrase // the phrases by their first bytes
	within  []phrase            // those that may begin inside a word: "*danganya*"
}

// A phrase is a word of suspicion as it is searched for.
type phrase struct {
	text   string // folded, with a blank before each word
	isOpen bool   // it may end inside a word
	found  Suspicion
}

// startLength is how many bytes of a phrase it is found by.
const startLength = 4

// NewSuspicions are the words of suspicion of all of some languages.
func NewSuspicions(languages []*catalog.Language) *Suspicions {
	s := &Suspicions{byStart: map[string][]phrase{}}
	for _, l := range languages {
		for _, of := range l.Suspicion {
			for _, word := range of.Words {
				s.add(Suspicion{word, of.Concept, l})
			}
		}
	}
	return s
}

func (s *Suspicions) add(of Suspicion) {
	p := phrase{Folded(of.Word), strings.HasSuffix(of.Word, "*"), of}
	switch {
	case p.text == "": // nothing but marks
	case strings.HasPrefix(of.Word, "*"):
		p.text = strings.TrimPrefix(p.text, " ")
		s.within = append(s.within, p)
	default:
		start := startOf(p.text)
		s.byStart[start] = append(s.byStart[start], p)
	}
}

// startOf is the beginning of a text by which its phrase is found. A short word has its
// end in it.
func startOf(text string) string { return text[:min(len(text), startLength)] }

// In finds the first word of suspicion in a text, in whichever language it is.
func (s *Suspicions) In(text string) (Suspicion, bool) {
	text = Folded(text)
	for at := range len(text) {
		if text[at] == ' ' {
			for n := min(len(text)-at, startLength); n > 1; n-- {
				if i := slices.IndexFunc(s.byStart[text[at:at+n]], func(p phrase) bool { return p.isAt(text, at) }); i >= 0 {
					return s.byStart[text[at:at+n]][i].found, true
				}
			}
		}
	}
	for _, p := range s.within {
		for at := strings.Index(text, p.text); at >= 0; at++ {
			if p.isAt(text, at) {
				return p.found, true
			}
			next := strings.Index(text[at+1:], p.text)
			if next < 0 {
				break
			}
			at += next
		}
	}
	return Suspicion{}, false
}

// isAt reports whether a phrase is in a folded text at an offset.
func (p phrase) isAt(text string, at int) bool {
	rest, found := strings.CutPrefix(text[at:], p.text)
	return found && (p.isOpen || rest == "" || rest[0] == ' ')
}

// softHyphen is the only letter of Latin-1 that cannot be seen.
const softHyphen = '\u00ad'

// Folded is a text as it is compared with words of suspicion: small letters without
// accents, and a blank before each word.
//
//	"C'est Falsifié !"   " c est falsifie"
func Folded(text string) string {
	folded := make([]byte, 0, len(text)+1)
	edge := true
	for _, r := range norm.NFKD.String(text) {
		switch {
		case r > unicode.MaxLatin1 && unicode.In(r, unicode.Mn, unicode.Cf), r == softHyphen:
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			edge = true
			continue
		case edge:
			folded = append(folded, ' ')
		}
		edge = false
		folded = utf8.AppendRune(folded, unicode.ToLower(r))
	}
	return string(folded)
}
