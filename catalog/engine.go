package catalog

import "sync"

// An engine searches entries: the current ones, or the retired ones. What it
// needs is made when it is first needed.
type engine struct {
	entries    []*Entry
	byCode     func() map[string]coded
	docs       func() []doc
	meanings   func() []string // of each entry, as bare words
	vocabulary func() *vocabulary
}

func newEngine(entries []*Entry) *engine {
	docs := sync.OnceValue(func() []doc { return newDocs(entries) })
	return &engine{
		entries: entries,
		byCode:  sync.OnceValue(func() map[string]coded { return newCodes(entries) }),
		docs:    docs,
		meanings: sync.OnceValue(func() []string {
			meanings := make([]string, len(entries))
			for i, d := range docs() {
				meanings[i] = bare(d.own.field(inMeaning))
			}
			return meanings
		}),
		vocabulary: sync.OnceValue(func() *vocabulary { return newVocabulary(docs()) }),
	}
}

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
