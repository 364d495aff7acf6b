package catalog_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"smilecodes/catalog"
)

// Here the real catalogue is held to the rules about what may be said to whom.

// suspicious lists the entries that speak of a suspected attack.
var suspicious = []string{
	"biometric-kyc/0813", "biometric-kyc/0814", "biometric-kyc/1212", "biometric-kyc/1213",
	"smartselfie-authentication/0823", "smartselfie-authentication/0824", "smartselfie-authentication/1222",
	"smartselfie-enrollment/0841", "smartselfie-enrollment/0844", "smartselfie-enrollment/0846",
	"smartselfie-enrollment/1242",
}

// suspiciousOnce lists the retired entries that do, or whose codes do now.
var suspiciousOnce = []string{
	"older/document-verification/0813", "older/smartselfie-enrollment/0841", "older/smartselfie-enrollment/0843", "older/other/0907",
}

// TestDisclosure holds who may be told what. A suspicion is never told; a
// reviewer may still clear it, and then the customer must not have heard of it
// by any road. "No spoof detected" is good news and may be told.
func TestDisclosure(t *testing.T) {
	c := load(t)
	softened := []string{
		"biometric-kyc/0811", "biometric-kyc/0816", "biometric-kyc/1211", "biometric-kyc/1214",
		"document-verification/0811", "document-verification/0812",
		"smartselfie-authentication/0821", "smartselfie-authentication/1221",
	}
	for _, e := range c.Entries() {
		switch {
		case slices.Contains(suspicious, e.ID):
			if e.Disclosure == catalog.Tell {
				t.Errorf("%s speaks of a suspicion and %v", e.ID, e.Disclosure)
			}
			if e.Final != catalog.Final && e.Disclosure != catalog.Internal {
				t.Errorf("%s is undecided and %v", e.ID, e.Disclosure)
			}
		case slices.Contains(softened, e.ID):
			if e.Disclosure != catalog.Soften {
				t.Errorf("%s %v", e.ID, e.Disclosure)
			}
		case e.Category == catalog.Approved:
			if e.Disclosure != catalog.Tell {
				t.Errorf("%s is an approval and %v", e.ID, e.Disclosure)
			}
		}
	}
	for _, id := range append(softened, suspicious...) {
		if c.Entry(id) == nil {
			t.Errorf("%s does not exist", id)
		}
	}
	for _, id := range suspiciousOnce {
		if e := c.Entry(id); e == nil || e.Disclosure == catalog.Tell {
			t.Errorf("%s speaks of a suspicion: %v", id, e)
		}
	}
}

// TestSuspicionIsFound holds the list above against the catalogue: whatever
// names a spoof or a fraud and does not deny it is on it.
func TestSuspicionIsFound(t *testing.T) {
	named := where(load(t), func(e *catalog.Entry) bool {
		return e.Category != catalog.Approved && accusation.MatchString(e.Text+" "+e.SourceCategory+" "+e.Meaning)
	})
	slices.Sort(named)
	want := slices.Sorted(slices.Values(suspicious))
	same(t, "suspicion", named, want...)
}

// accusation matches the words of the page for a suspected attack.
var accusation = regexp.MustCompile(`(?i)spoof|fraud`)

// suspicion matches the words that a customer must never read.
var suspicion = regexp.MustCompile(`(?i)\b(` +
	`spoof\w*|fraud\w*|fak(e|ed|ing)|suspicio\w*|suspect\w*|live(li)?ness|impersonat\w*|attack\w*|attempt\w*|` +
	`deceiv\w*|cheat\w*|forge\w*|tamper\w*|manipulat\w*|genuine\w*|deepfake\w*|presentation|real person|security)\b`)

// TestCustomerTexts holds for all that a customer is given to read, whatever
// may be told: no suspicion, no code or other digit, none of our words for
// machines and reviewers' verdicts.
func TestCustomerTexts(t *testing.T) {
	c := load(t)
	texts := map[string]string{}
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		if e.Family != catalog.DuplicateCheck {
			texts[e.ID] = e.Customer
		}
	}
	for _, g := range c.Guides() {
		texts["guide "+g.Slug] = g.Customer
	}
	jargon := regexp.MustCompile(`(?i)\b(smile ?id|job|callback|sdk|api|zip|mrz|ocr|provisional\w*|inconclusive)\b|_`)
	for place, text := range texts {
		if word := suspicion.FindString(text); word != "" {
			t.Errorf("%s: %q speaks of %q", place, text, word)
		}
		if strings.ContainsFunc(text, unicode.IsDigit) {
			t.Errorf("%s: %q has a digit", place, text)
		}
		if word := jargon.FindString(text); word != "" {
			t.Errorf("%s: %q says %q", place, text, word)
		}
		if !strings.HasSuffix(text, ".") {
			t.Errorf("%s: %q does not end", place, text)
		}
	}
}

