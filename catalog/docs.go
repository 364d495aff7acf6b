package catalog

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// A field is one of the texts of an entry that words are looked for in, from the
// most telling to the least.
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

// cost is how much a word in a field counts against an entry. Sentences mention
// many things in passing, so a mention in one costs more than in several names.
func (f field) cost() int { return [...]int{1, 2, 3, 4, 9, 11}[f] }

// A doc is an entry as it is searched: what words of which field it has, in
// lower case.
type doc struct {
	entry *Entry
	own   tokens  // of every field but the guide
	guide *tokens // shared by all entries that have the guide

	text  string // the result text as bare words, for phrases
	names names
}

func newDocs(entries []*Entry) []doc {
	docs := make([]doc, len(entries))
	guides := map[*Guide]*tokens{}
	var parts sync.WaitGroup // the first search waits for all of it
	parts.Go(func() {
		for _, e := range entries {
			if guides[e.Guide] == nil {
				guide := newTokens(e.Guide.searched())
				guides[e.Guide] = &guide
			}
		}
	})
	const size = 64
	for from := 0; from < len(entries); from += size {
		parts.Go(func() {
			for i := from; i < min(from+size, len(entries)); i++ {
				own := newTokens(entries[i].searched())
				docs[i] = doc{entries[i], own, nil, bare(own.field(inText)), own.names()}
			}
		})
	}
	parts.Wait()
	for i, e := range entries {
		docs[i].guide = guides[e.Guide]
	}
	return docs
}

// Fields are the lines of each field.
type fields [fieldCount][]string

// searched is what an entry is found by, but for its guide.
func (e *Entry) searched() fields {
	category := []string{e.Category.String(), e.SourceCategory}
	if e.Deprecated {
		category = append(category, "deprecated")
	}
	keywords := slices.Concat(e.Keywords, e.Product.Aliases)
	for _, p := range e.AlsoApplies {
		keywords = append(keywords, p.Name)
	}
	meanings := []string{e.Meaning}
	for _, r := range e.Elsewhere {
		keywords, meanings = append(slices.Clip(keywords), r.Where), append(meanings, r.Meaning)
	}
	if e.Team != nil {
		meanings = append(meanings, e.Team.Next+"\n"+e.Team.Note)
	}
	text := e.Text
	if e.isWord() {
		text = e.Code
	}
	return fields{
		inText:     {text},
		inProduct:  {e.Product.Name, e.Product.Slug},
		inCategory: category,
		inKeywords: keywords,
		inMeaning:  meanings,
	}
}

// searched is all that a guide says, as far as it is searched.
func (g *Guide) searched() fields {
	if g == nil {
		return fields{}
	}
	all := []string{g.Title, g.Summary, g.Escalate}
	for _, c := range g.Causes {
		all = append(all, c.What, c.Tell)
	}
	for _, s := range g.Steps {
		all = append(all, s.Do, s.Check)
	}
	return fields{inGuide: append(all, g.Evidence...)}
}

// find is the best mention of a word in an entry: in its most telling field,
// and not denied if there is any that is not.
func (d *doc) find(w wanted) mention { return d.own.find(w).or(d.guide.find(w)) }

// A keyword is one of the names that people have for an entry, or that of its
// product or category.
type keyword struct {
	words    int // without noise, if it has others
	in       field
	hasNoise bool
	from, to int32 // where it is in the text of the tokens
}

// Names are the keywords of an entry, and of which of them each token is.
type names struct {
	keywords []keyword
	from     int     // the first token
	of       []int16 // a keyword for each token
}

func (t *tokens) names() names {
	n := names{from: t.after(t.ends[inProduct-1])}
	end := t.ends[inProduct-1]
	for in := inProduct; in <= inKeywords; in++ {
		for line := range strings.Lines(t.field(in)) {
			k, of := keyword{in: in, from: end, to: end + int32(len(line)) - 1}, int16(len(n.keywords))
			end += int32(len(line))
			for token := n.from + len(n.of); token < len(t.at) && t.offset(token) < end; token++ {
				n.of = append(n.of, of)
				if isNoise(t.word(token)) {
					k.hasNoise = true
				} else {
					k.words++
				}
			}
			n.keywords = append(n.keywords, k)
		}
	}
	return n
}

// maxTaken is the most words of a query that are looked for in one keyword.
const maxTaken = 64

// all is each of them.
const all = 1<<maxTaken - 1

