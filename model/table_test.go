package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/modeltest"
)

// TestTable: the rows that differ come first, each in the order in which they are
// read, and what is stated of no meaning has no row.
func TestTable(t *testing.T) {
	c := load(t)
	for _, tt := range []struct{ id, apart, alike, why string }{
		{"biometric-kyc/0812", "Verdict, Text, Say, Do, Means, Final, Retry, Acts, Decided by, Guide", "", "nobody says what it costs"},
		{"biometric-kyc/0810", "Text, Say, Means, Decided by", "Verdict, Do, Final, Retry, Acts", ""},
		{"basic-kyc/1015", "Verdict, Charged", "Text, Say, Do, Means, Retry, Acts, Guide", "of no meaning it is stated whether it is final"},
		{"basic-kyc/1016", "", "Verdict, Text, Say, Do, Means, Retry, Acts, Guide", "the same in all"},
		{"general/0001/data-invalid", "Text, Say, Do, Means, Acts, Guide", "Verdict", "only the text tells them apart"},
		{"enhanced-kyc/2211", "Verdict, Text, Say, Do, Means, Final, Acts, Decided by, Guide", "", "a request error has no result that could be final"},
		{"enhanced-kyc/1012", "", "Verdict, Text, Say, Do, Means, Final, Retry, Acts", "one meaning is like itself"},
	} {
		cmp := model.Compare(c, c.Entry(tt.id))
		var apart, alike []string
		for _, a := range cmp.Table() {
			switch {
			case len(a.Cells) != len(cmp.Entries):
				t.Errorf("%s: %s has %d cells", tt.id, a.Label, len(a.Cells))
			case !a.Differs:
				alike = append(alike, a.Label)
			case len(alike) > 0:
				t.Errorf("%s: %s is below what is the same", tt.id, a.Label)
			default:
				apart = append(apart, a.Label)
			}
		}
		if strings.Join(apart, ", ") != tt.apart || strings.Join(alike, ", ") != tt.alike {
			t.Errorf("%s: %v differ and %v are the same: %s", tt.id, apart, alike, tt.why)
		}
	}
}

// TestTableCells looks at single cells.
func TestTableCells(t *testing.T) {
	c := load(t)
	for _, tt := range []struct{ id, label, want string }{
		{"biometric-kyc/0812", "Verdict", "Provisionally Approved | Rejected"},
		{"biometric-kyc/0812", "Final", "no | yes"},
		{"enhanced-kyc/2211", "Final", "yes | no job ran"},
		{"basic-kyc/1015", "Charged", "not charged | not charged | not stated"},
	} {
		if got := row(model.Compare(c, c.Entry(tt.id)), tt.label); got != tt.want {
			t.Errorf("%s, %s: %s, want %s", tt.id, tt.label, got, tt.want)
		}
	}
	say := row(model.Compare(c, c.Entry("biometric-kyc/0812")), "Say")
	says(t, say, []string{"Only this. Not the code, not the meaning."}, nil)
}

// row is a row of the table of a comparison; empty if it has none.
func row(cmp model.Comparison, label string) string {
	for _, a := range cmp.Table() {
		if a.Label != label {
			continue
		}
		var cells []string
		for _, cell := range a.Cells {
			var words []string
			for _, b := range cell {
				words = append(words, append([]string{b.Text}, b.Rest...)...)
			}
			cells = append(cells, strings.Join(words, " "))
		}
		return strings.Join(cells, " | ")
	}
	return ""
}

// TestTableOfAll: no row is empty, and what a page says about one meaning alone
// is in the table.
func TestTableOfAll(t *testing.T) {
	c := modeltest.Real(t)
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		cmp := model.Compare(c, e)
		i := slices.Index(cmp.Entries, e)
		for _, a := range cmp.Table() {
			stated := slices.ContainsFunc(a.Cells, func(p model.Page) bool {
				return p[0].Text != "" && p[0].Text != "not stated"
			})
			if !stated || len(a.Cells[i]) == 0 {
				t.Errorf("%s: the row %s says nothing", e.ID, a.Label)
			}
		}
		for _, want := range []string{e.Customer, e.Next, e.Meaning} {
			if !slices.ContainsFunc(cmp.Table(), func(a model.Aspect) bool { return strings.Contains(a.Cells[i][0].Text, want) }) {
				t.Errorf("%s: %q is not in the table", e.ID, want)
			}
		}
	}
}

// TestOfJobType: which meanings the digits of a job_type lead to.
func TestOfJobType(t *testing.T) {
	c := load(t)
	everyText := ids(c.Code("0001")...) // which a job of any type can have
	for _, tt := range []struct {
		code, typed, found string
		goesOn             bool
	}{
		{"0812", "6", "document-verification/0812", false},
		{"0812", "1", "biometric-kyc/0812", true},
		{"0812", "11", "document-verification/0812", false},
		{"0812", "2", "nothing", false},
		{"0812", "", "nothing", true},
		{"1014", "5", "basic-kyc/1014, enhanced-kyc/1014", false},
		{"1014", "1", "biometric-kyc/1014", true},
		{"0001", "1", everyText, false},
	} {
		found, goesOn := model.Compare(c, c.Code(tt.code)[0]).OfJobType(tt.typed)
		if ids(found...) != tt.found || goesOn != tt.goesOn {
			t.Errorf("%s, %q: %s, and more: %v", tt.code, tt.typed, ids(found...), goesOn)
		}
	}
	for code, want := range map[string]bool{"0812": true, "1014": true, "0001": false, "2211": false, "1012": false} {
		if got := model.Compare(c, c.Code(code)[0]).AsksJobType(); got != want {
			t.Errorf("%s asks for the job_type: %v", code, got)
		}
	}
	// Typing the numbers of the question one by one leads to every meaning it names.
	for _, e := range modeltest.Real(t).Entries() {
		cmp := model.Compare(modeltest.Real(t), e)
		for _, n := range e.JobTypes {
			if found, _ := cmp.OfJobType(fmt.Sprint(n)); cmp.AsksJobType() && !slices.Contains(found, e) {
				t.Errorf("%s: %d leads to %s", e.ID, n, ids(found...))
			}
		}
	}
}
