package catalog_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
)

// The golden table asks what comes first. Here the rules for words are held one
// by one.

// ranks is a catalogue whose entries have the word pending each in another
// place. They are in the reverse of the order in which it finds them.
func ranks(t testing.TB) *catalog.Catalog {
	return made(t,
		row{id: "plain/0099", text: "depending", keywords: "suspending", meaning: "Impending."},
		row{id: "plain/0092", meaning: "It is not really pending."},
		row{id: "plain/0091", meaning: "It is never, for all we know, pending."},
		row{id: "plain/0070", guide: "loud"},
		row{id: "plain/0061", meaning: "It was not done. Now it is pending."},
		row{id: "plain/0060", meaning: "It is pending."},
		row{id: "plain/0051", keywords: "pending matter"},
		row{id: "plain/0050", keywords: "pending"},
		row{id: "plain/0040", label: "Pending"},
		row{id: "pending/0030", text: "Three"},
		row{id: "plain/0022", text: "Pendings"},
		row{id: "plain/0021", text: "Retired but pending", retired: true},
		row{id: "plain/0020", text: "Not pending"},
		row{id: "plain/0010", text: "PENDING - one"},
	)
}

// TestSearchRanks holds the order of words: whole words of the result text,
// words that are only begun, a keyword that is all of the query, and then field by
// field. Codes that are deprecated come after those that are not, before mentions in
// sentences. What is only denied comes last. A result text denies nothing: it is a name.
func TestSearchRanks(t *testing.T) {
	c := ranks(t)
	want := []string{
		"plain/0020", "plain/0010", "plain/0022", // text
		"plain/0050",               // all of a keyword
		"pending/0030",             // product
		"plain/0040", "plain/0051", // category, keywords
		"plain/0021",               // deprecated, in its text
		"plain/0061", "plain/0060", // meaning
		"plain/0070",               // guide
		"plain/0092", "plain/0091", // denied
	}
	hits := c.Search("pending")
	same(t, "pending", found(hits), want...)
	same(t, "Pending!", found(c.Search("  Pending! ")), want...)
	for _, h := range hits {
		if h.Tier() != catalog.ByWords {
			t.Errorf("%s is found by tier %v", h.Entry.ID, h.Tier())
		}
	}
}

// TestSearchWordStart holds that a word has to begin where a word begins.
func TestSearchWordStart(t *testing.T) {
	c := ranks(t)
	for query, want := range map[string]string{
		"depend":      "plain/0099",
		"impend":      "plain/0099",
		"check three": "pending/0030",
		"one pend":    "plain/0010",
		"pend one":    "plain/0010",
	} {
		hits := c.Search(query)
		if got := strings.Join(found(hits), " "); got != want || hits[0].Tier() != catalog.ByWords {
			t.Errorf("%q finds %q, not %q", query, got, want)
		}
	}
	for _, h := range append(c.Search("ending"), load(t).Search("atabase")...) {
		if h.Tier() == catalog.ByWords {
			t.Errorf("the middle of a word finds %s", h.Entry.ID)
		}
	}
}

// TestSearchEveryWord holds that an entry which lacks one word isn't a hit.
func TestSearchEveryWord(t *testing.T) {
	c := load(t)
	for _, query := range []string{"blurry selfie", "human pass", "kyc basic", "selfies dont match", "document expired"} {
		hits := c.Search(query)
		for _, h := range hits {
			for word := range strings.FieldsSeq(query) {
				if h.Tier() != catalog.ByWords || !slices.ContainsFunc(c.Search(word), isHit(h.Entry)) {
					t.Errorf("%q finds %s, which lacks %q", query, h.Entry.ID, word)
				}
			}
		}
		if len(hits) == 0 {
			t.Errorf("%q finds nothing", query)
		}
	}
}

func isHit(e *catalog.Entry) func(catalog.Hit) bool {
	return func(h catalog.Hit) bool { return h.Entry == e }
}

// TestSearchDenial holds the example of the rule: "no spoof was detected" is
// not the answer to spoof, and is the answer to "no spoof".
func TestSearchDenial(t *testing.T) {
	c := load(t)
	cleared := []string{"biometric-kyc/0810", "biometric-kyc/1210", "document-verification/0810", "smartselfie-enrollment/0840"}
	hits := c.Search("spoof")
	last := slices.Sorted(slices.Values(found(hits[len(hits)-len(cleared):])))
	same(t, "last for spoof", last, cleared...)
	first := slices.Sorted(slices.Values(found(c.Search("no spoof"))[:len(cleared)]))
	same(t, "first for no spoof", first, cleared...)
}

// TestSearchPhrase holds that words in one piece are worth more than the same
// words in pieces.
func TestSearchPhrase(t *testing.T) {
	c := made(t,
		row{id: "plain/0001", text: "Check of the match: partial"}, row{id: "plain/0002", text: "Match - Partial"},
		row{id: "plain/0003", text: "A Partial Match"},
	)
	same(t, "partial match", found(c.Search("partial match")), "plain/0003", "plain/0001", "plain/0002")
	same(t, "match partial", found(c.Search("match partial")), "plain/0002", "plain/0001", "plain/0003")
}

