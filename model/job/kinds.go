package job

import (
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
)

// A jobKind is what a job_type says: its products, or the name of one without
// codes here.
type jobKind struct {
	word     string // the number where there is one for this product alone
	products []*catalog.Product
	seen     bool // only seen with these products, not stated by the page
	name     string
}

// typeOf reads a job_type: a number, or a product in words.
func (v *vocabulary) typeOf(text string) (jobKind, bool) {
	k, asked := v.kinds[text]
	if !asked {
		if k = v.newKind(text); len(v.kinds) < 1000 {
			v.kinds[text] = k
		}
	}
	return k, len(k.products) > 0 || k.name != ""
}

func (v *vocabulary) newKind(text string) jobKind {
	k := jobKind{word: text}
	if n, err := strconv.Atoi(text); err == nil {
		k.products, k.seen = v.catalog.ProductsOf(n)
		k.name, k.word = v.catalog.JobName(n), strconv.Itoa(n)
		return k
	}
	if types := v.catalog.JobTypesOf(text); len(types) > 0 {
		return v.kindOfWord(text, types)
	}
	for _, p := range v.catalog.Products() {
		if squashedText(text) == squashedText(p.Slug) {
			k.products = []*catalog.Product{p}
			if alone, _ := v.catalog.ProductsOf(first(p.JobTypes)); len(alone) == 1 {
				k.word = strconv.Itoa(p.JobTypes[0]) // so that both ways to write it are the same
			}
		}
	}
	return k
}

// kindOfWord is what a word says that stands for one number, or for several of
// which it does not say which.
func (v *vocabulary) kindOfWord(text string, types []int) jobKind {
	if len(types) == 1 {
		return v.newKind(strconv.Itoa(types[0]))
	}
	k := jobKind{word: strings.ToLower(text)}
	for _, n := range types {
		products, seen := v.catalog.ProductsOf(n)
		k.products, k.seen = append(k.products, products...), k.seen || seen
	}
	return k
}

// first is the first number of a list, or 0.
func first(numbers []int) int {
	if len(numbers) == 0 {
		return 0
	}
	return numbers[0]
}

func squashedText(text string) string {
	return strings.ReplaceAll(string(field.Squash(nil, []byte(text))), " ", "")
}
