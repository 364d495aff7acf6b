package job

import (
	"strings"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// notShown stands for a text that is there but might be personal.
const notShown = "text not shown"

// A rule says what may be shown of the value of a field.
type rule struct {
	catalog *catalog.Catalog
	words   *wire.Vocabulary
	day     time.Time // today
}

func newRule(c *catalog.Catalog, words *wire.Vocabulary, day time.Time) *rule {
	return &rule{c, words, day}
}

// safe returns a value as it may be shown: as it is if it has the shape that
// its field should have, else [notShown]. A person's name, a number of an ID
// or a link in a wrong place does not get through; what is left is what a
// support desk quotes.
func (r *rule) safe(f field.Field, text string) string {
	ok := false
	switch f {
	case field.ResultCode, field.CallCode:
		ok = wire.IsDigits(text) && len(text) <= 4
	case field.ResultText:
		return r.safeText(text)
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
		return notShown
	}
	return text
}

// safeText is a result text as it may be shown: whole if it is known, and of
// one with a known stem the stem.
func (r *rule) safeText(text string) string {
	stem, _, hasReason := strings.Cut(text, wire.Dash)
	_, isWord := wire.IsVerdictWord(text)
	switch {
	case isWord, len(r.words.Owners(text)) > 0:
		return text
	case len(r.words.StemOwners(text)) == 0:
		return notShown
	case hasReason:
		return stem + wire.Dash + notShown
	}
	return text
}
