package bulk

import (
	"slices"
	"strconv"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tally"
)

// guess finds what columns without a telling name have by the look of their values.
func (r *reading) guess(c *columns, keys []field.Key, values [][]string) {
	mostly := func(is func(string) bool) func(int) bool {
		return func(i int) bool { return areMostly(values[i], is) }
	}
	looks := []struct {
		part part
		fits func(column int) bool
	}{
		{code, mostly(r.words.IsCode)},
		{at, func(i int) bool { _, ok := r.kinds.TimeFormOf(values[i], isOfTime(keys[i])); return ok }},
		{country, mostly(func(v string) bool { return r.kinds.Country([]byte(v)) > tally.Other })},
		{idType, mostly(func(v string) bool { return r.kinds.IDType([]byte(v)) > tally.Other })},
		{smileJobID, mostly(privacy.IsOwnForm)},
		{jobType, mostly(func(v string) bool { n, err := strconv.Atoi(v); return err == nil && n > 0 && n < 12 })},
	}
	for _, look := range looks {
		for i := 0; i < c.n && c.at[look.part] < 0; i++ {
			isOpen := keys[i].Field == field.Unknown || look.part == code && keys[i].Field == field.CallCode ||
				look.part == at && isOfTime(keys[i])
			if isOpen && !slices.Contains(c.at[:], i) && (look.part != jobType || c.header == nil) && look.fits(i) {
				c.at[look.part] = i
			}
		}
	}
	for i := 0; i < c.n && c.at[inJSON] < 0; i++ {
		if !slices.Contains(c.at[:], i) && slices.ContainsFunc(values[i], hasCode) && areMostly(values[i], isJSON) {
			c.at[inJSON] = i
		}
	}
}

// isOfTime holds for a column that has times of the company's own.
func isOfTime(k field.Key) bool { return k.Name == "created_at" || k.Name == "updated_at" }

// timesOf is how the times of a table are written.
func (r *reading) timesOf(c *columns, values [][]string) tally.TimeForm {
	switch column := c.at[at]; {
	case column < 0:
		return tally.ISO
	case c.isSaid[at] && r.how.TimeForm != tally.ISO:
		return r.how.TimeForm
	default:
		form, _ := r.kinds.TimeFormOf(values[column], true)
		return form
	}
}

// areMostly reports whether nearly all values look like something.
func areMostly(values []string, is func(string) bool) bool {
	n := 0
	for _, v := range values {
		if is(v) {
			n++
		}
	}
	return n > 0 && 10*n >= 9*len(values)
}

// isJSON holds for a cell that begins as an answer does.
func isJSON(cell string) bool { return cell[0] == '{' || cell[0] == '[' }

func hasCode(cell string) bool { return strings.Contains(strings.ToLower(cell), "code") }
