package dialog

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/modeltest"
)

// compared compares the meanings of the code that a session looks at.
func compared(s *model.Session, chosen *catalog.Entry) Dialog {
	return NewCompare(model.Compare(s.Catalog(), s.Selected()), chosen)
}

// asking compares the meanings of a code without one that is chosen.
func asking(t *testing.T, code string, width, height int) *show {
	s := model.NewSession(modeltest.Load(t))
	s.Lookup(code)
	return open(&s, width, height, compared(&s, nil))
}

func TestCompare(t *testing.T) {
	begin := func() *show { s := tinySession(t); return open(s, 80, 24, compared(s, s.Selected())) }
	playAll(t, begin, []script{
		{"", "", "▌General <any>"},
		{"next", "stay", "▌Biometric"},
		{"next next", "stay", "▌Biometric"},
		{"previous", "stay", "▌General <any>"},
		{"accept", "go to general/0810", ""},
		{"next accept", "go to biometric/0810", ""},
		{"click:Second", "stay", "▌Biometric"},
		{"click:Second click:Second", "go to biometric/0810", ""},
		{"click:First", "go to general/0810", ""},
		{"down pgdown pgup up", "", "▌General <any>"},
		{"", "", "0810 · every meaning"},
	})
}

// TestCompareByJobType: the job_type of the job chooses, digit by digit.
func TestCompareByJobType(t *testing.T) {
	for _, tt := range []struct{ code, play, chosen, shows, why string }{
		{"0812", "", "", " Biometric KYC ", "nothing is chosen at first"},
		{"0812", "digit:6", "document-verification/0812", "▌Document", "one number begins so"},
		{"0812", "digit:1", "biometric-kyc/0812", "▌Biometric KYC", "which is that of 1 until another digit comes"},
		{"0812", "digit:1", "biometric-kyc/0812", "every meaning · job_type 1 ", ""},
		{"0812", "digit:1 digit:1", "document-verification/0812", "▌Document", "as it is with 11"},
		{"0812", "digit:1 digit:6", "document-verification/0812", "▌Document", "no meaning has 16, so another number begins"},
		{"0812", "digit:7", "", " Biometric KYC ", "no job has it"},
		{"0812", "digit:6 digit:7", "", " Document ", "and what was chosen before is not what is meant"},
		{"0812", "digit:1 erase", "", " Biometric KYC ", ""},
		{"0812", "digit:1 next", "document-verification/0812", "▌Document", ""},
		{"0812", "next", "biometric-kyc/0812", "▌Biometric KYC", "the first step leads to the first one"},
		{"0812", "previous", "biometric-kyc/0812", "▌Biometric KYC", ""},
		{"1014", "digit:5", "", " Basic KYC                                           Enhanced KYC ", "two share it, and are left"},
		{"1014", "digit:5", "", "(ask which of the two was run)", ""},
		{"1014", "digit:5 next next next", "enhanced-kyc/1014", "▌Enhanced KYC", "of these two one is chosen"},
		{"1014", "next next digit:5", "enhanced-kyc/1014", "▌Enhanced KYC", "a column that was chosen stays"},
		{"1014", "next next next digit:5", "", " Basic KYC ", "unless it is not of that job_type"},
		{"1014", "digit:5 digit:6", "document-verification/1014", "▌Document", "another number begins"},
		{"1014", "digit:5 erase", "", "Document Verification", "all are back"},
	} {
		v := asking(t, tt.code, 120, 36).play(tt.play)
		id := ""
		if e := v.Subject(v.c).Entry; e != nil {
			id = e.ID
		}
		if id != tt.chosen || !strings.Contains(v.screen(), tt.shows) {
			t.Errorf("%s, %q: chosen is %q, want %q, and %q: %s\n%s", tt.code, tt.play, id, tt.chosen, tt.shows, tt.why, v.screen())
		}
	}
}

// TestCompareRefuses: without a choice nothing is opened, and it says how to choose.
func TestCompareRefuses(t *testing.T) {
	for _, tt := range []struct {
		code, play string
		action     Action
		reason     string
	}{
		{"0812", "", Accept, "No meaning is chosen yet: type the job_type of the job, or move to a column."},
		{"0812", "digit:6", Accept, ""},
		{"0001", "", Accept, "No meaning is chosen yet: move to a column."},
		{"0001", "", Digit, "The job_type does not tell these apart."},
		{"0812", "", Digit, ""},
		{"0812", "", Erase, "You haven't typed a job_type."},
		{"0812", "digit:1", Erase, ""},
	} {
		v := asking(t, tt.code, 80, 24).play(tt.play)
		if got := v.Reason(v.c, tt.action); got != tt.reason {
			t.Errorf("%s, %q: %q, want %q", tt.code, tt.play, got, tt.reason)
		}
	}
	if v := asking(t, "0812", 80, 24).play("digit:7"); v.asked != "stay No meaning here has job_type 7." {
		t.Errorf("it says %s", v.asked)
	}
}

