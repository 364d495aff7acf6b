package bulk

import (
	"strconv"
	"strings"
)

// obey takes what the user says. It reports whether there are such columns.
func (r *reading) obey(c *columns, first []string) bool {
	for p, name := range partNames {
		if said := r.how.Columns[name.said]; said != "" {
			if c.at[p] = columnCalled(said, first); c.at[p] < 0 {
				r.heads.missing = said
				return false
			}
			c.isSaid[p] = true
		}
	}
	if said := r.how.JSONColumn; said != "" {
		if c.json = columnCalled(said, first); c.json < 0 {
			r.heads.missing = said
			return false
		}
	}
	if c.isSaid[code] {
		c.json = -1
	}
	return true
}

// columnCalled is the column with a name or a number, from 0; -1 if none is.
func columnCalled(said string, first []string) int {
	for i, name := range first {
		if strings.EqualFold(strings.TrimSpace(name), said) {
			return i
		}
	}
	if n, err := strconv.Atoi(said); err == nil && n > 0 && n <= len(first) {
		return n - 1
	}
	return -1
}
