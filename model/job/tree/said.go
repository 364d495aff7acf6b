package tree

import (
	"bytes"
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
)

// readSaid reads the text of an error or a message.
func (r *Reader) readSaid(o *Node, e payload.Event, under field.Field) {
	if e.Kind != payload.String || r.embedded(e, under) {
		return
	}
	if text := e.Text(); r.within.nested < form.Deepest && strings.IndexByte(text, '{') >= 0 {
		r.nest([]byte(text[strings.IndexByte(text, '{'):]), under)
		return
	}
	if len(e.Raw) > field.Longest {
		return
	}
	text := strings.TrimSpace(e.Text())
	if shown := r.dict.words.Varying(text); shown != "" {
		o.add(member{field: field.RefusedBy, kind: e.Kind, text: shown})
		return
	}
	if !bytes.ContainsAny(e.Raw, "0123456789") {
		isOf := func(f catalog.Family) bool {
			return slices.ContainsFunc(r.dict.words.Owners(text), func(e *catalog.Entry) bool { return e.Family == f })
		}
		if isOf(catalog.RequestError) {
			o.add(member{field: field.KnownText, kind: e.Kind})
		}
		if isOf(catalog.V3) {
			o.add(member{field: field.RefusedBy, kind: e.Kind, text: text})
		}
		return
	}
	if code, said, group := r.dict.words.RefusalIn(text); code != "" {
		o.prefixed = append(o.prefixed, member{field: field.CallCode, kind: e.Kind, text: code, value: group})
		if said != "" {
			o.prefixed = append(o.prefixed, member{field: field.ErrorText, kind: e.Kind, text: said})
		}
	}
}
