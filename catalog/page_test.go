package catalog_test

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"smilecodes/catalog"
)

// Here the real catalogue is held against its source. testdata/page.tsv has
// what the page says word for word: the number of the row, the product, the
// code as it is printed, the result text and the label of the category. The
// traps of the page each have a test; every one of them was a mistake waiting
// to be made.

// A pageRow is one line of testdata/page.tsv.
type pageRow struct {
	row                         int
	product, printed, text, tag string
}

// page reads testdata/page.tsv.
func page(t testing.TB) []pageRow {
	t.Helper()
	data, err := os.ReadFile("testdata/page.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var rows []pageRow
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n") {
		cell := strings.Split(line, "\t")
		if len(cell) != 5 {
			t.Fatalf("%q has %d cells", line, len(cell))
		}
		if n, err := strconv.Atoi(cell[0]); err == nil { // not the head
			rows = append(rows, pageRow{n, cell[1], cell[2], cell[3], cell[4]})
		}
	}
	return rows
}

// where lists the ids of the entries that fit, in order.
func where(c *catalog.Catalog, fits func(*catalog.Entry) bool) []string {
	var found []string
	for _, e := range c.Entries() {
		if fits(e) {
			found = append(found, e.ID)
		}
	}
	return found
}

// same compares lists of ids; the order counts.
func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

// TestPageVerbatim holds that every row of the page is an entry, in the order of
// the page, with its wire values to the byte. [TestPageCounts] holds that no
// other result is.
func TestPageVerbatim(t *testing.T) {
	c, rows := load(t), page(t)
	results := where(c, func(e *catalog.Entry) bool { return e.Source.Row > 0 && e.Source.Row <= len(rows) })
	if len(results) != len(rows) {
		t.Fatalf("%d entries have one of %d rows", len(results), len(rows))
	}
	for i, r := range rows {
		e := c.Entry(results[i])
		code, retired, _ := strings.Cut(r.printed, " ")
		got := pageRow{e.Source.Row, e.Product.Name, e.Code, e.Text, e.SourceCategory}
		if want := (pageRow{i + 1, r.product, code, r.text, r.tag}); got != want || r.row != i+1 {
			t.Errorf("row %d:\n got %+v\nwant %+v", r.row, got, want)
		}
		if e.Deprecated != strings.EqualFold(retired, "(deprecated)") {
			t.Errorf("%s is printed %q", e.ID, r.printed)
		}
		if e.Family != catalog.Result || e.Source.Page.Slug != "result-codes" {
			t.Errorf("%s is a %v of page %s", e.ID, e.Family, e.Source.Page.Slug)
		}
	}
}

// TestPageCounts holds the counts that the tabs show, and how many rows the page
// has. Nothing else counts the real catalogue: anyone who adds an entry changes a
// number here.
func TestPageCounts(t *testing.T) {
	c := load(t)
	if rows := page(t); len(rows) != 63 {
		t.Errorf("%d rows, not 63", len(rows))
	}
	want := []struct {
		slug, name string
		jobTypes   []int // as the page states them
		entries    int
	}{
		{"general", "General", []int{}, 4},
		{"basic-kyc", "Basic KYC", []int{5}, 8},
		{"enhanced-kyc", "Enhanced KYC", []int{5}, 7},
		{"biometric-kyc", "Biometric KYC", []int{1}, 20},
		{"document-verification", "Document Verification", []int{6}, 4},
		{"smartselfie-authentication", "SmartSelfie Authentication", []int{2}, 11},
		{"smartselfie-enrollment", "SmartSelfie Enrollment", []int{4}, 9},
		{"smile-secure", "Smile Secure", []int{}, 3},
		{"request-error", "Request error", []int{}, 28},
		{"v3", "Version 3", []int{}, 41},
	}
	if len(c.Products()) != len(want) {
		t.Fatalf("%d products", len(c.Products()))
	}
	codes := map[string]bool{}
	for i, w := range want {
		p, n := c.Products()[i], 0
		for _, e := range c.Entries() {
			if e.Family == catalog.Result {
				codes[e.Code] = true
			}
			if e.Is(p) {
				n++
			}
		}
		if p.Slug != w.slug || p.Name != w.name || !slices.Equal(p.JobTypes, w.jobTypes) || n != w.entries {
			t.Errorf("%s %q %v has %d entries, not %v", p.Slug, p.Name, p.JobTypes, n, w)
		}
	}
	if len(codes) != 48 {
		t.Errorf("%d codes, not 48", len(codes))
	}
}

