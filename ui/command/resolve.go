package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"smilecodes/catalog"
	"smilecodes/ui/text"
)

// codeOf is the code that a word looks like: three or four digits, perhaps after RC
// or #, or a word of version 3. Three digits are an HTTP status of version 3, or lack
// their leading zero.
//
//	812              0812
//	413              error-413
//	spoof_detected   spoof_detected
func codeOf(c *catalog.Catalog, word string) (code string, ok bool) {
	word = strings.ToLower(strings.TrimSpace(word))
	digits := strings.TrimPrefix(word, "rc")
	digits = strings.TrimLeft(strings.TrimPrefix(digits, "#"), " ")
	if len(digits) < 3 || len(digits) > 4 || strings.Trim(digits, "0123456789") != "" {
		return word, len(c.Code(word)) > 0
	}
	if status := catalog.V3Error(digits); len(c.Code(status)) > 0 {
		return status, true
	}
	if len(digits) == 3 {
		return "0" + digits, true
	}
	return digits, true
}

// areCodes reports whether codes are asked for and nothing else is.
func areCodes(c *catalog.Catalog, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		_, ok := codeOf(c, w)
		return !ok
	})
}

// apart takes codes apart that were written as one word, such as 1012/1020.
func apart(c *catalog.Catalog, words []string) []string {
	var all []string
	for _, w := range words {
		codes := strings.FieldsFunc(w, func(r rune) bool { return strings.ContainsRune("/,;|+&-_()[]", r) })
		if _, isWhole := codeOf(c, w); isWhole || len(codes) == 0 || !areCodes(c, codes) {
			codes = []string{w}
		}
		all = append(all, codes...)
	}
	return all
}

// A question is one word of the command line and the entries that answer it.
type question struct {
	word    string
	code    string // empty if an id was asked for
	entries []*catalog.Entry
}

// current are the entries that are on a current page or, without one, all.
func (q question) current() []*catalog.Entry {
	n := slices.IndexFunc(q.entries, (*catalog.Entry).Retired)
	if n <= 0 {
		return q.entries
	}
	return q.entries[:n]
}

// questions looks words up, each once. A word that is neither a code nor an id is
// a usage error; a code that is not there is an answer, and said.
func (r request) questions(names []string) ([]question, error) {
	products, err := text.Products(r.catalog, names)
	if err != nil {
		return nil, err
	}
	var all []question
	for _, w := range apart(r.catalog, r.words) {
		q := question{word: strings.TrimSpace(w)}
		if code, ok := codeOf(r.catalog, w); ok {
			q.code = code
			q.entries = in(products, entriesOf(r.catalog, code))
		} else if strings.Contains(w, "/") {
			if e := r.catalog.Entry(strings.ToLower(q.word)); e != nil {
				q.entries = []*catalog.Entry{e}
			}
		} else {
			return nil, r.unknownWord(w)
		}
		if !slices.ContainsFunc(all, q.isSame) {
			all = append(all, q)
		}
	}
	return all, nil
}

// isSame reports whether two words ask for the same code or id.
func (q question) isSame(o question) bool {
	return q.code == o.code && (q.code != "" || strings.EqualFold(q.word, o.word))
}

// isUnknown reports whether a code is asked for that no product has.
func (q question) isUnknown(c *catalog.Catalog) bool {
	return q.code != "" && len(entriesOf(c, q.code)) == 0
}

// entriesOf are all entries of a code, the retired ones last.
func entriesOf(c *catalog.Catalog, code string) []*catalog.Entry {
	return slices.Concat(c.Code(code), c.RetiredCode(code))
}

// in keeps the entries of some products, in their tables or used there too; of
// no products it keeps all.
func in(products []*catalog.Product, entries []*catalog.Entry) []*catalog.Entry {
	if len(products) == 0 {
		return entries
	}
	var kept []*catalog.Entry
	for _, e := range entries {
		if slices.ContainsFunc(products, func(p *catalog.Product) bool { return e.Is(p) || e.AlsoUsedBy(p) }) {
			kept = append(kept, e)
		}
	}
	return kept
}

// unknownWord says that a word isn't a code, id or command, and which word of version 3
// it may have meant.
func (r request) unknownWord(word string) error {
	if hits := r.catalog.Search(word); catalog.IsLikeV3(word) && len(hits) > 0 && hits[0].Entry.Family == catalog.V3 {
		return unknownWord(r.cmd, word, hits[0].Entry.Code)
	}
	return unknownWord(r.cmd, word)
}

// unknownWord says what a word may have meant: one of those that are near, or a command.
func unknownWord(cmd *cobra.Command, word string, near ...string) error {
	if strings.TrimSpace(word) == "" {
		return errors.New("an empty word isn't a code, id or command")
	}
	hint := ""
	if near = append(near, cmd.Root().SuggestionsFor(word)...); len(near) > 0 {
		hint = fmt.Sprintf(" Did you mean \"smilecodes %s\"?", near[0])
	}
	return fmt.Errorf("%s isn't a code, id or command.%s To search for words: smilecodes search %s", text.Shown(word), hint, text.Shown(word))
}

// missing says what is near to every question without an answer, and reports
// whether there was one.
func (a *app) missing(c *catalog.Catalog, questions []question) bool {
	any := false
	for _, q := range questions {
		if len(q.entries) > 0 {
			continue
		}
		any = true
		switch there := entriesOf(c, q.code); {
		case q.code == "":
			a.say("%s isn't an id in the catalogue.%s", text.Shown(q.word), nearest(c, q.word))
		case len(there) > 0:
			a.say("%s is not used there. It exists as %s.", q.code, strings.Join(ids(there), ", "))
		default:
			a.say("%s is not in the catalogue.%s", q.code, nearest(c, q.code))
		}
	}
	return any
}

// nearest names the codes that look like what was asked for.
func nearest(c *catalog.Catalog, word string) string {
	if i := strings.LastIndex(word, "/"); i >= 0 {
		word = word[i+1:]
		if there := entriesOf(c, word); len(there) > 0 {
			return " The code exists as " + strings.Join(ids(there), ", ") + "."
		}
	}
	var codes []string
	for _, h := range c.Search(word) {
		if h.Tier() == catalog.Suggestion && !slices.Contains(codes, h.Entry.Code) {
			codes = append(codes, h.Entry.Code)
		}
	}
	if len(codes) == 0 {
		return " For every code: smilecodes list. To search for words: smilecodes search WORDS"
	}
	return " Near it: " + strings.Join(codes, ", ") + "."
}

func ids(entries []*catalog.Entry) []string {
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.ID
	}
	return all
}
