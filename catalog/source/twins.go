package source

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A twinned is an entry and the codes that it calls its twins.
type twinned struct {
	entry *catalog.Entry
	codes []string
}

// twins resolves the codes that say the same as an entry. Twins name each
// other and have one text: who finds one of them finds all.
func (l *loader) twins() {
	for _, t := range l.twinned {
		for _, code := range t.codes {
			l.twin(t.entry, code)
		}
	}
}

func (l *loader) twin(e *catalog.Entry, code string) {
	c := l.checkerOf(e)
	i := slices.IndexFunc(l.twinned, func(t twinned) bool {
		return t.entry != e && t.entry.Code == code && t.entry.Product == e.Product && !t.entry.Retired()
	})
	if i < 0 {
		c.fault("twins names %s, which isn't the id of another entry there", shown(code))
		return
	}
	switch twin := l.twinned[i]; {
	case !slices.Contains(twin.codes, e.Code):
		c.fault("twins names %s, which does not name it back", code)
	case twin.entry.Text != e.Text:
		c.fault("twins names %s, which has another text", code)
	default:
		e.Twins = append(e.Twins, twin.entry.ID)
	}
}

// checkerOf is for what shows only when all entries are there.
func (l *loader) checkerOf(e *catalog.Entry) checker {
	name := strings.ReplaceAll(strings.TrimPrefix(e.ID, e.Product.Slug+"/"), "/", " ")
	return checker{l: l, file: "codes/" + e.Product.Slug + ".toml", kind: "entry", name: name}
}
