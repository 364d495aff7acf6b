package model_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/modeltest"
)

// comparisons is what the program must say about codes, and what it must not. The words
// are pieces of the verdict and of the question.
var comparisons = []struct {
	code    string
	why     string
	meaning []string // ids, in order
	clash   bool
	verdict string
	asks    []string
	never   []string
}{
	{
		code: "0812", why: "the worst code to mistake: provisional here, rejected there",
		meaning: []string{"biometric-kyc/0812", "document-verification/0812"},
		clash:   true, verdict: "0812 means different things in different products",
		asks:  []string{"job_type", "1 → Biometric KYC", "6 → Document Verification"},
		never: []string{"share"},
	},
	{
		code: "0001", why: "four meanings in one table: no job_type tells them apart",
		meaning: []string{
			"general/0001/data-invalid", "general/0001/id-authority-image-not-available",
			"general/0001/id-card-image-unusable", "general/0001/selfie-image-unusable",
		},
		verdict: "4 meanings in one table",
		asks:    []string{"result text"}, never: []string{"job_type"},
	},
	{
		code: "1014", why: "a number format in three tables, an ID type in the fourth",
		meaning: []string{"basic-kyc/1014", "enhanced-kyc/1014", "biometric-kyc/1014", "document-verification/1014"},
		verdict: "4 products. It is not the same problem in all of them: the result text, the category, the meaning, what to do and the guide differ.",
		asks: []string{
			"5 → Basic KYC or Enhanced KYC (ask", "1 → Biometric KYC", "6 → Document Verification",
		},
	},
	{
		code: "1013", why: "5 is Basic or Enhanced, so the question must go on",
		meaning: []string{"basic-kyc/1013", "enhanced-kyc/1013", "biometric-kyc/1013"},
		verdict: "3 products. The next step is the same in all of them; the result text and the meaning differ.",
		asks:    []string{"5 → Basic KYC or Enhanced KYC (ask which of the two was run)", "1 → Biometric KYC"},
		never:   []string{"Document"},
	},
	{
		code: "1015", why: "no category in two tables, Re-run Later in the third: no clash",
		meaning: []string{"basic-kyc/1015", "enhanced-kyc/1015", "biometric-kyc/1015"},
		verdict: "3 products. The next step is the same in all of them; the category and the charge differ.",
		asks:    []string{"5 → Basic KYC or Enhanced KYC (ask", "1 → Biometric KYC"},
	},
	{
		code: "1016", why: "no category at all",
		meaning: []string{"basic-kyc/1016", "enhanced-kyc/1016", "biometric-kyc/1016"},
		verdict: "3 products. It means the same in all of them.",
		asks:    []string{"5 → Basic KYC or Enhanced KYC (ask", "1 → Biometric KYC"},
	},
	{
		code: "0810", why: "approved in both: two meanings, no clash",
		meaning: []string{"biometric-kyc/0810", "document-verification/0810"},
		verdict: "2 products. The next step is the same in all of them; the result text, the meaning and who decided differ.",
		asks:    []string{"1 → Biometric KYC", "6 → Document Verification"},
	},
	{
		code: "0811", why: "rejected in both, for different reasons",
		meaning: []string{"biometric-kyc/0811", "document-verification/0811"},
		verdict: "2 products. It is not the same problem in all of them: the result text, the meaning, what to do, who decided and the guide differ.",
		asks:    []string{"1 → Biometric KYC", "6 → Document Verification"},
	},
	{
		code: "2211", why: "a result of the mobile SDK and a request error: job_type separates nothing",
		meaning: []string{"enhanced-kyc/2211", "request-error/2211"},
		verdict: "two different things: a result of Enhanced KYC, and a request error",
		asks:    []string{"Is there a SmileJobID, or did a mobile app show the code?", "If yes: Enhanced KYC", "If no, and the code came in the answer to a request: Request error"},
		never:   []string{"job_type"},
	},
	{
		code: "2212", why: "the same trap",
		meaning: []string{"enhanced-kyc/2212", "request-error/2212"},
		verdict: "two different things",
		asks:    []string{"Is there a SmileJobID, or did a mobile app show the code?", "Enhanced KYC", "Request error"},
		never:   []string{"job_type"},
	},
	{
		code: "2205", why: "twins have other codes: this one has one meaning",
		meaning: []string{"request-error/2205"},
		verdict: "One meaning only",
	},
	{
		code: "1012", why: "one meaning leaves nothing to ask, and a retired one is not in the way",
		meaning: []string{"enhanced-kyc/1012"},
		verdict: "One meaning only",
	},
}

