package hand

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/safe"
)

// A Hand is what one ticket has gathered: the marked entries, the guide steps
// that were ticked or noted on, the blanks that were filled in, and the job
// result that was pasted. It stays in memory and is never written anywhere.
//
// It is a value: a change makes new maps and slices.
type Hand struct {
	marks  []*catalog.Entry // in the order of marking
	ticks  map[tick]bool
	notes  map[tick]string // what was found at a step
	filled map[string]string
	left   map[open]bool // blanks that were asked for and left open

	job    *job.Decoded // nil if none was pasted
	waits  *job.Decoded // one that came while something was typed; nil if none did
	result *job.Result  // the one of it that tickets tell of; nil if none was chosen
	of     *job.Result  // a result of the job that all is about; nil if that is not known

	shows string // the code of the result that was chosen since the last copy

	copies  []copied
	changes int  // how often something was ticked, noted, marked, filled in or pasted
	paused  bool // nobody touched a key for long
	ended   bool // it was set aside by what came next, and only because of a copy
}

// A tick is a step of an entry's guide.
type tick struct {
	entry *catalog.Entry
	step  int // of those for its code, from 0
}

// An open is a blank of the text for some entries.
type open struct{ name, text string }

// A Trial is a guide step that was ticked or noted on.
type Trial struct {
	Entry string // its id
	Step  int    // from 0
	Done  bool
	Note  string
}

// Held counts what a ticket holds, or what a copy of it carried.
type Held struct {
	Marks, Steps, Notes, Blanks int
	Job                         bool
	Waiting                     bool // a job result was kept that nobody has seen
}

// IsEmpty reports whether it is nothing.
func (h Held) IsEmpty() bool { return h == Held{} }

// Parts are what is held, each in words: "2 marked entries", "1 step", "1 note".
func (h Held) Parts() []string {
	parts := appendCount(nil, h.Marks, "marked entry", "marked entries")
	parts = appendCount(parts, h.Steps, "step", "steps")
	parts = appendCount(parts, h.Notes, "note", "notes")
	parts = appendCount(parts, h.Blanks, "filled blank", "filled blanks")
	if h.Job {
		parts = append(parts, "the job result")
	}
	if h.Waiting {
		parts = append(parts, "a waiting job result")
	}
	return parts
}

// String is what is held in words: "1 step, 1 note".
func (h Held) String() string { return strings.Join(h.Parts(), ", ") }

// appendCount appends how many things there are, if there are any: "1 step", "2 steps".
func appendCount(parts []string, n int, one, many string) []string {
	switch n {
	case 0:
		return parts
	case 1:
		return append(parts, "1 "+one)
	}
	return append(parts, fmt.Sprintf("%d %s", n, many))
}

func (h *Hand) held() Held {
	return Held{
		Marks: len(h.marks), Steps: len(h.ticks), Notes: len(h.notes), Blanks: len(h.filled),
		Job: h.job != nil, Waiting: h.waits != nil,
	}
}

// codes are those of what is held, in order: of the job result only that of the chosen
// result, or the first one's, which says what it is about.
func (h *Hand) codes() []string {
	found := map[string]bool{}
	for _, e := range h.marks {
		found[e.Code] = true
	}
	for t := range h.ticks {
		found[t.entry.Code] = true
	}
	for t := range h.notes {
		found[t.entry.Code] = true
	}
	switch {
	case h.result != nil:
		found[h.result.Code] = true
	case h.job != nil && len(h.job.Results) > 0:
		found[h.job.Results[0].Code] = true
	}
	delete(found, "")
	return slices.Sorted(maps.Keys(found))
}

// hasMore reports whether more than a job result is held.
func (h *Hand) hasMore() bool {
	held := h.held()
	held.Job, held.Waiting = false, false
	return !held.IsEmpty()
}

// trials lists what was tried, in no order.
func (h *Hand) trials() []Trial {
	var all []Trial
	for k := range h.ticks {
		all = append(all, Trial{k.entry.ID, k.step, true, h.notes[k]})
	}
	for k, note := range h.notes {
		if !h.ticks[k] {
			all = append(all, Trial{k.entry.ID, k.step, false, note})
		}
	}
	return all
}

func (h *Hand) tick(k tick) {
	h.ticks = maps.Clone(h.ticks)
	if h.ticks == nil {
		h.ticks = map[tick]bool{}
	}
	if h.ticks[k] {
		delete(h.ticks, k)
	} else {
		h.ticks[k] = true
	}
	h.changes++
}

// note keeps a note; an empty text removes it. It is one line, and what a terminal
// would obey in it becomes visible.
func (h *Hand) note(k tick, text string) {
	h.notes = maps.Clone(h.notes)
	if h.notes == nil {
		h.notes = map[tick]string{}
	}
	if text = strings.Join(strings.Fields(safe.Text(text)), " "); text == "" {
		delete(h.notes, k)
	} else {
		h.notes[k] = text
	}
	h.changes++
}

func (h *Hand) fill(name, value string) {
	h.filled = maps.Clone(h.filled)
	if h.filled == nil {
		h.filled = map[string]string{}
	}
	h.filled[name] = value
	h.changes++
}

func (h *Hand) leave(blank open) {
	h.left = maps.Clone(h.left)
	if h.left == nil {
		h.left = map[open]bool{}
	}
	h.left[blank] = true
}
