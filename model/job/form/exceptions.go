package form

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"smilecodes/model/job/form/effort"
)

// What the SDKs of Smile ID throw when a request is refused has the code in a place of its
// own, without its name or far from the one of Smile ID:
//
//	com.smileidentity.models.SmileIDException: Details(code=2215, message=Job already exists. ...)
//	Error Domain: SmileIDError.api("2210", "No enrolled user found")
//	Error: 2205: You are not authorized to do that.
//
// In each form the code comes first and its text second. It must be one of a call, and its own
// text must be beside it where nothing else says that it is Smile ID's. Where a text has more
// codes in such a form than a log of a few requests does, it explains them.

// inSource is what source code has before an exception that nobody threw.
const inSource = `((?:\b(?:throw|return|case|raise|new|if|assert\w*)\b|==)[^\n]{0,60}?)?`

// exceptions are the forms. An SDK that sends on the answer itself needs none: that is JSON.
var exceptions = [...]struct {
	name   string
	marks  []string // words of which a line of this form has one
	form   func() *regexp.Regexp
	isOurs bool // the form is of Smile ID alone
}{
	{"an exception of the Android SDK", []string{"SmileIDException"}, effort.Pattern(inSource + `SmileIDException\b[^\n]{0,40}?\bDetails\(code=(\d{4}), (?:message|error)=([^\n]*?)\)*(?m:$|[\s"']*[,;\]}])`), true},
	{"an error of the iOS SDK", []string{"SmileIDError"}, effort.Pattern(inSource + `\bSmileIDError\.api\("(\d{4})", "([^"\n]*)"\)`), true},
	{"an error of the iOS SDK", []string{"api("}, effort.Pattern(inSource + `\bapi\("(\d{4})", "([^"\n]*)"\)`), false},
	{"an error in words", []string{"rror", "RROR", "xception", "XCEPTION"}, effort.Pattern(inSource + `(?i)(?:error|exception)\b[ \t]*[:(#]?[ \t]*(\d{4})[ \t]*[:,–—-][ \t]*"?([^"\n]*)`), false},
}

// signs are in every text with one of the forms.
var signs = [...]string{"rror", "RROR", "ception", "CEPTION", "api("}

// mostThrown is how many different codes a text may have in one of the forms.
const mostThrown = 4

// thrown is a text with JSON in the place of each exception in it.
func (r Reader) thrown(text []byte, steps *effort.Steps) (Layer, bool) {
	if !slices.ContainsFunc(signs[:], func(sign string) bool { return bytes.Contains(text, []byte(sign)) }) {
		return Layer{}, false
	}
	for _, row := range exceptions {
		if !hasAny(text, row.marks) {
			continue
		}
		if !steps.Take(len(text)) {
			break
		}
		codes := map[string]bool{}
		form := row.form()
		replaced := func(all []byte) []byte {
			m := form.FindSubmatch(all)
			code, words := string(m[2]), string(m[3])
			said, isOwn := r.textOf(code, words)
			if len(m[1]) > 0 || !r.words.IsOfCall(code) || !isOwn && !row.isOurs {
				return all
			}
			codes[code] = true
			object, _ := json.Marshal(map[string]string{"code": code, "error": said})
			return object
		}
		var out []byte
		for line := range bytes.Lines(text) {
			if hasAny(line, row.marks) {
				line = form.ReplaceAllFunc(line, replaced)
			}
			out = append(out, line...)
		}
		if len(codes) > 0 && len(codes) <= mostThrown {
			return Layer{Text: out, Name: row.name}, true
		}
	}
	return Layer{}, false
}

// hasAny reports whether a text has one of some words.
func hasAny(text []byte, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return bytes.Contains(text, []byte(w)) })
}

// textOf is the text of a code that words begin with, or the words, which aren't its own then.
func (r Reader) textOf(code, words string) (said string, isOwn bool) {
	for _, end := range [...]string{"\n", ", null", " at ", ")", "\\"} {
		said, _, _ = strings.Cut(words, end)
		if said = strings.TrimSpace(said); r.words.IsTextOf(code, said) {
			return said, true
		}
	}
	return words, false
}
