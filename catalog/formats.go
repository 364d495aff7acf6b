package catalog

import "strings"

// A Format is how the number of an ID type is written in a country, from
// formats.toml.
type Format struct {
	Country   string   // ISO 3166, two letters
	Types     []string // those that share it
	Form      string   // in words
	Regex     []string // one of which has to fit
	Example   string   // a number for the sandbox; empty if none is known
	Note      string   // what else has to be right; may be empty
	Older     bool     // no longer listed
	Source    string
	Certainty Level
}

// formats are the numbers and documents that Smile ID knows.
type formats struct {
	all       []Format
	types     map[string]bool
	countries map[string]bool // by name, in small letters
	codes     map[string]bool // of these countries
}

func newFormats() formats {
	return formats{types: map[string]bool{}, countries: map[string]bool{}, codes: map[string]bool{}}
}

// Formats lists the formats by country. No numbers are checked with them here.
func (c *Catalog) Formats() []Format { return c.jobs.all }

// IsIDType reports whether Smile ID has an ID type or a type of document, as
// answers write it: NATIONAL_ID.
func (c *Catalog) IsIDType(name string) bool { return c.jobs.types[name] }

// IsCountry reports whether a country is listed under a name, in any case. Of
// most countries the name is not known here.
func (c *Catalog) IsCountry(name string) bool { return c.jobs.countries[strings.ToLower(name)] }

// readFormats reads how numbers are written. That each regex fits its example is
// held by a test: to try it takes longer than all else that is read.
func (l *loader) readFormats() {
	const name = "formats.toml"
	raw := rawFormats{Country: make([]rawCountry, 0, 16), Format: make([]rawFormat, 0, 64)} // more than ours
	if !l.read(name, &raw) {
		return
	}
	l.jobs.formats = newFormats()
	for i, r := range raw.Country {
		c := checker{l, name, "country", r.Code, i}
		c.required("code", r.Code)
		c.some("names", r.Names)
		c.once(l.jobs.codes, "code", r.Code)
		for _, n := range r.Names {
			c.once(l.jobs.countries, "name", strings.ToLower(n))
		}
	}
	of := map[string]bool{}
	l.jobs.all = make([]Format, 0, len(raw.Format))
	for i, r := range raw.Format {
		l.format(checker{l, name, "format", strings.Trim(r.Country+" "+strings.Join(r.Types, ", "), " "), i}, r, of)
	}
	for i, r := range raw.Document {
		c := checker{l, name, "document", "", i}
		c.some("types", r.Types)
		for _, t := range r.Types {
			l.jobs.types[t] = true
		}
	}
}

// format reads one. of are the types of each country that were read.
func (l *loader) format(c checker, r rawFormat, of map[string]bool) {
	c.required("country", r.Country, "form", r.Form, "source", r.Source)
	c.some("types", r.Types)
	c.some("regex", r.Regex)
	c.plain("example", r.Example)
	c.plain("note", r.Note)
	if r.Country != "" && !l.jobs.codes[r.Country] {
		c.fault("country %q is not listed", r.Country)
	}
	for _, t := range r.Types {
		c.once(of, "type", r.Country+" "+t)
		l.jobs.types[t] = true
	}
	l.jobs.all = append(l.jobs.all, Format{
		Country: r.Country, Types: r.Types, Form: r.Form, Regex: r.Regex, Example: r.Example, Note: r.Note,
		Older: r.Older, Source: r.Source, Certainty: word[Level](c, "certainty", levels, r.Certainty),
	})
}

// once refuses what was read before.
func (c checker) once(read map[string]bool, key, value string) {
	if read[value] && value != "" {
		c.fault("%s %s stands twice", key, shown(value))
	}
	read[value] = true
}

type (
	rawFormats struct {
		Country  []rawCountry
		Format   []rawFormat
		Document []rawDocument
	}
	rawCountry struct {
		Code  string
		Names []string
	}
	rawFormat struct {
		Country   string
		Types     []string
		Form      string
		Regex     []string
		Example   string
		Note      string
		Older     bool
		Source    string
		Certainty string
	}
	rawDocument struct{ Types []string }
)

func (r *rawFormats) field(string) any { return nil }

func (r *rawFormats) next(name string) table {
	switch name {
	case "country":
		r.Country = append(r.Country, rawCountry{})
		return &r.Country[len(r.Country)-1]
	case "format":
		r.Format = append(r.Format, rawFormat{})
		return &r.Format[len(r.Format)-1]
	case "document":
		r.Document = append(r.Document, rawDocument{})
		return &r.Document[len(r.Document)-1]
	}
	return nil
}

func (r *rawCountry) field(key string) any {
	switch key {
	case "code":
		return &r.Code
	case "names":
		return &r.Names
	}
	return nil
}

func (r *rawFormat) field(key string) any {
	switch key {
	case "country":
		return &r.Country
	case "types":
		return &r.Types
	case "form":
		return &r.Form
	case "regex":
		return &r.Regex
	case "example":
		return &r.Example
	case "note":
		return &r.Note
	case "older":
		return &r.Older
	case "source":
		return &r.Source
	case "certainty":
		return &r.Certainty
	}
	return nil
}

func (r *rawDocument) field(key string) any {
	if key == "types" {
		return &r.Types
	}
	return nil
}
