package macro

import (
	"fmt"
	"strings"
	"unicode"
)

// espanso writes a package: its matches, its manifest and its README, which espanso
// demands. The keys are those of schemas/match.schema.json and of the manifest in
// espanso-package/src/manifest.rs at https://github.com/espanso/espanso, read on 2026-11-30.
func espanso(macros []Macro) ([]File, error) {
	var matches strings.Builder
	matches.WriteString("matches:\n")
	used := map[string]bool{}
	for _, m := range macros {
		fmt.Fprintf(&matches, "  - trigger: %s\n    label: %s\n    replace: %s\n", yaml(trigger(m, used)), yaml(named(m)), yaml(m.Body))
	}
	manifest := "name: smilecodes\n" +
		"title: Replies about Smile ID checks\n" +
		"description: What to tell a customer about a check, written by smilecodes.\n" +
		"version: 0.1.0\n" +
		"author: smilecodes\n"
	readme := "# Replies about Smile ID checks\n\nWhat to tell a customer about a check. `smilecodes export macros --for espanso` wrote it.\n"
	return []File{
		{"smilecodes/_manifest.yml", []byte(manifest)},
		{"smilecodes/package.yml", []byte(matches.String())},
		{"smilecodes/README.md", []byte(readme)},
	}, nil
}

// trigger is what is typed for a macro: the first words of its title between colons, so
// that none is complete while another is typed.
//
//	:your-check-is-not-finished-yet:   :fr-votre-vérification:
func trigger(m Macro, used map[string]bool) string {
	const fewest = 6
	words := strings.FieldsFunc(strings.ToLower(strings.TrimPrefix(m.Title, draft)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	begin := ":"
	if m.Language != "en" {
		begin += strings.ToLower(m.Language) + "-"
	}
	for n := min(fewest, len(words)); ; n++ {
		t := begin + strings.Join(words[:min(n, len(words))], "-")
		if n > len(words) {
			t += fmt.Sprintf("-%d", n-len(words)+1)
		}
		if t += ":"; !used[t] {
			used[t] = true
			return t
		}
	}
}

// yaml is a text as YAML has it between double quotes.
func yaml(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
