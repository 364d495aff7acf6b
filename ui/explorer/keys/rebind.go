package keys

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Places are what a program says of its scopes.
type Places struct {
	Panes  Scope // what is below all fields and pop-ups
	Typing Scope // where a key without an action is text
	Over   Scope // the last one below pop-ups, whose scopes follow it

	Named []Place // the nearest first
}

// A Place is one of them by its name: "in the guide", and the action that leads there, if
// one does.
type Place struct {
	At            Scope
	Words, Action string
}

// Name says where a key works, of several scopes the nearest, and which action leads there,
// if one does.
func (p Places) Name(at Scope) (words, action string) {
	for _, one := range p.Named {
		if at&one.At != 0 {
			return one.Words, one.Action
		}
	}
	return "elsewhere", ""
}

// Rebound gives actions other keys, as far as nothing is wrong with them. A key
// that a person gave away is no longer that of the action that had it before.
//
//	copy = "g"                 copies, and :guide goes to the guide
//	copy = "p", pin = "c"      are swapped
//	copy = "x", pin = "x"      is a fault: one key for two
//	copy = "enter"             is a fault: nothing else opens a meaning
func (t Table[M]) Rebound(keys map[string][]string, p Places) (Table[M], map[string]error) {
	faults := map[string]error{}
	if len(keys) == 0 {
		return t, faults
	}
	changed := slices.Clone(t)
	set := make([]bool, len(t)) // by the person
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		i := slices.IndexFunc(t, func(a Row[M]) bool { return a.Name == name && name != "" })
		if i < 0 {
			faults[name] = fmt.Errorf("no action is called %q; the commands (:) show their names", name)
			continue
		}
		if fault := keyFault(keys[name], t[i].At&p.Typing != 0); fault != "" {
			faults[name] = fmt.Errorf("%s: %s", name, fault)
			continue
		}
		changed[i], set[i] = t[i].on(keys[name]), true
	}
	for {
		a, b, k := changed.conflict(set)
		if k == "" {
			return changed.giveAway(set).tagged(), faults
		}
		for _, i := range []int{a, b} {
			if set[i] {
				faults[t[i].Name] = fmt.Errorf("%s would be both %s and %s; both keep their keys",
					Label(k), changed[a].called(p), changed[b].called(p))
			}
		}
		for _, i := range []int{a, b} {
			changed[i], set[i] = t[i], false
		}
	}
}

// conflict finds two actions that cannot share a key: two that a person gave it
// to, or one of these and one that nothing else does.
func (t Table[M]) conflict(set []bool) (a, b int, key string) {
	for i := range t {
		for j := range i {
			for _, k := range shared(t[i], t[j]) {
				if set[i] && set[j] || set[i] && !t[j].yields() || set[j] && !t[i].yields() {
					return j, i, k
				}
			}
		}
	}
	return 0, 0, ""
}

// yields reports whether an action can do without one of its keys: it has a name,
// by which the commands run it, or another key does the same.
func (a Row[M]) yields() bool { return a.Name != "" || a.Spare || len(a.Keys()) > 1 }

// giveAway takes from every action the keys that a person gave to another one.
func (t Table[M]) giveAway(set []bool) Table[M] {
	for i, a := range t {
		left, given := a.Keys(), map[string]string{}
		for j := range t {
			if !set[j] || set[i] {
				continue
			}
			for _, k := range shared(a, t[j]) {
				given[k] = t[j].Name
				left = slices.DeleteFunc(slices.Clone(left), func(l string) bool { return l == k })
			}
		}
		if len(given) > 0 {
			t[i] = a.on(left)
			t[i].Given = given
		}
	}
	return t
}

// shared are the keys that two actions have in one place.
func shared[M any](a, b Row[M]) []string {
	if a.At&b.At == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(a.Keys()), func(k string) bool { return !slices.Contains(b.Keys(), k) })
}

// called is how a fault names an action.
func (a Row[M]) called(p Places) string {
	if a.Name != "" {
		return a.Name
	}
	where, _ := p.Name(a.At)
	return "what " + a.Help().Key + " does " + where
}

// keyFault says what is wrong with keys, perhaps of a field; empty if nothing is.
func keyFault(keys []string, isTyping bool) string {
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
		case isTyping && utf8.RuneCountInString(k) == 1:
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
