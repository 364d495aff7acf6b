// Package idnumber finds how the number of an ID type is written, and checks the shape
// of one. It never sees a number: what may be typed of one is 9 for each digit and A for
// each letter, and the program repeats no words that were typed.
package idnumber

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// Found are the forms of ID numbers that some words ask for.
type Found struct {
	Formats []catalog.Format
	IsOne   bool     // one ID type was asked for, though several countries may have it
	Near    []string // what the words may mean, where there is nothing
}

// Find finds the forms of a country and an ID type, in either order: a country by
// its code or name, a type in any casing, both in several words. Without words it finds
// all, of a country without a type all of it, and of a type alone that of each country.
//
//	ng bvn, nigeria BVN, bvn nga     the BVN of Nigeria
//	south africa national id         one of South Africa
//	passport                         those of Ghana and Kenya
//
// The program never repeats the words, because somebody may have typed a number.
func Find(c *catalog.Catalog, words ...string) Found {
	words = strings.Fields(strings.Join(words, " "))
	if len(words) == 0 {
		return Found{Formats: c.Formats()}
	}
	country, rest := countryIn(c, words)
	in := slices.DeleteFunc(slices.Clone(c.Formats()), func(f catalog.Format) bool {
		return country != "" && f.Country != country
	})
	if len(rest) == 0 {
		return Found{Formats: in}
	}
	idType := strings.Join(rest, " ")
	found := slices.DeleteFunc(slices.Clone(in), func(f catalog.Format) bool { return !f.IsCalled(idType) })
	if len(found) == 0 {
		return Found{Near: near(c, in, country, idType)}
	}
	return Found{Formats: found, IsOne: true}
}

// Filter keeps the forms whose country, type or aliases have a word that begins
// with each of some words, for a list that narrows while one types: "ng bv", "south nat".
func Filter(c *catalog.Catalog, words string) []catalog.Format {
	typed := strings.Fields(strings.ToLower(words))
	return slices.DeleteFunc(slices.Clone(c.Formats()), func(f catalog.Format) bool {
		names := append([]string{f.Country, c.CountryName(f.Country), f.Type}, f.Aliases...)
		has := strings.Fields(strings.ToLower(strings.Join(names, " ") + " " + strings.ReplaceAll(f.Type, "_", " ")))
		return slices.ContainsFunc(typed, func(w string) bool {
			return !slices.ContainsFunc(has, func(h string) bool { return strings.HasPrefix(h, w) })
		})
	})
}

// countryIn finds the country that words begin or end with, in the most words that name
// one, and gives the others.
func countryIn(c *catalog.Catalog, words []string) (code string, rest []string) {
	for n := len(words); n > 0; n-- {
		first, last := strings.Join(words[:n], " "), strings.Join(words[len(words)-n:], " ")
		for _, o := range c.Countries() {
			switch {
			case o.IsCalled(first):
				return o.Code, words[n:]
			case o.IsCalled(last):
				return o.Code, words[:len(words)-n]
			}
		}
	}
	return "", words
}

// near lists what words may mean: types whose names begin or end alike or differ in
// little and, where no country was named, countries. With nothing like it there are all
// types of the country, or all countries.
func near(c *catalog.Catalog, in []catalog.Format, country, words string) []string {
	var all, like []string
	for _, f := range in {
		name := f.Country + " " + f.Type
		all = append(all, name)
		if slices.ContainsFunc(append([]string{f.Type}, f.Aliases...), isLike(words)) {
			like = append(like, name)
		}
	}
	if country != "" {
		return orAll(like, all)
	}
	all = nil
	for _, o := range c.Countries() {
		name := o.Code + " " + o.Name()
		all = append(all, name)
		if slices.ContainsFunc(o.Names, isLike(words)) {
			like = append(like, name)
		}
	}
	return orAll(like, all)
}

func orAll(some, all []string) []string {
	if len(some) == 0 {
		return all
	}
	return some
}

// isLike finds names that share their beginning or their end with words, or are at most
// two letters away from them.
func isLike(words string) func(name string) bool {
	w := catalog.Squash(words)
	return func(name string) bool {
		n := catalog.Squash(name)
		const alike = 3
		shares := len(w) >= alike && (strings.HasPrefix(n, w) || strings.HasSuffix(n, w) || len(n) >= alike && strings.HasPrefix(w, n))
		return shares || editsBetween(w, n) <= min(2, len(w)/3)
	}
}

// editsBetween is how many letters are missing, added or wrong.
func editsBetween(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			edits := diagonal
			if a[i] != b[j] {
				edits = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], edits
		}
	}
	return row[len(b)]
}
