package linear

import (
	"strings"

	"smilecodes/model"
	"smilecodes/model/idnumber"
)

// format says how the numbers of an ID type are written, or which types a country has.
// A number is neither looked at nor repeated; a shape is checked.
func (c *conversation) format(rest string) bool {
	words, shape := idnumber.Split(rest)
	if idnumber.HasNumber(rest) || shape != "" && !idnumber.IsShape(shape) {
		c.say("%s", idnumber.OnlyShape)
		return true
	}
	found := idnumber.Find(c.session.Catalog(), words)
	page := model.FormatsPage(c.session.Catalog(), found, shape)
	switch {
	case found.IsOne:
		c.sayPage(page.Without(model.RightExample, model.WrongExample, model.Pattern)) // which are for the eye
	case len(found.Formats) > 0:
		c.inParts(parts(c.lines(page), partLength)...)
	case c.finder.finds("format " + rest):
		return false
	default:
		c.say("No ID type has this name. Near it: %s.", strings.Join(found.Near, ", "))
	}
	return true
}

// lines are the blocks of a page, a line each.
func (c *conversation) lines(page model.Page) []string {
	var all []string
	for _, b := range page {
		all = append(all, spoken(b))
	}
	return all
}
