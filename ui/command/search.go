package command

import (
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// A search lists entries: all, or those that words find.
type search struct {
	*app
	products   *repeated // --product
	categories repeated  // --category
	older      bool      // --older
	ranks      bool      // machines are told how well each entry fits
}

func (a *app) list() *cobra.Command {
	s := &search{app: a}
	return s.command(&cobra.Command{
		Use: "list", Short: "List entries, one per line",
		Example: "  smilecodes list\n  smilecodes list --older\n  smilecodes list --product document --category rejected\n  smilecodes list --format csv > codes.csv",
		Args:    noWords,
	})
}

func (a *app) search() *cobra.Command {
	s := &search{app: a, ranks: true}
	return s.command(&cobra.Command{
		Use: "search WORDS...", Short: "Search as the explorer does",
		Example: "  smilecodes search issuer down\n  smilecodes search databse unavailable\n  smilecodes search spoof --category rejected --format json",
		Args:    someWords,
	})
}

func (s *search) command(cmd *cobra.Command) *cobra.Command {
	s.products = s.takesProducts(cmd)
	f := cmd.Flags()
	f.BoolVar(&s.older, "older", false, "also retired entries, which are on no current page, after the others")
	f.Var(&s.categories, "category", "only this `CATEGORY`: a name, or the beginning of one; repeatable")
	complete(cmd, "category", slugs(catalog.Categories()))
	return s.answers(cmd, entryFormats(), s.answer)
}

// answer lists what a search finds, or everything, within the filters.
func (s *search) answer(r request) error {
	query := strings.Join(r.words, " ")
	rows, err := s.filtered(r.catalog, query)
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
		s.write(listing(rows), r.format)
	} else if err := s.data(hits, r.format, s.ranks); err != nil {
		return err
	}
	return s.verdict(r.catalog, query, hits)
}

// verdict says what the order of the hits does not: that they are only near, or
// that the filters hide some.
func (s *search) verdict(c *catalog.Catalog, query string, hits []catalog.Hit) error {
	switch {
	case len(hits) == 0 && query == "":
		with := *s
		with.older = true
		if older, _ := with.filtered(c, ""); len(older) > 0 { // the filters were read already
			s.say("no current entry has this product and category; --older lists %d.", len(older)-1)
		} else {
			s.say("no entry has this product and category.")
		}
		return errNotFound
	case len(hits) == 0:
		all := len(s.hits(c, query))
		if all > 0 {
			s.say("nothing found for %s here; %d without --product and --category.", text.Shown(query), all)
		} else {
			s.say("nothing found for %s.", text.Shown(query))
		}
		return errNotFound
	case hits[0].Tier() == catalog.Suggestion:
		s.say("the code is unknown; these look similar.")
		return errNotFound
	case hits[0].Tier() == catalog.ByFuzzy:
		s.say("nothing fits; these are near matches.")
	}
	return nil
}

// filtered searches and filters, in the order of the explorer.
func (s *search) filtered(c *catalog.Catalog, query string) ([]model.Row, error) {
	products, err := text.Products(c, *s.products)
	if err != nil {
		return nil, err
	}
	categories, err := text.Categories(s.categories)
	if err != nil {
		return nil, err
	}
	return model.List(s.hits(c, query), products, categories), nil
}

// hits are all entries, or those that a search finds; with --older also retired
// ones.
func (s *search) hits(c *catalog.Catalog, query string) []catalog.Hit {
	if s.older {
		return c.SearchWithRetired(query)
	}
	return c.Search(query)
}