func TestCompare(t *testing.T) {
	c := load(t)
	for _, tt := range comparisons {
		t.Run(tt.code, func(t *testing.T) {
			for _, e := range c.Code(tt.code) { // whichever one is looked at
				cmp := model.Compare(c, e)
				if got, want := ids(cmp.Entries...), strings.Join(tt.meaning, ", "); got != want {
					t.Errorf("the meanings are %s, not %s", got, want)
				}
				if cmp.Code != tt.code || cmp.Clash != tt.clash {
					t.Errorf("code %s, clash %v: %s", cmp.Code, cmp.Clash, tt.why)
				}
				says(t, cmp.Verdict(), []string{tt.verdict}, nil)
				says(t, cmp.Question, tt.asks, tt.never)
				if (cmp.Question == "") != (len(tt.asks) == 0) {
					t.Errorf("the question is %q: %s", cmp.Question, tt.why)
				}
			}
		})
	}
}

// TestQuestionDoesNotGuess: only integrators have seen the codes of Document
// Verification with job_type 11. Anyone who names 11 says that the page does not.
func TestQuestionDoesNotGuess(t *testing.T) {
	c := modeltest.Real(t)
	for _, e := range c.Entries() {
		q := model.Compare(c, e).Question
		if strings.Contains(q, "11") && !strings.Contains(q, "not stated by the page") {
			t.Errorf("%s: %q names 11 as if the page did", e.ID, q)
		}
	}
}

// TestCompareAll: every code is compared in full, and asks if and only if there
// is something to tell apart.
func TestCompareAll(t *testing.T) {
	c := modeltest.Real(t)
	for _, e := range c.Entries() {
		cmp := model.Compare(c, e)
		if several := len(c.Code(e.Code)) > 1; several != (cmp.Question != "") {
			t.Errorf("%s: %d meanings, and the question is %q", e.ID, len(cmp.Entries), cmp.Question)
		}
		if cmp.Clash != catalog.Clash(c.Code(e.Code)) {
			t.Errorf("%s: clash is %v", e.ID, cmp.Clash)
		}
		for _, o := range cmp.Entries {
			if len(cmp.Entries) > 1 && !slices.ContainsFunc(cmp.Entries, (*catalog.Entry).IsVariant) {
				says(t, cmp.Question, []string{o.Product.Name}, nil)
			}
		}
	}
}

// TestCompareRetired: anyone who looks at a retired entry sees it beside the current
// ones, and what to ask; only these are in a table.
func TestCompareRetired(t *testing.T) {
	c := load(t)
	for _, tt := range []struct{ id, meanings, verdict, asks string }{
		{
			"older/general/0001", ids(c.Code("0001")...) + ", older/general/0001",
			"0001 has 4 meanings in one table. There is a retired meaning, too.", "Which result text",
		},
		{
			"older/smartselfie-enrollment/0841", "smartselfie-enrollment/0841, older/smartselfie-enrollment/0841",
			"0841 has one current meaning. There is a retired meaning, too.", "Which result text",
		},
		{
			"older/other/1012", "enhanced-kyc/1012, older/other/1012",
			"1012 has one current meaning. There is a retired meaning, too.", "5 → Enhanced KYC, 7 → Other.",
		},
		{
			"older/document-verification/0813", "biometric-kyc/0813, older/document-verification/0813",
			"0813 has one current meaning. There is a retired meaning, too.", "6 → Document Verification",
		},
		{"older/other/0903", "older/other/0903", "One meaning only.", ""},
	} {
		cmp := model.Compare(c, c.Entry(tt.id))
		if got := ids(cmp.Entries...); got != tt.meanings || cmp.Verdict() != tt.verdict {
			t.Errorf("%s is compared with %s: %s", tt.id, got, cmp.Verdict())
		}
		says(t, cmp.Question, []string{tt.asks}, nil)
	}
}

