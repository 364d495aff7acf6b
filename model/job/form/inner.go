package form

import (
	"bytes"
	"strings"

	"smilecodes/model/job/payload"
)

// Inner is the JSON that the text of a value is itself, as logs have it.
func Inner(e payload.Event) (text []byte, ok bool) {
	raw := bytes.TrimSpace(e.Raw)
	if e.Kind != payload.String || len(raw) < 2 || raw[0] != '{' && raw[0] != '[' {
		return nil, false
	}
	text = []byte(strings.TrimSpace(e.Text()))
	last := text[len(text)-1]
	return text, last == '}' || last == ']'
}
