package model_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestNoTicketAsksForAJob: a refused request has no SmileJobID and no record in
// the portal. Every text for every reader may only say so, and may never ask for
// one. For a duplicate job it asks for the earlier job_id.
func TestNoTicketAsksForAJob(t *testing.T) {
	c := modeltest.Real(t)
	for _, e := range c.Entries() {
		if e.Family != catalog.RequestError {
			continue
		}
		for _, a := range ticket.Audiences() {
			for _, f := range markup.Formats() {
				text := ticket.New(c, e).Text(a, f).String()
				text = strings.ReplaceAll(text, "it has no SmileJobID and no record in the portal", "")
				text = strings.ReplaceAll(text, "https://portal.smileidentity.com", "") // where the sandbox is
				if strings.Contains(text, "SmileJobID") || strings.Contains(text, "portal") {
					t.Errorf("%s, %v, %v asks for what there is not:\n%s", e.ID, a, f, text)
				}
			}
		}
		if text := ticket.New(c, e).Text(ticket.Internal, markup.Plain).String(); strings.Contains(text, "job_id of the earlier job") != (e.Code == "2215") {
			t.Errorf("%s asks for the wrong job:\n%s", e.ID, text)
		}
	}
}

// TestStatusTicketAsksForTheJob: a status answer is of a job, which Smile ID
// wants to be named.
func TestStatusTicketAsksForTheJob(t *testing.T) {
	c := modeltest.Real(t)
	for _, e := range c.Entries() {
		if e.Family == catalog.Status {
			says(t, ticket.New(c, e).Text(ticket.Engineering, markup.Plain).String(), []string{"SmileJobID: {SmileJobID}", "no verdict"}, nil)
		}
	}
}

// TestEvidenceOfErrors: what an answer gives need not be collected any more.
func TestEvidenceOfErrors(t *testing.T) {
	c := load(t)
	r := job.Decode(c, []byte(`{"error":"Job already exists for job_id","code":"2215","job_id":"earlier-1","timestamp":"2026-03-01T09:00:00.000Z"}`), decoding(job.PasteMost)).Results[0]
	s := model.NewSession(c)
	says(t, ticket.OfJob(&s, r).Text(ticket.Internal, markup.Plain).String(), []string{"Still to collect:", "Environment"},
		[]string{"* Code and error text", "* job_id of the earlier job", "* Time of the request"})
}

// TestOutcome: what has no verdict shows none, whatever its category.
func TestOutcome(t *testing.T) {
	c := load(t)
	for id, want := range map[string]string{
		"biometric-kyc/0812": "Provisionally Approved, not final",
		"basic-kyc/1014":     "No Category, finality not stated",
		"request-error/2205": "Request error, no job ran",
		"status/2302":        "Status answer, no verdict",
		"smile-secure/5211":  "Duplicate check, not the job's verdict",
		"older/other/0903":   "Rejected, final",
	} {
		what, rest := c.Entry(id).Outcome()
		if got := what + ", " + rest; got != want {
			t.Errorf("%s is %q, not %q", id, got, want)
		}
	}
}

// unlike lists the entries that do not follow the pattern of the digits.
// A new entry that does not either belongs here, with the reason.
var unlike = map[string]string{
	"general/0001/data-invalid":                     "no digits say anything",
	"general/0001/id-authority-image-not-available": "no digits say anything",
	"general/0001/id-card-image-unusable":           "no digits say anything",
	"general/0001/selfie-image-unusable":            "no digits say anything",
	"older/general/0001":                            "no digits say anything",
	"biometric-kyc/0908":                            "09, but the issuer is down; no job_type in the third digit",
	"older/other/0903":                              "09, but a zip file; no job_type in the third digit",
	"older/other/0907":                              "09, but a spoof; no job_type in the third digit",
	"older/other/1030":                              "10, but a list of AML Check",
	"document-verification/0810":                    "third digit 1, but job_type 6",
	"document-verification/0811":                    "third digit 1, but job_type 6",
	"document-verification/0812":                    "third digit 1, but job_type 6",
	"older/document-verification/0813":              "third digit 1, but job_type 6",
	"enhanced-kyc/2211":                             "22, but a result of the mobile SDK",
	"enhanced-kyc/2212":                             "22, but a result of the mobile SDK",
}

// TestDigitsNote holds the observed pattern against every entry.
func TestDigitsNote(t *testing.T) {
	c := load(t)
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		note := model.DigitsNote(e.Code)
		if note != "" && !strings.Contains(note, "pattern that we observed") {
			t.Errorf("%s: %q reads like a rule", e.ID, note)
		}
		if why, isUnlike := unlike[e.ID]; follows(e, note) == isUnlike {
			t.Errorf("%s (%s, %v, decided by %v) follows %q: %v; it is listed as %q",
				e.ID, e.Headline(), e.JobTypes, e.DecidedBy, note, !isUnlike, why)
		}
	}
	for _, code := range []string{"", "0", "081", "08100", "9999", "0001"} {
		if note := model.DigitsNote(code); note != "" {
			t.Errorf("%q says %q", code, note)
		}
	}
	for _, code := range []string{"0903", "0907", "0908", "1030"} {
		says(t, model.DigitsNote(code), []string{"This one is not."}, []string{"job_type"})
	}
	says(t, model.DigitsNote("0810"), []string{"081 are used for documents too"}, nil)
}

// follows reports whether an entry is what the note of its code says.
func follows(e *catalog.Entry, note string) bool {
	of := strings.Contains
	fits := false
	switch {
	case of(note, "This one is not."):
		return false
	case of(note, "a machine's judgement"):
		fits = e.DecidedBy == catalog.Machine || e.Product.Slug == "document-verification" || of(e.Text, "Document")
	case of(note, "a problem with an image"):
		fits = of(e.Text, "Face") || of(e.Text, "Image")
	case of(note, "a human reviewer's judgement"):
		fits = e.DecidedBy == catalog.HumanReviewer
	case of(note, "a look-up at an ID authority"):
		fits = e.Family == catalog.Result
	case of(note, "an answer to a request"):
		fits = e.Family == catalog.RequestError || e.Family == catalog.Status
	case of(note, "an answer of a duplicate check"):
		fits = e.Family == catalog.DuplicateCheck
	}
	third := int(e.Code[2] - '0')
	return fits && (!of(note, "usually means job_type") || slices.Contains(e.JobTypes, third))
}

// TestFoundBy holds that the words by which an entry is found are a line or two, and that
// the others are counted.
func TestFoundBy(t *testing.T) {
	for n, want := range map[int]string{
		0:   "",
		1:   "w",
		12:  "w, w, w, w, w, w, w, w, w, w, w, w",
		13:  "w, w, w, w, w, w, w, w, w, w, w, w, and 1 more",
		100: "w, w, w, w, w, w, w, w, w, w, w, w, and 88 more",
	} {
		e := *modeltest.Load(t).Entry("general/0001/data-invalid")
		e.Keywords = slices.Repeat([]string{"w"}, n)
		if got := model.PageOf(&e).First(model.Keywords).Text; got != want {
			t.Errorf("of %d keywords the page says %q, not %q", n, got, want)
		}
	}
}
