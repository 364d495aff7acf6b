package team

import (
	"slices"

	"smilecodes/catalog"
)

// An overlay is what a folder says, as far as it has no fault. Wrong paragraphs are in it
// too, and everything passes over them.
type overlay struct {
	*reader
	texts     map[*catalog.Entry]*text
	sentences map[string]*sentence        // by ours
	ours      map[string]string           // our sentences by their fingerprint
	sharing   map[string][]*catalog.Entry // the entries of each of our sentences
	steps     map[*catalog.Guide][]*step  // in the order of the file
	languages []translated
}

// entries are all entries of the catalogue, the retired ones too.
func (r *reader) entries() []*catalog.Entry {
	d := r.catalog.Data()
	return slices.Concat(d.Entries, d.Retired)
}

// A told is what a customer is told of an entry once the folder is laid over it.
type told struct {
	words  string
	review *catalog.Review // of the words; nil where they are ours
	sayAs  string
	isOpen bool // the customer may be told what the entry means
}

// textOf is what the team says of an entry, nil where it says nothing that is used.
func (o *overlay) textOf(e *catalog.Entry) *text {
	if t := o.texts[e]; t != nil && !t.isWrong {
		return t
	}
	return nil
}

// sentenceFor is what the team says in place of one of our sentences, or nil.
func (o *overlay) sentenceFor(ours string) *sentence {
	if s := o.sentences[ours]; s != nil && !s.isWrong {
		return s
	}
	return nil
}

// told is what a customer is told of an entry: the team's words for it, those of the entry
// that it says the same as, the team's sentence in place of ours, or ours.
func (o *overlay) told(e *catalog.Entry) told {
	t := o.textOf(e)
	said := told{words: e.Customer, isOpen: e.Disclosure == catalog.Tell}
	if s := o.sentenceFor(e.Customer); s != nil {
		said.words, said.review = s.customer, &s.review
	}
	if t == nil {
		return said
	}
	said.isOpen = !t.isHidden()
	switch other := o.catalog.Entry(t.sayAs); {
	case t.customer != "":
		said.words, said.review = t.customer, &t.review
	case other != nil && other != e:
		said.words, said.review, said.sayAs = o.wordsOf(other), &t.review, t.sayAs
	}
	return said
}

// wordsOf are the words of an entry that another says the same as. That one says as none.
func (o *overlay) wordsOf(e *catalog.Entry) string {
	if t := o.textOf(e); t != nil && t.customer != "" {
		return t.customer
	}
	if s := o.sentenceFor(e.Customer); s != nil {
		return s.customer
	}
	return e.Customer
}

// lay makes the catalogue with the overlay.
func (o *overlay) lay() *catalog.Catalog {
	d := o.catalog.Data()
	guides := o.guides()
	d.Guides = slices.Clone(d.Guides)
	for i, g := range d.Guides {
		if laid := guides[g]; laid != nil {
			d.Guides[i] = laid
		}
	}
	d.Entries, d.Retired = o.layAll(d.Entries, guides), o.layAll(d.Retired, guides)
	d.Languages = o.inLanguages()
	o.unheard()
	for _, s := range o.sentences {
		if !s.isWrong {
			o.inUse(s.paragraph, s.review, &o.report.Sentences)
		}
	}
	return catalog.New(&d)
}

func (o *overlay) layAll(entries []*catalog.Entry, guides map[*catalog.Guide]*catalog.Guide) []*catalog.Entry {
	entries = slices.Clone(entries)
	for i, e := range entries {
		entries[i] = o.layOver(e, guides[e.Guide])
	}
	return entries
}

// layOver is an entry with what the team says of it, and the team's form of its guide; the
// entry itself where there is neither.
func (o *overlay) layOver(e *catalog.Entry, guide *catalog.Guide) *catalog.Entry {
	t, said := o.textOf(e), o.told(e)
	if t == nil && said.review == nil && guide == nil {
		return e
	}
	laid := *e
	if guide != nil {
		laid.Guide = guide
	}
	if t != nil || said.review != nil {
		laid.Customer = said.words
		laid.Team = &catalog.Overlay{BuiltIn: e, Words: said.review, SayAs: said.sayAs}
	}
	if t != nil {
		laid.Disclosure = t.disclosure
		laid.Team.Next, laid.Team.Note, laid.Team.Review = t.next, t.note, t.review
		o.inUse(t.paragraph, t.review, &o.report.Texts)
	}
	return &laid
}
