package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
)

// codeOf is the code that a word looks like: three or four digits, perhaps
// behind RC or #. Three digits lack their leading zero.
func codeOf(word string) (code string, ok bool) {
	digits := strings.TrimPrefix(strings.ToLower(word), "rc")
	digits = strings.TrimLeft(strings.TrimPrefix(digits, "#"), " ")
	if len(digits) < 3 || len(digits) > 4 || strings.Trim(digits, "0123456789") != "" {
		return "", false
	}
	if len(digits) == 3 {
		return "0" + digits, true
	}
	return digits, true
}

// onlyCodes lists the codes that are asked for, if nothing else is.
func onlyCodes(words []string) []string {
	codes := make([]string, len(words))
	for i, w := range words {
		code, ok := codeOf(w)
		if !ok {
			return nil
		}
		codes[i] = code
	}
	return codes
}

// A question is one word of the command line and the entries that answer it.
type question struct {
	word    string
	code    string // empty if an id was asked for
	entries []*catalog.Entry
}

// questions looks words up. A word that is neither a code nor an id is a usage
// error; a code that is not there is an answer, and said.
func (a *app) questions(r request) ([]question, error) {
	c := r.catalog
	products, err := a.chosenProducts(c)
	if err != nil {
		return nil, err
	}
	all := make([]question, len(r.words))
	for i, w := range r.words {
		q := question{word: w}
		if code, ok := codeOf(w); ok {
			q.code = code
			q.entries = in(products, c.Code(code))
		} else if strings.Contains(w, "/") {
			if e := c.Entry(strings.ToLower(w)); e != nil {
				q.entries = []*catalog.Entry{e}
			}
		} else {
			return nil, a.unknownWord(r.cmd, w)
		}
		all[i] = q
	}
	return all, nil
}

// in keeps the entries of some products, in their tables or used there too; of
// no products it keeps all.
func in(products []*catalog.Product, entries []*catalog.Entry) []*catalog.Entry {
	if len(products) == 0 {
		return entries
	}
	var kept []*catalog.Entry
	for _, e := range entries {
		if slices.ContainsFunc(products, func(p *catalog.Product) bool { return e.Is(p) || e.AlsoUsedBy(p) }) {
			kept = append(kept, e)
		}
	}
	return kept
}

// unknownWord says what a word may have meant.
func (a *app) unknownWord(cmd *cobra.Command, word string) error {
	hint := ""
	if near := cmd.Root().SuggestionsFor(word); len(near) > 0 {
		hint = fmt.Sprintf(" Did you mean \"smilecodes %s\"?", near[0])
	}
	return fmt.Errorf("%s is no code, id or command.%s To search for words: smilecodes search %s", shown(word), hint, shown(word))
}

// shown is a word of the command line made safe to print, and short.
func shown(word string) string {
	const most = 60
	quoted := fmt.Sprintf("%q", word)
	if len(quoted) > most {
		return quoted[:most] + `..."`
	}
	return quoted
}

// missing says of every question without an answer what is near to it, and
// whether there was one.
func (a *app) missing(c *catalog.Catalog, questions []question) bool {
	any := false
	for _, q := range questions {
		if len(q.entries) > 0 {
			continue
		}
		any = true
		switch there := c.Code(q.code); {
		case q.code == "":
			a.say("%s is no id of the catalogue.%s", shown(q.word), nearest(c, q.word))
		case len(there) > 0:
			a.say("%s is not used there. It stands as %s.", q.code, strings.Join(ids(there), ", "))
		default:
			a.say("%s is not in the catalogue.%s", q.code, nearest(c, q.code))
		}
	}
	return any
}

// nearest names the codes that look like what was asked for.
func nearest(c *catalog.Catalog, word string) string {
	if i := strings.LastIndex(word, "/"); i >= 0 {
		word = word[i+1:]
		if there := c.Code(word); len(there) > 0 {
			return " The code stands as " + strings.Join(ids(there), ", ") + "."
		}
	}
	var codes []string
	for _, h := range c.Search(word) {
		if h.Tier == catalog.Suggestion && !slices.Contains(codes, h.Entry.Code) {
			codes = append(codes, h.Entry.Code)
		}
	}
	if len(codes) == 0 {
		return ""
	}
	return " Near it: " + strings.Join(codes, ", ") + "."
}

func ids(entries []*catalog.Entry) []string {
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.ID
	}
	return all
}

// chosenProducts reads --product: names, slugs, or beginnings that fit one.
func (a *app) chosenProducts(c *catalog.Catalog) ([]*catalog.Product, error) {
	return choose("product", a.products, c.Products(), func(p *catalog.Product) []string {
		return append([]string{p.Slug, p.Name, p.Short}, p.Aliases...)
	})
}

// chosenCategories reads --category likewise.
func (a *app) chosenCategories() ([]catalog.Category, error) {
	return choose("category", a.categories, catalog.Categories(), func(c catalog.Category) []string {
		return []string{c.Slug(), c.String()}
	})
}

// choose finds what each word names. A whole name wins over a beginning; a
// beginning of several things is an error that lists them.
func choose[T comparable](kind string, words []string, all []T, names func(T) []string) ([]T, error) {
	var chosen []T
	for _, w := range words {
		var whole, begun []T
		for _, t := range all {
			switch n := names(t); {
			case slices.ContainsFunc(n, func(n string) bool { return squash(n) == squash(w) }):
				whole = append(whole, t)
			case squash(w) != "" && slices.ContainsFunc(n, func(n string) bool { return strings.HasPrefix(squash(n), squash(w)) }):
				begun = append(begun, t)
			}
		}
		if len(whole) == 0 {
			whole = begun
		}
		if len(whole) != 1 {
			return nil, ambiguous(kind, w, whole, all, names)
		}
		chosen = append(chosen, whole[0])
	}
	return chosen, nil
}

func ambiguous[T any](kind, word string, fits, all []T, names func(T) []string) error {
	problem := "fits several"
	if len(fits) == 0 {
		problem, fits = "is unknown", all
	}
	slugs := make([]string, len(fits))
	for i, t := range fits {
		slugs[i] = names(t)[0]
	}
	return fmt.Errorf("the %s %s %s; it can be %s", kind, shown(word), problem, strings.Join(slugs, ", "))
}

// squash is a name without what people type differently.
func squash(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '_' {
			return -1
		}
		return r
	}, strings.ToLower(name))
}
