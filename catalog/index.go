package catalog

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
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

// An index is what searching for words needs of every entry, made once. The
// vocabulary is made when a word is first misspelt.
type index struct {
	docs       []doc
	of         map[*Entry]*doc
	vocabulary func() *vocabulary
}

// A doc is an entry in lower case, field by field.
type doc struct {
	entry  *Entry
	fields [fieldCount]string

	text, keywords, meaning string // these fields as bare words, for phrases
}

func newIndex(entries []*Entry) *index {
	x := &index{docs: make([]doc, len(entries)), of: make(map[*Entry]*doc, len(entries))}
	guides := map[*Guide]string{} // several entries share one
	for i, e := range entries {
		if _, made := guides[e.Guide]; !made {
			guides[e.Guide] = lower(e.Guide.prose())
		}
		x.docs[i] = newDoc(e, guides[e.Guide])
		x.of[e] = &x.docs[i]
	}
	x.vocabulary = sync.OnceValue(func() *vocabulary { return newVocabulary(x.docs) })
	return x
}

func newDoc(e *Entry, guide string) doc {
	product := append([]string{e.Product.Name, e.Product.Slug}, e.Product.Aliases...)
	keywords := slices.Clone(e.Keywords)
	for _, p := range e.AlsoApplies {
		keywords = append(keywords, p.Name)
	}
	fields := [fieldCount]string{
		inText:     e.Text,
		inProduct:  strings.Join(product, "\n"),
		inCategory: e.Category.String() + "\n" + e.SourceCategory,
		inKeywords: strings.Join(keywords, "\n"),
		inMeaning:  e.Meaning,
	}
	if e.Deprecated {
		fields[inCategory] += "\ndeprecated"
	}
	for f, s := range fields {
		fields[f] = lower(s)
	}
	fields[inGuide] = guide
	return doc{
		entry: e, fields: fields,
		text: bare(fields[inText]), keywords: bare(fields[inKeywords]), meaning: bare(fields[inMeaning]),
	}
}

// bare is a text line by line without what people leave out when they type:
// marks and noise. "No spoof was detected." reads "no spoof detected".
func bare(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.Join(meaningful(strings.FieldsFunc(l, isEdge), false), " ")
	}
	return strings.Join(lines, "\n")
}

// prose is all that a guide says, for searching.
func (g *Guide) prose() string {
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
	return strings.Map(func(r rune) rune {
		if l := unicode.ToLower(r); utf8.RuneLen(l) == utf8.RuneLen(r) {
			return l
		}
		return r
	}, s)
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

// reach is how many words a negation reaches over: "did not find any sign of
// an attack".
const reach = 6

// isNegated reports whether the mention at i is denied: a negation stands
// before it in the same sentence, at most a few words away.
func isNegated(text string, i int) bool {
	start := strings.LastIndexAny(text[:i], ".:;\n") + 1
	words := strings.Fields(text[start:i])
	for _, w := range words[max(0, len(words)-reach):] {
		if isNegation(strings.Trim(w, ",")) {
			return true
		}
	}
	return false
}

// A vocabulary is every distinct word that a typo may have meant.
type vocabulary struct {
	words   []string
	masks   []uint64 // the letters and digits of each word, as bits
	entries [][]int  // the entries with each word, by place in the index
}

func newVocabulary(docs []doc) *vocabulary {
	v := &vocabulary{}
	byWord := map[string]int{}
	for i, d := range docs {
		near := []string{d.entry.Code, d.fields[inText], d.fields[inProduct], d.fields[inKeywords]}
		for w := range strings.FieldsFuncSeq(strings.Join(near, "\n"), isEdge) {
			v.add(byWord, w, i)
		}
	}
	return v
}

func (v *vocabulary) add(byWord map[string]int, word string, entry int) {
	w, ok := byWord[word]
	if !ok {
		w = len(v.words)
		byWord[word] = w
		v.words = append(v.words, word)
		v.masks = append(v.masks, mask(word))
		v.entries = append(v.entries, nil)
	}
	if !slices.Contains(v.entries[w], entry) {
		v.entries[w] = append(v.entries[w], entry)
	}
}

// mask has a bit for each byte value of a word, folded to 64. A word can only
// be a subsequence of another if it has no bit that the other lacks.
func mask(word string) uint64 {
	var m uint64
	for i := range len(word) {
		m |= 1 << (word[i] & 63)
	}
	return m
}
