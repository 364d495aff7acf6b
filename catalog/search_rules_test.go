package catalog_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
)

// The golden table asks what comes first. Here the rules are held one by one.

// TestSearchCodes holds what digits find: the exact code, padded if a zero was
// lost, then the codes that begin so.
func TestSearchCodes(t *testing.T) {
	c := load(t)
	for _, q := range []struct {
		query, codes, why string
	}{
		{"0812", "0812", "exact"},
		{"812", "0812", "three digits lack the zero"},
		{"001", "0001", "also one zero of three"},
		{"#0908", "0908", ""},
		{"RC 0812", "0812", ""},
		{"code:1013", "1013", ""},
		{"10-15", "1015", "digits in groups"},
		{"08 12", "0812", ""},
		{"0814 0812", "0814 0812", "several codes, as they were typed"},
		{"1015, 1015", "1015", "a code is found once"},
		{"1015 1051", "1015", "no neighbours beside a code that is known"},
		{"091", "0911 0912", "a beginning, in the order of the codes"},
		{"09", "0908 0911 0912 0921 0922 0941 0942", "a beginning of two digits"},
		{"12", "1210 1211 1212 1213 1214 1220 1221 1222 1240 1241 1242", ""},
		{"000", "0001", ""},
		{"22", "2211 2212", ""},
		{"9999", "", "not even a neighbour"},
		{"99", "", "two digits have no neighbours"},
		{"123456", "", "too long to be a code that was mistyped"},
	} {
		hits := c.Search(q.query)
		if got := strings.Join(codesOf(hits), " "); got != q.codes {
			t.Errorf("%q finds %q, not %q: %s", q.query, got, q.codes, q.why)
		}
		for _, h := range hits {
			if h.Tier != catalog.ByCode {
				t.Errorf("%q finds %s by tier %v", q.query, h.Entry.ID, h.Tier)
			}
		}
		want := 0
		for code := range strings.FieldsSeq(q.codes) {
			want += len(c.Code(code))
		}
		if len(hits) != want {
			t.Errorf("%q finds %d entries; its codes have %d", q.query, len(hits), want)
		}
	}
}

// TestSearchExactBeforePrefix: 101 is 0101 without its zero, and it is the
// beginning of 1010 and 1012. The code comes before the beginnings.
func TestSearchExactBeforePrefix(t *testing.T) {
	c := made(t, row{id: "plain/1012"}, row{id: "plain/1010"}, row{id: "plain/0101"}, row{id: "pending/1010"})
	same(t, "101", found(c.Search("101")), "plain/0101", "plain/1010", "pending/1010", "plain/1012")
	same(t, "0101", found(c.Search("0101")), "plain/0101")
	same(t, "10", found(c.Search("10")), "plain/0101", "plain/1010", "pending/1010", "plain/1012")
}

// TestSearchOneDigit holds that a digit which may become a code changes
// nothing yet, alone or beside words.
func TestSearchOneDigit(t *testing.T) {
	c := load(t)
	for _, query := range []string{"", " ", "1", "9", "#", "?"} {
		same(t, query, found(c.Search(query)), ids(c.Entries())...)
	}
	for _, words := range []string{"spoof", "blurry selfie", "databse", "1014 document"} {
		want := found(c.Search(words))
		same(t, words+" 7", found(c.Search(words+" 7")), want...)
	}
}

// TestSearchSuggestions holds what an unknown code offers: first two digits
// swapped, then one digit off, and of five digits the codes with one fewer.
func TestSearchSuggestions(t *testing.T) {
	c := made(t,
		row{id: "plain/1224"}, row{id: "plain/1334"}, row{id: "plain/2134"}, row{id: "plain/1243"},
		row{id: "plain/1289"}, row{id: "pending/1324"}, row{id: "pending/0856"}, row{id: "pending/0865"},
	)
	for _, q := range []struct{ query, ids, why string }{
		{"1234", "plain/2134 plain/1243 pending/1324 plain/1224 plain/1334", "swapped before one off; two off never"},
		{"code 1234", "plain/2134 plain/1243 pending/1324 plain/1224 plain/1334", ""},
		{"1234 qwerty", "plain/2134 plain/1243 pending/1324 plain/1224 plain/1334", "words hide no suggestion"},
		{"12244", "plain/1224", "one too many"},
		{"11224", "plain/1224", "one too many, in front"},
		{"12894", "plain/1289", ""},
		{"859", "pending/0856", "three digits are padded"},
		{"585", "", "0585: nothing is near"},
		{"12341", "", "five digits of which one has to go: 1234 is unknown too"},
		{"99 1234", "plain/2134 plain/1243 pending/1324 plain/1224 plain/1334", "the first number is too short to be the code"},
	} {
		hits := c.Search(q.query)
		if got := strings.Join(found(hits), " "); got != q.ids {
			t.Errorf("%q offers %q, not %q: %s", q.query, got, q.ids, q.why)
		}
		for _, h := range hits {
			if h.Tier != catalog.Suggestion || h.Code != nil || h.Text != nil {
				t.Errorf("%q offers %s as %+v", q.query, h.Entry.ID, h)
			}
		}
	}
}

