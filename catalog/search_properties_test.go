package catalog_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"smilecodes/catalog"
)

// What must hold for whatever anybody types.

// checkHits holds what is true of every answer: one tier, each entry once,
// every highlight in its string and between its letters, and the same answer
// when asked again; and that retired entries beside them lose no exact code.
func checkHits(t interface{ Errorf(string, ...any) }, c *catalog.Catalog, query string) {
	checkSearch(t, c.Search, query)
	checkSearch(t, c.SearchWithRetired, query)
	if hits := c.Search(query); len(hits) > 0 && hits[0].Tier() == catalog.ByCode {
		if all := c.SearchWithRetired(query); len(all) < len(hits) || !slices.Equal(found(all[:len(hits)]), found(hits)) {
			t.Errorf("%q gives %q, and with retired entries %q", query, found(hits), found(all))
		}
	}
}

func checkSearch(t interface{ Errorf(string, ...any) }, search func(string) []catalog.Hit, query string) {
	hits := search(query)
	seen := map[*catalog.Entry]bool{}
	for _, h := range hits {
		if h.Tier() != hits[0].Tier() {
			t.Errorf("%q gives tiers %v and %v", query, hits[0].Tier(), h.Tier())
		}
		if seen[h.Entry] {
			t.Errorf("%q gives %s twice", query, h.Entry.ID)
		}
		seen[h.Entry] = true
		checkSpans(t, query, h.Entry.Code, h.Code())
		checkSpans(t, query, h.Entry.Text, h.Text())
		if isWord := h.Entry.Family == catalog.V3 && h.Entry.Text == ""; !isWord && (h.Tier() == catalog.ByCode) != (h.Code() != nil) {
			t.Errorf("%q highlights %v in the code of %s", query, h.Code(), h.Entry.ID)
		}
	}
	if !slices.Equal(told(hits), told(search(query))) {
		t.Errorf("%q has two answers", query)
	}
}

// told is all that hits say.
func told(hits []catalog.Hit) []string {
	all := make([]string, len(hits))
	for i, h := range hits {
		all[i] = fmt.Sprint(h.Entry.ID, h.Tier(), h.Code(), h.Text())
	}
	return all
}

// checkSpans holds that spans are in order, apart, not empty, and cut no letter.
func checkSpans(t interface{ Errorf(string, ...any) }, query, s string, spans []catalog.Span) {
	at := -1
	for _, span := range spans {
		if span.From <= at || span.To <= span.From || span.To > len(s) {
			t.Errorf("%q gives the spans %v in %q", query, spans, s)
			return
		}
		if !utf8.RuneStart(s[span.From]) || span.To < len(s) && !utf8.RuneStart(s[span.To]) {
			t.Errorf("%q cuts a letter: %v in %q", query, span, s)
		}
		at = span.To
	}
}

// typed draws what somebody may type: words and codes of the catalogue, cut,
// changed, put together, and anything else.
func typed(c *catalog.Catalog) *rapid.Generator[string] {
	known := append(vocabulary(c), "no", "not", "the", "RC", "code:", "#", "-", "’", "don't")
	for _, e := range c.Entries() {
		known = append(append(known, e.Code), strings.Fields(e.Text)...)
	}
	word := rapid.SampledFrom(known)
	piece := rapid.OneOf(
		word,
		rapid.Custom(func(t *rapid.T) string { // a beginning
			w := word.Draw(t, "word")
			return w[:rapid.IntRange(0, len(w)).Draw(t, "length")]
		}),
		rapid.Custom(func(t *rapid.T) string { // a typo, also in the middle of a letter
			w := word.Draw(t, "word")
			i := rapid.IntRange(0, len(w)).Draw(t, "place")
			return w[:i] + rapid.StringN(0, 2, 4).Draw(t, "typo") + w[min(len(w), i+1):]
		}),
		rapid.StringMatching(`[0-9]{1,6}`),
		rapid.String(),
	)
	return rapid.Custom(func(t *rapid.T) string {
		pieces := rapid.SliceOfN(piece, 0, 6).Draw(t, "pieces")
		return strings.Join(pieces, rapid.SampledFrom([]string{" ", "  ", "-", "", "\t"}).Draw(t, "blank"))
	})
}

// vocabulary lists the words of the result texts and keywords that are looked
// for as they are: no digits, and none that are left out or that deny.
func vocabulary(c *catalog.Catalog) []string {
	var words []string
	for _, e := range c.Entries() {
		for w := range strings.FieldsSeq(strings.ToLower(e.Text + " " + strings.Join(e.Keywords, " "))) {
			if plainWord.MatchString(w) && !slices.Contains(leftOut, w) {
				words = append(words, w)
			}
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

var (
	plainWord = regexp.MustCompile(`^[a-z]{2,}$`)
	leftOut   = strings.Fields("no not none never without nothing cannot " +
		"a an the is are was were be been am it its this that these those there here " +
		"i we you he she they me us them my our your his her their " +
		"customer customers client clients of for to in on at by from with as about and or but so if then than " +
		"what why how when where which who does do did has have had can could will would should may " +
		"mean means meaning say says said tell tells told show shows showed see sees saw " +
		"get gets got getting sent send sends took take takes typed wears wearing wore opened " +
		"please pls help hello hi thanks thank still just very too really now left " +
		"le la les un une est du des trop o os um uma esta da muito ni ya wa sana")
)

// strange has texts whose letters take several bytes.
func strange(t testing.TB) *catalog.Catalog {
	return made(t,
		row{id: "plain/0001", text: "Größe prüfen – İstanbul", keywords: "größenprüfung"},
		row{id: "plain/0002", text: "日本語 エラー ABC", keywords: "エラー"},
		row{id: "plain/0003", text: "Ⱥb İ Ⱥb café", keywords: "naïve"},
		row{id: "pending/0003", text: "👩 failed", keywords: "é"},
	)
}

// noisy has lines of nothing but noise, negations side by side, and words with
// marks inside.
func noisy(t testing.TB) *catalog.Catalog {
	return made(t,
		row{id: "plain/0003", text: "Not what was meant", keywords: "not", meaning: "no not no, without whatever"},
		row{id: "plain/0001", text: "What is it", keywords: "node", meaning: "Why not? It is what it is."},
		row{id: "plain/0002", text: "It was re-run", keywords: "what", meaning: "No. Nothing was re-run, and we don't mean to."},
		row{id: "pending/0004", text: "whatever 0001", keywords: "the", meaning: "is 0001 not 0002"},
		row{id: "pending/0005", text: "Id id issue", keywords: "valid id issue", guide: "loud"},
	)
}

// TestSearchAnything holds checkHits for whatever is typed.
func TestSearchAnything(t *testing.T) {
	for name, c := range map[string]*catalog.Catalog{"real": load(t), "strange": strange(t), "noisy": noisy(t)} {
		query := typed(c)
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			checkHits(t, c, query.Draw(t, "query"))
		}))
	}
}

