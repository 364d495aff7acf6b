package wire

import (
	"regexp"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// What the texts of "error" and "message" say of a refused request. Servers pass
// on what Smile ID answered in many forms:
//
//	{"error":"{\"code\":\"2205\",\"error\":\"You are ...\"}"}   JSON in a text
//	{"message":"Request failed: {\"code\":\"2205\"}"}           with words before it
//	{"error":"2205: You are not authorized to do that."}        in words
//	{"message":["Smile ID error code 2205"]}
//
// In words a number is a code only if the catalogue knows it as one of a call, and
// if something says that it is one: the text that is known for it, the name of Smile
// ID, or an "error" beside its name "code". Where a text is nothing but an error with
// a number, something of Smile ID must be beside it.

// RefusalIn finds the code of a refused request in words, its text if that is one
// that is known, and what comes before it as of a name.
func (v *Vocabulary) RefusalIn(text string) (code, said, group string) {
	forms := v.refusalForms()
	for _, m := range forms[0].FindAllStringSubmatchIndex(text, -1) {
		code = text[m[2]:m[3]]
		for _, rest := range []string{text[m[3]:], text[:m[0]], text[:m[0]] + text[m[1]:]} {
			if said = v.knownFor(code, rest); said != "" {
				return code, said, ""
			}
		}
	}
	for i, form := range forms[1:] {
		if m := form.FindStringSubmatch(text); m != nil && v.IsOfCall(m[1]) {
			if i == 0 {
				group = "error"
			}
			return m[1], "", group
		}
	}
	return "", "", ""
}

// knownFor is the text beside a code, if it is known for it.
func (v *Vocabulary) knownFor(code, beside string) string {
	if !v.IsOfCall(code) {
		return ""
	}
	const around = " \t:;,-–—()[]#|\"'="
	beside = strings.Trim(beside, around)
	named := strings.Trim(strings.TrimPrefix(strings.ToLower(beside), "error"), around)
	for _, text := range []string{beside, beside[len(beside)-min(len(named), len(beside)):]} {
		if slices.ContainsFunc(v.Owners(text), func(e *catalog.Entry) bool { return e.Code == code }) {
			return text
		}
	}
	return ""
}

// refusalForms are how a code is in words. In the first it needs its text
// beside it, and in the second something of Smile ID.
func (v *Vocabulary) refusalForms() []*regexp.Regexp {
	if v.refusals == nil {
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
			v.refusals = append(v.refusals, regexp.MustCompile(form))
		}
	}
	return v.refusals
}
