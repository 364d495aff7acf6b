package linear_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/linear"
	"smilecodes/ui/state"
)

// TestReadme holds what the README shows against a conversation.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	a, err := txtar.ParseFile("testdata/readme.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for line := range strings.Lines(string(a.Files[1].Data)) {
		want.WriteString("    " + line)
	}
	if !strings.Contains(string(readme), want.String()) {
		t.Errorf("the README does not show\n%s", want.String())
	}
}

// TestEndAnywhere ends every conversation after each of its lines, and in the
// middle of each: it ends well, on a line of its own.
func TestEndAnywhere(t *testing.T) {
	names, _ := filepath.Glob("testdata/*.txtar")
	tried := 0
	for i, name := range names {
		if testing.Short() && i%4 > 0 {
			continue
		}
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitAfter(string(a.Files[0].Data), "\n")
		for i, line := range lines {
			before := strings.Join(lines[:i], "")
			for _, typed := range []string{before, before + line[:len(line)/2]} {
				tried++
				_, shown, _ := hold(t, conversation{string(a.Comment), typed})
				if !strings.HasSuffix(shown, "\n") {
					t.Fatalf("%s, after %q: it ends with %q", name, typed, shown[max(0, len(shown)-40):])
				}
			}
		}
	}
	if tried < 300 && !testing.Short() {
		t.Errorf("only %d ends were tried", tried)
	}
}

// TestEveryCode types every code. One with a single entry is read at once. Of any
// other every meaning is read by number, with what it asks for, and none is read.
func TestEveryCode(t *testing.T) {
	c := load(t)
	for _, e := range c.Entries() {
		said, _, _ := hold(t, conversation{"", e.Code + "\n"})
		entries := c.Code(e.Code)
		if len(entries) == 1 {
			what, rest := e.Outcome()
			want := fmt.Sprintf("Code %s, %s: %s", e.Code, e.Product.Name, what)
			if what == e.Product.Name {
				want = fmt.Sprintf("Code %s, %s: %s", e.Code, what, rest)
			}
			if !strings.Contains(said, want) {
				t.Errorf("%s: %q is not in\n%s", e.ID, want, said)
			}
			continue
		}
		cmp := model.NewComparison(entries)
		if !strings.Contains(said, "help: "+cmp.Page()[0].Text+"\nAsk: ") {
			t.Errorf("%s: the verdict does not come first:\n%s", e.Code, said)
		}
		for i, o := range entries {
			if !strings.Contains(said, fmt.Sprintf("\n%d: ", i+1)) || !strings.Contains(said, o.Text) {
				t.Errorf("%s: %s is missing in\n%s", e.Code, o.ID, said)
			}
		}
		if strings.Contains(said, "Code "+e.Code) {
			t.Errorf("%s: one meaning is read as if it were the only one:\n%s", e.Code, said)
		}
	}
}

// TestEveryEntry reads every entry from the whole list: a clash is read before
// the entry, and a copied reply to the customer keeps its disclosure in every
// format.
func TestEveryEntry(t *testing.T) {
	c := load(t)
	for i, e := range c.Entries() {
		typed := fmt.Sprintf("list\n%d\n", i+1)
		said, _, _ := hold(t, conversation{"", typed})
		_, said, _ = strings.Cut(said, "Number, code or words: ")
		first, _, _ := strings.Cut(said, "\n")
		if starts := strings.HasPrefix(first, "Careful: "+e.Code+" is "); starts != clashes(c, e) {
			t.Errorf("%s: it begins with %q", e.ID, first)
		}
		want := ""
		for _, f := range markup.Formats() {
			typed += "copy customer with code " + f.Slug() + "\n"
			want += ticket.New(c, e).WithCode(true).Text(ticket.Customer, f).String() + "\n"
		}
		if e.Family == catalog.DuplicateCheck {
			want = "" // there is nothing to tell
		}
		_, _, copied := hold(t, conversation{"", typed})
		if copied != want {
			t.Errorf("%s: %q is copied, not %q", e.ID, copied, want)
		}
		if e.Disclosure != catalog.Tell && (strings.Contains(copied, e.Code) || e.Text != "" && strings.Contains(copied, e.Text)) {
			t.Errorf("%s: the customer is told\n%s", e.ID, copied)
		}
	}
}

