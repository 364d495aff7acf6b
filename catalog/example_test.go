package catalog_test

import (
	"fmt"

	"smilecodes/assets"
	"smilecodes/catalog"
)

// One code can mean different things, so a code is answered with every entry
// that has it. The program carries the catalogue as generated Go: nothing is
// read or parsed when it starts.
func ExampleCatalog_Code() {
	c := assets.Catalog()
	entries := c.Code("0812")
	for _, e := range entries {
		fmt.Println(e.ID, "is", e.Category)
	}
	if catalog.Clash(entries) {
		fmt.Println("Ask for the job type.")
	}
	// Output:
	// biometric-kyc/0812 is Provisionally Approved
	// document-verification/0812 is Rejected
	// Ask for the job type.
}

// Every word of a query must be found, at the start of a word of the entry. A
// misspelt word is looked for only where nothing else is found.
func ExampleCatalog_Search() {
	c := assets.Catalog()
	for _, query := range []string{"issuer down", "issuer not avialable"} {
		best := c.Search(query)[0]
		fmt.Printf("%s: %s %s (%s)\n", query, best.Entry.ID, best.Entry.Text, best.Tier().Slug())
	}
	// Output:
	// issuer down: biometric-kyc/0908 Error - Issuer not available (words)
	// issuer not avialable: biometric-kyc/0908 Error - Issuer not available (fuzzy)
}
