package explorer

import (
	"strings"
	"testing"

	"smilecodes/ui/settings"
)

// TestFirstKeys: the program opens in the search with nothing selected, and whatever is
// typed first is a search. Until then a few signs and the arrows keep their meaning.
func TestFirstKeys(t *testing.T) {
	for _, tt := range []struct{ keys, at, query, selected, why string }{
		{"", "search", "", "", "nothing is selected"},
		{"selfie", "search", "selfie", "general/0001/selfie-image-unusable", "letters are text"},
		{"cop", "search", "cop", "", ""},
		{"q", "search", "q", "", "q too"},
		{"0812", "search", "0812", "biometric-kyc/0812", ""},
		{"０٨۱2", "search", "０٨۱2", "biometric-kyc/0812", "digits of other scripts"},
		{"enter", "list", "", "general/0001/data-invalid", "Enter goes to the first entry"},
		{"tab", "list", "", "general/0001/data-invalid", ""},
		{"esc", "list", "", "", "Esc goes to the list, and chooses nothing"},
		{"esc c p space g = esc", "list", "", "", "where no letter acts on an entry that nobody chose"},
		{"esc f", "filter", "", "", "but letters are keys"},
		{"esc 0", "search", "0", "", ""},
		{"esc ０", "search", "0", "", "digits of other scripts too: full-width"},
		{"esc ٨", "search", "8", "", "Arabic-Indic"},
		{"esc ۱", "search", "1", "", "and of Persian"},
		{"down", "search", "", "general/0001/data-invalid", "an arrow selects"},
		{"up", "search", "", "general/0001/data-invalid", ""},
		{"down down", "search", "", "general/0001/id-authority-image-not-available", ""},
		{"down issuer", "search", "issuer", "biometric-kyc/0908", "and letters are still text"},
		{"?", "help", "", "", ""},
		{"? esc", "search", "", "", "closing it leads back"},
		{": al l enter", "palette", "", "", "what does not work there does not work here"},
		{":", "palette", "", "", ""},
		{": filter enter", "filter", "", "", "commands are those of the list"},
		{": theme-light enter", "search", "", "", "and what they change is not where one is"},
		{": filter enter esc", "search", "", "", ""},
		{"/", "search", "", "", "/ does nothing: it is open"},
		{"/ / issuer", "search", "issuer", "biometric-kyc/0908", ""},
		{"left right right right right right 0812", "search", "0812", "document-verification/0812", "tabs"},
		{"h", "search", "h", "", "but h and l are text"},
		{"a ?", "search", "a?", "", "once something is typed, all is text"},
		{"a = : / left right", "search", "a=:/", "", ""},
		{"a backspace ?", "help", "", "", "emptied it is as at the start"},
		{"0812 backspace backspace backspace backspace", "search", "", "", "nothing is selected again"},
		{"0812 down esc esc", "list", "", "document-verification/0812", "but for what was chosen"},
		{"0812 esc esc", "list", "", "", "Esc by Esc back to the start"},
		{"0812 enter esc", "list", "", "biometric-kyc/0812", "who went on with a hit looks around from there"},
	} {
		p := begin(t, 120, 36).play(tt.keys)
		id := ""
		if e := p.session.Selected(); e != nil {
			id = e.ID
		}
		if places[p.At] != tt.at || p.session.Query() != tt.query || id != tt.selected && tt.selected != "" || tt.selected == "" && tt.query == "" && id != "" || p.quits() {
			t.Errorf("%q leads to %s, query %q, %s: %s", tt.keys, places[p.At], p.session.Query(), id, tt.why)
		}
	}
}

// TestHelpOfTheFirstScreen: the help says what works after Esc, and what works at once.
func TestHelpOfTheFirstScreen(t *testing.T) {
	p := begin(t, 84, 200).play("?")
	for _, want := range []string{"Esc f Filter by category", " ? Show all keys", " : Run a command", "0-9 Start typing"} {
		if !strings.Contains(flat(p.screen()), want) {
			t.Errorf("it does not say %q:\n%s", want, p.screen())
		}
	}
	if p.play("esc enter ?"); strings.Contains(flat(p.screen()), "Esc f") {
		t.Error("in the list it says Esc too")
	}
}

// TestFirstScreenSaysHow: where there is room for a list and an answer, how to begin is
// seen whole, and the list has most of the rows.
func TestFirstScreenSaysHow(t *testing.T) {
	for width := 70; width <= 200; width += 13 {
		for height := 14; height <= 60; height += 7 {
			p := begin(t, width, height)
			for _, want := range []string{"Type a code: 0812", "Type words: issuer", "Paste a job result"} {
				if !strings.Contains(p.screen(), want) {
					t.Errorf("at %dx%d it does not say %q:\n%s", width, height, want, p.screen())
				}
			}
			if l := p.layout(); l.list.H*2 < l.body.H {
				t.Errorf("at %dx%d the list has %d of %d rows", width, height, l.list.H, l.body.H)
			}
		}
	}
}

// TestStartInList: who wants keys at once sets it up.
func TestStartInList(t *testing.T) {
	p := &player{explorer: New(loaded(t), Options{Settings: settings.Settings{Start: settings.StartInList}}).(explorer)}
	if p.send(sized(120, 36)); p.At != atList || p.session.Selected() != nil {
		t.Errorf("it opens in %s:\n%s", places[p.At], p.screen())
	}
	if p.play("down"); p.session.Cursor() != 0 {
		t.Errorf("down selects row %d", p.session.Cursor())
	}
}

// TestWordsAreText: a letter that a person gave to a key of the first screen is text
// there, and no hint says anything else.
func TestWordsAreText(t *testing.T) {
	set := settings.Defaults()
	set.Keys = map[string][]string{"help": {"x"}, "commands": {";"}}
	p := &player{explorer: New(loaded(t), Options{Settings: set}).(explorer)}
	if p.send(sized(120, 36)); strings.Contains(p.screen(), "x help") || p.play("x").session.Query() != "x" {
		t.Errorf("x isn't text:\n%s", p.screen())
	}
	if p.play("backspace ;"); p.At != atPalette {
		t.Errorf("; leads to %s", places[p.At])
	}
	if p.play("esc esc x"); p.At != atHelp {
		t.Errorf("in the list x leads to %s", places[p.At])
	}
}

// TestSearchAgain: another search takes the place of the one before, also by
// paste; an arrow edits it.
func TestSearchAgain(t *testing.T) {
	for keys, want := range map[string]string{
		"0908 enter / issuer":           "issuer",
		"0908 enter / end space issuer": "0908 issuer",
		"0908 enter / esc":              "0908",
		"0908 enter / esc enter":        "0908",
		"/ issuer enter 0812":           "0812",
		"0908 enter / backspace issuer": "issuer",
	} {
		if p := start(t, 80, 24).play(keys); p.session.Query() != want {
			t.Errorf("%q: it searches %q, not %q", keys, p.session.Query(), want)
		}
	}
}
