package source

import "smilecodes/catalog"

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
	}
	c.required("title", r.Title, "summary", r.Summary, "customer", r.Customer, "escalate", r.Escalate)
	c.some("evidence", r.Evidence)
	if len(r.Steps) == 0 {
		c.fault("it has no step")
	}
	for i, s := range r.Steps {
		c := checker{c.l, c.file, "step", "", i}
		c.required("do", s.Do, "check", s.Check)
		g.Steps = append(g.Steps, catalog.Step{Who: word[catalog.Actor](c, "who", s.Who), Do: s.Do, Check: s.Check})
	}
	return g
}
