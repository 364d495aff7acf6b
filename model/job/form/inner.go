package form

import (
	"bytes"
	"strings"

	"smilecodes/model/job/payload"
)

// Inner is the JSON that the text of a value is itself, as logs have it. A text that
// only quotes some JSON is a remark, and is none.
func Inner(e payload.Event) (text []byte, ok bool) {
	raw := bytes.TrimSpace(e.Raw)
	if e.Kind != payload.String || len(raw) < 2 || raw[0] != '{' && raw[0] != '[' {
		return nil, false
	}
	text = []byte(strings.TrimSpace(e.Text()))
	last := text[len(text)-1]
	return text, last == '}' || last == ']'
}

// InnerAfter is the JSON in the text of a value, which may have words before it
// and after it, as errors have it.
func InnerAfter(e payload.Event) (text []byte, ok bool) {
	if bytes.IndexByte(e.Raw, '{') < 0 {
		return nil, false
	}
	whole := e.Text()
	return []byte(whole[strings.IndexByte(whole, '{'):]), true
}
