package macro

import (
	"encoding/csv"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/catalog/team"
)

// english is every macro of the catalogue in English, and french the drafts in French.
func english(t *testing.T) []Macro {
	t.Helper()
	macros, missing := Of(assets.Catalog(), "en", false)
	if missing > 0 || len(macros) < 40 {
		t.Fatalf("%d macros, %d missing", len(macros), missing)
	}
	return macros
}

func french(t *testing.T) []Macro {
	t.Helper()
	macros, missing := Of(assets.Catalog(), "fr-CI", true)
	if missing > 0 || len(macros) != len(english(t)) {
		t.Fatalf("%d macros in French, %d missing", len(macros), missing)
	}
	if none, missing := Of(assets.Catalog(), "fr", false); len(none) > 0 || missing != len(macros) {
		t.Fatalf("%d drafts are used unasked", len(none))
	}
	return macros
}

func both(t *testing.T) []Macro { return append(english(t), french(t)...) }

func TestOneMacroASentence(t *testing.T) {
	c := assets.Catalog()
	served, bodies, keys, titles := map[string]int{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, m := range english(t) {
		if bodies[m.Body] || keys[m.Key] || titles[m.Title] {
			t.Errorf("%s (%s) is there twice", m.Key, m.Title)
		}
		bodies[m.Body], keys[m.Key], titles[m.Title] = true, true, true
		if n := len([]rune(m.Title)); n > longestTitle || n < 10 {
			t.Errorf("the title %q has %d letters", m.Title, n)
		}
		if !strings.HasPrefix(m.Body, strings.TrimSuffix(strings.Split(m.Title, " … ")[0], "…")) {
			t.Errorf("the title %q is not how its text begins: %q", m.Title, m.Body)
		}
		for _, id := range m.Serves {
			served[id]++
			if c.Entry(id).Customer != m.Body {
				t.Errorf("%s serves %s with other words", m.Key, id)
			}
		}
	}
	for _, e := range c.Entries() {
		if want := map[bool]int{true: 1}[e.Customer != ""]; served[e.ID] != want {
			t.Errorf("%s is served %d times", e.ID, served[e.ID])
		}
	}
}

// TestKeysStay: a macro keeps its key where the team has other words for its sentence, and
// where it gives one of the entries words of its own, which have a macro of their own. What
// another entry says as well has no second macro.
func TestKeysStay(t *testing.T) {
	ours := assets.Catalog()
	old := map[string]string{} // keys by entry
	for _, m := range english(t) {
		for _, id := range m.Serves {
			old[id] = m.Key
		}
	}
	c, report := team.Lay(fstest.MapFS{"texts.toml": {Data: []byte(`
[[text]]
id = "basic-kyc/1013"
customer = "We could not find your ID. Please check the number in the app, and send it again."
[[sentence]]
en = "` + ours.Entry("biometric-kyc/0812").Customer + `"
customer = "We are still checking your details. You do not need to do anything."
[[text]]
id = "smartselfie-authentication/0821"
say_as = "smartselfie-authentication/0922"
`)}}, ours, time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC))
	if len(report.Faults) > 0 {
		t.Fatal(report.Faults)
	}
	macros, _ := Of(c, "en", false)
	now := map[string]Macro{}
	for _, m := range macros {
		for _, id := range m.Serves {
			now[id] = m
		}
	}
	for _, id := range []string{"enhanced-kyc/1013", "biometric-kyc/0812", "smartselfie-authentication/0922"} {
		if now[id].Key != old[id] {
			t.Errorf("%s: the key %s became %s", id, old[id], now[id].Key)
		}
	}
	if own := now["basic-kyc/1013"]; own.Key == old["basic-kyc/1013"] || len(own.Serves) != 1 || own.Body != c.Entry("basic-kyc/1013").Customer {
		t.Errorf("the entry with words of its own has the macro %+v", own)
	}
	if now["smartselfie-authentication/0821"].Key != now["smartselfie-authentication/0922"].Key {
		t.Error("one text has two macros")
	}
}

// TestTitles are what an agent sees in the desk's list.
func TestTitles(t *testing.T) {
	for _, row := range []struct{ name, a, b, want string }{
		{"the first sentence", "We are busy. Wait.", "Done. Wait.", "We are busy"},
		{"what sets it apart", "We are busy. Please wait. Soon.", "We are busy. Please wait. Later.", "We are busy … Soon"},
		{"cut at a word", strings.Repeat("word ", 30) + ".", "Done.", strings.TrimSpace(strings.Repeat("word ", 15)) + "…"},
		{"alike throughout", "We are busy.", "We are busy. ", "We are busy"},
		{"without an end", "We are busy", "Done.", "We are busy"},
		{"numbers with points", "It takes 1.5 hours. Wait.", "Done.", "It takes 1.5 hours"},
	} {
		macros := []Macro{{Key: "a", Body: row.a}, {Key: "b", Body: row.b}}
		entitle(macros)
		if macros[0].Title != row.want || macros[1].Title == macros[0].Title {
			t.Errorf("%s: %q and %q", row.name, macros[0].Title, macros[1].Title)
		}
	}
	if m := french(t)[0]; !strings.HasPrefix(m.Title, "DRAFT: ") {
		t.Errorf("a draft is not marked: %q", m.Title)
	}
}

