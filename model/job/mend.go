package job

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
)

// secondChance reads a text again in which nothing was found, with what other
// programs do to quotes undone; and at last looks for a code behind its name.
func (d *decoder) secondChance(text []byte) {
	for _, mend := range [...]func(string) string{
		html.UnescapeString,
		strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "\u00A0", " ").Replace,
		func(s string) string { return quotedLine().ReplaceAllString(s, "") },
		func(s string) string { return strings.ReplaceAll(s, `\"`, `"`) },
	} {
		if len(d.results) > 0 || d.sawJSON {
			break
		}
		if mended := []byte(mend(string(text))); !bytes.Equal(mended, text) {
			fresh := newDecoder(d.catalog, d.how)
			fresh.mended, fresh.warnings = true, slices.Clone(d.warnings)
			fresh.warn("The quotes or line beginnings of the JSON were changed on the way here. It was read all the same.")
			fresh.read(mended)
			if len(fresh.results) > 0 {
				*d = *fresh
			}
			text = mended
		}
	}
	if len(d.results) == 0 && d.sawJSON {
		text = d.besideJSON(text)
	}
	if len(d.results) == 0 {
		d.readRecords(text)
	}
}

// besideJSON is a text without the JSON in it, which was read and is not read in
// another way.
//
//	callback ResultCode: 0812 {"context":{"attempt":2}}
func (d *decoder) besideJSON(text []byte) []byte {
	text = bytes.Clone(text)
	for _, v := range d.values {
		d.secrets.AddJSON(text[v[0]:v[1]])
		for i := v[0]; i < v[1]; i++ {
			if text[i] != '\n' {
				text[i] = ' '
			}
		}
	}
	return text
}

// quotedLine is how mail quotes a line.
func quotedLine() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t]*>[> \t]*`) }