// TestPageFreshness holds that the catalogue says how old the page is.
func TestPageFreshness(t *testing.T) {
	p := load(t).Entries()[0].Source.Page
	if p.Given != "2026-11-22" || !strings.Contains(p.Note, "11 months") || !strings.Contains(p.Note, "no longer lists this page") {
		t.Errorf("the page is %+v", *p)
	}
}

// Trap 1: eight codes repeat on the page. Anyone who asks for one of them gets every meaning;
// for 0001 they all are in one table and only the text tells them apart.
func TestTrapRepeatedCodes(t *testing.T) {
	c := load(t)
	want := map[string]int{
		"0001": 4, "1014": 4, "1013": 3, "1015": 3, "1016": 3, "0810": 2, "0811": 2, "0812": 2,
		"2211": 2, "2212": 2, // results of the mobile SDK, and request errors
		"2413":      2,                 // a wrong parameter, or the caller's address by its text
		"error-400": 3, "error-403": 6, // of version 3, by their messages
	}
	for _, e := range c.Entries() {
		if n := max(1, want[e.Code]); len(c.Code(e.Code)) != n {
			t.Errorf("%s has %d entries, not %d", e.Code, len(c.Code(e.Code)), n)
		}
	}
	same(t, "0001", ids(c.Code("0001")), "general/0001/data-invalid",
		"general/0001/id-authority-image-not-available", "general/0001/id-card-image-unusable",
		"general/0001/selfie-image-unusable")
}

// Trap 2: 0812 is a provisional approval for one product and a rejection for
// another. It is the only clash of the page: where a category is missing, as in
// two of the tables of 1014, nothing is contradicted, though 1014 too has two
// meanings.
func TestTrapClash(t *testing.T) {
	c := load(t)
	for _, e := range c.Entries() {
		if clash := catalog.Clash(c.Code(e.Code)); clash != (e.Code == "0812") {
			t.Errorf("%s clashes: %v", e.Code, clash)
		}
	}
	for id, want := range map[string]catalog.Category{
		"biometric-kyc/0812": catalog.ProvisionallyApproved, "document-verification/0812": catalog.Rejected,
		"basic-kyc/1014": catalog.NoCategory, "enhanced-kyc/1014": catalog.NoCategory,
		"biometric-kyc/1014": catalog.Rejected, "document-verification/1014": catalog.Rejected,
	} {
		if got := c.Entry(id).Category; got != want {
			t.Errorf("%s is %v, not %v", id, got, want)
		}
	}
	same(t, "unsupported type, not format", where(c, func(e *catalog.Entry) bool {
		return e.Code == "1014" && strings.Contains(e.Text, "ID Type")
	}), "document-verification/1014")
}

// TestClash holds the rule itself, in whatever order the entries come.
func TestClash(t *testing.T) {
	const none, yes, no = catalog.NoCategory, catalog.Approved, catalog.Rejected
	for _, c := range []struct {
		categories []catalog.Category
		clash      bool
	}{
		{nil, false},
		{[]catalog.Category{yes}, false},
		{[]catalog.Category{none, none}, false},
		{[]catalog.Category{no, none}, false},
		{[]catalog.Category{none, no, none, no}, false},
		{[]catalog.Category{yes, no}, true},
		{[]catalog.Category{none, yes, none, no}, true},
		{[]catalog.Category{yes, catalog.ApprovedWithAttention}, true},
	} {
		var entries []*catalog.Entry
		for _, category := range c.categories {
			entries = append(entries, &catalog.Entry{Category: category})
		}
		if got := catalog.Clash(entries); got != c.clash {
			t.Errorf("%v clashes: %v", c.categories, got)
		}
	}
}

// Trap 3: 2211 and 2212 are results of the mobile SDK here, and nothing else
// is; as request errors they mean something else.
func TestTrapMobileOnly(t *testing.T) {
	c := load(t)
	same(t, "mobile only", where(c, func(e *catalog.Entry) bool { return e.MobileOnly }),
		"enhanced-kyc/2211", "enhanced-kyc/2212")
	same(t, "mobile only by their text", where(c, func(e *catalog.Entry) bool {
		return strings.Contains(e.Text, "Mobile SDK")
	}), "enhanced-kyc/2211", "enhanced-kyc/2212")
}

// Trap 4: 0816 and 0817 are in the Biometric KYC table and speak of
// documents.
func TestTrapAlsoApplies(t *testing.T) {
	c := load(t)
	documents := c.Entry("document-verification/0810").Product
	same(t, "also applies", where(c, func(e *catalog.Entry) bool { return len(e.AlsoApplies) > 0 }),
		"biometric-kyc/0816", "biometric-kyc/0817")
	same(t, "also used for documents", where(c, func(e *catalog.Entry) bool {
		return len(e.AlsoApplies) == 1 && e.AlsoUsedBy(documents) && !e.Is(documents)
	}), "biometric-kyc/0816", "biometric-kyc/0817")
}

