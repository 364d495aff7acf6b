package explorer

import (
	"errors"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"smilecodes/model/modeltest"
	"smilecodes/model/safe"
	"smilecodes/ui/explorer/dialog"
)

// TestRules sends any message after any other: every key of the table and of the
// search line, any letter, sizes, pastes, answers. Whatever comes, the explorer
// keeps its own rules; see [player.brokenRule].
func TestRules(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		p := begin(t, 80, 24)
		for range rapid.IntRange(1, 60).Draw(r, "messages") {
			if fault := p.tryOut(anyMessage.Draw(r, "message").(tea.Msg)); fault != "" {
				r.Fatal(fault)
			}
		}
	})
}

// tryOut sends a message, and says what is wrong after it.
func (p *player) tryOut(msg tea.Msg) string {
	before, frame := p.explorer, p.View().Content
	p.did = nil
	p.send(msg)
	k, isKey := msg.(tea.KeyPressMsg)
	_, isClick := msg.(tea.MouseClickMsg) // which may be on the hint that says so
	leaves := isClick && p.quits() || isKey && (k.String() == "ctrl+c" || k.String() == "q" && before.At&panes != 0 && !asksBefore(before))
	switch {
	case before.View().Content != frame:
		return "the model from before the message has changed"
	case p.quits() != leaves:
		return fmt.Sprintf("at %s it quits: %v", places[before.At], p.quits())
	}
	if again := p.View().Content; again != p.View().Content {
		return "the same model draws two frames"
	}
	if fault := p.brokenRule(); fault != "" || p.Width == 0 || p.Height == 0 {
		return fault
	}
	if fault := rowFault(p.View().Content); fault != "" {
		return fault
	}
	return p.fault()
}

// asksBefore reports whether q only says what would be lost.
func asksBefore(m explorer) bool {
	return !m.session.Unsent().IsEmpty() && !strings.HasSuffix(m.Said, "not been copied. Press q again to quit.")
}

// brokenRule says which of its own rules the explorer breaks, or nothing.
func (p *player) brokenRule() string {
	s := &p.session
	rows, cursor := s.Rows(), s.Cursor()
	switch {
	case bits.OnesCount32(uint32(p.At)) != 1:
		return fmt.Sprintf("the keys go to %b", p.At)
	case p.panes.side != atDetail && p.panes.side != atGuide:
		return fmt.Sprintf("beside the list is %b", p.panes.side)
	case p.At&dialogs != 0 && p.From&(panes|atSearch|atFind) == 0:
		return fmt.Sprintf("%s was opened from %b", places[p.At], p.From)
	case cursor >= 0 && (cursor >= len(rows) || rows[cursor].Heading != ""), (cursor < 0) != (s.Selected() == nil):
		return fmt.Sprintf("row %d of %d is selected", cursor, len(rows))
	case p.query.Text() != s.Query():
		return fmt.Sprintf("the line says %q, and %q is searched", p.query.Text(), s.Query())
	case p.panes.guide.steps.On < 0: // scroll positions may wait for a size
		return fmt.Sprintf("the keys are on step %d", p.panes.guide.steps.On)
	case p.At&dialogs != 0 && p.At != atFind<<p.dialogs.Scope(), p.At&dialogs == 0 && p.dialogs.Scope() != dialog.None:
		return fmt.Sprintf("the keys go to %s, and open is %d", places[p.At], p.dialogs.Scope())
	}
	if e := s.Selected(); p.panes.guide.steps.On > 0 && (e == nil || e.Guide == nil || p.panes.guide.steps.On >= len(e.Steps())) {
		return fmt.Sprintf("the keys are on step %d", p.panes.guide.steps.On)
	}
	return ""
}

// rowFault says what is wrong with a frame's escape sequences, or nothing: there
// are none but styles, every row ends those that it begins, and what is left is
// clean.
func rowFault(frame string) string {
	for y, row := range strings.Split(frame, "\n") {
		last := ""
		for _, part := range strings.Split(row, "\x1b")[1:] {
			style, _, ok := strings.Cut(part, "m")
			if !ok || !strings.HasPrefix(style, "[") || strings.Trim(style[1:], "0123456789;:") != "" {
				return fmt.Sprintf("row %d has an escape sequence that isn't a style: %q", y, row)
			}
			last = style
		}
		if strings.Trim(last, "[0") != "" {
			return fmt.Sprintf("row %d leaves a style on: %q", y, row)
		}
		if text := ansi.Strip(row); safe.Text(text) != text {
			return fmt.Sprintf("row %d holds what a terminal obeys or hides: %q", y, text)
		}
	}
	return ""
}

// TestRowsEndTheirStyles looks at every state at several sizes.
func TestRowsEndTheirStyles(t *testing.T) {
	sweep(t)
	for _, keys := range states {
		p := start(t, 120, 36).play(keys)
		for _, size := range [][2]int{{120, 36}, {80, 24}, {64, 20}, {50, 15}, {30, 8}, {20, 4}, {200, 60}} {
			p.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if fault := rowFault(p.View().Content); fault != "" {
				t.Errorf("%q at %v: %s", keys, size, fault)
			}
		}
	}
}

