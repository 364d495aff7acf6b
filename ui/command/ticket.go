package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/settings"
	"smilecodes/ui/text"
)

// A ticketText prints the text for a ticket, or copies it.
type ticketText struct {
	*app
	products *repeated // --product
	every    bool      // --all-meanings
	audience string    // --for
	template string    // --template
	withCode bool      // --with-code
	copies   bool      // --copy
	language string    // --lang
	drafts   bool      // --allow-draft
}

func (a *app) ticket() *cobra.Command {
	cmd := &cobra.Command{
		Use: "ticket CODE|ID...", Short: "Print the text for a ticket",
		Long: "ticket prints what to paste into a ticket: an internal note, a reply to the customer, or a note for engineering.\n" +
			"A reply to a customer has only the words that a customer may be told.",
		Example: "  smilecodes ticket 0908\n  smilecodes ticket document-verification/0812 --for customer\n" +
			"  smilecodes ticket 0812 --product biometric --for engineering --format jira",
		Args: someWords, ValidArgsFunction: a.completeCodes,
	}
	t := ticketText{app: a, products: a.takesProducts(cmd)}
	f := cmd.Flags()
	f.BoolVar(&t.every, "all-meanings", false, "explain every entry of a code that has several; for internal notes")
	f.StringVar(&t.audience, "for", "", "for this `AUDIENCE`: internal, customer, engineering (default internal)")
	f.StringVar(&t.template, "template", "", "write it with your template of this `NAME`")
	f.BoolVar(&t.withCode, "with-code", false, "name the code in a reply to a customer, if they may be told it")
	f.BoolVar(&t.copies, "copy", false, "copy the text and print only where it went")
	f.StringVar(&t.language, "lang", "", "write the reply to a customer in this `LANGUAGE`, such as fr; see smilecodes languages")
	f.BoolVar(&t.drafts, "allow-draft", false, "also in a language that nobody has reviewed yet")
	complete(cmd, "for", slugs(ticket.Audiences()))
	complete(cmd, "lang", tags(a.Catalog))
	return a.answers(cmd, ticketFormats(), t.answer)
}

// answer prints the text for a ticket, or copies it. A code of several entries
// is ambiguous: a text that explains the wrong one does harm.
func (t *ticketText) answer(r request) error {
	audience, err := t.chosenAudience(r.cmd)
	if err != nil {
		return err
	}
	if (t.language != "" || t.drafts) && audience != ticket.Customer {
		return errors.New("--lang and --allow-draft are for replies to customers, with --for customer; notes are in English")
	}
	questions, err := r.questions(*t.products)
	if err != nil {
		return err
	}
	entries, err := t.unambiguous(questions, audience)
	if err != nil {
		return err
	}
	if len(entries) > 0 {
		of := ticket.New(r.catalog, entries...).WithCode(t.withCode).In(t.tags(audience), t.drafts)
		if audience == ticket.Customer && of.HasNothingToTell() {
			return fmt.Errorf("%s: %s", strings.Join(of.Codes(), ", "), model.NothingToTell)
		}
		f, _ := text.BySlug(r.format, markup.Formats()) // it was chosen from these
		if err := t.give(of, audience, f); err != nil {
			return err
		}
	}
	if t.missing(r.catalog, questions) {
		return errNotFound
	}
	return nil
}

// unambiguous are the entries of all questions, if each has only one. Only an
// internal note may explain every meaning of a code. Retired ones are told only
// where there is no other.
func (t *ticketText) unambiguous(questions []question, audience ticket.Audience) ([]*catalog.Entry, error) {
	if t.every && audience != ticket.Internal {
		return nil, errors.New("--all-meanings is only for internal notes, because other readers can't tell which meaning applies to them")
	}
	var entries []*catalog.Entry
	for _, q := range questions {
		current := q.current()
		if len(current) > 1 && !t.every {
			return nil, ambiguous(current, audience)
		}
		for _, e := range current {
			if !slices.Contains(entries, e) {
				entries = append(entries, e)
			}
		}
	}
	if code := ticket.Twice(entries); code != "" && audience == ticket.Customer {
		return nil, fmt.Errorf("you asked for more than one meaning of %s, but a customer needs only one; leave the others out", code)
	}
	return entries, nil
}

