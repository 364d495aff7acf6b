package model_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/modeltest"
)

// TestSettled is the rule of [model.Session.IsSettled]: the deeds of a script, and
// whether it is known then which meaning is meant. Deeds are apart by commas.
func TestSettled(t *testing.T) {
	for _, tt := range []struct {
		deeds   string
		settled bool
		why     string
	}{
		{"", true, "nothing is selected at first"},
		{"settle", false, "the first row of the catalogue is 0001, which nobody chose"},
		{"search 1015", true, "one set of words"},
		{"search 0908", true, "one meaning"},
		{"search 0812", false, "a bare code"},
		{"lookup 0812", false, "however it is searched"},
		{"search 0812, confirm, settle", false, "Enter says nothing"},
		{"search RC 0812", false, "a word for a code does not count beside it"},
		{"search what does 0812 mean please", false, "nor are words around it"},
		{"search code 0812 result", false, "nor what says that it is one"},
		{"search 081", false, "nor half a code"},
		{"search 0812, move 1", true, "a row chosen with a key"},
		{"search 0812, move 1, move -1", true, "back to the first one"},
		{"search 0812, move -1", false, "there is no row above: nothing was chosen"},
		{"search 0812, select 0", true, "a click on the first row"},
		{"search 0812, wheel 1", false, "the wheel chooses nothing"},
		{"search 0812, move 1, wheel -1", false, "and leaves what was chosen"},
		{"search 0812, mark", true, "marked by hand"},
		{"search 0812, tab 1", true, "the tab of one product has one of them"},
		{"search 0812, product document-verification", true, ""},
		{"search 0812, product document-verification, all", false, "no tab is chosen any more"},
		{"product general, search 0001", false, "all four are in the tab"},
		{"search 0812, category rejected", false, "a filter hides a meaning; it does not say that it is not meant"},
		{"search 0812 document", true, "a word beside the code"},
		{"search 0812 rejected", true, ""},
		{"search document 0812", true, ""},
		{"search 0812 zzzz", false, "a word that fits neither"},
		{"search 0812 job_type 6", true, "the product in the query"},
		{"search 0812 type 6", true, ""},
		{"search jt1 0812", true, ""},
		{"search 0812 job type 11", true, "seen with one of them only"},
		{"search 0812 job_type", false, "no number of it"},
		{"search 0812 job_type 4", false, "a product that has none of them"},
		{"search 0812 job_type 60", false, "no job_type"},
		{"search 0812 jt6, move 1, move -1", true, ""},
		{"search 1014 jt5", true, "two products, and one set of words"},
		{"search 0812/0814 jt6", true, "beside several codes"},
		{"search 0812/0814", false, ""},
		{"search 0810 approved", false, "a word that fits both"},
		{"search 1014 number", true, "three of the meanings have one set of words"},
		{"search 1014 document", true, ""},
		{"search pure provisional", true, "words that only one of them has"},
		{"open biometric-kyc/0812", true, "gone to by itself: a link, a pin, an id"},
		{"propose biometric-kyc/0812", false, "one of several candidates"},
		{"open biometric-kyc/0812, lookup 1015, back", true, "back to what was chosen"},
		{"search 0812, lookup 1015, back", false, "back to what nobody chose"},
		{"search 0812, move 1, search 0811", false, "another search"},
		{"search 0812, move 1, search 1015, search 0812", false, "the same code again"},
		{"search 0812, lookup 1015, back, move 1, lookup 1015, back", true, "the way back is as it was left"},
		{"search 0812, move 1, lookup 0812, lookup 1015, back", false, "a code looked up again is another search"},
		{"search 0812, move 1, search ", true, "an emptied search keeps what was chosen"},
		{"search 0812, settle, search ", false, "and what one only went on with"},
		{"search 0812, search ", true, "but not what was only found"},
		{"search 0812, pin", false, "pinned for later"},
		{"search 0812, paste 0812 41", false, "a job result that is not looked at"},
		{"search 0812, paste 0812 41, choose", true, "a job result of the entry"},
		{"search 0811, paste 0812 41, choose", false, "a job result of another one"},
		{"search 2211", false, "a result or a refused request"},
		{"search 2211, product request-error", true, ""},
		{"search kubernetes", true, "nothing is selected: there is nothing to guess"},
	} {
		x := &script{Session: model.NewSession(load(t)), t: t}
		for deed := range strings.SplitSeq(tt.deeds, ", ") {
			name, arg, _ := strings.Cut(deed, " ")
			if deed != "" {
				deeds[name](x, arg)
			}
		}
		if x.IsSettled() != tt.settled {
			t.Errorf("%q: settled is %v: %s", tt.deeds, !tt.settled, tt.why)
		}
	}
}

// TestDifferentReplies names the codes whose meanings tell customers different things:
// those where a reply has to ask.
func TestDifferentReplies(t *testing.T) {
	c, got := modeltest.Real(t), []string{}
	for _, e := range c.Entries() {
		if entries := c.Code(e.Code); e == entries[0] && !model.OneReply(entries) {
			got = append(got, e.Code)
		}
	}
	slices.Sort(got)
	if want := "0001 0810 0811 0812 1014 2211 2212 2413 error-400"; strings.Join(got, " ") != want {
		t.Errorf("customers are told different things for %v, not for %s", got, want)
	}
}

// TestNoReply: of a duplicate check nobody is told anything.
func TestNoReply(t *testing.T) {
	c := load(t)
	for want, entries := range map[string][]*catalog.Entry{
		model.NothingToTell: {c.Entry("smile-secure/5211")},
		"":                  {c.Entry("smile-secure/5211"), c.Entry("biometric-kyc/0812")},
	} {
		if got := model.NoReply(entries...); got != want {
			t.Errorf("%s: %q", ids(entries...), got)
		}
	}
}
