package source

import (
	"slices"

	"smilecodes/catalog"
)

func (l *loader) readGuides() {
	files, slugs := l.named("guides")
	for i, name := range files {
		var file guideFile
		if !l.read(name, &file) {
			l.broken[slugs[i]] = true
			continue
		}
		g := checker{l: l, file: name}.guide(slugs[i], file)
		l.Guides = append(l.Guides, g)
		l.guides[g.Slug] = g
	}
}

func (c checker) guide(slug string, r guideFile) *catalog.Guide {
	g := &catalog.Guide{
		Slug:  slug,
		Title: r.Title, Summary: r.Summary, Customer: r.Customer, Escalate: r.Escalate, Evidence: r.Evidence,
		HarmlessFirst: r.Harmless,
	}
	c.required("title", r.Title, "summary", r.Summary, "customer", r.Customer, "escalate", r.Escalate)
	c.some("evidence", r.Evidence)
	if len(r.Causes) == 0 {
		c.fault("it has no cause")
	}
	if len(r.Steps) == 0 {
		c.fault("it has no step")
	}
	for i, cause := range r.Causes {
		checker{c.l, c.file, "cause", "", i}.required("what", cause.What, "tell", cause.Tell)
		g.Causes = append(g.Causes, catalog.Cause(cause))
	}
	for i, s := range r.Steps {
		c := checker{c.l, c.file, "step", "", i}
		c.required("do", s.Do, "check", s.Check)
		g.Steps = append(g.Steps, catalog.Step{Who: word[catalog.Actor](c, "who", s.Who), Do: s.Do, Check: s.Check, For: s.For})
	}
	return g
}

// guided finds causes and steps that are for a code without their guide, and entries
// for which their guide has no cause or no step.
func (l *loader) guided() {
	for _, g := range l.Guides {
		for i, c := range g.Causes {
			l.codesOf(g, "cause", i, c.For)
		}
		for i, s := range g.Steps {
			l.codesOf(g, "step", i, s.For)
		}
	}
	for _, e := range l.Entries {
		if e.Guide == nil {
			continue
		}
		if len(e.Causes()) == 0 {
			l.checkerOf(e).fault("guide %q has no cause for it", e.Guide.Slug)
		}
		if len(e.Steps()) == 0 {
			l.checkerOf(e).fault("guide %q has no step for it", e.Guide.Slug)
		}
	}
}

// codesOf looks at the codes that a part of a guide is for.
func (l *loader) codesOf(g *catalog.Guide, part string, i int, codes []string) {
	for _, code := range codes {
		if !slices.ContainsFunc(l.Entries, func(e *catalog.Entry) bool { return e.Guide == g && e.Code == code }) {
			checker{l, "guides/" + g.Slug + ".toml", part, "", i}.fault("for names %s, which has a different guide or none", shown(code))
		}
	}
}
