// Package formtest writes made-up job results in the forms in which people have them:
// as logs, queues, exports and the printing functions of languages write them. Tests
// read them back. What can be had from the real tools is compared with what they print,
// in testdata/real.
package formtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// An Object is a value with members, in order. A value is a string, an int, a bool, an
// Object or a List.
type Object []Member

// A Member is one of an object.
type Member struct {
	Key   string
	Value any
}

// A List is a value with elements.
type List []any

// quote is a text as JSON has it.
func quote(text string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(text); err != nil {
		panic(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// compact is a value as JSON in one line.
func compact(value any) string { return spaced(value, ",", ":") }

// spaced is a value as JSON in one line, with what parts members and names from values.
func spaced(value any, comma, colon string) string {
	return notation{
		str: quote, key: quote, open: "{", end: "}", pair: colon, comma: comma, openList: "[", endList: "]",
	}.write(value)
}

// pretty is a value as JSON in lines, after an indentation.
func pretty(value any, indent string) string {
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(compact(value)), indent, "  "); err != nil {
		panic(err)
	}
	return b.String()
}

// A notation is how a language prints values in one line.
type notation struct {
	str, key    func(string) string
	num         func(int) string // as digits if nil
	yes, no     string           // true and false if empty
	open, end   string           // an object
	pair, comma string           // between a name and its value, and between members
	openList    string
	endList     string
	named       func(key string) string // what the open of an object under a key is
}

// write writes a value.
func (n notation) write(value any) string { return n.under("", value) }

// under writes a value of a member.
func (n notation) under(key string, value any) string {
	switch v := value.(type) {
	case string:
		return n.str(v)
	case int:
		if n.num != nil {
			return n.num(v)
		}
		return strconv.Itoa(v)
	case bool:
		if v {
			return or(n.yes, "true")
		}
		return or(n.no, "false")
	case List:
		return n.openList + joined(v, n.comma, n.write) + n.endList
	case Object:
		open := n.open
		if n.named != nil {
			open = n.named(key)
		}
		return open + joined(v, n.comma, func(m Member) string { return n.key(m.Key) + n.pair + n.under(m.Key, m.Value) }) + n.end
	}
	panic(fmt.Sprintf("%T", value))
}

func or(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// joined joins what is written of each thing.
func joined[T any](all []T, between string, write func(T) string) string {
	texts := make([]string, len(all))
	for i, one := range all {
		texts[i] = write(one)
	}
	return strings.Join(texts, between)
}

// bare is a text without quotes.
func bare(text string) string { return text }

// single is a text in single quotes, with backslashes before those inside.
func single(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(text) + "'"
}

// words are those of a name: Smile, Job, ID of SmileJobID.
func words(name string) []string {
	var all []string
	runes := []rune(name)
	for i, r := range runes {
		isNew := i == 0 || runes[i-1] == '_' ||
			unicode.IsUpper(r) && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1]))
		switch {
		case r == '_':
		case isNew:
			all = append(all, string(r))
		default:
			all[len(all)-1] += string(r)
		}
	}
	return all
}

func title(word string) string { return strings.ToUpper(word[:1]) + strings.ToLower(word[1:]) }

// Spellings of names.
func snake(name string) string   { return strings.ToLower(strings.Join(words(name), "_")) }
func kebab(name string) string   { return strings.ToLower(strings.Join(words(name), "-")) }
func pascal(name string) string  { return joined(words(name), "", title) }
func asItIs(name string) string  { return name }
func camel(name string) string   { p := pascal(name); return strings.ToLower(p[:1]) + p[1:] }
func caption(name string) string { return strings.Join(words(name), " ") }

// spelt is an object whose names are spelt in another way.
func spelt(o Object, spell func(string) string) Object {
	other := make(Object, len(o))
	for i, m := range o {
		other[i] = Member{spell(m.Key), m.Value}
		if inner, ok := m.Value.(Object); ok {
			other[i].Value = spelt(inner, spell)
		}
	}
	return other
}

// without is an object without some members.
func (o Object) without(keys ...string) Object {
	var left Object
	for _, m := range o {
		if !strings.Contains(" "+strings.Join(keys, " ")+" ", " "+m.Key+" ") {
			left = append(left, m)
		}
	}
	return left
}

// flat has the members of the objects inside as its own, with the names joined.
func flat(o Object, join func(outer, inner string) string) Object {
	var all Object
	for _, m := range o {
		inner, ok := m.Value.(Object)
		if !ok {
			all = append(all, m)
			continue
		}
		for _, i := range flat(inner, join) {
			all = append(all, Member{join(m.Key, i.Key), i.Value})
		}
	}
	return all
}

// dotted joins names with a point.
func dotted(outer, inner string) string { return outer + "." + inner }

// bracketed joins names as forms do.
func bracketed(outer, inner string) string {
	first, rest, _ := strings.Cut(inner, "[")
	if rest != "" {
		rest = "[" + rest
	}
	return outer + "[" + first + "]" + rest
}

// text is a value without quotes.
func text(value any) string { return fmt.Sprint(value) }
