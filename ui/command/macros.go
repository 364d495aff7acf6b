package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/model/export"
	"smilecodes/model/macro"
	"smilecodes/ui/text"
)

// A macros is one run of export macros.
type macros struct {
	*app
	desk      string   // --for
	dir       string   // --out
	languages repeated // --lang
	drafts    bool     // --allow-draft
	since     string   // --since
}

func (a *app) exportMacros() *cobra.Command {
	m := macros{app: a}
	var desks []string
	for _, d := range macro.Desks() {
		desks = append(desks, d.Slug)
	}
	cmd := &cobra.Command{
		Use: "macros", Short: "Write the words for customers as the macros of a help desk",
		Long: "macros writes one macro for each text that customers are told, in the form of your help desk, with an index and a\n" +
			"README that has the command to load them. It sends nothing. Codes and ids are in index.csv only. Keys stay the\n" +
			"same when words change, so --since says what is new, changed or gone. Into the same folder again it updates it.",
		Example: "  smilecodes export macros --for zendesk --out smilecodes-macros\n" +
			"  smilecodes export macros --for csv --out replies --lang fr --allow-draft\n" +
			"  smilecodes export macros --for gorgias --out new --since old",
		Args: noWords,
		RunE: func(*cobra.Command, []string) error { return m.write() },
	}
	f := cmd.Flags()
	f.StringVar(&m.desk, "for", "", "the `DESK`: "+strings.Join(desks, ", "))
	f.StringVar(&m.dir, "out", "", "the folder `DIR` to write into: a new one, an empty one, or that of an earlier run")
	f.Var(&m.languages, "lang", "in this `LANGUAGE`, such as fr; repeatable (default en)")
	f.BoolVar(&m.drafts, "allow-draft", false, "also translations that nobody has reviewed, with DRAFT in the title")
	f.StringVar(&m.since, "since", "", "say what changed since the export in this `DIR`")
	complete(cmd, "for", desks)
	return cmd
}

// write makes the macros, writes their folder and says what changed.
func (m *macros) write() error {
	desk, ok := macro.DeskOf(m.desk)
	switch {
	case m.desk == "":
		return errors.New("export macros needs --for: the help desk they are for")
	case !ok:
		return fmt.Errorf("there is no form for %s; --for csv writes a table that most desks can load", text.Shown(m.desk))
	case m.dir == "":
		return errors.New("export macros needs --out: the folder to write into")
	case m.IsRestricted:
		return errors.New("no file can be written on this shared account")
	}
	all, err := m.all()
	if err != nil {
		return err
	}
	now := owned{By: "macros --for " + desk.Slug, Macros: macro.Sums(all), isAlone: true}
	before := owned{Macros: map[string]macro.Sum{}}
	if m.since != "" {
		if before, err = readOwned(m.since, now.By); err != nil {
			return err
		}
		if before.By == "" {
			return fmt.Errorf("%s has no %s: it isn't the folder of an earlier export", text.Shown(m.since), ownList)
		}
	}
	written, err := macro.Write(desk, m.Catalog, all)
	if err != nil {
		return err
	}
	var files []export.File
	for _, f := range written {
		files = append(files, export.File(f))
	}
	if err := replaceFiles(m.dir, now, files); err != nil {
		return err
	}
	m.sum(desk, before, now)
	return nil
}

// all are the macros in the languages that were asked for.
func (m *macros) all() ([]macro.Macro, error) {
	languages := m.languages
	if len(languages) == 0 {
		languages = repeated{catalog.English}
	}
	var all []macro.Macro
	for _, tag := range languages {
		of, missing := macro.Of(m.Catalog, tag, m.drafts)
		switch {
		case len(of) == 0 && m.Catalog.Language(strings.Split(tag, "-")[0]) == nil:
			return nil, fmt.Errorf("there is no language %s; smilecodes languages says which there are", text.Shown(tag))
		case len(of) == 0:
			return nil, fmt.Errorf("nothing is reviewed in %s; smilecodes languages says what there is, --allow-draft takes drafts", text.Shown(tag))
		case missing > 0:
			m.say("%d texts have no reviewed translation in %s, and no macro.", missing, text.Shown(tag))
		}
		all = append(all, slices.DeleteFunc(of, func(o macro.Macro) bool {
			return slices.ContainsFunc(all, func(a macro.Macro) bool { return a.Key == o.Key })
		})...)
	}
	return all, nil
}

// sum says what was written and, if that was asked, what changed.
func (m *macros) sum(desk macro.Desk, before, now owned) {
	fmt.Fprintf(m.out, "%d macros for %s are in %s. Read README.md there first.\n", len(now.Macros), desk.Name, text.Shown(m.dir))
	if m.since == "" {
		return
	}
	added, changed, gone := macro.Since(before.Macros, now.Macros)
	for _, part := range []struct {
		word string
		keys []string
		of   owned
	}{{"new", added, now}, {"changed", changed, now}, {"gone", gone, before}} {
		fmt.Fprintf(m.out, "%d %s\n", len(part.keys), part.word)
		for _, key := range part.keys {
			fmt.Fprintf(m.out, "  %s  %s\n", key, part.of.Macros[key].Title)
		}
	}
}
