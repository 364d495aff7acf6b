package ui

import "smilecodes/ui/settings"

// wantsColour decides whether output is coloured: as a variable says, and if none
// does, where there is a terminal that is not dumb.
func wantsColour(getenv func(string) string, terminal bool) bool {
	if name, wanted := settings.ColourVariable(getenv); name != "" {
		return wanted
	}
	return terminal && getenv("TERM") != "dumb"
}
