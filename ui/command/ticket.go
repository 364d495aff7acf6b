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

// ticket prints the text for a ticket, or copies it. A code of several entries
// is ambiguous: a text that explains the wrong one does harm.
func (a *app) ticket(r request) error {
	audience, err := a.chosenAudience(r.cmd)
	if err != nil {
		return err
	}
	questions, err := a.questions(r)
	if err != nil {
		return err
	}
	entries, err := a.unambiguous(questions, audience)
	if err != nil {
		return err
	}
	if len(entries) > 0 {
		t := ticket.New(r.catalog, entries...).WithCode(a.withCode)
		if audience == ticket.Customer && t.HasNothingToTell() {
			return fmt.Errorf("%s: %s", strings.Join(t.Codes(), ", "), model.NothingToTell)
		}
		f, _ := text.BySlug(r.format, markup.Formats()) // it was chosen from these
		if err := a.give(t, audience, f); err != nil {
			return err
		}
	}
	if a.missing(r.catalog, questions) {
		return errNotFound
	}
	return nil
}

// unambiguous are the entries of all questions, if each has only one. Only an
// internal note may explain every meaning of a code. Retired ones are told only
// where there is no other.
func (a *app) unambiguous(questions []question, audience ticket.Audience) ([]*catalog.Entry, error) {
	if a.every && audience != ticket.Internal {
		return nil, errors.New("--all-meanings is for internal notes only: whoever else reads it cannot tell which meaning is theirs")
	}
	var entries []*catalog.Entry
	for _, q := range questions {
		current := q.current()
		if len(current) > 1 && !a.every {
			return nil, ambiguous(current, audience)
		}
		for _, e := range current {
			if !slices.Contains(entries, e) {
				entries = append(entries, e)
			}
		}
	}
	if code := ticket.Twice(entries); code != "" && audience == ticket.Customer {
		return nil, fmt.Errorf("%s was asked for with more than one meaning; a customer gets one of them: leave the others out", code)
	}
	return entries, nil
}

// ambiguous says how to choose one of several entries of a code.
func ambiguous(entries []*catalog.Entry, audience ticket.Audience) error {
	ways := "with its id (" + strings.Join(ids(entries), ", ") + ")"
	if slices.ContainsFunc(entries, func(e *catalog.Entry) bool { return e.Product != entries[0].Product }) {
		ways += ", with --product"
	}
	if audience == ticket.Internal {
		ways += ", or take all with --all-meanings"
	}
	return fmt.Errorf("%s has %d entries; choose one %s", entries[0].Code, len(entries), ways)
}

// give prints a text or, with --copy, copies it. Codes that were asked for and
// may not be told are not in it, and that is said.
func (a *app) give(t ticket.Ticket, audience ticket.Audience, f markup.Format) error {
	text, err := a.textOf(t, audience, f)
	if err != nil {
		return err
	}
	if untold := t.Untold(); a.withCode && audience == ticket.Customer && len(untold) > 0 {
		a.say("%s may not be told to the customer.", strings.Join(untold, ", "))
	}
	if !a.copies {
		fmt.Fprintln(a.out, text)
		return nil
	}
	how, err := a.Copy(text)
	if err != nil {
		fmt.Fprintln(a.out, text) // so that it is not lost
		a.say("not copied: %v.", err)
		return errNotFound
	}
	a.say("%s: %s.", strings.Join(t.Codes(), ", "), how)
	return nil
}

// textOf is the text for an audience, from the person's template if there is
// one. A broken one is reported, and the built-in text is used.
func (a *app) textOf(t ticket.Ticket, audience ticket.Audience, f markup.Format) (ticket.Text, error) {
	templates, faults := a.Templates()
	for _, err := range faults {
		a.say("%v.", err)
	}
	name := a.template
	if name == "" {
		name = audience.Slug()
	}
	i := slices.IndexFunc(templates, func(tm *ticket.Template) bool { return tm.Name == name })
	if i < 0 {
		isBroken := func(err error) bool {
			var fault *settings.TextFault
			return errors.As(err, &fault) && fault.Name == name
		}
		if a.template != "" && !slices.ContainsFunc(faults, isBroken) {
			return ticket.Text{}, unknownTemplate(name, templates)
		}
		return t.Text(audience, f), nil
	}
	text, err := t.Templated(templates[i], f)
	if err != nil {
		a.say("%v.", err)
	}
	return text, nil
}

func unknownTemplate(name string, templates []*ticket.Template) error {
	if len(templates) == 0 {
		return fmt.Errorf("there is no template %s, nor any other; see the README for where they stand", text.Shown(name))
	}
	names := make([]string, len(templates))
	for i, t := range templates {
		names[i] = t.Name
	}
	return fmt.Errorf("there is no template %s; it can be %s", text.Shown(name), strings.Join(names, ", "))
}

// chosenAudience is who reads the text. Of a template its name says that, and
// nothing else may: it is written for whom it is written. What is given empty, as
// by a variable that is not set, chooses nothing.
func (a *app) chosenAudience(cmd *cobra.Command) (ticket.Audience, error) {
	given, written := cmd.Flags().Changed, ticket.TemplateAudience(a.template)
	switch {
	case given("template") && a.template == "":
		return 0, errors.New("--template needs the name of a template")
	case !given("for") && a.template == "":
		return ticket.Internal, nil
	case !given("for"):
		return written, nil
	}
	chosen, err := text.Choose("audience", []string{a.audience}, ticket.Audiences(), func(a ticket.Audience) []string {
		return []string{a.Slug(), a.String()}
	})
	if err != nil {
		return 0, err
	}
	if a.template != "" && chosen[0] != written {
		return 0, fmt.Errorf("by its name the template %s is for %s; with it --for can only be that, or be left out", text.Shown(a.template), written.Slug())
	}
	return chosen[0], nil
}

// ticketCommand is the command with its flags.
func (a *app) ticketCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "ticket CODE|ID...", Short: "Print the text for a ticket",
		Long: "ticket prints what to paste into a ticket: an internal note, a reply to the customer, or a note for engineering.\n" +
			"A reply to a customer has only the words that a customer may be told.",
		Example: "  smilecodes ticket 0908\n  smilecodes ticket document-verification/0812 --for customer\n" +
			"  smilecodes ticket 0812 --product biometric --for engineering --format jira",
		Args: someWords, RunE: a.answers(a.ticket), ValidArgsFunction: a.completeCodes,
	}
	a.takes(cmd, ticketFormats, "product")
	f := cmd.Flags()
	f.BoolVar(&a.every, "all-meanings", false, "explain every entry of a code that has several; for internal notes")
	f.StringVar(&a.audience, "for", "", "for this `AUDIENCE`: internal, customer, engineering (default internal)")
	f.StringVar(&a.template, "template", "", "write it with your template of this `NAME`")
	f.BoolVar(&a.withCode, "with-code", false, "let a reply to a customer name the code, where it may be told")
	f.BoolVar(&a.copies, "copy", false, "copy the text and print only which way it went")
	_ = cmd.RegisterFlagCompletionFunc("for", fixed(audienceSlugs())) // fails only for a flag that does not exist
	return cmd
}

func audienceSlugs() []string {
	var slugs []string
	for _, a := range ticket.Audiences() {
		slugs = append(slugs, a.Slug())
	}
	return slugs
}
