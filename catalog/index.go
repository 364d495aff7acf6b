package catalog

import (
	"slices"
	"sort"
	"strings"
)

// An index is what searching for words needs, made once. All words of all
// texts stand in one sorted list, so that those with the same beginning are
// neighbours, and behind each stands where it is met:
//
//	spoof     entry 12 (text), entry 12 (meaning, denied), text 70 (guide)
//	spoofing  entry 13 (keywords)
//
// What several entries share is read once: their product's names, their label
// and their guide are texts that are numbered behind the entries.
type index struct {
	entries []*Entry
	own     []ownTexts
	shares  [][3]uint32 // the shared texts of each entry
	shared  []sharedText

	words []string
	first []uint32  // the first posting of each word; one more at the end
	posts []posting // word by word

	typos vocabulary
}

// A posting is one text that has a word: an entry's own, or a shared one.
type posting struct {
	text uint32
	at   place // the best in it
}

// ownTexts are the texts that an entry has for itself, in lower case, and the
// same as bare words, for phrases.
type ownTexts struct {
	text, keywords, meaning             string
	bareText, bareKeywords, bareMeaning string

	noisy bool // whether a bare text has a line of nothing but noise
}

// A sharedText is a text in lower case that several entries may have.
type sharedText struct {
	text string
	in   field
}

// A place is where a word stands, as a number that is less the more telling
// the place is. From the highest bit: whether the mention is denied, the field,
// how far inside the field, and whether the word is only begun.
type place uint32

const (
	begun   place = 1
	denied  place = 1 << 31
	nowhere place = denied | place(fieldCount)<<28
)

// placeAt is the place of a mention. What stands further inside than can be
// said is equally far.
func placeAt(f field, offset int) place {
	return place(f)<<28 | place(min(offset, 1<<27-1))<<1
}

func (p place) field() field    { return field(p >> 28 & 7) }
func (p place) offset() int     { return int(p >> 1 & (1<<27 - 1)) }
func (p place) isFound() bool   { return p < nowhere }
func (p place) isDenied() bool  { return p&denied != 0 }
func (p place) isPartial() bool { return p&begun != 0 }

// A sighting is the best place of one word in every text.
type sighting []place

// in is the best place of the word in what entry i has and shares.
func (s sighting) in(x *index, i int) place {
	shares := &x.shares[i]
	return min(s[i], s[shares[0]], s[shares[1]], s[shares[2]])
}

// unseen is a sighting of nothing, to be filled.
func (x *index) unseen() sighting {
	s := make(sighting, len(x.entries)+len(x.shared))
	for i := range s {
		s[i] = nowhere
	}
	return s
}

// sight looks for a word in every text.
func (x *index) sight(word string) sighting {
	s := x.unseen()
	if edge := strings.IndexFunc(word, isEdge); edge >= 0 {
		x.sightJoined(s, word, word[:edge])
		return s
	}
	from, to := x.meaning(word)
	x.mark(s, from, to, len(word))
	return s
}

// sightBare looks for whatever begins so in bare texts, which have no noise. A
// word that no noise begins with is met just where it was seen in all texts.
func (x *index) sightBare(word string, seen sighting) sighting {
	from, to := x.beginning(word)
	if isWord(word) && !slices.ContainsFunc(x.words[from:to], isNoise) {
		return seen
	}
	s := x.unseen()
	for w := from; w < to; w++ {
		if !isNoise(x.words[w]) {
			x.mark(s, w, w+1, len(word))
		}
	}
	return s
}

// isWord holds for a word that stands for those that begin so and no others.
func isWord(word string) bool { return !isNegation(word) && strings.IndexFunc(word, isEdge) < 0 }

// mark enters where the words stand from one up to another, of which the first
// bytes were typed.
func (x *index) mark(s sighting, from, to, typed int) {
	for w := from; w < to; w++ {
		var rest place
		if len(x.words[w]) > typed {
			rest = begun
		}
		for _, p := range x.posts[x.first[w]:x.first[w+1]] {
			s[p.text] = min(s[p.text], p.at|rest)
		}
	}
}

// unmark takes out what mark has entered.
func (x *index) unmark(s sighting, from, to int) {
	for _, p := range x.posts[x.first[from]:x.first[to]] {
		s[p.text] = nowhere
	}
}

// beginning is the range of the words that begin so.
func (x *index) beginning(word string) (from, to int) {
	from = sort.SearchStrings(x.words, word)
	to = from + sort.Search(len(x.words)-from, func(i int) bool { return !strings.HasPrefix(x.words[from+i], word) })
	return from, to
}

// meaning is the range of the words that a word stands for: those that begin
// so, but "no" is no beginning of "not" or "node".
func (x *index) meaning(word string) (from, to int) {
	if isNegation(word) {
		return x.exactly(word)
	}
	return x.beginning(word)
}

// exactly is the range of the word itself: one, or none.
func (x *index) exactly(word string) (from, to int) {
	from = sort.SearchStrings(x.words, word)
	if from < len(x.words) && x.words[from] == word {
		return from, from + 1
	}
	return from, from
}

// sightJoined looks for a word with marks inside, such as re-run or don't. The
// texts that have its first part are searched letter by letter.
func (x *index) sightJoined(s sighting, word, part string) {
	from, to := x.exactly(part)
	for _, p := range x.posts[x.first[from]:x.first[to]] {
		s[p.text] = x.scan(p.text, word)
	}
}

// scan is the best place of a word in one text, or in all that an entry has
// for itself.
func (x *index) scan(text uint32, word string) place {
	if i := int(text) - len(x.entries); i >= 0 {
		return bestPlace(x.shared[i].text, word, x.shared[i].in)
	}
	own := &x.own[text]
	return min(
		bestPlace(own.text, word, inText), bestPlace(own.keywords, word, inKeywords),
		bestPlace(own.meaning, word, inMeaning),
	)
}

// bestPlace is the first place of a word in a field where it is not denied, or
// else the first where it is.
func bestPlace(text, word string, f field) place {
	best, denial := nowhere, newDenial(text)
	for i := wordStart(text, word, 0); i >= 0; i = wordStart(text, word, i+len(word)) {
		at, whole := placeAt(f, i), isWhole(text, i, len(word))
		switch {
		case !whole && isNegation(word):
			continue
		case !whole:
			at |= begun
		}
		if f.isProse() && denial.holds(i) {
			at |= denied
		}
		best = min(best, at)
	}
	return best
}