// TestNothingInternal: no file but the index has an id, a code, a product or a category in it.
func TestNothingInternal(t *testing.T) {
	c := assets.Catalog()
	var internal []string
	for _, e := range c.Entries() {
		internal = append(internal, e.ID)
		if e.Family != catalog.V3 { // whose reasons are words: "error"
			internal = append(internal, e.Code)
		}
		if e.Category != catalog.NoCategory && e.Category.String() != "Rejected" {
			internal = append(internal, e.Category.String())
		}
	}
	for _, p := range c.AllProducts() {
		if strings.Contains(p.Name, " ") {
			internal = append(internal, p.Name)
		}
	}
	for _, d := range Desks() {
		files, err := Write(d, c, both(t))
		if err != nil {
			t.Fatalf("%s: %v", d.Slug, err)
		}
		for _, file := range files {
			if file.Name == "index.csv" {
				continue
			}
			text := withoutHashes(file.Name + " " + string(file.Data))
			for _, word := range internal {
				if strings.Contains(text, word) {
					t.Errorf("%s: %s says %q", d.Slug, file.Name, word)
				}
			}
		}
	}
}

// withoutHashes leaves out what looks like a code but isn't one: keys, fingerprints and days.
func withoutHashes(text string) string {
	return regexp.MustCompile(`smilecodes-[0-9a-f]{8}|catalogue [0-9a-f]{8}|\d{4}-\d\d-\d\d`).ReplaceAllString(text, "")
}

// TestFilesReadBack: every JSON parses, every CSV has its rows, and what comes back are the
// words for the customer.
func TestFilesReadBack(t *testing.T) {
	macros := both(t)
	bodies := map[string]bool{}
	for _, m := range macros {
		bodies[m.Body] = true
	}
	for _, d := range Desks() {
		files, err := Write(d, assets.Catalog(), macros)
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]bool{}
		for _, file := range files {
			for _, text := range textsOf(t, file) {
				if bodies[text] {
					found[text] = true
				}
			}
		}
		if len(found) != len(bodies) {
			t.Errorf("%s: %d of %d texts come back", d.Slug, len(found), len(bodies))
		}
	}
}

// textsOf are all texts of a file, by the format that its name says.
func textsOf(t *testing.T, f File) []string {
	t.Helper()
	var all []string
	switch {
	case strings.HasSuffix(f.Name, ".json"):
		var v any
		if err := json.Unmarshal(f.Data, &v); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		all = leaves(v)
	case strings.HasSuffix(f.Name, ".csv"):
		rows, err := csv.NewReader(strings.NewReader(string(f.Data))).ReadAll()
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		all = slices.Concat(rows...)
	case strings.HasSuffix(f.Name, "package.yml"):
		for line := range strings.Lines(string(f.Data)) {
			if _, value, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
				text, err := strconv.Unquote(value)
				if err != nil {
					t.Errorf("%s: %s: %v", f.Name, value, err)
				}
				all = append(all, text)
			}
		}
	}
	for i, text := range all {
		text = strings.Replace(text, `<p lang="fr">`, "<p>", 1)
		if body, isHTML := strings.CutPrefix(text, "<p>"); isHTML {
			all[i] = strings.NewReplacer("&#39;", "'", "&#34;", `"`, "&amp;", "&").Replace(strings.TrimSuffix(body, "</p>"))
		}
	}
	return all
}

// leaves are the texts in a JSON value.
func leaves(v any) []string {
	var all []string
	switch v := v.(type) {
	case string:
		all = append(all, v)
	case []any:
		for _, x := range v {
			all = append(all, leaves(x)...)
		}
	case map[string]any:
		for _, x := range v {
			all = append(all, leaves(x)...)
		}
	}
	return all
}

// TestDynamicContent: what Zendesk sends by itself was reviewed.
func TestDynamicContent(t *testing.T) {
	macros := both(t)
	count := func() (n int) {
		files, err := zendesk(macros)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if f.Name == "dynamic-content/fr.csv" {
				n = len(textsOf(t, f))/5 - 1
			}
		}
		return n
	}
	if n := count(); n != 0 {
		t.Errorf("%d drafts", n)
	}
	for i := range macros {
		macros[i].IsDraft = i%2 == 0
	}
	if n := count(); n != len(macros)/4 {
		t.Errorf("%d of %d that were reviewed", n, len(macros)/4)
	}
}

// TestHTMLLanguage: a macro's HTML says its language, but for English.
func TestHTMLLanguage(t *testing.T) {
	for _, row := range []struct{ language, body, want string }{
		{"en", "It's done.", "<p>It&#39;s done.</p>"},
		{"fr", "C'est fait.", `<p lang="fr">C&#39;est fait.</p>`},
		{"ar", "يرجى الانتظار.", `<p lang="ar" dir="rtl">يرجى الانتظار.</p>`},
	} {
		if got := asHTML(Macro{Language: row.language, Body: row.body}); got != row.want {
			t.Errorf("it is %s", got)
		}
	}
}

// TestTriggers: each is typed once, and none is complete while another is typed.
func TestTriggers(t *testing.T) {
	used := map[string]bool{}
	var all []string
	for _, m := range both(t) {
		all = append(all, trigger(m, used))
	}
	for i, a := range all {
		for j, b := range all {
			if i != j && strings.HasPrefix(b, a) {
				t.Errorf("%s is complete while %s is typed", a, b)
			}
		}
	}
}

func TestSince(t *testing.T) {
	macros := english(t)
	changed := slices.Clone(macros[1:])
	changed[3].Body += " Thank you."
	now := append(changed, Macro{Key: "smilecodes-new-en", Title: "New", Body: "New.", Language: "en"})
	added, other, gone := Since(Sums(macros), Sums(now))
	if !slices.Equal(added, []string{"smilecodes-new-en"}) || !slices.Equal(other, []string{changed[3].Key}) || !slices.Equal(gone, []string{macros[0].Key}) {
		t.Errorf("new %v, changed %v, gone %v", added, other, gone)
	}
}
