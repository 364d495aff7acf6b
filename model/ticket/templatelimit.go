package ticket

import (
	"errors"
	"strings"
	"text/template"
	"text/template/parse"
)

// The limits of a template. Nobody sends a longer text, and a template that goes
// over every entry and every step needs a few thousand turns.
const (
	mostBytes = 1 << 20
	mostTurns = 100_000
)

// A limited takes a text up to the limits. A write of nothing is a turn; see
// countTurns.
type limited struct {
	text  strings.Builder
	turns int
}

func (l *limited) Write(p []byte) (int, error) {
	if len(p) == 0 {
		l.turns++
	}
	switch {
	case l.turns > mostTurns:
		return 0, errors.New("it takes too long: it repeats something more than 100,000 times")
	case l.text.Len()+len(p) > mostBytes:
		return 0, errors.New("the text is larger than 1 MB")
	}
	return l.text.Write(p)
}

// countTurns makes a template write nothing at the start of every turn of a loop,
// and of every template that it uses, so that the caller who takes its text can stop one
// that goes on and on, even if it has no text:
//
//	{{range 100000000000}}{{end}}
func countTurns(t *template.Template) {
	for _, used := range t.Templates() {
		if used.Tree != nil {
			countLoops(used.Root)
			countTurn(used.Root)
		}
	}
}

func countLoops(n parse.Node) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return // of an if without an else
		}
		for _, inside := range n.Nodes {
			countLoops(inside)
		}
	case *parse.IfNode:
		countLoops(n.List)
		countLoops(n.ElseList)
	case *parse.WithNode:
		countLoops(n.List)
		countLoops(n.ElseList)
	case *parse.RangeNode:
		countLoops(n.List)
		countLoops(n.ElseList)
		countTurn(n.List)
	}
}

func countTurn(turn *parse.ListNode) {
	turn.Nodes = append([]parse.Node{&parse.TextNode{NodeType: parse.NodeText}}, turn.Nodes...)
}
