package job

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/payload"
)

// What the texts of "error" and "message" say of a refused request. Servers pass
// on what Smile ID answered in many forms:
//
//	{"error":"{\"code\":\"2205\",\"error\":\"You are ...\"}"}   JSON in a text
//	{"message":"Request failed: {\"code\":\"2205\"}"}           with words in front
//	{"error":"2205: You are not authorized to do that."}        in words
//	{"message":["Smile ID error code 2205"]}
//
// In words a number is a code only if the catalogue knows it as one of a call, and
// if its place or a word says that it is one: "2205 people" is none.

// readSaid reads the text of an error or a message.
func (d *decoder) readSaid(o *object, e payload.Event, part field) {
	if e.Kind != payload.String || d.nested == mostNested {
		return
	}
	if at := bytes.IndexByte(e.Raw, '{'); at >= 0 {
		text := e.Text()
		d.nest([]byte(text[strings.IndexByte(text, '{'):]), part)
		return
	}
	if len(e.Raw) > longestValue || !bytes.ContainsAny(e.Raw, "0123456789") {
		return
	}
	if code, said := d.refusalIn(strings.TrimSpace(e.Text())); code != "" {
		o.prefixed = append(o.prefixed, member{field: callCode, kind: e.Kind, text: code})
		if said != "" {
			o.prefixed = append(o.prefixed, member{field: errorText, kind: e.Kind, text: said})
		}
	}
}

// refusalIn finds the code of a refused request in words, and its text if that is
// one that is known.
func (d *decoder) refusalIn(text string) (code, said string) {
	for _, form := range d.refusalForms() {
		for _, m := range form.FindAllStringSubmatchIndex(text, -1) {
			code = text[m[2]:m[3]]
			if !d.isOfCall(code) {
				continue
			}
			for _, rest := range []string{text[m[3]:], text[:m[0]], text[:m[0]] + text[m[1]:]} {
				rest = strings.Trim(rest, " \t:;,-–—()[]#|")
				if slices.ContainsFunc(d.owners(rest), func(e *catalog.Entry) bool { return e.Code == code }) {
					return code, rest
				}
			}
			if form != d.refusals[0] {
				return code, ""
			}
		}
	}
	return "", ""
}

// refusalForms are how a code stands in words. In the first it needs its text
// beside it.
func (d *decoder) refusalForms() []*regexp.Regexp {
	if d.refusals == nil {
		for _, form := range []string{
			`\b(\d{4})\b`,
			`^\W*(\d{4})(?:\W*$|\s*[:;,|\])–—-])`,
			`(?i)\bcode\b["']?\s*(?:is|was|[:=#])?\s*["'(\[]*(\d{4})\b`,
			`(?i)\b(?:error|err|smile(?: ?id)?|smileid)\b\s*[:#(\[]*\s*(\d{4})\b`,
			`[(\[](\d{4})[)\]]`,
			`[:–—-]\s+(\d{4})\W*$`,
		} {
			d.refusals = append(d.refusals, regexp.MustCompile(form))
		}
	}
	return d.refusals
}

// isOfCall reports whether the catalogue knows a code as the answer of a call.
func (d *decoder) isOfCall(code string) bool {
	return slices.ContainsFunc(d.catalog.Code(code), func(e *catalog.Entry) bool {
		return e.Family == catalog.RequestError || e.Family == catalog.Status
	})
}
