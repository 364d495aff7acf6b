package settings

import (
	"cmp"
	"fmt"
	"strings"
)

// A Source is where a setting can come from. A later one wins over those before it.
type Source uint8

// The sources.
const (
	FromDefault     Source = iota // nobody set it
	FromMemory                    // the program remembers it from the last time
	FromFile                      // config.toml
	FromEnvironment               // a variable
	FromFlag                      // the command line
)

var sources = [...]string{"default", "remembered", "file", "environment", "flag"}

// Slug is the source for machines.
func (s Source) Slug() string { return sources[s] }

// An Origin is where a setting comes from.
type Origin struct {
	Source Source
	Place  string   // config.toml:3:9, NO_COLOR or --theme; empty for the others
	at     position // in config.toml
}

// String is the origin in words.
func (o Origin) String() string {
	switch o.Source {
	case FromFile:
		return o.Place
	case FromEnvironment, FromFlag:
		return o.Source.Slug() + " " + o.Place
	}
	return o.Source.Slug()
}

// A position is where something is in config.toml, both counted from 1. The
// column counts characters.
type position struct{ line, column int }

// compare orders positions as a reader meets them.
func (p position) compare(q position) int {
	return cmp.Or(cmp.Compare(p.line, q.line), cmp.Compare(p.column, q.column))
}

func (p position) String() string { return fmt.Sprintf("%s:%d:%d", fileName, p.line, p.column) }

// inWords lists what is possible: "a, b or c".
func inWords(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
