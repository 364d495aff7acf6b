// Package wire knows the values in a job result as far as the catalogue does: the
// codes, the texts, the job types and the states that Smile ID sends, and the codes
// of refused requests in words. It knows nothing of where a value was.
package wire

import (
	"regexp"

	"smilecodes/catalog"
)

// A Vocabulary is what a catalogue knows. It remembers what it was asked, for a
// payload says the same again and again; before the next payload it has to forget that.
type Vocabulary struct {
	catalog  *catalog.Catalog
	texts    map[string][]*catalog.Entry // by known text, bare
	stems    map[string][]*catalog.Entry // by the stem of one, bare
	asked    map[string][]*catalog.Entry // the same, for texts as they came
	kinds    map[string]JobKind          // by job_type, for those that came
	refusals []*regexp.Regexp            // made when they are first needed
	varying  []varying
}

// New is the vocabulary of a catalogue.
func New(c *catalog.Catalog) *Vocabulary {
	texts, stems := knownTexts(c)
	return &Vocabulary{catalog: c, texts: texts, stems: stems, varying: varyingTexts(c), asked: map[string][]*catalog.Entry{}, kinds: map[string]JobKind{}}
}

// Forget forgets what it was asked: the next payload is somebody else's.
func (v *Vocabulary) Forget() {
	clear(v.asked)
	clear(v.kinds)
}
