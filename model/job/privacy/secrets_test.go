package privacy_test

import (
	"testing"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
)

// TestSecrets: a reference that equals or has in it what is hidden is not shown,
// whatever the case and the separators.
func TestSecrets(t *testing.T) {
	for _, row := range []struct {
		hidden    string
		personal  bool // the field is named so
		reference string
		jobID     bool // it is in a reference of an integrator's
		smile     bool // it is in a SmileJobID
	}{
		{"Jane 88", true, "acme-jane88", true, true},
		{"0712 34", true, "071234", true, true},
		{"99", false, "a-99-b", false, false}, // under six characters nothing counts as had
		{"99", false, "99", true, true},
		{"00000000000", true, "a000000000001", false, false},
		{"0012345678", true, "0012345678", true, true},
		{"0012345678", false, "0012345678", true, false}, // Smile ID's own form, and no personal field
		{"12345678", true, "0012345678", true, false},    // not the number itself
		{"wanjirü", true, "wanjir-1", false, false},      // no reference has such a letter
		{"jane88", true, "john88", false, false},
	} {
		s := privacy.NewSecrets(field.NewKeys())
		s.Add([]byte(row.hidden), row.personal)
		if got := s.AreIn(field.JobID, row.reference); got != row.jobID {
			t.Errorf("%q in the job_id %q: %t", row.hidden, row.reference, got)
		}
		if got := s.AreIn(field.SmileJobID, row.reference); got != row.smile {
			t.Errorf("%q in the SmileJobID %q: %t", row.hidden, row.reference, got)
		}
		if s.Forget(); s.AreIn(field.JobID, row.reference) {
			t.Errorf("%q is not forgotten", row.hidden)
		}
	}
}

// TestAddPairs: what text says after names is hidden, but not what a result says of
// itself.
func TestAddPairs(t *testing.T) {
	for text, hidden := range map[string]bool{
		"user_id=ab-12345 ":                    true,
		"User ID: ab-12345, of the customer":   true,
		"user (ab-12345)":                      false, // it has no name
		`"note": "ab-12345"`:                   true,
		"job_id=ab-12345":                      false,
		"callback SmileJobID: ab-12345":        false,
		"a=b user: ab-12345 and more of it; c": true,
	} {
		s := privacy.NewSecrets(field.NewKeys())
		if s.AddPairs([]byte(text)); s.AreIn(field.JobID, "ab-12345") != hidden {
			t.Errorf("of %q the value is hidden: %t", text, !hidden)
		}
	}
}

// TestAddAround: what JSON has in it is hidden in the text beside it.
func TestAddAround(t *testing.T) {
	s := privacy.NewSecrets(field.NewKeys())
	s.AddAround(nil, []byte(`{"user_id":"ab-12345","job_id":"cd-12345"}`))
	s.AddAround(nil, []byte(`{"x":["ef-12345"]}`))
	for reference, hidden := range map[string]bool{"ab-12345": true, "cd-12345": false, "ef-12345": true} {
		if s.AreIn(field.JobID, reference) != hidden {
			t.Errorf("%s is hidden: %t", reference, !hidden)
		}
	}
}

// TestAddInside: inside of what is never looked into the name of a job says the same
// as outside, and hides nothing.
func TestAddInside(t *testing.T) {
	s := privacy.NewSecrets(field.NewKeys())
	s.AddInside(payload.Event{Kind: payload.String, Key: []byte("job_id"), Raw: []byte("ab-12345")}, true)
	s.AddInside(payload.Event{Kind: payload.String, Key: []byte("note"), Raw: []byte(`cd-\u00312345`)}, true)
	if s.AreIn(field.JobID, "ab-12345") || !s.AreIn(field.JobID, "cd-12345") {
		t.Error("of a job's name and of an escaped value the second is hidden")
	}
}

// TestKey: the same name has the same hash in one run, and another one in the next.
func TestKey(t *testing.T) {
	a, again, b := privacy.Key{1}, privacy.Key{1}, privacy.Key{2}
	if a.Of("jane.doe") != again.Of("jane.doe") || a.Of("jane.doe") == a.Of("john.doe") || a.Of("jane.doe") == b.Of("jane.doe") || a.Of("") != 0 {
		t.Error("a hash is of the key and the name, and 0 of no name")
	}
}
