package job

import (
	"regexp"

	"smilecodes/catalog"
)

// A vocabulary is what a catalogue knows. It remembers what it was asked, for a
// payload says the same again and again.
type vocabulary struct {
	catalog  *catalog.Catalog
	texts    map[string][]*catalog.Entry // by known text, bare
	stems    map[string][]*catalog.Entry // by the stem of one, bare
	asked    map[string][]*catalog.Entry // the same, for texts as they came
	kinds    map[string]jobKind          // by job_type, for those that came
	refusals []*regexp.Regexp            // made when they are first needed
}

func newVocabulary(c *catalog.Catalog) *vocabulary {
	texts, stems := knownTexts(c)
	return &vocabulary{catalog: c, texts: texts, stems: stems, asked: map[string][]*catalog.Entry{}, kinds: map[string]jobKind{}}
}
