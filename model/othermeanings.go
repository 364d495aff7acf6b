package model

import (
	"strings"

	"smilecodes/catalog"
)

// OtherMeanings warns of what else the code of an entry means: in one block of the
// categories that clash with its own, which is a danger, and in one of what else it
// is not to be confused with. Last it names where the code means the same.
//
//	0812 is Rejected in Document Verification
//	1014 is also "Unsupported ID Type" in Document Verification
//	Also in Basic KYC and Enhanced KYC, with the same guide
func OtherMeanings(c *catalog.Catalog, e *catalog.Entry) Page {
	var clash, also, same []*catalog.Entry
	for _, o := range c.Code(e.Code) {
		switch {
		case o == e:
		case clashes(e, o):
			clash = append(clash, o)
		case differ(e, o):
			also = append(also, o)
		default:
			same = append(same, o)
		}
	}
	var p Page
	if len(clash) > 0 {
		p = append(p, clashing(e, clash))
	}
	if len(also) > 0 {
		p = append(p, confusable(e, also))
	}
	if len(same) > 0 {
		p = append(p, agreeing(e, same))
	}
	return p
}

// clashes reports whether two entries have different categories, of which neither
// is missing.
func clashes(e, o *catalog.Entry) bool { return catalog.Clash([]*catalog.Entry{e, o}) }

// differ reports whether two entries of one code, in the same table, where only the
// text tells them apart, or in two, ask for different things.
func differ(e, o *catalog.Entry) bool {
	return clashes(e, o) || e.Guide != o.Guide || e.Product == o.Product
}

// clashing are the verdicts that clash with an entry's own.
func clashing(e *catalog.Entry, others []*catalog.Entry) Block {
	b := Block{Kind: Other, Role: Danger, Label: e.Code, Category: others[0].Category}
	var long, short []string
	for _, o := range others {
		long = append(long, o.Category.String()+" in "+o.Product.Name)
		short = append(short, o.Word()+" in "+o.Product.Short)
	}
	b.Text, b.Brief = listed(long), listed(short)
	return b
}

// confusable are the texts of other meanings, and briefly where they are.
func confusable(e *catalog.Entry, others []*catalog.Entry) Block {
	b := Block{Kind: Other, Role: Caution, Label: e.Code}
	var long, products []string
	for _, o := range others {
		long = append(long, otherText(e, o))
		if o.Product != e.Product {
			products = append(products, o.Product.Short)
		}
	}
	b.Text = "also " + strings.Join(long, "; ")
	switch o := others[0]; {
	case len(products) == 0:
		b.Brief = count(len(others), "more meaning", "more meanings") + " in the same table"
	case len(others) == 1 && o.Family != e.Family:
		b.Brief = "also a " + strings.ToLower(o.Family.String())
	default:
		b.Brief = "something else in " + listed(products)
	}
	return b
}

// otherText is the text of another meaning in quotes, since it would run into the
// words around it, and what it belongs to if that is something else.
//
//	"Unsupported ID Type" in Document Verification
//	"Error - Invalid job type **", as a request error
func otherText(e, o *catalog.Entry) string {
	switch {
	case e.Product == o.Product:
		return quoted(o)
	case e.Family != o.Family:
		return quoted(o) + ", as a " + strings.ToLower(o.Family.String())
	}
	return quoted(o) + " in " + o.Product.Name
}

// agreeing names the products in which a code asks for the same.
func agreeing(e *catalog.Entry, others []*catalog.Entry) Block {
	with := ", with the same outcome"
	var names []string
	for _, o := range others {
		names = append(names, o.Product.Name)
		if o.Category != e.Category || o.Final != e.Final {
			with = ""
		}
	}
	if e.Guide != nil {
		with = ", with the same guide"
	}
	return Block{Kind: SameMeaning, Role: Muted, Text: "Also in " + listed(names) + with}
}

// quoted is the text of an entry in quotes, or what is read in its place. In version 3
// that is any message that no other entry has.
func quoted(e *catalog.Entry) string {
	switch {
	case e.Text == "" && e.Family == catalog.V3:
		return "an answer with another message"
	case e.Text == "":
		return e.Headline()
	}
	return `"` + e.Text + `"`
}
