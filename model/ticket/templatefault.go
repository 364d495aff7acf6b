package ticket

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"text/template"
)

// try makes the text of a ticket that is made up, so that a fault is told before
// the text is needed: once with something in every field and once with nothing,
// for a template that asks what there is. In the second try, only a name that
// doesn't exist is a fault, because a ticket with nothing in it may be rare.
func try(t *template.Template, a Audience) error {
	full, bare := madeUp()
	if a == Customer {
		e := customerEntry{"customer", "0000"}
		full, bare = customerData{[]customerEntry{e, e}}, customerData{make([]customerEntry, 1)}
	}
	if err := t.Execute(new(limited), full); err != nil {
		return templateFault(err)
	}
	if err := t.Execute(new(limited), bare); err != nil && noField().MatchString(err.Error()) {
		return templateFault(err)
	}
	return nil
}

// madeUp is a ticket that is made up, and one of an entry of which nothing is
// known.
func madeUp() (full, bare any) {
	entry := templateEntry{
		"0000", "product", "text", "category", "final", "meaning", "next", "retry", "acts", "customer", "source", "team",
		[]string{"first step", "second step"}, []string{"first item", "second item"},
	}
	full = templateData{[]templateEntry{entry, entry}, templateJob{"SID", "job", "1", "KE", "ID", "time"}}
	return full, templateData{Entries: make([]templateEntry, 1)}
}

// noField matches what package text/template says of a name that is not there.
func noField() *regexp.Regexp {
	return regexp.MustCompile(`can't evaluate field (\w+) in type \*?(\S+)`)
}

// inTemplate matches how package text/template begins: the name of the template,
// which its reader knows, the line, and perhaps the column and the place.
func inTemplate() *regexp.Regexp {
	return regexp.MustCompile(`^template: .*?:(\d+)(?::\d+)?: (?:executing ".*?" at <(?s:.*?)>: )?`)
}

// templateFault is an error of package text/template in the words of the README:
//
//	line 1: there is no .Nope here; there is .Entries, .Job
func templateFault(err error) error {
	message := inTemplate().ReplaceAllString(err.Error(), "line $1: ")
	if m := noField().FindStringSubmatchIndex(message); m != nil {
		name, kind := message[m[2]:m[3]], message[m[4]:m[5]]
		message = message[:m[0]] + fmt.Sprintf("there is no .%s here", name) + among(kind)
	}
	return errors.New(strings.NewReplacer(
		"ticket.templateData", "the ticket", "ticket.customerData", "the ticket", "ticket.customerEntry", "an entry", "ticket.templateEntry", "an entry", "ticket.templateJob", "the job", "reflect: ", "",
	).Replace(message))
}

// among lists what is there, where a template named something else.
func among(kind string) string {
	for _, data := range []any{templateData{}, templateEntry{}, templateJob{}, customerData{}, customerEntry{}} {
		t := reflect.TypeOf(data)
		if t.String() != kind {
			continue
		}
		var names []string
		for i := range t.NumField() {
			names = append(names, "."+t.Field(i).Name)
		}
		return "; there is " + strings.Join(names, ", ")
	}
	return ""
}
