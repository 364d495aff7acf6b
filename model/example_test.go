package model_test

import (
	"fmt"

	"smilecodes/assets"
	"smilecodes/model"
)

// A page is an answer that every face of the program renders in its own way.
func ExampleEntryPage() {
	c := assets.Catalog()
	page := model.EntryPage(c, c.Entry("biometric-kyc/0812"))
	for _, b := range page.Only(model.Heading, model.Verdict, model.Other) {
		fmt.Printf("%q %q\n", b.Label, b.Joined(", "))
	}
	// Output:
	// "0812" "Biometric KYC"
	// "" "Provisionally Approved, not final"
	// "0812" "Rejected in Document Verification"
}
