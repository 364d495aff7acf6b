// Package config knows YAML and files of settings, as far as records are written in
// them, and gives them as JSON:
//
//	smile:                       {"smile":{"ResultCode":"0812","PartnerParams":{"job_type":6}}}
//	  ResultCode: "0812"
//	  PartnerParams:
//	    job_type: 6
//
//	smile.ResultCode=0812        {"smile.ResultCode":"0812","smile.job_type":6}
//	smile.job_type=6
//
// Lines that merely have a name and a colon are as likely those of a person, who may go
// on with another record without a sign. So YAML has to be nested to be taken for it, and
// nothing in which a name comes twice is.
package config

import (
	"bytes"
	"encoding/json"
	"strings"

	"smilecodes/model/job/form/effort"
)

// JSON gives a text with the outlines in it as JSON, and what they are. The words around
// them stay. It reports whether there are any.
func JSON(text []byte, steps *effort.Steps) (out []byte, name string, ok bool) {
	if !bytes.ContainsAny(text, ":=") || !steps.Take(3*len(text)) {
		return nil, "", false
	}
	p := parser{lines: linesOf(string(text))}
	for p.at < len(p.lines) {
		from, length := p.at, len(p.out)
		switch {
		case p.yaml():
			name, ok = "YAML", true
		case p.settings(from):
			name, ok = "settings", true
		default:
			p.out = p.out[:length]
			p.at = max(p.at, from+1)
			p.keep(from, func(line) bool { return true })
			continue
		}
		p.out = append(p.out, '\n')
		p.keep(from, func(l line) bool { return strings.HasPrefix(strings.TrimLeft(l.whole, " "), "#") })
	}
	return p.out, name, ok
}

// keep writes the lines of some kind from a place to where the parser is.
func (p *parser) keep(from int, isKept func(line) bool) {
	for _, l := range p.lines[from:p.at] {
		if isKept(l) {
			p.out = append(append(p.out, l.whole...), '\n')
		}
	}
}

// A line is one of the text.
type line struct {
	whole, text string // as it is, and without what it is indented by and a comment that it only is
	indent      int
}

func linesOf(text string) []line {
	var lines []line
	for whole := range strings.Lines(text) {
		whole = strings.TrimRight(whole, "\r\n")
		bare := strings.TrimLeft(whole, " ")
		l := line{whole, strings.TrimRight(bare, " \t"), len(whole) - len(bare)}
		if strings.HasPrefix(bare, "#") {
			l.text = ""
		}
		lines = append(lines, l)
	}
	return lines
}

// A parser writes JSON while it reads. Its caller takes back what turns out to be
// something else.
type parser struct {
	lines []line
	at    int
	out   []byte
	depth int
	most  int // how deep it was
	codes int // names that may be those of a code
}

// yaml reads a block of YAML that is nested and has a name of a code. Where it breaks,
// all up to the next empty line is in doubt.
func (p *parser) yaml() bool {
	p.depth, p.most, p.codes = 0, 0, 0
	first := p.lines[p.at]
	if first.text == "" || !isItem(first.text) && !isPair(first.text) {
		return false
	}
	if isWhole := p.block(first.indent); isWhole {
		return p.most > 1 && p.codes > 0
	}
	for p.at < len(p.lines) && p.lines[p.at].text != "" {
		p.at++
	}
	return false
}

// deepest is how deep an outline may be nested.
const deepest = 1000

// block reads the lines that are indented alike, as a list or an object.
func (p *parser) block(indent int) bool {
	if p.depth++; p.depth > deepest {
		return false
	}
	p.most = max(p.most, p.depth)
	defer func() { p.depth-- }()
	if isItem(p.lines[p.at].text) {
		return p.list(indent)
	}
	return p.object(indent)
}

// next goes to the next line that has something, and reports whether it is indented as
// far.
func (p *parser) next(indent int) (isAsFar bool) {
	for at := p.at; at < len(p.lines); at++ {
		if l := p.lines[at]; l.text != "" {
			if l.indent >= indent {
				p.at = at
			}
			return l.indent == indent
		}
	}
	return false
}

