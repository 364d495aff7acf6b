package ticket_test

import (
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/ticket"
)

// TestNames: a ticket is named by code and product, and where the product says nothing,
// by the text. In short it has the product's short name.
func TestNames(t *testing.T) {
	c := load(t)
	s := model.NewSession(c)
	both := []*catalog.Entry{c.Entry("basic-kyc/1014"), c.Entry("enhanced-kyc/1014")}
	s.Search("0899")
	for _, tt := range []struct {
		ticket      ticket.Ticket
		long, short string
	}{
		{ticket.New(c, c.Entry("document-verification/0812")), "0812, Document Verification", "0812, Document"},
		{ticket.New(c, c.Entry("general/0001/data-invalid")), "0001, General: Data Invalid", "0001, General: Data Invalid"},
		{ticket.New(c, c.Entry("biometric-kyc/0908"), both[1]), "0908, Biometric KYC; 1014, Enhanced KYC", "0908, Biometric; 1014, Enhanced"},
		{ticket.OfAlike(&s, both), "1014, Basic KYC or Enhanced KYC", "1014, Basic or Enhanced"},
		{ticket.OfSelection(&s), "0899, an unknown code", "0899, an unknown code"},
	} {
		if long, short := strings.Join(tt.ticket.Names(), "; "), strings.Join(tt.ticket.ShortNames(), "; "); long != tt.long || short != tt.short {
			t.Errorf("%q and %q, not %q and %q", long, short, tt.long, tt.short)
		}
	}
}

// TestTellsCode: a code is told where the meaning may be told, too.
func TestTellsCode(t *testing.T) {
	c := load(t)
	s := model.NewSession(c)
	s.Search("0899")
	for id, tells := range map[string]bool{"basic-kyc/1014": true, "biometric-kyc/0814": false, "smile-secure/5211": false} {
		if ticket.New(c, c.Entry(id)).TellsCode() != tells {
			t.Errorf("%s: its code is told: %v", id, !tells)
		}
	}
	if ticket.OfSelection(&s).TellsCode() {
		t.Error("an unknown code is told")
	}
}
