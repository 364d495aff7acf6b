package team_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"smilecodes/assets"
	"smilecodes/catalog/team"
)

// TestTooManyFiles: the folders are not read to their end.
func TestTooManyFiles(t *testing.T) {
	fsys := fstest.MapFS{}
	for i := range 501 {
		fsys[fmt.Sprintf("languages/x%03d.toml", i)] = &fstest.MapFile{}
	}
	_, report := team.Lay(fsys, assets.Catalog(), today)
	if got := told(report.Faults); !strings.HasPrefix(got, "languages: the folder has more than 500 files") {
		t.Errorf("it says %.200s", got)
	}
}

// TestMonsters: a file that is all faults is told in a hundred of them, soon.
func TestMonsters(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("[[text]]\n", 100_000), "[[text]]\n" + lines("k%d = 1", 60_000), strings.Repeat("[[sentence]]\nen='x'\n", 40_000),
		strings.Repeat("a.", 400_000) + "a=1", lines("[[t%d]]", 60_000),
		"[[text]]\n" + strings.Repeat("note = \"x\"\n", 80_000),
	} {
		_, report := lay("texts.toml", text)
		if n := len(report.Faults); n < 1 || n > 101 {
			t.Errorf("%.20q has %d faults", text, n)
		}
		for _, f := range report.Faults {
			if len(f.Error()) > 400 {
				t.Errorf("%.20q: a fault is long: %.100s", text, f.Error())
			}
		}
	}
}

func lines(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i)
	}
	return b.String()
}

// FuzzFolder: nothing in a folder makes the reader fail, and each fault has a place in a
// file that is there. Whatever is read, the internal facts stay, and no customer hears what
// they must not.
func FuzzFolder(f *testing.F) {
	step := "[[step]]\nafter = 1\nfingerprint = \"00000000\"\ndo = \"x\"\nfor = [\"1015\"]\n"
	f.Add("name = \"x\"\nreview_days = 30", example, step, "name = \"German\"\n[suspicion]\nfraud = [\"betrug*\"]\n[[text]]\nen = \"x\"")
	for _, row := range texts {
		f.Add("", "[[text]]\nid = \"biometric-kyc/0812\"\n"+row.text, "", "")
	}
	ours := assets.Catalog()
	alone := spokenAlone(ours)
	f.Fuzz(func(t *testing.T, teamFile, texts, guide, language string) {
		c, report := team.Lay(folder("team.toml", teamFile, "texts.toml", texts, "guides/authority-unavailable.toml", guide, "languages/de.toml", language), ours, today)
		mustKeepFacts(t, ours, c)
		mustNotTell(t, alone, c)
		for _, fault := range report.Faults {
			if message := fault.Error(); strings.ContainsAny(message, "\n\x1b\u202e") || fault.File == "" && len(report.Faults) <= 100 {
				t.Errorf("a fault without a place, or one that a terminal obeys: %q", message)
			}
		}
	})
}

// BenchmarkLay reads 90 texts; the program's start may take 1 ms longer for it.
func BenchmarkLay(b *testing.B) {
	ours := assets.Catalog()
	var text strings.Builder
	n := 0
	for _, e := range ours.Entries() {
		if n == 90 {
			break
		}
		n++
		fmt.Fprintf(&text, "[[text]]\nid = %q\nadd_next = \"If it is a VIP merchant, tell the duty lead.\"\nnote = \"See the runbook.\"\nowner = \"kyc-leads\"\nreviewed = 2026-11-20\n", e.ID)
		if e.Disclosure == 0 && e.Category > 1 && !strings.HasSuffix(e.ID, "22") {
			fmt.Fprintf(&text, "customer = \"We are still checking your details. You do not need to do anything.\"\n")
		}
	}
	dir := b.TempDir()
	if err := os.WriteFile(dir+"/texts.toml", []byte(text.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		root, err := os.OpenRoot(dir)
		if err != nil {
			b.Fatal(err)
		}
		_, report := team.Lay(root.FS(), ours, today)
		if report.Texts < 60 {
			b.Fatalf("%d texts, %v", report.Texts, report.Faults)
		}
		root.Close()
	}
}
