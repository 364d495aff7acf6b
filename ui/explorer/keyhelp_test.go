package explorer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/settings"
)

// TestPalette runs actions by their names, as far as they work where one is.
func TestPalette(t *testing.T) {
	for _, tt := range []struct{ keys, at, says, why string }{
		{": compare enter", "compare", "", ""},
		{"0908 enter : guide enter", "guide", "", "the best fit is chosen"},
		{": next-prod enter", "list", "", "a part of the name is enough"},
		{": copy space as enter", "copy as", "", "words in any order"},
		{": kubernetes enter", "commands", "No command fits these words.", "nothing is called so"},
		{": job-again enter", "commands", "You haven't pasted a job result yet.", "what does not work says why"},
		{"0908 enter : untick enter", "commands", "Works in the guide (g).", "and what works elsewhere says where"},
		{"0908 enter g : tick enter", "guide", "1 of 10 steps done", "there it works"},
		{": esc", "list", "", ""},
		{": q u i t enter", "list", "", "letters are text"},
	} {
		p := start(t, 120, 36).play(tt.keys)
		at := strings.Replace(places[p.At], "palette", "commands", 1)
		if at != tt.at || !strings.Contains(p.Said, tt.says) {
			t.Errorf("%q: at %s, it says %q: %s", tt.keys, at, p.Said, tt.why)
		}
	}
	if p := start(t, 80, 24).play(": quit enter"); !p.quits() {
		t.Error("quit does not quit")
	}
}

// TestPlainWords: the commands find an action by what a person would call it.
func TestPlainWords(t *testing.T) {
	for words, want := range map[string]string{
		"theme": "theme-auto", "dark": "theme-dark", "light": "theme-light", "contrast": "theme-high-contrast", "colour": "theme-colour-blind", "color": "theme-auto",
		"settings": "settings", "config": "settings", "customer": "reply", "reply": "reply", "audience": "copy-as", "copy": "copy", "retry": "filter",
		"exit": "quit", "quit": "quit", "undo": "undo-next", "paste": "job-result", "job": "job-result", "favourite": "pin",
		"history": "return", "deprecated": "retired", "checklist": "guide", "difference": "compare", "refresh": "redraw",
	} {
		p := start(t, 120, 36).play("0812 enter : " + words)
		if _, after, _ := strings.Cut(p.screen(), "▌"+want+" "); after == "" || strings.Count(p.screen(), "│▌") > 2 {
			t.Errorf(":%s does not choose %s:\n%s", words, want, p.screen())
		}
	}
}

// TestThemeCommands: a theme is used at once, and until the end of the run. One that
// follows the terminal asks it for its background.
func TestThemeCommands(t *testing.T) {
	p := start(t, 120, 36)
	dark := p.View().Content
	if p.play(": theme-light enter"); p.Said != `Theme: light. To keep it, put theme = "light" into config.toml.` || p.View().Content == dark {
		t.Errorf("it says %q", p.Said)
	}
	if p.did = nil; len(p.play(": theme-auto enter").did) == 0 {
		t.Error("nobody asks for the background")
	}
	p.send(tea.ColorProfileMsg{Profile: colorprofile.ASCII})
	if p.play(": theme-light enter"); p.Said != "Colour is off in this terminal." {
		t.Errorf("without colour it says %q", p.Said)
	}
}

// TestSettingsCommand: the file is named, as far as there is room.
func TestSettingsCommand(t *testing.T) {
	p := start(t, 120, 36).play(": settings enter")
	if p.Said != "There is no settings file here." {
		t.Errorf("without a file it says %q", p.Said)
	}
	p.options.File = "/home/ada/.config/smilecodes/config.toml"
	for width, want := range map[int]string{120: "Your settings: " + p.options.File + ". smilecodes config shows all of them.", 70: "Settings: " + p.options.File} {
		if p.send(sized(width, 24)).play("esc : settings enter"); !strings.Contains(p.screen(), want) {
			t.Errorf("at %d columns it does not say %q:\n%s", width, want, p.screen())
		}
	}
}

// TestPaletteHasEverything: every action can be run by its name, with the same
// effect as its key.
func TestPaletteHasEverything(t *testing.T) {
	inList, inGuide := inPalette(t, "0812 enter "), inPalette(t, "0908 enter g ")
	for _, a := range actions() {
		if a.Name == "" {
			continue
		}
		from := inList
		if a.At&atList == 0 {
			from = inGuide
		}
		p := from.screens[a.Name]
		if p == nil {
			t.Errorf("%s is not in the palette", a.Name)
			continue
		}
		items := p.menuItems()
		item := items[slices.IndexFunc(items, func(o dialog.Item) bool { return o.Name == a.Name })]
		q := &player{explorer: from.closed.explorer}
		q.run(&a, special["enter"])
		q.relayout()
		if p.play("enter"); item.Reason == "" && p.screen() != q.screen() {
			t.Errorf("%s: by its name the screen is\n%s\nby its key\n%s", a.Name, p.screen(), q.screen())
		}
	}
}