// TestVerdictOfRetired has several retired meanings, as no code has today.
func TestVerdictOfRetired(t *testing.T) {
	entries := load(t).Retired()[:2]
	for want, entries := range map[string][]*catalog.Entry{
		"0001 has 2 meanings, all of them retired.":                                           entries,
		"0001 has one current meaning. There are 2 retired meanings, too.":                    append(load(t).Code("0001")[:1:1], entries...),
		"0812 means different things in different products. There is a retired meaning, too.": append(load(t).Code("0812")[:2:2], entries[0]),
	} {
		if got := model.NewComparison(entries).Verdict(); got != want {
			t.Errorf("%s\nand not\n%s", got, want)
		}
	}
}

// TestOtherMeanings: not to be confused with an entry are the others in its table,
// and those of another product that have another category or need another guide. A
// missing category clashes with none. Result texts are in quotes, so that they do
// not run into the words around them.
func TestOtherMeanings(t *testing.T) {
	c := load(t)
	for _, tt := range []struct {
		id   string
		role model.Role
		text string
		in   string // in short
	}{
		{"biometric-kyc/0812", model.Danger, "Rejected in Document Verification", "Rejected in Document"},
		{"document-verification/0812", model.Danger, "Provisionally Approved in Biometric KYC", "Provisional in Biometric"},
		{ // rejected in both: a face, or a document
			"document-verification/0811", model.Caution,
			`also "Failed Enroll Machine Judgement - FAIL - Compare Rejected" in Biometric KYC`, "something else in Biometric",
		},
		{"biometric-kyc/1015", model.Muted, "Also in Basic KYC and Enhanced KYC, with the same guide", ""}, // Re-run Later, and no category twice
		{ // only the text tells them apart
			"general/0001/data-invalid", model.Caution,
			`also "ID Authority image not available"; "ID Card image unusable"; "Selfie image unusable"`, "3 more meanings in the same table",
		},
		{"smartselfie-authentication/0820", 0, "", ""}, // alone
		{"enhanced-kyc/2212", model.Caution, `also "Error - Invalid job type **", as a request error`, "also a request error"},
		{"smartselfie-enrollment/0841", 0, "", ""}, // a retired meaning is not in the way
		{
			"older/smartselfie-enrollment/0841", model.Caution,
			`also "Failed Enroll FAIL - Possible Spoof - Machine Judgement"`, "1 more meaning in the same table",
		},
	} {
		var got model.Block
		if p := model.OtherMeanings(c, c.Entry(tt.id)); len(p) > 0 {
			got = p[0]
		}
		if got.Role != tt.role || got.Text != tt.text || got.Brief != tt.in {
			t.Errorf("not to be confused with %s: %d %q, in short %q; want %d %q, %q", tt.id, got.Role, got.Text, got.Brief, tt.role, tt.text, tt.in)
		}
	}
}

// TestQuestionOfOtherCatalogues looks at a code that General shares with a
// product, as the catalogue has none today: General has no job_type to ask for.
func TestQuestionOfOtherCatalogues(t *testing.T) {
	c := modeltest.TinyCatalog(t, modeltest.TinyEntry{Product: "general", Code: "0812"}, modeltest.TinyEntry{Product: "biometric", Code: "0812"})
	cmp := model.Compare(c, c.Code("0812")[0])
	says(t, cmp.Question, []string{"any → General", "1 → Biometric"}, nil)
	if cmp.Clash || catalog.Clash(cmp.Entries) {
		t.Error("two of one category clash")
	}
}
