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
			guide.read(inGuide, lower(e.Guide.searched()))
			guides[e.Guide] = guide
		}
		docs[i] = newDoc(e, guide)
	}
	return docs
}

func newDoc(e *Entry, guide *tokens) doc {
	text, keywords, meaning := lower(e.Text), lower(e.keywords()), lower(e.Meaning)
	d := doc{entry: e, guide: guide, text: bare(text), keywords: bare(keywords), meaning: bare(meaning)}
	d.own.read(inText, text)
	d.own.read(inProduct, lower(e.Product.searched()))
	d.own.read(inCategory, lower(e.category()))
	d.own.read(inKeywords, keywords)
	d.own.read(inMeaning, meaning)
	return d
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

// read adds the words of a field.
func (t *tokens) read(in field, text string) {
	from := len(t.text)
	t.text += text + "\n"
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
}

func newWanted(word string) wanted {
	_, n := nextWord(word, 0) // of re-run the first part
	return wanted{word, head(word[:n]), ^uint64(0) << (64 - 8*min(n, 8))}
}

// find is the first mention of a word, one that is not denied if there is any.
func (t *tokens) find(w wanted) mention {
	var denied mention
	for i, h := range t.heads {
		if h&w.mask != w.head {
			continue
		}
		m := t.words[i]
		if !strings.HasPrefix(t.text[m.at:], w.word) {
			continue
		}
		m.whole = isWhole(t.text, int(m.at), len(w.word))
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

// find is the best mention of a word in an entry: in its most telling field,
// and not denied if there is any that is not.
func (d *doc) find(w wanted) mention {
	m := d.own.find(w)
	if m.found && !m.denied {
		return m
	}
	if g := d.guide.find(w); g.found && !(m.found && g.denied) {
		return g
	}
	return m
}

// A want is a word that is looked for, and where each entry has it.
type want struct {
	wanted
	at []mention
}

func (x *engine) wants(words []string) []want {
	docs, wants := x.docs(), make([]want, len(words))
	for i, word := range words {
		wants[i] = want{newWanted(word), make([]mention, len(docs))}
		for d := range docs {
			wants[i].at[d] = docs[d].find(wants[i].wanted)
		}
	}
	return wants
}

// lit adds the word to what is highlighted in the result text of an entry.
func (w *want) lit(spans []Span, doc int) []Span {
	if m := w.at[doc]; m.found && m.field == inText {
		spans = append(spans, Span{int(m.at), int(m.at) + len(w.word)})
	}
	return spans
}
