package job

import (
	"bytes"
	"regexp"
	"slices"
	"smilecodes/model/job/field"
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
// if something says that it is one: the text that is known for it, the name of Smile
// ID, or an "error" beside its name "code". Where a text is nothing but an error with
// a number, something of Smile ID must be beside it.

// readSaid reads the text of an error or a message.
func (d *decoder) readSaid(o *object, e payload.Event, part field.Field) {
	if e.Kind != payload.String || d.nested == mostNested {
		return
	}
	if at := bytes.IndexByte(e.Raw, '{'); at >= 0 {
		text := e.Text()
		d.nest([]byte(text[strings.IndexByte(text, '{'):]), part)
		return
	}
	if len(e.Raw) > longestValue {
		return
	}
	text := strings.TrimSpace(e.Text())
	if !bytes.ContainsAny(e.Raw, "0123456789") {
		if slices.ContainsFunc(d.owners(text), func(e *catalog.Entry) bool { return e.Family == catalog.RequestError }) {
			o.add(member{field: field.KnownText, kind: e.Kind})
		}
		return
	}
	if code, said, group := d.refusalIn(text); code != "" {
		o.prefixed = append(o.prefixed, member{field: field.CallCode, kind: e.Kind, text: code, value: group})
		if said != "" {
			o.prefixed = append(o.prefixed, member{field: field.ErrorText, kind: e.Kind, text: said})
		}
	}
}

// refusalIn finds the code of a refused request in words, its text if that is one
// that is known, and what stands in front of it as of a name.
func (d *decoder) refusalIn(text string) (code, said, group string) {
	forms := d.refusalForms()
	for _, m := range forms[0].FindAllStringSubmatchIndex(text, -1) {
		code = text[m[2]:m[3]]
		for _, rest := range []string{text[m[3]:], text[:m[0]], text[:m[0]] + text[m[1]:]} {
			if said = d.knownFor(code, rest); said != "" {
				return code, said, ""
			}
		}
	}
	for i, form := range forms[1:] {
		if m := form.FindStringSubmatch(text); m != nil && d.isOfCall(m[1]) {
			if i == 0 {
				group = "error"
			}
			return m[1], "", group
		}
	}
	return "", "", ""
}

// knownFor is the text that stands beside a code, if it is known for it.
func (d *decoder) knownFor(code, beside string) string {
	if !d.isOfCall(code) {
		return ""
	}
	const around = " \t:;,-–—()[]#|\"'="
	beside = strings.Trim(beside, around)
	named := strings.Trim(strings.TrimPrefix(strings.ToLower(beside), "error"), around)
	for _, text := range []string{beside, beside[len(beside)-min(len(named), len(beside)):]} {
		if slices.ContainsFunc(d.owners(text), func(e *catalog.Entry) bool { return e.Code == code }) {
			return text
		}
	}
	return ""
}

// refusalForms are how a code stands in words. In the first it needs its text
// beside it, and in the second something of Smile ID.
func (d *decoder) refusalForms() []*regexp.Regexp {
	if d.refusals == nil {
		const (
			smile = `(?i)\bsmile[ _-]?(?:id|identity)`
			tells = `(?:error|err|code|refused|rejected|failed|returned|answered|replied|responded|says|said|gave|response|status)`
			words = `(?:\W+(?:` + tells + `|api|request|call|job|with|is|was|has|it|the|an?)\b){0,8}`
		)
		for _, form := range []string{
			`\b(\d{4})\b`,
			`(?i)^\W*err(?:or)?\b(?:\W*code\b)?\W*(\d{4})\W*$`,
			smile + `\b` + words + `\W+` + tells + `\W+(?:code\W+)?(\d{4})\b`,
			smile + `\s*[:#(\[]+\s*\[?(\d{4})(?:\W*$|[\])]|\s*[:;,|–—-])`,
			`(?i)\bsmile\s+(?:api\s+)?(?:error|err)\b(?:\s+code\b)?\W{0,3}(\d{4})\b`,
			`(?i)(?:^|[{(\[,;|&:]\s*)["']?code["']?\s*[:=]\s*["']?(\d{4})["']?\s*[,;|&]?\s*["']?error\w*["']?\s*[:=]`,
			`(?i)(?:^|[^\w])error\w*["']?\s*[:=][^:=]{1,150}[,;|&]\s*["']?code["']?\s*[:=]\s*["']?(\d{4})\b`,
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
