package explorer

import (
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"smilecodes/ui/settings"
)

// places are all places by name.
var places = map[scope]string{
	atList: "list", atDetail: "detail", atGuide: "guide", atSearch: "search", atFilter: "filter",
	atCompare: "compare", atCopyAs: "copy as", atHelp: "help", atText: "text", atJob: "job",
	atNote: "note", atBlank: "blank", atFind: "find", atPalette: "palette",
}

// TestKeys plays scripts at 120x36 and looks at where they lead.
func TestKeys(t *testing.T) {
	for _, tt := range []struct{ keys, at, query, selected, why string }{
		{"0812", "search", "0812", "biometric-kyc/0812", "the first digit opens the search"},
		{"/ spoof enter 0812", "search", "0812", "biometric-kyc/0812", "and replaces the query"},
		{"0908 enter enter 1015", "search", "1015", "basic-kyc/1015", "from the detail too"},
		{"0908 enter g 1015", "search", "1015", "basic-kyc/1015", "from the guide too"},
		{"f 0", "filter", "", "general/0001/data-invalid", "not in a pop-up"},
		{"/ qcCY?=agfp:mv9", "search", "qcCY?=agfp:mv9", "", "while searching every letter is text"},
		{"/ blury space x", "search", "blury x", "", "the space too"},
		{"/ abc backspace left backspace", "search", "b", "", "the query can be edited"},
		{"/ bc home a end d", "search", "abcd", "", "from both ends"},
		{"/ 1014 down", "search", "1014", "enhanced-kyc/1014", "the arrows select"},
		{"/ 1014 down up enter", "list", "1014", "basic-kyc/1014", "Enter keeps the query"},
		{"0812 enter down", "list", "0812", "document-verification/0812", ""},
		{"j j k", "list", "", "general/0001/id-authority-image-not-available", ""},
		{"end", "list", "", "status/2314", ""},
		{"end home", "list", "", "general/0001/data-invalid", ""},
		{"enter", "detail", "", "general/0001/data-invalid", ""},
		{"tab", "detail", "", "general/0001/data-invalid", ""},
		{"tab tab", "guide", "", "general/0001/data-invalid", ""},
		{"tab tab tab", "list", "", "general/0001/data-invalid", ""},
		{"shift+tab", "guide", "", "general/0001/data-invalid", ""},
		{"g", "guide", "", "general/0001/data-invalid", ""},
		{"g g", "list", "", "general/0001/data-invalid", "g leads back too"},
		{"0820 enter g", "list", "0820", "smartselfie-authentication/0820", "an approval has no guide"},
		{"0812 ctrl+x", "compare", "0812", "biometric-kyc/0812", "compared while searching"},
		{"0812 ctrl+x esc", "search", "0812", "biometric-kyc/0812", "and back to it"},
		{"0812 ctrl+x right right enter", "list", "0812", "document-verification/0812", "or on to what was found"},
		{"0820 ctrl+x", "search", "0820", "smartselfie-authentication/0820", "one meaning has nothing to compare"},
		{"0812 enter = right right enter", "list", "0812", "document-verification/0812", "a meaning is opened"},
		{"0812 enter = right right enter ctrl+o", "list", "0812", "biometric-kyc/0812", "and left again"},
		{"l 0812 enter backspace", "list", "", "general/0001/data-invalid", "back from a code search"},
		{"?", "help", "", "general/0001/data-invalid", ""},
		{"? ?", "list", "", "general/0001/data-invalid", "the key that opened it closes it"},
		{"enter alt+esc", "list", "", "general/0001/data-invalid", "Esc that is held goes back too"},
		{"Y alt+g", "guide", "", "general/0001/data-invalid", "Esc and a key that come together are both"},
		{"? alt+g", "help", "", "general/0001/data-invalid", "but in a field, which has keys with Alt"},
		{"f alt+Y", "text", "", "general/0001/data-invalid", "capitals too"},
		{"f alt+0", "search", "0", "", "and digits"},
		{"Y ctrl+alt+f", "find", "", "general/0001/data-invalid", "and letters with Ctrl"},
		{"j g alt+up", "guide", "", "general/0001/id-authority-image-not-available", "and no other keys"},
		{"enter C esc", "detail", "", "general/0001/data-invalid", "a pop-up closes to where it was opened"},
		{"Y", "text", "", "general/0001/data-invalid", ""},
		{"/ kubernetes enter = g space p c C Y enter", "list", "kubernetes", "", "with nothing selected nothing breaks"},
	} {
		p := start(t, 120, 36).play(tt.keys)
		id := ""
		if e := p.session.Selected(); e != nil {
			id = e.ID
		}
		wrongEntry := tt.selected != "" && id != tt.selected
		if places[p.At] != tt.at || p.session.Query() != tt.query || wrongEntry || p.quits() {
			t.Errorf("%q leads to %s, query %q, %s: %s", tt.keys, places[p.At], p.session.Query(), id, tt.why)
		}
	}
}

