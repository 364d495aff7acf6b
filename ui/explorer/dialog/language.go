package dialog

import (
	"slices"

	"smilecodes/catalog"
)

// rows counts the rows of choices. Only a reply to a customer has a language, where there
// is another than English.
func (d composer) rows(c Context) int {
	if d.isForCustomer() && len(c.Session.Catalog().Languages()) > 1 {
		return rowLanguage + 1
	}
	return rowLanguage
}

// spoken is which of the languages the text is in, or was asked to be in.
func (d composer) spoken(c Context) int {
	tag := d.language
	if tag == "" {
		tag = catalog.English
		if text, _ := d.compose(c); text.Wording().Language != nil {
			tag = text.Wording().Language.Tag
		}
	}
	return max(0, slices.IndexFunc(c.Session.Catalog().Languages(), func(l *catalog.Language) bool { return l.Tag == tag }))
}

// languages are all, each with the state of this text in it: "French (draft)".
func (d composer) languages(c Context) []string {
	var all []string
	for _, l := range c.Session.Catalog().Languages() {
		d.language, d.isEdited = l.Tag, false
		text, _ := d.compose(c)
		state := ""
		switch w := text.Wording(); {
		case w.IsDraft:
			state = " (draft)"
		case len(w.Passed) > 0:
			state = " (none)"
		}
		all = append(all, l.Name+state)
	}
	return all
}

// accept copies the text. It says first that a draft is one, and copies it if asked again.
func (d composer) accept(c Context) (Dialog, Effect) {
	text, _ := d.compose(c)
	if text.Unreviewed() != "" && !d.isWarned {
		d.isWarned = true
		return d, Stay{"Not copied yet: Enter again copies this draft."}
	}
	return d, d.copy(c)
}
