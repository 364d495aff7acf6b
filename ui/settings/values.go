package settings

import (
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// Settings are what a person can set up. The zero value of a field that is not
// set is never used: [Defaults] are.
type Settings struct {
	Theme    Theme
	Mouse    bool // whether clicks and the wheel go to the program
	ASCII    bool // whether only plain ASCII is drawn
	Audience ticket.Audience
	Format   markup.Format
	Start    Start  // where the program opens
	Split    int    // percent of the width for the list; 0 for the layout's own
	Team     string // the team's folder; empty for none
	// Languages are the tags of those in which customers are written to, the first one that
	// can be used; none for English.
	Languages []string
	Keys      map[string][]string // keys by the name of their action; the others keep theirs
}

// Defaults are the settings of somebody who set nothing.
func Defaults() Settings { return Settings{Mouse: true} }

// A Start is where the program opens.
type Start uint8

// The starts.
const (
	StartInSearch Start = iota // whatever is typed first is a search
	StartInList                // with the first entry selected, so that letters are keys at once
)

var starts = []string{"search", "list"}

// Slug is the start in files.
func (s Start) Slug() string { return starts[s] }

// A Theme is a choice of colours.
type Theme uint8

// The themes. All but Dark, Light and NoColour follow the background of the
// terminal.
const (
	Auto         Theme = iota // dark or light, as the terminal's background is
	Dark                      // for a dark background, whatever the terminal says
	Light                     // for a light one
	HighContrast              // black and white with few strong colours
	ColourBlind               // hues that stay apart for every kind of colour vision
	NoColour                  // bold, underline and reverse only
)

var themes = []string{"auto", "dark", "light", "high-contrast", "colour-blind", "none"}

// Slug is the theme in files and flags.
func (t Theme) Slug() string { return themes[t] }

// String says what the theme is.
func (t Theme) String() string {
	return [...]string{
		"dark or light, to match your terminal", "for a dark background", "for a light background",
		"black and white, few strong colours", "safe for colour blindness", "no colour",
	}[t]
}

// Themes lists every theme in order.
func Themes() []Theme {
	all := make([]Theme, len(themes))
	for i := range all {
		all[i] = Theme(i)
	}
	return all
}
