package template

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shown is a value as {{.}} writes it.
func shown(v value) value {
	if v == nil {
		return "<no value>"
	}
	return v
}

// printf formats values as package fmt does. A format with more than 200 percent signs
// is refused: each can make a megabyte.
func printf(v []value) (value, error) {
	format, ok := v[0].(string)
	if !ok {
		return nil, fmt.Errorf("the format is %s, not a text", called(v[0]))
	}
	if strings.Count(format, "%") > 200 {
		return nil, errors.New("the format has more than 200 percent signs")
	}
	return fmt.Sprintf(format, v[1:]...), nil
}

// escaper is a function that writes its values for a place where some letters mean
// something else.
func escaper(escape func(string) string) function {
	return function{most: anyNumber, of: func(v []value) (value, error) {
		for i := range v {
			v[i] = shown(v[i])
		}
		return escape(fmt.Sprint(v...)), nil
	}}
}

func escapeHTML(text string) string {
	return strings.NewReplacer(`"`, "&#34;", "'", "&#39;", "&", "&amp;", "<", "&lt;", ">", "&gt;", "\x00", "\uFFFD").Replace(text)
}

// escapeQuery writes a text for the part of an address after its question mark.
func escapeQuery(text string) string {
	var b strings.Builder
	for i := range len(text) {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-_.~", c) >= 0:
			b.WriteByte(c)
		case c == ' ':
			b.WriteByte('+')
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// escapeJS writes a text for a string of JavaScript.
func escapeJS(text string) string {
	var b strings.Builder
	for rest := text; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case strings.ContainsRune(`\'"`, r):
			b.WriteString(`\` + rest[:size])
		case r < ' ' || strings.ContainsRune("<>&=", r) || r >= utf8.RuneSelf && !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteString(rest[:size])
		}
		rest = rest[size:]
	}
	return b.String()
}
