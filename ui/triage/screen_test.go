package triage

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/system"
)

// places names the scopes.
var places = map[scope]string{
	atTable: "table", atSearch: "search", atFilter: "filter", atHelp: "help", atPalette: "commands",
	atText: "text", atField: "field", atPage: "page",
}

// TestConversations plays scripts, and says where each leads: to which place, what the
// status line says, and what is on the screen.
func TestConversations(t *testing.T) {
	for _, row := range []struct{ script, at, said, shows string }{
		{"over", "table", "", "▌! Product"},
		{"over down", "table", "", "▌Ask for a new selfie"},
		{"over end", "table", "", "▌Nothing to do"},
		{"over j j k", "table", "", "▌Ask for a new selfie"},

		// a view is a digit, an arrow or a tab
		{"over 2", "table", "", "▌2 Codes▐"},
		{"over 7", "table", "", "▌7 Unread▐"},
		{"over right", "table", "", "▌2 Codes▐"},
		{"over left", "table", "", "▌7 Unread▐"},
		{"over l l h", "table", "", "▌2 Codes▐"},
		{"over 8", "table", "/ searches this table.", "▌1 To do▐"},
		{"over 0", "table", "/ searches this table.", "▌1 To do▐"},
		{"over 4 down 1 4", "table", "", "▌! Kenya, NATIONAL_ID"},

		// down and up again, step by step
		{"over down down enter", "table", "", "╭ What to do › Run again later"},
		{"over down down enter esc", "table", "", "▌Run again later"},
		{"over down down enter 3", "table", "", "▌3 Products▐"},
		{"over 3 end enter", "table", "", "╭ Products › Product not known"},
		{"over 3 down enter", "table", "", "╭ Products › Basic KYC"},
		{"over 4 enter", "table", "", "22 Nov 2026 04:00 to 13:00 UTC"},
		{"over 4 enter enter", "table", "There is no more to open here.", "Authorities › Nigeria, BVN"},
		{"over 4 end enter", "table", "", "No outage: what failed is no more than chance explains."},
		{"over 5 end enter end enter", "table", "", "Over time › Nothing to do"},
		{"over 5 end enter end enter esc esc", "table", "", "╭ Over time · "},
		{"over 6 down enter", "table", "", "Reviewers › With a reviewer"},
		{"over 6 enter", "table", "There is no more to open here.", "▌Decided"},
		{"over 7 enter", "table", "There is no more to open here.", "▌Broken JSON"},
		{"over 5 esc", "table", "", "▌1 To do▐"},
		{"over esc", "table", "You are at the start. q quits.", "▌1 To do▐"},

		// the explorer and back
		{"over down down enter enter", "explorer", "", "├ 1015 · Biometric KYC"},
		{"over down down enter enter esc", "table", "", "▌1015"},
		{"over down down enter down enter", "explorer", "", "├ 1015 · Basic KYC"},
		{"over enter enter", "explorer", "", "Which job_type"},
		{"over enter enter esc esc", "table", "", "▌0812"},
		{"over 2 down down down down down enter", "explorer", "", "├ 1015 · Biometric KYC"},
		{"over 2 / 9999 enter enter", "explorer", "", " / 9999"},
		{"over 2 / 9999 enter enter esc", "table", "", "▌9999"},
		{"over 2 enter esc esc 0", "table", "/ searches this table.", "▌2 Codes▐"},
		{"over down down enter enter 0908", "explorer", "", " / 0908"},

		// the search
		{"over / later", "search", "", " 1 of 8 "},
		{"over / later down", "search", "", "▌Run again later"},
		{"over / ask down enter", "table", "", "▌Ask for corrected details"},
		{"over / ask down enter enter esc", "table", "", "▌Ask for corrected details"},
		{"over / later enter esc", "table", "", "Ask for a new selfie"},
		{"over / later esc", "table", "", "Ask for a new selfie"},
		{"over / kubernetes", "search", "", "No row has these words. Esc clears them."},
		{"over / q7", "search", "", " / q7"},
		{"over / 1015", "search", "", "▌Run again later"},
		{"over / later enter 2", "table", "", "▌0812"},

		// the order
		{"over s", "table", "Sorted by what to do.", "▌Ask for a new selfie"},
		{"over s s", "table", "Sorted by jobs.", "▌Nothing to do"},
		{"over s s esc", "table", "The rows are in their own order again.", "▌! Product"},
		{"over down s s", "table", "Sorted by jobs.", "▌Ask for a new selfie"},
		{"over 6 s s s", "table", "The rows are in their own order again.", "▌Decided"},
		{"over 5 s s", "table", "Sorted by results.", "▌6 Nov 2026 13:00 UTC"},

		// while results are read
		{"read:3 c", "table", "Results are still being read. Ctrl+C stops that and keeps what was read.", "reading  30 %"},
		{"read:3 R", "table", "Results are still being read. Ctrl+C stops that and keeps what was read.", ""},
		{"read:3 f", "table", "Results are still being read. Ctrl+C stops that and keeps what was read.", ""},
		{"read:3 ctrl+c", "table", "Reading stops. Press Ctrl+C again to quit.", ""},
		{"read:3 ctrl+c partly", "table", "Reading has stopped. What was read so far counts.", "partly read"},
		{"read:3 down down enter", "table", "", "What to do › Correct the ID number"},
		{"read:3 down down enter over", "table", "", "What to do › Correct the ID number"},
		{"read:3 s s read:5", "table", "Sorted by jobs.", "▌Nothing to do"},
		{"none R", "table", "No job is to be run again later.", "No result was found."},
		{"none enter", "table", "There is no row here.", ""},
		{"none f", "table", "No product, country or ID type is known here.", ""},

		// texts
		{"over c", "table", "✓ Copied: incident note, internal (terminal)", ""},
		{"over c down", "table", "", "▌Ask for a new selfie"},
		{"over Y", "text", "", "Internal note: Smile ID results"},
		{"over Y esc", "table", "", "▌! Product"},
		{"over y", "table", "A customer is told about one result, not about many. Enter leads to an answer, where y copies its reply.", ""},
		{"over R", "field", "", " > retry.csv"},
		{"over R esc", "table", "", ""},
		{"over R enter", "table", "✓ 1,204 jobs are listed in retry.csv.", ""},
		{"over R ctrl+u there.csv enter", "table", "✗ Not written: there.csv exists already.", ""},
		{"over R ctrl+u enter", "field", "Type the name of a file.", ""},
		{"over i", "page", "", "╭ What was read"},
		{"over i q", "table", "", "▌! Product"},
		{"none i", "page", "", "╭ What was read"},

		// the program
		{"over ?", "help", "", "╭ Keys"},
		{"over ? sort", "help", "", "Sort by the next column"},
		{"over ? ?", "table", "", ""},
		{"over : mouse enter", "table", "The mouse is off: drag to select text. m turns it on.", ""},
		{"over : sort enter", "table", "Sorted by what to do.", ""},
		{"read:3 : retry", "commands", "", "Results are still being read."},
		{"over m m", "table", "The mouse is on: click and scroll. m turns it off.", ""},
		{"over : theme-light enter", "table", "Theme: light.", ""},
		{"over b", "table", "/ searches this table.", ""},
	} {
		p := begin(t, 80, 24).play(row.script)
		at := places[p.At]
		if p.inside.isOpen {
			at = "explorer"
		}
		if said := p.Said; at != row.at || said != row.said || !strings.Contains(p.shown(), row.shows) {
			t.Errorf("%q: at %s, not %s, it says %q, not %q, or does not show %q:\n%s", row.script, at, row.at, said, row.said, row.shows, p.shown())
		}
		if p.quits() {
			t.Errorf("%q quits", row.script)
		}
	}
}

