package dialog

import (
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer/input"
)

// withJob is a session with the catalogue, and a job result in hand if there is one.
func withJob(t testing.TB, result string) *model.Session {
	s := model.NewSession(modeltest.Load(t))
	if result != "" {
		d := job.Decode(s.Catalog(), []byte(result), modeltest.Decoding(1<<20))
		s.Paste(&d)
	}
	return &s
}

// TestForms chooses a form by words and by the arrows, checks a shape, and takes no
// number: digits that aren't a shape are dropped, and the dialog says what it wants.
func TestForms(t *testing.T) {
	const wants = "Type only the shape"
	for _, tt := range []struct{ typed, script, field, shows string }{
		{"", "", "type a country or an ID type, never a number", "Côte d'Ivoire, NATIONAL_ID_NO_PHOTO"},
		{"", "down down", "", "Ghana, GHANA_CARD"},
		{"", "down click:RESIDENT_ID", "", "Côte d'Ivoire, RESIDENT_ID_NO_PHOTO"},
		{"nigeria", "", "nigeria", "Nigeria, BVN"},
		{"nig vir", "", "nig vir", "Nigeria, V_NIN"},
		{"ng zz", "", "ng zz", "No ID type fits these words."},
		{"south nat", "down", "south nat", "South Africa, NATIONAL_ID_NO_PHOTO"},
		{"ng", "down down", "ng", "Nigeria, NIN_V2"},
		{"kra", "", "kra", "Mix-up The KRA PIN itself."},
		{"bvn 999", "", "bvn 999", "3 characters, 11 expected."},
		{"bvn 99999999999", "", "bvn 99999999999", "This shape fits."},
		{"bvn 999-9999-9999", "", "bvn 999-9999-9999", "Leave out the hyphens."},
		{"tax a999999999a", "", "tax a999999999a", "This shape fits."},
		{"bvn 9x", "", "bvn 9x", wants},
		{"22190045671", "", "", wants},
		{"bvn 22190045671", "", "bvn", wants},
		{"bvn 9999999998", "", "bvn", wants},
		{"2", "", "", wants},
	} {
		s := withJob(t, "")
		v := open(s, 80, 40, NewForms(Context{Session: s}))
		v.Type(func(f *input.Line) { f.Insert(tt.typed) })
		v.Relayout(v.c)
		screen := v.play(tt.script).screen()
		field := strings.Trim(strings.Split(screen, "\n")[v.rect.Y+1], "│ >")
		if !strings.Contains(screen, tt.shows) || tt.field != "" && field != tt.field || strings.ContainsAny(field, "012345678") {
			t.Errorf("%q, %q: the field has %q and not %q, or %q is missing:\n%s", tt.typed, tt.script, field, tt.field, tt.shows, screen)
		}
	}
}

// TestFormsOfJob begins with the form that the job result in hand is about.
func TestFormsOfJob(t *testing.T) {
	s := withJob(t, `{"ResultCode":"1014","Country":"ZM","IDType":"TPIN","IDNumber":"1002003004","PartnerParams":{"job_type":5}}`)
	v := open(s, 80, 24, NewForms(Context{Session: s}))
	if screen := v.screen(); !strings.Contains(screen, "Zambia, TPIN") || strings.Contains(screen, "1002003004") {
		t.Errorf("it begins with\n%s", screen)
	}
	if v.play("leave"); v.Scope() != None {
		t.Errorf("Esc leaves %d open", v.Scope())
	}
}