// TestEsc goes back one step at a time and then stays.
func TestEsc(t *testing.T) {
	p := start(t, 50, 15).play("l l l l f down down space enter / provis enter enter ?")
	state := func() string {
		s := []string{places[p.At], p.session.Query()}
		if len(p.session.Categories()) > 0 {
			s = append(s, "category")
		}
		if p.session.Product() != nil {
			s = append(s, "product")
		}
		return strings.Join(s, " ")
	}
	for _, want := range []string{
		"help provis category product", "detail provis category product", "list provis category product",
		"list  category product", "list  product", "list ", "list ",
	} {
		if got := state(); got != want {
			t.Errorf("%q, not %q", got, want)
		}
		p.play("esc")
	}
	if p.quits() || !strings.Contains(p.Said, "q quits") {
		t.Errorf("at the start Esc says %q", p.Said)
	}
	if p := start(t, 50, 15).play("/ abc esc"); p.At != atList || p.session.Query() != "abc" {
		t.Error("leaving the search loses the query")
	}
}

// TestEscLeadsHome: from wherever keys lead, Esc alone leads to the start.
func TestEscLeadsHome(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := begin(t, 80, 24)
		p.play(strings.Join(rapid.SliceOfN(someKey, 0, 30).Draw(r, "keys"), " "))
		p.did = nil
		for range 8 {
			p.play("esc")
		}
		if p.At != atList || p.session.Query() != "" || p.session.IsFiltered() || len(p.session.Marked()) > 0 {
			r.Fatalf("after eight Esc: %s, query %q", places[p.At], p.session.Query())
		}
		if p.quits() {
			r.Fatal("Esc quits")
		}
	})
}

// someKey draws keys of a script.
var someKey = rapid.SampledFrom([]string{
	"0", "1", "8", "0812", "1014", "x", "a", "c", "C", "f", "g", "h", "j", "k", "l", "p", "Y", "=", "/", "?", ":",
	"enter", "esc", "space", "up", "down", "left", "right", "home", "end", "pgup", "pgdown", "tab", "shift+tab",
	"backspace", "ctrl+o", "ctrl+l", "é", "世", "alt+esc", "alt+g", "alt+Y", "alt+0", "alt+up", "ctrl+alt+f",
})

// TestAnyKeys: whatever is pressed, pasted and resized, nothing panics, every
// frame fits, drawing changes nothing, and an earlier model stays as it was.
func TestAnyKeys(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := begin(t, 80, 24)
		for range rapid.IntRange(1, 25).Draw(r, "steps") {
			before, seen := p.explorer, p.screen()
			switch rapid.IntRange(0, 9).Draw(r, "what") {
			case 0:
				p.send(tea.WindowSizeMsg{
					Width:  rapid.IntRange(0, 220).Draw(r, "width"),
					Height: rapid.IntRange(0, 70).Draw(r, "height"),
				})
			case 1:
				p.send(tea.PasteMsg{Content: rapid.String().Draw(r, "paste")})
			default:
				p.play(someKey.Draw(r, "key"))
			}
			if old := (&player{explorer: before}).screen(); old != seen {
				r.Fatal("an earlier model has changed")
			}
			if p.Width > 0 && p.Height > 0 {
				if fault := p.fault(); fault != "" {
					r.Fatalf("%dx%d: %s\n%s", p.Width, p.Height, fault, p.screen())
				}
			}
		}
	})
}