// TestLeaving: what quits, and what only seems to.
func TestLeaving(t *testing.T) {
	for script, quits := range map[string]bool{
		"over q": true, "over ctrl+c": true, "read:3 q": true, "read:3 ctrl+c ctrl+c": true, "read:3 ctrl+c partly ctrl+c": true,
		"read:3 ctrl+c": false, "over / q": false, "over ? q": false, "over i q": false, "over / ctrl+c": true, "over R q": false,
		"over down down enter enter q": true, "over down down enter enter ctrl+c": true,
		"over down down enter enter g space esc esc q": false, "over down down enter enter g space esc esc q q": true,
	} {
		if p := begin(t, 80, 24).play(script); p.quits() != quits {
			t.Errorf("%q: it quits: %v, and says %q", script, p.quits(), p.Said)
		}
	}
}

// TestStopInTheExplorer: the key that stops reading works there too, and quits nothing.
func TestStopInTheExplorer(t *testing.T) {
	p := begin(t, 80, 24).play("read:5 down down enter enter ctrl+c")
	if !p.inside.isOpen || p.quits() || !slices.Contains(p.asked, "stop") {
		t.Errorf("it is open: %v, quits: %v, asked for %q", p.inside.isOpen, p.quits(), p.asked)
	}
}

// TestFilter reads again what was chosen, and takes what there is to choose from the
// count of all.
func TestFilter(t *testing.T) {
	p := start(t, 80, 40).play("f / down space end space enter")
	if want := "again basic-kyc,NIN_V2"; !slices.Contains(p.asked, want) {
		t.Errorf("asked for %q, not %q", p.asked, want)
	}
	if !strings.Contains(p.shown(), "[basic-kyc] [NIN_V2]") {
		t.Errorf("the screen does not say what is filtered:\n%s", p.shown())
	}
	if p.play("f"); !strings.Contains(p.shown(), "[x] Basic KYC") || !strings.Contains(p.shown(), "[ ] Kenya") {
		t.Errorf("the filter is not as it was:\n%s", p.shown())
	}
	old := countedMsg{number: 0}
	if after := *p; after.send(old).reading.now.Report.Input.Jobs == 0 {
		t.Error("a count of the reading before counts")
	}
	p.options.Reading.Again, p.reading.source.Again, p.reading.source.NoAgain = nil, nil, "A pipe can't be read twice."
	if p.play("esc f"); p.Said != "A pipe can't be read twice." {
		t.Errorf("it says %q", p.Said)
	}
}

