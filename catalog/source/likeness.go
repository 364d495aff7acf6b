package source

import (
	"slices"

	"smilecodes/catalog"
)

// A likened is an entry and the codes or ids that it says nearly the same as.
type likened struct {
	entry *catalog.Entry
	like  []string
}

// likenesses resolves what entries of version 3 are like: "1013", a code that means the
// same everywhere, or the id of one entry where the code has other meanings too:
// "document-verification/0811", "request-error/2413/not-authorized".
func (l *loader) likenesses() {
	for _, n := range l.likened {
		c := l.checkerOf(n.entry)
		if len(n.like) > 0 && n.entry.Family != catalog.V3 {
			c.fault("like is set, but only version 3 has other codes")
			continue
		}
		for _, name := range n.like {
			c.like(n.entry, name)
		}
	}
}

func (c checker) like(e *catalog.Entry, name string) {
	likes := c.l.current(func(o *catalog.Entry) bool { return o.ID == name || o.Code == name })
	switch {
	case len(likes) == 0:
		c.fault("like names %s, which isn't a code of another version", shown(name))
	case likes[0].ID == name:
		e.Like = append(e.Like, c.l.likeOne(likes[0]))
	case slices.ContainsFunc(likes, func(o *catalog.Entry) bool { return o.Guide != likes[0].Guide }):
		c.fault("like names %s, which has several meanings: name the entry by its id, such as %s", name, likes[0].ID)
	default:
		e.Like = append(e.Like, catalog.Likeness{Code: name})
	}
}

// likeOne is the likeness to one entry, with what tells it apart from the others of its code.
func (l *loader) likeOne(o *catalog.Entry) catalog.Likeness {
	likeness := catalog.Likeness{Code: o.Code, ID: o.ID, Product: o.Product}
	if len(l.current(func(other *catalog.Entry) bool { return other.Product == o.Product && other.Code == o.Code })) > 1 {
		likeness.Text = o.Text
	}
	return likeness
}

// current are the entries of versions 1 and 2 that fit and are not retired.
func (l *loader) current(fits func(*catalog.Entry) bool) []*catalog.Entry {
	return slices.DeleteFunc(slices.Clone(l.Entries), func(o *catalog.Entry) bool {
		return o.Family == catalog.V3 || o.Retired() || !fits(o)
	})
}