// TestEscGoesOneStep holds that from wherever one may have got, each Esc undoes
// exactly one thing, and none quits.
func TestEscGoesOneStep(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := begin(t, 80, 24)
		for range rapid.IntRange(1, 40).Draw(r, "keys") {
			p.send(anyKey.Draw(r, "key"))
		}
		p.did = nil
		for left := p.stepsHome(); left > 0; left-- {
			if got := p.stepsHome(); got != left {
				r.Fatalf("of %d steps Esc leaves %d", left+1, got)
			}
			p.play("esc")
		}
		if p.play("esc"); p.quits() || p.Said != "You are at the start. q quits." {
			r.Fatalf("the start says %q; quits: %v", p.Said, p.quits())
		}
	})
}

// stepsHome counts what Esc has to undo.
func (p *player) stepsHome() int {
	n, under := 0, p.At
	if p.At&dialogs != 0 {
		under = p.From
	}
	for open := p.dialogs; open.Scope() != dialog.None; open.Pop() {
		n++
	}
	for _, there := range []bool{p.panes.find.pane != 0 && (under != atFind || p.panes.find.back != atList), under != atList, p.session.Query() != "", len(p.session.Categories()) > 0, p.session.Product() != nil, len(p.session.Marked()) > 0} {
		if there {
			n++
		}
	}
	return n
}

// TestTinyWindow holds that the keys stay in range where nothing is to be seen
// of what they move: in a window too small for panes, and before its size is
// known.
func TestTinyWindow(t *testing.T) {
	down, up := strings.Repeat(" down", 20), strings.Repeat(" up", 20)
	for _, size := range [][2]int{{20, 5}, {0, 0}} {
		for _, keys := range []string{
			"f" + down + " space", "f" + up + " space", "=" + down + " enter", "=" + up + " enter",
			"=" + down + " c", "=" + down + " Y", "C" + down + " enter", "C" + up + " enter",
			"g" + down + " space" + up, "?" + up + " esc enter home pgup", "Y" + up + " pgup",
		} {
			t.Run(fmt.Sprintf("%v %s", size, keys), func(t *testing.T) {
				p := start(t, size[0], size[1]).play(keys)
				if fault := p.brokenRule(); fault != "" {
					t.Error(fault)
				}
				p.send(tea.WindowSizeMsg{Width: 80, Height: 24})
				if fault := p.fault(); fault != "" {
					t.Error(fault)
				}
			})
		}
	}
}

// TestWordKeys holds that the keys for whole words do no harm, wherever the
// cursor is.
func TestWordKeys(t *testing.T) {
	sweep(t)
	for _, text := range []string{"", "a", "ab c", "a ", " "} {
		for left := range len(text) + 1 {
			for _, k := range lineKeys {
				p := start(t, 80, 24).play("/")
				for _, r := range text {
					p.send(tea.KeyPressMsg{Code: r, Text: string(r)})
				}
				p.play(strings.Repeat("left ", left))
				p.send(k)
				p.send(k)
				if fault := p.brokenRule(); fault != "" || p.At != atSearch {
					t.Errorf("%q, %d left, twice %s: at %s, %s", text, left, k, places[p.At], fault)
				}
			}
		}
	}
}

// TestTypedIsClean holds that what is typed is made visible like a paste: without
// bracketed paste a terminal types what is pasted.
func TestTypedIsClean(t *testing.T) {
	p := start(t, 80, 24).play("/ a\u202eb\u200bc")
	if p.session.Query() != "a·b·c" {
		t.Errorf("%q is searched", p.session.Query())
	}
	if fault := rowFault(p.View().Content); fault != "" {
		t.Error(fault)
	}
}

// TestEveryEntryWhenNarrow draws the detail and the guide of every entry where
// they are narrowest: words of steps and labels have the least room there.
func TestEveryEntryWhenNarrow(t *testing.T) {
	sweep(t)
	t.Parallel()
	p := start(t, 80, 24)
	seen := map[string]bool{}
	for range p.session.Catalog().Entries() {
		e := p.session.Selected()
		seen[e.ID] = true
		for _, keys := range []string{"enter", "g end"} {
			p.play(keys)
			for _, width := range []int{30, 31, 32, 33, 34, 35, 36, 40, 70, 71, 72, 73} {
				p.send(tea.WindowSizeMsg{Width: width, Height: 20})
				if fault := p.fault(); fault != "" {
					t.Fatalf("%s at %d columns: %s\n%s", e.ID, width, fault, p.screen())
				}
			}
		}
		p.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		p.play("esc down")
	}
	if n := len(p.session.Catalog().Entries()); len(seen) != n {
		t.Errorf("%d of %d entries were seen", len(seen), n)
	}
}

