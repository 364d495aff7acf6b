package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model"
)

// show explains codes and ids: every meaning of each.
func (a *app) show(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("no code was given. For example: smilecodes 0812")
	}
	format, err := a.chosenFormat(cmd)
	if err != nil {
		return err
	}
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	questions, err := a.questions(cmd, c, args)
	if err != nil {
		return err
	}
	var hits []hit
	for _, q := range questions {
		for _, e := range q.entries {
			hits = append(hits, hit{Entry: e, Tier: catalog.ByCode})
		}
	}
	hits = once(hits)
	switch {
	case format == "text" || format == "markdown" || format == "html":
		a.write(explanation(c, questions), format)
	default:
		if err := a.data(hits, format, false); err != nil {
			return err
		}
	}
	if a.missing(c, questions) {
		return errNotFound
	}
	return nil
}

// once keeps the first of equal hits: a code and its id may both be asked for.
func once(hits []hit) []hit {
	seen := map[*catalog.Entry]bool{}
	return slices.DeleteFunc(hits, func(h hit) bool {
		twice := seen[h.Entry]
		seen[h.Entry] = true
		return twice
	})
}

func (a *app) list(cmd *cobra.Command, _ []string) error {
	return a.find(cmd, "", false)
}

func (a *app) search(cmd *cobra.Command, words []string) error {
	return a.find(cmd, strings.Join(words, " "), true)
}

// find lists what a search finds, or everything, within the filters.
func (a *app) find(cmd *cobra.Command, query string, tiers bool) error {
	format, err := a.chosenFormat(cmd)
	if err != nil {
		return err
	}
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	hits, err := a.filtered(c, query)
	if err != nil {
		return err
	}
	if format == "text" || format == "markdown" || format == "html" {
		a.write(listing(hits), format)
	} else if err := a.data(hits, format, tiers); err != nil {
		return err
	}
	return a.verdict(c, query, hits)
}

// verdict says what the order of the hits does not: that they are only near, or
// that the filters hide some.
func (a *app) verdict(c *catalog.Catalog, query string, hits []hit) error {
	switch {
	case len(hits) == 0 && query == "":
		a.say("no entry has this product and category.")
		return errNotFound
	case len(hits) == 0:
		all := len(c.Search(query))
		if all > 0 {
			a.say("nothing found for %s here; %d without --product and --category.", shown(query), all)
		} else {
			a.say("nothing found for %s.", shown(query))
		}
		return errNotFound
	case hits[0].Tier == catalog.Suggestion:
		a.say("the code is unknown; these look like it.")
		return errNotFound
	case hits[0].Tier == catalog.ByFuzzy:
		a.say("nothing fits; these are near.")
	}
	return nil
}

// A hit is an entry and how it was found.
type hit struct {
	Entry *catalog.Entry
	Tier  catalog.Tier
}

// filtered searches and filters. In a product, entries of other tables that are
// used there too come last.
func (a *app) filtered(c *catalog.Catalog, query string) ([]hit, error) {
	products, err := a.chosenProducts(c)
	if err != nil {
		return nil, err
	}
	categories, err := a.chosenCategories()
	if err != nil {
		return nil, err
	}
	var own, also []hit
	for _, h := range a.entries(c, query) {
		e := h.Entry
		switch {
		case len(categories) > 0 && !slices.Contains(categories, e.Category):
		case len(products) == 0 || slices.ContainsFunc(products, e.Is):
			own = append(own, h)
		case slices.ContainsFunc(products, e.AlsoUsedBy):
			also = append(also, h)
		}
	}
	return append(own, also...), nil
}

// entries are all entries, or those that a search finds.
func (a *app) entries(c *catalog.Catalog, query string) []hit {
	var hits []hit
	if query == "" {
		for _, e := range c.Entries() {
			hits = append(hits, hit{Entry: e})
		}
		return hits
	}
	for _, h := range c.Search(query) {
		hits = append(hits, hit{Entry: h.Entry, Tier: h.Tier})
	}
	return hits
}

// guide prints the guides of names and codes.
func (a *app) guide(cmd *cobra.Command, args []string) error {
	format, err := a.chosenFormat(cmd)
	if err != nil {
		return err
	}
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	guides, complete, err := a.guides(cmd, c, args)
	if err != nil {
		return err
	}
	if format == "json" {
		if err := a.guidesJSON(guides); err != nil {
			return err
		}
	} else {
		a.write(guideDocument(guides), format)
	}
	if !complete {
		return errNotFound
	}
	return nil
}

// guides finds each guide once, in the order in which they were asked for, and
// reports whether every word has one.
func (a *app) guides(cmd *cobra.Command, c *catalog.Catalog, words []string) (found []*catalog.Guide, complete bool, err error) {
	add := func(g *catalog.Guide) {
		if g != nil && !slices.Contains(found, g) {
			found = append(found, g)
		}
	}
	complete = true
	for _, w := range words {
		if _, isCode := codeOf(w); !isCode && !strings.Contains(w, "/") {
			g, err := choose("guide", []string{w}, c.Guides(), func(g *catalog.Guide) []string { return []string{g.Slug, g.Title} })
			if err != nil {
				return nil, false, err
			}
			add(g[0])
			continue
		}
		questions, err := a.questions(cmd, c, []string{w})
		if err != nil {
			return nil, false, err
		}
		if a.missing(c, questions) {
			complete = false
			continue
		}
		before := len(found)
		for _, e := range questions[0].entries {
			add(e.Guide)
		}
		if len(found) == before && !slices.ContainsFunc(questions[0].entries, func(e *catalog.Entry) bool { return e.Guide != nil }) {
			a.say("%s has no guide: there is nothing to troubleshoot.", w)
			complete = false
		}
	}
	return found, complete, nil
}

// ticket prints the internal note. A code of several entries is ambiguous: a
// note that explains the wrong one does harm.
func (a *app) ticket(cmd *cobra.Command, args []string) error {
	format, err := a.chosenFormat(cmd)
	if err != nil {
		return err
	}
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	questions, err := a.questions(cmd, c, args)
	if err != nil {
		return err
	}
	var entries []*catalog.Entry
	for _, q := range questions {
		if len(q.entries) > 1 && !a.every {
			return fmt.Errorf("%s has %d entries; choose one with its id (%s), with --product, or take all with --all-meanings",
				q.code, len(q.entries), strings.Join(ids(q.entries), ", "))
		}
		entries = append(entries, q.entries...)
	}
	if len(entries) > 0 {
		f := model.Plain
		if format == "markdown" {
			f = model.Markdown
		}
		fmt.Fprintln(a.out, model.NewTicket(c, entries...).Text(f))
	}
	if a.missing(c, questions) {
		return errNotFound
	}
	return nil
}
