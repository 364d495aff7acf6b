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
	if len(d.results) == 0 && !d.sawJSON {
		d.labelled(text)
	}
}

// quotedLine is how mail quotes a line.
func quotedLine() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ \t]*>[> \t]*`) }

// labelled finds codes that stand behind their name in other text, and what is
// said of each up to the next one:
//
//	ResultCode: 0812, ResultText: Unable to verify Document, job_type 6
//
// Such a text is no JSON that broke, unless some broken JSON is there as well.
func (d *decoder) labelled(text []byte) {
	named := regexp.MustCompile(`(?i)\bresult[_ ]?code["']?\s*[:=]\s*["']?(\d{3,4})\b`)
	places := named.FindAllSubmatchIndex(text, 100)
	breakAt := -1
	if d.broken > 0 {
		breakAt = 0
	}
	for i, at := range places {
		code, end := string(text[at[2]:at[3]]), len(text)
		if len(code) < 4 && !d.isKnown(padded(code)) {
			continue
		}
		if i+1 < len(places) {
			end = places[i+1][0]
		}
		o := &object{members: []member{{field: resultCode, kind: payload.String, text: code}}, end: 1}
		d.describe(o, text[at[1]:end])
		o.parent = &object{inside: []*object{o}}
		d.judge(o.parent, breakAt)
	}
	if len(d.results) > 0 && d.broken == 0 {
		d.warn("There is no JSON. Only what stands behind a known name was read.")
	}
}

// describe reads what is said of a code behind it.
func (d *decoder) describe(o *object, text []byte) {
	const words, word = `([^"'\r\n,;|]+)`, `([^"'\s,;|]+)`
	text = text[:min(len(text), longestValue)]
	for _, row := range [...]struct {
		key
		name, value string
	}{
		{key{resultText, "ResultText"}, `result[_ ]?text`, words},
		{key{jobType, "job_type"}, `job[_ ]?type`, word},
		{key{smileJobID, "SmileJobID"}, `smile[_ ]?job[_ ]?id`, word},
	} {
		named := regexp.MustCompile(`(?i)\b` + row.name + `["']?\s*[:=]\s*["']?` + row.value)
		if m := named.FindSubmatch(text); m != nil {
			d.keep(o, row.key, member{field: row.field, kind: payload.String, text: strings.TrimSpace(string(m[1]))})
		}
	}
}
