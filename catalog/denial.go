package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach is how many words a negation reaches over: "did not find any sign of
// an attack".
const reach = 6

// A denial reads prose and says which mentions are denied. A mention is denied if
// a negation comes shortly before it in the same sentence.
type denial struct {
	text    string
	at      int // how far it has gone
	begun   int // where the word begins that is not finished yet; -1 if none
	words   int // finished words of the sentence
	negated int // how many there were with its last negation; 0 if it has none
}

func newDenial(text string) denial { return denial{text: text, begun: -1} }

// holds reports whether the mention at i is denied. Ask for mentions in order.
func (d *denial) holds(i int) bool {
	for j, r := range d.text[d.at:i] {
		switch {
		case r == '.', r == ':', r == ';', r == '\n':
			d.begun, d.words, d.negated = -1, 0, 0
		case r > ' ' && r < utf8.RuneSelf, !unicode.IsSpace(r):
			if d.begun < 0 {
				d.begun = d.at + j
			}
		case d.begun >= 0:
			d.finish(d.at + j)
		}
	}
	d.at = i
	if d.begun >= 0 {
		return d.isNegation(i) || d.negated > 0 && d.negated > d.words+1-reach
	}
	return d.negated > 0 && d.negated > d.words-reach
}

// skip goes on to the end of a word that it has reached.
func (d *denial) skip(to int) {
	if d.begun < 0 {
		d.begun = d.at
	}
	d.at = to
}

// finish counts the word that ends at i.
func (d *denial) finish(i int) {
	d.words++
	if d.isNegation(i) {
		d.negated = d.words
	}
	d.begun = -1
}

// isNegation reports whether the word up to i is a negation.
func (d *denial) isNegation(i int) bool { return isNegation(strings.Trim(d.text[d.begun:i], ",")) }