// TestEndUserSteps holds the same for the steps of guides that somebody reads
// out to an end user.
func TestEndUserSteps(t *testing.T) {
	for _, g := range load(t).Guides() {
		for _, s := range g.Steps {
			if s.Who == catalog.EndUser && suspicion.MatchString(s.Do+" "+s.Check) {
				t.Errorf("%s: %q, %q", g.Slug, s.Do, s.Check)
			}
		}
	}
}

// TestSuspectsAreToldTheSame holds the three wordings for a suspicion. Two are
// those that everybody hears whose picture was bad or whose check goes on. Where
// a person saw an attempt, the company's own rule comes before any new try.
func TestSuspectsAreToldTheSame(t *testing.T) {
	c := load(t)
	for _, id := range suspicious {
		e := c.Entry(id)
		want := []string{"take the selfie again", "good light"}
		switch {
		case e.Final != catalog.Final:
			want = []string{"not finished", "nothing you need to do now"}
		case e.DecidedBy == catalog.HumanReviewer:
			want = []string{"We could not finish your check. We will tell you what to do next."}
			if !strings.HasPrefix(e.Next, "Your company's rule for suspected fraud") || e.Acts == catalog.EndUser || e.Retry == catalog.RetryNewImages {
				t.Errorf("%s sends a customer straight back: %q, %v, retry %v", id, e.Next, e.Acts, e.Retry)
			}
		}
		for _, w := range want {
			if !strings.Contains(e.Customer, w) {
				t.Errorf("%s: %q lacks %q", id, e.Customer, w)
			}
		}
	}
}

// TestInternalIsNeutral holds that a text which stands in for something
// internal repeats none of its result text.
func TestInternalIsNeutral(t *testing.T) {
	c := load(t)
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		if e.Disclosure == catalog.Tell || e.Text == "" {
			continue
		}
		if strings.Contains(strings.ToLower(e.Customer), strings.ToLower(e.Text)) {
			t.Errorf("%s: %q repeats the result text", e.ID, e.Customer)
		}
	}
}

// guided says which guide leads on from which entries.
var guided = map[string][]string{
	"authorisation-and-signature": {"request-error/2204", "request-error/2205", "request-error/2405", "request-error/2413/not-authorized"},
	"duplicate-job":               {"request-error/2215"},
	"job-status":                  {"status/2202", "status/2302", "status/2314"},
	"missing-or-wrong-parameters": {
		"request-error/2203", "request-error/2212", "request-error/2213", "request-error/2217", "request-error/2413",
	},
	"production-access": {"request-error/2220"},
	"refused-without-reason": {
		"request-error/2201", "request-error/2206", "request-error/2214", "request-error/2221", "request-error/2301",
		"request-error/2401", "request-error/2414", "request-error/2428",
	},
	"users-and-re-enrolment": {
		"request-error/2207", "request-error/2208", "request-error/2209", "request-error/2210", "request-error/2211", "request-error/2216",
	},
	"authority-photo-missing":   {"general/0001/id-authority-image-not-available"},
	"authority-unavailable":     {"basic-kyc/1015", "enhanced-kyc/1015", "biometric-kyc/1015", "biometric-kyc/0908"},
	"details-do-not-match":      {"basic-kyc/1021", "basic-kyc/1022"},
	"document-problem":          {"biometric-kyc/0816", "biometric-kyc/0817", "document-verification/0811", "document-verification/0812"},
	"faces-do-not-match":        {"biometric-kyc/0811", "biometric-kyc/1211", "smartselfie-authentication/0821", "smartselfie-authentication/1221"},
	"id-card-check-failed":      {"biometric-kyc/1214"},
	"id-not-found":              {"basic-kyc/1013", "basic-kyc/1023", "enhanced-kyc/1013", "biometric-kyc/1013"},
	"id-number-format":          {"basic-kyc/1014", "enhanced-kyc/1014", "biometric-kyc/1014"},
	"id-type-unsupported":       {"document-verification/1014"},
	"inconclusive-after-review": {"biometric-kyc/1213"},
	"missing-or-corrupt-images": {"general/0001/id-card-image-unusable", "general/0001/selfie-image-unusable"},
	"mobile-sdk":                {"enhanced-kyc/2211", "enhanced-kyc/2212"},
	"no-face-or-poor-image": {
		"biometric-kyc/0911", "biometric-kyc/0912", "smartselfie-authentication/0921", "smartselfie-authentication/0922",
		"smartselfie-enrollment/0941", "smartselfie-enrollment/0942", "smartselfie-enrollment/1241",
	},
	"possible-spoof": {
		"biometric-kyc/0813", "biometric-kyc/1212", "smartselfie-authentication/0823", "smartselfie-authentication/1222",
		"smartselfie-enrollment/0841", "smartselfie-enrollment/1242",
	},
	"product-not-activated": {"basic-kyc/1016", "enhanced-kyc/1016", "biometric-kyc/1016"},
	"unknown-error":         {"general/0001/data-invalid"},
	"waiting-for-reviewer": { // not 1213: that is after the review, and no further callback is promised
		"biometric-kyc/0812", "biometric-kyc/0814", "biometric-kyc/0815",
		"smartselfie-authentication/0822", "smartselfie-authentication/0824", "smartselfie-authentication/0825",
		"smartselfie-enrollment/0844", "smartselfie-enrollment/0846",
	},
}

