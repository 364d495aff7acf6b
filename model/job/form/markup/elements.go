package markup

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
)

// An element is one that is read, or that is closed.
type element struct {
	name       string
	attributes [][2]string
	inside     []*element
	texts      []string // the parts that other elements make of it
	from       int

	codes     []string // the names of codes in it
	isSeveral bool     // a code comes twice in it, or in an element inside
}

// hold takes in an element that was closed. Codes of one name in one element are of
// several records, which nothing parts.
func (e *element) hold(inside *element) {
	e.inside = append(e.inside, inside)
	e.isSeveral = e.isSeveral || inside.isSeveral
	const most = 10
	if name := strings.ToLower(inside.name); strings.Contains(name, "code") && len(inside.inside) == 0 && len(e.codes) < most {
		e.isSeveral = e.isSeveral || slices.Contains(e.codes, name)
		e.codes = append(e.codes, name)
	}
}

// deepest is how deep elements may be nested.
const deepest = 1000

// elements gives a text with the elements in it as JSON. It reports whether there are any.
func elements(text []byte) (out []byte, ok bool) {
	s := scanner{text: string(text)}
	var open []*element
	last := 0
	for t, more := s.next(); more; t, more = s.next() {
		n := len(open)
		var closed *element
		switch {
		case t.kind == words && n > 0:
			open[n-1].texts = append(open[n-1].texts, t.text)
		case t.kind == opens && n < deepest:
			open = append(open, &element{name: t.name, attributes: t.attributes, from: t.from})
		case t.kind == stands:
			closed = &element{name: t.name, attributes: t.attributes, from: t.from}
		case t.kind == closes && n > 0 && open[n-1].name == t.name:
			closed, open = open[n-1], open[:n-1]
		case t.kind != words && t.kind != says:
			open = nil
		}
		if closed == nil {
			continue
		}
		if n = len(open); n > 0 {
			open[n-1].hold(closed)
			continue
		}
		if closed.isSeveral {
			continue
		}
		out = append(out, text[last:closed.from]...)
		out = object(out, []*element{closed}, nil)
		last, ok = t.to, true
	}
	return append(out, text[last:]...), ok
}

// text is the text of an element, without that of the elements inside it.
func (e *element) text() string { return strings.TrimSpace(strings.Join(e.texts, "")) }

// Writes appends a value to JSON.
type writes func(out []byte) []byte

// A member is one of an object in JSON, with all values that have its name.
type member struct {
	name   string
	values []writes
}

// object appends elements and attributes as the members of an object.
func object(out []byte, inside []*element, attributes [][2]string) []byte {
	var members []*member
	at := map[string]*member{}
	add := func(name string, value writes) {
		m := at[name]
		if m == nil {
			m = &member{name: name}
			at[name], members = m, append(members, m)
		}
		m.values = append(m.values, value)
	}
	for _, a := range attributes {
		add(a[0], scalar(a[1]))
	}
	for i := 0; i < len(inside); i++ {
		e := inside[i]
		if e.name == "key" && i+1 < len(inside) && len(e.inside) == 0 { // of a property list
			i++
			add(e.text(), inside[i].write)
			continue
		}
		add(e.member())
	}
	out = append(out, '{')
	for i, m := range members {
		if i > 0 {
			out = append(out, ',')
		}
		if out = append(appendText(out, m.name), ':'); len(m.values) == 1 {
			out = m.values[0](out)
		} else {
			out = list(out, m.values)
		}
	}
	return append(out, '}')
}

func list(out []byte, values []writes) []byte {
	out = append(out, '[')
	for i, write := range values {
		if i > 0 {
			out = append(out, ',')
		}
		out = write(out)
	}
	return append(out, ']')
}

// member is the name and the value of an element. They can be given by its attributes, or
// by two elements in it:
//
//	<field name="ResultCode">0812</field>
//	<add key="ResultCode" value="0812"/>
//	<member><name>ResultCode</name><value>0812</value></member>
func (e *element) member() (name string, value writes) {
	called, given := cmp.Or(e.attribute("name"), e.attribute("key")), e.attribute("value")
	switch isSaid := e.text() != ""; {
	case called != "" && given != "" && len(e.inside) == 0 && !isSaid:
		return called, scalar(given)
	case called != "" && given == "" && (isSaid || len(e.inside) > 0 || e.attribute("nil") != ""):
		return called, (&element{inside: e.inside, texts: e.texts}).write
	case len(e.inside) == 2 && !isSaid && isNameOf(e.inside[0], e.inside[1]):
		return e.inside[0].text(), e.inside[1].write
	}
	return e.name, e.write
}

// isNameOf reports whether an element is the name of the next one.
func isNameOf(name, value *element) bool {
	n, v := strings.ToLower(name.name), strings.ToLower(value.name)
	isPair := (n == "name" || n == "key") && v == "value" || n == "string"
	return isPair && name.text() != "" && len(name.inside) == 0 && len(name.attributes) == 0
}

// attribute is the value of an attribute; empty if there is none.
func (e *element) attribute(name string) string {
	for _, a := range e.attributes {
		if strings.EqualFold(a[0], name) {
			return a[1]
		}
	}
	return ""
}

// write appends the value of an element. An element that only says of which type it is
// is its value alone.
func (e *element) write(out []byte) []byte {
	text, name := e.text(), strings.ToLower(e.name)
	switch isBare := text == "" && len(e.attributes) == 0; {
	case (name == "true" || name == "false") && isBare && len(e.inside) == 0:
		return append(out, name...)
	case name == "array" && isBare:
		var values []writes
		for _, i := range e.inside {
			values = append(values, i.write)
		}
		return list(out, values)
	case len(e.inside) == 1 && isBare && isType(e.inside[0].name):
		return e.inside[0].write(out)
	case len(e.inside) == 0 && len(e.attributes) == 0:
		return scalar(text)(out)
	}
	attributes := e.attributes
	if text != "" {
		attributes = append(slices.Clone(attributes), [2]string{"#text", text})
	}
	return object(out, e.inside, attributes)
}

// isType holds for elements that are in a value only to say of which type it is.
func isType(name string) bool {
	return slices.Contains([]string{"string", "int", "i4", "integer", "boolean", "double", "struct", "dict"}, strings.ToLower(name))
}

// scalar writes a text. A number that begins with 0 is a text, which codes and references
// are.
func scalar(text string) writes {
	return func(out []byte) []byte {
		switch {
		case text == "":
			return append(out, "null"...)
		case strings.IndexByte("-0123456789", text[0]) >= 0 && json.Valid([]byte(text)):
			return append(out, text...)
		}
		return appendText(out, text)
	}
}

func appendText(out []byte, text string) []byte {
	quoted, _ := json.Marshal(text)
	return append(out, quoted...)
}
