package dump

import (
	"bytes"
	"strings"
)

// key reads a name and what is between it and its value, and writes both. It gives how
// the name is written: in quotes ("), as a symbol (:), in brackets ([), with the letter of
// a member of an object (@), as a number (1), or as a word (a). If there is none, it
// stays where it is.
func (r *reader) key() (kind string, ok bool) {
	at, n := r.at, len(r.out)
	seen := r.seen
	name, kind := r.name()
	if kind != "" {
		if r.out.write(name); r.pair(kind) {
			r.out = append(r.out, ':')
			return kind, true
		}
	}
	r.far = max(r.far, r.at)
	r.at, r.out, r.seen = at, r.out[:n], seen
	return "", false
}

// name reads a name. It may turn out to be a value.
func (r *reader) name() (name []byte, kind string) {
	rest := r.text[r.at:]
	if len(rest) < 2 {
		return nil, ""
	}
	switch c := rest[0]; {
	case c == '"' || c == '\'':
		name, _ = r.quoted()
		return name, kindIf(name != nil, `"`)
	case c == ':' && (rest[1] == '"' || isNameByte(rest[1])):
		r.at++
		name, kind = r.name()
		return name, kindIf(kind != "", ":")
	case c == '<':
		name, ok := r.binary()
		return name, kindIf(ok, `"`)
	case c == '[':
		return r.inBrackets()
	case (c == '@' || c == '+' || c == '#' || c == '-' || c == '~') && (rest[1] == '"' || isNameByte(rest[1]) && !isDigit(rest[1])):
		r.at++
		name, kind = r.name()
		if c == '@' {
			return name, kindIf(kind != "", "@")
		}
		return name, kindIf(kind != "", "+")
	case bytes.HasPrefix(rest, []byte(`AnyHashable("`)):
		r.at += len("AnyHashable(")
		r.seen.sign("AnyHashable")
		name, _ = r.quoted()
		return name, kindIf(name != nil && r.prefix(")"), `"`)
	case isNameByte(c):
		end := 1
		for end < len(rest) && (isNameByte(rest[end]) || rest[end] == '.' || rest[end] == '-' && end+1 < len(rest) && isNameByte(rest[end+1])) {
			end++
		}
		if end < len(rest) && (rest[end] == '?' || rest[end] == '!') {
			end++
		}
		r.at += end
		switch {
		case len(bytes.Trim(rest[:end], "0123456789")) == 0:
			return rest[:end], "1"
		case isDigit(c):
			return nil, ""
		}
		return rest[:end], "a"
	}
	return nil, ""
}

func kindIf(ok bool, kind string) string {
	if !ok {
		return ""
	}
	return kind
}

// inBrackets reads a name in brackets, without who may see it: ["a":protected]
func (r *reader) inBrackets() (name []byte, kind string) {
	r.at++
	if r.comes("[") {
		return nil, ""
	}
	name, kind = r.name()
	if kind == "" {
		return nil, ""
	}
	end := bytes.IndexAny(r.text[r.at:min(len(r.text), r.at+100)], "] \n,{")
	if end < 0 || r.text[r.at+end] != ']' || end > 0 && r.text[r.at] != ':' && r.text[r.at] != '(' {
		return nil, ""
	}
	r.at += end + 1
	return name, "["
}

// pair reads what is between a name and its value.
func (r *reader) pair(kind string) bool {
	from := r.at
	for r.at < len(r.text) && (r.text[r.at] == ' ' || r.text[r.at] == '\t') {
		r.at++
	}
	hasGap := r.at > from
	next := byte(' ') // what comes after one letter
	if r.at+1 < len(r.text) {
		next = r.text[r.at+1]
	}
	switch {
	case r.comes("=>") && (kind != "a" || hasGap):
		r.at += len("=>")
		if hasGap {
			kind += " "
		}
		r.seen.sign(kind + "=>")
	case r.prefix("->"):
		r.seen.sign("->")
	case r.comes(":") && (kind == `"` || kind == "["):
		r.at++
		r.seen.told(kind + ":")
	case r.comes(":") && kind == "1" && isBlank(next):
		r.at++
		r.seen.sign("1:")
	case r.comes(":") && (kind == "a" || kind == "+") && next != ':' && !r.comes("://"):
		if r.at++; isBlank(next) {
			next = ' '
		} else {
			next = 0
		}
		r.seen.sign(strings.TrimRight(kind+":"+string([]byte{next}), "\x00"))
	case r.comes("=") && kind != ":" && kind != "[" && next != '=' && next != '~' && next != '>':
		if r.at++; kind == "a" && hasGap {
			kind = "a = "
		} else {
			kind += "="
		}
		r.seen.sign(kind)
	case kind == ":" && hasGap && r.inBraces && r.at < len(r.text) && r.text[r.at] != ',' && r.text[r.at] != '}':
		r.seen.sign(": ")
	default:
		return false
	}
	return true
}
