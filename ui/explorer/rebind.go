package explorer

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// CheckKeys says what is wrong with the keys that a person gave to actions, by the
// names of the actions: an unknown action, a key that nobody can type, a key for
// two actions in one place, and a key that a field or pop-up can't do without. The
// explorer leaves the keys of those as they are.
func CheckKeys(keys map[string][]string) map[string]error {
	_, faults := rebound(actions(), keys)
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
	rows, _ := rebound(actions(), keys)
	var all []Given
	for i, a := range actions() {
		for _, k := range a.Keys() {
			if to := rows[i].given[k]; to != "" && a.name != "" {
				all = append(all, Given{k, a.name, to, rows[i].Keys()})
			}
		}
	}
	return all
}

// rebound gives actions other keys, as far as nothing is wrong with them. A key
// that a person gave away is no longer that of the action that had it before.
//
//	copy = "g"                 copies, and :guide goes to the guide
//	copy = "p", pin = "c"      are swapped
//	copy = "x", pin = "x"      is a fault: one key for two
//	copy = "enter"             is a fault: nothing else opens a meaning
func rebound(rows []action, keys map[string][]string) ([]action, map[string]error) {
	faults := map[string]error{}
	if len(keys) == 0 {
		return rows, faults
	}
	changed := slices.Clone(rows)
	set := make([]bool, len(rows)) // by the person
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		i := slices.IndexFunc(rows, func(a action) bool { return a.name == name && name != "" })
		if i < 0 {
			faults[name] = fmt.Errorf("no action is called %q; the commands (:) show their names", name)
			continue
		}
		if fault := keyFault(rows[i], keys[name]); fault != "" {
			faults[name] = fmt.Errorf("%s: %s", name, fault)
			continue
		}
		changed[i], set[i] = rows[i].on(keys[name]), true
	}
	for {
		a, b, k := conflict(changed, set)
		if k == "" {
			return tagged(giveAway(changed, set)), faults
		}
		for _, i := range []int{a, b} {
			if set[i] {
				faults[rows[i].name] = fmt.Errorf("%s would be both %s and %s; both keep their keys",
					label(k), changed[a].called(), changed[b].called())
			}
		}
		for _, i := range []int{a, b} {
			changed[i], set[i] = rows[i], false
		}
	}
}

// conflict finds two actions that cannot share a key: two that a person gave it
// to, or one of these and one that nothing else does.
func conflict(rows []action, set []bool) (a, b int, key string) {
	for i := range rows {
		for j := range i {
			for _, k := range shared(rows[i], rows[j]) {
				if set[i] && set[j] || set[i] && !rows[j].yields() || set[j] && !rows[i].yields() {
					return j, i, k
				}
			}
		}
	}
	return 0, 0, ""
}

// yields reports whether an action can do without one of its keys: it has a name,
// by which the commands run it, or another key does the same.
func (a action) yields() bool { return a.name != "" || a.spare || len(a.Keys()) > 1 }

// giveAway takes from every action the keys that a person gave to another one.
func giveAway(rows []action, set []bool) []action {
	for i, a := range rows {
		left, given := a.Keys(), map[string]string{}
		for j := range rows {
			if !set[j] || set[i] {
				continue
			}
			for _, k := range shared(a, rows[j]) {
				given[k] = rows[j].name
				left = slices.DeleteFunc(slices.Clone(left), func(l string) bool { return l == k })
			}
		}
		if len(given) > 0 {
			rows[i] = a.on(left)
			rows[i].given = given
		}
	}
	return rows
}

// shared are the keys that two actions have in one place.
func shared(a, b action) []string {
	if a.at&b.at == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(a.Keys()), func(k string) bool { return !slices.Contains(b.Keys(), k) })
}

// called is how a fault names an action.
func (a action) called() string {
	if a.name != "" {
		return a.name
	}
	where, _ := a.at.named()
	return "what " + a.Help().Key + " does " + where
}

// keyFault says what is wrong with keys; empty if nothing is.
func keyFault(a action, keys []string) string {
	if len(keys) == 0 {
		return "it has no key"
	}
	for _, k := range keys {
		switch {
		case k == "esc" || k == "escape":
			return "Esc always goes one step back and cannot be changed"
		case len(k) == 1 && k[0] >= '0' && k[0] <= '9':
			return fmt.Sprintf("%q starts a code search; use it with ctrl or alt", k)
		case !isKey(k):
			return fmt.Sprintf("%q isn't a key; write, for example, y, Y, ctrl+y, alt+y, f5, home or space", k)
		case a.at&typing != 0 && utf8.RuneCountInString(k) == 1:
			return fmt.Sprintf("%q is text in a field; use it with ctrl or alt", k)
		}
	}
	return ""
}

// isKey reports whether a key is written as the event loop names it: what is
// held down with it in this order, and small letters after that. A letter with
// shift alone is the capital letter.
func isKey(k string) bool {
	var held []string
	for _, mod := range []string{"ctrl", "alt", "shift"} {
		if rest, found := strings.CutPrefix(k, mod+"+"); found && rest != "" {
			held, k = append(held, mod), rest
		}
	}
	if utf8.RuneCountInString(k) == 1 {
		isSmall := len(held) == 0 || k == strings.ToLower(k)
		return k > " " && isSmall && !slices.Equal(held, []string{"shift"})
	}
	named := []string{
		"enter", "tab", "space", "backspace", "delete", "insert", "home", "end", "pgup", "pgdown", "up", "down",
		"left", "right", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
	}
	return slices.Contains(named, k)
}

// A keyName is what a key is called in bindings. To find it costs, and it is
// compared with every row.
type keyName string

func (n keyName) String() string { return string(n) }

// firstKey is the key that an action is known by; empty if it has none.
func (a action) firstKey() string {
	switch keys := a.Keys(); len(keys) {
	case 0:
		return ""
	case digits:
		return labels(keys)
	default:
		return label(keys[0])
	}
}

// labels are what keys are called on screen.
func labels(keys []string) string {
	if len(keys) == 10 && keys[0] == "0" {
		return "0-9"
	}
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = label(k)
	}
	return strings.Join(names, " ")
}

// label is what a key is called: ← for left, Ctrl+O for ctrl+o.
func label(key string) string {
	if len(key) == 1 { // as most keys are, and every frame names some
		return key
	}
	switch key {
	case "left":
		return "←"
	case "right":
		return "→"
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "pgup":
		return "PgUp"
	case "pgdown":
		return "PgDn"
	case "space":
		return "space"
	}
	parts := strings.Split(key, "+")
	for i, p := range parts {
		if len(p) > 1 || len(parts) > 1 && p != "" {
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "+")
}

// spelled names the arrows where the terminal has no signs for them: signs that look
// like them, such as < and ^, are keys themselves.
var spelled = strings.NewReplacer("↑↓", "up/down", "←→", "left/right", "↑", "up", "↓", "down", "←", "left", "→", "right")

// inASCII are rows with their keys spelled out.
func inASCII(rows []action) []action {
	for i := range rows {
		rows[i].tag = spelled.Replace(rows[i].tag)
		rows[i].SetHelp(spelled.Replace(rows[i].Help().Key), rows[i].Help().Desc)
	}
	return rows
}
