//go:build !windows

package faults

import (
	"regexp"
	"strings"
	"testing"

	"smilecodes/ui/termtest"
)

// access is how the program meets other eyes, and ears.
func access() []row {
	return []row{
		{number: "96", what: "NO_COLOR with any value", try: noColour, held: []string{"ui TestWantsColour"}},
		{number: "97", what: "CLICOLOR, CLICOLOR_FORCE and FORCE_COLOR", held: []string{"ui TestWantsColour", "ui/command TestScripts"}},
		{number: "98", what: "Contrast in sixteen colours, dark and light", held: []string{"ui/explorer/theme TestContrast", "ui/explorer/theme TestSixteenColours"}},
		{number: "99", what: "No colour vision, of any kind", held: []string{"ui/explorer/theme TestMarks", "ui/explorer/theme TestColourBlind"}},
		{number: "100", what: "A screen reader: no cursor moves, numbered choices, an end of input", held: []string{"ui/linear TestConversations"}},
		{number: "101", what: "Nothing moves by itself", try: idle},
		{number: "102", what: "The cursor is where one is", try: both(cursorInList, cursorElsewhere)},
	}
}

// coloured are styles that choose a colour.
var coloured = regexp.MustCompile(`\x1b\[[0-9;:]*\b(3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;:]*m`)

func noColour(t *testing.T) {
	for _, value := range []string{"1", "yes", "0", "on", "false", ""} {
		v := open(t, middling, "NO_COLOR="+value, "TERM=xterm-256color")
		v.Type("0908")
		v.WaitFor("Error - Issuer not available")
		v.leave()
		if isOff := !coloured.Match(v.Output()); isOff != (value != "") {
			t.Errorf("NO_COLOR=%q: without colour: %v", value, isOff)
		}
	}
}

// cursorInList moves in the list, and looks where the terminal's cursor is.
func cursorInList(t *testing.T) {
	v := open(t, middling)
	v.home()
	for _, key := range []string{termtest.Down, termtest.Down, termtest.PageDown, termtest.End, termtest.Up, termtest.Home} {
		v.Send(key)
		v.onRow(key)
	}
	v.Send("/")
	v.WaitFor("Enter list")
	v.Type("spoof")
	v.WaitFor("/ spoof")
	v.WaitUntil("the cursor is after the query", func() bool {
		s := v.Snapshot()
		row := strings.Split(s.Text(), "\n")[s.CursorY]
		return s.CursorShown && strings.HasPrefix(row[:min(s.CursorX, len(row))], " / spoof")
	})
	v.home()
	v.leave()
}

// onRow holds that the cursor is shown, and on the marked row.
func (v *visit) onRow(key string) {
	v.t.Helper()
	if !eventually(func() bool {
		s := v.Snapshot()
		rows := strings.Split(s.Text(), "\n")
		return s.CursorShown && strings.Contains(rows[s.CursorY], "▌")
	}) {
		s := v.Snapshot()
		v.t.Errorf("after %q the cursor is shown %v in row %d of\n%s", key, s.CursorShown, s.CursorY, s.Text())
	}
}

func cursorElsewhere(t *testing.T) {
	v := open(t, middling)
	for _, keys := range [][]string{
		{"g", "space tick", termtest.Down}, {"f", "Filter", termtest.Down}, {"=", "every meaning", termtest.Right}, {"C", "The exact text", termtest.Down},
	} {
		v.entry("0812")
		v.Send(keys[0])
		v.WaitFor(keys[1])
		v.Send(keys[2])
		v.onRow(keys[0])
	}
	v.Paste(oneJob + oneJob)
	v.WaitFor("Job results")
	v.onRow("a paste")
	v.leave()
}
