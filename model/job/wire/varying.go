package wire

import (
	"regexp"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// Some texts repeat what was sent. The catalogue has them as a source gives them, and
// says which of their words are values:
//
//	No data found. Check that NG and BVN are valid inputs        the text, with NG and BVN
//	No data found. Check that KE and PASSPORT are valid inputs   the same text
//
// A value is shown only if it is a country or an ID type that the catalogue knows,
// because anything could be in its place.

// varying is an entry with such a text, and the form of the text.
type varying struct {
	form  *regexp.Regexp // a group for each value
	entry *catalog.Entry
}

// varyingTexts are the entries of a catalogue with such texts.
func varyingTexts(c *catalog.Catalog) []varying {
	var all []varying
	for _, e := range c.Entries() {
		if len(e.Varies) == 0 {
			continue
		}
		form, rest := "", e.Text
		for _, word := range e.Varies {
			before, after, _ := strings.Cut(rest, word)
			form, rest = form+regexp.QuoteMeta(before)+`(.{1,40})`, after
		}
		all = append(all, varying{regexp.MustCompile(`(?is)^` + form + regexp.QuoteMeta(rest) + `\.?$`), e})
	}
	return all
}

func (v *Vocabulary) ownersOfVarying(text string) []*catalog.Entry {
	for _, t := range v.varying {
		if t.form.MatchString(text) {
			return []*catalog.Entry{t.entry}
		}
	}
	return nil
}

// Varying is a text that repeats what was sent, as it may be shown; empty for any other.
func (v *Vocabulary) Varying(text string) string {
	for _, t := range v.varying {
		at := t.form.FindStringSubmatchIndex(text)
		if at == nil {
			continue
		}
		var b strings.Builder
		from := 0
		for i := 2; i < len(at); i += 2 {
			value := text[at[i]:at[i+1]]
			if !v.isCountryOrIDType(value) {
				value = "…"
			}
			b.WriteString(text[from:at[i]] + value)
			from = at[i+1]
		}
		return b.String() + text[from:]
	}
	return ""
}

func (v *Vocabulary) isCountryOrIDType(value string) bool {
	return v.catalog.IsIDType(value) ||
		slices.ContainsFunc(v.catalog.Countries(), func(c catalog.Country) bool { return c.IsCalled(value) })
}
