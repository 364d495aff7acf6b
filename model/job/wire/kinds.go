package wire

import (
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
)

// A JobKind is what a job_type says: its products, or the name of one without
// codes here.
type JobKind struct {
	Word     string // the number where there is one for this product alone
	Products []*catalog.Product
	Seen     bool // only seen with these products, not stated by the page
	Name     string
}

// TypeOf reads a job_type: a number, or a product in words.
func (v *Vocabulary) TypeOf(text string) (JobKind, bool) {
	k, asked := v.kinds[text]
	if !asked {
		if k = v.newKind(text); len(v.kinds) < 1000 {
			v.kinds[text] = k
		}
	}
	return k, len(k.Products) > 0 || k.Name != ""
}

func (v *Vocabulary) newKind(text string) JobKind {
	k := JobKind{Word: text}
	if n, err := strconv.Atoi(text); err == nil {
		k.Products, k.Seen = v.catalog.ProductsOf(n)
		k.Name, k.Word = v.catalog.JobName(n), strconv.Itoa(n)
		return k
	}
	if types := v.catalog.JobTypesOf(text); len(types) > 0 {
		return v.kindOfWord(text, types)
	}
	for _, p := range v.catalog.Products() {
		if squashedText(text) == squashedText(p.Slug) {
			k.Products = []*catalog.Product{p}
			if alone, _ := v.catalog.ProductsOf(first(p.JobTypes)); len(alone) == 1 {
				k.Word = strconv.Itoa(p.JobTypes[0]) // so that both ways to write it are the same
			}
		}
	}
	return k
}

// kindOfWord is what a word says that stands for one number, or for several of
// which it does not say which.
func (v *Vocabulary) kindOfWord(text string, types []int) JobKind {
	if len(types) == 1 {
		return v.newKind(strconv.Itoa(types[0]))
	}
	k := JobKind{Word: strings.ToLower(text)}
	for _, n := range types {
		products, seen := v.catalog.ProductsOf(n)
		k.Products, k.Seen = append(k.Products, products...), k.Seen || seen
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
