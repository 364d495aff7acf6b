package command

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/idnumber"
	"smilecodes/model/job"
)

// numberForms prints how the numbers of ID types are written. It never repeats what
// was typed, because that may be a number.
func (a *app) numberForms() *cobra.Command {
	cmd := &cobra.Command{
		Use: "format [COUNTRY TYPE]", Short: "Say how ID numbers are written",
		Long: "format says how ID numbers are written: the form in words, what people send instead by mistake, and what else\n" +
			"must be right. Give a country (by code or name) and an ID type, or leave both out to list all of them.\n" +
			"Never type a number. --shape checks a shape: 9 for each digit, A for each letter.",
		Example:           "  smilecodes format NG BVN\n  smilecodes format kenya kra pin\n  smilecodes format NG\n  smilecodes format NG BVN --shape 99999999999",
		ValidArgsFunction: a.completeFormats,
	}
	shape := cmd.Flags().String("shape", "", "check this `SHAPE` of a number: 9 for each digit, A for each letter")
	return a.answers(cmd, proseFormats(), func(r request) error {
		found := idnumber.Find(r.catalog, r.words...)
		if cmd.Flags().Changed("shape") {
			if err := isCheckable(found, *shape); err != nil {
				return err
			}
		}
		if err := a.writeForms(r, found, *shape); err != nil {
			return err
		}
		if len(found.Formats) > 0 {
			return nil
		}
		a.say("no ID type has this name. Near it: %s.", strings.Join(found.Near, ", "))
		return errNotFound
	})
}

// isCheckable says why a shape cannot be checked.
func isCheckable(found idnumber.Found, shape string) error {
	switch {
	case !idnumber.IsShape(shape):
		return errors.New(strings.TrimSuffix(idnumber.OnlyShape, "."))
	case len(found.Formats) > 0 && !found.IsOne:
		return errors.New("--shape needs an ID type. For example: smilecodes format NG BVN --shape 99999999999")
	}
	return nil
}

// writeForms writes the forms that were found, with what a shape comes to in each.
func (a *app) writeForms(r request, found idnumber.Found, shape string) error {
	if !r.isForPeople() {
		return a.json("formats", objects(found.Formats, func(f catalog.Format) object { return shapedObject(r.catalog, f, shape) }))
	}
	a.write(document{{page: model.FormatsPage(r.catalog, found, shape)}}, r.format)
	return nil
}

// formatObject is the form of a number for machines.
func formatObject(c *catalog.Catalog, f catalog.Format) object {
	return object{
		{"country", f.Country},
		{"id_type", f.Type},
		{"form", f.Form},
		{"excludes", orNull(f.Excludes)},
		{"patterns", list(f.Pattern)},
		{"right", list(f.Right)},
		{"wrong", list(f.Wrong)},
		{"sandbox", orNull(f.Sandbox)},
		{"mistaken", orNull(f.Mistaken)},
		{"conditions", objects(f.Conditions, func(o catalog.Condition) object {
			return object{{"text", o.Text}, {"source", o.Source.Slug}, {"certainty", o.Certainty.Slug()}}
		})},
		{"older", f.Older},
		{"source", f.Source.Slug},
		{"read", f.Read},
		{"certainty", f.Certainty.Slug()},
		{"in_force", c.InForce(f)},
	}
}

// shapedObject is a form with what a shape comes to, if there is one.
func shapedObject(c *catalog.Catalog, f catalog.Format, shape string) object {
	o := formatObject(c, f)
	if shape == "" {
		return o
	}
	return append(o, field{"fits", idnumber.Fits(f, shape)})
}

// numberFormat is the form of a job's number where that may be at fault, or null.
func numberFormat(c *catalog.Catalog, r *job.Result) any {
	if f, ok := model.NumberFormat(c, r); ok {
		return formatObject(c, f)
	}
	return nil
}

// completeFormats offers countries, and then their ID types.
func (a *app) completeFormats(_ *cobra.Command, words []string, _ string) ([]string, cobra.ShellCompDirective) {
	var all []string
	if len(words) == 0 {
		for _, o := range a.Catalog.Countries() {
			all = append(all, o.Code+"\t"+o.Name())
		}
		return all, cobra.ShellCompDirectiveNoFileComp
	}
	if found := idnumber.Find(a.Catalog, words...); !found.IsOne {
		for _, f := range found.Formats {
			all = append(all, f.Type+"\t"+f.Form)
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}
