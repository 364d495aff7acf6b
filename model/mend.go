package model

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"

	"smilecodes/model/payload"
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
			return
		}
		if mended := []byte(mend(string(text))); !bytes.Equal(mended, text) {
			fresh := newDecoder(d.catalog)
			fresh.mended, fresh.warnings = true, slices.Clone(d.warnings)
			fresh.warn("The quotes or line beginnings of the JSON were changed on the way here. It was read all the same.")
			fresh.read(mended)
			if len(fresh.results) > 0 {
				*d = *fresh
			}
			text = mended
		}
	}
	if len(d.results) == 0 && !d.sawJSON {
		d.labelled(text)
	}
}

// quotedLine is how mail quotes a line.
func quotedLine() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t]*>[> \t]*`) }

// labelled finds codes that stand behind their name in other text:
// "ResultCode: 0812".
func (d *decoder) labelled(text []byte) {
	named := regexp.MustCompile(`(?i)\bresult[_ ]?code["']?\s*[:=]\s*["']?(\d{3,4})\b`)
	for _, m := range named.FindAllSubmatch(text, 100) {
		if len(d.catalog.Code(padded(string(m[1])))) == 0 {
			continue
		}
		o := &object{members: []member{{field: resultCode, kind: payload.String, text: string(m[1])}}, end: 1}
		o.parent = &object{inside: []*object{o}}
		d.judge(o.parent, 0)
	}
	if len(d.results) > 0 {
		d.warn("There is no JSON. Only the codes were read, from behind their name.")
	}
}
