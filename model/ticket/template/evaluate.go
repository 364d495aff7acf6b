package template

import (
	"fmt"
	"slices"
	"text/template/parse"
)

// pipe is the value of a pipeline, whose variables it sets.
func (r *run) pipe(dot value, p *parse.PipeNode) value {
	var piped []value
	for _, c := range p.Cmds {
		piped = []value{r.command(dot, c, piped)}
	}
	for _, v := range p.Decl {
		if p.IsAssign {
			r.variable(v).value = piped[0]
		} else {
			r.vars = append(r.vars, variable{v.Ident[0], piped[0]})
		}
	}
	return piped[0]
}

func (r *run) command(dot value, c *parse.CommandNode, piped []value) value {
	if f, ok := c.Args[0].(*parse.IdentifierNode); ok {
		return r.call(dot, f, c.Args[1:], piped)
	}
	return r.operand(dot, c.Args[0])
}

// operand is the value of one word, or of a pipeline in parentheses.
func (r *run) operand(dot value, n parse.Node) value {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.BoolNode:
		return n.True
	case *parse.StringNode:
		return n.Text
	case *parse.NumberNode:
		v, _ := number(n) // it was checked
		return v
	case *parse.FieldNode:
		return r.fields(n, dot, n.Ident)
	case *parse.VariableNode:
		return r.fields(n, r.variable(n).value, n.Ident[1:])
	case *parse.ChainNode:
		return r.fields(n, r.operand(dot, n.Node), n.Field)
	case *parse.PipeNode:
		return r.pipe(dot, n)
	case *parse.IdentifierNode:
		return r.call(dot, n, nil, nil)
	}
	return nil // the word nil
}

// fields is what a chain of names leads to: .Job.Time.
func (r *run) fields(n parse.Node, v value, names []string) value {
	for _, name := range names {
		record, isRecord := v.(Record)
		next, ok := record.field(name)
		if !ok {
			among := ""
			if isRecord {
				among = "; there is " + record.names()
			}
			fault := r.faultAt(n, fmt.Errorf("there is no .%s here%s", name, among))
			fault.NoField = true
			panic(fault)
		}
		v = next
	}
	return v
}

// variable is the latest of a name. The parser refuses to read one that wasn't declared,
// but not to set it.
func (r *run) variable(n *parse.VariableNode) *variable {
	for i := range slices.Backward(r.vars) {
		if r.vars[i].name == n.Ident[0] {
			return &r.vars[i]
		}
	}
	panic(r.faultAt(n, fmt.Errorf("there is no variable %s to set; declare it with :=", n.Ident[0])))
}

// call is the value of a function of its arguments and of what is piped in. Of
// and and or only as many arguments are looked at as decide it.
func (r *run) call(dot value, n *parse.IdentifierNode, args []parse.Node, piped []value) value {
	f := r.funcs[n.Ident]
	values := make([]value, 0, len(args)+len(piped))
	for _, a := range args {
		v := r.operand(dot, a)
		if f.decides != nil && f.decides(v) {
			return v
		}
		values = append(values, v)
	}
	values = append(values, piped...)
	if f.decides != nil {
		return values[len(values)-1]
	}
	if textIn(values...) > mostBytes {
		panic(tooLarge()) // before it is made
	}
	v, err := f.of(values)
	if err != nil {
		panic(r.faultAt(n, fmt.Errorf("error calling %s: %w", n.Ident, err)))
	}
	made := textIn(v)
	if made > mostBytes {
		panic(tooLarge())
	}
	if r.made += made; r.made > mostMade {
		panic(tooLong("its functions make more than 16 MB of text"))
	}
	return v
}

// textIn is how many bytes the texts among values have.
func textIn(values ...value) int {
	sum := 0
	for _, v := range values {
		text, _ := v.(string)
		sum += len(text)
	}
	return sum
}
