package catalog

import (
	"slices"
	"strings"
)

// A Wording is some sentences in the language in which a customer is told them. They are
// all in one: half a reply in another language helps nobody.
type Wording struct {
	Language *Language // nil for English in a catalogue without languages
	Texts    []string  // of the sentences, in their order
	IsDraft  bool      // at least one was not reviewed
	Passed   []Passed  // the languages that were asked for before it, in order
}

// A Passed is a language that was asked for and is not used, and why.
type Passed struct {
	Tag      string    // as it was asked for, or its base
	Language *Language // nil if there is none of the tag
	Why      Unfit
}

// An Unfit is why a language is not used.
type Unfit uint8

// The reasons.
const (
	NoLanguage    Unfit = iota // there is no such language
	NoTranslation              // of a sentence that is in force; its English may have changed
	OnlyDraft                  // a translation is there and not reviewed
	NoConcepts                 // the table of words of suspicion is incomplete
)

// String says it in a sentence without its end: "French is a draft".
func (p Passed) String() string {
	if p.Language == nil {
		return "there is no language " + p.Tag
	}
	switch name := p.Language.Name; p.Why {
	case OnlyDraft:
		return name + " is a draft"
	case NoConcepts:
		return name + " lacks words of suspicion, so it counts as a draft"
	default:
		return name + " has no translation of this"
	}
}

// String says which language it is in and what was passed over: "French, a draft",
// "English; French is a draft". It is empty for English where nothing else was asked for.
func (w Wording) String() string {
	said := "English"
	if w.Language != nil {
		said = w.Language.Name
	}
	if w.IsDraft {
		said += ", a draft"
	}
	for _, p := range w.Passed {
		said += "; " + p.String()
	}
	if said == "English" {
		return ""
	}
	return said
}

// HasDraft reports whether a language that was asked for was passed over because it is a
// draft.
func (w Wording) HasDraft() bool {
	return slices.ContainsFunc(w.Passed, func(p Passed) bool { return p.Why == OnlyDraft || p.Why == NoConcepts })
}

// Word says sentences of the catalogue in the first language that can be used: of each
// tag that is asked for the language, then its base, and at the end English. A draft is
// used only if drafts are allowed. A translation fits a sentence if its fingerprint is
// that of the sentence in force.
//
//	fr-CI, en    fr-CI is not there, fr is a draft: English
//	pt-BR        pt-BR is not there, pt is reviewed: pt
func (c *Catalog) Word(sentences, tags []string, drafts bool) Wording {
	var w Wording
	for _, tag := range candidates(tags) {
		if tag == English {
			break
		}
		l := c.Language(tag)
		if l == nil && c.hasBase(tag) {
			continue // which says enough
		}
		texts, isDraft, why := l.word(sentences)
		if texts != nil && (drafts || !isDraft) {
			w.Language, w.Texts, w.IsDraft = l, texts, isDraft
			return w
		}
		w.Passed = append(w.Passed, Passed{tag, l, why})
	}
	w.Language, w.Texts = c.Language(English), slices.Clone(sentences)
	return w
}

// word says sentences in a language; nil if it cannot say all of them. If not all are
// reviewed, it says why they do not count so.
func (l *Language) word(sentences []string) (texts []string, isDraft bool, why Unfit) {
	if l == nil {
		return nil, false, NoLanguage
	}
	if len(l.Lacks()) > 0 {
		isDraft, why = true, NoConcepts
	}
	texts = make([]string, 0, len(sentences))
	for _, s := range sentences {
		t := l.Translation(s)
		if t == nil {
			return nil, false, NoTranslation
		}
		if !t.IsReviewed {
			isDraft, why = true, OnlyDraft
		}
		texts = append(texts, t.Text)
	}
	return texts, isDraft, why
}

// candidates are the tags that are asked for, each followed by its bases: pt-BR and pt.
func candidates(tags []string) []string {
	var all []string
	for _, tag := range tags {
		tag = strings.ReplaceAll(strings.TrimSpace(tag), "_", "-")
		if base, _, _ := strings.Cut(tag, "-"); strings.EqualFold(base, English) {
			tag = English
		}
		for tag != "" {
			if !slices.Contains(all, tag) {
				all = append(all, tag)
			}
			tag = tag[:max(0, strings.LastIndexByte(tag, '-'))]
		}
	}
	return all
}

// hasBase reports whether there is a language that a tag is a kind of.
func (c *Catalog) hasBase(tag string) bool {
	return slices.ContainsFunc(c.Languages(), func(l *Language) bool {
		return len(tag) > len(l.Tag) && tag[len(l.Tag)] == '-' && strings.EqualFold(tag[:len(l.Tag)], l.Tag)
	})
}
