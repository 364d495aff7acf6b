package catalog

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// A field is a part of an entry that words are looked for in, from the most
// telling to the least.
type field uint8

const (
	inText field = iota
	inProduct
	inCategory
	inKeywords
	inMeaning
	inGuide
	fieldCount
)

// isProse holds for fields with sentences, where a mention can be negated. A
// result text is a name: "No Face Found" is the answer to "face found".
func (f field) isProse() bool { return f >= inMeaning }

// searched is what the product is found by.
func (p *Product) searched() string {
	return strings.Join(append([]string{p.Name, p.Slug}, p.Aliases...), "\n")
}

// A label is what an entry is found by under its category. Many entries have
// the same.
type label struct {
	category   Category
	source     string
	deprecated bool
}

func (e *Entry) label() label { return label{e.Category, e.SourceCategory, e.Deprecated} }

func (l label) searched() string {
	text := l.category.String() + "\n" + l.source
	if l.deprecated {
		text += "\ndeprecated"
	}
	return text
}

// keywords is what the entry is found by under its keywords.
func (e *Entry) keywords() string {
	keywords := slices.Clone(e.Keywords)
	for _, p := range e.AlsoApplies {
		keywords = append(keywords, p.Name)
	}
	return strings.Join(keywords, "\n")
}

// searched is all that a guide says, as far as it is searched.
func (g *Guide) searched() string {
	if g == nil {
		return ""
	}
	all := []string{g.Title, g.Summary, g.Escalate}
	for _, s := range g.Steps {
		all = append(all, s.Do, s.Check)
	}
	return strings.Join(append(all, g.Evidence...), "\n")
}

// lower is strings.ToLower without a change of length, so that a place in the
// lowered text is the same place in the text. Letters whose lower form is
// longer or shorter, such as İ, stay.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= utf8.RuneSelf {
			return strings.Map(lowerRune, s)
		}
		if c-'A' < 26 {
			b[i] = c + 'a' - 'A'
		}
	}
	return unsafe.String(unsafe.SliceData(b), len(b)) // nobody writes to it any more
}

func lowerRune(r rune) rune {
	if l := unicode.ToLower(r); utf8.RuneLen(l) == utf8.RuneLen(r) {
		return l
	}
	return r
}

// bare is a text line by line without what people leave out when they type:
// marks and noise. "No spoof was detected." reads "no spoof detected". A line of
// nothing but noise keeps it.
func bare(text string) string {
	text, _ = bareOf(text)
	return text
}

// bareOf reports too whether noise was kept.
func bareOf(text string) (bared string, noisy bool) {
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.SplitSeq(text, "\n") {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		if !writeBare(&b, line, isNoise) {
			noisy = writeBare(&b, line, func(string) bool { return false }) || noisy
		}
	}
	return b.String(), noisy
}

// writeBare writes the words of a line that are not left out, and reports
// whether there were any.
func writeBare(b *strings.Builder, line string, isLeftOut func(string) bool) bool {
	from := b.Len()
	for i, n := nextWord(line, 0); n > 0; i, n = nextWord(line, i+n) {
		if word := line[i : i+n]; !isLeftOut(word) {
			if b.Len() > from {
				b.WriteByte(' ')
			}
			b.WriteString(word)
		}
	}
	return b.Len() > from
}

// nextWord finds the next word in a text, from a place on: where it begins and
// how long it is, 0 if there is none.
func nextWord(text string, from int) (at, length int) {
	at = from
	for at < len(text) && !isWordByte(text[at]) {
		edge, n := edgeAt(text, at)
		if !edge {
			break
		}
		at += n
	}
	end := at
	for end < len(text) {
		if isWordByte(text[end]) {
			end++
			continue
		}
		edge, n := edgeAt(text, end)
		if edge {
			break
		}
		end += n
	}
	return at, end - at
}

// isWordByte knows nearly all letters and digits without a look at the tables.
func isWordByte(c byte) bool { return c|0x20-'a' < 26 || c-'0' < 10 }

// edgeAt reports whether an edge stands at i, and how many bytes it has.
func edgeAt(text string, i int) (edge bool, n int) {
	if c := text[i]; c < utf8.RuneSelf {
		return !isWordByte(c), 1
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	return isEdge(r), n
}

// wordStart finds where word stands in text at the start of a word, from a
// place on; -1 if nowhere.
func wordStart(text, word string, from int) int {
	for from < len(text) {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if i == 0 || isEdge(before) {
			return i
		}
		from = i + len(word)
	}
	return -1
}

// isWhole reports whether the word that starts at i ends after n bytes.
func isWhole(text string, i, n int) bool {
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	return i+n == len(text) || isEdge(after)
}