// TestQuit leaves by q in the panes, and by Ctrl+C from anywhere. In a pop-up q
// closes it.
func TestQuit(t *testing.T) {
	ways := map[string]string{
		"": "list", "enter": "detail", "g": "guide", "/": "search", "f": "filter", "0812 enter =": "compare",
		"C": "copy as", "?": "help", "Y": "text",
	}
	for keys, at := range ways {
		p := start(t, 80, 24).play(keys)
		if places[p.At] != at {
			t.Fatalf("%q leads to %s, not %s", keys, places[p.At], at)
		}
		isPane := at == "list" || at == "detail" || at == "guide"
		if q := start(t, 80, 24).play(keys + " q"); q.quits() != isPane {
			t.Errorf("q in %s: quits %v", at, q.quits())
		} else if q.At&menus != 0 {
			t.Errorf("q leaves %s open", at)
		}
		if !p.play("ctrl+c").quits() {
			t.Errorf("Ctrl+C does not quit from %s", at)
		}
	}
}

// TestOtherLayouts: commands are where they are on a Latin keyboard. In a field
// letters are text, and a letter that somebody set up is that letter.
func TestOtherLayouts(t *testing.T) {
	for _, tt := range []struct{ keys, at, query, why string }{
		{"л о g", "guide", "", "k and j move"},
		{"п", "guide", "", "g"},
		{"С", "copy as", "", "C"},
		{"ש ש f", "filter", "", "a letter of Hebrew"},
		{"/ йц", "search", "йц", "text"},
		{"? й", "help", "", "text"},
	} {
		if p := start(t, 120, 36).play(tt.keys); places[p.At] != tt.at || p.session.Query() != tt.query {
			t.Errorf("%q leads to %s, query %q: %s", tt.keys, places[p.At], p.session.Query(), tt.why)
		}
	}
	set := settings.Defaults()
	set.Keys = map[string][]string{"filter": {"п"}}
	p := startWith(t, set, 120, 36)
	if p.play("п"); p.At != atFilter {
		t.Errorf("a letter that was set up leads to %s", places[p.At])
	}
	for _, k := range []tea.KeyPressMsg{{Code: 'с', Mod: tea.ModCtrl}, {Code: 'ؤ', Mod: tea.ModCtrl}, {Code: 'ъ', BaseCode: 'c', Mod: tea.ModCtrl}} {
		for _, keys := range []string{"", "/", "?", "C"} {
			if p := start(t, 80, 24).play(keys).send(k); !p.quits() {
				t.Errorf("%q then %s does not quit", keys, k)
			}
		}
	}
	if p := start(t, 80, 24).send(tea.KeyPressMsg{Code: 'd', BaseCode: 'c', Mod: tea.ModCtrl}); p.quits() {
		t.Error("a Latin layout of another order is not taken as it is")
	}
	if v := start(t, 80, 24).View(); !v.KeyboardEnhancements.ReportAlternateKeys {
		t.Error("the terminal is not asked which key it is")
	}
}

// TestRows holds the key table together: words for every key, no key twice in
// one place, and everywhere a way to leave that is hinted.
func TestRows(t *testing.T) {
	rows := actions()
	for at, name := range places {
		taken := map[string]string{}
		leaves := false
		for _, a := range rows {
			if a.At&at == 0 {
				continue
			}
			for _, k := range a.Keys() {
				if other := taken[k]; other != "" {
					t.Errorf("in %s %q is %q and %q", name, k, other, a.Help().Desc)
				}
				taken[k] = a.Help().Desc
			}
			leaves = leaves || a.Hint&at != 0 && (a.Help().Key == "Esc" || a.Help().Key == "q")
		}
		if !leaves {
			t.Errorf("no hint says how to leave %s", name)
		}
	}
	for _, a := range rows {
		if a.Help().Key == "" && a.Name == "" || a.Help().Desc == "" || a.Does == "" || a.Run == nil || a.At == 0 || a.Hint&^a.At != 0 {
			t.Errorf("%+v is not whole", a.Help())
		}
	}
}

