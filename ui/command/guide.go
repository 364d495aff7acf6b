package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// guide prints the guides of names and codes.
func (a *app) guide() *cobra.Command {
	cmd := &cobra.Command{
		Use: "guide NAME|CODE...", Short: "Print a troubleshooting guide",
		Example: "  smilecodes guide 0908\n  smilecodes guide authority-unavailable\n  smilecodes guide 1014 --format markdown",
		Args:    someWords, ValidArgsFunction: a.completeGuides,
	}
	products := a.takesProducts(cmd)
	return a.answers(cmd, proseFormats(), func(r request) error {
		guides, complete, err := a.guides(r, *products)
		if err != nil {
			return err
		}
		if r.isForPeople() {
			a.write(guideDocument(guides), r.format)
		} else if err := a.json("guides", objects(guides, func(g guided) object { return guideObject(g.Guide, g.of...) })); err != nil {
			return err
		}
		if !complete {
			return errNotFound
		}
		return nil
	})
}

// A guided is a guide and the entries for which it was asked for; none if by its name.
type guided struct {
	*catalog.Guide
	of []*catalog.Entry
}

// guides finds each guide once, in the order in which they were asked for, and
// reports whether every word has one.
func (a *app) guides(r request, products []string) (found []guided, complete bool, err error) {
	complete = true
	for i, w := range r.words {
		if slices.Contains(r.words[:i], w) {
			continue
		}
		guides, err := a.guidesOf(r, products, w)
		if err != nil {
			return nil, false, err
		}
		complete = complete && len(guides) > 0
		for _, g := range guides {
			found = withGuide(found, g)
		}
	}
	return found, complete, nil
}

// withGuide adds a guide. One that is there already is for the entries of both: all,
// where one was asked for by its name.
func withGuide(found []guided, g guided) []guided {
	i := slices.IndexFunc(found, func(f guided) bool { return f.Guide == g.Guide })
	switch {
	case i < 0:
		return append(found, g)
	case len(found[i].of) == 0 || len(g.of) == 0:
		found[i].of = nil
	default:
		found[i].of = append(found[i].of, g.of...)
	}
	return found
}

// guidesOf finds the guides of a name, a code or an id. If there is none, it
// says why.
func (a *app) guidesOf(r request, products []string, word string) ([]guided, error) {
	if _, isCode := codeOf(r.catalog, word); !isCode && !strings.Contains(word, "/") {
		named, err := text.Choose("guide", []string{word}, r.catalog.Guides(), func(g *catalog.Guide) []string {
			return []string{g.Slug, g.Title}
		})
		var guides []guided
		for _, g := range named {
			guides = append(guides, guided{Guide: g})
		}
		return guides, err
	}
	r.words = []string{word}
	questions, err := r.questions(products)
	if err != nil || a.missing(r.catalog, questions) {
		return nil, err
	}
	var guides []guided
	for _, e := range questions[0].current() {
		if e.Guide != nil {
			guides = withGuide(guides, guided{e.Guide, []*catalog.Entry{e}})
		}
	}
	switch len(guides) {
	case 0:
		a.say("%s", model.NoGuide(word))
	case 1:
	default:
		a.say("%s has several guides. %s", word, whose(questions[0].current()))
	}
	return guides, nil
}

// whose says which entries have which guide.
//
//	Waiting for a reviewer: biometric-kyc/0812. Document problem: document-verification/0812.
func whose(entries []*catalog.Entry) string {
	var titles []string
	of := map[string][]string{}
	for _, e := range entries {
		title := "Without a guide"
		if e.Guide != nil {
			title = e.Guide.Title
		}
		if of[title] == nil {
			titles = append(titles, title)
		}
		of[title] = append(of[title], e.ID)
	}
	for i, t := range titles {
		titles[i] = t + ": " + strings.Join(of[t], ", ") + "."
	}
	return strings.Join(titles, " ")
}
