package ticket_test

import (
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/catalog/source"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestEveryFieldIsRuled: of every field it was decided who may be told, and
// every rule is about a field.
func TestEveryFieldIsRuled(t *testing.T) {
	fields := map[string]bool{}
	for _, of := range modeltest.Ruled() {
		for i := range of.NumField() {
			fields[of.Name()+"."+of.Field(i).Name] = true
		}
	}
	for field := range fields {
		if _, ruled := modeltest.Rules[field]; !ruled {
			t.Errorf("%s has no rule: decide who may be told it, or that nobody may", field)
		}
	}
	for field := range modeltest.Rules {
		if !fields[field] {
			t.Errorf("there is no %s", field)
		}
	}
}

// mark fits into no text of the program's own.
const mark = "QXJWZ"

// A reading is a ticket as its readers get it, each by every way that there is.
type reading map[string][]string

// templates are what a person's own texts can reach: all that there is.
var templates = map[string]string{
	"internal": "{{range .Entries}}{{.}}{{end}} {{.Job}}", "engineering": "{{range .Entries}}{{.}}{{end}} {{.Job}}",
	"customer": "{{range .Entries}}{{.}}{{end}}",
}

func read(t *testing.T, k ticket.Ticket) reading {
	t.Helper()
	r := reading{}
	for _, a := range ticket.Audiences() {
		tm, err := ticket.NewTemplate(a.Slug(), templates[a.Slug()])
		if err != nil {
			t.Fatal(err)
		}
		templated, err := k.Templated(tm, markup.Plain)
		if err != nil {
			t.Fatal(err)
		}
		r[a.Slug()] = []string{k.Text(a, markup.Plain).String(), k.Text(a, markup.HTML).String()}
		if a == ticket.Customer {
			r["asked"] = []string{k.WithCode(true).Text(a, markup.Plain).String()}
			r[a.Slug()] = append(r[a.Slug()], templated.String())
		} else {
			r["template "+a.Slug()] = []string{templated.String()}
		}
	}
	return r
}

// told are the readers whose texts have the mark.
func (r reading) told() map[string]bool {
	all := map[string]bool{}
	for reader, texts := range r {
		all[reader] = slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, mark) })
	}
	return all
}

// mustObey compares who is told a field with its rule. A person's own template
// reaches what any text for colleagues has.
func mustObey(t *testing.T, field string, told map[string]bool) {
	t.Helper()
	rule := strings.Fields(modeltest.Rules[field])
	colleagues := slices.Contains(rule, "internal") || slices.Contains(rule, "engineering")
	for _, reader := range []string{"internal", "engineering", "customer", "asked"} {
		may := slices.Contains(rule, reader) || reader == "asked" && slices.Contains(rule, "customer")
		if told[reader] != may {
			t.Errorf("%s: %s is told %v, by the rule %v", field, reader, told[reader], may)
		}
	}
	for reader := range maps.Keys(told) {
		if strings.HasPrefix(reader, "template ") && told[reader] && !colleagues {
			t.Errorf("%s: a %s reaches it", field, reader)
		}
	}
}

// fresh is a catalogue that a test may change.
func fresh(t *testing.T) *catalog.Catalog {
	t.Helper()
	c, err := source.Load(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// fields are the names of a struct's fields.
func fields(of any) []string {
	var names []string
	for i := range reflect.TypeOf(of).Elem().NumField() {
		names = append(names, reflect.TypeOf(of).Elem().Field(i).Name)
	}
	return names
}

// TestEntryIsToldByTheRules puts a mark into every text of an entry and of its
// guide, and looks who reads it.
func TestEntryIsToldByTheRules(t *testing.T) {
	c := fresh(t)
	e := c.Entry("biometric-kyc/0908")
	s := model.NewSession(c)
	s.Open(e)
	support := slices.IndexFunc(e.Guide.Steps, func(s catalog.Step) bool { return s.Who == catalog.Support })
	engineering := slices.IndexFunc(e.Guide.Steps, func(s catalog.Step) bool { return s.Who == catalog.Engineering })
	s.Tick(support)
	tried := 0
	for name, of := range map[string]any{"Entry": e, "Guide": e.Guide} {
		for _, field := range fields(of) {
			undo, ok := modeltest.Mark(of, field, mark)
			if !ok {
				continue
			}
			tried++
			mustObey(t, name+"."+field, read(t, ticket.Of(&s, e)).told())
			undo()
		}
	}
	for _, field := range fields(&e.Guide.Causes[0]) {
		if undo, ok := modeltest.Mark(&e.Guide.Causes[0], field, mark); ok {
			tried++
			mustObey(t, "Cause."+field, read(t, ticket.Of(&s, e)).told())
			undo()
		}
	}
	for _, field := range fields(&e.Guide.Steps[0]) {
		undo, ok := modeltest.Mark(&e.Guide.Steps[support], field, mark)
		if !ok {
			continue
		}
		other, _ := modeltest.Mark(&e.Guide.Steps[engineering], field, mark)
		tried++
		mustObey(t, "Step."+field, read(t, ticket.Of(&s, e)).told())
		undo()
		other()
	}
	if tried < 15 {
		t.Errorf("only %d fields were tried", tried)
	}
}

// TestJobIsToldByTheRules puts a mark into every text of a job result.
func TestJobIsToldByTheRules(t *testing.T) {
	c := fresh(t)
	s := model.NewSession(c)
	tried := 0
	for _, name := range []string{"flat.json", "unknown-code.json"} { // with an entry, and without
		r := job.Decode(c, payloads(t)[name], decoding(job.InputMost)).Results[0]
		r.Actions = []job.ActionResult{{Name: "a step", Value: "Failed", Meaning: "It failed"}}
		for kind, of := range map[string]any{"Result": r, "Info": &r.Job, "ActionResult": &r.Actions[0]} {
			for _, field := range fields(of) {
				undo, ok := modeltest.Mark(of, field, mark)
				if !ok {
					continue
				}
				tried++
				told := read(t, ticket.OfJob(&s, r)).told()
				if field == "Code" || field == "ProductName" { // with an entry its own is told
					told["internal"] = told["internal"] || r.Entry != nil
					told["engineering"] = told["engineering"] || r.Entry != nil
				}
				mustObey(t, kind+"."+field, told)
				undo()
			}
		}
	}
	if tried < 20 {
		t.Errorf("only %d fields were tried", tried)
	}
}

// TestReplacedIsToldByTheRules: of a result that another one replaced nothing is
// told but what came and what it meant, whatever its entry holds.
func TestReplacedIsToldByTheRules(t *testing.T) {
	c := fresh(t)
	s := model.NewSession(c)
	tried := 0
	for _, r := range job.Decode(c, payloads(t)["status-with-history.json"], decoding(job.InputMost)).Results {
		if r.Advises() || r.Entry == nil || r.Entry == r.Latest().Entry {
			continue
		}
		for name, of := range map[string]any{"Entry": r.Entry, "Guide": r.Entry.Guide} {
			if reflect.ValueOf(of).IsNil() {
				continue
			}
			for _, field := range fields(of) {
				undo, ok := modeltest.Mark(of, field, mark)
				if !ok {
					continue
				}
				tried++
				mayTell := strings.Contains(modeltest.Rules[name+"."+field], "over")
				for reader, told := range read(t, ticket.OfJob(&s, r)).told() {
					if told && (!mayTell || reader == "customer" || reader == "asked") {
						t.Errorf("%s.%s of a replaced %s: %s is told", name, field, r.Code, reader)
					}
				}
				undo()
			}
		}
	}
	if tried < 15 {
		t.Errorf("only %d fields were tried", tried)
	}
}
