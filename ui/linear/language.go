package linear

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/ticket"
)

// language is the tag of the language that a word names: "fr" or "french"; empty for none.
func (c *copier) language(word string) string {
	all := c.session.Catalog().Languages()
	i := slices.IndexFunc(all, func(l *catalog.Language) bool {
		return strings.EqualFold(l.Tag, word) || strings.EqualFold(l.Name, word)
	})
	if i < 0 {
		return ""
	}
	return all[i].Tag
}

// tags are the languages that a reply may be in: the one that was named, or else those of
// the settings.
func (c *copier) tags(o order) []string {
	if o.language != "" {
		return []string{o.language}
	}
	return c.session.Languages
}

// isDraft reports whether nobody has reviewed the language that was named, and says so
// once. Who asks again, or for a draft, gets it.
func (c *copier) isDraft(t ticket.Ticket, o order) bool {
	text, _ := c.text(t, o)
	key := strings.Join(append(t.Names(), o.language), "; ")
	if text.Unreviewed() == "" || o.isDraft || c.drafted == key {
		c.drafted = ""
		return false
	}
	c.drafted = key
	c.sayNotYet(text.Unreviewed() + " Ask again, or say reply " + o.language + " draft.")
	return true
}

// spokenIn says which language a reply is in where that had to be chosen.
func spokenIn(t ticket.Text) string {
	if said := t.Wording().String(); said != "" {
		return " In " + said + "."
	}
	return ""
}
