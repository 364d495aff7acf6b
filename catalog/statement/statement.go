// Package statement reads a TOML file one statement after another, each with its place,
// so that all faults of a file can be told together and what is right in it still counts.
// A library that fills structs stops at the first wrong type, and doesn't say where the
// right values are.
package statement

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

// A Document is the text of a TOML file.
type Document []byte

// A Statement is a key with its value, or the name of a table.
type Statement struct {
	IsTable bool        // [name] or [[name]], and not a key
	IsList  bool        // [[name]]: one of several tables of the name
	Key     []string    // part by part
	At      int         // where the key begins, in bytes from the beginning of the file
	ValueAt int         // where the value begins
	Text    string      // the value as it is written
	Value   any         // the value as Go has it: a string, bool, int64, [Date] or a list of them; nil for anything else
	Inline  []Statement // what a value that is a table holds, perhaps nothing; nil for other values
}

// A Date is a day as TOML writes it: 2026-11-20. It may be one that no month has.
type Date string

// Name is the key as people write it.
func (s Statement) Name() string { return strings.Join(s.Key, ".") }

// A Fault is what is wrong at an offset of a file.
type Fault struct {
	At      int // in bytes
	Problem string
}

// Error is the problem, without its place.
func (f *Fault) Error() string { return f.Problem }

// Statements are those up to the first that isn't TOML, and what is wrong with that one;
// nil if nothing is.
func (d Document) Statements() ([]Statement, *Fault) {
	var all []Statement
	var p unstable.Parser
	p.Reset(d)
	for p.NextExpression() {
		e := p.Expression()
		s := d.statement(e)
		if !s.IsTable && e.Value().Kind == unstable.InlineTable {
			s.Inline = []Statement{}
			for it := e.Value().Children(); it.Next(); {
				s.Inline = append(s.Inline, d.statement(it.Node()))
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
		return all, &Fault{at, err.Error() + "; smilecodes reads nothing after this"}
	}
	return all, nil
}

// statement reads an expression. The parser doesn't say where a list begins, so we
// look for that after the key.
func (d Document) statement(e *unstable.Node) Statement {
	s := Statement{IsTable: e.Kind != unstable.KeyValue, IsList: e.Kind == unstable.ArrayTable, At: -1}
	var keyEnds int
	for it := e.Key(); it.Next(); {
		part := it.Node()
		s.Key = append(s.Key, string(part.Data))
		if keyEnds = int(part.Raw.Offset + part.Raw.Length); s.At < 0 {
			s.At = int(part.Raw.Offset)
		}
	}
	if !s.IsTable {
		ends := int(e.Raw.Offset + e.Raw.Length)
		_, value, _ := bytes.Cut(d[keyEnds:ends], []byte("="))
		value = bytes.TrimLeft(value, " \t")
		s.ValueAt, s.Text, s.Value = ends-len(value), string(bytes.TrimSpace(value)), valueOf(e.Value())
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
	case unstable.LocalDate:
		return Date(text)
	case unstable.Array:
		list := []any{}
		for it := n.Children(); it.Next(); {
			list = append(list, valueOf(it.Node()))
		}
		return list
	}
	return nil
}

// Position is the line and the column of an offset, both from 1. The column counts
// characters.
func (d Document) Position(at int) (line, column int) {
	before := d[:at]
	begun := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[begun:]) + 1
}

// Foreign says where a text stops being plain UTF-8, and what it is instead;
// nothing if it is plain.
func (d Document) Foreign() (at int, problem string) {
	begins := func(mark string) bool { return bytes.HasPrefix(d, []byte(mark)) }
	nul := bytes.IndexByte(d, 0)
	switch {
	case begins("\xef\xbb\xbf"):
		return 0, "it begins with a byte order mark (BOM); save the file as UTF-8 without one"
	case begins("\xff\xfe"), begins("\xfe\xff"), nul == 0 && len(d) > 1, nul == 1:
		return 0, "the file is UTF-16; save it as UTF-8"
	case nul >= 0:
		return nul, "NUL character found; the file must be plain text"
	case !utf8.Valid(d):
		return d.invalid(), "this isn't UTF-8; save the file as UTF-8"
	}
	return 0, ""
}

// invalid is where the first bytes are that aren't UTF-8.
func (d Document) invalid() int {
	at := 0
	for {
		r, size := utf8.DecodeRune(d[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
}