// ambiguous says how to choose one of several entries of a code.
func ambiguous(entries []*catalog.Entry, audience ticket.Audience) error {
	ways := []string{"choose one with its id (" + strings.Join(ids(entries), ", ") + ")"}
	if !catalog.SameProduct(entries) {
		ways = append(ways, "with --product")
	}
	if audience == ticket.Internal {
		ways = append(ways, "take them all with --all-meanings")
	}
	last := len(ways) - 1
	if last > 0 {
		ways[last] = "or " + ways[last]
	}
	return fmt.Errorf("%s has %d entries; %s", entries[0].Code, len(entries), strings.Join(ways, ", "))
}

// give prints a text or, with --copy, copies it. Codes that were asked for and
// may not be told are not in it, and a message says so.
func (t *ticketText) give(of ticket.Ticket, audience ticket.Audience, f markup.Format) error {
	text, err := t.textOf(of, audience, f)
	if err != nil {
		return err
	}
	t.sayLanguage(text.Wording())
	if untold := of.Untold(); t.withCode && audience == ticket.Customer && untold != "" {
		t.say("%s.", untold)
	}
	if !t.copies {
		fmt.Fprintln(t.out, text)
		return nil
	}
	how, err := t.Copy(text)
	if err != nil {
		fmt.Fprintln(t.out, text) // so that it is not lost
		t.say("not copied: %v.", err)
		return errNotFound
	}
	t.say("%s: %s.", strings.Join(of.Codes(), ", "), how)
	return nil
}

// textOf is the text for an audience, from the person's template if there is
// one. A broken one is reported, and the built-in text is used.
func (t *ticketText) textOf(of ticket.Ticket, audience ticket.Audience, f markup.Format) (ticket.Text, error) {
	templates, faults := t.Templates()
	for _, err := range faults {
		t.say("%v.", err)
	}
	name := t.template
	if name == "" {
		name = audience.Slug()
	}
	i := slices.IndexFunc(templates, func(tm *ticket.Template) bool { return tm.Name == name })
	if i < 0 {
		isBroken := func(err error) bool {
			var fault *settings.TextFault
			return errors.As(err, &fault) && fault.Name == name
		}
		if t.template != "" && !slices.ContainsFunc(faults, isBroken) {
			return ticket.Text{}, unknownTemplate(name, templates)
		}
		return of.Text(audience, f), nil
	}
	text, err := of.Templated(templates[i], f)
	if err != nil {
		t.say("%v.", err)
	}
	return text, nil
}

func unknownTemplate(name string, templates []*ticket.Template) error {
	if len(templates) == 0 {
		return fmt.Errorf("there is no template %s, because you have none; smilecodes config says where templates go", text.Shown(name))
	}
	names := make([]string, len(templates))
	for i, t := range templates {
		names[i] = t.Name
	}
	return fmt.Errorf("there is no template %s; choose one of: %s", text.Shown(name), strings.Join(names, ", "))
}

// chosenAudience is who reads the text. For a template only its name says so,
// because the template was written for that reader. An empty word, as from an
// unset variable, chooses nothing.
func (t *ticketText) chosenAudience(cmd *cobra.Command) (ticket.Audience, error) {
	given, written := cmd.Flags().Changed, ticket.TemplateAudience(t.template)
	switch {
	case given("template") && t.template == "":
		return 0, errors.New("--template needs the name of a template")
	case !given("for") && t.template == "":
		return ticket.Internal, nil
	case !given("for"):
		return written, nil
	}
	chosen, err := text.Choose("audience", []string{t.audience}, ticket.Audiences(), func(a ticket.Audience) []string {
		return []string{a.Slug(), a.String()}
	})
	if err != nil {
		return 0, err
	}
	if t.template != "" && chosen[0] != written {
		return 0, fmt.Errorf("the template %s is for %s by its name, so leave --for out or give the same audience", text.Shown(t.template), written.Slug())
	}
	return chosen[0], nil
}

// tags are the languages that are asked for, the first one first: that of the flag, then
// those of the settings.
func (t *ticketText) tags(audience ticket.Audience) []string {
	if audience != ticket.Customer {
		return nil
	}
	set, _ := t.Setup()
	if t.language == "" {
		return set.Languages
	}
	return append([]string{t.language}, set.Languages...)
}

// sayLanguage says why a reply isn't in the language that was asked for.
func (t *ticketText) sayLanguage(w catalog.Wording) {
	if len(w.Passed) == 0 {
		return
	}
	hint := ""
	if w.HasDraft() {
		hint = ". --allow-draft takes a draft"
	}
	t.say("the reply is in %s%s.", w, hint)
}

// tags are those of the languages other than English.
func tags(c *catalog.Catalog) []string {
	var all []string
	for _, l := range c.Languages() {
		if l.Tag != catalog.English {
			all = append(all, l.Tag)
		}
	}
	return all
}
