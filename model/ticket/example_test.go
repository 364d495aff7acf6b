package ticket_test

import (
	"fmt"

	"smilecodes/assets"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// The reply to a customer has neither the code nor what only support may know.
func ExampleTicket_Text() {
	c := assets.Catalog()
	k := ticket.New(c, c.Entry("biometric-kyc/0908"))
	fmt.Println(k.Text(ticket.Customer, markup.Plain))
	// Output:
	// Hello,
	//
	// We could not finish the check because the organisation that issued your ID was not available. You do not need to do anything now. We will tell you if we need you to try again.
	//
	// Thank you for your patience.
}

// Blanks in braces are for anyone who sends the text. They can be filled in.
func ExampleText_Blanks() {
	c := assets.Catalog()
	text := ticket.New(c, c.Entry("status/2302")).Text(ticket.Engineering, markup.Plain)
	fmt.Println(text.Blanks())
	fmt.Println(text.Fill(map[string]string{"SmileJobID": "0000044120"}).Blanks())
	// Output:
	// [SmileJobID time]
	// [time]
}
