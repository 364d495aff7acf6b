package settings

import (
	"fmt"
	"strconv"

	"github.com/pelletier/go-toml/v2/unstable"

	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/state"
	"smilecodes/ui/text"
)

// A field is one setting: its name, what it can be, and how it is read from
// the file, taken over and shown. To add a setting, add a row.
type field struct {
	name     string
	possible string
	read     func(*Setup, *unstable.Node) bool // whether it is possible; nil if it cannot stand in the file
	take     func(to *Setup, from Setup)
	value    func(Setup) any
}

func fields() []field {
	return []field{
		{
			"theme", inWords(themes),
			func(s *Setup, n *unstable.Node) (ok bool) { s.Theme, ok = oneOf(n, Themes()); return },
			func(to *Setup, from Setup) { to.Theme = from.Theme },
			func(s Setup) any { return s.Theme.Slug() },
		}, {
			"mouse", yesOrNo,
			func(s *Setup, n *unstable.Node) (ok bool) { s.Mouse, ok = truth(n); return },
			func(to *Setup, from Setup) { to.Mouse = from.Mouse },
			func(s Setup) any { return s.Mouse },
		}, {
			"ascii", yesOrNo,
			func(s *Setup, n *unstable.Node) (ok bool) { s.ASCII, ok = truth(n); return },
			func(to *Setup, from Setup) { to.ASCII = from.ASCII },
			func(s Setup) any { return s.ASCII },
		}, {
			"audience", inWords(slugs(ticket.Audiences())),
			func(s *Setup, n *unstable.Node) (ok bool) { s.Audience, ok = oneOf(n, ticket.Audiences()); return },
			func(to *Setup, from Setup) { to.Audience = from.Audience },
			func(s Setup) any { return s.Audience.Slug() },
		}, {
			"format", inWords(slugs(markup.Formats())),
			func(s *Setup, n *unstable.Node) (ok bool) { s.Format, ok = oneOf(n, markup.Formats()); return },
			func(to *Setup, from Setup) { to.Format = from.Format },
			func(s Setup) any { return s.Format.Slug() },
		}, {
			"split", fmt.Sprintf("a whole number from %d to %d", state.LeastSplit, state.MostSplit),
			func(s *Setup, n *unstable.Node) (ok bool) { s.Split, ok = percent(n); return },
			func(to *Setup, from Setup) { to.Split = from.Split },
			func(s Setup) any { return orNil(s.Split) },
		}, {
			"linear", "", nil,
			func(to *Setup, from Setup) { to.Linear = from.Linear },
			func(s Setup) any { return s.Linear },
		},
	}
}

const yesOrNo = "true or false"

// fieldOf is the setting of a name in the file; nil if there is none.
func fieldOf(name string) *field {
	for _, f := range fields() {
		if f.name == name && f.read != nil {
			return &f
		}
	}
	return nil
}

// fieldNames are the names that can stand in the file, besides the keys.
func fieldNames() []string {
	var names []string
	for _, f := range fields() {
		if f.read != nil {
			names = append(names, f.name)
		}
	}
	return names
}

// A slugged value is a word in files.
type slugged interface{ Slug() string }

// oneOf is the value whose word a node is.
func oneOf[T slugged](n *unstable.Node, all []T) (found T, ok bool) {
	if n.Kind != unstable.String {
		return found, false
	}
	return text.BySlug(string(n.Data), all)
}

func slugs[T slugged](all []T) []string {
	words := make([]string, len(all))
	for i, t := range all {
		words[i] = t.Slug()
	}
	return words
}

func truth(n *unstable.Node) (yes, ok bool) {
	return string(n.Data) == "true", n.Kind == unstable.Bool
}

// percent reads a split. TOML writes whole numbers as Go does: 0x20 is one.
func percent(n *unstable.Node) (int, bool) {
	if n.Kind != unstable.Integer {
		return 0, false
	}
	i, err := strconv.ParseInt(string(n.Data), 0, 64)
	if err != nil || i < state.LeastSplit || i > state.MostSplit {
		return 0, false
	}
	return int(i), true
}

// orNil is a number, or nil for none.
func orNil(n int) any {
	if n == 0 {
		return nil
	}
	return n
}
