package team

import (
	"path"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A step is a [[step]] of the team in one of our guides.
type step struct {
	*paragraph
	after  int // how many of our steps are before it
	step   catalog.Step
	review catalog.Review
}

// readGuides reads the files of the guides, each named after one of ours.
func (o *overlay) readGuides() {
	o.steps = map[*catalog.Guide][]*step{}
	for _, file := range o.list("guides") {
		slug := strings.TrimSuffix(path.Base(file), ".toml")
		i := slices.IndexFunc(o.catalog.Guides(), func(g *catalog.Guide) bool { return g.Slug == slug })
		if i < 0 {
			o.fault(Fault{File: file, Problem: "there is no guide of this name"})
			continue
		}
		g := o.catalog.Guides()[i]
		for _, p := range o.paragraphs(file, schemas{"step": stepKeys}) {
			p.name = slug
			o.steps[g] = append(o.steps[g], o.readStep(p, g))
		}
	}
}

func (o *overlay) readStep(p *paragraph, g *catalog.Guide) *step {
	p.required("after", "do")
	s := &step{paragraph: p, review: o.review(p)}
	s.step = catalog.Step{Who: catalog.Support, Do: p.text("do"), Check: p.text("check"), For: p.list("for"), Team: &s.review}
	if who := p.text("who"); who != "" {
		i := slices.Index(catalog.Slugs[catalog.Actor](), who)
		if i <= int(catalog.ActorNotStated) {
			p.fault("who", "who is %s; it must be one of: %s", shown(who), strings.Join(catalog.Slugs[catalog.Actor]()[1:], ", "))
		}
		s.step.Who = catalog.Actor(max(i, 0))
	}
	for _, code := range s.step.For {
		isOf := func(e *catalog.Entry) bool { return e.Guide == g && e.Code == code }
		if !slices.ContainsFunc(o.entries(), isOf) {
			p.fault("for", "%s isn't a code of this guide", shown(code))
		}
	}
	s.place(g)
	return s
}

// place finds where the step goes. The fingerprint says that our step before it is still
// the one that it was written for.
func (s *step) place(g *catalog.Guide) {
	n, given := s.number("after")
	said := s.text("fingerprint")
	switch {
	case !given:
		return
	case n < 0 || n > len(g.Steps):
		s.fault("after", "after is %d; the guide has %d steps, and 0 puts yours before them", n, len(g.Steps))
		return
	case n == 0:
		return
	}
	s.after = n
	ours := g.Steps[n-1]
	switch is := catalog.SentenceFingerprint(ours.Do); said {
	case is:
	case "":
		s.fault("fingerprint", "fingerprint is missing; that of our step %d (%q) is %s", n, ours.Do, is)
	default:
		s.fault("fingerprint", "our step %d isn't what it was; it is %q now. If yours still belongs after it, write fingerprint = %q", n, ours.Do, is)
	}
}

// layAmong puts the team's steps among ours.
func (o *overlay) layAmong(ours []catalog.Step, theirs []*step) []catalog.Step {
	var all []catalog.Step
	for n := 0; n <= len(ours); n++ {
		if n > 0 {
			all = append(all, ours[n-1])
		}
		for _, s := range theirs {
			if s.after == n {
				all = append(all, s.step)
				o.inUse(s.paragraph, s.review, &o.report.Steps)
			}
		}
	}
	return all
}

// guides are the guides that the team changes, by ours.
func (o *overlay) guides() map[*catalog.Guide]*catalog.Guide {
	all := map[*catalog.Guide]*catalog.Guide{}
	for _, g := range o.catalog.Guides() {
		s := o.sentenceFor(g.Customer)
		steps := slices.DeleteFunc(slices.Clone(o.steps[g]), func(s *step) bool { return s.isWrong })
		if s == nil && len(steps) == 0 {
			continue
		}
		laid := *g
		if s != nil {
			laid.Customer, laid.Words = s.customer, &s.review
		}
		if len(steps) > 0 {
			laid.Steps = o.layAmong(g.Steps, steps)
		}
		all[g] = &laid
	}
	return all
}
