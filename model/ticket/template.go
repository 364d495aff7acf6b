package ticket

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/model/hand"
	"smilecodes/model/ticket/markup"
	"smilecodes/model/ticket/template"
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

// NewTemplate reads a template in the syntax of Go's text/template; see package
// template. Its name says whom it is for: internal, engineering, or with a hyphen and
// more: internal-short. Any other is for customers, because that is the safe side. A
// template that cannot make a text is refused, with its line.
func NewTemplate(name, text string) (*Template, error) {
	t, err := template.Parse(name, text)
	if err != nil {
		return nil, err
	}
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
	var s spoken
	if tm.Audience == Customer && len(t.subjects) > 0 {
		s = t.speak(t.words()...)
	}
	text, err := tm.text.Execute(t.data(tm.Audience, f, s))
	if err != nil {
		return t.Text(tm.Audience, f), fmt.Errorf("the template %s cannot be used, so this is the built-in text: %w", tm.Name, err)
	}
	text = strings.TrimSpace(text)
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
