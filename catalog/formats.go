package catalog

import (
	"slices"
	"strings"
)

// Numbers is what is known of ID numbers and ID types: formats.toml.
type Numbers struct {
	Countries []Country
	Formats   []Format // by country
	Documents []string // types of documents, as answers write them
	InForce   string   // the address at which the formats are today, without the country's code
}

// A Country is one that Smile ID lists with its ID types.
type Country struct {
	Code, Code3 string   // ISO 3166, in two letters and in three
	Names       []string // what answers and people call it; the first one is for the screen
}

// Name is what a country is called on screen.
func (c Country) Name() string { return c.Names[0] }

// IsCalled reports whether a word names a country: its code in two or three letters,
// or a name, in any casing.
func (c Country) IsCalled(word string) bool {
	return isAny(word, append([]string{c.Code, c.Code3}, c.Names...))
}

// A Format is how the number of an ID type is written in a country, from formats.toml.
type Format struct {
	Country    string   // ISO 3166, two letters
	Type       string   // as answers write it
	Aliases    []string // what people call the type
	Form       string   // in words
	Excludes   string   // what does not fit, in words; empty if nothing is worth a word
	Pattern    []string // RE2; one has to fit; none where no source has any
	Right      []string // examples of zeros and letters, never a real number
	Wrong      []string // the same, of what does not fit
	Sandbox    string   // a number for the sandbox; empty if none is known
	Mistaken   string   // what people send instead; empty if nothing is known
	Conditions []Condition
	Older      bool // no longer listed
	Source     *Page
	Read       string // the day on which we read it, as YYYY-MM-DD
	Certainty  Level
}

// A Condition is what else has to be right for a number, with its own source.
type Condition struct {
	Text      string
	Source    *Page
	Certainty Level
}

// IsCalled reports whether words name the type of a format, in any casing: "voter id",
// "kra pin", "VOTER_ID".
func (f Format) IsCalled(words string) bool {
	return isAny(words, append([]string{f.Type}, f.Aliases...))
}

// isAny reports whether words are one of some names, squashed.
func isAny(words string, names []string) bool {
	squashed := Squash(words)
	return squashed != "" && slices.ContainsFunc(names, func(n string) bool { return Squash(n) == squashed })
}

// Countries lists the countries that Smile ID lists, by code.
func (c *Catalog) Countries() []Country { return c.data.Numbers.Countries }

// CountryName is what a country is called on screen, by its code in two letters.
func (c *Catalog) CountryName(code string) string {
	all := c.data.Numbers.Countries
	i := slices.IndexFunc(all, func(o Country) bool { return o.Code == code })
	if i < 0 {
		return code
	}
	return all[i].Name()
}

// Formats lists the formats by country. No numbers are checked with them here.
func (c *Catalog) Formats() []Format { return c.data.Numbers.Formats }

// DocumentTypes lists the types of documents, as answers write them.
func (c *Catalog) DocumentTypes() []string { return c.data.Numbers.Documents }

// FormatOf finds the format of an ID type in a country, both as answers write them.
func (c *Catalog) FormatOf(country, idType string) (f Format, ok bool) {
	i := slices.IndexFunc(c.data.Numbers.Countries, func(o Country) bool { return o.IsCalled(country) })
	if i < 0 {
		return Format{}, false
	}
	code := c.data.Numbers.Countries[i].Code
	j := slices.IndexFunc(c.data.Numbers.Formats, func(f Format) bool { return f.Country == code && f.Type == idType })
	if j < 0 {
		return Format{}, false
	}
	return c.data.Numbers.Formats[j], true
}

// InForce is the address at which Smile ID says what the formats of a country are today.
func (c *Catalog) InForce(f Format) string { return c.data.Numbers.InForce + f.Country }

// IsAboutNumber reports whether the form of an ID number helps with an entry, as its
// guide says.
func (e *Entry) IsAboutNumber() bool {
	return e.Guide != nil && e.Guide.AboutNumbers
}

// IsIDType reports whether Smile ID has an ID type or a type of document, as
// answers write it: NATIONAL_ID.
func (c *Catalog) IsIDType(name string) bool { return c.jobs().idTypes[name] }

// IsCountry reports whether a country is listed under a name, in any case. We
// don't know the names of most countries.
func (c *Catalog) IsCountry(name string) bool { return c.jobs().countries[strings.ToLower(name)] }
