package model

import (
	"maps"
	"strings"

	"smilecodes/catalog"
)

// What was tried for the ticket in hand: guide steps that were done, notes on
// them, and the job result. It stays in memory and is never written anywhere.

// Tick ticks a step of the selected entry's guide, or unticks it.
func (s *Session) Tick(step int) {
	e := s.Selected()
	if e == nil || e.Guide == nil || step < 0 || step >= len(e.Guide.Steps) {
		return
	}
	s.ticks = maps.Clone(s.ticks)
	if s.ticks == nil {
		s.ticks = map[tick]bool{}
	}
	if k := (tick{e.ID, step}); s.ticks[k] {
		delete(s.ticks, k)
	} else {
		s.ticks[k] = true
	}
}

// IsTicked reports whether a step of an entry's guide was done.
func (s *Session) IsTicked(e *catalog.Entry, step int) bool { return s.ticks[tick{e.ID, step}] }

// Ticked counts the steps of an entry's guide that were done.
func (s *Session) Ticked(e *catalog.Entry) int {
	n := 0
	if e != nil && e.Guide != nil {
		for i := range e.Guide.Steps {
			if s.IsTicked(e, i) {
				n++
			}
		}
	}
	return n
}

// SetNote notes something on a step of the selected entry's guide; an empty
// text takes the note away. It is one line, and what a terminal would obey in
// it becomes visible.
func (s *Session) SetNote(step int, text string) {
	e := s.Selected()
	if e == nil || e.Guide == nil || step < 0 || step >= len(e.Guide.Steps) {
		return
	}
	s.notes = maps.Clone(s.notes)
	if s.notes == nil {
		s.notes = map[tick]string{}
	}
	k := tick{e.ID, step}
	if text = strings.Join(strings.Fields(Clean(text)), " "); text == "" {
		delete(s.notes, k)
	} else {
		s.notes[k] = text
	}
}

// Note is what was noted on a step of an entry's guide.
func (s *Session) Note(e *catalog.Entry, step int) string { return s.notes[tick{e.ID, step}] }

// SetJob sets the job result that tickets tell of where they explain its
// entry; nil for none.
func (s *Session) SetJob(r *JobResult) { s.job = r }

// Job is the job result that tickets tell of; nil for none.
func (s *Session) Job() *JobResult { return s.job }

// TriedAnywhere counts the ticks and notes of all entries.
func (s *Session) TriedAnywhere() (ticks, notes int) { return len(s.ticks), len(s.notes) }

// A Trial is a guide step that was ticked or noted on.
type Trial struct {
	Entry string // its id
	Step  int    // from 0
	Done  bool
	Note  string
}

// Trials lists what was tried, for all entries and in no order.
func (s *Session) Trials() []Trial {
	var all []Trial
	for k := range s.ticks {
		all = append(all, Trial{k.entry, k.step, true, s.notes[k]})
	}
	for k, note := range s.notes {
		if !s.ticks[k] {
			all = append(all, Trial{k.entry, k.step, false, note})
		}
	}
	return all
}

// ForgetTried clears all ticks, notes and the job result, for the next ticket.
func (s *Session) ForgetTried() { s.ticks, s.notes, s.job = nil, nil, nil }
