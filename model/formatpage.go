package model

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// Page is the forms that were found: one in full, with what a shape comes to in it if one
// is given, several in a line each.
func (f FoundFormats) Page(c *catalog.Catalog, shape string) Page {
	if !f.IsOne {
		return listPage(c, f.Formats)
	}
	var p Page
	for _, one := range f.Formats {
		page := FormatPage(c, one)
		if shape != "" {
			page = slices.Insert(page, 1, CheckShape(one, shape))
		}
		p = append(p, page...)
	}
	return p
}

// listPage is forms in a line each, below their country.
func listPage(c *catalog.Catalog, all []catalog.Format) Page {
	var p Page
	country := ""
	for _, one := range all {
		if one.Country != country {
			p = append(p, Block{Kind: Heading, Role: Title, Text: countryName(c, one.Country) + " (" + one.Country + ")"})
			country = one.Country
		}
		p = append(p, Block{Kind: Form, Role: Item, Text: one.Type + ": " + one.Form + older(one)})
	}
	if len(all) > 0 && all[0].Country == country { // one country has one list
		p = append(p, Block{Kind: InForce, Role: Muted, Text: change + " Those in force are at " + c.InForce(all[0])})
	}
	return p
}

func older(f catalog.Format) string {
	if f.Older {
		return " (older)"
	}
	return ""
}

// FormatPage is how the number of an ID type is written. It has no number of anybody.
//
//	Nigeria, BVN
//	Form    11 digits. Wrong: spaces, hyphens, a letter.
//	Mix-up  The NIN: it has 11 digits too, so the form can't tell them apart.
func FormatPage(c *catalog.Catalog, f catalog.Format) Page {
	p := Page{{Kind: Heading, Role: Title, Text: countryName(c, f.Country) + ", " + f.Type}}
	form := capital(f.Form) + "."
	if f.Excludes != "" {
		form += " Wrong: " + f.Excludes + "."
	}
	p = append(p, fact(Form, "Form", form))
	if f.Older {
		p = append(p, Block{Kind: Warning, Role: Caution, Label: "Careful", Text: "Smile ID's page no longer lists this ID type."})
	}
	for _, b := range []Block{
		fact(RightExample, "Right", strings.Join(f.Right, " or ")),
		fact(WrongExample, "Wrong", strings.Join(f.Wrong, " or ")),
		fact(Mistaken, "Mix-up", f.Mistaken),
	} {
		if b.Text != "" {
			p = append(p, b)
		}
	}
	for _, o := range f.Conditions {
		p = append(p, fact(Condition, "Also", o.Text+apart(f, o)))
	}
	if f.Sandbox != "" {
		p = append(p, fact(SandboxNumber, "Test", f.Sandbox+", in the sandbox only"))
	}
	if len(f.Pattern) > 0 {
		p = append(p, fact(Pattern, "Regex", strings.Join(f.Pattern, " or ")))
	}
	p = append(p, fact(FormatSource, "Source", fmt.Sprintf("%s, certainty %s", f.Source.Title, f.Certainty)))
	return append(p, Block{Kind: InForce, Role: Muted, Text: fmt.Sprintf(
		change+" We read this one on %s. The rule in force is at %s", f.Read, c.InForce(f))})
}

// change is why nobody should trust a form for long.
const change = "Smile ID changes these rules."

// apart is the source of a condition where it is not that of the form.
func apart(f catalog.Format, o catalog.Condition) string {
	if o.Source == f.Source && o.Certainty == f.Certainty {
		return ""
	}
	return fmt.Sprintf(" (%s, certainty %s)", o.Source.Title, o.Certainty)
}

func countryName(c *catalog.Catalog, code string) string {
	all := c.Countries()
	return all[slices.IndexFunc(all, func(o catalog.Country) bool { return o.Code == code })].Name()
}

// capital begins a text with a capital letter.
func capital(text string) string {
	letters := []rune(text)
	letters[0] = unicode.ToUpper(letters[0])
	return string(letters)
}

// NumberPage is the form of the number that a job was about, where its result says that
// the number may be at fault. The job's number is neither read nor shown.
func NumberPage(c *catalog.Catalog, r *job.Result) Page {
	f, ok := NumberFormat(c, r)
	if !ok {
		return nil
	}
	p := Page{section(f.Type + " numbers of " + countryName(c, f.Country))}
	return append(p, FormatPage(c, f).Only(Form, Mistaken, Condition, InForce)...)
}

// NumberFormat finds the form of the number that a job was about by its country and ID
// type, where its result says that the number may be at fault.
func NumberFormat(c *catalog.Catalog, r *job.Result) (catalog.Format, bool) {
	if !r.Advises() || !slices.ContainsFunc(r.Shown(), (*catalog.Entry).IsAboutNumber) {
		return catalog.Format{}, false
	}
	return c.FormatOf(r.Job.Country, r.Job.IDType)
}