// TestPaste: a code by its name is a job result, wherever there is no other field. All
// else that is short is searched, and of a longer text the codes that are in it. What a
// terminal would obey is made visible.
func TestPaste(t *testing.T) {
	table := "| Field | Value |\n|---|---|\n| ResultCode | 0812 |\n| job_type | 6 |"
	mail := "Dear team, " + strings.Repeat("we wait for an answer, and ", 10) + "it says 0812, 1015 and 0812 since 2026. Call 0700 112233 or A0811."
	for _, tt := range []struct{ keys, paste, at, query, why string }{
		{"", "0812", "search", "0812", ""},
		{"enter", " issuer\r\ndown ", "search", "issuer down", "on one line"},
		{"0812 enter", "1015", "search", "1015", "it replaces the query"},
		{"/ ab", "cd", "search", "abcd", ""},
		{"", "08\x1b[2J12", "search", "08␛[2J12", ""},
		{"", "10\u200b12", "search", "10·12", "what is hidden is shown"},
		{"f", "0812", "search", "0812", "also over a pop-up"},
		{"", "ResultCode 0812", "search", "ResultCode 0812", "a code with a word isn't a job result"},
		{"", "\r\n", "list", "", "nothing is nothing"},
		{"", strings.Repeat("a", 201), "list", "", "a long one is neither a job result nor a search"},
		{"/ ab", `{"a":1}`, "search", "ab", "JSON isn't a search"},
		{"", mail, "search", "0812 1015", "but its codes are searched"},
		{"/ ab", mail, "search", "0812 1015", "from the search too"},

		{"/", "ResultCode: 0812", "job", "", "a label"},
		{"/ ab", "ResultCode: 0812 job_type 1", "job", "ab", "one line of labels"},
		{"/", "ResultCode\t0812\njob_type\t6", "job", "", "labels and values in two columns"},
		{"/", table, "job", "", "a table"},
		{"enter", table, "job", "", ""},
		{"/", "ResultCode\tResultText\tSmileJobID\n0812\tUnable to verify Document\t0000001111", "job", "", "a row below a header"},
		{"", "result_code,job_type\n812,6\n", "job", "", "of a spreadsheet"},
		{"/", "Code,Result text\n0810,Enroll User Machine Judgement - PASS\n0908,Error - Issuer not available\n1020,Exact Match", "search", "0810 0908 1020", "a list of codes"},
		{"?", table, "help", "", "in any other field a paste is text"},
		{"0908 enter g t", "ResultCode: 0812", "note", "0908", ""},
	} {
		p := start(t, 80, 24).play(tt.keys)
		p.send(tea.PasteMsg{Content: tt.paste})
		if places[p.At] != tt.at || p.session.Query() != tt.query || p.query.Text() != tt.query {
			t.Errorf("%q then %q pasted: at %s, query %q, input %q: %s", tt.keys, tt.paste, places[p.At], p.session.Query(), p.query.Text(), tt.why)
		}
	}
}

// TestHelpNamesKeys holds that bindings match what they say.
func TestHelpNamesKeys(t *testing.T) {
	for _, a := range actions() {
		if name := a.Help().Key; len(name) == 1 && !key.Matches(tea.KeyPressMsg{Code: rune(name[0]), Text: name}, a.Binding) {
			t.Errorf("%q does not do %q", name, a.Does)
		}
	}
}

// TestGuidePages: a page leads on by what the pane shows and passes no step
// unread, there and back.
func TestGuidePages(t *testing.T) {
	for _, size := range sizes {
		p := start(t, size[0], size[1]).play("0908 enter g")
		last := len(p.session.Selected().Steps()) - 1
		_, h := p.panes.guide.box(&p.common, p.layout()).Inner(p.layout().guide)
		steps := p.panes.guide.steps.Lines
		for at := 0; at < last; at = p.panes.guide.steps.On {
			if p.play("pgdown"); p.panes.guide.steps.On <= at {
				t.Fatalf("%v: a page leads from step %d to %d", size, at, p.panes.guide.steps.On)
			}
			if before := p.panes.guide.steps.On - 1; before > at && steps[before]-steps[at] >= h {
				t.Errorf("%v: a page from step %d passes step %d, which was out of sight", size, at, before)
			}
		}
		if p.play("pgup pgup pgup pgup pgup pgup pgup pgup"); p.panes.guide.steps.On != 0 {
			t.Errorf("%v: pages back lead to step %d", size, p.panes.guide.steps.On)
		}
	}
}