// TestRowsKeepTheirOrder: while results are read no row changes its place, and the keys
// stay on theirs. At the end rows are in the order of the answer.
func TestRowsKeepTheirOrder(t *testing.T) {
	p := begin(t, 80, 24).play("read:3 down down")
	before, on := rowsOf(p), p.tables.selected().Key
	for _, more := range []string{"read:5", "read:7", "read:9"} {
		p.play(more)
		now := rowsOf(p)
		if !slices.Equal(now[:len(before)], before) || len(now) < len(before) || p.tables.selected().Key != on {
			t.Errorf("%s: the rows were %q and are %q, the keys are on %s", more, before, now, p.tables.selected().Key)
		}
		before = now
	}
	if p.play("over"); rowsOf(p)[0] != "product-not-known" || p.tables.selected().Key != on {
		t.Errorf("at the end the rows are %q, the keys are on %s", rowsOf(p), p.tables.selected().Key)
	}
}

func rowsOf(p *player) (all []string) {
	for _, r := range p.tables.shown.Rows {
		all = append(all, r.Key)
	}
	return all
}

// TestColumnsStay: while results are read no column changes its place.
func TestColumnsStay(t *testing.T) {
	p := begin(t, 120, 36).play("read:3")
	before := p.tables.grid.columns
	if p.play("read:9"); !slices.Equal(p.tables.grid.columns, before) {
		t.Errorf("the columns were %v and are %v", before, p.tables.grid.columns)
	}
}

// TestProgress: the terminal's own bar goes along, in the explorer too, and is gone at
// the end.
func TestProgress(t *testing.T) {
	p := begin(t, 80, 24)
	if b := p.View().ProgressBar; b == nil || b.State != tea.ProgressBarIndeterminate {
		t.Errorf("before anything was read it is %v", b)
	}
	if b := p.play("read:4 down enter enter").View().ProgressBar; b == nil || b.State != tea.ProgressBarDefault || b.Value != 40 || !p.inside.isOpen {
		t.Errorf("in the explorer it is %v", b)
	}
	if b := p.play("over").View().ProgressBar; b != nil {
		t.Errorf("at the end it is %v", b)
	}
}

// TestNotCopied: a text that could not leave is shown, and a reading that failed says so.
func TestNotCopied(t *testing.T) {
	p := start(t, 80, 24)
	p.send(copiedMsg{p.note(), errors.New("no clipboard can be reached from here")})
	if p.At != atText || !strings.Contains(p.shown(), "Not copied: no clipboard can be reached from here.") {
		t.Errorf("at %s:\n%s", places[p.At], p.shown())
	}
	p.play("esc /").send(copiedMsg{p.note(), errors.New("no")})
	if p.At != atSearch || p.Said != "✗ Not copied. Y shows it." {
		t.Errorf("while typing, at %s it says %q", places[p.At], p.Said)
	}
	p = begin(t, 80, 24)
	p.ends(Count{Report: made(p.options.Catalog)}, errors.New("calls.gz ends in the middle."))
	if p.Said != "✗ calls.gz ends in the middle. The rest counts." {
		t.Errorf("it says %q", p.Said)
	}
	if q := begin(t, 80, 24); true {
		if q.ends(Count{}, errors.New("no result code was found")); !q.quits() {
			t.Error("it goes on with nothing to show")
		}
	}
	p.options.Explorer.Out = system.NoClipboard
	if p.play("c"); p.At != atText {
		t.Errorf("without a clipboard c leads to %s", places[p.At])
	}
}

