// Package privacy keeps personal data from leaving. A [Rule] says which values have a
// shape that may be shown; [Secrets] are the values that are hidden, so that they do
// not come out in another field; and a [Key] makes the hashes by which names are
// compared that are not shown.
package privacy

import (
	"strings"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// NotShown stands for a text that is there but might be personal.
const NotShown = "text not shown"

// A Rule says what may be shown of the value of a field.
type Rule struct {
	catalog *catalog.Catalog
	words   *wire.Vocabulary
	day     time.Time // today
}

// NewRule is the rule for a day, which it cannot know itself.
func NewRule(c *catalog.Catalog, words *wire.Vocabulary, day time.Time) *Rule {
	return &Rule{c, words, day}
}

// Shown returns a value as it may be shown: as it is if it has the shape that
// its field should have, else [NotShown]. A person's name, a number of an ID
// or a link in a wrong place does not get through; what is left is what a
// support desk quotes.
func (r *Rule) Shown(f field.Field, text string) string {
	ok := false
	switch f {
	case field.ResultCode, field.CallCode:
		ok = wire.IsDigits(text) && len(text) <= 4
	case field.ResultText:
		return r.ShownText(text)
	case field.ErrorText:
		ok = len(r.words.Owners(text)) > 0
	case field.JobType:
		var k wire.JobKind
		if k, ok = r.words.TypeOf(text); ok {
			text = k.Word
		}
	case field.JobID, field.SmileJobID:
		ok = r.isReference(text)
	case field.IDType:
		if ok = r.catalog.IsIDType(text); !ok {
			text = strings.ToUpper(text) // as integrators write it
			ok = r.catalog.IsIDType(text)
		}
	case field.Country:
		ok = isCountryCode(text) || r.catalog.IsCountry(text)
	case field.Timestamp:
		ok = r.isTime(text)
	case field.IsFinal, field.JobComplete, field.JobSuccess, field.Success:
		text = strings.ToLower(text) // as scripts write it
		ok = text == "true" || text == "false"
	case field.Status:
		ok = wire.IsStatus(text)
	case field.Result:
		if ok = len(r.words.Owners(text)) > 0; !ok {
			return ""
		}
	default: // message: that it is there is all that is kept
		return ""
	}
	if !ok {
		return NotShown
	}
	return text
}

// ShownText is a result text as it may be shown: whole if it is known, and of
// one with a known stem the stem.
func (r *Rule) ShownText(text string) string {
	stem, _, hasReason := strings.Cut(text, wire.Dash)
	_, isWord := wire.IsVerdictWord(text)
	switch {
	case isWord, len(r.words.Owners(text)) > 0:
		return text
	case len(r.words.StemOwners(text)) == 0:
		return NotShown
	case hasReason:
		return stem + wire.Dash + NotShown
	}
	return text
}