// A paletteAt is the screen before the palette is opened, and with each of its
// commands selected.
type paletteAt struct {
	closed  *player
	screens map[string]*player // by what is selected, as it is shown
}

// inPalette goes through the palette that a script leads to.
func inPalette(t *testing.T, lead string) paletteAt {
	selected := regexp.MustCompile(`▌([a-z][a-z-]*) `)
	from := paletteAt{start(t, 120, 36).play(lead), map[string]*player{}}
	p := (&player{explorer: from.closed.explorer}).play(":")
	for range p.menuItems() {
		if m := selected.FindStringSubmatch(p.screen()); m != nil {
			from.screens[m[1]] = &player{explorer: p.explorer}
		}
		p.play("down")
	}
	return from
}

// TestHelpNow: the help says what works where one is, what does not and why,
// and what works elsewhere; and what is typed searches it.
func TestHelpNow(t *testing.T) {
	for keys, want := range map[string][]string{
		"?": {
			"Find / Search the catalogue", "Copy y Copy the reply", "c Copy the note", "Guide g Go to", "Move Esc One step back",
			"Not now", "J Show the last job result again. You haven't pasted a job result yet.",
			"Elsewhere While searching (/): Enter list · Ctrl+Y reply · ↑↓ select", "In the guide (g): space tick · t step note · g list",
		},
		"? job":                          {"Not now", "You haven't pasted a job result yet.", "Enter Go to the entry. Works in a job result."},
		"? exit":                         {"Program q Quit"}, // by what others call it
		"paste:flat.json esc ? again":    {"Read J Show the last job result again"},
		"0812 enter = ?":                 {"Here ← h Previous meaning", "In the list: / search"},
		"? kubernetes":                   {"No key fits these words."},
		"/ kubernetes enter ? compare":   {"Not now", "Compare every meaning of this code, clash first. There is no entry here."},
		"0820 enter ? troubleshooting":   {"0820 has no guide: its answer says what to do."},
		"? nothing backspace space ctrl": {"Ctrl+"},
	} {
		p := start(t, 84, 200).play(keys)
		screen := flat(p.screen())
		for _, w := range want {
			if keys != "? nothing backspace space ctrl" && !strings.Contains(screen, w) {
				t.Errorf("%q does not show %q:\n%s", keys, w, p.screen())
			}
		}
	}
}

// TestRebinding gives actions other keys, and reports what cannot be.
func TestRebinding(t *testing.T) {
	for _, tt := range []struct {
		name, key string
		fault     string // a part of what is reported; empty if it works
	}{
		{"copy", "z", ""},
		{"copy", "ctrl+g", ""},
		{"mark", "f5", ""},
		{"copy", "enter", "Enter would be both copy and what Enter does in the comparison; both keep their keys"},
		{"show-text", "e", "e would be both show-text and what e does in the composer; both keep their keys"},
		{"copy", "esc", "Esc always goes one step back and cannot be changed"},
		{"next-ticket", "escape", "Esc always goes one step back"},
		{"copy", "1", `"1" starts a code search; use it with ctrl or alt`},
		{"quit", "0", `"0" starts a code search`},
		{"copy", "ctrl+1", ""},
		{"copy", "ctl+y", `"ctl+y" isn't a key`},
		{"copy", "", `"" isn't a key`},
		{"copy", "shift+y", `"shift+y" isn't a key; write, for example, y, Y`},
		{"copy", "ctrl+A", `"ctrl+A" isn't a key`},
		{"copy", "shift+ctrl+up", `"shift+ctrl+up" isn't a key`},
		{"copy", "ctrl+shift+up", ""},
		{"copy", "+", ""},
		{"kopy", "y", `no action is called "kopy"`},
		{"redraw", "r", `"r" is text in a field`},
		{"redraw", "alt+r", ""},
	} {
		rows, faults := actions().Rebound(map[string][]string{tt.name: {tt.key}}, everyPlace())
		got := ""
		for _, f := range faults {
			got += f.Error()
		}
		if !strings.Contains(got, tt.fault) || tt.fault == "" && got != "" {
			t.Errorf("%s = %q: %q, not %q", tt.name, tt.key, got, tt.fault)
		}
		for i, a := range rows {
			if changed := a.Help().Key != actions()[i].Help().Key; changed != (tt.fault == "" && a.Name == tt.name) {
				t.Errorf("%s = %q: %s has %s", tt.name, tt.key, a.Name, a.Help().Key)
			}
		}
	}
}

