package job_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/job/formtest"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// A finding is what a text says of one job.
type finding struct{ smileJobID, code, role, jobType, product, entries string }

// found is what was found of each job. What isn't said is empty.
func found(d job.Decoded) map[string]finding {
	all := map[string]finding{}
	for i, r := range d.Results {
		f := finding{r.Job.SmileJobID, r.Code, r.Role.Slug(), r.Job.JobType, r.Product, fmt.Sprint(entryIDs(r.Candidates))}
		if f.smileJobID == "" || f.smileJobID == job.NotShown {
			f.smileJobID = fmt.Sprintf("none %d", i)
		}
		if first, twice := all[f.smileJobID]; twice && first != f { // the same may come twice in a text
			f.smileJobID += fmt.Sprintf(" again %d", i)
		}
		all[f.smileJobID] = f
	}
	return all
}

// wrong says what a text was read to say that no job of it does; empty if nothing. A
// code alone is right: nothing says that it must have more.
func wrong(got job.Decoded, want map[string]finding) string {
	for _, r := range got.Results {
		info := r.Job
		fits := func(f finding) bool {
			return (f.code == r.Code || r.Role == job.NoResult) && (info.SmileJobID == "" || info.SmileJobID == job.NotShown || info.SmileJobID == f.smileJobID) &&
				(info.JobType == "" || info.JobType == job.NotShown || info.JobType == f.jobType) && (r.Product == "" || f.product == "" || r.Product == f.product)
		}
		isIn := false
		for _, f := range want {
			isIn = isIn || fits(f)
		}
		if !isIn {
			return fmt.Sprintf("%s %s, job_type %q, SmileJobID %q", r.Code, r.Product, info.JobType, info.SmileJobID)
		}
	}
	return ""
}

// missing says what a text was not read to say; empty if nothing.
func missing(got job.Decoded, want map[string]finding) string {
	f := found(got)
	for id, w := range want {
		if g := f[id]; g != w {
			return fmt.Sprintf("%+v, not %+v", g, w)
		}
	}
	if len(f) != len(want) {
		return fmt.Sprintf("%d results of %d", len(f), len(want))
	}
	return ""
}

// rounds is how many texts of each form are made.
func rounds(short, long int) int {
	if os.Getenv(modeltest.Long) != "" {
		return long
	}
	return short
}

// TestForms writes made-up results in each form, and reads them. The same codes,
// products and SmileJobIDs come back as from JSON; no result has what its neighbour
// says; and nothing of a person comes back. Odd values, with signs in them that mean
// something in the form, may only make less come back, and only where a form doesn't
// quote its values.
func TestForms(t *testing.T) {
	c := load(t)
	isKnown := map[string]bool{}
	for n, form := range formtest.Forms() {
		if isKnown[form.Name] {
			t.Errorf("%s is there twice", form.Name)
		}
		isKnown[form.Name] = true
		t.Run(form.Name, func(t *testing.T) {
			for i := range rounds(6, 100) {
				r := rand.New(rand.NewPCG(uint64(n), uint64(i)))
				isOdd := i%2 == 1
				made := formtest.Make(c, r, 1+(i/2)%3, isOdd)
				text := form.Write(made)
				d := job.Decode(c, []byte(text), decoding(job.InputMost))
				want := found(job.Decode(c, []byte(formtest.JSON(made)), decoding(job.InputMost)))
				if w := wrong(d, want); w != "" {
					t.Fatalf("round %d: read wrongly: %s in\n%s\n%s", i, w, text, told(d))
				}
				if m := missing(d, want); m != "" && !(isOdd && form.Bare) {
					t.Fatalf("round %d: not read: %s in\n%s\n%s", i, m, text, told(d))
				}
				if s := leaked(c, d, made); s != "" {
					t.Fatalf("round %d: %s is told of\n%s\n%s", i, s, text, told(d))
				}
			}
		})
	}
}

// TestRealForms: a form is written as the tool itself writes it.
func TestRealForms(t *testing.T) {
	files, err := os.ReadDir("formtest/testdata/real")
	if err != nil {
		t.Fatal(err)
	}
	isUsed := map[string]bool{}
	for _, form := range formtest.Forms() {
		if form.Real == "" {
			continue
		}
		isUsed[form.Real+".txt"] = true
		want, err := os.ReadFile("formtest/testdata/real/" + form.Real + ".txt")
		if got := form.Write(formtest.Sample()); err != nil || got != string(want) {
			t.Errorf("%s: %v; it is written as\n%s\nthe tool writes\n%s", form.Name, err, got, want)
		}
	}
	for _, f := range files {
		if !isUsed[f.Name()] && strings.HasSuffix(f.Name(), ".txt") {
			t.Errorf("no form is %s", f.Name())
		}
	}
}

// leaked is something of a person that is told; empty if nothing is.
func leaked(c *catalog.Catalog, d job.Decoded, made []formtest.Made) string {
	s := model.NewSession(c)
	var b strings.Builder
	b.WriteString(told(d))
	for _, r := range d.Results {
		fmt.Fprintf(&b, "%+v\n", *r)
		for _, a := range []ticket.Audience{ticket.Internal, ticket.Engineering, ticket.Customer} {
			b.WriteString(ticket.OfJob(&s, r).Text(a, markup.Markdown).String())
		}
	}
	all := strings.ToLower(b.String())
	for _, m := range made {
		for _, seed := range m.Seeds {
			if strings.Contains(all, strings.ToLower(seed)) {
				return seed
			}
		}
	}
	return ""
}
