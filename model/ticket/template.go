package ticket

import (
	"fmt"
	"slices"
	"strings"
	"text/template"

	"smilecodes/model"
	"smilecodes/model/hand"
	"smilecodes/model/ticket/markup"
)

// A Template is a way to write a text: the built-in one for an audience, or a
// person's, which replaces that or adds another. Its author decides every word,
// but not what it can reach: a text for customers gets the words for customers and
// nothing else.
type Template struct {
	Name     string // of the built-in ones, the audience's slug
	Audience Audience
	text     *template.Template // nil for a built-in one
}

// Templates lists the ways to write a text that a person can choose from: one for
// each audience, in order, and then the person's others.
func Templates(own []*Template) []*Template {
	var all []*Template
	for _, a := range Audiences() {
		all = append(all, &Template{Name: a.Slug(), Audience: a})
	}
	for _, tm := range own {
		if tm.Name == tm.Audience.Slug() {
			all[tm.Audience] = tm
		} else {
			all = append(all, tm)
		}
	}
	return all
}

// IsBuiltIn reports whether the program wrote the template, and not the person.
func (tm *Template) IsBuiltIn() bool { return tm.text == nil }

// String is what the text is called on screen: "internal note", or the name of a
// person's own.
func (tm *Template) String() string {
	if tm.Name == tm.Audience.Slug() {
		return tm.Audience.String()
	}
	return tm.Name
}

// NewTemplate reads a template of package text/template. Its name says whom it is
// for: internal, engineering, or with a hyphen and more: internal-short. Any other
// is for customers, because that is the safe side. A template that cannot make a
// text is refused, with its line.
func NewTemplate(name, text string) (*Template, error) {
	t, err := template.New(name).Option("missingkey=error").Parse(text)
	if err != nil {
		return nil, templateFault(err)
	}
	countTurns(t)
	audience := TemplateAudience(name)
	if err := try(t, audience); err != nil {
		return nil, err
	}
	return &Template{Name: name, Audience: audience, text: t}, nil
}

// TemplateAudience is whom a template of a name is for, whether it can be used or
// not.
func TemplateAudience(name string) Audience {
	for _, a := range []Audience{Internal, Engineering} {
		if name == a.Slug() || strings.HasPrefix(name, a.Slug()+"-") {
			return a
		}
	}
	return Customer
}

// What a template reaches. A customer's has only Customer of an entry, and Code
// if it was asked for and may be told; no job and no steps. Anyone who names anything
// else there is told that it is not there.
type (
	customerData  struct{ Entries []customerEntry }
	customerEntry struct{ Customer, Code string }

	templateData struct {
		Entries []templateEntry
		Job     templateJob
	}
	templateEntry struct {
		Code, Product, Text, Category, Final, Meaning, Next, Retry, Acts, Customer, Source, Team string
		Tried, Collect                                                                           []string
	}
	templateJob struct{ SmileJobID, JobID, JobType, Country, IDType, Time string }
)

// Templated is the text that a template makes. If it cannot, the built-in text
// is given beside the error, which says where the template is wrong. Where there
// is nothing to tell a customer, no template makes a text for one, and there is none
// for an unknown code.
func (t Ticket) Templated(tm *Template, f markup.Format) (Text, error) {
	if tm.IsBuiltIn() || t.IsUnknown() {
		return t.Text(tm.Audience, f), nil
	}
	if tm.Audience == Customer && t.HasNothingToTell() {
		return Text{}, nil
	}
	var l limited
	var s spoken
	if tm.Audience == Customer && len(t.subjects) > 0 {
		s = t.speak(t.words()...)
	}
	if err := tm.text.Execute(&l, t.data(tm.Audience, f, s)); err != nil {
		return t.Text(tm.Audience, f), fmt.Errorf("the template %s cannot be used, so this is the built-in text: %w", tm.Name, templateFault(err))
	}
	text := strings.TrimSpace(l.text.String())
	made := t.text(FillIn(text, t.filled, f), f, tm.Name, tm.Audience).withBlanks(filledIn(text, t.filled))
	made.carries.Trials = slices.DeleteFunc(made.carries.Trials, func(k hand.Trial) bool { return !t.tells(k, text, f) })
	if tm.Audience == Customer {
		made = t.spokenIn(s.Wording, made, func(t Ticket) Text { text, _ := t.Templated(tm, f); return text })
	}
	return made, nil
}

// tells reports whether a template's text has a step that was tried: a template
// may leave any out.
func (t Ticket) tells(k hand.Trial, text string, f markup.Format) bool {
	for _, s := range t.subjects {
		for i, line := range s.inOne() {
			if s.trials[i] == k && strings.Contains(text, markup.Escape(line, f)) {
				return true
			}
		}
	}
	return false
}

// data is what a template gets, escaped for its format.
func (t Ticket) data(a Audience, f markup.Format, said spoken) any {
	if a == Customer {
		return t.customerData(f, said)
	}
	esc := func(text string) string { return markup.Escape(text, f) }
	var d templateData
	for _, s := range t.subjects {
		if s.entry != nil {
			d.Entries = append(d.Entries, newTemplateEntry(t, s, esc))
		}
		if s.job != nil {
			j := s.job.info
			d.Job = templateJob{esc(j.SmileJobID), esc(j.JobID), esc(j.JobType), esc(j.Country), esc(j.IDType), esc(j.Timestamp)}
		}
	}
	return d
}

func (t Ticket) customerData(f markup.Format, said spoken) (d customerData) {
	for _, s := range t.subjects {
		if s.entry == nil || s.reply.words == "" {
			continue
		}
		e := customerEntry{Customer: markup.Escape(said.of(s.reply.words), f)}
		if t.withCode {
			e.Code = markup.Escape(s.reply.code, f)
		}
		d.Entries = append(d.Entries, e)
	}
	return d
}

func newTemplateEntry(t Ticket, s subject, esc func(string) string) templateEntry {
	e, n := s.entry, note{catalog: t.catalog, subject: s}
	all := func(texts []string) []string {
		escaped := make([]string, len(texts))
		for i, t := range texts {
			escaped[i] = esc(t)
		}
		return escaped
	}
	of := func(k model.Kind) string { return esc(s.page.First(k).Text) }
	return templateEntry{
		Code: esc(e.Code), Product: esc(e.Product.Name), Text: of(model.ResultText), Category: of(model.Verdict),
		Final: esc(e.Final.String()), Meaning: of(model.Meaning), Next: of(model.Next), Retry: of(model.Retry),
		Acts: of(model.Acts), Customer: esc(s.toldCustomer()), Source: of(model.Source), Team: esc(s.teamSays()),
		Tried: all(s.inOne()), Collect: all(n.missing()),
	}
}
