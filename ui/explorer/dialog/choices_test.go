package dialog

import (
	"fmt"
	"testing"

	"smilecodes/model"
)

// TestChoices: any of the options can be chosen, and nothing is asked for before all are.
func TestChoices(t *testing.T) {
	all := []Option{{"Country", "Kenya", "KE", "12", false}, {"Country", "Nigeria", "NG", "340", true}, {"Product", "Basic KYC", "", "", false}}
	playAll(t, func() *show { return open(tinySession(t), 80, 24, NewChoices("Filter", all)) }, []script{
		{"", "", "▌[ ] Kenya"},
		{"", "", "[x] Nigeria "},
		{"", "", "340 │"},
		{"down toggle", "stay", "▌[ ] Nigeria"},
		{"down down down", "", "▌[ ] Basic KYC"},
		{"end toggle accept", "choose [false true true]", "▌[x] Basic KYC"},
		{"toggle leave", "close", ""},
		{"click:[_]_Basic toggle", "stay", "▌[ ] Basic KYC"},
		{"click:[_]_Basic", "stay", "▌[x] Basic KYC"},
		{"size:30x8 end", "", "▌[ ] Basic KYC"},
	})
	if fmt.Sprint(all) != "[{Country Kenya KE 12 false} {Country Nigeria NG 340 true} {Product Basic KYC   false}]" {
		t.Errorf("what it was given is now %v", all)
	}
}

func TestField(t *testing.T) {
	playAll(t, func() *show { return open(tinySession(t), 80, 24, NewField("Write", "Which file?", "a")) }, []script{
		{"", "", " Which file?"},
		{"type:.csv", "", " > a.csv "},
		{"type:.csv accept", "type a.csv", " > a.csv "},
		{"leave", "close", ""},
	})
}

func TestPage(t *testing.T) {
	p := model.Page{{Role: model.Muted, Text: "Read as CSV."}, {Kind: model.Warning, Role: model.Caution, Text: "Partly read."}}
	playAll(t, func() *show { return open(tinySession(t), 80, 24, NewPage("Read", p)) }, []script{
		{"", "", "│ Read as CSV. "},
		{"", "", "│ ! Partly read. "},
		{"accept", "stay", "Read as CSV."},
		{"leave", "close", ""},
	})
}
