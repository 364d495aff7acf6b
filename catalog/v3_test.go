package catalog_test

import (
	"cmp"
	"strings"
	"testing"

	"smilecodes/catalog"
)

// TestV3Verbatim holds every entry of version 3, and that there is no other.
func TestV3Verbatim(t *testing.T) {
	c := load(t)
	var want []string
	for _, row := range table(t, "v3.tsv", 6) {
		want = append(want, row[0])
		e := c.Entry(row[0])
		if e == nil {
			t.Errorf("%s is missing", row[0])
			continue
		}
		var like []string
		for _, l := range e.Like {
			like = append(like, cmp.Or(l.ID, l.Code))
		}
		got := []string{e.ID, e.Text, strings.Join(like, " "), e.Disclosure.Slug(), e.Source.Page.Slug, e.Confidence.Level.Slug()}
		same(t, row[0], got, row...)
	}
	same(t, "version 3", where(c, func(e *catalog.Entry) bool { return e.Family == catalog.V3 }), want...)
}

// TestV3NamesNoSuspicion: what speaks of a suspicion may never be told, and the words
// for the customer give away neither it nor the reason.
func TestV3NamesNoSuspicion(t *testing.T) {
	c := load(t)
	for _, word := range strings.Fields("spoof_detected document_copy_detected high_risk medium_risk face_verification_failed account_locked account_locked_fraud") {
		for _, e := range c.Code(word) {
			if e.Disclosure == catalog.Tell {
				t.Errorf("%s may be told", e.ID)
			}
		}
		if len(c.Code(word)) != 1 {
			t.Errorf("%s has %d entries", word, len(c.Code(word)))
		}
	}
	for _, e := range where(c, func(e *catalog.Entry) bool { return e.Family == catalog.V3 }) {
		customer := strings.ToLower(c.Entry(e).Customer)
		for _, word := range []string{"spoof", "fraud", "fake", "copy", "risk", "lock", "real person", "suspect", "policy", "_"} {
			if strings.Contains(customer, word) {
				t.Errorf("%s tells the customer of %s: %q", e, word, customer)
			}
		}
	}
}

// TestV3GuidesSayNothingOfCodes: an answer of version 3 has no result text with a reason
// after a dash, and its sandbox has test people instead of numbers that end in a digit.
func TestV3GuidesSayNothingOfCodes(t *testing.T) {
	for _, e := range load(t).Entries() {
		if e.Family != catalog.V3 {
			continue
		}
		var said []string
		for _, c := range e.Causes() {
			said = append(said, c.What, c.Tell)
		}
		for _, s := range e.Steps() {
			said = append(said, s.Do, s.Check)
		}
		for _, words := range []string{"after the dash", "ID number ends in"} {
			if strings.Contains(strings.Join(said, "\n"), words) {
				t.Errorf("%s: its guide says %q", e.ID, words)
			}
		}
	}
}

// TestV3IsFound: a word is found as it is, an error by its HTTP status, before any
// zero is put before it; and version 3 is never in the way of a code of versions 1 and 2.
func TestV3IsFound(t *testing.T) {
	c := load(t)
	for query, want := range map[string]string{
		"spoof_detected":        "v3/spoof_detected",
		"SPOOF_DETECTED":        "v3/spoof_detected",
		"reason spoof_detected": "v3/spoof_detected",
		"not_found":             "v3/not_found",
		"413":                   "v3/error-413",
		"429":                   "v3/error-429",
		"402":                   "v3/error-402",
		"error-402":             "v3/error-402",
		"HTTP 413":              "v3/error-413",
		"error 413":             "v3/error-413",
		"400":                   "v3/error-400 v3/error-400/id-number-format v3/error-400/no-data-found",
		"41":                    "v3/error-413 v3/error-415",
		"812":                   "biometric-kyc/0812 document-verification/0812",
	} {
		same(t, query, found(c.Search(query)), strings.Fields(want)...)
		if tier := c.Search(query)[0].Tier(); tier != catalog.ByCode {
			t.Errorf("%q is found by %v", query, tier)
		}
	}
	for query, want := range map[string]string{
		"v3 spoof": "v3/spoof_detected", "clear": "v3/clear", "v3 processing": "v3/processing", "spoof_det": "v3/spoof_detected",
		"issuer down": "biometric-kyc/0908", "wallet v3": "v3/error-402", "403 callback": "v3/error-403/callback-url",
	} {
		if hits := found(c.Search(query)); len(hits) == 0 || hits[0] != want {
			t.Errorf("%q finds %v, not %s first", query, hits, want)
		}
	}
	if hits := c.Search("414"); len(hits) == 0 || hits[0].Tier() != catalog.Suggestion {
		t.Errorf("414 is near to nothing: %v", found(hits))
	}
}

// TestIsLikeV3 tells the words of version 3, known or not, from codes, ids and other words.
func TestIsLikeV3(t *testing.T) {
	for text, want := range map[string]bool{
		"spoof_detected": true, " not_known_here ": true, "step_2_failed": true,
		"clear": false, "_clear": false, "clear_": false, "0812": false, "RC_0812": false, "spoof_detected now": false, "v3/not_found": false, "": false,
	} {
		if got := catalog.IsLikeV3(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
