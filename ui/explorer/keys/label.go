package keys

import "strings"

// Digits is how many keys an action has that all digits are for.
const Digits = 10

// A Press is what a key is called in bindings. To find it costs, and it is
// compared with every row.
type Press string

// String is the name, as in bindings: "ctrl+y".
func (n Press) String() string { return string(n) }

// labels are what keys are called on screen.
func labels(keys []string) string {
	if isDigits(keys) {
		return keys[0] + "-" + keys[len(keys)-1]
	}
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = Label(k)
	}
	return strings.Join(names, " ")
}

// isDigits reports whether keys are digits, one after the other.
func isDigits(keys []string) bool {
	for i, k := range keys {
		if len(k) != 1 || k[0] < '0' || k[0] > '9' || k[0] != keys[0][0]+byte(i) {
			return false
		}
	}
	return len(keys) > 2
}

// Label is what a key is called: ← for left, Ctrl+O for ctrl+o.
func Label(key string) string {
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

// Spelled is the name of a key with its arrows spelled out.
func Spelled(label string) string { return spelled.Replace(label) }

// InASCII are rows with their keys spelled out.
func (t Table[M]) InASCII() Table[M] {
	for i := range t {
		t[i].Tag = Spelled(t[i].Tag)
		t[i].SetHelp(Spelled(t[i].Help().Key), t[i].Help().Desc)
	}
	return t
}
