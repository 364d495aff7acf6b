package team

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A text is a [[text]]: what the team says of one entry.
type text struct {
	*paragraph
	entry      *catalog.Entry
	customer   string
	sayAs      string // an id
	next, note string
	disclosure catalog.Disclosure // in force: ours, or a stricter one
	review     catalog.Review
}

// isHidden reports whether customers must not hear what the entry means.
func (t *text) isHidden() bool { return t.disclosure != catalog.Tell }

// tightens reports whether the entry may be told, but for the team.
func (t *text) tightens() bool { return t.disclosure != t.entry.Disclosure }

// A sentence is a [[sentence]]: what the team says in place of one of ours, for all entries
// that share it.
type sentence struct {
	*paragraph
	customer string
	review   catalog.Review
}

// readTexts reads texts.toml.
func (o *overlay) readTexts() {
	o.texts, o.sentences = map[*catalog.Entry]*text{}, map[string]*sentence{}
	o.sharing, o.ours = map[string][]*catalog.Entry{}, map[string]string{}
	for _, e := range o.entries() {
		if e.Customer != "" {
			o.sharing[e.Customer] = append(o.sharing[e.Customer], e)
		}
	}
	for _, p := range o.paragraphs("texts.toml", schemas{"text": textKeys, "sentence": sentenceKeys}) {
		if p.kind == "text" {
			o.readText(p)
		} else {
			o.readSentence(p)
		}
	}
}

func (o *overlay) readText(p *paragraph) {
	p.required("id")
	id := p.text("id")
	t := &text{paragraph: p, entry: o.catalog.Entry(id)}
	if p.has("customer") {
		t.customer = p.customer("customer")
	}
	t.sayAs, t.next, t.note, t.review = p.text("say_as"), p.text("add_next"), p.text("note"), o.review(p)
	switch {
	case id == "":
		return
	case t.entry == nil:
		p.fault("id", "there is no such entry%s", o.likely(id))
		return
	case o.texts[t.entry] != nil:
		p.fault("id", "it has a [[text]] above already")
		return
	case !p.isWrong && !slices.ContainsFunc([]string{"customer", "say_as", "add_next", "note", "disclosure"}, p.has):
		p.fault("id", "it says nothing; add customer, add_next or note")
	case t.entry.Family == catalog.DuplicateCheck && (p.has("customer") || p.has("say_as")):
		p.fault("id", "customers hear nothing about a duplicate check")
	case p.has("customer") && p.has("say_as"):
		p.fault("say_as", "it has customer and say_as; keep one of them")
	}
	t.disclosure = t.strictest()
	if p.has("customer") && t.isHidden() {
		p.fault("customer", "words that only this entry has tell customers what they must not hear; write a [[sentence]] for all that hear the same, or say_as with the id of an entry that may be told")
	}
	o.texts[t.entry] = t
}

// likely names the entries of the code of an id that doesn't exist.
func (o *overlay) likely(id string) string {
	var ids []string
	for part := range strings.SplitSeq(id, "/") {
		for _, e := range o.catalog.Code(part) {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return "; there is " + strings.Join(ids, ", ")
}

// strictest is the disclosure in force: the team can tighten ours.
func (t *text) strictest() catalog.Disclosure {
	ours := t.entry.Disclosure
	if !t.has("disclosure") {
		return ours
	}
	word := t.text("disclosure")
	i := slices.Index(catalog.Slugs[catalog.Disclosure](), word)
	switch theirs := catalog.Disclosure(max(i, 0)); {
	case word == "":
	case i < 0:
		t.fault("disclosure", "disclosure is %s; it must be soften or internal", shown(word))
	case theirs < ours:
		t.fault("disclosure", "disclosure is %s, and the catalogue says %s; it can only be made stricter", word, ours.Slug())
	default:
		return theirs
	}
	return ours
}

func (o *overlay) readSentence(p *paragraph) {
	p.required("en", "customer")
	s := &sentence{paragraph: p, review: o.review(p)}
	english := p.text("en")
	if p.has("customer") {
		s.customer = p.customer("customer")
	}
	if english == "" {
		return
	}
	if len(o.ours) == 0 {
		for ours := range o.sharing {
			o.ours[catalog.SentenceFingerprint(ours)] = ours
		}
	}
	switch ours := o.ours[catalog.SentenceFingerprint(english)]; {
	case ours == "":
		p.fault("en", "no customer is told this sentence; it may have changed, so copy it from the entry")
	case o.sentences[ours] != nil:
		p.fault("en", "it has a [[sentence]] above already")
	default:
		o.sentences[ours] = s
	}
}
