package catalog_test

import (
	"strings"
	"testing"

	"smilecodes/catalog"
)

// undecided lists the entries whose page does not say who decided. Nobody is
// named there: for an outage it would read as if Smile ID had turned the customer
// down.
var undecided = []string{
	"basic-kyc/1014", "basic-kyc/1015", "basic-kyc/1016", "basic-kyc/1020", "basic-kyc/1021", "basic-kyc/1022",
	"enhanced-kyc/1012", "enhanced-kyc/1014", "enhanced-kyc/1015", "enhanced-kyc/1016", "enhanced-kyc/2211", "enhanced-kyc/2212",
	"biometric-kyc/1014", "biometric-kyc/1015", "biometric-kyc/1016", "biometric-kyc/0908", "document-verification/1014",
	"request-error/2201", "request-error/2301", "request-error/2401",
}

// TestDeciderIsNotGuessed holds that.
func TestDeciderIsNotGuessed(t *testing.T) {
	c := load(t)
	for _, id := range undecided {
		if e := c.Entry(id); e.DecidedBy != catalog.DeciderNotStated {
			t.Errorf("%s is decided by %v, which no source states", id, e.DecidedBy)
		}
	}
}

// TestExpiryHasTwoCodes: an expired document comes as 0811 and as 0817. Each of
// the two says so, and names the other.
func TestExpiryHasTwoCodes(t *testing.T) {
	c := load(t)
	for id, other := range map[string]string{"document-verification/0811": "0817", "biometric-kyc/0817": "0811"} {
		if e := c.Entry(id); !strings.Contains(e.Next, "expir") || !strings.Contains(e.Next, other) {
			t.Errorf("%s does not name %s: %q", id, other, e.Next)
		}
	}
}

// TestFactsFromOtherPages: what is not on the page of an entry names its own. The
// row of 1023 says itself that it is not charged; for 1015 another page does.
func TestFactsFromOtherPages(t *testing.T) {
	c := load(t)
	var named []string
	for _, e := range c.Entries() {
		for _, f := range e.FactsFrom {
			named = append(named, e.ID+" "+f.Fact.Slug()+" "+f.Page.Slug)
		}
	}
	same(t, "facts from other pages", named,
		"general/0001/id-authority-image-not-available next kenyan-photos",
		"basic-kyc/1015 charged id-best-practices", "basic-kyc/1015 next id-best-practices",
		"basic-kyc/1021 next basic-kyc-uganda", "basic-kyc/1022 next basic-kyc-uganda",
		"enhanced-kyc/1015 charged id-best-practices", "enhanced-kyc/1015 next id-best-practices",
		"biometric-kyc/1015 next id-best-practices", "biometric-kyc/0908 next id-best-practices",
		"request-error/2220 next v3-errors", "request-error/2401 meaning api-reference", "request-error/2413 next phone-and-address-checks", "request-error/2428 next wallet-balance")
	same(t, "not charged", where(c, func(e *catalog.Entry) bool { return e.Charged == catalog.NotCharged }),
		"basic-kyc/1015", "basic-kyc/1023", "enhanced-kyc/1015")
}
