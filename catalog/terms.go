package catalog

// A term is one value of an enum: its slug in files and machine formats, and
// its words on screen.
type term struct{ slug, words string }

// NotStated is the slug of what no source states.
const NotStated = "not-stated"

// An Enum is one of the types below, as long as its terms are given in order.
type Enum interface {
	~uint8
	terms() []term
}

// Slugs lists the slugs of an enum, in the order of its values.
func Slugs[E Enum]() []string {
	var e E
	slugs := make([]string, len(e.terms()))
	for i, t := range e.terms() {
		slugs[i] = t.slug
	}
	return slugs
}
