package job

import (
	"bytes"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// value is what stands behind a name, up to the next one or the end of its line.
func (f found) value(n named) string {
	value := cutAny(string(f.upTo(n)), "\r\n")
	whole := strings.TrimSpace(value)
	switch quote := f.in[n.at-1]; {
	case quote == '"' || quote == '\'':
		return strings.TrimSpace(cutAny(value, string(quote)))
	case n.field == field.ResultText && len(f.words.Owners(whole)) > 0:
		return whole
	case n.field == field.ResultText:
		return strings.TrimSpace(cutAny(value, "\"',;|*`"))
	}
	if words := strings.TrimSpace(cutAny(value, "\"',;|*`(.")); n.field == field.JobType {
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

// whole is all that stands behind a name, up to what ends it.
func (f found) whole(n named) string {
	value := bytes.TrimLeft(f.upTo(n), "> \t\"'`*")
	if end := bytes.IndexAny(value, ",;|\"'`*&)]}<\r\n"); end >= 0 {
		value = value[:end]
	}
	return string(bytes.Trim(value, " \t."))
}

// text is what stands behind the code of a record, if it may be its text; else empty.
func (f found) text(r record) string {
	_, text, _ := wire.CodeAndText(cutAny(string(f.upTo(r.code)), "\r\n,;|"))
	return text
}

// behind is all that stands behind a name, up to the next one.
func (f found) behind(n named) []byte { return f.in[n.at:min(n.end, len(f.in))] }

// upTo is that up to the most bytes that a value can have.
func (f found) upTo(n named) []byte {
	behind := f.behind(n)
	return behind[:min(len(behind), field.Longest)]
}
