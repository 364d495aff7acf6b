package linear

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestCommands finds the command of a line, and does what its words fit.
func TestCommands(t *testing.T) {
	did := ""
	do := func(what string) func() { return func() { did = what } }
	all := commands{
		{name: "list", short: []string{"l"}, does: "lists", run: either(alone(do("list")), word("all", do("all")))},
		{name: "tick", takes: "N", does: "ticks", run: numbered(func(n int) { did = strings.Repeat("|", n) })},
	}
	for _, row := range []struct {
		line    string
		isFound bool
		did     string // empty if the words do not fit
	}{
		{"list", true, "list"}, {"L", true, "list"}, {"list all", true, "all"}, {"l ALL", true, "all"}, {"list some", true, ""},
		{"tick 3", true, "|||"}, {"tick", true, ""}, {"tick 123", true, ""}, {"tick -1", true, ""}, {"lists", false, ""}, {"", false, ""},
	} {
		did = ""
		c, rest, ok := all.find(row.line)
		if ok && c.run(rest) != (row.did != "") || ok != row.isFound || did != row.did {
			t.Errorf("%s: found %v, did %q", row.line, ok, did)
		}
	}
	if !all.is("l", "list") || all.is("list all", "list") || all.is("x", "list") {
		t.Error("a command alone is not told from others")
	}
	if want := []string{"list, or l: lists", "tick N: ticks"}; !slices.Equal(all.help(), want) {
		t.Errorf("the help is %q", all.help())
	}
}

// TestOrder reads what may come after copy and show.
func TestOrder(t *testing.T) {
	own, err := ticket.NewTemplate("engineering-Short", "{{range .Entries}}{{.Code}}{{end}}")
	if err != nil {
		t.Fatal(err)
	}
	s := model.NewSession(modeltest.Load(t))
	c := copier{session: &s, templates: ticket.Templates([]*ticket.Template{own})}
	all := c.templates
	for _, row := range []struct {
		words string
		want  order
		fits  bool
	}{
		{"", order{template: all[ticket.Internal]}, true},
		{"as", order{template: all[ticket.Internal], asks: true}, true},
		{"customer reply", order{template: all[ticket.Customer]}, true},
		{"reply in slack", order{template: all[ticket.Customer], format: markup.Slack}, true},
		{"note", order{template: all[ticket.Internal]}, true},
		{"cust with code", order{template: all[ticket.Customer], withCode: true}, true},
		{"marked as engineering in jira", order{template: all[ticket.Engineering], format: markup.Jira, marked: true}, true},
		{"engineering-short html", order{template: own, format: markup.HTML}, true},
		{"fr", order{template: all[ticket.Customer], language: "fr"}, true},
		{"french draft", order{template: all[ticket.Customer], language: "fr", isDraft: true}, true},
		{"english", order{template: all[ticket.Customer], language: "en"}, true},
		{"customr", order{}, false},
		{"of an id", order{}, false},
	} {
		if o, ok := c.order(strings.Fields(row.words)); ok != row.fits || o != row.want {
			t.Errorf("%s: %v, %+v", row.words, ok, o)
		}
	}
}
