// Package template makes a text of a template and of records. The syntax is that of
// Go's text/template, whose parser reads it:
//
//	{{.Code}}: {{.Text}}   with   NewRecord("an entry", Text("Code", "0810"), Text("Text", "Approved"))
//
// What a template does is done here instead, for two reasons. Package text/template goes
// through its data by reflection, so a template reaches whatever the data has; here it
// reaches the fields that somebody listed. And it looks up methods by their names, so a
// program that uses it keeps every method of every type: 1.8 MB in this one.
//
// What isn't here is refused when a template is read: call, methods (a field with
// arguments) and complex numbers. %T and %#v of printf write types of this package.
package template

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"text/template/parse"
)

// A Template is a text with actions in it. Several can execute it at once.
type Template struct {
	text  string
	root  *parse.Tree
	trees map[string]*parse.Tree // what {{template}} can use, by name; the root is one
	funcs map[string]function
}

// Parse reads a template. It can use itself by its name. The error is a *Fault.
func Parse(name, text string) (*Template, error) {
	t := &Template{text: text, funcs: functions()}
	names := map[string]any{}
	for n := range t.funcs {
		names[n] = true
	}
	own := strings.ReplaceAll(name, "%", "%%") // the parser makes formats of it
	trees, err := parse.Parse(own, text, "", "", names)
	if err != nil {
		return nil, parserFault(name, err)
	}
	t.root, t.trees = trees[own], trees
	for _, tree := range trees {
		if err := t.check(tree.Root); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// A Fault is what is wrong with a template, for the person who wrote it.
type Fault struct {
	Line    int // from 1; 0 where a limit is reached
	Err     error
	NoField bool // it names a field that isn't there
}

// Error is the line and what is wrong there: "line 2: there is no .Nope here".
func (f *Fault) Error() string {
	if f.Line == 0 {
		return f.Err.Error()
	}
	return fmt.Sprintf("line %d: %v", f.Line, f.Err)
}

// Unwrap is the error without its line.
func (f *Fault) Unwrap() error { return f.Err }

// parserFault takes an error of the parser apart, which knows the template's name:
//
//	template: internal-x:2: missing value for range
func parserFault(name string, err error) *Fault {
	number, message, _ := strings.Cut(strings.TrimPrefix(err.Error(), "template: "+name+":"), ": ")
	line, atoiErr := strconv.Atoi(number)
	if atoiErr != nil {
		return &Fault{Err: err}
	}
	return &Fault{Line: line, Err: errors.New(message)}
}

// faultAt is a fault at the line of a node.
func (t *Template) faultAt(n parse.Node, err error) *Fault {
	return &Fault{Line: 1 + strings.Count(t.text[:n.Position()], "\n"), Err: err}
}
