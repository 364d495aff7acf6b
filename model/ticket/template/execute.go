package template

import (
	"errors"
	"fmt"
	"strings"
	"text/template/parse"
)

// The limits of a run. Nobody sends a longer text, and a template that goes over every
// entry and every step needs a few thousand turns.
const (
	mostBytes = 1 << 20
	mostTurns = 100_000  // of loops, and uses of templates
	mostDepth = 10_000   // blocks in blocks, those of templates that use themselves too
	mostMade  = 16 << 20 // bytes that functions make, written or not
)

// A run is one execution of a template. What goes wrong in it is a panic with a *Fault,
// which [Template.Execute] catches.
type run struct {
	*Template
	out   strings.Builder
	vars  []variable // those in sight, the latest last
	turns int
	depth int
	made  int // bytes
}

type variable struct {
	name  string
	value value
}

// Execute is the text that a template makes of data. The error is a *Fault.
func (t *Template) Execute(data Record) (text string, err error) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case *Fault:
			text, err = "", fault
		default:
			panic(fault)
		}
	}()
	r := &run{Template: t, vars: []variable{{"$", data}}}
	r.block(data, t.root.Root)
	return r.out.String(), nil
}

// A flow is how a loop goes on after a part of its turn.
type flow int

const (
	on       flow = iota
	nextTurn      // {{continue}}
	loopEnds      // {{break}}
)

// block writes what a list of nodes comes to. It stops early if the turn of the loop
// around it ends.
func (r *run) block(dot value, list *parse.ListNode) flow {
	if r.depth++; r.depth > mostDepth {
		panic(tooLong("its blocks and templates are more than 10,000 deep in each other"))
	}
	after := on
	for _, n := range list.Nodes {
		if after = r.node(dot, n); after != on {
			break
		}
	}
	r.depth--
	return after
}

func (r *run) node(dot value, n parse.Node) flow {
	switch n := n.(type) {
	case *parse.TextNode:
		r.write(string(n.Text))
	case *parse.ActionNode:
		if v := r.pipe(dot, n.Pipe); len(n.Pipe.Decl) == 0 {
			r.write(fmt.Sprint(shown(v)))
		}
	case *parse.IfNode:
		return r.branch(dot, &n.BranchNode)
	case *parse.WithNode:
		return r.branch(dot, &n.BranchNode)
	case *parse.RangeNode:
		return r.loop(dot, n)
	case *parse.TemplateNode:
		r.use(dot, n)
	case *parse.BreakNode:
		return loopEnds
	case *parse.ContinueNode:
		return nextTurn
	}
	return on
}

func (r *run) write(text string) {
	if r.out.Len()+len(text) > mostBytes {
		panic(tooLarge())
	}
	r.out.WriteString(text)
}

func tooLarge() *Fault { return &Fault{Err: errors.New("the text is larger than 1 MB")} }

func tooLong(why string) *Fault { return &Fault{Err: errors.New("it takes too long: " + why)} }

// turn counts what could go on and on, even without a text: {{range 100000000000}}{{end}}.
func (r *run) turn() {
	if r.turns++; r.turns > mostTurns {
		panic(tooLong("it repeats something more than 100,000 times"))
	}
}

// branch is an if or a with, in which dot is what it asked for.
func (r *run) branch(dot value, b *parse.BranchNode) flow {
	defer r.forget(len(r.vars))
	v := r.pipe(dot, b.Pipe)
	switch {
	case truth(v) && b.NodeType == parse.NodeWith:
		return r.block(v, b.List)
	case truth(v):
		return r.block(dot, b.List)
	case b.ElseList != nil:
		return r.block(dot, b.ElseList)
	}
	return on
}

// forget ends the variables of a block.
func (r *run) forget(before int) { r.vars = r.vars[:before] }

func (r *run) loop(dot value, n *parse.RangeNode) flow {
	defer r.forget(len(r.vars))
	count, item := r.items(n, r.pipe(dot, n.Pipe))
	inTurn := len(r.vars)
	for i := range count {
		r.turn()
		r.assign(n.Pipe, i, item(i))
		after := r.block(item(i), n.List)
		r.forget(inTurn)
		if after == loopEnds {
			break
		}
	}
	if count > 0 || n.ElseList == nil {
		return on
	}
	if after := r.block(dot, n.ElseList); after != loopEnds {
		return after
	}
	return on // text/template ends with a break no more than this else
}

// items is what a loop goes over: how many, and which is the item of an index.
func (r *run) items(n *parse.RangeNode, over value) (int, func(int) value) {
	switch over := over.(type) {
	case nil:
		return 0, nil
	case []string:
		return len(over), func(i int) value { return over[i] }
	case []Record:
		return len(over), func(i int) value { return over[i] }
	case int:
		if len(n.Pipe.Decl) < 2 {
			return max(0, over), func(i int) value { return i }
		}
		panic(r.faultAt(n, errors.New("range over a number has one variable, not two")))
	}
	panic(r.faultAt(n, fmt.Errorf("range can't go over %s", called(over))))
}

// assign gives the variables of a loop the values of a turn: {{range $index, $item := …}}.
func (r *run) assign(p *parse.PipeNode, index int, item value) {
	values := []value{index, item}[2-len(p.Decl):]
	for i, v := range p.Decl {
		if p.IsAssign {
			r.variable(v).value = values[i]
		} else {
			r.vars[len(r.vars)-len(p.Decl)+i].value = values[i]
		}
	}
}

// use writes what another template comes to, which sees none of the variables here.
func (r *run) use(dot value, n *parse.TemplateNode) {
	r.turn()
	var given value
	if n.Pipe != nil {
		given = r.pipe(dot, n.Pipe)
	}
	before := r.vars
	r.vars = []variable{{"$", given}}
	r.block(given, r.trees[n.Name].Root)
	r.vars = before
}
