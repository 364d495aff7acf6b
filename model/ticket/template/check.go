package template

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"text/template/parse"
)

// check looks for what can never work, in any branch and with any data, so that it is
// told when a template is read. Its error is a *Fault.
func (t *Template) check(n parse.Node) error {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return nil // of an if without an else
		}
		return each(n.Nodes, t.check)
	case *parse.IfNode:
		return t.checkBranch(&n.BranchNode)
	case *parse.WithNode:
		return t.checkBranch(&n.BranchNode)
	case *parse.RangeNode:
		return t.checkBranch(&n.BranchNode)
	case *parse.ActionNode:
		return t.check(n.Pipe)
	case *parse.TemplateNode:
		if t.trees[n.Name] == nil {
			return t.faultAt(n, fmt.Errorf("there is no template %q", n.Name))
		}
		return t.check(n.Pipe)
	case *parse.PipeNode:
		return t.checkPipe(n)
	case *parse.ChainNode:
		return t.check(n.Node)
	case *parse.IdentifierNode:
		return t.checkCall(n, 0)
	case *parse.NumberNode:
		if _, err := number(n); err != nil {
			return t.faultAt(n, err)
		}
	}
	return nil
}

func each[N any](nodes []N, check func(N) error) error {
	for _, n := range nodes {
		if err := check(n); err != nil {
			return err
		}
	}
	return nil
}

func (t *Template) checkBranch(b *parse.BranchNode) error {
	return each([]parse.Node{b.Pipe, b.List, b.ElseList}, t.check)
}

func (t *Template) checkPipe(p *parse.PipeNode) error {
	if p == nil {
		return nil // of a template that is given nothing
	}
	for i, c := range p.Cmds {
		given := len(c.Args) - 1
		if i > 0 {
			given++ // what is piped in
		}
		if err := t.checkCommand(c, given); err != nil {
			return err
		}
	}
	return nil
}

// checkCommand holds that only functions are given values, and as many as they take.
func (t *Template) checkCommand(c *parse.CommandNode, given int) error {
	f, isFunction := c.Args[0].(*parse.IdentifierNode)
	switch {
	case isFunction:
		if err := t.checkCall(f, given); err != nil {
			return err
		}
	case given > 0:
		return t.faultAt(c, fmt.Errorf("%s takes no values, because it isn't a function", c.Args[0]))
	case c.Args[0].Type() == parse.NodeNil:
		return t.faultAt(c, errors.New("nil can't be written"))
	default:
		return t.check(c.Args[0])
	}
	return each(c.Args[1:], t.check)
}

func (t *Template) checkCall(n *parse.IdentifierNode, given int) error {
	f := t.funcs[n.Ident]
	if given >= f.least && given <= f.most {
		return nil
	}
	takes := strconv.Itoa(f.least)
	if f.most == anyNumber {
		takes += " or more"
	} else if f.most > f.least {
		takes = fmt.Sprintf("%d to %d", f.least, f.most)
	}
	return t.faultAt(n, fmt.Errorf("%s takes %s values, not %d", n.Ident, takes, given))
}

// number is the value of a number, by the rules of a constant in Go: 1e3 is a float64,
// and 'a' and 0x1F are ints.
func number(n *parse.NumberNode) (value, error) {
	isHex := strings.HasPrefix(strings.ToLower(n.Text), "0x") && !strings.ContainsAny(n.Text, "pP")
	switch {
	case n.IsComplex:
		return nil, fmt.Errorf("%s is a complex number, which a template can't use", n.Text)
	case n.IsFloat && !isHex && n.Text[0] != '\'' && strings.ContainsAny(n.Text, ".eEpP"):
		return n.Float64, nil
	case n.IsInt && int64(int(n.Int64)) == n.Int64:
		return int(n.Int64), nil
	}
	return nil, fmt.Errorf("the number %s is too large", n.Text)
}