// TestGuides holds that every entry which is neither a plain approval nor a
// duplicate check has its guide, and that every guide is used.
func TestGuides(t *testing.T) {
	c := load(t)
	for _, g := range c.Guides() {
		ids := where(c, func(e *catalog.Entry) bool { return e.Guide == g })
		for _, id := range guided[g.Slug] {
			if !slices.Contains(ids, id) {
				t.Errorf("%s does not lead on from %s", g.Slug, id)
			}
		}
		if len(ids) == 0 {
			t.Errorf("%s is never used", g.Slug)
		}
	}
	for _, e := range c.Entries() {
		if e.Guide == nil && e.Category != catalog.Approved && e.Family != catalog.DuplicateCheck {
			t.Errorf("%s is %v and has no guide", e.ID, e.Category)
		}
	}
	if len(c.Guides()) != len(guided) {
		t.Errorf("%d guides, not %d", len(c.Guides()), len(guided))
	}
}

// TestGuidesNameNoMissingPlace: what is to be collected stands under "Collect for
// the ticket" on the screen and "Still to collect" in a note. Nothing is called
// evidence there, so no guide may send people to it.
func TestGuidesNameNoMissingPlace(t *testing.T) {
	for _, g := range load(t).Guides() {
		texts := []string{g.Summary, g.Escalate, g.Customer}
		for _, s := range g.Steps {
			texts = append(texts, s.Do, s.Check)
		}
		if strings.Contains(strings.ToLower(strings.Join(texts, " ")), "evidence") {
			t.Errorf("%s speaks of evidence: %q", g.Slug, texts)
		}
	}
}

// TestEnds holds that nothing which a reviewer still decides is called final,
// and that nobody is told to run such a job again.
func TestEnds(t *testing.T) {
	for _, e := range load(t).Entries() {
		waits := e.Category == catalog.ProvisionallyApproved || e.Category == catalog.SuspectedSpoof || e.Category == catalog.Pending
		if waits != (e.Final == catalog.NotFinal) || waits != (e.Retry == catalog.RetryAfterReviewer) {
			t.Errorf("%s is %v, %v, retry %v", e.ID, e.Category, e.Final, e.Retry)
		}
		if verdict := e.Category <= catalog.ApprovedWithAttention || e.Category == catalog.Rejected; verdict != (e.Final == catalog.Final) {
			t.Errorf("%s is %v and %v", e.ID, e.Category, e.Final)
		}
	}
}

// TestCategories holds the words and the order of the filter.
func TestCategories(t *testing.T) {
	var words, slugs []string
	for _, c := range catalog.Categories() {
		words, slugs = append(words, c.String()), append(slugs, c.Slug())
	}
	same(t, "words", words, "Approved", "Approved with Attention", "Provisionally Approved",
		"Suspected Spoof (with a reviewer)", "Pending", "Inconclusive", "Rejected", "Re-run Later", "No Category")
	same(t, "slugs", slugs, "approved", "approved-with-attention", "provisionally-approved",
		"suspected-spoof", "pending", "inconclusive", "rejected", "re-run-later", "none")
}
