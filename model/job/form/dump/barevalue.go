package dump

import (
	"bytes"
	"encoding/json"
	"strings"
)

// emptyValue reads a container without members, if its bracket is at some place.
func (r *bareReader) emptyValue(g *bareGroup, at int) bool {
	if at >= len(r.text) || strings.IndexByte(r.form.open+"[", r.text[at]) < 0 {
		return false
	}
	if at > r.at && (!isName(string(r.text[r.at:at])) || r.text[at] == '[' && isBlank(r.text[at-1])) {
		return false
	}
	end := at + 1
	for end < len(r.text) && isBlank(r.text[end]) {
		end++
	}
	if end == len(r.text) || r.text[end] != closingOf[r.text[at]] || !r.isDone(g, end+1) {
		return false
	}
	r.at, r.out = end+1, append(r.out, "{}"...)
	return true
}

// isDone reports whether the next name or the end of the container comes.
func (r *bareReader) isDone(g *bareGroup, at int) bool {
	_, isLast := r.closes(g, at)
	_, isNext := r.nextAt(g, at)
	return isLast || isNext
}

// quotedValue reads a value that is a dump with quotes itself, or JSON.
func (r *bareReader) quotedValue(g *bareGroup) bool {
	if r.at == len(r.text) || r.text[r.at] != '{' && r.text[r.at] != '[' {
		return false
	}
	in := newReader(r.text, r.at)
	in.depth = r.depth
	isRead := in.value()
	if r.far = max(r.far, in.far, in.at); !isRead || in.seen.isBare || in.pairs == 0 {
		return false
	}
	if !r.isDone(g, in.at) {
		return false
	}
	r.at, r.out = in.at, append(r.out, in.out...)
	return true
}

// run goes to the end of a text. It fails where the end isn't sure.
func (r *bareReader) run(g *bareGroup) bool {
	if r.form.between == "\n" {
		return r.runOfLines(g)
	}
	var open []byte
	for ; r.at < len(r.text) && r.text[r.at] != '\n'; r.at++ {
		c := r.text[r.at]
		if _, isNext := r.nextAt(g, r.at); isNext {
			return len(open) == 0
		}
		switch {
		case c == '{' || c == '[' || c == '(':
			open = append(open, closingOf[c])
		case len(open) > 0 && c == open[len(open)-1]:
			open = open[:len(open)-1]
		case c == '}' || c == ']' || c == ')':
			return len(open) == 0 && c == g.closing
		}
	}
	return false
}

// runOfLines goes to the end of a text that may have several lines.
func (r *bareReader) runOfLines(g *bareGroup) bool {
	for r.at < len(r.text) {
		end := bytes.IndexByte(r.text[r.at:], '\n')
		if end < 0 {
			return false
		}
		r.at += end
		if r.isDone(g, r.at) {
			return true
		}
		line := r.at + 1
		for line < len(r.text) && (r.text[line] == ' ' || r.text[line] == '\t') {
			line++
		}
		_, _, isName := r.form.nameAt(r.text, line)
		if isOdd := line < len(r.text) && r.text[line] == g.closing && isLineEnd(r.text, line+1); isName || isOdd {
			return false
		}
		r.at++
	}
	return false
}

// scalar writes a text without quotes, or one with quotes that has no escapes.
func (r *bareReader) scalar(raw []byte) bool {
	r.seen.isBare = true
	if r.form.by == golang && len(raw) > 0 && raw[0] == ' ' {
		return false
	}
	text := bytes.TrimSpace(raw)
	if len(text) > 0 && (text[0] == '\'' || text[0] == '"') {
		if len(text) < 2 || text[len(text)-1] != text[0] {
			return false
		}
		r.out.write(text[1 : len(text)-1])
		return true
	}
	switch word := string(text); {
	case word == "null" || word == "<nil>":
		r.out = append(r.out, "null"...)
	case word == "True" || word == "False":
		r.out = append(r.out, strings.ToLower(word)...)
	case strings.HasPrefix(word, "Optional[") && strings.HasSuffix(word, "]"):
		return r.scalar(text[len("Optional[") : len(text)-1])
	case word == "Optional.empty" || isAddress(text):
		r.out = append(r.out, "null"...)
	case json.Valid(text) && text[0] != '"' && text[0] != '{' && text[0] != '[':
		r.out = append(r.out, text...)
	default:
		r.out.write(text)
	}
	return true
}