// TestGivenKeys: a key that a person gives to an action is that action's, though
// another one has it without settings. That one goes on without it, and help says
// so. Two actions cannot be given one key.
func TestGivenKeys(t *testing.T) {
	for _, tt := range []struct{ name, key, keys, at, said string }{
		{"copy", "y", "0908 enter y", "list", ""},
		{"copy", "f", "0908 enter f", "list", ""},
		{"copy", "f", ": filter enter", "filter", ""},
		{"pin", "g", "0908 enter g", "list", "0908 pinned: it is at the top of the list when you aren't searching or filtering."},
		{"pin", "g", "t", "list", "t works in the guide (:guide)."},
		{"pin", "X", "0908 enter X", "list", "0908 pinned: it is at the top of the list when you aren't searching or filtering."},
		{"compare", "C", "0812 enter C C", "compare", "C works in the list."},
		{"copy", "=", "0812 enter : compare enter =", "compare", ""},
		{"commands", "q", "q", "palette", ""},
	} {
		keys := map[string][]string{tt.name: {tt.key}}
		if faults := CheckKeys(keys); len(faults) > 0 {
			t.Errorf("%s = %q: %v", tt.name, tt.key, faults)
		}
		set := settings.Defaults()
		set.Keys = keys
		p := startWith(t, set, 120, 36)
		if p.play(tt.keys); places[p.At] != tt.at || p.Said != tt.said && tt.said != "" {
			t.Errorf("%s = %q, %q: at %s it says %q", tt.name, tt.key, tt.keys, places[p.At], p.Said)
		}
	}
	set := settings.Defaults()
	set.Keys = map[string][]string{"copy": {"f"}, "pin": {"g"}}
	p := startWith(t, set, 120, 36)
	for keys, want := range map[string]string{
		"? category":    ":filter Filter by category. Your settings use f for copy",
		"? leave-guide": ":leave-guide Go back from the guide to the list. Your settings use g for pin",
	} {
		if screen := flat(p.send(sized(84, 40)).play("esc esc " + keys).screen()); !strings.Contains(screen, want) {
			t.Errorf("%q does not say %q:\n%s", keys, want, p.screen())
		}
	}
	if p.play("esc esc 0908 enter"); strings.Contains(p.screen(), "f filter") || strings.Contains(p.screen(), " g guide") {
		t.Errorf("a key is hinted that was given away:\n%s", p.screen())
	}
	want := []Given{
		{"g", "guide", "pin", []string{}}, {"g", "leave-guide", "pin", []string{}}, {"f", "filter", "copy", []string{}},
	}
	if got := GivenKeys(set.Keys); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("given are %v", got)
	}
	faults := CheckKeys(map[string][]string{"copy": {"f"}, "pin": {"f"}, "filter": {"c"}})
	if len(faults) != 2 || faults["filter"] != nil || !strings.Contains(fmt.Sprint(faults["pin"]), "f would be both copy and pin") {
		t.Errorf("two with one key: %v", faults)
	}
}

// TestReboundKeys: the new key works, the old one does not, the screen names the
// new one, and keys can be swapped.
func TestReboundKeys(t *testing.T) {
	set := settings.Defaults()
	set.Keys = map[string][]string{"filter": {"F"}, "copy": {"p"}, "pin": {"c"}}
	p := startWith(t, set, 120, 36)
	if p.Said != "" {
		t.Errorf("it says %q", p.Said)
	}
	if !strings.Contains(p.screen(), "F filter") || !strings.Contains(p.screen(), "p note") {
		t.Errorf("the hints are the old ones:\n%s", p.screen())
	}
	if p.play("f"); p.At != atList {
		t.Error("the old key works")
	}
	if p.play("c"); !strings.Contains(p.Said, "pinned") {
		t.Errorf("the swapped key says %q", p.Said)
	}
	if p.play("F"); p.At != atFilter {
		t.Error("the new key does not work")
	}
	set.Keys = map[string][]string{"guide": {"G"}, "leave-guide": {"G"}}
	p = startWith(t, set, 120, 36)
	if p.play("t"); p.Said != "t works in the guide (G)." {
		t.Errorf("it says %q", p.Said)
	}
}

// flat is a screen as one run of words, without borders.
func flat(screen string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("│", " ", "▌", " ").Replace(screen)), " ")
}