// TestSearchKeywords holds that words which one keyword has count once, in any order,
// that a keyword counts less if it was typed whole, and that words which say nothing
// change none of it.
func TestSearchKeywords(t *testing.T) {
	c := made(t,
		row{id: "plain/0001", text: "Name", keywords: "wrong number"},
		row{id: "plain/0002", keywords: "wrong name of a person"},
		row{id: "plain/0003", keywords: "wrong name"},
		row{id: "plain/0004", text: "Photo", keywords: "copy"},
		row{id: "plain/0006", keywords: "photo"},
		row{id: "plain/0005", keywords: "photo of a photo"},
	)
	for query, want := range map[string]string{
		"wrong name": "plain/0003 plain/0002 plain/0001",
		"name wrong": "plain/0003 plain/0002 plain/0001",
		"please help, my customer's name is wrong": "plain/0003 plain/0002 plain/0001",
		"photo":            "plain/0004 plain/0006 plain/0005",
		"photo of a photo": "plain/0005 plain/0004 plain/0006",
		"the":              "",
	} {
		same(t, query, found(c.Search(query)), strings.Fields(want)...)
	}
}

// TestSearchAccents holds that keywords are found with accents and without, and that a
// word that has one of its own is found by it alone.
func TestSearchAccents(t *testing.T) {
	c := made(t, row{id: "plain/0001", keywords: "visage cache"}, row{id: "plain/0002", text: "Café"})
	for _, query := range []string{"visage caché", "visage cache", "CACHÉ", "cache\u0301"} {
		same(t, query, found(c.Search(query)), "plain/0001")
	}
	same(t, "café", found(c.Search("café")), "plain/0002")
}

// TestSearchLacking holds that names count more than sentences: an entry that lacks one
// word of three comes before those that have it in passing, unless one of them has all
// among its names.
func TestSearchLacking(t *testing.T) {
	zero, prose := row{id: "plain/0001", keywords: "leading zero"}, row{id: "plain/0002", meaning: "A leading zero was lost."}
	c := made(t, prose, zero)
	same(t, "one lacks", found(c.Search("leading zero lost")), "plain/0001", "plain/0002")
	same(t, "of two none may", found(c.Search("zero lost")), "plain/0002")
	same(t, "nor two of three", found(made(t, prose, row{id: "plain/0001", keywords: "leading"}).Search("leading zero lost")), "plain/0002")
	c = made(t, prose, zero, row{id: "plain/0003", keywords: "leading zero lost"})
	same(t, "all among names", found(c.Search("lost leading zero")), "plain/0003", "plain/0002")
}

// TestSearchUnknown holds that words which no entry has hide nothing that the others
// find among names, whole.
func TestSearchUnknown(t *testing.T) {
	c := made(t, row{id: "plain/0001", keywords: "deepfake"}, row{id: "plain/0002", meaning: "A deepfake."})
	for query, want := range map[string]string{
		"deepfake video": "plain/0001", "qwerty zxcvb deepfake": "plain/0001",
		"deepf video": "", "deepfake qwerty zxcvb uiopl": "", "video": "",
	} {
		same(t, query, found(c.Search(query)), strings.Fields(want)...)
	}
}

// TestSearchBlurrySelfie holds it for a sentence in any order of its words, with one
// that is misspelt: pictures of poor quality come before verdicts of fraud, and before
// any code that is deprecated.
func TestSearchBlurrySelfie(t *testing.T) {
	c := load(t)
	poor := strings.Fields("0912 0922 0942 1241")
	for _, blurry := range []string{"blurry", "blury", "blurrry", "blrury", "blurru"} {
		for _, selfie := range []string{"selfie", "selfi", "slefie", "selfiee", "sefie"} {
			for _, form := range []string{"S is B", "B is the S", "is S B", "is B S?", "please: my customer's S is B", "B S", "S B"} {
				query := strings.NewReplacer("S", selfie, "B", blurry).Replace(form)
				codes := codesOf(c.Search(query))
				if len(codes) < 4 || strings.Join(slices.Sorted(slices.Values(codes[:4])), " ") != strings.Join(poor, " ") {
					t.Errorf("%q finds %v", query, codes)
				}
			}
		}
	}
}

// TestSearchPlurals holds that a plural is found by a name in the singular, if no entry
// has the plural.
func TestSearchPlurals(t *testing.T) {
	c := made(t, row{id: "plain/0001", keywords: "mask"}, row{id: "plain/0002", keywords: "glasses"}, row{id: "plain/0003", keywords: "glass"})
	same(t, "masks", found(c.Search("masks")), "plain/0001")
	same(t, "glasses", found(c.Search("glasses")), "plain/0002")
	same(t, "no plural of a beginning", found(made(t, row{id: "plain/0001", keywords: "catalogue"}).Search("cats")))
}

