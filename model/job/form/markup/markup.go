// Package markup knows how records are written between tags: as elements and attributes
// of XML, which become JSON, and as the tables, lists and lines of a page in HTML, which
// become text.
//
//	<job type="6"><ResultCode>0812</ResultCode></job>     {"job":{"type":6,"ResultCode":"0812"}}
//	<tr><td>ResultCode</td><td>0812</td></tr>             ResultCode	0812
//
// An element that isn't closed as it was opened doesn't count.
package markup

import (
	"bytes"
	"html"
	"strings"

	"smilecodes/model/job/form/effort"
)

// pageTag is a tag that only pages have.
var pageTag = effort.Pattern(`(?i)<(?:html|body|table|tr|td|dl|dt|div|span|ul|ol|li|p|pre|br|h[1-6])[ />]`)

// Text gives what is between tags as JSON or as text that other readers know, and what it
// was. It reports whether there are tags.
func Text(text []byte, steps *effort.Steps) (out []byte, name string, ok bool) {
	if !bytes.Contains(text, []byte("</")) && !bytes.Contains(text, []byte("/>")) || !steps.Take(3*len(text)) {
		return nil, "", false
	}
	if pageTag().Match(text) {
		return page(text), "HTML", true
	}
	out, ok = elements(text)
	return out, "XML", ok
}

// A kind is what a token is.
type kind uint8

// The kinds.
const (
	words  kind = iota
	opens       // <name …>
	closes      // </name>
	stands      // <name …/>
	says        // a comment or an instruction
)

// A token is a tag, or the text up to the next one.
type token struct {
	kind       kind
	name       string // in a tag, without what is before a colon
	attributes [][2]string
	text       string
	from, to   int
}

// A scanner reads tokens one after the other.
type scanner struct {
	text   string
	at     int
	noEnds map[string]bool // what is searched in vain from here
}

// next is the next token; false at the end.
func (s *scanner) next() (t token, ok bool) {
	t.from = s.at
	if s.at == len(s.text) {
		return t, false
	}
	if s.text[s.at] == '<' && s.tag(&t) {
		t.to = s.at
		return t, true
	}
	end := strings.IndexByte(s.text[s.at+1:], '<')
	if s.at += 1 + end; end < 0 {
		s.at = len(s.text)
	}
	t = token{kind: words, text: html.UnescapeString(s.text[t.from:s.at]), from: t.from, to: s.at}
	return t, true
}

// tag reads a tag, if one begins here.
func (s *scanner) tag(t *token) bool {
	rest := s.text[s.at:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		t.kind = says
		return s.goTo("-->")
	case strings.HasPrefix(rest, "<![CDATA["):
		from := s.at + len("<![CDATA[")
		ok := s.goTo("]]>")
		if ok {
			t.kind, t.text = words, s.text[from:s.at-len("]]>")]
		}
		return ok
	case strings.HasPrefix(rest, "<?"), strings.HasPrefix(rest, "<!"):
		t.kind = says
		return s.goTo(">")
	}
	at := s.at
	if s.at++; strings.HasPrefix(s.text[s.at:], "/") {
		s.at++
		t.kind = closes
	} else {
		t.kind = opens
	}
	if t.name = s.word(); t.name == "" || !s.attributes(t) {
		s.at = at
		return false
	}
	return true
}

// goTo goes beyond a sign, if there is one.
func (s *scanner) goTo(sign string) bool {
	if s.noEnds[sign] {
		return false
	}
	i := strings.Index(s.text[s.at:], sign)
	if i < 0 {
		if s.noEnds == nil {
			s.noEnds = map[string]bool{}
		}
		s.noEnds[sign] = true
		return false
	}
	s.at += i + len(sign)
	return true
}

// word reads a name, without what is before a colon in it.
func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.text) && isNamePart(s.text[s.at]) {
		s.at++
	}
	name := s.text[from:s.at]
	return name[strings.LastIndexByte(name, ':')+1:]
}

func isNamePart(c byte) bool {
	return c == ':' || c == '_' || c == '-' || c == '.' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || c >= 0x80
}

// attributes reads what is in a tag up to its end.
func (s *scanner) attributes(t *token) bool {
	for {
		for s.at < len(s.text) && strings.IndexByte(" \t\r\n", s.text[s.at]) >= 0 {
			s.at++
		}
		switch {
		case s.at == len(s.text):
			return false
		case s.text[s.at] == '>':
			s.at++
			return true
		case strings.HasPrefix(s.text[s.at:], "/>"):
			s.at += len("/>")
			t.kind = stands
			return true
		}
		isOfXML := strings.HasPrefix(s.text[s.at:], "xmlns")
		name := s.word()
		if name == "" {
			return false
		}
		value := ""
		if strings.HasPrefix(s.text[s.at:], "=") {
			s.at++
			var ok bool
			if value, ok = s.value(); !ok {
				return false
			}
		}
		if !isOfXML {
			t.attributes = append(t.attributes, [2]string{name, value})
		}
	}
}

// value reads the value of an attribute.
func (s *scanner) value() (value string, ok bool) {
	if s.at == len(s.text) {
		return "", false
	}
	if quote := s.text[s.at]; quote == '"' || quote == '\'' {
		end := strings.IndexByte(s.text[s.at+1:], quote)
		if end < 0 {
			return "", false
		}
		value = s.text[s.at+1 : s.at+1+end]
		s.at += end + 2
		return html.UnescapeString(value), true
	}
	from := s.at
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n>\"'<", s.text[s.at]) < 0 {
		s.at++
	}
	return s.text[from:s.at], s.at > from
}
