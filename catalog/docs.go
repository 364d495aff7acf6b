package catalog

import "slices"

// A field is one of the texts of an entry that words are looked for in, from the
// most telling to the least.
type field uint8

const (
	inText field = iota
	inProduct
	inCategory
	inKeywords
	inMeaning
	inGuide
	fieldCount
)

// isProse holds for fields with sentences, where a mention can be negated. A
// result text is a name: "No Face Found" is the answer to "face found".
func (f field) isProse() bool { return f >= inMeaning }

// A doc is an entry as it is searched: what words of which field it has, in
// lower case.
type doc struct {
	entry *Entry
	own   tokens  // of every field but the guide
	guide *tokens // shared by all entries that have the guide

	names    string // the text and the keywords as bare words, for phrases
	keywords int    // where these begin in it
}

func newDocs(entries []*Entry) []doc {
	docs := make([]doc, len(entries))
	guides := map[*Guide]*tokens{}
	for i, e := range entries {
		if guides[e.Guide] == nil {
			guide := newTokens(e.Guide.searched())
			guides[e.Guide] = &guide
		}
		own := newTokens(e.searched())
		text := bare(own.field(inText))
		docs[i] = doc{e, own, guides[e.Guide], text + bare(own.field(inKeywords)), len(text)}
	}
	return docs
}

// Fields are the lines of each field.
type fields [fieldCount][]string

// searched is what an entry is found by, but for its guide.
func (e *Entry) searched() fields {
	category := []string{e.Category.String(), e.SourceCategory}
	if e.Deprecated {
		category = append(category, "deprecated")
	}
	keywords := e.Keywords
	for _, p := range e.AlsoApplies {
		keywords = append(slices.Clip(keywords), p.Name)
	}
	return fields{
		inText:     {e.Text},
		inProduct:  append([]string{e.Product.Name, e.Product.Slug}, e.Product.Aliases...),
		inCategory: category,
		inKeywords: keywords,
		inMeaning:  {e.Meaning},
	}
}

// searched is all that a guide says, as far as it is searched.
func (g *Guide) searched() fields {
	if g == nil {
		return fields{}
	}
	all := []string{g.Title, g.Summary, g.Escalate}
	for _, s := range g.Steps {
		all = append(all, s.Do, s.Check)
	}
	return fields{inGuide: append(all, g.Evidence...)}
}

// find is the best mention of a word in an entry: in its most telling field,
// and not denied if there is any that is not.
func (d *doc) find(w wanted) mention { return d.own.find(w).or(d.guide.find(w)) }
