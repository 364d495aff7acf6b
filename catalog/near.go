package catalog

import (
	"cmp"
	"iter"
	"slices"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// A vocabulary is every distinct word that a typo may have meant: the codes,
// and the words of texts, products and keywords, as they are first met.
type vocabulary struct {
	words  []string
	masks  []uint64 // the letters and digits of each word, as bits
	sorted []uint32 // the place of each word among all
}

func newVocabulary(words []string) vocabulary {
	v := vocabulary{words: slices.Clip(words), masks: make([]uint64, len(words)), sorted: make([]uint32, len(words))}
	for i, w := range words {
		v.masks[i] = mask(w)
	}
	return v
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

// A guess is a word of the vocabulary that a typo may have meant.
type guess struct {
	word     int
	letters  []int // where its letters that were typed begin, in bytes
	distance int   // letters missing or wrong
}

// near lists what a word may have meant, best first: words that have all its
// letters in order, and if there is none, words that have all but one. The
// second finds a wrong letter and two that were swapped.
func (v *vocabulary) near(word string) []guess {
	if guesses := v.holding(word, 0); len(guesses) > 0 {
		return guesses
	}
	var guesses []guess
	for i := range len(word) {
		guesses = append(guesses, v.holding(word[:i]+word[i+1:], 1)...)
	}
	slices.SortStableFunc(guesses, func(a, b guess) int { return cmp.Compare(a.distance, b.distance) })
	return guesses
}

// holding asks the scorer for the words that hold all letters of a pattern in
// order. Words much longer than the pattern are no typos of it.
func (v *vocabulary) holding(pattern string, wrong int) []guess {
	if len(pattern) < 3 {
		return nil
	}
	var can []int
	var words []string
	longest, m := len(pattern)+1+len(pattern)/4, mask(pattern)
	for i, w := range v.words {
		if m&^v.masks[i] == 0 && len(w) >= len(pattern) && len(w) <= longest {
			can = append(can, i)
			words = append(words, w)
		}
	}
	var guesses []guess
	for _, f := range fuzzy.Find(pattern, words) {
		guesses = append(guesses, guess{
			word: can[f.Index], letters: f.MatchedIndexes, distance: len(f.Str) - len(pattern) + wrong,
		})
	}
	return guesses
}

// A reading is what one word of a query comes to: where it stands as it was
// typed, and what it may have meant in the entries that do not have it so.
type reading struct {
	want
	guesses []guess
	taken   []int32 // of each entry the guess that counts there, from 1; 0 if none
}

// byFuzzy finds entries near to a query that nothing fits. The scorer reads a
// query as one ordered run of letters, so it is asked word by word, and it is
// asked about words, so that b-l-u-r-y means "blurry" and not any line with
// these letters somewhere. Entries that lack half of the words are not near;
// of a whole sentence their names must have that half.
func (x *index) byFuzzy(q query) []Hit {
	near := make([]score, len(x.entries))
	for i, e := range x.entries {
		near[i] = newScore(e)
	}
	readings := make([]reading, len(q.words))
	for i, w := range q.words {
		readings[i] = x.readAs(w, near, q)
	}
	fewest := int32(len(q.words)-1) / 2
	for i := range near {
		fewest = min(fewest, near[i].missing)
	}
	var found []ranking
	for i := range near {
		if near[i].missing <= fewest {
			found = append(found, near[i].rank(i))
		}
	}
	return x.ranked(found, &finding{tier: ByFuzzy, text: func(e *Entry, spans []Span) []Span {
		for i := range readings {
			spans = readings[i].lit(x, e, spans)
		}
		return spans
	}})
}

// readAs adds to every entry how well it has one word, as typed or as it may
// have been meant.
func (x *index) readAs(word string, near []score, q query) reading {
	r := reading{want: want{word: word, seen: x.sight(word)}, guesses: x.typos.near(word), taken: make([]int32, len(near))}
	for i := range near {
		p := r.seen.in(x, i)
		if p.isFound() {
			near[i].add(p, q.negates())
		}
		if !p.isFound() || q.isSentence() && p.field().isProse() {
			near[i].missing++
		}
	}
	meant := x.unseen()
	for n, g := range r.guesses {
		from, to := x.meaning(x.typos.words[g.word])
		x.mark(meant, from, to, len(x.typos.words[g.word]))
		for i := range x.having(g) {
			if r.taken[i] > 0 || r.seen.in(x, i).isFound() {
				continue
			}
			r.taken[i] = int32(n) + 1
			near[i].missing--
			near[i].distance += int32(g.distance)
			if p := meant.in(x, i); p.isFound() {
				near[i].fields += int32(p.field())
			}
		}
		x.unmark(meant, from, to)
	}
	return r
}

// having lists the entries that have the word of a guess where typos are
// looked for: as their code, or in the names.
func (x *index) having(g guess) iter.Seq[int] {
	w := x.typos.sorted[g.word]
	return func(yield func(int) bool) {
		for _, p := range x.posts[x.first[w]:x.first[w+1]] {
			if p.at.isFound() && (p.at.isDenied() || p.at.field() == inCategory || p.at.field() > inKeywords) {
				continue
			}
			if !x.eachOf(p.text, yield) {
				return
			}
		}
	}
}

// eachOf lists the entries that have a text.
func (x *index) eachOf(text uint32, yield func(int) bool) bool {
	if int(text) < len(x.entries) {
		return yield(int(text))
	}
	for i := range x.shares {
		if x.shares[i][0] == text && !yield(i) {
			return false
		}
	}
	return true
}

// lit adds what is highlighted in the result text of an entry: of a word that
// was meant, the letters that were typed.
func (r *reading) lit(x *index, e *Entry, spans []Span) []Span {
	if r.taken[e.order] == 0 {
		return r.want.lit(x, e, spans)
	}
	g := r.guesses[r.taken[e.order]-1]
	meant := x.typos.words[g.word]
	p := bestPlace(x.own[e.order].text, meant, inText)
	if !p.isFound() {
		return spans
	}
	for _, i := range g.letters {
		_, n := utf8.DecodeRuneInString(meant[i:])
		spans = append(spans, Span{p.offset() + i, p.offset() + i + n})
	}
	return spans
}
