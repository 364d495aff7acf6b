package wire

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// The texts that entries are known by. Many say a reason after a dash, which
// answers leave out or put in words of their own: then the part before it is
// the stem that is known.
//
//	Unable to verify Document - reason          the page, for 0812
//	Unable to verify Document                   a known stem
//	Unable to Verify Document - Wanjiru's card  a known stem, the rest not shown
//
// A stem belongs to several codes. So it only tells entries of one code apart,
// and says nothing against a code.

// knownTexts are the entries of a catalogue by their texts, and by the stems of
// these, bare.
func knownTexts(c *catalog.Catalog) (texts, stems map[string][]*catalog.Entry) {
	entries := slices.Concat(c.Entries(), c.Retired())
	texts, stems = make(map[string][]*catalog.Entry, 2*len(entries)), map[string][]*catalog.Entry{}
	for _, e := range entries {
		for _, t := range e.Texts() {
			t = bare(t)
			owned(texts, t, e)
			if stem, _, hasReason := strings.Cut(t, Dash); hasReason {
				owned(stems, stem, e)
			}
		}
	}
	return texts, stems
}

func owned(by map[string][]*catalog.Entry, text string, e *catalog.Entry) {
	if !slices.Contains(by[text], e) {
		by[text] = append(by[text], e)
	}
}

// Dash comes before a reason.
const Dash = " - "

// edges may be around a text.
const edges = "\"'.?!* "

// bare is a text without what pages and answers write differently:
//
//	Error - "You are not authorized to do that"   you are not authorized to do that
//	You are not authorized to do that.            you are not authorized to do that
func bare(text string) string {
	return strings.Trim(strings.TrimPrefix(strings.ToLower(text), "error - "), edges)
}

// Owners are the entries that a text is known for.
func (v *Vocabulary) Owners(text string) []*catalog.Entry {
	if entries, asked := v.asked[text]; asked {
		return entries
	}
	entries := v.texts[bare(text)]
	if len(entries) == 0 {
		entries = v.ownersOfVarying(text)
	}
	if len(v.asked) < 1000 {
		v.asked[text] = entries
	}
	return entries
}

// StemOwners are the entries with the stem of a text.
func (v *Vocabulary) StemOwners(text string) []*catalog.Entry {
	stem, _, _ := strings.Cut(text, Dash)
	return v.stems[bare(stem)]
}

// IsKnownText reports whether a text, or its stem, is known.
func (v *Vocabulary) IsKnownText(text string) bool {
	return text != "" && len(v.Owners(text))+len(v.StemOwners(text)) > 0
}

// IsTextOf reports whether a text is known for a code.
func (v *Vocabulary) IsTextOf(code, text string) bool {
	return slices.ContainsFunc(v.Owners(text), func(e *catalog.Entry) bool { return e.Code == code })
}

// IsPageText reports whether a text is that of the page for a code, to the letter.
func (v *Vocabulary) IsPageText(code, text string) bool {
	return text != "" && slices.ContainsFunc(v.catalog.Code(code), func(e *catalog.Entry) bool { return e.Text == text })
}

// IsEntry reports whether a text is the id of an entry.
func (v *Vocabulary) IsEntry(text string) bool { return v.catalog.Entry(text) != nil }

// IsVerdictWord holds for a category in the place of a text: of an approval, or of
// a rejection.
func IsVerdictWord(text string) (isApproval, ok bool) {
	text = strings.Trim(text, edges)
	isApproval = strings.EqualFold(text, "approved") || strings.EqualFold(text, "approved with attention")
	return isApproval, isApproval || strings.EqualFold(text, "rejected")
}

// WithText keeps the entries for which a text is known, or else its stem.
func (v *Vocabulary) WithText(text string, entries []*catalog.Entry) []*catalog.Entry {
	fit := amongst(entries, v.Owners(text))
	if len(fit) == 0 {
		fit = amongst(entries, v.StemOwners(text))
	}
	return fit
}

func amongst(entries, known []*catalog.Entry) []*catalog.Entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e *catalog.Entry) bool { return !slices.Contains(known, e) })
}
