// Package macro writes the words for customers as the macros of help desks: one macro
// a sentence and language, in each desk's own form. It gives bytes; the command line
// writes the files.
//
// A macro ends up where customers and passers-by may see it, so it is made of nothing
// but the words that a customer gets. Which entries it serves is in the index alone.
package macro

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog"
)

// A Macro is one text for customers in one language.
type Macro struct {
	Key      string // stable: "smilecodes-1a2b3c4d-fr", by the fingerprint of our English sentence
	Title    string // in words that an agent searches; told apart from every other title of its language
	Body     string
	Language string   // a tag: "en", "fr", "pt-BR"
	IsDraft  bool     // nobody has reviewed the translation
	Serves   []string // the ids of its entries, for the index alone
}

// Of makes the macros of a catalogue in one language, as it is in force: a team's words in
// place of ours, and of a translation only what was reviewed, unless drafts are allowed.
// Missing is how many sentences have no such translation, and so no macro.
func Of(c *catalog.Catalog, language string, drafts bool) (macros []Macro, missing int) {
	for _, s := range sentences(c) {
		w := c.Word([]string{s.entries[0].Customer}, []string{language}, drafts)
		tag := catalog.English
		if w.Language != nil {
			tag = w.Language.Tag
		}
		if tag == catalog.English && language != catalog.English {
			missing++
			continue
		}
		macros = append(macros, Macro{
			Key: "smilecodes-" + s.fingerprint + "-" + strings.ToLower(tag), Body: w.Texts[0],
			Language: tag, IsDraft: w.IsDraft, Serves: s.ids(),
		})
	}
	entitle(macros)
	return macros, missing
}

// A sentence is what some entries tell a customer.
type sentence struct {
	fingerprint string
	entries     []*catalog.Entry
}

func (s sentence) ids() []string {
	ids := make([]string, len(s.entries))
	for i, e := range s.entries {
		ids[i] = e.ID
	}
	return ids
}

// ours is our own sentence in place of which it is: of the first entry that doesn't only say
// what another one says.
func (s sentence) ours() (sentence string, entries int) {
	for _, e := range s.entries {
		if e.Team != nil && e.Team.SayAs != "" {
			continue
		}
		if sentence == "" {
			sentence = e.BuiltIn().Customer
		}
		entries++
	}
	return cmp.Or(sentence, s.entries[0].BuiltIn().Customer), entries
}

// sentences are what the current entries tell customers, each once, in the order of the
// entries. Several can be in place of one of ours: the one that most entries tell has its
// fingerprint, so that a macro keeps its key when a team gives one entry words of its own.
func sentences(c *catalog.Catalog) []sentence {
	var all []sentence
	at := map[string]int{}
	for _, e := range c.Entries() {
		if e.Customer == "" {
			continue
		}
		i, known := at[e.Customer]
		if !known {
			i = len(all)
			at[e.Customer], all = i, append(all, sentence{})
		}
		all[i].entries = append(all[i].entries, e)
	}
	most := map[string]int{}
	for i, s := range all {
		ours, n := s.ours()
		if best, known := most[ours]; !known || n > entriesOf(all[best]) {
			most[ours] = i
		}
	}
	for i := range all {
		ours, _ := all[i].ours()
		all[i].fingerprint = catalog.SentenceFingerprint(ours)
		if most[ours] != i {
			all[i].fingerprint = catalog.SentenceFingerprint(ours + " " + all[i].entries[0].ID)
		}
	}
	return all
}

// entriesOf is how many entries tell a sentence as their own.
func entriesOf(s sentence) int {
	_, n := s.ours()
	return n
}

// draft begins the title of a translation that nobody has reviewed.
const draft = "DRAFT: "

// longestTitle is how long a title may be, in letters: what all desks show and take.
const longestTitle = 80

// entitle gives each macro the beginning of its text as its title, or where others begin
// alike, what sets it apart.
func entitle(macros []Macro) {
	first := func(m Macro) string { return strings.TrimRight(pieces(m.Body)[0], ".!?") }
	alike := map[string]int{}
	for _, m := range macros {
		alike[cut(first(m), longestTitle)]++
	}
	used := map[string]bool{}
	for i, m := range macros {
		title := cut(first(m), longestTitle)
		if alike[title] > 1 {
			title = apart(m, macros, first(m))
		}
		for n := 2; used[title]; n++ {
			number := " (" + strconv.Itoa(n) + ")"
			title = cut(title, longestTitle-len(number)) + number
		}
		used[title] = true
		if m.IsDraft {
			title = draft + title
		}
		macros[i].Title = title
	}
}

// apart is a title from the beginning and from the first sentence that no other text has
// that begins alike.
//
//	We could not start the check … We may ask you to take a sign-up selfie
func apart(m Macro, all []Macro, first string) string {
	const between = " … "
	for _, piece := range pieces(m.Body)[1:] {
		isShared := slices.ContainsFunc(all, func(o Macro) bool {
			return o.Key != m.Key && slices.Contains(pieces(o.Body), piece)
		})
		if !isShared {
			begin := strings.TrimSuffix(cut(first, longestTitle/2), "…")
			room := longestTitle - len([]rune(begin+between))
			return begin + between + cut(strings.TrimRight(piece, ".!?"), room)
		}
	}
	return cut(first, longestTitle)
}

// pieces are the sentences of a text; at least one.
func pieces(text string) []string {
	var all []string
	for text != "" {
		i := strings.IndexAny(text, ".!?")
		for i >= 0 && i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '\n' {
			next := strings.IndexAny(text[i+1:], ".!?")
			if next < 0 {
				i = -1
				break
			}
			i += 1 + next
		}
		if i < 0 {
			break
		}
		all, text = append(all, strings.TrimSpace(text[:i+1])), strings.TrimSpace(text[i+1:])
	}
	if text != "" || len(all) == 0 {
		all = append(all, text)
	}
	return all
}

// cut is the beginning of a text, in whole words where it can be.
func cut(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	short := string(letters[:most-1])
	if i := strings.LastIndexByte(short, ' '); i > len(short)/2 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:") + "…"
}
