package source

import (
	"strings"

	"smilecodes/catalog"
)

// readFormats reads how numbers are written. That each regex fits its example
// is held by a test.
func (l *loader) readFormats() {
	const name = "formats.toml"
	var file formatsFile
	if !l.read(name, &file) {
		return
	}
	countries, names, types := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, r := range file.Countries {
		c := checker{l, name, "country", r.Code, i}
		c.required("code", r.Code)
		c.some("names", r.Names)
		c.once(countries, "code", r.Code)
		for _, n := range r.Names {
			c.once(names, "name", strings.ToLower(n))
		}
		l.Countries = append(l.Countries, r.Names...)
	}
	for i, r := range file.Formats {
		c := checker{l, name, "format", strings.Trim(r.Country+" "+strings.Join(r.Types, ", "), " "), i}
		c.format(r, countries, types)
	}
	for i, r := range file.Documents {
		checker{l, name, "document", "", i}.some("types", r.Types)
		l.Documents = append(l.Documents, r.Types...)
	}
}

// format reads one. types are those of each country that were read.
func (c checker) format(r formatRow, countries, types map[string]bool) {
	c.required("country", r.Country, "form", r.Form, "source", r.Source)
	c.some("types", r.Types)
	c.some("regex", r.Regex)
	c.plain("example", r.Example)
	c.plain("note", r.Note)
	if r.Country != "" && !countries[r.Country] {
		c.fault("country %q is not listed", r.Country)
	}
	for _, t := range r.Types {
		c.once(types, "type", r.Country+" "+t)
	}
	c.l.Formats = append(c.l.Formats, catalog.Format{
		Country: r.Country, Types: r.Types, Form: r.Form, Regex: r.Regex, Example: r.Example, Note: r.Note,
		Older: r.Older, Source: r.Source, Certainty: word[catalog.Level](c, "certainty", r.Certainty),
	})
}

// once refuses what was read before.
func (c checker) once(read map[string]bool, key, value string) {
	if read[value] && value != "" {
		c.fault("%s %s stands twice", key, shown(value))
	}
	read[value] = true
}
