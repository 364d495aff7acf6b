package model

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"smilecodes/catalog"
	"smilecodes/model/idnumber"
	"smilecodes/model/job"
)

// FormatsPage is the forms that were found: those of one ID type in full, with what a
// shape comes to in each if one is given, others in a line each.
func FormatsPage(c *catalog.Catalog, found idnumber.Found, shape string) Page {
	if !found.IsOne {
		return listPage(c, found.Formats)
	}
	var p Page
	for _, f := range found.Formats {
		page := FormatPage(c, f)
		if shape != "" {
			page = slices.Insert(page, 1, ShapeCheck(f, shape))
		}
		p = append(p, page...)
	}
	return p
}

// ShapeCheck says whether a shape fits a form, and if not, what is wrong with it.
func ShapeCheck(f catalog.Format, shape string) Block {
	b := Block{Kind: Shape, Role: Danger, Label: "Shape", Text: idnumber.Check(f, shape)}
	switch {
	case len(f.Pattern) == 0:
		b.Role, b.Text = Caution, "There is no pattern to check it with."
	case b.Text == "":
		b.Role, b.Text = Strong, "This shape fits. That doesn't mean the ID exists."
	}
	return b
}

// listPage is forms in a line each, below their country.
func listPage(c *catalog.Catalog, all []catalog.Format) Page {
	var p Page
	country := ""
	for _, one := range all {
		if one.Country != country {
			p = append(p, Block{Kind: Heading, Role: Title, Text: c.CountryName(one.Country) + " (" + one.Country + ")"})
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
	p := Page{{Kind: Heading, Role: Title, Text: c.CountryName(f.Country) + ", " + f.Type}}
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
	p := Page{section(f.Type + " numbers of " + c.CountryName(f.Country))}
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
