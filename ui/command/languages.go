package command

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/catalog/language"
	"smilecodes/model/ticket"
	"smilecodes/ui/text"
)

// languages says in which languages customers can be told something, and what is left to
// translate.
func (a *app) languages() *cobra.Command {
	cmd := a.answers(&cobra.Command{
		Use: "languages", Short: "Say in which languages replies can be, and what is left to translate",
		Long: "languages lists the languages of replies to customers. A draft is copied only if you ask for it. Your team\n" +
			"reviews or adds languages in its folder; languages todo LANG prints the file to fill in.",
		Example: "  smilecodes languages\n  smilecodes languages todo fr > support-texts/languages/fr.toml",
		Args:    noWords,
	}, configFormats(), a.listLanguages)
	cmd.AddCommand(&cobra.Command{
		Use: "todo LANG", Short: "Print what a translator has to fill in or review, as the file of a team's folder",
		Example: "  smilecodes languages todo sw > support-texts/languages/sw.toml\n  smilecodes languages todo ha > support-texts/languages/ha.toml",
		Args:    oneWord,
		RunE: func(_ *cobra.Command, words []string) error {
			tag := words[0]
			if !language.IsTag(tag) || tag == catalog.English {
				return fmt.Errorf("%s isn't the tag of another language, such as fr or pt-BR", text.Shown(tag))
			}
			c := a.Catalog
			return a.raw([]byte(language.Todo(tag, c.Language(tag), c.Language(catalog.English), ticket.Sentences(c))))
		},
	})
	return cmd
}

func (a *app) listLanguages(r request) error {
	sentences := ticket.Sentences(r.catalog)
	if r.format == "json" {
		return a.json("languages", objects(r.catalog.Languages(), func(l *catalog.Language) object {
			s := language.StateOf(l, sentences)
			if l.Tag == catalog.English {
				s = language.State{Reviewed: len(sentences)}
			}
			var lacks []string
			for _, c := range s.Lacks {
				lacks = append(lacks, c.Slug())
			}
			return object{
				{"tag", l.Tag}, {"name", l.Name}, {"own_name", orNull(l.OwnName)}, {"reviewed", s.Reviewed}, {"drafts", s.Drafts},
				{"missing", s.Missing}, {"older", s.Older}, {"lacks", list(lacks)},
			}
		}))
	}
	rows := [][]string{{"Tag", "Language", "Texts"}}
	for _, l := range r.catalog.Languages() {
		rows = append(rows, []string{l.Tag, nameOf(l), stateInWords(l, sentences)})
	}
	a.write(document{{table: rows}}, r.format)
	return nil
}

func nameOf(l *catalog.Language) string {
	if l.OwnName == "" || l.OwnName == l.Name {
		return l.Name
	}
	return l.Name + " (" + l.OwnName + ")"
}

// stateInWords says how far a language is: "51 drafts, 2 missing".
func stateInWords(l *catalog.Language, sentences []string) string {
	if l.Tag == catalog.English {
		return strconv.Itoa(len(sentences)) + ", the originals"
	}
	s := language.StateOf(l, sentences)
	var parts []string
	for _, p := range []struct {
		n    int
		word string
	}{{s.Reviewed, "reviewed"}, {s.Drafts, "drafts"}, {s.Missing, "missing"}, {s.Older, "of older English"}} {
		if p.n > 0 {
			parts = append(parts, strconv.Itoa(p.n)+" "+p.word)
		}
	}
	if len(s.Lacks) > 0 {
		parts = append(parts, text.Count(len(s.Lacks), "concept", "concepts")+" without words of suspicion")
	}
	return strings.Join(parts, ", ")
}
