// Package state keeps what the program remembers from one run to the next:
// pins, recent entries and last choices. It never holds anything of a job
// result, a search or a ticket.
//
// Two explorers at once lose nothing: each change is made to the newest file,
// one after the other. Nothing that happens to the file or its folder keeps
// the program from working; the program says what it can't remember.
package state

import (
	"slices"
	"strings"

	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/text"
)

// A State is what is remembered. Entries are known by their ids; an id that the
// catalogue does not know is left alone, because another version may know it.
type State struct {
	Pins   []string // in the order of pinning
	Recent []string // the latest first

	Audience string // slug of the last choice in the composer; empty if none was made
	Format   string // slug
	Mouse    string // "on" or "off" as last switched; empty if it never was
	Split    int    // percent of the width for the list, as last dragged; 0 if never
}

// The share of the width that the list can have, in percent.
const (
	MinSplit = 20
	MaxSplit = 80
)

// The most that is remembered. Beyond it the oldest pins are dropped, and beyond
// [model.MostRecent] the entries that were read the longest ago.
const (
	maxPins     = 100
	maxIDLength = 128
)

// SetPin pins an entry or unpins it.
func (s *State) SetPin(id string, pinned bool) {
	switch at := slices.Index(s.Pins, id); {
	case pinned && at < 0:
		s.Pins = append(s.Pins, id)
	case !pinned && at >= 0:
		s.Pins = slices.Delete(s.Pins, at, at+1)
	}
}

// Visit puts an entry first among the recent ones.
func (s *State) Visit(id string) {
	rest := slices.DeleteFunc(slices.Clone(s.Recent), func(r string) bool { return r == id })
	s.Recent = append([]string{id}, rest...)
}

// fit drops what cannot be remembered: what is neither an id nor a known word nor a
// possible number. So nothing personal can get into the file, nor out of a
// file that somebody else wrote.
func (s State) fit() State {
	s.Pins, s.Recent = ids(s.Pins), ids(s.Recent)
	s.Pins = s.Pins[max(0, len(s.Pins)-maxPins):]
	s.Recent = s.Recent[:min(len(s.Recent), model.MostRecent)]
	s.Audience = known(s.Audience, ticket.Audiences())
	s.Format = known(s.Format, markup.Formats())
	if s.Mouse != "on" && s.Mouse != "off" {
		s.Mouse = ""
	}
	if s.Split < MinSplit || s.Split > MaxSplit {
		s.Split = 0
	}
	return s
}

// ids are those texts that look like ids, each once.
func ids(texts []string) []string {
	var all []string
	for _, t := range texts {
		if isID(t) && !slices.Contains(all, t) {
			all = append(all, t)
		}
	}
	return all
}

func isID(text string) bool {
	return text != "" && len(text) <= maxIDLength && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789/-") == ""
}

// known is a word if it is one of the known ones.
func known[T interface{ Slug() string }](word string, all []T) string {
	if _, ok := text.BySlug(word, all); ok {
		return word
	}
	return ""
}
