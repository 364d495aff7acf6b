package settings

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

// A document is the text of config.toml.
type document []byte

// A statement is a key with its value, or the name of a table.
type statement struct {
	kind    unstable.Kind // KeyValue, Table or ArrayTable
	key     []string      // part by part
	at      int           // where the key begins
	valueAt int           // where the value begins
	text    string        // the value as it is written
	value   any           // the value as Go has it: a string, bool, int64 or a list of them; nil for anything else
	inline  []statement   // what a value that is a table holds, perhaps nothing; nil for other values
}

// name is the key as people write it.
func (s statement) name() string { return strings.Join(s.key, ".") }

// statements are those up to the first that isn't TOML, and what is wrong with
// that one.
func (d document) statements() ([]statement, error) {
	var all []statement
	var p unstable.Parser
	p.Reset(d)
	for p.NextExpression() {
		e := p.Expression()
		s := d.statement(e)
		if s.kind == unstable.KeyValue && e.Value().Kind == unstable.InlineTable {
			s.inline = []statement{}
			for it := e.Value().Children(); it.Next(); {
				s.inline = append(s.inline, d.statement(it.Node()))
			}
		}
		all = append(all, s)
	}
	if err := p.Error(); err != nil {
		at := len(d)
		var where *unstable.ParserError
		if errors.As(err, &where) {
			at = int(p.Range(where.Highlight).Offset)
		}
		return all, newFault(d.position(at), err.Error()+"; smilecodes reads nothing after this")
	}
	return all, nil
}

// statement reads an expression. The parser doesn't say where a list begins, so we
// look for that after the key.
func (d document) statement(e *unstable.Node) statement {
	s := statement{kind: e.Kind, at: -1}
	var keyEnds int
	for it := e.Key(); it.Next(); {
		part := it.Node()
		s.key = append(s.key, string(part.Data))
		if keyEnds = int(part.Raw.Offset + part.Raw.Length); s.at < 0 {
			s.at = int(part.Raw.Offset)
		}
	}
	if e.Kind == unstable.KeyValue {
		ends := int(e.Raw.Offset + e.Raw.Length)
		_, value, _ := bytes.Cut(d[keyEnds:ends], []byte("="))
		value = bytes.TrimLeft(value, " \t")
		s.valueAt, s.text, s.value = ends-len(value), string(bytes.TrimSpace(value)), valueOf(e.Value())
	}
	return s
}

func valueOf(n *unstable.Node) any {
	switch text := string(n.Data); n.Kind {
	case unstable.String:
		return text
	case unstable.Bool:
		return text == "true"
	case unstable.Integer:
		if i, err := strconv.ParseInt(text, 0, 64); err == nil { // TOML writes whole numbers as Go does: 0x20 is one
			return i
		}
	case unstable.Array:
		list := []any{}
		for it := n.Children(); it.Next(); {
			list = append(list, valueOf(it.Node()))
		}
		return list
	}
	return nil
}

// position is where an offset is.
func (d document) position(at int) position {
	before := d[:at]
	begun := bytes.LastIndexByte(before, '\n') + 1
	return position{bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[begun:]) + 1}
}

// foreign says where a text stops being plain UTF-8, and what it is instead;
// nothing if it is plain.
func (d document) foreign() (at int, problem string) {
	begins := func(mark string) bool { return bytes.HasPrefix(d, []byte(mark)) }
	nul := bytes.IndexByte(d, 0)
	switch {
	case begins("\xef\xbb\xbf"):
		return 0, "it begins with a byte order mark (BOM); save the file as UTF-8 without one"
	case begins("\xff\xfe"), begins("\xfe\xff"), nul == 0 && len(d) > 1, nul == 1:
		return 0, "the file is UTF-16; save it as UTF-8"
	case nul >= 0:
		return nul, "NUL character found; a settings file must be plain text"
	case !utf8.Valid(d):
		return d.invalid(), "this isn't UTF-8; save the file as UTF-8"
	}
	return 0, ""
}

// invalid is where the first bytes are that aren't UTF-8.
func (d document) invalid() int {
	at := 0
	for {
		r, size := utf8.DecodeRune(d[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
}