// TestCompareColumns: as many meanings are side by side as can be read, the chosen one
// among them, and the hint says which.
func TestCompareColumns(t *testing.T) {
	for _, tt := range []struct {
		width        int
		play         string
		shows, hides string
		word         string
	}{
		{120, "", "Basic Enhanced Biometric Document", "", ""},
		{80, "", "Basic Enhanced", "Document", "columns 1-2 of 4"},
		{80, "next next next", "Enhanced Biometric", "Document", "columns 2-3 of 4"},
		{80, "digit:6", "Biometric Document", "Basic", "columns 3-4 of 4"},
		{80, "digit:5", "Basic Enhanced", "", ""},
		{58, "", "Basic", "Enhanced", "column 1 of 4"},
		{30, "digit:6", "Document", "Basic", "column 4 of 4"},
	} {
		v := asking(t, "1014", tt.width, 60).play(tt.play)
		heads := ansi.Strip(v.body.lines[v.body.from])
		for _, name := range strings.Fields(tt.shows) {
			if !strings.Contains(heads, name) {
				t.Errorf("at %d columns, %q: %s is not to be seen in %q", tt.width, tt.play, name, heads)
			}
		}
		if tt.hides != "" && strings.Contains(heads, tt.hides) || v.Word() != tt.word {
			t.Errorf("at %d columns, %q: %q, and the hint says %q, want %q", tt.width, tt.play, heads, v.Word(), tt.word)
		}
	}
}

// TestCompareIsATable: what differs is marked and is first, and the cells of a row
// begin on one line, whatever wraps above them.
func TestCompareIsATable(t *testing.T) {
	screen := asking(t, "0812", 80, 60).screen()
	for _, want := range []string{"* Verdict     ~ PROVISIONALLY", "* Say ", "* Do ", "* Means ", "* Guide "} {
		if !strings.Contains(screen, want) {
			t.Errorf("%q is not to be seen:\n%s", want, screen)
		}
	}
	for _, row := range []string{"Verdict", "Say", "Do", "Final", "Guide"} {
		for line := range strings.SplitSeq(screen, "\n") {
			if strings.Contains(line, "* "+row+" ") && strings.TrimSpace(strings.Trim(line[48:], "│")) == "" {
				t.Errorf("the second cell of %s begins on another line:\n%s", row, screen)
			}
		}
	}
	if screen := asking(t, "1015", 80, 60).screen(); !strings.Contains(screen, "── the same in all") || strings.Contains(screen, "* Say") {
		t.Errorf("what is the same is marked:\n%s", screen)
	}
}

// TestCompareShared: of meanings that share a job_type a reply is copied where it is the
// same, and else one of them has to be chosen.
func TestCompareShared(t *testing.T) {
	c := modeltest.Load(t)
	alike := []*catalog.Entry{c.Entry("basic-kyc/1014"), c.Entry("enhanced-kyc/1014"), c.Entry("document-verification/1014")}
	other := *alike[1]
	other.Customer = "Something else."
	for _, tt := range []struct {
		entries            []*catalog.Entry
		play, asked, wrong string
		alike              int
	}{
		{alike, "", "", "No meaning is chosen yet: type the job_type of the job, or move to a column.", 0},
		{alike, "digit:5", "stay", "5 fits both: ←→ chooses one.", 2},
		{alike, "digit:5 next", "stay", "", 0},
		{[]*catalog.Entry{alike[0], &other, alike[2]}, "digit:5", "stay 5 fits both: ←→ chooses one.", "5 fits both: ←→ chooses one.", 0},
		{[]*catalog.Entry{alike[0], &other, alike[1], alike[2]}, "digit:5", "stay 5 fits all 3: ←→ chooses one.", "5 fits all 3: ←→ chooses one.", 0},
	} {
		s := model.NewSession(c)
		v := open(&s, 120, 36, NewCompare(model.NewComparison(tt.entries), nil)).play(tt.play)
		if got := v.Subject(v.c).Alike; len(got) != tt.alike || v.asked != tt.asked || v.Reason(v.c, Accept) != tt.wrong {
			t.Errorf("%d meanings, %q: %d are alike, it says %q, and %q", len(tt.entries), tt.play, len(got), v.asked, v.Reason(v.c, Accept))
		}
	}
}

// TestCompareTitle: it explains the sign of the rows that differ, where there is one.
func TestCompareTitle(t *testing.T) {
	for _, tt := range []struct {
		width       int
		code, title string
	}{
		{80, "0812", "0812 · every meaning · * differs"}, {50, "0812", "0812 · * differs"}, {80, "0908", "0908 · every meaning"},
	} {
		if v := asking(t, tt.code, tt.width, 24); v.body.title != tt.title {
			t.Errorf("%s at %d: %q, not %q", tt.code, tt.width, v.body.title, tt.title)
		}
	}
}

// TestCompareOfOneProduct: where only the text tells meanings apart, it is what they are
// called.
func TestCompareOfOneProduct(t *testing.T) {
	v := asking(t, "0001", 120, 36)
	if heads := ansi.Strip(v.body.lines[v.body.from]); strings.Contains(heads, "General") || !strings.Contains(heads, "Data Invalid") {
		t.Errorf("they are called %q", heads)
	}
}
