package command

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// A request is what a command answers: its words, in a format, from a catalogue.
type request struct {
	cmd     *cobra.Command
	catalog *catalog.Catalog
	format  string
	words   []string
}

// isForPeople reports whether the format is one to be read.
func (r request) isForPeople() bool {
	return r.format == "text" || r.format == "markdown" || r.format == "html"
}

// answers makes a command of a function that answers requests.
func (a *app) answers(do func(request) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, words []string) error {
		format, err := a.chosenFormat(cmd)
		if err != nil {
			return err
		}
		return do(request{cmd, a.Catalog, format, words})
	}
}

// errNoCode is a call without words, but with flags that are for them.
var errNoCode = errors.New("no code was given. For example: smilecodes 0812")

// show explains codes and ids: every meaning of each.
func (a *app) show(r request) error {
	if len(r.words) == 0 {
		return errNoCode
	}
	questions, err := a.questions(r)
	if err != nil {
		return err
	}
	var hits []catalog.Hit
	for _, q := range questions {
		for _, e := range q.entries {
			hits = append(hits, catalog.Hit{Entry: e})
		}
	}
	hits = once(hits)
	if r.isForPeople() {
		a.write(explanation(r.catalog, questions), r.format)
	} else if err := a.data(hits, r.format, false); err != nil {
		return err
	}
	if a.missing(r.catalog, questions) {
		return errNotFound
	}
	return nil
}

// once keeps the first of equal hits: a code and its id may both be asked for.
func once(hits []catalog.Hit) []catalog.Hit {
	seen := map[*catalog.Entry]bool{}
	return slices.DeleteFunc(hits, func(h catalog.Hit) bool {
		twice := seen[h.Entry]
		seen[h.Entry] = true
		return twice
	})
}

func (a *app) list(r request) error { return a.find(r, "", false) }

func (a *app) search(r request) error { return a.find(r, strings.Join(r.words, " "), true) }

// find lists what a search finds, or everything, within the filters.
func (a *app) find(r request, query string, tiers bool) error {
	rows, err := a.filtered(r.catalog, query)
	if err != nil {
		return err
	}
	var hits []catalog.Hit
	for _, row := range rows {
		if row.Heading == "" {
			hits = append(hits, row.Hit)
		}
	}
	if r.isForPeople() {
		a.write(listing(rows), r.format)
	} else if err := a.data(hits, r.format, tiers); err != nil {
		return err
	}
	return a.verdict(r.catalog, query, hits)
}

// verdict says what the order of the hits does not: that they are only near, or
// that the filters hide some.
func (a *app) verdict(c *catalog.Catalog, query string, hits []catalog.Hit) error {
	switch {
	case len(hits) == 0 && query == "":
		with := *a
		with.older = true
		if older, _ := with.filtered(c, ""); len(older) > 0 { // the filters were read already
			a.say("no current entry has this product and category; --older lists %d.", len(older)-1)
		} else {
			a.say("no entry has this product and category.")
		}
		return errNotFound
	case len(hits) == 0:
		all := len(a.hits(c, query))
		if all > 0 {
			a.say("nothing found for %s here; %d without --product and --category.", text.Shown(query), all)
		} else {
			a.say("nothing found for %s.", text.Shown(query))
		}
		return errNotFound
	case hits[0].Tier() == catalog.Suggestion:
		a.say("the code is unknown; these look like it.")
		return errNotFound
	case hits[0].Tier() == catalog.ByFuzzy:
		a.say("nothing fits; these are near.")
	}
	return nil
}

// filtered searches and filters, in the order of the explorer.
func (a *app) filtered(c *catalog.Catalog, query string) ([]model.Row, error) {
	products, err := text.Products(c, a.products)
	if err != nil {
		return nil, err
	}
	categories, err := text.Categories(a.categories)
	if err != nil {
		return nil, err
	}
	return model.List(a.hits(c, query), products, categories), nil
}

// hits are all entries, or those that a search finds; with --older also retired
// ones.
func (a *app) hits(c *catalog.Catalog, query string) []catalog.Hit {
	if a.older {
		return c.SearchWithRetired(query)
	}
	return c.Search(query)
}

// guide prints the guides of names and codes.
func (a *app) guide(r request) error {
	guides, complete, err := a.guides(r)
	if err != nil {
		return err
	}
	if r.isForPeople() {
		a.write(guideDocument(guides), r.format)
	} else if err := a.guidesJSON(guides); err != nil {
		return err
	}
	if !complete {
		return errNotFound
	}
	return nil
}

// guides finds each guide once, in the order in which they were asked for, and
// reports whether every word has one.
func (a *app) guides(r request) (found []*catalog.Guide, complete bool, err error) {
	complete = true
	for i, w := range r.words {
		if slices.Contains(r.words[:i], w) {
			continue
		}
		guides, err := a.guidesOf(r, w)
		if err != nil {
			return nil, false, err
		}
		complete = complete && len(guides) > 0
		for _, g := range guides {
			if !slices.Contains(found, g) {
				found = append(found, g)
			}
		}
	}
	return found, complete, nil
}

// guidesOf finds the guides of a name, a code or an id. If there is none, it
// says why.
func (a *app) guidesOf(r request, word string) ([]*catalog.Guide, error) {
	if _, isCode := codeOf(word); !isCode && !strings.Contains(word, "/") {
		return text.Choose("guide", []string{word}, r.catalog.Guides(), func(g *catalog.Guide) []string {
			return []string{g.Slug, g.Title}
		})
	}
	r.words = []string{word}
	questions, err := a.questions(r)
	if err != nil || a.missing(r.catalog, questions) {
		return nil, err
	}
	var guides []*catalog.Guide
	for _, e := range questions[0].current() {
		if e.Guide != nil && !slices.Contains(guides, e.Guide) {
			guides = append(guides, e.Guide)
		}
	}
	switch len(guides) {
	case 0:
		a.say("%s has no guide: its next step says what to do.", word)
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
