package catalog_test

import (
	"testing"
	"unicode/utf8"

	"smilecodes/catalog"
)

// TestSearchHighlights holds what is highlighted: just the letters that match,
// in the code and in the result text.
func TestSearchHighlights(t *testing.T) {
	c := load(t)
	for _, q := range []struct{ query, id, code, text string }{
		{"0812", "biometric-kyc/0812", "[0812]", "Machine Judgement - Pure Provisional"},
		{"812", "biometric-kyc/0812", "0[812]", "Machine Judgement - Pure Provisional"},
		{"08", "biometric-kyc/0812", "[08]12", "Machine Judgement - Pure Provisional"},
		{"81", "biometric-kyc/0812", "0[81]2", "Machine Judgement - Pure Provisional"},
		{"001", "general/0001/data-invalid", "0[001]", "Data Invalid"},
		{"1014 id unsup", "document-verification/1014", "[1014]", "[Unsup]ported [ID] Type"},
		{"2215 job type 1", "request-error/2215", "[2215]", "Error - Job already exists for job_id"},
		{"1014 document", "document-verification/1014", "[1014]", "Unsupported ID Type"},
		{"found FACE", "biometric-kyc/0911", "0911", "No [Face] [Found]"},
		{"provis", "biometric-kyc/0814", "0814", "Machine Judgement - [Provis]ional - Possible Spoof"},
		{"una unavailable unavail", "biometric-kyc/1015", "1015", "Error - Queried Database [Unavailable]"},
		{"issuer down", "biometric-kyc/1015", "1015", "Error - Queried Database Unavailable"},
		{"databse unavailable", "biometric-kyc/1015", "1015", "Error - Queried [Datab]a[se] [Unavailable]"},
		{"blury", "biometric-kyc/0912", "0912", "Image Quality Judged Too Poor"},
		{"1051", "biometric-kyc/1015", "1015", "Error - Queried Database Unavailable"},
		{"", "biometric-kyc/1015", "1015", "Error - Queried Database Unavailable"},
	} {
		checkLit(t, c, q.query, q.id, q.code, q.text)
	}
}

// checkLit looks at what a query highlights in one entry.
func checkLit(t *testing.T, c *catalog.Catalog, query, id, code, text string) {
	t.Helper()
	for _, h := range c.Search(query) {
		if h.Entry.ID != id {
			continue
		}
		if got := lit(h.Entry.Code, h.Code()); got != code {
			t.Errorf("%q highlights %s, not %s", query, got, code)
		}
		if got := lit(h.Entry.Text, h.Text()); got != text || !utf8.ValidString(got) {
			t.Errorf("%q highlights %q, not %q", query, got, text)
		}
		return
	}
	t.Errorf("%q does not find %s", query, id)
}

// TestSearchHighlightsBeyondASCII holds it where a letter has several bytes,
// or another number of them in lower case: İ gets shorter and Ⱥ gets longer.
// No letter may be cut, and no mark may cover the one before or after it.
func TestSearchHighlightsBeyondASCII(t *testing.T) {
	const (
		size  = "plain/0001"
		sizes = "Größe prüfen – ZUGROẞ"
		dots  = "plain/0002"
		dot   = "İ ab Ⱥ cd"
		eight = "plain/0008"
	)
	c := made(t, row{id: size, text: sizes}, row{id: dots, text: dot}, row{id: eight, text: "日本語 エラー"})
	for _, q := range []struct{ query, id, text string }{
		{"prüfen", size, "Größe [prüfen] – ZUGROẞ"},
		{"GRÖ", size, "[Grö]ße prüfen – ZUGROẞ"},
		{"ab", dots, "İ [ab] Ⱥ cd"},
		{"cd", dots, "İ ab Ⱥ [cd]"},
		{"Ⱥ", dots, "İ ab [Ⱥ] cd"},
		{"İ", dots, "[İ] ab Ⱥ cd"},
		{"日本", eight, "[日本]語 エラー"},
		{"エラー", eight, "日本語 [エラー]"},
		{"prüfn", size, "Größe [prüf]e[n] – ZUGROẞ"},
		{"gröe", size, "[Grö]ß[e] prüfen – ZUGROẞ"},
	} {
		checkLit(t, c, q.query, q.id, q.id[len(q.id)-4:], q.text)
	}
}