// TestSearchWordsBesideCode holds that words order the entries of a code and
// never hide one: each of them is a meaning that the ticket may have.
func TestSearchWordsBesideCode(t *testing.T) {
	c := load(t)
	for query, want := range map[string]string{
		"1014 document":           "document-verification/1014 basic-kyc/1014 enhanced-kyc/1014 biometric-kyc/1014",
		"biometric 1014":          "biometric-kyc/1014 basic-kyc/1014 enhanced-kyc/1014 document-verification/1014",
		"1014 unsupported id typ": "document-verification/1014 basic-kyc/1014 enhanced-kyc/1014 biometric-kyc/1014",
		"1014 kubernetes":         "basic-kyc/1014 enhanced-kyc/1014 biometric-kyc/1014 document-verification/1014",
		"0812 rejected":           "document-verification/0812 biometric-kyc/0812",
		"0812 provisionally":      "biometric-kyc/0812 document-verification/0812",
	} {
		same(t, query, found(c.Search(query)), strings.Fields(want)...)
	}
	for _, e := range c.Entries() {
		for _, word := range []string{"document", "enhanced", "spoof", "qwerty", "no", "the"} {
			got := found(c.Search(e.Code + " " + word))
			slices.Sort(got)
			same(t, e.Code+" "+word, got, slices.Sorted(slices.Values(ids(c.Code(e.Code))))...)
		}
	}
}

// ranks is a catalogue whose entries have the word pending each in another
// place. They stand in the reverse of the order in which it finds them.
func ranks(t testing.TB) *catalog.Catalog {
	return made(t,
		row{id: "plain/0099", text: "depending", keywords: "suspending", meaning: "Impending."},
		row{id: "plain/0092", meaning: "It is not really pending."},
		row{id: "plain/0091", meaning: "It is never, for all we know, pending."},
		row{id: "plain/0070", guide: "loud"},
		row{id: "plain/0061", meaning: "It was not done. Now it is pending."},
		row{id: "plain/0060", meaning: "It is pending."},
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
// those of retired codes, words that are only begun, and then field by field.
// What is only denied comes last. A result text denies nothing: it is a name.
func TestSearchRanks(t *testing.T) {
	c := ranks(t)
	want := []string{
		"plain/0020", "plain/0010", "plain/0021", "plain/0022", // text
		"pending/0030",             // product
		"plain/0040", "plain/0050", // category, keywords
		"plain/0061", "plain/0060", // meaning
		"plain/0070",               // guide
		"plain/0092", "plain/0091", // denied
	}
	hits := c.Search("pending")
	same(t, "pending", found(hits), want...)
	same(t, "Pending!", found(c.Search("  Pending! ")), want...)
	for _, h := range hits {
		if h.Tier != catalog.ByWords {
			t.Errorf("%s is found by tier %v", h.Entry.ID, h.Tier)
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
		if got := strings.Join(found(hits), " "); got != want || hits[0].Tier != catalog.ByWords {
			t.Errorf("%q finds %q, not %q", query, got, want)
		}
	}
	for _, h := range append(c.Search("ending"), load(t).Search("atabase")...) {
		if h.Tier == catalog.ByWords {
			t.Errorf("the middle of a word finds %s", h.Entry.ID)
		}
	}
}

// TestSearchEveryWord holds that an entry which lacks one word is no hit.
func TestSearchEveryWord(t *testing.T) {
	c := load(t)
	for _, query := range []string{"blurry selfie", "human pass", "kyc basic", "selfies dont match", "document expired"} {
		hits := c.Search(query)
		for _, h := range hits {
			for word := range strings.FieldsSeq(query) {
				if h.Tier != catalog.ByWords || !slices.ContainsFunc(c.Search(word), isHit(h.Entry)) {
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
	if hits := near.Search("blury selfie"); len(hits) != 1 || hits[0].Tier != catalog.ByFuzzy {
		t.Errorf("a typo finds %v", found(hits))
	}
	both := made(t, one, row{id: "plain/0002", meaning: "A blury word, and a selfie."})
	hits := both.Search("blury selfie")
	same(t, "the words themselves", found(hits), "plain/0002")
	if hits[0].Tier != catalog.ByWords {
		t.Errorf("they are found by tier %v", hits[0].Tier)
	}
	if hits := near.Search("qwerty"); len(hits) > 0 {
		t.Errorf("nonsense finds %v", found(hits))
	}
}

// TestSearchStable holds that a query has one answer: asked twice, in a
// catalogue loaded anew, in other letters, with other blanks.
func TestSearchStable(t *testing.T) {
	c, again := load(t), load(t)
	for _, query := range []string{
		"", "1014", "08", "1051", "spoof", "document", "no spoof detected", "databse unavailable", "blury", "0812 rejected",
	} {
		hits := c.Search(query)
		if !reflect.DeepEqual(hits, c.Search(query)) {
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
	same(t, "words behind the limit", found(c.Search("spoof"+strings.Repeat(" ", 300)+"qwerty")), want...)
	same(t, "a word before the limit", found(c.Search(strings.Repeat(" ", 240)+"spoof")), want...)
	text := strings.Repeat("日", 85) // 255 bytes: of the next letter one byte could be read
	long := made(t, row{id: "plain/0001", text: text})
	hits := long.Search(text + "本語")
	if len(hits) != 1 || hits[0].Tier != catalog.ByWords || lit(text, hits[0].Text) != "["+text+"]" {
		t.Errorf("the cut query finds %+v", hits)
	}
}
