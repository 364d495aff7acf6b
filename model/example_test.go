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
		fmt.Printf("%q %q\n", b.Label, b.Text)
	}
	fmt.Println("more at", page.First(model.Other).Ref)
	// Output:
	// "0812" "Biometric KYC"
	// "" "Provisionally Approved"
	// "0812" "Rejected in Document Verification"
	// more at document-verification/0812
}
