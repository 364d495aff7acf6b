package catalog

import (
	"strings"
	"sync"
)

// An engine searches entries: the current ones, or the retired ones. What it
// needs is made when it is first needed.
type engine struct {
	entries    []*Entry
	byCode     func() map[string]coded
	docs       func() []doc
	vocabulary func() *vocabulary
}

func newEngine(entries []*Entry) *engine {
	docs := sync.OnceValue(func() []doc { return newDocs(entries) })
	return &engine{
		entries:    entries,
		byCode:     sync.OnceValue(func() map[string]coded { return newCodes(entries) }),
		docs:       docs,
		vocabulary: sync.OnceValue(func() *vocabulary { return newVocabulary(docs()) }),
	}
}

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

// A doc is an entry as it is searched: what words of which field it has, in
// lower case.
type doc struct {
	entry *Entry
	own   tokens  // of every field but the guide
	guide *tokens // shared by all entries that have the guide

	text, keywords, meaning string // these fields as bare words, for phrases
}

func newDocs(entries []*Entry) []doc {
	docs := make([]doc, len(entries))
	guides := map[*Guide]*tokens{}
	for i, e := range entries {
		guide := guides[e.Guide]
		if guide == nil {
			guide = new(tokens)
			*guide = newTokens([fieldCount]string{inGuide: lower(e.Guide.searched())})
			guides[e.Guide] = guide
		}
		docs[i] = newDoc(e, guide)
	}
	return docs
}

func newDoc(e *Entry, guide *tokens) doc {
	text, keywords, meaning := lower(e.Text), lower(e.keywords()), lower(e.Meaning)
	return doc{
		entry: e, guide: guide, text: bare(text), keywords: bare(keywords), meaning: bare(meaning),
		own: newTokens([fieldCount]string{
			inText: text, inProduct: lower(e.Product.searched()), inCategory: lower(e.category()), inKeywords: keywords, inMeaning: meaning,
		}),
	}
}

// searched is what a product is found by.
func (p *Product) searched() string {
	return strings.Join(append([]string{p.Name, p.Slug}, p.Aliases...), "\n")
}

// category is what an entry is found by under its category.
func (e *Entry) category() string {
	text := e.Category.String() + "\n" + e.SourceCategory
	if e.Deprecated {
		text += "\ndeprecated"
	}
	return text
}

// keywords is what an entry is found by under its keywords.
func (e *Entry) keywords() string {
	keywords := strings.Join(e.Keywords, "\n")
	for _, p := range e.AlsoApplies {
		keywords += "\n" + p.Name
	}
	return keywords
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

// Tokens are the words of some fields, in their order. Of each its first eight
// bytes are kept as a number, so that to look through all of them for a
// beginning is to look at a row of numbers.
type tokens struct {
	text  string // the fields, one after the other
	heads []uint64
	words []mention
}

// A mention is where a word is met.
type mention struct {
	at     int32 // in the text of the tokens
	field  field
	found  bool
	denied bool // the text only denies it
	whole  bool // the word that was looked for is not only the beginning of it
}

func newTokens(fields [fieldCount]string) tokens {
	text := strings.Join(fields[:], "\n")
	words := len(text) / 6 // or a few less; to make room once is faster than to grow
	t := tokens{text, make([]uint64, 0, words), make([]mention, 0, words)}
	from := 0
	for in, text := range fields {
		t.read(field(in), text, from)
		from += len(text) + 1
	}
	return t
}

// read adds the words of a field that begins at a place.
func (t *tokens) read(in field, text string, from int) {
	denial := newDenial(text)
	for i, n := nextWord(text, 0); n > 0; i, n = nextWord(text, i+n) {
		m := mention{at: int32(from + i), field: in, found: true}
		if in.isProse() {
			m.denied = denial.holds(i)
			denial.skip(i + n)
		}
		t.heads = append(t.heads, head(text[i:i+n]))
		t.words = append(t.words, m)
	}
}

// head is the first eight bytes of a word as a number.
func head(word string) uint64 {
	var h uint64
	for i := range min(len(word), 8) {
		h |= uint64(word[i]) << (56 - 8*i)
	}
	return h
}

// A wanted word is looked for at the beginning of words.
type wanted struct {
	word string
	head uint64
	mask uint64 // of the bytes that the head of a word must share
	tail bool   // the head is not all of it: it is long, or has marks inside, such as re-run
}

func newWanted(words []string) []wanted {
	all := make([]wanted, len(words))
	for i, word := range words {
		_, n := nextWord(word, 0)
		all[i] = wanted{word, head(word[:n]), ^uint64(0) << (64 - 8*min(n, 8)), n < len(word) || n >= 8}
	}
	return all
}

// find is the first mention of a word, one that is not denied if there is any.
func (t *tokens) find(w wanted) mention {
	var denied mention
	for i, h := range t.heads {
		if h&w.mask != w.head {
			continue
		}
		m := t.words[i]
		m.whole = h == w.head
		if w.tail {
			if !strings.HasPrefix(t.text[m.at:], w.word) {
				continue
			}
			m.whole = isWhole(t.text, int(m.at), len(w.word))
		}
		switch {
		case !m.whole && isNegation(w.word): // "no" is no beginning of "not" or "node"
		case !m.denied:
			return m
		case !denied.found:
			denied = m
		}
	}
	return denied
}

// or is the better of two mentions: a denied one counts only if there is no other.
func (m mention) or(n mention) mention {
	if m.found && !m.denied || !n.found || m.found && n.denied {
		return m
	}
	return n
}

// find is the best mention of a word in an entry: in its most telling field,
// and not denied if there is any that is not.
func (d *doc) find(w wanted) mention { return d.own.find(w).or(d.guide.find(w)) }

// lookFor looks for a word in every entry.
func (x *engine) lookFor(w wanted) []mention {
	docs, guides := x.docs(), map[*tokens]mention{} // each guide is looked through once
	found := make([]mention, len(docs))
	for i := range docs {
		guide, known := guides[docs[i].guide]
		if !known {
			guide = docs[i].guide.find(w)
			guides[docs[i].guide] = guide
		}
		found[i] = docs[i].own.find(w).or(guide)
	}
	return found
}

// lit highlights words in the result text of an entry.
func (x *engine) lit(words []wanted) func(doc int) []Span {
	return func(doc int) (spans []Span) {
		for _, w := range words {
			if m := x.docs()[doc].find(w); m.found && m.field == inText {
				spans = append(spans, Span{int(m.at), int(m.at) + len(w.word)})
			}
		}
		return spans
	}
}
