package template

import (
	"fmt"
	"strings"
	"testing"
)

// FuzzSame looks for a template of the grammar below that comes to something else with
// text/template. Each byte is a choice.
func FuzzSame(f *testing.F) {
	for _, seed := range []string{"", "0", "\x05\x01\x02\x03", "template text", "\xff\x80\x40 range over it", strings.Repeat("\x04\x07\x0b\x02", 20)} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, choices []byte) {
		if len(choices) > 4<<10 {
			t.Skip() // no file has as much, and 100,000 turns of it take longer than fuzzing waits
		}
		g := &grammar{choices: choices}
		mustAgree(t, g.template())
	})
}

// FuzzSameText does it for any text, except where types are written.
func FuzzSameText(f *testing.F) {
	for _, text := range same {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "%") && strings.ContainsAny(text, "T#pw[*") {
			t.Skip() // types have other names here, an address or an index leads to one, and after * a flag is a verb
		}
		mustAgree(t, text)
	})
}

// A grammar writes templates, of which most make a text. It ends when its choices do.
type grammar struct {
	choices []byte
	depth   int
	loops   int
	vars    []string
}

// pick takes a choice of n; the first where there are none left.
func (g *grammar) pick(n int) int {
	if len(g.choices) == 0 {
		return 0
	}
	c := g.choices[0]
	g.choices = g.choices[1:]
	return int(c) % n
}

func (g *grammar) of(words ...string) string { return words[g.pick(len(words))] }

func (g *grammar) template() string {
	var b strings.Builder
	for i := range g.pick(3) {
		fmt.Fprintf(&b, `{{define "t%d"}}%s{{end}}`, i, g.blocks())
	}
	b.WriteString(g.blocks())
	for len(g.choices) > 0 {
		b.WriteString(g.blocks())
	}
	return b.String()
}

func (g *grammar) blocks() string {
	vars := len(g.vars)
	g.depth++
	var b strings.Builder
	for range 1 + g.pick(3) {
		b.WriteString(g.block())
	}
	g.depth--
	g.vars = g.vars[:vars]
	return b.String()
}

func (g *grammar) block() string {
	if g.depth > 5 || len(g.choices) == 0 {
		return g.of(" x\n", "{{.}}", "{{$}}")
	}
	switch g.pick(12) {
	case 0:
		return g.of("text ", "\n\n  ", "", "é <b>", "{")
	case 1, 2, 3:
		return g.action(g.pipe())
	case 4:
		return g.action(g.declared(":=") + g.pipe())
	case 5:
		return g.action(g.variable() + " = " + g.pipe())
	case 6:
		return g.action("if "+g.maybe(":=")+g.pipe()) + g.blocks() + g.elses("if") + "{{end}}"
	case 7:
		return g.action("with "+g.maybe(":=")+g.pipe()) + g.blocks() + g.elses("with") + "{{end}}"
	case 8, 9:
		return g.loop()
	case 10:
		return g.action(g.of(`template "t0" `, `template "t1" `, `block "b" `)+g.of("", g.pipe())) + ""
	}
	if g.loops > 0 {
		return g.action(g.of("break", "continue"))
	}
	return g.of("{{/* note */}}", " {{- /* note */ -}} ")
}

func (g *grammar) action(words string) string {
	return g.of("{{", "{{", "{{- ") + words + g.of("}}", "}}", " -}}")
}

func (g *grammar) elses(word string) string {
	switch g.pick(4) {
	case 0:
		return ""
	case 1:
		return g.action("else "+word+" "+g.pipe()) + g.blocks() + g.of("", "{{else}}"+g.blocks())
	}
	return g.action("else") + g.blocks()
}

func (g *grammar) loop() string {
	over := g.of(".Entries", ".Tried", "$.Entries", "3", "2", ".", ".None", g.pipe())
	vars := len(g.vars)
	names := g.of("", "$e := ", "$i, $e := ", "$e = ", "$i, $e = ")
	if strings.Contains(names, ":") {
		g.vars = append(g.vars, "$e")
	}
	g.loops++
	body := g.blocks()
	g.loops--
	g.vars = g.vars[:vars]
	return g.action("range "+names+over) + body + g.of("", "{{else}}"+g.blocks()) + "{{end}}"
}

// declared is a new variable, and maybe is one or none.
func (g *grammar) declared(sign string) string {
	name := g.of("$a", "$b", "$e")
	g.vars = append(g.vars, name)
	return name + " " + sign + " "
}

func (g *grammar) maybe(sign string) string {
	if g.pick(3) > 0 {
		return ""
	}
	return g.declared(sign)
}

func (g *grammar) variable() string {
	if len(g.vars) == 0 {
		return "$"
	}
	return g.vars[g.pick(len(g.vars))]
}

func (g *grammar) pipe() string {
	p := g.command()
	for range g.pick(3) {
		if len(g.choices) > 0 {
			p += " | " + g.call()
		}
	}
	return p
}

func (g *grammar) command() string {
	if g.pick(2) == 0 {
		return g.operand()
	}
	return g.call()
}

// call is a function, more often than not with as many values as it takes.
func (g *grammar) call() string {
	name := g.of("print", "println", "printf", "html", "urlquery", "js", "len", "index", "slice", "not", "and", "or", "eq", "ne", "lt", "le", "gt", "ge")
	words := []string{name}
	if name == "printf" {
		words = append(words, fmt.Sprintf("%q", g.format()))
	}
	for range g.pick(4) {
		words = append(words, g.operand())
	}
	return strings.Join(words, " ")
}

func (g *grammar) format() string {
	var b strings.Builder
	for range g.pick(4) {
		b.WriteString("%" + g.of("", "", "+", "-", "0", " ", "5", "-7", ".2", "08.3") + g.of("v", "s", "d", "q", "x", "X", "f", "g", "e", "t", "c", "U", "o", "b", "%", "z", "") + g.of("", "|", " a"))
	}
	return b.String()
}

func (g *grammar) operand() string {
	if len(g.choices) == 0 || g.depth > 8 {
		return "."
	}
	switch g.pick(10) {
	case 0:
		return g.of("0", "1", "2", "-1", "1.5", "0.0", "1e3", "0x1F", "'a'", "3")
	case 1:
		return g.of(`""`, `"a"`, "`b\\n`", `"0810"`, `"<&'é\x00\u200b"`, `"%d"`)
	case 2:
		return g.of("true", "false", "nil")
	case 3:
		return g.of(".", "$")
	case 4, 5:
		return g.of(".Text", ".Entries", ".Job", ".None", ".Job.ID", ".Job.Empty", "$.Text", "$.Entries", "$.Job.ID", ".Nope")
	case 6:
		return g.of(".Code", ".Name", ".Tried", ".Job", ".Job.Time", ".ID")
	case 7, 8:
		return g.variable() + g.of("", "", "", ".Code", ".Tried")
	}
	g.depth++
	p := "(" + g.of("", g.maybe(":=")) + g.pipe() + ")" + g.of("", "", ".Code", ".Job")
	g.depth--
	return p
}
