package catalog_test

import (
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
)

// Here request errors, status answers and retired codes are held against what
// is known of them. testdata/errors.tsv and testdata/retired.tsv have the wire
// values to the byte; an empty text is one that no source gives.

// table reads the rows of a file below its head.
func table(t testing.TB, name string, cells int) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n") {
		row := strings.Split(line, "\t")
		if len(row) != cells {
			t.Fatalf("%s: %q has %d cells", name, line, len(row))
		}
		rows = append(rows, row)
	}
	return rows[1:]
}

// TestErrorsVerbatim holds every request error, every status answer and every
// duplicate check, and that there is no other. Version 3 has a test of its own.
func TestErrorsVerbatim(t *testing.T) {
	c := load(t)
	var want []string
	for _, row := range table(t, "errors.tsv", 6) {
		id := strings.Replace(row[1], "duplicate-check", "smile-secure", 1) + "/" + row[0]
		want = append(want, id)
		e := c.Entry(id)
		if e == nil {
			t.Errorf("%s is missing", id)
			continue
		}
		var twins []string
		for _, twin := range e.Twins {
			twins = append(twins, path.Base(twin))
		}
		got := []string{strings.TrimPrefix(e.ID, e.Product.Slug+"/"), e.Family.Slug(), e.Text, strings.Join(twins, " "), e.Source.Page.Slug, e.Confidence.Level.Slug()}
		same(t, id, got, row...)
	}
	same(t, "what isn't a result", where(c, func(e *catalog.Entry) bool { return e.Family != catalog.Result && e.Family != catalog.V3 }), want...)
}

// TestRetiredVerbatim holds every retired entry, and that none is in the way.
func TestRetiredVerbatim(t *testing.T) {
	c := load(t)
	var want []string
	for _, row := range table(t, "retired.tsv", 5) {
		want = append(want, row[0])
		e := c.Entry(row[0])
		if e == nil {
			t.Errorf("%s is missing", row[0])
			continue
		}
		same(t, row[0], []string{e.ID, e.Text, e.SourceCategory, e.Source.Page.Slug, e.Confidence.Level.Slug()}, row...)
		if !e.Retired() || e.LastSeen == "" || slices.Contains(c.Entries(), e) || slices.Contains(c.Code(e.Code), e) {
			t.Errorf("%s is in the way of current entries", e.ID)
		}
	}
	same(t, "retired", ids(c.Retired()), want...)
	for _, p := range c.Products() {
		if p.Hidden || p.Tab != nil {
			t.Errorf("%s has a tab", p.Slug)
		}
	}
}

// TestUnknownTexts holds that an entry without a text says so, and claims no
// meaning that its text would have to give.
func TestUnknownTexts(t *testing.T) {
	c := load(t)
	for _, e := range c.Entries() {
		said := strings.Contains(e.Meaning, "do not know its text")
		if e.Family == catalog.RequestError && (e.Text == "") != said {
			t.Errorf("%s has the text %q and the meaning %q", e.ID, e.Text, e.Meaning)
		}
	}
	for _, code := range []string{"2206", "2214", "2221", "2414"} {
		if e := c.Entry("request-error/" + code); !strings.Contains(e.Meaning, "exists") || e.DecidedBy != catalog.DeciderNotStated {
			t.Errorf("%s means %q, decided by %v", code, e.Meaning, e.DecidedBy)
		}
	}
}

// TestTwoReadings holds that both readings of 2204 are shown, with their pages.
func TestTwoReadings(t *testing.T) {
	e := load(t).Entry("request-error/2204")
	for _, words := range []string{"disagree", "error code page", "wrong format", "not authorised"} {
		if !strings.Contains(e.Meaning, words) {
			t.Errorf("%q does not say %q", e.Meaning, words)
		}
	}
	if !slices.ContainsFunc(e.FactsFrom, func(f catalog.FactSource) bool {
		return f.Fact == catalog.MeaningFact && f.Page.Slug == "not-authorised"
	}) {
		t.Errorf("the second page is not named: %+v", e.FactsFrom)
	}
}

// TestStatusIsNoVerdict holds that a status answer says that it isn't a verdict.
func TestStatusIsNoVerdict(t *testing.T) {
	for _, e := range load(t).Entries() {
		if e.Family == catalog.Status && (!strings.Contains(e.Meaning+e.Product.Note, "verdict") || e.Category != catalog.NoCategory || e.Final != catalog.FinalNotStated) {
			t.Errorf("%s is %v, %v: %q", e.ID, e.Category, e.Final, e.Meaning)
		}
	}
}

// noJob matches what only a job has. A refused request has none of it.
var noJob = regexp.MustCompile(`(?i)smile_?job_?id|portal|dashboard`)

