//go:build !windows

package faults

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer"
	"smilecodes/ui/settings"
	"smilecodes/ui/termtest/judge"
)

// A seen is the explorer without a terminal.
type seen struct {
	t testing.TB
	tea.Model
}

// look makes an explorer of a size.
func look(t testing.TB, width, height int, o explorer.Options) *seen {
	t.Helper()
	c := catalogue(t)
	o.Decoding = modeltest.Decoding
	o.Settings.Start = settings.StartInList
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
	o.Now = func() time.Time { now = now.Add(time.Second); return now } // no key comes right after a paste
	s := &seen{t, explorer.New(c, o)}
	s.send(tea.WindowSizeMsg{Width: width, Height: height})
	return s
}

func catalogue(t testing.TB) *catalog.Catalog { return modeltest.Load(t) }

func (s *seen) send(msg tea.Msg) tea.Cmd {
	m, cmd := s.Update(msg)
	s.Model = m
	return cmd
}

// keys presses keys one by one: letters, and of those without one the code.
func (s *seen) keys(keys ...rune) {
	for _, k := range keys {
		s.send(pressed(k))
	}
}

// pressed is a key; from tea's own codes on it has no letter.
func pressed(k rune) tea.KeyPressMsg {
	if k < ' ' || k >= tea.KeyExtended || k == tea.KeyBackspace {
		return tea.KeyPressMsg{Code: k}
	}
	return tea.KeyPressMsg{Code: k, Text: string(k)}
}

// clean holds that what is drawn is fit for a terminal.
func (s *seen) clean(what string) string {
	s.t.Helper()
	content := s.View().Content
	for _, f := range (judge.Rules{}).Faults([]byte(content)) {
		s.t.Errorf("%s: %s", what, f)
	}
	return content
}
