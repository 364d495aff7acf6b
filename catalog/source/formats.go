package source

import (
	"regexp"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// readFormats reads how numbers are written.
func (l *loader) readFormats() {
	const name = "formats.toml"
	var file formatsFile
	if !l.read(name, &file) {
		return
	}
	l.formatGuides(name, file)
	countries, names, types := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, r := range file.Countries {
		c := checker{l, name, "country", r.Code, i}
		c.required("code", r.Code, "code3", r.Code3)
		c.some("names", r.Names)
		c.once(countries, "code", r.Code)
		for _, n := range append([]string{r.Code3}, r.Names...) {
			c.once(names, "name", strings.ToLower(n))
		}
		l.Numbers.Countries = append(l.Numbers.Countries, catalog.Country{Code: r.Code, Code3: r.Code3, Names: r.Names})
	}
	for i, r := range file.Formats {
		c := checker{l, name, "format", strings.Trim(r.Country+" "+r.Type, " "), i}
		c.format(r, countries, types)
	}
	for i, r := range file.Documents {
		checker{l, name, "document", "", i}.some("types", r.Types)
		l.Numbers.Documents = append(l.Numbers.Documents, r.Types...)
	}
}

// formatGuides reads what the formats have in common.
func (l *loader) formatGuides(name string, file formatsFile) {
	c := checker{l: l, file: name}
	if len(file.Formats) > 0 {
		c.required("in_force", file.InForce)
	}
	for _, slug := range file.Guides {
		switch g := l.guides[slug]; {
		case g != nil:
			g.AboutNumbers = true
		case !l.broken[slug]:
			c.fault("guide %q does not exist in guides", slug)
		}
	}
	l.Numbers.InForce = file.InForce
}

// format reads one. types are those of each country that were read.
func (c checker) format(r formatRow, countries, types map[string]bool) {
	c.required("country", r.Country, "type", r.Type, "form", r.Form, "read", r.Read)
	c.date("read", r.Read)
	c.plain("aliases", r.Aliases...)
	c.plain("excludes", r.Excludes)
	c.plain("mistaken", r.Mistaken)
	if r.Country != "" && !countries[r.Country] {
		c.fault("country %q is not listed", r.Country)
	}
	c.once(types, "type", r.Country+" "+r.Type)
	c.examples(r)
	f := catalog.Format{
		Country: r.Country, Type: r.Type, Aliases: r.Aliases, Form: r.Form, Excludes: r.Excludes, Pattern: r.Pattern,
		Right: r.Right, Wrong: r.Wrong, Sandbox: r.Sandbox, Mistaken: r.Mistaken, Older: r.Older,
		Source: c.source(r.Source), Read: r.Read, Certainty: word[catalog.Level](c, "certainty", r.Certainty),
	}
	for _, o := range r.Conditions {
		c.required("condition", o.Text)
		f.Conditions = append(f.Conditions, catalog.Condition{
			Text: o.Text, Source: c.source(o.Source), Certainty: word[catalog.Level](c, "certainty", o.Certainty),
		})
	}
	c.l.Numbers.Formats = append(c.l.Numbers.Formats, f)
}

// examples wants patterns that the right examples fit and the wrong ones do not, and
// examples that are nobody's number.
func (c checker) examples(r formatRow) {
	var patterns []*regexp.Regexp
	for _, p := range r.Pattern {
		re, err := regexp.Compile(p)
		if err != nil {
			c.fault("pattern %q is not RE2", p)
			continue
		}
		patterns = append(patterns, re)
	}
	fits := func(number string) bool {
		return slices.ContainsFunc(patterns, func(re *regexp.Regexp) bool { return re.MatchString(number) })
	}
	right := r.Right
	if r.Sandbox != "" {
		right = append(slices.Clone(right), r.Sandbox)
	}
	for _, number := range slices.Concat(right, r.Wrong) {
		if !isMadeUp(number) {
			c.fault("example %q may have only zeros, capital letters, spaces, hyphens and slashes", number)
		}
	}
	if len(patterns) == 0 || len(patterns) != len(r.Pattern) {
		return // an unknown pattern can't fit
	}
	c.some("right", r.Right)
	c.some("wrong", r.Wrong)
	for _, number := range right {
		if !fits(number) {
			c.fault("right %q does not fit its pattern", number)
		}
	}
	for _, number := range r.Wrong {
		if fits(number) {
			c.fault("wrong %q fits its pattern", number)
		}
	}
}

// isMadeUp holds for an example that is nobody's number: its only digit is zero.
func isMadeUp(number string) bool {
	return strings.Trim(number, "0ABCDEFGHIJKLMNOPQRSTUVWXYZ -/") == ""
}

// source finds the page of a fact.
func (c checker) source(slug string) *catalog.Page {
	if slug == "" {
		c.fault("source is missing")
		return nil
	}
	p := c.l.page(slug)
	if p == nil {
		c.fault("source %q does not exist in catalogue.toml", slug)
	}
	return p
}

// once refuses what was read before.
func (c checker) once(read map[string]bool, key, value string) {
	if read[value] && value != "" {
		c.fault("%s %s appears twice", key, shown(value))
	}
	read[value] = true
}
