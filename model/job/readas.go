package job

import (
	"slices"
	"strings"

	"smilecodes/model/job/form"
)

// What a text was taken for, so that a reader can tell whether it was understood:
//
//	a CSV of 3 rows, from base64 in an SNS message

// forms are the forms of a text that was read, the outermost first; none for JSON alone.
func (d *decoder) forms() []form.Form {
	var all []form.Form
	for _, l := range d.layers {
		all = append(all, l.Form())
	}
	if d.json.wrapper != "" {
		all = append(all, form.Form{Name: d.json.wrapper, IsAround: true})
	}
	for _, f := range slices.Backward(d.reader.Forms) {
		all = append(all, f)
	}
	return withoutTwice(all)
}

// withoutTwice leaves out what comes again: many values of a text may have the same form.
func withoutTwice(all []form.Form) []form.Form {
	const most = form.Deepest
	var kept []form.Form
	for _, f := range all {
		if !slices.Contains(kept, f) && len(kept) < most {
			kept = append(kept, f)
		}
	}
	return kept
}

func namesOf(forms []form.Form) []string {
	var names []string
	for _, f := range forms {
		names = append(names, f.Name)
	}
	return names
}

// readAs says the forms, the one that was read first; empty where there are none.
func readAs(forms []form.Form, hasJSON bool) string {
	if len(forms) == 0 {
		return ""
	}
	as := "text"
	if hasJSON {
		as = "JSON"
	}
	if last := len(forms) - 1; !forms[last].IsAround {
		as, forms = forms[last].Name, forms[:last]
	}
	var around []string
	for _, f := range slices.Backward(forms) {
		around = append(around, f.Name)
	}
	if len(around) == 0 {
		return as
	}
	return as + ", from " + strings.Join(around, " in ")
}
