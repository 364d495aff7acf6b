// Package teamtest makes folders that a team may have, and checks properties of them. It
// is apart from modeltest because what draws them takes 8 ms to begin, in each program
// that a test starts.
package teamtest

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/catalog/team"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
)

// Checks is for TestMain: how often rapid checks each property of a package, unless the
// command line says. A long run checks it 1,000 times.
func Checks(usual int) {
	if os.Getenv(modeltest.Long) != "" {
		usual = 1000
	}
	_ = flag.Set("rapid.checks", strconv.Itoa(usual)) // what the command line says comes later, and wins
}

// Rounds checks a property in a part of the usual rounds of rapid; -rapid.checks makes
// them more.
func Rounds(t *testing.T, percent int, property func(*rapid.T)) {
	t.Helper()
	checks := flag.Lookup("rapid.checks").Value
	before := checks.String()
	n, err := strconv.Atoi(before)
	if err != nil {
		t.Fatal(err)
	}
	_ = checks.Set(strconv.Itoa(max(1, n*percent/100)))
	defer func() { _ = checks.Set(before) }()
	rapid.Check(t, property)
}

// AnyTeam is the catalogue of [modeltest.Load] with any folder laid over it.
func AnyTeam(t *rapid.T) *catalog.Catalog {
	c, _ := team.Lay(AnyFolder(t, modeltest.Load(nil)), modeltest.Load(nil), time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC))
	return c
}

// AnyFolder is a team's folder with some of everything, much of it wrong: words that no
// customer may read are in all of it.
func AnyFolder(t *rapid.T, c *catalog.Catalog) fstest.MapFS {
	d := c.Data()
	f := folder{T: t, sentences: ticket.Sentences(c)}
	for _, e := range slices.Concat(d.Entries, d.Retired) {
		f.ids = append(f.ids, e.ID)
	}
	files := fstest.MapFS{"texts.toml": {Data: []byte(f.texts())}}
	g := c.Guides()[rapid.IntRange(0, len(c.Guides())-1).Draw(t, "guide")]
	files["guides/"+g.Slug+".toml"] = &fstest.MapFile{Data: []byte(f.steps(g))}
	for _, tag := range rapid.SliceOfNDistinct(rapid.SampledFrom(AnyLanguages), 1, 3, rapid.ID).Draw(t, "languages") {
		files["languages/"+tag+".toml"] = &fstest.MapFile{Data: []byte(f.language())}
	}
	return files
}

// AnyLanguages are the tags of languages that a folder may have: one that is shipped, one
// that is a kind of another, one that is written from right to left, and one more.
var AnyLanguages = []string{"fr", "pt-BR", "ar", "ha"}

// A folder draws what is in one.
type folder struct {
	*rapid.T
	ids, sentences []string
	b              strings.Builder
}

func (f *folder) id() string {
	return rapid.OneOf(rapid.SampledFrom(f.ids), rapid.SampledFrom(fewIDs), rapid.SampledFrom(fewIDs)).Draw(f.T, "id")
}

func (f *folder) one(of []string) string { return rapid.SampledFrom(of).Draw(f.T, "words") }

// maybe writes a key in one of three times.
func (f *folder) maybe(key string, value func() string) {
	if rapid.IntRange(0, 2).Draw(f.T, key) == 0 {
		fmt.Fprintf(&f.b, "%s = %q\n", key, value())
	}
}

// written is what was written since the last time.
func (f *folder) written() string {
	text := f.b.String()
	f.b.Reset()
	return text
}

func (f *folder) texts() string {
	for range rapid.IntRange(0, 12).Draw(f.T, "texts") {
		fmt.Fprintf(&f.b, "[[text]]\nid = %q\n", f.id())
		f.maybe("customer", func() string { return f.one(forCustomers) })
		f.maybe("say_as", f.id)
		f.maybe("disclosure", func() string { return f.one([]string{"tell", "soften", "internal", "open"}) })
		f.maybe("add_next", func() string { return f.one(forColleagues) })
		f.maybe("note", func() string { return f.one(forColleagues) })
		f.maybe("reviewed", func() string { return f.one([]string{"2026-11-20", "2020-01-01", "x"}) })
		if rapid.IntRange(0, 9).Draw(f.T, "forbidden") == 0 {
			f.maybe(f.one([]string{"meaning", "category", "code", "final", "next", "x"}), func() string { return f.one(forColleagues) })
		}
	}
	for range rapid.IntRange(0, 4).Draw(f.T, "sentences") {
		fmt.Fprintf(&f.b, "[[sentence]]\nen = %q\ncustomer = %q\n", f.one(f.sentences), f.one(forCustomers))
	}
	return f.written()
}

