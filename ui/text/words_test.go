package text_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"smilecodes/model/modeltest"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/text"
)

// TestChoose reads names as people type them.
func TestChoose(t *testing.T) {
	all := []string{"basic-kyc", "biometric-kyc", "Biometric", "document-verification"}
	for _, row := range []struct{ typed, want string }{
		{"basic-kyc", "basic-kyc"},
		{"Basic KYC", "basic-kyc"},
		{"doc", "document-verification"},
		{"biometric", "Biometric"}, // a whole name wins over a beginning
		{"b", `the thing "b" fits several; choose one of: basic-kyc, biometric-kyc, Biometric`},
		{"", `the thing "" is unknown; choose one of: basic-kyc, biometric-kyc, Biometric, document-verification`},
		{"x\x1b[2J", `the thing "x␛[2J" is unknown; choose one of: basic-kyc, biometric-kyc, Biometric, document-verification`},
	} {
		chosen, err := text.Choose("thing", []string{row.typed}, all, func(s string) []string { return []string{s} })
		got := strings.Join(chosen, " ")
		if err != nil {
			got = err.Error()
		}
		if got != row.want {
			t.Errorf("%q: %s, not %s", row.typed, got, row.want)
		}
	}
}

// TestProducts reads the names of products: those on the tabs of the explorer
// above all, and the beginning of a product's own name before that of another's
// alias.
func TestProducts(t *testing.T) {
	c := modeltest.Load(t)
	type row struct{ typed, want string }
	rows := []row{
		{"bio", "biometric-kyc"},
		{"biometric", "biometric-kyc"},
		{"biometric auth", "smartselfie-authentication"},
		{"enh", "enhanced-kyc"},
		{"enhanced document", "document-verification"},
		{"docv", "document-verification"},
		{"login", "smartselfie-authentication"},
		{"regis", "smartselfie-enrollment"},
		{"id", `the product "id" fits several; choose one of: basic-kyc, enhanced-kyc`},
		{"e", `the product "e" fits several; choose one of: enhanced-kyc, smartselfie-enrollment, request-error`},
		{"smartselfie", `the product "smartselfie" fits several; choose one of: smartselfie-authentication, smartselfie-enrollment`},
	}
	for _, p := range c.AllProducts() {
		rows = append(rows, row{p.Slug, p.Slug}, row{p.Name, p.Slug}, row{p.Short, p.Slug}, row{strings.ToLower(p.Tiny), p.Slug})
	}
	for _, tt := range rows {
		got := ""
		if found, err := text.Products(c, []string{tt.typed}); err != nil {
			got = err.Error()
		} else {
			got = found[0].Slug
		}
		if got != tt.want {
			t.Errorf("%q: %s, not %s", tt.typed, got, tt.want)
		}
	}
}

// TestShown keeps what is shown of a word short.
func TestShown(t *testing.T) {
	if got := text.Shown(strings.Repeat("x", 1000)); len(got) > 64 || !strings.HasSuffix(got, `..."`) {
		t.Errorf("it shows %s", got)
	}
}

// TestCapital begins with a whole letter, if there is one.
func TestCapital(t *testing.T) {
	for name, want := range map[string]string{"internal-short": "Internal-short", "été": "Été", "": "", "1a": "1a", "字x": "字x"} {
		if got := text.Capital(name); got != want {
			t.Errorf("%q begins %q, not %q", name, got, want)
		}
	}
}

// TestCategories tells what has the name of a category and isn't one.
func TestCategories(t *testing.T) {
	for _, row := range []struct{ typed, want string }{
		{"rej", ""},
		{"s", ""},
		{"re", `the category "re" fits several; choose one of: rejected, re-run-later`},
		{"request", `"request" isn't a category because it isn't a verdict; it's a product: --product request-error`},
		{"Request error", `"Request error" isn't a category because it isn't a verdict; it's a product: --product request-error`},
		{"status", `"status" isn't a category because it isn't a verdict; it's a product: --product status`},
	} {
		_, err := text.Categories([]string{row.typed})
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != row.want {
			t.Errorf("%q: %s, not %s", row.typed, got, row.want)
		}
	}
}

// TestSays tells what says anything from signs and blanks.
func TestSays(t *testing.T) {
	for typed, want := range map[string]bool{"a": true, "7": true, " é?": true, "字": true, "": false, " \t": false, "?!{}": false} {
		if text.Says(typed) != want {
			t.Errorf("%q says something: %v", typed, !want)
		}
	}
}

// TestWithoutPath keeps of an error what is wrong, and no name of a file.
func TestWithoutPath(t *testing.T) {
	gone, other := errors.New("gone"), errors.New("x: other")
	for _, row := range []struct{ err, want error }{
		{&fs.PathError{Op: "open", Path: "x", Err: gone}, gone},
		{fmt.Errorf("y: %w", &os.LinkError{Op: "rename", Old: "x", New: "y", Err: gone}), gone},
		{other, other},
		{nil, nil},
	} {
		if got := text.WithoutPath(row.err); got != row.want {
			t.Errorf("of %v it keeps %v", row.err, got)
		}
	}
}

// TestBySlug finds a whole slug and nothing else.
func TestBySlug(t *testing.T) {
	for slug, want := range map[string]bool{"jira": true, "Jira": false, "jir": false, "": false} {
		if f, ok := text.BySlug(slug, markup.Formats()); ok != want || ok && f != markup.Jira {
			t.Errorf("%q is %v: %v", slug, f, ok)
		}
	}
}