// TestNothingOfAJobIsAskedFor holds that no text asks for what a refused
// request does not have: nothing of its entry, and nothing of its guide.
func TestNothingOfAJobIsAskedFor(t *testing.T) {
	for _, e := range load(t).Entries() {
		if e.Family != catalog.RequestError {
			continue
		}
		texts := []string{e.Meaning, e.Next, e.Customer, e.Guide.Title, e.Guide.Summary, e.Guide.Customer, e.Guide.Escalate}
		texts = append(texts, e.Guide.Evidence...)
		for _, c := range e.Guide.Causes {
			texts = append(texts, c.What, c.Tell)
		}
		for _, s := range e.Guide.Steps {
			texts = append(texts, s.Do, s.Check)
		}
		for _, text := range texts {
			word := noJob.FindString(strings.ReplaceAll(text, "https://portal.smileidentity.com", "")) // which is where the sandbox is
			if ofAccount := []string{"2220", "2428"}; word == "dashboard" && slices.Contains(ofAccount, e.Code) {
				continue // the wallet and the access of the company are there
			}
			if word != "" {
				t.Errorf("%s, guide %s: %q speaks of %s", e.ID, e.Guide.Slug, text, word)
			}
		}
	}
}

// TestEvidenceByFamily holds what a ticket has to have: of a refused request its
// error text and its time, of the duplicate job the earlier job_id, and of a
// status answer the job.
func TestEvidenceByFamily(t *testing.T) {
	for _, e := range load(t).Entries() {
		var want []string
		switch {
		case e.Family == catalog.RequestError:
			want = []string{"Code and error text", "Time of the"}
		case e.Family == catalog.Status:
			want = []string{"SmileJobID, or job_id if there is no SmileJobID"}
		}
		if e.ID == "request-error/2215" {
			want = append(want, "job_id of the earlier job")
		}
		for _, begins := range want {
			if !slices.ContainsFunc(e.Guide.Evidence, func(s string) bool { return strings.HasPrefix(s, begins) }) {
				t.Errorf("%s: guide %s does not collect %q", e.ID, e.Guide.Slug, begins)
			}
		}
	}
}

// TestDeletionIsWarnedOf holds the one warning that must not get lost, and must be read
// before anyone makes the call that can delete.
func TestDeletionIsWarnedOf(t *testing.T) {
	g := load(t).Entry("request-error/2208").Guide
	warns := slices.IndexFunc(g.Steps, func(s catalog.Step) bool { return strings.Contains(s.Check, "cannot be undone") })
	calls := slices.IndexFunc(g.Steps, func(s catalog.Step) bool { return strings.Contains(s.Check, "/enrollee") })
	if !strings.Contains(g.Summary, "cannot be undone") || warns < 0 || len(g.Steps[warns].For) > 0 || calls < warns {
		t.Errorf("nothing warns of deleting in time: %q, step %d before step %d", g.Summary, warns, calls)
	}
}

// TestSignatureInOrder holds the order in which the causes are checked.
func TestSignatureInOrder(t *testing.T) {
	var steps []string
	for _, s := range load(t).Entry("request-error/2205").Guide.Steps {
		steps = append(steps, s.Do)
	}
	all, at := strings.Join(steps, "\n"), 0
	for _, cause := range []string{"API key", "base URL", "signature is computed", "form of the timestamp", "same timestamp", "type and the format"} {
		i := strings.Index(all[at:], cause)
		if i < 0 {
			t.Fatalf("%q is not checked after what comes before it:\n%s", cause, all)
		}
		at += i
	}
}

// TestSearchWithRetired holds what asking for retired entries too gives: by the
// same rules, after the current ones, and only of the closer tier.
func TestSearchWithRetired(t *testing.T) {
	c := load(t)
	same(t, "nothing", found(c.SearchWithRetired("")), slices.Concat(ids(c.Entries()), ids(c.Retired()))...)
	for _, row := range []struct {
		query string
		tier  catalog.Tier
		old   string // the retired entries found
		apart bool   // and no current ones
	}{
		{"zip corrupt", catalog.ByWords, "older/other/0903", false},
		{"aml check", catalog.ByWords, "older/other/1030", true},
		{"file compare", catalog.ByWords, "", false},
		{"09", catalog.ByCode, "older/other/0903 older/other/0907", false},
		{"0904", catalog.Suggestion, "", false},
		{"0841", catalog.ByCode, "older/smartselfie-enrollment/0841", false},
		{"0907", catalog.ByCode, "older/other/0907", true},
	} {
		hits := c.SearchWithRetired(row.query)
		var old []string
		for _, h := range hits {
			if h.Entry.Retired() {
				old = append(old, h.Entry.ID)
			}
		}
		if got := strings.Join(old, " "); got != row.old || (len(old) == len(hits)) != row.apart || len(hits) == 0 || hits[0].Tier() != row.tier {
			t.Errorf("%q finds %q", row.query, found(hits))
		}
	}
	for _, query := range []string{"zip corrupt", "found on list", "compare failed", "strict setting"} {
		if slices.ContainsFunc(c.Search(query), func(h catalog.Hit) bool { return h.Entry.Retired() }) {
			t.Errorf("%q finds something that nobody asked for", query)
		}
	}
	for _, e := range c.Retired() {
		hits := c.Search(e.Code)
		if last := hits[len(hits)-1]; !last.Entry.Retired() || last.Tier() != catalog.ByCode {
			t.Errorf("%s finds %q", e.Code, found(hits))
		}
	}
}
