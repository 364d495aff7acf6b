package form

import (
	"bytes"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// Value is what comes after a name, up to the next one or the end of its line.
func (f Found) Value(n Name) string {
	value := cutAny(string(f.upTo(n)), "\r\n")
	whole := strings.TrimSpace(value)
	switch quote := f.in[n.at-1]; {
	case quote == '"' || quote == '\'':
		return strings.TrimSpace(cutAny(value, string(quote)))
	case n.Field == field.ResultText && len(f.words.Owners(whole)) > 0:
		return whole
	case n.Field == field.ResultText:
		return strings.TrimSpace(cutAny(value, "\"',;|*`"))
	}
	if words := strings.TrimSpace(cutAny(value, "\"',;|*`(.")); n.Field == field.JobType {
		if _, ok := f.words.TypeOf(words); ok {
			return words
		}
	}
	return strings.TrimRight(cutAny(whole, " \t\"',;|*`&"), ".)]}")
}

// cutAny is a text up to the first of some characters.
func cutAny(text, chars string) string {
	if i := strings.IndexAny(text, chars); i >= 0 {
		return text[:i]
	}
	return text
}

// Whole is all that comes after a name, up to what ends it.
func (f Found) Whole(n Name) string {
	value := bytes.TrimLeft(f.upTo(n), "> \t\"'`*")
	if end := bytes.IndexAny(value, ",;|\"'`*&)]}<\r\n"); end >= 0 {
		value = value[:end]
	}
	return string(bytes.Trim(value, " \t."))
}

// Text is what comes after the code of a record, if it may be its text; else empty.
func (f Found) Text(r Record) string {
	_, text, _ := wire.CodeAndText(cutAny(string(f.upTo(r.Code)), "\r\n,;|"))
	return text
}

// After is all that comes after a name, up to the next one.
func (f Found) After(n Name) []byte { return f.in[n.at:min(n.end, len(f.in))] }

// upTo is that up to the most bytes that a value can have.
func (f Found) upTo(n Name) []byte {
	after := f.After(n)
	return after[:min(len(after), field.Longest)]
}

// IsRemark holds for a record of a code alone that words come after: somebody only speaks
// of the code.
func (f Found) IsRemark(r Record) bool {
	for _, n := range r.Names {
		if n.Field == field.JobType || n.Field == field.SmileJobID || n.Field == field.ResultText {
			return false
		}
	}
	after := strings.TrimLeft(string(f.upTo(r.Code)), "0123456789")
	word := strings.TrimLeft(after, " \t")
	return word != "" && word != after && field.IsLetter(rune(word[0])) && !strings.Contains(cutAny(word, " \t"), "=")
}