// TestMouse: tabs, rows and hints can be clicked, rows and pop-ups scrolled.
func TestMouse(t *testing.T) {
	for _, row := range []struct{ script, clicks, shows string }{
		{"over", "2 Codes", "▌2 Codes▐"},
		{"over", "Run again later", "▌Run again later"},
		{"over", "Run again later,Run again later", "╭ What to do › Run again later"},
		{"over", "f filter", "╭ Count only"},
		{"over f", "Basic KYC", "[x] Basic KYC"},
		{"over f", "Enter open", "╭ Count only"},
		{"over i", "145,600 jobs", "▌! Product"},
		{"over", "Outage: Nigeria", "▌! Product"},
		{"over 5", "wheel", "▌1 Nov 2026 03:00"},
	} {
		p := begin(t, 80, 24).play(row.script)
		for words := range strings.SplitSeq(row.clicks, ",") {
			p.click(words)
		}
		if !strings.Contains(p.shown(), row.shows) {
			t.Errorf("%q, %q: it does not show %q:\n%s", row.script, row.clicks, row.shows, p.shown())
		}
	}
}

// click clicks where words begin, or turns the wheel.
func (p *player) click(words string) {
	if words == "wheel" {
		p.send(tea.MouseWheelMsg{X: 5, Y: 8, Button: tea.MouseWheelDown})
		return
	}
	for y, row := range strings.Split(p.shown(), "\n") {
		if x := strings.Index(row, words); x >= 0 {
			p.send(tea.MouseClickMsg{X: len([]rune(row[:x])), Y: y, Button: tea.MouseLeft})
			return
		}
	}
}

// TestKeyRows: every row says all that hints, help and commands need, and no two are live
// for a key in one place.
func TestKeyRows(t *testing.T) {
	rows := actions()
	for i, a := range rows {
		if a.Help().Key == "" && a.Name == "" || a.Help().Desc == "" || a.Does == "" || a.Run == nil || a.At == 0 || a.Hint&^a.At != 0 {
			t.Errorf("row %d is not whole: %+v", i, a.Does)
		}
		for _, b := range rows[:i] {
			for _, k := range a.Keys() {
				if a.At&b.At != 0 && slices.Contains(b.Keys(), k) {
					t.Errorf("%s does %q and %q", k, a.Does, b.Does)
				}
			}
		}
	}
	for at, place := range places {
		if !slices.ContainsFunc(rows, func(a action) bool {
			return a.At&at != 0 && a.Hint&at != 0 && (slices.Contains(a.Keys(), "esc") || a.Name == "quit")
		}) {
			t.Errorf("nothing that is hinted leads out of the %s", place)
		}
	}
}

// TestReboundKeys: keys that a person gave to actions are theirs here too.
func TestReboundKeys(t *testing.T) {
	p := start(t, 80, 24)
	o := p.options
	o.Explorer.Settings.Keys = map[string][]string{"copy": {"x"}, "filter": {"c"}}
	p.screen = New(o).(screen)
	p.send(tea.WindowSizeMsg{Width: 80, Height: 24}).play("over x")
	if p.Said != "✓ Copied: incident note, internal (terminal)" {
		t.Errorf("x says %q", p.Said)
	}
	if p.play("c"); p.dialogs.Scope() != dialog.Filter {
		t.Errorf("c leads to %s", places[p.At])
	}
}

// TestValue: a message changes no model that was there before it, and drawing changes
// none.
func TestValue(t *testing.T) {
	for _, script := range []string{"over down enter", "over / la", "over s", "read:3 down", "over 5 end enter", "over f down space", "over ?", "over 2 enter"} {
		p := begin(t, 80, 24).play(script)
		before, frame := p.screen, p.View().Content
		for _, key := range []string{"down", "enter", "esc", "s", "read:9", "over", "/", "x", "space", "2", "pgdown"} {
			p.play(key)
			if again := before.View().Content; again != frame {
				t.Fatalf("%q, then %s: the model from before has changed:\n%s", script, key, again)
			}
		}
	}
}
