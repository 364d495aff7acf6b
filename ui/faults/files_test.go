//go:build !windows

package faults

// files are the settings and the state: what is read at the start, and what is
// written at the end.
func files() []row {
	return []row{
		{number: "38", what: "Settings that kill a parser: brackets, dots and keys by the thousand", held: []string{"ui/settings TestMonsters"}},
		{number: "39", what: "Settings in another encoding, with unknown or doubled keys, of wrong types", held: []string{"ui/settings TestConfig"}},
		{number: "40", what: "Settings with escapes in their texts", held: []string{"ui/settings TestFaultsAreShort"}},
		{number: "41", what: "A file that changes what a code means", not: "the catalogue is built in, and nothing is laid over it"},
		{number: "42", what: "A setting that points to another file, a link or a device", not: "no setting names a file, and the names of templates come from their folder"},
		{number: "43", what: "A folder that cannot be written, no home, a full disk", held: []string{"ui/state TestReadOnlyDisk", "ui/state TestFullDisk", "ui/state TestWithoutHome"}},
		{number: "44", what: "A state file that is a link, another's, open to all, damaged or newer", held: []string{"ui/state TestBadFiles", "ui/state TestNewerVersion", "ui/state TestModes", "ui/state TestOwnedByOthers"}},
		{number: "45", what: "Two explorers that end together", held: []string{"ui/state TestTogether", "ui/state TestTwoProcesses", "ui/state TestInUse"}},
		{number: "46", what: "Killed while the state is written", held: []string{"ui/state TestKilled"}},
	}
}
