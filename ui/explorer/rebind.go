package explorer

import "smilecodes/ui/explorer/keys"

// CheckKeys says what is wrong with the keys that a person gave to actions, by the
// names of the actions: an unknown action, a key that nobody can type, a key for
// two actions in one place, and a key that a field or pop-up can't do without. The
// explorer leaves the keys of those as they are.
func CheckKeys(keys map[string][]string) map[string]error {
	_, faults := actions().Rebound(keys, everyPlace())
	return faults
}

// A Given is a key that a person gave to one action and that another one has
// without settings: To has it, and From goes on with the keys that are left.
type Given struct {
	Key, From, To string
	Left          []string
}

// GivenKeys lists such keys, in order of what went without them.
func GivenKeys(keys map[string][]string) []Given {
	rows, _ := actions().Rebound(keys, everyPlace())
	var all []Given
	for i, a := range actions() {
		for _, k := range a.Keys() {
			if to := rows[i].Given[k]; to != "" && a.Name != "" {
				all = append(all, Given{k, a.Name, to, rows[i].Keys()})
			}
		}
	}
	return all
}

// everyPlace is what the screen says of its scopes.
func everyPlace() keys.Places {
	return keys.Places{Panes: panes, Typing: typing, Over: atFind, Named: []keys.Place{
		{At: atList, Words: "in the list"}, {At: atDetail, Words: "in the answer"}, {At: atGuide, Words: "in the guide", Action: "guide"},
		{At: searching, Words: "while searching", Action: "search"}, {At: atFind, Words: "while finding", Action: "find"}, {At: atFilter, Words: "in the filter", Action: "filter"},
		{At: atCompare, Words: "in the comparison", Action: "compare"}, {At: atCopyAs, Words: "in the composer", Action: "copy-as"}, {At: atJob, Words: "in a job result"},
		{At: atFacts, Words: "in the facts", Action: "facts"}, {At: atForms, Words: "in the ID number formats", Action: "formats"},
		{At: atText, Words: "in the text", Action: "show-text"}, {At: atNote, Words: "while typing a note"}, {At: atBlank, Words: "while filling in a blank"},
		{At: atHelp, Words: "in the help"}, {At: atPalette, Words: "in the commands", Action: "commands"},
	}}
}
