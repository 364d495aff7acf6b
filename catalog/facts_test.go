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
	"basic-kyc/1013", "enhanced-kyc/1013", "biometric-kyc/1013", "status/2202", "status/2302", "status/2314",
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
		"basic-kyc/1015 charged id-best-practices", "basic-kyc/1015 retry id-best-practices", "basic-kyc/1015 next id-best-practices",
		"enhanced-kyc/1012 next callbacks",
		"enhanced-kyc/1015 charged id-best-practices", "enhanced-kyc/1015 retry id-best-practices", "enhanced-kyc/1015 next id-best-practices",
		"biometric-kyc/1015 next id-best-practices",
		"biometric-kyc/0812 next integrators", "biometric-kyc/0814 next integrators", "biometric-kyc/0815 next integrators",
		"biometric-kyc/0908 next id-best-practices",
		"smartselfie-authentication/0822 next integrators", "smartselfie-authentication/0824 next integrators",
		"smartselfie-authentication/0825 next integrators",
		"smartselfie-enrollment/0844 next integrators", "smartselfie-enrollment/0846 next integrators",
		"request-error/2204 meaning not-authorised", "request-error/2204 retry not-authorised",
		"request-error/2205 retry not-authorised", "request-error/2205 next not-authorised",
		"request-error/2220 meaning v3-errors", "request-error/2220 next v3-errors",
		"request-error/2401 meaning api-reference", "request-error/2405 next not-authorised",
		"request-error/2413 meaning api-reference", "request-error/2428 next wallet-balance",
		"v3/invalid_id_number meaning v3-errors",
		"v3/service_unavailable meaning v3-errors", "v3/service_unavailable retry v3-errors",
		"v3/internal_error meaning v3-errors", "v3/internal_error next v3-errors",
		"v3/image_unavailable_or_invalid meaning v3-errors", "v3/image_unavailable_or_invalid retry v3-errors",
		"v3/image_unavailable_or_invalid next v3-errors",
		"v3/document_unclassifiable meaning v3-errors", "v3/content_policy_violated meaning v3-errors",
		"v3/clear meaning v3-sandbox", "v3/block meaning v3-sandbox", "v3/attention meaning v3-sandbox",
		"v3/processing meaning api-reference", "v3/processing next api-reference",
		"v3/not_found meaning api-reference", "v3/error-429 meaning api-reference")
	same(t, "not charged", where(c, func(e *catalog.Entry) bool { return e.Charged == catalog.NotCharged }),
		"basic-kyc/1015", "basic-kyc/1023", "enhanced-kyc/1015")
}

// TestRetryIsNotGuessed: only a source says how a job may be run again; what we
// advise is in Next. These are all the entries whose source says what has to be
// different the next time. A page that only names the fault, as for 2213, or gives the
// remedy for one country, as for a missing photo, does not say that.
func TestRetryIsNotGuessed(t *testing.T) {
	same(t, "retry rules", where(load(t), func(e *catalog.Entry) bool {
		return e.Final != catalog.NotFinal && e.Retry > catalog.RetryNotNeeded
	}),
		"basic-kyc/1014", "basic-kyc/1015", "basic-kyc/1016", "enhanced-kyc/1014", "enhanced-kyc/1015", "enhanced-kyc/1016",
		"biometric-kyc/1014", "biometric-kyc/1015", "biometric-kyc/0911", "biometric-kyc/0912", "biometric-kyc/0908", "biometric-kyc/1016",
		"document-verification/1014", "smartselfie-authentication/0921", "smartselfie-authentication/0922",
		"smartselfie-enrollment/0941", "smartselfie-enrollment/0942",
		"request-error/2203", "request-error/2204", "request-error/2205", "request-error/2207", "request-error/2209",
		"request-error/2212", "request-error/2215",
		"v3/service_unavailable", "v3/image_unavailable_or_invalid", "v3/error-400/id-number-format", "v3/error-401", "v3/error-402",
		"v3/error-403/id-type-not-enabled", "v3/error-403/product-not-enabled", "v3/error-403/production-access",
		"v3/error-403/callback-url", "v3/error-403/ip-address", "v3/error-403/sdk-version",
		"v3/error-409", "v3/error-413", "v3/error-415", "v3/error-429")
}

// TestElsewhere holds what codes mean in checks that the page we were given does not
// list. They are notes on entries: with entries of their own, a code that means the
// same everywhere would look like one with several meanings.
func TestElsewhere(t *testing.T) {
	c := load(t)
	var all []string
	for _, e := range c.Entries() {
		for _, r := range e.Elsewhere {
			all = append(all, strings.Join([]string{e.ID, r.Where, r.Page.Slug, r.Level.Slug()}, " | "))
			if r.Page.Slug == "result-codes" {
				t.Errorf("%s: %s is on the page that we were given", e.ID, r.Where)
			}
		}
	}
	same(t, "elsewhere", all,
		"basic-kyc/1013 | Digital Address Verification | address-verification | high",
		"basic-kyc/1015 | Phone Number Verification | phone-number-verification | high",
		"basic-kyc/1015 | Digital Address Verification | address-verification | high",
		"basic-kyc/1020 | Uganda | basic-kyc-uganda | high",
		"basic-kyc/1020 | Phone Number Verification | phone-number-verification | medium",
		"basic-kyc/1021 | Uganda | basic-kyc-uganda | high",
		"basic-kyc/1021 | Phone Number Verification | phone-number-verification | medium",
		"basic-kyc/1022 | Uganda | basic-kyc-uganda | high",
		"basic-kyc/1022 | Digital Address Verification | address-verification | high",
		"basic-kyc/1022 | Phone Number Verification | phone-number-verification | medium",
		"basic-kyc/1023 | Phone Number Verification | phone-number-verification | high",
		"request-error/2413 | Phone Number Verification | phone-number-verification | high",
		"request-error/2413 | Digital Address Verification | address-verification | high")
	for query, want := range map[string]string{
		"digital address too far apart": "basic-kyc/1022", "phone number invalid format": "request-error/2413",
	} {
		if hits := c.Search(query); len(hits) == 0 || hits[0].Entry.ID != want {
			t.Errorf("%q does not find %s first", query, want)
		}
	}
}