func clashes(c *catalog.Catalog, e *catalog.Entry) bool {
	return slices.ContainsFunc(model.OtherMeanings(c, e), func(b model.Block) bool { return b.Role == model.Danger })
}

// The telltale is in what is pasted and searched at random. It fits no safe
// shape, so the program may say no part of it.
const telltale = "QXJWZ"

// lines are what somebody types, or pastes.
func lines() *rapid.Generator[string] {
	personal := "Nkechi " + telltale + " #(0)"
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"", ".", "help", "list", "list all", "next", "back", "read", "guide", "tick 1", "t 9", "note 2 rang them", "copy",
			"copy customer", "copy as", "show", "show customer", "show engineering jira", "compare", "filter", "filter rejected",
			"product", "product document", "all", "paste", "job", "recent", "pin", "clear", "Yes", "mark", "marked", "copy marked", "show marked customer with code", "type 6", "type 1",
			"0812", "0001", "1014", "0815", "9999", "issuer down", "blury", "spoof", "/12", personal, "1014 " + personal,
			"issuer 90" + telltale, `"FullName": "` + personal + `",`, `],`,
		}),
		rapid.Map(rapid.IntRange(0, 99), func(n int) string { return fmt.Sprint(n) }),
		rapid.SampledFrom([]string{
			`{"ResultCode":"0812","FullName":"` + personal + `"}`, `{"ResultCode":"` + personal + `"}`,
			"{\n\"ResultCode\": \"0908\",\n\"FullName\": \"" + personal + "\",\n\n\"SmileJobID\": \"" + personal + "\"}",
			`[{"ResultCode":"1210","PartnerParams":{"job_type":1,"job_id":"` + personal + `"}},{"ResultCode":"1012","Actions":{"` + personal + `":"` + personal + `"}}]`,
			`log {"ResultText":"` + personal, "[\x1b]0;" + personal + "\x07",
		}),
		rapid.Map(rapid.String(), func(s string) string { return "/" + s }),
		rapid.String().Filter(func(s string) bool { return !strings.HasPrefix(s, "note") }),
	)
}

// TestAnyLines holds any conversation: it ends, well; it writes nothing that a
// terminal obeys, only plain letters where that is asked for, and nothing
// personal.
func TestAnyLines(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		typed := strings.Join(rapid.SliceOfN(lines(), 1, 30).Draw(r, "lines"), "\n")
		set := rapid.SampledFrom([]string{"", "ascii", "narrow", "ascii narrow no-copy", "copy-fails"}).Draw(r, "set")
		said, _, _ := hold(t, conversation{set, typed})
		if safe.Text(said) != said || strings.Contains(said, "\t") {
			r.Fatalf("of %q it says %q", typed, said)
		}
		isLetter := func(c rune) bool { return c == '\n' || c >= ' ' && c <= '~' }
		if strings.Contains(set, "ascii") && strings.TrimFunc(said, isLetter) != "" {
			r.Fatalf("of %q it says %q", typed, said)
		}
		if strings.Contains(said, telltale) {
			r.Fatalf("of %q it says\n%s", typed, said)
		}
	})
}

// TestLongLines reads no more of a line than of a paste, and says so.
func TestLongLines(t *testing.T) {
	long := `{"ResultCode":"0812","PartnerParams":{"job_type":6},"x":"` + strings.Repeat("y", job.PasteMost) + `"}`
	for name, typed := range map[string]string{
		"a line":  long + "\n\n0908\n",
		"a paste": "paste\n" + strings.Replace(long, `,"x`, ",\n\"x", 1) + "\n.\n0908\n",
	} {
		said, _, _ := hold(t, conversation{"", typed})
		for _, want := range []string{"Only its first 2 MB were read.", "Job result: 0812, Document Verification", "Code 0908, "} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: %q is not said in\n%s", name, want, said)
			}
		}
	}
}

