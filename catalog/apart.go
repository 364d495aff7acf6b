package catalog

import (
	"slices"
	"strings"
)

// Apart is the byte from which a result text differs from every other text in the
// catalogue. It is the beginning of a word, because the words before it are shared
// and tell the reader nothing. Case and punctuation don't count.
//
//	Failed Enroll. Human Judgement - Spoof Detected
//	Failed Enroll Human Judgement - FAIL - Human Compare Failed
//	                                ^
func (c *Catalog) Apart(text string) int { return c.apart()[text] }

// newApart finds it for every text. It sorts them first, so that the text with the
// most words in common is next to it.
func newApart(entries []*Entry) map[string]int {
	plain := make([]string, len(entries)) // the words of each
	for i, e := range entries {
		var b strings.Builder
		writeBare(&b, lower([]byte(e.Text)), func(string) bool { return false })
		plain[i] = b.String()
	}
	sorted := slices.Compact(slices.Sorted(slices.Values(plain)))
	common := make(map[string]int, len(sorted)) // words
	for i, words := range sorted[:max(0, len(sorted)-1)] {
		n := commonWords(words, sorted[i+1])
		common[words] = max(common[words], n)
		common[sorted[i+1]] = n
	}
	apart := make(map[string]int, len(sorted))
	for i, e := range entries {
		apart[e.Text] = wordAt(e.Text, common[plain[i]])
	}
	return apart
}

// commonWords counts the words with which both texts begin.
func commonWords(a, b string) int {
	before, others := strings.Fields(a), strings.Fields(b)
	n := 0
	for n < min(len(before), len(others)) && before[n] == others[n] {
		n++
	}
	return n
}

// wordAt is where a text's word begins, from 0; its end if it has no more words.
func wordAt(text string, n int) int {
	at, length := nextWord(text, 0)
	for ; n > 0; n-- {
		at, length = nextWord(text, at+length)
	}
	if length == 0 {
		return len(text)
	}
	return at
}
