// Package state keeps what the program remembers from one run to the next:
// pins, recent entries and last choices. It never holds anything of a job
// result, a search or a ticket.
package state

// A State is what is remembered. Entries stand by their ids; an id that the
// catalogue does not know is left alone, because another version may know it.
type State struct {
	Pins   []string // in the order of pinning
	Recent []string // the latest first

	Audience string // slug of the last choice in the composer; empty if none was made
	Format   string // slug
	Mouse    string // "on" or "off" as last switched; empty if it never was
	Split    int    // percent of the width for the list, as last dragged; 0 if never
}
