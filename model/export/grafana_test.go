package export_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model/export"
	"smilecodes/model/modeltest"
)

// A panel is what Grafana's schema of a panel has for value mappings; nothing else may be
// in it.
type panel struct {
	Type, Title, Description string
	FieldConfig              struct {
		Defaults struct {
			Mappings []struct {
				Type    string // always value
				Options map[string]struct {
					Text, Color string
					Index       int
				}
			}
		}
		Overrides []any
	}
}

func read(t testing.TB, p export.Panel) panel {
	t.Helper()
	var read panel
	d := json.NewDecoder(bytes.NewReader(p.JSON))
	d.DisallowUnknownFields()
	if err := d.Decode(&read); err != nil {
		t.Fatalf("%s: %v", p.Name, err)
	}
	if m := read.FieldConfig.Defaults.Mappings; len(m) != 1 || m[0].Type != "value" || read.Title == "" || read.FieldConfig.Overrides == nil {
		t.Fatalf("%s: %+v", p.Name, read)
	}
	return read
}

// TestPanels: a code that means different things is in none of the mappings where it
// could be either, and is named.
func TestPanels(t *testing.T) {
	c := modeltest.Real(t)
	panels := real(t).Panels()
	texts := map[string]map[string]string{}
	for _, p := range panels {
		read := read(t, p)
		texts[p.Name] = map[string]string{}
		for code, shown := range read.FieldConfig.Defaults.Mappings[0].Options {
			texts[p.Name][code] = shown.Text + ", " + shown.Color
			if !strings.HasPrefix(shown.Text, code) {
				t.Errorf("%s: %s reads %q", p.Name, code, shown.Text)
			}
		}
		for _, code := range p.LeftOut {
			if texts[p.Name][code] != "" || !strings.Contains(read.Description, code) {
				t.Errorf("%s: %s is in it, or isn't named: %s", p.Name, code, read.Description)
			}
		}
	}
	for _, e := range c.Entries() {
		if isOut := slices.Contains(panels[0].LeftOut, e.Code); isOut == (texts["all"][e.Code] != "") {
			t.Errorf("%s is left out of the one for all products: %v", e.ID, isOut)
		}
		if catalog.Clash(c.Code(e.Code)) && texts["all"][e.Code] != "" {
			t.Errorf("%s clashes, and reads %s", e.Code, texts["all"][e.Code])
		}
		if texts[e.Product.Slug][e.Code] == "" {
			t.Errorf("%s is not in the one of %s", e.Code, e.Product.Slug)
		}
	}
	for _, row := range []struct{ name, code, want string }{
		{"all", "0812", ""},
		{"all", "1014", ""},
		{"all", "1012", ""},
		{"all", "1015", "1015 Re-run Later: Error - Queried Database Unavailable, dark-yellow"},
		{"biometric-kyc", "0812", "0812 Provisionally Approved: Machine Judgement - Pure Provisional, light-blue"},
		{"document-verification", "0812", "0812 Rejected: Unable to verify Document - reason, red"},
		{"document-verification", "0816", "0816 Rejected: Unable to verify Document - Unsupported Document, red"},
		{"biometric-kyc", "1012", "1012 ID look-up: Valid ID, green"},
		{"biometric-kyc", "0001", "0001: the result text decides, text"},
		{"document-verification", "0813", ""},
	} {
		if got := texts[row.name][row.code]; got != row.want {
			t.Errorf("%s: %s reads %q, not %q", row.name, row.code, got, row.want)
		}
	}
}