// TestSearchNumber holds that two digits beside words are a number, and alone the
// beginning of a code.
func TestSearchNumber(t *testing.T) {
	c := made(t, row{id: "plain/1012", keywords: "valid"}, row{id: "plain/0814", keywords: "digits"})
	same(t, "10 digits", found(c.Search("it has 10 digits")), "plain/0814")
	same(t, "10", found(c.Search("10")), "plain/1012")
	same(t, "rc 10", found(c.Search("rc 10")), "plain/1012")
	same(t, "101 digits", found(c.Search("101 digits")), "plain/1012")
}

// TestSearchLabels holds that the page's own label and the mark of retired
// codes are found like our words for them.
func TestSearchLabels(t *testing.T) {
	c := load(t)
	for query, codes := range map[string]string{
		"deprecated":                  "0823 0846",
		"final decision sent suspect": "0814 0824 0844",
		"job back online authority":   "1015 0908",
	} {
		hits := c.Search(query)
		got := strings.Join(codesOf(hits), " ")
		if !strings.HasPrefix(got, codes) || hits[0].Tier() != catalog.ByWords || hits[0].Entry.Category == catalog.NoCategory {
			t.Errorf("%q finds %s by tier %v, not %s", query, got, hits[0].Tier(), codes)
		}
	}
	retired := made(t, row{id: "plain/0001"}, row{id: "plain/0002", retired: true})
	same(t, "deprecated", found(retired.Search("deprecated")), "plain/0002")
}

// TestSearchDeprecatedLast holds it among equals of the real catalogue.
func TestSearchDeprecatedLast(t *testing.T) {
	got := codesOf(load(t).Search("possible spoof"))
	want := "0813 0814 0824 0841 0844 0823 0846"
	if strings.Join(got[:7], " ") != want {
		t.Errorf("possible spoof finds %v, not first %s", got, want)
	}
}

// TestSearchFuzzyLast holds that near matches are given only where words find
// nothing: one entry with the words themselves is enough to keep them out.
func TestSearchFuzzyLast(t *testing.T) {
	one := row{id: "plain/0001", text: "Blurry Selfie"}
	near := made(t, one)
	if hits := near.Search("blury selfie"); len(hits) != 1 || hits[0].Tier() != catalog.ByFuzzy {
		t.Errorf("a typo finds %v", found(hits))
	}
	both := made(t, one, row{id: "plain/0002", meaning: "A blury word, and a selfie."})
	hits := both.Search("blury selfie")
	same(t, "the words themselves", found(hits), "plain/0002")
	if hits[0].Tier() != catalog.ByWords {
		t.Errorf("they are found by tier %v", hits[0].Tier())
	}
	if hits := near.Search("qwerty"); len(hits) > 0 {
		t.Errorf("nonsense finds %v", found(hits))
	}
}

// TestSearchNear holds what is near: the fewer letters are guessed, the better,
// and of several words most must be there.
func TestSearchNear(t *testing.T) {
	c := made(t,
		row{id: "plain/0001", text: "Bluurry Selfie"}, row{id: "plain/0002", text: "Blurry Selfie"},
		row{id: "plain/0003", text: "Selfie"},
	)
	for query, want := range map[string]string{
		"blury":                "plain/0002 plain/0001", // a letter is missing
		"blrury":               "plain/0002 plain/0001", // two are swapped
		"blurxy selfie":        "plain/0002 plain/0001", // one is wrong
		"blury selfie qwerty":  "plain/0002 plain/0001",
		"blury qwerty":         "",
		"selfi qwerty zxcvbnm": "",
	} {
		same(t, query, found(c.Search(query)), strings.Fields(want)...)
	}
}

// TestSearchStable holds that a query has one answer: asked twice, in a
// catalogue loaded again, in other letters, with other blanks.
func TestSearchStable(t *testing.T) {
	c, again := load(t), load(t)
	for _, query := range []string{
		"", "1014", "08", "1051", "spoof", "document", "no spoof detected", "databse unavailable", "blury", "0812 rejected",
	} {
		hits := c.Search(query)
		if !slices.Equal(told(hits), told(c.Search(query))) {
			t.Errorf("%q has two answers", query)
		}
		for _, other := range []string{query, strings.ToUpper(query), "  " + strings.ReplaceAll(query, " ", " \t ") + "\n"} {
			same(t, other, found(again.Search(other)), found(hits)...)
		}
	}
}

// TestSearchLong holds that a long paste is read to a limit and no further,
// and that the limit cuts no letter.
func TestSearchLong(t *testing.T) {
	c := load(t)
	want := found(c.Search("spoof"))
	same(t, "words after the limit", found(c.Search("spoof"+strings.Repeat(" ", 300)+"qwerty")), want...)
	same(t, "a word before the limit", found(c.Search(strings.Repeat(" ", 240)+"spoof")), want...)
	text := strings.Repeat("日", 85) // 255 bytes: of the next letter one byte could be read
	long := made(t, row{id: "plain/0001", text: text})
	hits := long.Search(text + "本語")
	if len(hits) != 1 || hits[0].Tier() != catalog.ByWords || lit(text, hits[0].Text()) != "["+text+"]" {
		t.Errorf("the cut query finds %+v", hits)
	}
}
