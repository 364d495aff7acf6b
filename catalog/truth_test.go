package catalog_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"smilecodes/catalog"
)

// Here the real catalogue is held to the rules about who may be told what.

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
		return e.Family != catalog.V3 && e.Category != catalog.Approved && accusation.MatchString(e.Text+" "+e.SourceCategory+" "+e.Meaning)
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
	for place, text := range texts {
		if word := suspicion.FindString(text); word != "" {
			t.Errorf("%s: %q speaks of %q", place, text, word)
		}
		if strings.ContainsFunc(text, unicode.IsDigit) {
			t.Errorf("%s: %q has a digit", place, text)
		}
		for _, fault := range c.CustomerFaults(text) {
			t.Errorf("%s: %q %s", place, text, fault)
		}
	}
}

// TestCustomerSteps holds the same for the steps of guides that somebody reads out
// to a customer.
func TestCustomerSteps(t *testing.T) {
	for _, g := range load(t).Guides() {
		for _, s := range g.Steps {
			if strings.Contains(s.Do, "the customer") && suspicion.MatchString(s.Do+" "+s.Check) {
				t.Errorf("%s: %q, %q", g.Slug, s.Do, s.Check)
			}
		}
	}
}

// TestSuspectsAreToldTheSame holds the three wordings for a suspicion. Two are
// those that everybody hears whose picture was bad or whose check goes on. Where
// a person has looked at it, sure or not, the company's own rule comes before any new
// try, and nobody waits for a reviewer any more.
func TestSuspectsAreToldTheSame(t *testing.T) {
	c := load(t)
	for _, id := range suspicious {
		e := c.Entry(id)
		want := []string{"take the selfie again", "good light"}
		switch {
		case e.DecidedBy == catalog.HumanReviewer:
			want = []string{"We could not finish your check. We will tell you what to do next."}
			rule, try := strings.Index(e.Next, "ollow your company's rule"), strings.Index(e.Next, "new selfie")
			if rule < 0 || try >= 0 && try < rule || e.Acts != catalog.Support || e.Retry != catalog.RetryNotStated {
				t.Errorf("%s sends a customer straight back: %q, %v, retry %v", id, e.Next, e.Acts, e.Retry)
			}
		case e.Final != catalog.Final:
			want = []string{"not finished", "nothing you need to do now"}
		}
		for _, w := range want {
			if !strings.Contains(e.Customer, w) {
				t.Errorf("%s: %q lacks %q", id, e.Customer, w)
			}
		}
	}
}

// TestCustomerKnowsWhatToDo: every text for a customer says what they have to do, or
// that they have nothing to do now.
func TestCustomerKnowsWhatToDo(t *testing.T) {
	c := load(t)
	does := regexp.MustCompile(`There is nothing (you need to do now|more to do)|You do not need to do anything now|Please |you need to |tell you what to do next`)
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		if e.Family != catalog.DuplicateCheck && !does.MatchString(e.Customer) {
			t.Errorf("%s: %q leaves the customer with nothing to go by", e.ID, e.Customer)
		}
	}
}

// TestSuspectsHearWhatOthersHear: where a machine suspects something, or a reviewer
// still decides, the words for the customer are those of an entry without any suspicion,
// to the letter. Words of their own would tell the customer.
func TestSuspectsHearWhatOthersHear(t *testing.T) {
	c := load(t)
	for _, id := range append([]string{"v3/document_copy_detected"}, suspicious...) {
		e := c.Entry(id)
		if e.DecidedBy == catalog.HumanReviewer {
			continue // the company's own rule decides what they hear
		}
		if !slices.ContainsFunc(c.Entries(), func(o *catalog.Entry) bool {
			return o.Customer == e.Customer && o.Family == catalog.Result && !slices.Contains(suspicious, o.ID)
		}) {
			t.Errorf("%s alone says %q", id, e.Customer)
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