// TestCutLine says where a terminal may have cut what was pasted.
func TestCutLine(t *testing.T) {
	whole := `{"ResultCode":"0812","x":"` + strings.Repeat("y", 5000) + `"}`
	for n, cut := range map[int]bool{4094: false, 4095: true, 4096: false, len(whole): false} {
		said, _, _ := hold(t, conversation{"", whole[:n] + "\n\n"})
		if strings.Contains(said, "may have cut this long line") != cut {
			t.Errorf("with %d bytes it says\n%s", n, said)
		}
	}
}

// A full writer takes some bytes and then fails.
type full struct{ free int }

func (f *full) Write(p []byte) (int, error) {
	if f.free -= len(p); f.free < 0 {
		return 0, errors.New("the disk is full")
	}
	return len(p), nil
}

// TestFaults ends with 1 where the input or the output fails, at once.
func TestFaults(t *testing.T) {
	s := model.NewSession(load(t))
	if code := linear.Run(linear.Env{In: iotest.ErrReader(errors.New("gone")), Out: io.Discard, Session: s}); code != 1 {
		t.Errorf("with a broken input the exit code is %d", code)
	}
	const typed = "0812\n1\nguide\nnote 1\nx\npaste\n{}\n\nnext\n"
	for free := range 3000 {
		in := strings.NewReader(typed)
		if code := linear.Run(linear.Env{In: in, Out: &full{free}, Session: s, Decoding: modeltest.Decoding}); code != 1 {
			t.Fatalf("with %d bytes free the exit code is %d", free, code)
		}
	}
}

// TestRemembers: what was read and pinned is kept, a pin that is taken back is
// gone, and what another run pinned meanwhile stays. What is only listed is not
// kept.
func TestRemembers(t *testing.T) {
	kept := state.State{Pins: []string{"of/another/version"}}
	linear.Run(linear.Env{
		In:  strings.NewReader("0812\n1\nlist all\n0908\npin\npin\nguide\nback\n1015\nnumber 1\npin\n"),
		Out: io.Discard, Session: model.NewSession(load(t)),
		Remember: func(change func(*state.State)) error { change(&kept); return nil },
	})
	if want := "of/another/version basic-kyc/1015"; strings.Join(kept.Pins, " ") != want {
		t.Errorf("pinned are %s, not %s", kept.Pins, want)
	}
	if want := "basic-kyc/1015 biometric-kyc/0908 biometric-kyc/0812"; strings.Join(kept.Recent, " ") != want {
		t.Errorf("recent are %s, not %s", kept.Recent, want)
	}
}

// TestForgetsAloud: the program says once what it can't keep, and everything else works.
func TestForgetsAloud(t *testing.T) {
	var out bytes.Buffer
	linear.Run(linear.Env{
		In: strings.NewReader("0908\npin\n0812\n1\nrecent\n"), Out: &out, Session: model.NewSession(load(t)),
		Remember: func(func(*state.State)) error { return errors.New("no space\nleft") },
	})
	if n := strings.Count(out.String(), "Careful: smilecodes can't remember what you pin and read: no space left.\n"); n != 1 {
		t.Errorf("it says so %d times in\n%s", n, out.String())
	}
	if want := "1: 0908, Biometric KYC, pinned: "; !strings.Contains(out.String(), want) {
		t.Errorf("%q is not in\n%s", want, out.String())
	}
}

// TestBegin begins with the pins and recent entries of an earlier run.
func TestBegin(t *testing.T) {
	s := model.NewSession(load(t))
	s.Open(s.Catalog().Entry("general/0001/data-invalid"))
	s.TogglePin()
	var out bytes.Buffer
	linear.Run(linear.Env{In: strings.NewReader("recent\n"), Out: &out, Session: s})
	if want := "1: 0001, General, pinned: No Category. Data Invalid"; !strings.Contains(out.String(), want) {
		t.Errorf("%q is not in\n%s", want, out.String())
	}
}