func (f *folder) steps(g *catalog.Guide) string {
	for range rapid.IntRange(0, 4).Draw(f.T, "steps") {
		n := rapid.IntRange(-1, len(g.Steps)+1).Draw(f.T, "after")
		fmt.Fprintf(&f.b, "[[step]]\nafter = %d\ndo = %q\n", n, f.one(forColleagues))
		if n > 0 && n <= len(g.Steps) && rapid.Bool().Draw(f.T, "right") {
			fmt.Fprintf(&f.b, "fingerprint = %q\n", catalog.SentenceFingerprint(g.Steps[n-1].Do))
		}
	}
	return f.written()
}

// language has words for all concepts, or only for what the texts say, and translations of
// most of our sentences and of the team's.
func (f *folder) language() string {
	fmt.Fprintf(&f.b, "name = 'Test'\n[suspicion]\nfake = ['faux', 'falso', 'bandia', 'مزور*']\n")
	if rapid.Bool().Draw(f.T, "complete") {
		for _, c := range catalog.Concepts()[1:] {
			fmt.Fprintf(&f.b, "%s = ['xyz']\n", c.Slug())
		}
	}
	for _, english := range slices.Concat(f.sentences, forCustomers[:4]) {
		switch rapid.IntRange(0, 9).Draw(f.T, "translation") {
		case 0:
			continue
		case 1:
			fmt.Fprintf(&f.b, "[[text]]\nstatus = 'draft'\n")
		default:
			fmt.Fprintf(&f.b, "[[text]]\nstatus = 'reviewed'\nreviewer = 'x'\ndate = 2026-11-20\n")
		}
		fmt.Fprintf(&f.b, "en = %q\nfingerprint = %q\ntext = %q\n", english, catalog.SentenceFingerprint(english), f.one(translations))
	}
	return f.written()
}

// fewIDs are entries that share their words with others, suspects among them, so that random
// folders meet.
var fewIDs = []string{
	"biometric-kyc/0812", "smartselfie-authentication/0822", "biometric-kyc/0814", "smartselfie-enrollment/0844",
	"biometric-kyc/0912", "smartselfie-authentication/0922", "smartselfie-enrollment/0942", "smartselfie-enrollment/1241", "biometric-kyc/0813",
	"document-verification/0812", "v3/document_unclassifiable", "biometric-kyc/1212", "basic-kyc/1013", "smile-secure/5210",
}

var (
	forCustomers = []string{ // the first four are fit for them
		"Please wait.", "We are still checking.", "Please send new pictures, and wait.", "Call us on 0800 1234567.",
		"Your code is 0812.", "You were rejected.", "It is a fake.", "C'est un faux.", "É falso.", "Ni bandia.", "Please wait", "", "{name}, wait.",
	}
	forColleagues = []string{"Tell the fraud desk about 0814.", "It was rejected as a spoof.", "Look at the last three tries."}
	translations  = []string{
		"Veuillez patienter.", "Tafadhali subiri.", "يرجى الانتظار.", "Aguarde um momento.",
		"C'est un faux.", "Ni bandia.", "هذا مزور.", "Votre code est 0812.", "C'est provisional.",
	}
)

// untold matches what no customer must read, written here apart from the check itself:
// codes of suspects and of others, categories, and suspicion in five languages.
var untold = regexp.MustCompile(`(?i)\b(081[0-7]|082[0-5]|084\d|0911|1012|1213)\b|approved|rejected|provisional|pending|inconclusive|spoof|fraud|fake|liveness|impersonat|tamper|forged|suspicio|suspect|someone else|\bmask\b|stolen|falsifi|faux|falso|bandia|مزور`)

// Untold is the first word of a text that no customer must read, but for those that one may
// be told; empty if there is none.
func Untold(text string, may ...string) string {
	for _, word := range untold.FindAllString(text, -1) {
		if !slices.Contains(may, word) {
			return word
		}
	}
	return ""
}
