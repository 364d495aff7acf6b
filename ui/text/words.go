// Package text is what is done with words before any face shows them: it reads
// the names that a person types, says how many there are of something, breaks
// prose into lines of cells, and spells it in plain ASCII.
package text

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"unicode"

	"smilecodes/catalog"
	"smilecodes/model/safe"
)

// Products finds products by their names, and by their aliases where no name
// begins so:
//
//	bio     Biometric KYC, though SmartSelfie Authentication is called
//	        biometric authentication as well
//	login   SmartSelfie Authentication
func Products(c *catalog.Catalog, words []string) ([]*catalog.Product, error) {
	return choose("product", words, c.AllProducts(),
		func(p *catalog.Product) []string { return []string{p.Slug, p.Name, p.Short, p.Tiny} },
		func(p *catalog.Product) []string { return p.Aliases })
}

// Categories finds categories by their names. What isn't a result has none, and
// is under No Category; naming it here gives the hint that its table is a
// product.
func Categories(words []string) ([]catalog.Category, error) {
	for _, w := range words {
		if f, ok := familyOf(w); ok {
			return nil, fmt.Errorf("%s isn't a category because it isn't a verdict; it's a product: --product %s", Shown(w), f.Slug())
		}
	}
	return Choose("category", words, catalog.Categories(), func(c catalog.Category) []string {
		return []string{c.Slug(), c.String()}
	})
}

// familyOf is the family other than results that a word begins, with three
// letters at least: with fewer it begins categories too.
func familyOf(word string) (catalog.Family, bool) {
	for _, f := range []catalog.Family{catalog.RequestError, catalog.Status} {
		if len(squash(word)) >= 3 && strings.HasPrefix(squash(f.String()), squash(word)) {
			return f, true
		}
	}
	return catalog.Result, false
}

// Choose finds what each word names. A whole name wins over a beginning; a
// beginning of several things is an error that lists them.
func Choose[T comparable](kind string, words []string, all []T, names func(T) []string) ([]T, error) {
	return choose(kind, words, all, names, func(T) []string { return nil })
}

// choose knows aliases, too. A whole one wins as a whole name does; the beginning
// of one is only looked at where no name begins so.
func choose[T comparable](kind string, words []string, all []T, names, aliases func(T) []string) ([]T, error) {
	var chosen []T
	for _, w := range words {
		var whole, begun, alias []T
		for _, t := range all {
			switch n, a := names(t), aliases(t); {
			case slices.ContainsFunc(slices.Concat(n, a), func(n string) bool { return squash(n) == squash(w) }):
				whole = append(whole, t)
			case squash(w) == "":
			case slices.ContainsFunc(n, begunBy(w)):
				begun = append(begun, t)
			case slices.ContainsFunc(a, begunBy(w)):
				alias = append(alias, t)
			}
		}
		fits := closest(whole, begun, alias)
		if len(fits) != 1 {
			return nil, ambiguous(kind, w, fits, all, names)
		}
		chosen = append(chosen, fits[0])
	}
	return chosen, nil
}

// BySlug finds what has exactly a slug, as files have it.
func BySlug[T interface{ Slug() string }](slug string, all []T) (found T, ok bool) {
	for _, t := range all {
		if t.Slug() == slug {
			return t, true
		}
	}
	return found, false
}

func begunBy(word string) func(name string) bool {
	return func(name string) bool { return strings.HasPrefix(squash(name), squash(word)) }
}

// closest is the first list with something in it.
func closest[T any](lists ...[]T) []T {
	for _, l := range lists {
		if len(l) > 0 {
			return l
		}
	}
	return nil
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
	return fmt.Errorf("the %s %s %s; choose one of: %s", kind, Shown(word), problem, strings.Join(slugs, ", "))
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

// Says reports whether a text says anything: whether it has a letter or a digit.
func Says(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// Capital begins a text with a capital letter.
func Capital(text string) string {
	letters := []rune(text)
	if len(letters) > 0 {
		letters[0] = unicode.ToUpper(letters[0])
	}
	return string(letters)
}

// Shown is a word that was typed, made safe to print, and short.
func Shown(word string) string {
	const most = 60
	letters := []rune(fmt.Sprintf("%q", safe.Text(word)))
	if len(letters) > most {
		return string(letters[:most]) + `..."`
	}
	return string(letters)
}

// Count says how many things there are: "1 step", "3 steps".
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// WithoutPath is what is wrong with a file, without its name: the caller has
// named the file.
func WithoutPath(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