func isItem(text string) bool { return text == "-" || strings.HasPrefix(text, "- ") }

// list reads items.
func (p *parser) list(indent int) bool {
	p.out = append(p.out, '[')
	for n := 0; p.next(indent) && isItem(p.lines[p.at].text); n++ {
		if n > 0 {
			p.out = append(p.out, ',')
		}
		l := &p.lines[p.at]
		rest := strings.TrimLeft(l.text[1:], " ")
		inside := indent + len(l.text) - len(rest)
		switch {
		case rest == "":
			p.at++
			if !p.below(indent + 1) {
				return false
			}
		case isPair(rest) || isItem(rest): // the item's object begins in its line
			l.text, l.indent = rest, inside
			if !p.block(inside) {
				return false
			}
		default:
			if p.at++; !p.value(rest, indent) {
				return false
			}
		}
	}
	p.out = append(p.out, ']')
	return p.isOver(indent)
}

// isOver reports whether the next line isn't one that would have to belong to the block.
func (p *parser) isOver(indent int) bool {
	return p.at >= len(p.lines) || p.lines[p.at].text == "" || p.lines[p.at].indent <= indent
}

// object reads names with their values. A name that comes twice makes it none.
func (p *parser) object(indent int) bool {
	p.out = append(p.out, '{')
	has := map[string]bool{}
	for n := 0; p.next(indent); n++ {
		name, rest, ok := nameOf(p.lines[p.at].text)
		if !ok && n > 0 && p.depth == 1 {
			break // the words after it
		}
		if !ok || has[name] {
			return false
		}
		if has[name] = true; n > 0 {
			p.out = append(p.out, ',')
		}
		if lower := strings.ToLower(name); strings.Contains(lower, "code") || strings.Contains(lower, "código") {
			p.codes++
		}
		p.out = append(appendText(p.out, name), ':')
		p.at++
		if rest == "" && !p.below(indent) || rest != "" && !p.value(rest, indent) {
			return false
		}
	}
	p.out = append(p.out, '}')
	return p.isOver(indent)
}

// below reads what is below a name that has nothing beside it; the items of a list can be
// indented as it is.
func (p *parser) below(indent int) bool {
	at := p.at
	for at < len(p.lines) && p.lines[at].text == "" {
		at++
	}
	if at == len(p.lines) || p.lines[at].indent < indent || p.lines[at].indent == indent && !isItem(p.lines[at].text) {
		p.out = append(p.out, "null"...)
		return true
	}
	p.at = at
	return p.block(p.lines[at].indent)
}

// nameOf parts a line into a name and the rest.
func nameOf(text string) (name, rest string, ok bool) {
	const longest = 60
	if text == "" {
		return "", "", false
	}
	if quote := text[0]; quote == '"' || quote == '\'' {
		end := strings.IndexByte(text[1:], quote)
		if end < 0 || !strings.HasPrefix(text[end+2:], ":") {
			return "", "", false
		}
		name, rest = text[1:end+1], text[end+3:]
	} else {
		colon := strings.IndexByte(text[:min(len(text), longest)], ':')
		if colon < 1 || strings.ContainsAny(text[:colon], "{}[](),\"'`<>=&*!|;") {
			return "", "", false
		}
		name, rest = strings.TrimSpace(text[:colon]), text[colon+1:]
	}
	isApart := rest == "" || rest[0] == ' ' || rest[0] == '\t'
	if rest = strings.TrimSpace(rest); strings.HasPrefix(rest, "#") {
		rest = ""
	}
	return name, rest, name != "" && isApart
}

func isPair(text string) bool {
	_, _, ok := nameOf(text)
	return ok
}

func appendText(out []byte, text string) []byte {
	quoted, _ := json.Marshal(text)
	return append(out, quoted...)
}
