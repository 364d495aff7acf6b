package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"unsafe"

	"github.com/pelletier/go-toml/v2/unstable"
)

// A file is what decoding one file gave.
type file struct {
	name   string
	usable bool // what was decoded can be checked
	faults []error
}

func (f *file) fault(format string, args ...any) {
	f.faults = append(f.faults, fmt.Errorf("%s: %s", f.name, fmt.Sprintf(format, args...)))
}

// A table is what the keys of one TOML table are decoded into.
type table interface {
	// field is where the value of a key goes: a *string, **string, *bool,
	// *int, *[]string or *[]int; nil for an unknown key.
	field(key string) any
}

// A document is the table of a whole file, in which others stand as lists.
type document interface {
	table
	// next adds a table to the list of a name; nil for an unknown one.
	next(name string) table
}

// A decoder reads one file. It goes through the expressions of the TOML parser
// itself: that is several times faster than decoding by reflection, which
// would be most of the time that a command takes, and it reports every unknown
// key and every value of a wrong type, not only the first.
type decoder struct {
	file
	p    *unstable.Parser
	src  string // the file, of which most texts are a part
	doc  document
	into table  // the table that keys belong to now; nil if unknown
	name string // of that table, for the names of its keys
	seen []any  // the fields of that table that have a value
}

// decode reads a file into a document. The parser is one that was used before:
// its memory is not asked for again.
func decode(p *unstable.Parser, name string, data []byte, doc document) file {
	d := decoder{file: file{name: name, usable: true}, p: p, doc: doc, into: doc}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))          // some editors put this mark in front
	d.src = unsafe.String(unsafe.SliceData(data), len(data)) // nobody writes to it any more
	d.p.Reset(data)
	for d.p.NextExpression() {
		switch e := d.p.Expression(); e.Kind {
		case unstable.KeyValue:
			d.keyValue(e)
		case unstable.ArrayTable:
			d.table(e)
		case unstable.Table:
			_, name := d.key(e)
			d.into = nil
			d.at(e.Child(), "unknown key %q", name)
		}
	}
	if err := d.p.Error(); err != nil {
		d.broken(err)
	}
	return d.file
}

// at reports a fault with its place.
func (d *decoder) at(n *unstable.Node, format string, args ...any) {
	at := d.p.Shape(n.Raw).Start
	d.fault("line %d, column %d: %s", at.Line, at.Column, fmt.Sprintf(format, args...))
}

// broken reports where the file is no TOML.
func (d *decoder) broken(err error) {
	d.usable = false
	var where *unstable.ParserError
	if !errors.As(err, &where) {
		d.fault("%s", shown(err.Error()))
		return
	}
	at := d.p.Shape(d.p.Range(where.Highlight)).Start
	d.fault("line %d, column %d: %s", at.Line, at.Column, shown(where.Message))
}

// key is the name of an expression's key, and whether it is one word.
func (d *decoder) key(e *unstable.Node) (simple bool, name string) {
	it := e.Key()
	it.Next()
	name = d.text(it.Node())
	if simple = it.IsLast(); simple {
		return simple, name // as nearly always
	}
	for it.Next() {
		name += "." + string(it.Node().Data)
	}
	return simple, name
}

// table begins the next table of a list.
func (d *decoder) table(e *unstable.Node) {
	_, name := d.key(e)
	if d.begin(name); d.into == nil {
		d.at(e.Child(), "unknown key %q", name)
	}
}

// begin makes the next table of a list the one that keys belong to.
func (d *decoder) begin(name string) {
	d.into, d.name = d.doc.next(name), name+"."
	d.seen = d.seen[:0]
}

// inline reads a list that is written in one value: step = [{ do = "..." }].
// Nothing is said of what it may be if it is none.
func (d *decoder) inline(name string, list *unstable.Node) bool {
	if d.into != table(d.doc) || list.Kind != unstable.Array {
		return false
	}
	was, seen := d.into, d.seen
	defer func() { d.into, d.name, d.seen = was, "", seen }()
	d.seen = nil
	for it := list.Children(); it.Next(); {
		if d.begin(name); d.into == nil || it.Node().Kind != unstable.InlineTable {
			return false
		}
		for in := it.Node().Children(); in.Next(); {
			d.keyValue(in.Node())
		}
	}
	return true
}

func (d *decoder) keyValue(e *unstable.Node) {
	if d.into == nil {
		return // in a table that is unknown, and was reported
	}
	it := e.Key()
	it.Next()
	first := it.Node()
	simple, name := d.key(e)
	var field any
	if simple {
		field = d.into.field(name)
	}
	switch {
	case field == nil && simple && d.inline(name, e.Value()):
	case field == nil:
		d.at(first, "unknown key %q", d.name+name)
	case slices.Contains(d.seen, field):
		d.at(first, "key %s is already defined", name)
		d.usable = false
	default:
		if wanted := d.set(field, e.Value()); wanted != "" {
			d.at(e.Value(), "%s must be %s", name, wanted)
			d.usable = false
		}
	}
	d.seen = append(d.seen, field)
}

// set stores a value in a field. It says what the field wants if the value is
// not of its type.
func (d *decoder) set(field any, n *unstable.Node) (wanted string) {
	ok := false
	switch field := field.(type) {
	case *string:
		*field, ok = d.quoted(n)
		wanted = "text in quotes"
	case **string:
		var s string
		s, ok = d.quoted(n)
		*field, wanted = &s, "text in quotes"
	case *bool:
		*field, ok = n.Data != nil && n.Data[0] == 't', n.Kind == unstable.Bool
		wanted = "true or false"
	case *int:
		*field, ok = number(n)
		wanted = "a whole number"
	case *[]string:
		*field, ok = listOf(n, d.quoted)
		wanted = "a list of texts in quotes"
	case *[]int:
		*field, ok = listOf(n, number)
		wanted = "a list of whole numbers"
	}
	if ok {
		return ""
	}
	return wanted
}

func (d *decoder) quoted(n *unstable.Node) (string, bool) {
	if n.Kind != unstable.String {
		return "", false
	}
	return d.text(n), true
}

// text is what a node says. Where it stands in the file as it is, it is that
// part of the file; only a text with escapes is a new one.
func (d *decoder) text(n *unstable.Node) string {
	from, length := int(n.Raw.Offset), int(n.Raw.Length)
	for quotes := 0; quotes <= 1 && 2*quotes <= length; quotes++ {
		if part := d.src[from+quotes : from+length-quotes]; part == string(n.Data) {
			return part
		}
	}
	return string(n.Data)
}

// number reads the plain numbers that the catalogue has: rows and job types.
func number(n *unstable.Node) (int, bool) {
	if n.Kind != unstable.Integer || len(n.Data) == 0 || len(n.Data) > 6 {
		return 0, false
	}
	value := 0
	for _, digit := range n.Data {
		if digit < '0' || digit > '9' {
			return 0, false
		}
		value = value*10 + int(digit-'0')
	}
	return value, true
}

func listOf[T any](n *unstable.Node, read func(*unstable.Node) (T, bool)) ([]T, bool) {
	if n.Kind != unstable.Array {
		return nil, false
	}
	count := 0
	for it := n.Children(); it.Next(); {
		count++
	}
	values := make([]T, 0, count)
	for it := n.Children(); it.Next(); {
		v, ok := read(it.Node())
		if !ok {
			return nil, false
		}
		values = append(values, v)
	}
	return values, true
}