// Trap 5: what the page retires, writes small or leaves empty.
func TestTrapBlanks(t *testing.T) {
	c := load(t)
	same(t, "deprecated", where(c, func(e *catalog.Entry) bool { return e.Deprecated }),
		"smartselfie-authentication/0823", "smartselfie-enrollment/0846")
	same(t, "lower case", where(c, func(e *catalog.Entry) bool { return e.SourceCategory == "rejected" }),
		"biometric-kyc/1214")
	if e := c.Entry("biometric-kyc/1214"); e.Category != catalog.Rejected {
		t.Errorf("1214 is %v", e.Category)
	}
	same(t, "blank label", where(c, func(e *catalog.Entry) bool { return e.SourceCategory == "" && e.Source.Row > 0 }),
		"general/0001/data-invalid", "general/0001/id-authority-image-not-available",
		"general/0001/id-card-image-unusable", "general/0001/selfie-image-unusable", "biometric-kyc/1016")
	same(t, "blank description", where(c, func(e *catalog.Entry) bool { return e.NoDescription }),
		"enhanced-kyc/1012", "enhanced-kyc/2211", "enhanced-kyc/2212")
	same(t, "no category", where(c, func(e *catalog.Entry) bool {
		return (e.Category == catalog.NoCategory) != (e.SourceCategory == "" || e.SourceCategory == "-")
	}))
}

// Trap 6: Enhanced Document Verification has no table on the page, and the
// product says so. Its job type is one that was seen, not one that is stated.
func TestTrapEnhancedDocuments(t *testing.T) {
	for _, p := range load(t).Products() {
		said := strings.Contains(p.Note, "Enhanced Document Verification") && strings.Contains(p.Note, "does not state")
		var seen []int
		if p.Slug == "document-verification" {
			seen = []int{11}
		}
		if !slices.Equal(p.SeenJobTypes, seen) || said != (seen != nil) || slices.Contains(p.JobTypes, 11) {
			t.Errorf("%s has job types %v, seen %v, and the note %q", p.Slug, p.JobTypes, p.SeenJobTypes, p.Note)
		}
	}
}

// Trap 7: the names of the tables are lost; where a row belongs is sure for
// most and inferred for five.
func TestTrapPlacement(t *testing.T) {
	c := load(t)
	same(t, "inferred", where(c, func(e *catalog.Entry) bool { return !e.Placement.Sure }),
		"biometric-kyc/0816", "biometric-kyc/0817", "biometric-kyc/0908", "biometric-kyc/1016",
		"document-verification/1014")
}

var idForm = regexp.MustCompile(`^([a-z]+(-[a-z]+)*/[0-9]{4}|v3/[a-z_]+|v3/error-[0-9]{3})(/[a-z]+(-[a-z]+)*)?$`)

// TestIDs holds that an id names one entry, in the documented form, and that
// only the four of 0001, one of 2413 and messages of version 3 need their text.
func TestIDs(t *testing.T) {
	c := load(t)
	seen := map[string]bool{}
	for _, e := range c.Entries() {
		want := e.Product.Slug + "/" + e.Code
		if e.Code == "0001" {
			want += "/" + strings.ReplaceAll(strings.ToLower(e.Text), " ", "-")
		}
		if e.Code == "2413" && strings.Contains(e.Text, "not authorized") {
			want += "/not-authorized"
		}
		if _, variant, _ := strings.Cut(e.ID, e.Code+"/"); e.Family == catalog.V3 && variant != "" && e.Text != "" {
			want += "/" + variant
		}
		if e.IsVariant() != (e.Code == "0001" || strings.Contains(want, "not-authorized") || e.Family == catalog.V3 && want != e.Product.Slug+"/"+e.Code) {
			t.Errorf("%s is told apart by its text: %v", e.ID, e.IsVariant())
		}
		if e.ID != want || !idForm.MatchString(e.ID) || seen[e.ID] || c.Entry(e.ID) != e {
			t.Errorf("%s should be %s, once", e.ID, want)
		}
		seen[e.ID] = true
	}
}

// TestKeywords holds what the keywords promise: they are lower case, and none
// appears twice.
func TestKeywords(t *testing.T) {
	for _, e := range load(t).Entries() {
		for i, k := range e.Keywords {
			if k != strings.ToLower(strings.TrimSpace(k)) || slices.Contains(e.Keywords[:i], k) {
				t.Errorf("%s has the keyword %q", e.ID, k)
			}
		}
	}
}
