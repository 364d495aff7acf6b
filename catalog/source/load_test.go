package source_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"smilecodes/catalog"
	"smilecodes/catalog/source"
)

// The test data: one broken catalogue for each rule.
//
// testdata/valid is a small catalogue without a fault. Each file in
// testdata/broken says how to break it and what Load must then say:
//
//	# Why such a catalogue is refused.
//	-- change codes/alpha.toml --
//	- retry = "later"
//	+ retry = "soon"
//	-- remove guides/waiting.toml --
//	-- file codes/gamma.toml --
//	product = "gamma"
//	-- want --
//	codes/alpha.toml: 0814 second-look: retry is "soon"; it must be one of: …
//
// In a change, a line with "- " is taken out and one with "+ " is put in its
// place. One with "= " stays: it says where to go on, since a line can be
// in several entries. "file" adds a file or replaces it whole.
// The lines of want are all that Load says, in its order.

// TestBrokenCatalogues asks Load about every case.
func TestBrokenCatalogues(t *testing.T) {
	cases, err := filepath.Glob("testdata/broken/*.txt")
	if err != nil || len(cases) < 40 {
		t.Fatalf("%d cases (%v)", len(cases), err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			files := valid(t)
			want := breakIt(t, files, name)
			c, err := source.Load(files)
			if err == nil {
				t.Fatal("nothing is wrong")
			}
			if c != nil {
				t.Error("half a catalogue is given beside the error")
			}
			if got := err.Error(); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestFaultsArePlain smuggles escape sequences, an override and a line break
// into whatever a message repeats. They must not reach the terminal by way of
// the very message that refuses them, nor make two lines of it.
func TestFaultsArePlain(t *testing.T) {
	const evil = `"0\u001b[31m\n\u202e\u009b"`
	for _, c := range []struct{ file, out, in string }{
		{"catalogue.toml", `slug = "first"`, `slug = `},
		{"catalogue.toml", `slug = "alpha"`, `slug = `},
		{"catalogue.toml", `title = "First page"`, `title = `},
		{"catalogue.toml", `note = "A caution."`, evil + ` = `},
		{"codes/beta.toml", `product = "beta"`, `product = `},
		{"codes/beta.toml", `page = "first"`, `page = `},
		{"codes/beta.toml", `code = "0100"`, `code = `},
		{"codes/alpha.toml", `variant = "second-look"`, `variant = `},
		{"codes/beta.toml", `source_category = "-"`, `source_category = `},
		{"codes/beta.toml", `category = "none"`, `category = `},
		{"codes/beta.toml", `final = "not-stated"`, `final = `},
		{"codes/beta.toml", `retry = "later"`, `retry = `},
		{"codes/beta.toml", `guide = "waiting"`, `guide = `},
		{"codes/beta.toml", `placement = "sure"`, `placement = `},
		{"guides/waiting.toml", `who = "support"`, `who = `},
		{"guides/waiting.toml", `title = "Waiting"`, evil + ` = `},
		{"guides/waiting.toml", `title = "Waiting"`, evil + " = 1\n" + evil + ` = `},
	} {
		files := valid(t)
		files[c.file] = &fstest.MapFile{Data: []byte(change(t, files[c.file], []string{"- " + c.out, "+ " + c.in + evil}))}
		_, err := source.Load(files)
		if err == nil {
			t.Errorf("%s: %s%s is let in", c.file, c.in, evil)
			continue
		}
		for line := range strings.SplitSeq(err.Error(), "\n") {
			if !placed.MatchString(line) || strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsPrint(r) }) {
				t.Errorf("%s: %s%s gives the line %q", c.file, c.in, evil, line)
			}
		}
	}
}

// placed holds for a line of an error that begins with its file.
var placed = regexp.MustCompile(`^(catalogue|jobs|formats|sandbox|codes/[^:]*|guides/[^:]*)\.toml: .`)

// valid reads the small catalogue without a fault.
func valid(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	dir := os.DirFS("testdata/valid")
	err := fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(dir, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// breakIt changes files as a case says, and returns what Load must say.
func breakIt(t testing.TB, files fstest.MapFS, name string) (want string) {
	t.Helper()
	for _, s := range sections(t, name) {
		switch s.verb {
		case "change":
			files[s.file] = &fstest.MapFile{Data: []byte(change(t, files[s.file], s.body))}
		case "file":
			files[s.file] = &fstest.MapFile{Data: []byte(strings.Join(s.body, "\n") + "\n")}
		case "remove":
			delete(files, s.file)
		case "want":
			want = strings.Join(s.body, "\n")
		default:
			t.Fatalf("%s: %q isn't a verb", name, s.verb)
		}
	}
	if want == "" {
		t.Fatalf("%s wants nothing", name)
	}
	return want
}

// A section is one part of a case: what to do with a file, and its lines.
type section struct {
	verb, file string
	body       []string
}

func sections(t testing.TB, name string) []section {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var all []section
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n") {
		if head, ok := strings.CutPrefix(line, "-- "); ok {
			verb, file, _ := strings.Cut(strings.TrimSuffix(head, " --"), " ")
			all = append(all, section{verb: verb, file: file})
		} else if len(all) > 0 {
			last := &all[len(all)-1]
			last.body = append(last.body, line)
		}
	}
	return all
}

// change edits the lines of a file, from its top to its end.
func change(t testing.TB, file *fstest.MapFile, edits []string) string {
	t.Helper()
	if file == nil {
		t.Fatal("there is no such file to change")
	}
	lines := strings.Split(string(file.Data), "\n")
	at := 0
	for _, edit := range edits {
		mark, text, _ := strings.Cut(edit, " ")
		if mark == "+" {
			lines = slices.Insert(lines, at, text)
			at++
			continue
		}
		i := slices.Index(lines[at:], text)
		if i < 0 || mark != "-" && mark != "=" {
			t.Fatalf("%q cannot be done", edit)
		}
		at += i
		if mark == "-" {
			lines = slices.Delete(lines, at, at+1)
		} else {
			at++
		}
	}
	return strings.Join(lines, "\n")
}

// TestLoadReadsEveryField loads the small catalogue and looks at all of it: a
// field that is read into the wrong place, or not at all, isn't a fault that the
// strict reader could find.
func TestLoadReadsEveryField(t *testing.T) {
	c, err := source.Load(valid(t))
	if err != nil {
		t.Fatal(err)
	}
	alpha, beta := c.Products()[0], c.Products()[1]
	guide := c.Guides()[0]
	page := &catalog.Page{Slug: "first", Title: "First page", URL: "https://first.example", Given: "2026-01-02", Note: "How fresh it is."}
	second := &catalog.Page{Slug: "elsewhere", Title: "Second page", URL: "https://second.example", Note: "It is older.", Unnumbered: true}
	want := &catalog.Entry{
		ID: "alpha/0814/second-look", Family: catalog.Result, Product: alpha, Code: "0814", Text: "Second Look", WireTexts: []string{"Second", "Look Again"},
		Category: catalog.Pending, SourceCategory: "Pending", NoDescription: true,
		Meaning: "A reviewer looks at it.", Next: "Wait.",
		DecidedBy: catalog.HumanReviewer, Final: catalog.NotFinal, Retry: catalog.RetryAfterReviewer,
		Acts: catalog.SmileID, Charged: catalog.ChargeNotStated, Disclosure: catalog.Internal,
		Customer: "The check is not finished.", Guide: guide, Keywords: []string{"review", "second"},
		AlsoApplies: []*catalog.Product{beta}, JobTypes: []int{1, 9}, Deprecated: true, MobileOnly: true,
		Placement: catalog.Placement{Why: "It speaks of the product."},
		Source:    catalog.Source{Page: page, Row: 2},
		Elsewhere: []catalog.Reading{{Where: "Gamma Check", Meaning: "It waits for another.", Page: second, Level: catalog.Medium}},
	}
	if got := c.Entry(want.ID); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	if alpha.Name != "Alpha Check" || alpha.Short != "Alpha" || alpha.Tiny != "Al" || alpha.Note != "A caution." ||
		!slices.Equal(alpha.Aliases, []string{"first check"}) ||
		!slices.Equal(alpha.JobTypes, []int{1, 9}) || !slices.Equal(alpha.SeenJobTypes, []int{8}) {
		t.Errorf("the product is read as %+v", alpha)
	}
	wantGuide := &catalog.Guide{
		Slug: "waiting", Title: "Waiting", Summary: "Somebody has to decide.", Customer: "There is nothing to do now.",
		Escalate: "Write when it takes too long.", Evidence: []string{"Time of the job"}, AboutNumbers: true,
		Causes: []catalog.Cause{
			{What: "A reviewer is busy.", Tell: "There is no answer."},
			{What: "The log is full.", Tell: "It says so.", For: []string{"0100"}},
		},
		Steps: []catalog.Step{
			{Who: catalog.Support, Do: "Look for a callback.", Check: "There is one."},
			{Who: catalog.Engineering, Do: "Look at the log.", Check: "It has no error.", For: []string{"0100"}},
		},
	}
	if !reflect.DeepEqual(guide, wantGuide) {
		t.Errorf("the guide is read as %+v", guide)
	}
	if n, of := len(c.Entry("alpha/0814/second-look").Steps()), len(c.Entry("beta/0100").Steps()); n != 1 || of != 2 {
		t.Errorf("%d and %d steps are for two codes of the guide", n, of)
	}
	if got := c.JobName(7) + c.JobName(8); got != "Gamma Check" {
		t.Errorf("job_types 7 and 8 are read as %q", got)
	}
	action, _ := c.Action("lookUp")
	value, _ := c.ActionValue("not done")
	wantAction := catalog.Action{
		Name: "Look_Up", Meaning: "Look-up of the record", SettledBy: []string{"Look_Up_By_Hand"}, Against: []string{"0814"},
	}
	if !reflect.DeepEqual(action, wantAction) ||
		value != (catalog.ActionValue{Name: "Not Done", Meaning: "it was not done", Says: catalog.WentBadly}) {
		t.Errorf("the words of job results are read as %+v, %+v", action, value)
	}
	if got := c.JobTypesOf("GAMMA"); !slices.Equal(got, []int{7, 9}) {
		t.Errorf("the word gamma is read as %v", got)
	}
}

// TestSuspicionIsRefused tries every code that is about a suspicion: none of
// them can be told, whatever somebody writes into a file.
func TestSuspicionIsRefused(t *testing.T) {
	for _, code := range strings.Fields("0813 0814 0823 0824 0841 0843 0844 0846 0907 1212 1213 1222 1242") {
		files := valid(t)
		files["codes/alpha.toml"] = &fstest.MapFile{Data: []byte(change(t, files["codes/alpha.toml"], []string{
			`- code = "0814"`, `+ code = "` + code + `"`, `- disclosure = "internal"`, `+ disclosure = "tell"`,
		}))}
		_, err := source.Load(files)
		want := "codes/alpha.toml: " + code + ` second-look: disclosure is "tell", but the code is about a suspicion`
		if err == nil || err.Error() != want {
			t.Errorf("%s: %v", code, err)
		}
	}
}

// TestLookUp holds that a code gives every entry of it, and an unknown one none.
func TestLookUp(t *testing.T) {
	c, err := source.Load(valid(t))
	if err != nil {
		t.Fatal(err)
	}
	alpha, beta := c.Products()[0], c.Products()[1]
	if got := ids(c.Code("0100")); !slices.Equal(got, []string{"alpha/0100", "beta/0100"}) {
		t.Errorf("0100 gives %v", got)
	}
	same(t, "entries", ids(c.Entries()), "alpha/0100", "alpha/0814/second-look", "beta/0100",
		"refused/2201", "refused/2301", "refused/2206", "calls/2302")
	same(t, "retired", ids(c.Retired()), "older/beta/0100", "older/rest/0100")
	same(t, "retired 0100", ids(c.RetiredCode("0100")), "older/beta/0100", "older/rest/0100")
	if old := c.Entry("older/beta/0100"); old == nil || !old.Retired() || !old.Is(beta) {
		t.Errorf("by its id a retired entry is %v", old)
	}
	if c.Code("100") != nil || c.RetiredCode("0814") != nil || c.Code("") != nil || c.Entry("alpha/0814") != nil {
		t.Error("something unknown is found")
	}
	e := c.Entry("alpha/0814/second-look")
	if !e.Is(alpha) || e.Is(beta) || e.AlsoUsedBy(alpha) || !e.AlsoUsedBy(beta) {
		t.Error("the products of the entry are mixed up")
	}
}

// ids lists the ids of entries.
func ids(entries []*catalog.Entry) []string {
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.ID
	}
	return all
}

// same holds that lists are.
func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %q, not %q", what, got, want)
	}
}
