package catalog_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
)

// The rules for digits, one by one.

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
		{"2208", "2208", "a request error"},
		{"220", "2201 2202 2203 2204 2205 2206 2207 2208 2209", "request errors and status answers"},
		{"24", "2401 2405 2413 2414 2428", ""},
		{"0903", "0903", "retired, and there is no other"},
		{"903", "0903", "it is padded like all"},
		{"0841", "0841", "the current one and the retired one"},
		{"084", "0840 0841 0844 0846", "a beginning finds none that is retired"},
		{"101", "1012 1013 1014 1015 1016", "nor is 1010 in the way"},
		{"0842 0812", "0812 0842", "nor is it before a current one that was typed later"},
		{"1012/1020", "1012 1020", "codes in company, whatever is between them"},
		{"0814,0812", "0814 0812", "in the order typed"},
		{"0812;0814", "0812 0814", ""},
		{"0812|0814", "0812 0814", ""},
		{"0812+0814", "0812 0814", ""},
		{"0812&0814", "0812 0814", ""},
		{"1020-1012", "1020 1012", ""},
		{"0812.0814", "0812 0814", ""},
		{"0812_0814", "0812 0814", ""},
		{"0812→0814", "0812 0814", ""},
		{"(0812,0814)", "0812 0814", ""},
		{"[0911, 0912] and 0921.", "0911 0912 0921", ""},
		{"№0912", "0912", ""},
		{"N°0912/0911", "0912 0911", ""},
		{"rc:0812,rc:0814", "0812 0814", ""},
		{"812/814", "0812 0814", "each is padded"},
		{"0812/9999", "0812", "of those that are unknown none is guessed"},
		{"0812/0700112233", "0812", "a phone number isn't a code"},
		{"1023/091", "1023 0911 0912", "the last is still typed"},
		{"1023/0", "1023", ""},
		{"0812=rejected", "0812", "a word may follow"},
		{"9999", "", "not even a neighbour"},
		{"99", "", "two digits have no neighbours"},
		{"123456", "", "too long to be a code that was mistyped"},
	} {
		hits := c.Search(q.query)
		if got := strings.Join(codesOf(hits), " "); got != q.codes {
			t.Errorf("%q finds %q, not %q: %s", q.query, got, q.codes, q.why)
		}
		for _, h := range hits {
			if h.Tier() != catalog.ByCode {
				t.Errorf("%q finds %s by tier %v", q.query, h.Entry.ID, h.Tier())
			}
		}
		want := 0
		for code := range strings.FieldsSeq(q.codes) {
			want += len(c.Code(code))
			if len(strings.Trim(q.query, "#RCcode: ")) > 2 && strings.Contains(q.query, strings.TrimPrefix(code, "0")) {
				want += len(c.RetiredCode(code))
			}
		}
		if len(hits) != want {
			t.Errorf("%q finds %d entries; its codes have %d", q.query, len(hits), want)
		}
	}
}

// TestSearchNoCode holds that a number which is a part of something else isn't
// a code: it must not pass for one that was found.
func TestSearchNoCode(t *testing.T) {
	c := load(t)
	for _, query := range []string{"2fa", "1014x", "08a12", "covid-19", "2026-11-22", "ref0812x", "22/11/2026", "2026-11", "0812-112-233", "08a12/0812x"} {
		if hits := c.Search(query); len(hits) > 0 && hits[0].Tier() == catalog.ByCode {
			t.Errorf("%q is taken for a code and finds %v", query, found(hits))
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
		{"11224", "plain/1224", "one too many at the beginning"},
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
			if h.Tier() != catalog.Suggestion || h.Code() != nil || h.Text() != nil {
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
		"0812 job_type 6":         "document-verification/0812 biometric-kyc/0812",
		"0812 type 6":             "document-verification/0812 biometric-kyc/0812",
		"0812 jt6":                "document-verification/0812 biometric-kyc/0812",
		"jt 6 0812":               "document-verification/0812 biometric-kyc/0812",
		"0812 jobtype=6":          "document-verification/0812 biometric-kyc/0812",
		`"0812" "job_type":"6"`:   "document-verification/0812 biometric-kyc/0812",
		"0812 job type 11":        "document-verification/0812 biometric-kyc/0812",
		"job type 1 0812":         "biometric-kyc/0812 document-verification/0812",
		"0812 rejected jt1":       "biometric-kyc/0812 document-verification/0812",
		"0812 jt 13":              "biometric-kyc/0812 document-verification/0812",
		"0811 document":           "document-verification/0811 biometric-kyc/0811",
		"1014 jt6":                "document-verification/1014 basic-kyc/1014 enhanced-kyc/1014 biometric-kyc/1014",
		"1014 job_type: 1":        "biometric-kyc/1014 basic-kyc/1014 enhanced-kyc/1014 document-verification/1014",
		"0812/0811 jt6":           "document-verification/0812 biometric-kyc/0812 document-verification/0811 biometric-kyc/0811",
	} {
		same(t, query, found(c.Search(query)), strings.Fields(want)...)
	}
	for _, e := range c.Entries() {
		if e.Digits() == "" && !strings.Contains(e.Code, "_") {
			continue // everybody says error: it is searched as a word
		}
		for _, word := range []string{"document", "enhanced", "spoof", "qwerty", "no", "the"} {
			got := found(c.Search(e.Code + " " + word))
			slices.Sort(got)
			want := slices.Concat(c.Code(e.Code), c.RetiredCode(e.Code))
			same(t, e.Code+" "+word, got, slices.Sorted(slices.Values(ids(want)))...)
		}
	}
}

// TestTypedCode holds which code was typed: the only digits there, but for those of a
// job_type.
func TestTypedCode(t *testing.T) {
	for typed, code := range map[string]string{
		"RC 182": "182", "08-12 of a customer": "0812", "9812": "9812", "9812 job_type 6": "9812",
		"jt11 9812": "9812", "9812 job_type 60": "", "9812 at 0700112233": "", "9812/0812": "", "98": "", "job type 6": "",
	} {
		if got := catalog.TypedCode(typed); got != code {
			t.Errorf("%q has the code %q, not %q", typed, got, code)
		}
	}
}

// TestSearchBetweenCodes holds that codes are found in the order typed, whatever is
// between them.
func TestSearchBetweenCodes(t *testing.T) {
	c := load(t)
	signs := append(strings.Split("/,;|+&-_.:*=~<>()[]{}'`^%$!?@#→–—…·、，；／", ""), " ", ", ", " / ", " and ", " & ", "\t", "\n", "\u00a0", "] [", `","`)
	for _, sign := range signs {
		for query, want := range map[string]string{
			"1022" + sign + "1012":                 "1022 1012",
			"0921" + sign + "0911" + sign + "1020": "0921 0911 1020",
			sign + "1022" + sign + "1012" + sign:   "1022 1012",
			"rc1022" + sign + "rc1012":             "1022 1012",
		} {
			if got := strings.Join(codesOf(c.Search(query)), " "); got != want {
				t.Errorf("%q finds %q, not %q", query, got, want)
			}
		}
	}
}
