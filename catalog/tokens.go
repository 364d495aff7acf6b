package catalog

import (
	"cmp"
	"slices"
	"strings"
)

// Tokens are the words of some fields, in order. The first eight bytes of each are
// kept as a number, so that looking for a beginning only compares a row of
// numbers.
type tokens struct {
	text  string // the fields, one after the other, in lower case
	ends  [fieldCount]int32
	heads []uint64
	at    []int32 // where each word begins; ^ of it where the text denies it
}

func newTokens(all fields) tokens {
	size := 0
	for _, lines := range all {
		for _, line := range lines {
			size += len(line) + 1
		}
	}
	t, text := tokens{}, make([]byte, 0, size)
	for in, lines := range all {
		for _, line := range lines {
			text = append(append(text, line...), '\n')
		}
		t.ends[in] = int32(len(text))
	}
	t.text = lower(text)
	words := size/5 + 1 // or a few less; making room once is faster than growing
	t.heads, t.at = make([]uint64, 0, words), make([]int32, 0, words)
	for in := range fieldCount {
		t.read(in)
	}
	return t
}

// field is the text of a field.
func (t *tokens) field(in field) string {
	if in == 0 {
		return t.text[:t.ends[in]]
	}
	return t.text[t.ends[in-1]:t.ends[in]]
}

// fieldAt is the field at an offset.
func (t *tokens) fieldAt(at int32) field {
	in := field(0)
	for t.ends[in] <= at {
		in++
	}
	return in
}

// read notes the words of a field.
func (t *tokens) read(in field) {
	text := t.field(in)
	from, denial := int(t.ends[in])-len(text), newDenial(text)
	for i, n := nextWord(text, 0); n > 0; i, n = nextWord(text, i+n) {
		at := int32(from + i)
		if in.isProse() {
			if denial.holds(i) {
				at = ^at
			}
			denial.skip(i + n)
		}
		t.heads, t.at = append(t.heads, head(text[i:i+n])), append(t.at, at)
	}
}

// A mention is where a word is met.
type mention struct {
	at     int32 // in the text of the tokens
	field  field
	found  bool
	denied bool // the text only denies it
	whole  bool // the word that was looked for is not only the beginning of it
}

func (t *tokens) mention(word int, whole bool) mention {
	at, denied := t.at[word], t.at[word] < 0
	if denied {
		at = ^at
	}
	return mention{at, t.fieldAt(at), true, denied, whole}
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
		switch m := t.match(i, w); {
		case !m.found:
		case !m.denied:
			return m
		case !denied.found:
			denied = m
		}
	}
	return denied
}

// match is the mention of a word whose head fits a token, if all of it does.
func (t *tokens) match(token int, w wanted) mention {
	m := t.mention(token, t.heads[token] == w.head)
	if w.tail {
		if !strings.HasPrefix(t.text[m.at:], w.word) {
			return mention{}
		}
		m.whole = isWhole(t.text, int(m.at), len(w.word))
	}
	if !m.whole && isNegation(w.word) { // "no" isn't the beginning of "not" or "node"
		return mention{}
	}
	return m
}

// or is the better of two mentions: a denied one counts only if there is no other.
func (m mention) or(n mention) mention {
	if m.found && !m.denied || !n.found || m.found && n.denied {
		return m
	}
	return n
}

// offset is where a token begins in the text.
func (t *tokens) offset(token int) int32 { return max(t.at[token], ^t.at[token]) }

// after is the first token from an offset on.
func (t *tokens) after(offset int32) int {
	i, _ := slices.BinarySearchFunc(t.at, offset, func(at, offset int32) int { return cmp.Compare(max(at, ^at), offset) })
	return i
}

// word is a token as text.
func (t *tokens) word(token int) string {
	at, n := nextWord(t.text, int(t.offset(token)))
	return t.text[at : at+n]
}
