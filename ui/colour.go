package ui

// wantsColour decides whether output is coloured. The first rule that says
// anything wins:
//
//  1. NO_COLOR, set to anything but empty: no
//  2. FORCE_COLOR or CLICOLOR_FORCE, set and not 0: yes
//  3. CLICOLOR=0: no
//  4. no terminal, or TERM=dumb: no
//
// The libraries read NO_COLOR=yes as a wish for colour, so they are not asked.
func wantsColour(getenv func(string) string, terminal bool) bool {
	forced := func(name string) bool { v := getenv(name); return v != "" && v != "0" }
	switch {
	case getenv("NO_COLOR") != "":
		return false
	case forced("FORCE_COLOR"), forced("CLICOLOR_FORCE"):
		return true
	case getenv("CLICOLOR") == "0":
		return false
	default:
		return terminal && getenv("TERM") != "dumb"
	}
}