// lineKeys edit the search line; several of them have no row in the key table.
var lineKeys = slices.Concat(
	chords(tea.ModCtrl, []rune("abdefhkntuvw")...), chords(tea.ModAlt, []rune("bdf")...),
	chords(tea.ModCtrl, tea.KeyLeft, tea.KeyRight, tea.KeyDelete),
	chords(tea.ModAlt, tea.KeyLeft, tea.KeyRight, tea.KeyDelete, tea.KeyBackspace),
	chords(0, tea.KeyLeft, tea.KeyRight, tea.KeyHome, tea.KeyEnd, tea.KeyDelete, tea.KeyBackspace),
)

func chords(mod tea.KeyMod, codes ...rune) []tea.KeyPressMsg {
	var keys []tea.KeyPressMsg
	for _, c := range codes {
		keys = append(keys, tea.KeyPressMsg{Code: c, Mod: mod})
	}
	return keys
}

// anyLetter draws letters, signs, and what a terminal obeys or hides. Marks that
// join the letter before them are left out: terminals differ in their widths.
var anyLetter = rapid.RuneFrom([]rune("0123456789qc?/=aYé漢🙂"), unicode.Latin, unicode.Cyrillic, unicode.Han,
	unicode.Hiragana, unicode.Nd, unicode.P, unicode.Sm, unicode.Sc, unicode.Cc, unicode.Cf, unicode.Z)

// anyKey draws a key that does something more often than a letter of the world.
var anyKey = rapid.OneOf(
	rapid.SampledFrom(tableKeys()), rapid.SampledFrom(tableKeys()), rapid.SampledFrom(lineKeys),
	rapid.Map(anyLetter, func(r rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: r, Text: string(r)} }),
)

// tableKeys are all keys of the key table.
func tableKeys() []tea.KeyPressMsg {
	var keys []tea.KeyPressMsg
	for _, a := range actions() {
		for _, name := range a.Keys() {
			k, ok := special[name]
			if !ok {
				k = tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
			}
			keys = append(keys, k)
		}
	}
	return keys
}

// anyMouse draws what a mouse does in and around a window.
var anyMouse = rapid.Custom(func(r *rapid.T) tea.Msg {
	at := tea.Mouse{
		X: rapid.IntRange(-1, 130).Draw(r, "column"), Y: rapid.IntRange(-1, 50).Draw(r, "row"),
		Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseLeft, tea.MouseLeft, tea.MouseRight, tea.MouseWheelDown, tea.MouseWheelUp}).Draw(r, "button"),
	}
	switch {
	case at.Button == tea.MouseWheelDown, at.Button == tea.MouseWheelUp:
		return tea.MouseWheelMsg(at)
	default:
		return rapid.SampledFrom([]tea.Msg{tea.MouseClickMsg(at), tea.MouseClickMsg(at), tea.MouseMotionMsg(at), tea.MouseReleaseMsg(at)}).Draw(r, "does")
	}
})

// anyMessage draws whatever may reach the explorer, keys most often.
var anyMessage = rapid.OneOf(
	anyMouse.AsAny(), anyMouse.AsAny(),
	anyKey.AsAny(), anyKey.AsAny(), anyKey.AsAny(), anyKey.AsAny(),
	rapid.Custom(func(r *rapid.T) tea.WindowSizeMsg {
		return tea.WindowSizeMsg{Width: rapid.IntRange(0, 130).Draw(r, "width"), Height: rapid.IntRange(0, 50).Draw(r, "height")}
	}).AsAny(),
	rapid.Map(rapid.OneOf(
		rapid.StringMatching(`[0-9]{0,5}`), rapid.StringOf(anyLetter),
		rapid.SampledFrom([]string{samplePayload("flat.json"), samplePayload("status-with-history.json"), samplePayload("duplicate-type.json"), samplePayload("control-bytes.json")}),
		rapid.SampledFrom([]string{"issuer down", "a\tb\r\nc", "\x1b]52;c;AAAA\x07", strings.Repeat("long ", 100)}),
	), func(text string) tea.PasteMsg { return tea.PasteMsg{Content: text} }).AsAny(),
	rapid.SampledFrom([]any{
		tea.BackgroundColorMsg{Color: rgb(0xff)}, tea.BackgroundColorMsg{Color: rgb(0x10)},
		copiedMsg{payload: payload{text: modeltest.Text("text"), what: "note for 0812"}},
		copiedMsg{payload{text: modeltest.Text("text\n\nof several lines")}, errors.New("no way")},
		copiedMsg{payload{text: modeltest.Text("text"), number: 1}, nil}, copiedMsg{payload{text: modeltest.Text("text"), number: 2}, errors.New("no way")},
		pastedMsg{text: samplePayload("flat.json")}, pastedMsg{text: samplePayload("status-with-history.json")},
		tea.KeyReleaseMsg{Code: 'q', Text: "q"}, tea.FocusMsg{}, "a message of nobody",
	}),
)
