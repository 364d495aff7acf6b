package form

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"smilecodes/model/job/field"
)

// TestNamesWhereSeparatorsAre: the names that are found around separators are those that
// a search through the whole text finds.
func TestNamesWhereSeparatorsAre(t *testing.T) {
	known := regexp.MustCompile(`(?i)(` + field.Labels() + `|` + otherNames + `)` + separator)
	before := regexp.MustCompile(`[A-Za-z][\w.-]*=`)
	signs := strings.Split("ResultCode,job_type, ,  ,\t,=,->,- , - ,\n,\r\n,\",`,(,],x,é,résultat,code de résultat,–, — ,→,|,:,0812,date,-,[,_,"+strings.Repeat("long ", 20), ",")
	r := rand.New(rand.NewPCG(1, 1))
	names := 0
	for range 3000 {
		var b strings.Builder
		for range 30 {
			b.WriteString(signs[r.IntN(len(signs))])
		}
		text := []byte(b.String())
		var got, want []string
		for _, m := range known.FindAllSubmatchIndex(text, -1) {
			want = append(want, fmt.Sprint(m[1], m[2], m[3]))
		}
		for w := range separated(text) {
			for _, m := range known.FindAllSubmatchIndex(text[w[0]:w[1]], -1) {
				got = append(got, fmt.Sprint(w[0]+m[1], w[0]+m[2], w[0]+m[3]))
			}
		}
		for _, m := range before.FindAllIndex(text, -1) {
			want = append(want, fmt.Sprint(m[0], m[1]))
		}
		for _, m := range assigned(text) {
			got = append(got, fmt.Sprint(m[0], m[1]))
		}
		if names += len(want); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("in %q\ngot  %v\nwant %v", text, got, want)
		}
	}
	if names < 3000 {
		t.Errorf("only %d names", names)
	}
}

// TestEndings: each name that is known has an ending that is looked for.
func TestEndings(t *testing.T) {
	depth := 0
	names := strings.FieldsFunc(field.Labels()+"|"+otherNames, func(c rune) bool {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		}
		return c == '|' && depth == 0
	})
	for _, name := range names {
		name, _ = strings.CutSuffix(name, "(?:stamp)?")
		if !endsName([]byte(name)) {
			t.Errorf("%s is not found by its ending", name)
		}
	}
	if len(names) < 20 || !endsName([]byte("TIMESTAMP")) || endsName([]byte("xyz")) {
		t.Errorf("%d names", len(names))
	}
}

// TestLabelsWhereTheyBegin: the labels that are found where one may begin are those that a
// search through the whole text finds.
func TestLabelsWhereTheyBegin(t *testing.T) {
	signs := strings.Split("Customer A;Job;name;x.y-z;_a; ;  ;\t;=;=>;->; - ;\n;\r\n;\";`;];é; – ;→;|;:;//;0812;1) ;, ;#2;-;>;* ;•;word word", ";")
	signs = append(signs, ";")
	r := rand.New(rand.NewPCG(2, 2))
	labels := 0
	for range 3000 {
		var b strings.Builder
		for range 20 {
			b.WriteString(signs[r.IntN(len(signs))])
		}
		text := []byte(b.String())
		var got, want []string
		for i, f := range labelForms {
			before := [...]string{`(?m)^`, ``, `\b`}[i]
			for _, m := range regexp.MustCompile(before+strings.TrimPrefix(f.form().String(), "^")).FindAllSubmatchIndex(text, -1) {
				want = append(want, fmt.Sprint(m[2], " ", labelName(text[m[2]:m[3]])))
			}
		}
		for _, n := range labelsIn(text) {
			got = append(got, fmt.Sprint(n.from, " ", n.Squashed))
		}
		if labels += len(want); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("in %q\ngot  %v\nwant %v", text, got, want)
		}
	}
	if labels < 2000 {
		t.Errorf("only %d labels", labels)
	}
}
