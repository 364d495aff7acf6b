package catalog

import "slices"

// A builder makes an index: it reads every text once, notes each word with its
// place, and then puts the words in order.
type builder struct {
	*index
	numbers map[string]uint32 // of the words, as they are first met
	words   []string          // by number
	last    []uint32          // of each word the note that was made last
	notes   []note
}

// A note is a posting that has not found its place yet.
type note struct {
	word uint32
	posting
}

// newIndex reads first what a typo may have meant, entry by entry, and then the
// prose: so the words of the first kind have the lowest numbers, in the order
// in which they are met.
func newIndex(entries []*Entry) *index {
	b := &builder{
		index: &index{entries: entries, own: make([]ownTexts, len(entries)), shares: make([][3]uint32, len(entries))},
		// As many as we have, as a rule: to grow would touch most pages twice.
		numbers: make(map[string]uint32, min(16*len(entries), 1<<13)),
		notes:   make([]note, 0, 96*len(entries)),
	}
	texts := map[any]uint32{}
	for i, e := range entries {
		b.names(i, e, texts)
	}
	b.typos = newVocabulary(b.words)
	for i, e := range entries {
		b.prose(i, e, texts)
	}
	b.arrange()
	return b.index
}

// names reads the code, the result text, the names of the product and the
// keywords. The code is nowhere to be found as a word: it is only meant.
func (b *builder) names(i int, e *Entry, texts map[any]uint32) {
	own := &b.own[i]
	own.text, own.keywords = lower(e.Text), lower(e.keywords())
	own.bareText, own.bareKeywords = own.bare(own.text), own.bare(own.keywords)
	b.add(e.Code, posting{uint32(i), nowhere})
	b.read(own.text, uint32(i), inText)
	b.shares[i][0] = b.share(texts, e.Product, inProduct, e.Product.searched)
	b.read(own.keywords, uint32(i), inKeywords)
}

// bare makes a bare text, and notes if it has noise.
func (o *ownTexts) bare(text string) string {
	bared, noisy := bareOf(text)
	o.noisy = o.noisy || noisy
	return bared
}

func (b *builder) prose(i int, e *Entry, texts map[any]uint32) {
	own := &b.own[i]
	own.meaning = lower(e.Meaning)
	own.bareMeaning = own.bare(own.meaning)
	b.read(own.meaning, uint32(i), inMeaning)
	b.shares[i][1] = b.share(texts, e.label(), inCategory, e.label().searched)
	b.shares[i][2] = b.share(texts, e.Guide, inGuide, e.Guide.searched)
}

// share reads the text of a thing that several entries have, the first time
// that one has it, and returns its number.
func (b *builder) share(texts map[any]uint32, of any, in field, searched func() string) uint32 {
	number, known := texts[of]
	if !known {
		number = uint32(len(b.entries) + len(b.shared))
		texts[of] = number
		b.shared = append(b.shared, sharedText{lower(searched()), in})
		b.read(b.shared[len(b.shared)-1].text, number, in)
	}
	return number
}

// read notes every word of a text.
func (b *builder) read(text string, number uint32, in field) {
	denial := newDenial(text)
	for i, n := nextWord(text, 0); n > 0; i, n = nextWord(text, i+n) {
		at := placeAt(in, i)
		if in.isProse() {
			if denial.holds(i) {
				at |= denied
			}
			denial.skip(i + n)
		}
		b.add(text[i:i+n], posting{number, at})
	}
}

// add notes a word. Of a text only the best place counts.
func (b *builder) add(word string, p posting) {
	number, known := b.numbers[word]
	if !known {
		number = uint32(len(b.words))
		b.numbers[word] = number
		b.words = append(b.words, word)
		b.last = append(b.last, 0)
	} else if last := &b.notes[b.last[number]]; last.text == p.text && last.at.isFound() {
		last.at = min(last.at, p.at)
		return
	}
	b.last[number] = uint32(len(b.notes))
	b.notes = append(b.notes, note{number, p})
}

// arrange sorts the words and puts the postings of each together.
func (b *builder) arrange() {
	x := b.index
	order := make([]uint32, len(b.words)) // of the sorted words, their numbers
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(m, n uint32) int {
		if b.words[m] < b.words[n] {
			return -1
		}
		return 1
	})
	count := make([]uint32, len(b.words)) // of postings, by number
	for _, n := range b.notes {
		count[n.word]++
	}
	x.words, x.first = make([]string, len(order)), make([]uint32, len(order)+1)
	next := count // from here on: where the next posting goes
	for i, number := range order {
		x.words[i] = b.words[number]
		x.first[i+1] = x.first[i] + count[number]
		next[number] = x.first[i]
		if int(number) < len(x.typos.words) {
			x.typos.sorted[number] = uint32(i)
		}
	}
	x.posts = make([]posting, len(b.notes))
	for _, n := range b.notes {
		x.posts[next[n.word]] = n.posting
		next[n.word]++
	}
}