// TestSearchFindsWords holds the rule of words against a second, plain reading
// of it: an entry is a hit if every word is at the start of a word of it, and
// near matches come only if there is no such entry. Of three words one may lack,
// if no entry has all of them among its names.
func TestSearchFindsWords(t *testing.T) {
	c := load(t)
	word, texts, names := rapid.SampledFrom(vocabulary(c)), texts(c, true), texts(c, false)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 1, 3).Draw(t, "words")
		words[0] = words[0][:rapid.IntRange(1, len(words[0])).Draw(t, "length")]
		if slices.Contains(leftOut, words[0]) || len(words[0]) < 2 {
			t.Skip("the beginning of the word is another")
		}
		hits := c.Search(strings.Join(words, " "))
		lacks := func(texts []string) (n int) {
			for _, w := range words {
				if !begins(texts, w) {
					n++
				}
			}
			return n
		}
		want := where(c, func(e *catalog.Entry) bool { return lacks(texts[e]) == 0 })
		if len(want) == 0 {
			if len(hits) > 0 && hits[0].Tier() != catalog.ByFuzzy {
				t.Fatalf("%q is found by tier %v", words, hits[0].Tier())
			}
			return
		}
		named := where(c, func(e *catalog.Entry) bool { return lacks(names[e]) == 0 })
		got := found(slices.DeleteFunc(slices.Clone(hits), func(h catalog.Hit) bool {
			return len(words) == 3 && len(named) == 0 && lacks(texts[h.Entry]) == 1 && lacks(names[h.Entry]) == 1
		}))
		if slices.Sort(got); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
			t.Fatalf("%q finds\n%q, not\n%q", words, got, want)
		}
		for _, h := range hits {
			checkLitWords(t, h, words)
		}
	})
}

// texts lists, for each entry, every word in which words are looked for: those of
// its names, and of its sentences too.
func texts(c *catalog.Catalog, sentences bool) map[*catalog.Entry][]string {
	texts := map[*catalog.Entry][]string{}
	for _, e := range c.Entries() {
		all := []string{e.Text, e.Product.Name, e.Product.Slug, e.Category.String(), e.SourceCategory}
		all = append(append(all, e.Product.Aliases...), e.Keywords...)
		for _, p := range e.AlsoApplies {
			all = append(all, p.Name)
		}
		for _, r := range e.Elsewhere {
			all = append(all, r.Where, r.Meaning)
		}
		if e.Deprecated {
			all = append(all, "deprecated")
		}
		if e.Family == catalog.V3 && e.Text == "" {
			all = append(all, e.Code)
		}
		if sentences {
			all = append(append(all, e.Meaning), guideTexts(e.Guide)...)
		}
		texts[e] = strings.FieldsFunc(strings.ToLower(strings.Join(all, "\n")), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r)
		})
	}
	return texts
}

func guideTexts(g *catalog.Guide) []string {
	if g == nil {
		return nil
	}
	all := append([]string{g.Title, g.Summary, g.Escalate}, g.Evidence...)
	for _, c := range g.Causes {
		all = append(all, c.What, c.Tell)
	}
	for _, s := range g.Steps {
		all = append(all, s.Do, s.Check)
	}
	return all
}

// begins reports whether one of these words begins so.
func begins(words []string, beginning string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, beginning) })
}

// checkLitWords holds that what is highlighted in the result text starts with
// a word of the query, and that every word which is there is highlighted.
func checkLitWords(t *rapid.T, h catalog.Hit, words []string) {
	text := strings.ToLower(h.Entry.Text)
	for _, s := range h.Text() {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(text[s.From:s.To], w) }) {
			t.Errorf("%q highlights %q", words, lit(h.Entry.Text, h.Text()))
		}
	}
	for _, w := range words {
		at := regexp.MustCompile(`\b` + w).FindStringIndex(text)
		if at == nil {
			continue
		}
		covered := func(s catalog.Span) bool { return s.From <= at[0] && at[1] <= s.To }
		if h.Tier() != catalog.ByWords || !slices.ContainsFunc(h.Text(), covered) {
			t.Errorf("%q highlights %q", words, lit(h.Entry.Text, h.Text()))
		}
	}
}

// FuzzSearch looks for strings that break what checkHits holds.
func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"", "0812", "1014 document", "databse unavailable", "İȺ", "’", "\xff\xfe", "08 1 2"} {
		f.Add(seed)
	}
	real, odd := load(f), strange(f)
	f.Fuzz(func(t *testing.T, query string) {
		checkHits(t, real, query)
		checkHits(t, odd, query)
	})
}
