package command

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
)

// errNoCode is a call that has flags for codes, but no code.
var errNoCode = errors.New("no code was given. For example: smilecodes 0812")

// explain is the program without a command: it explains codes and ids, every
// meaning of each, or opens the explorer.
func (a *app) explain() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "smilecodes [CODE|ID...]",
		Short: "Explain Smile ID result codes",
		Long: "smilecodes explains Smile ID result codes. With codes or ids it prints every meaning of each.\n" +
			"A product or a job_type beside a code puts its entry first and hides none.\n" +
			"With no arguments it opens the explorer; --linear, --ascii, --theme and --mouse apply to that.",
		Example:           "  smilecodes 0812\n  smilecodes 0812 job_type 6\n  smilecodes biometric-kyc/0812\n  smilecodes 1015 908 --product biometric --format json",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: a.completeCodes,
	}
	products := a.takesProducts(cmd)
	a.answers(cmd, entryFormats(), func(r request) error { return a.meanings(r, *products) })
	a.opensExplorer(cmd)
	return cmd
}

func (a *app) meanings(r request, products []string) error {
	if len(r.words) == 0 {
		return errNoCode
	}
	beside, err := r.beside()
	if err != nil {
		return err
	}
	questions, err := r.questions(products)
	if err != nil {
		return err
	}
	var hits []catalog.Hit
	for _, q := range questions {
		q.order(r.catalog, beside)
		for _, e := range q.entries {
			hits = append(hits, catalog.Hit{Entry: e})
		}
	}
	hits = once(hits)
	unsaid := questions
	if r.isForPeople() {
		a.write(explanation(r.catalog, questions), r.format)
		unsaid = slices.DeleteFunc(slices.Clone(questions), func(q question) bool { return q.isUnknown(r.catalog) })
	} else if err := a.data(hits, r.format, false); err != nil {
		return err
	}
	if a.missing(r.catalog, unsaid) || len(unsaid) < len(questions) {
		return errNotFound
	}
	return nil
}

// once keeps the first of equal hits: a code and its id may both be asked for.
func once(hits []catalog.Hit) []catalog.Hit {
	seen := map[*catalog.Entry]bool{}
	return slices.DeleteFunc(hits, func(h catalog.Hit) bool {
		twice := seen[h.Entry]
		seen[h.Entry] = true
		return twice
	})
}
