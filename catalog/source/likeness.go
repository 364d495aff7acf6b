package source

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A likened is an entry and the codes or ids that it says nearly the same as.
type likened struct {
	entry *catalog.Entry
	like  []string
}

// likenesses resolves the codes of versions 1 and 2 that entries of version 3 are
// like: "1013" for a code that means the same in every product, and
// "document-verification/0811" for one product's meaning.
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
	slug, code, isOfProduct := strings.Cut(name, "/")
	if !isOfProduct {
		slug, code = "", name
	}
	i := slices.IndexFunc(c.l.Entries, func(o *catalog.Entry) bool {
		return o.Code == code && o.Family != catalog.V3 && (slug == "" || o.Product.Slug == slug)
	})
	if i < 0 {
		c.fault("like names %s, which isn't a code of another version", shown(name))
		return
	}
	likeness := catalog.Likeness{Code: code}
	if isOfProduct {
		likeness.Product = c.l.Entries[i].Product
	}
	e.Like = append(e.Like, likeness)
}
