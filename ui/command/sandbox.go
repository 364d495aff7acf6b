package command

import (
	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model"
)

// sandbox prints what Smile ID's sandbox answers.
func (a *app) sandbox() *cobra.Command {
	return a.answers(&cobra.Command{
		Use: "sandbox", Short: "Say which test values give which code in the sandbox",
		Example: "  smilecodes sandbox\n  smilecodes sandbox --format json",
		Args:    noWords,
	}, proseFormats(), func(r request) error {
		if r.isForPeople() {
			a.write(document{{page: model.SandboxPage(r.catalog)}}, r.format)
			return nil
		}
		return a.json("tables", objects(r.catalog.Sandbox(), sandboxObject))
	})
}

// sandboxObject is one way to choose the sandbox's answer, for machines.
func sandboxObject(t catalog.SandboxTable) object {
	return object{
		{"title", t.Title},
		{"send", t.Send},
		{"rows", objects(t.Rows, func(r catalog.SandboxRow) object {
			return object{{"send", r.Send}, {"code", orNull(r.Code)}, {"says", r.Says}}
		})},
		{"notes", list(t.Notes)},
		{"source", t.Source.Slug},
		{"read", t.Read},
		{"certainty", t.Certainty.Slug()},
	}
}
