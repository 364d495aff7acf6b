package explorer

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// CheckKeys says what is wrong with keys that a person set up for actions, by
// the names of the actions: an action that there is not, a key that cannot be
// typed, and a key that would do two things in one place. The explorer leaves
// the keys of those as they are.
func CheckKeys(keys map[string][]string) map[string]error {
	_, faults := rebound(actions(), keys)
	return faults
}

// rebound gives actions other keys, as far as nothing is wrong with them.
func rebound(rows []action, keys map[string][]string) ([]action, map[string]error) {
	faults := map[string]error{}
	if len(keys) == 0 {
		return rows, faults
	}
	changed := slices.Clone(rows)
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
		changed[i] = rows[i].on(keys[name])
	}
	for {
		a, b, k := conflict(changed)
		if k == "" {
			return tagged(changed), faults
		}
		for _, i := range []int{a, b} {
			if _, set := keys[rows[i].name]; set {
				faults[rows[i].name] = fmt.Errorf("%s would be both %s and %s; both keep their keys",
					label(k), changed[a].called(), changed[b].called())
			}
		}
		changed[a], changed[b] = rows[a], rows[b]
	}
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
		case !isKey(k):
			return fmt.Sprintf("%q is no key; write for example y, Y, ctrl+y, alt+y, f5, home or space", k)
		case a.at&typing != 0 && utf8.RuneCountInString(k) == 1:
			return fmt.Sprintf("%q is text where one types; use it with ctrl or alt", k)
		}
	}
	return ""
}

// isKey reports whether a key is written as the event loop names it: what is
// held down with it in this order, and small letters behind that. A letter with
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

// conflict finds two actions that have the same key in one place.
func conflict(rows []action) (a, b int, key string) {
	for i := range rows {
		for j := range i {
			if rows[i].at&rows[j].at == 0 {
				continue
			}
			for _, k := range rows[i].Keys() {
				if slices.Contains(rows[j].Keys(), k) {
					return j, i, k
				}
			}
		}
	}
	return 0, 0, ""
}
