package catalog_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
)

// Here the guides of the real catalogue are held to what makes them easy to follow.

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
		if e.Guide == nil && e.Category != catalog.Approved && e.Family != catalog.DuplicateCheck && e.Family != catalog.V3 {
			t.Errorf("%s is %v and has no guide", e.ID, e.Category)
		}
	}
	if len(c.Guides()) != len(guided) {
		t.Errorf("%d guides, not %d", len(c.Guides()), len(guided))
	}
}

// advice is all that a guide says to who follows it.
func advice(g *catalog.Guide) []string {
	all := append([]string{g.Summary, g.Escalate}, g.Evidence...)
	for _, c := range g.Causes {
		all = append(all, c.What, c.Tell)
	}
	for _, s := range g.Steps {
		all = append(all, s.Do, s.Check)
	}
	return all
}

// misplaced is what no guide says to who follows it. It speaks to one reader, support, of
// "your company". The list is called what to collect everywhere, and never evidence. How
// to write to Smile ID, and to look another code up, is written once for all guides.
var misplaced = regexp.MustCompile(`(?i)\b(our|us|evidence|usual channel|was collected|look it up|look that (code|text) up)\b`)

// TestGuidesHaveOneReader: every step is for support or engineering to tick, and nothing
// says anything in words of its own that the guide as a whole says.
func TestGuidesHaveOneReader(t *testing.T) {
	for _, g := range load(t).Guides() {
		for _, words := range advice(g) {
			if found := misplaced.FindString(words); found != "" {
				t.Errorf("%s: %q says %q", g.Slug, words, found)
			}
		}
		for _, s := range g.Steps {
			if s.Who != catalog.Support && s.Who != catalog.Engineering {
				t.Errorf("%s: %q is for %v, who does not read the guide", g.Slug, s.Do, s.Who)
			}
		}
	}
}

// TestGuidesAreShort: a summary has two lines in a pane, a cause and a step have one or
// two, and how to know has few more, unless it has an address or a body to copy.
func TestGuidesAreShort(t *testing.T) {
	const pane, check = 60, 220
	for _, g := range load(t).Guides() {
		if len(g.Summary) > 2*pane {
			t.Errorf("%s: the summary has more than two lines: %q", g.Slug, g.Summary)
		}
		for _, c := range g.Causes {
			if len(c.What) > pane || len(c.Tell) > check {
				t.Errorf("%s: %q, %q is long", g.Slug, c.What, c.Tell)
			}
		}
		for _, s := range g.Steps {
			if len(s.Do) > pane*3/2 || len(s.Check) > check && !strings.Contains(s.Check, "https://") {
				t.Errorf("%s: %q, %q is long", g.Slug, s.Do, s.Check)
			}
		}
	}
}

// TestGuidesAreWhole: whatever the code, its guide has a likely cause, and one of its
// steps says when to tell or to ask the customer.
func TestGuidesAreWhole(t *testing.T) {
	for _, e := range load(t).Entries() {
		if e.Guide == nil {
			continue
		}
		if len(e.Causes()) == 0 {
			t.Errorf("%s: %s names no cause", e.ID, e.Guide.Slug)
		}
		if !slices.ContainsFunc(e.Steps(), func(s catalog.Step) bool { return strings.Contains(s.Do, "the customer") }) {
			t.Errorf("%s: no step of %s says when to tell the customer", e.ID, e.Guide.Slug)
		}
	}
}