// A taking is what a keyword has of a query.
type taking struct {
	of     int16
	words  uint64 // a bit for each word of the query
	tokens uint64 // and of the keyword
	cost   int    // what they count together
}

// byName lowers what the words of a query count in an entry: those that
// one keyword has count once, whatever their order, and less if they are all of it
// or even all of the query, too.
//
//	"name wrong"         of "wrong name": 2
//	"nin, name wrong"    of "wrong name": 3, and what nin counts
//	"face mask"          of "hand over face": 4, and of "mask": 3
//
// It reports whether one keyword has the whole query.
func (d *doc) byName(words []wanted, costs []int) (whole bool) {
	words = words[:min(len(words), maxTaken)]
	var room [16]taking
	takings := d.takings(words, room[:0])
	if len(words) > 1 {
		if d.isOutcome(takings, len(words)) {
			clear(costs)
			costs[0] = inText.cost()
			return true
		}
		takings = slices.DeleteFunc(takings, func(t taking) bool { return d.names.keywords[t.of].in == inCategory })
	}
	for i := range takings {
		t := &takings[i]
		t.cost = d.names.keywords[t.of].cost(t, len(words))
		whole = whole || bits.OnesCount64(t.words) == len(words)
	}
	for free := uint64(all); ; {
		best, saved := taking{}, 0
		for _, t := range takings {
			if t.words&^free == 0 && sum(costs, t.words)-t.cost > saved {
				best, saved = t, sum(costs, t.words)-t.cost
			}
		}
		if saved == 0 {
			return whole
		}
		free &^= best.words
		for taken := best.words; taken != 0; taken &= taken - 1 {
			costs[bits.TrailingZeros64(taken)], best.cost = best.cost, 0
		}
	}
}

// takings are what each keyword has of the words, if it has any. A category alone is
// not one of the names.
func (d *doc) takings(words []wanted, takings []taking) []taking {
	heads := d.own.heads[d.names.from:][:len(d.names.of)]
	for i := range words {
		w := &words[i]
		for token, h := range heads {
			if h&w.mask == w.head && (len(words) > 1 || d.names.keywords[d.names.of[token]].in != inCategory) && d.own.match(d.names.from+token, *w).found {
				takings = d.names.take(takings, token, i)
			}
		}
	}
	return takings
}

// take adds a word that a token was found to be. None is taken twice: "photo" is not
// "photo of a photo".
func (n *names) take(takings []taking, token, word int) []taking {
	of, bit := n.of[token], uint64(1)<<(token%64)
	for i := range takings {
		if t := &takings[i]; t.of == of {
			if t.words>>word&1 == 0 && t.tokens&bit == 0 {
				t.words |= 1 << word
				t.tokens |= bit
			}
			return takings
		}
	}
	return append(takings, taking{of: of, words: 1 << word, tokens: bit})
}

// said is how many bytes of a query are a keyword to the letter, with words in it that
// say nothing elsewhere; 0 if none is. Then these words do say something.
//
//	"how long does it take"   8: "how long" is about waiting, "too long" about a number
func (d *doc) said(typed string) (longest int) {
	for _, k := range d.names.keywords {
		if n := int(k.to - k.from); k.hasNoise && n > longest && hasPhrase(typed, d.own.text[k.from:k.to]) {
			longest = n
		}
	}
	return longest
}

// isOutcome reports whether a query is a product and all of a category, which together
// count as one word of the text: "biometric approved" isn't "approved with attention".
func (d *doc) isOutcome(takings []taking, inQuery int) bool {
	var product, category uint64
	for _, t := range takings {
		switch k := d.names.keywords[t.of]; {
		case k.in == inProduct:
			product |= t.words
		case k.in == inCategory && bits.OnesCount64(t.words) >= k.words:
			category |= t.words
		}
	}
	return product != 0 && category&^product != 0 && bits.OnesCount64(product|category) == inQuery
}

// cost is what the words that a keyword has count together.
func (k keyword) cost(t *taking, inQuery int) int {
	met := bits.OnesCount64(t.words)
	switch isAll := met >= k.words; {
	case k.in == inProduct, isAll && met == inQuery:
		return inProduct.cost()
	case isAll:
		return inCategory.cost()
	}
	return inKeywords.cost()
}

// sum adds up what words count.
func sum(costs []int, words uint64) int {
	n := 0
	for ; words != 0; words &= words - 1 {
		n += costs[bits.TrailingZeros64(words)]
	}
	return n
}
