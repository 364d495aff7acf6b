package explorer

import (
	"fmt"
	"strings"
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/model/modeltest"
)

// spoken opens the explorer with languages for customers, of which those are reviewed that
// are named.
func spoken(t testing.TB, width, height int, languages string, reviewed ...string) *player {
	c := assets.Catalog()
	for _, tag := range reviewed {
		l := *c.Language(tag)
		l.Texts = nil
		for _, tr := range c.Language(tag).Texts {
			tr.IsReviewed = true
			l.Texts = append(l.Texts, tr)
		}
		d := c.Data()
		d.Languages = catalog.MergeLanguages(d.Languages, []*catalog.Language{&l})
		c = catalog.New(&d)
	}
	p := explore(t, c, width, height)
	p.desk = &desk{}
	p.session.Languages = strings.Fields(languages)
	return p.play("enter")
}

// TestReplyLanguage: y copies the first language that is reviewed, and the status says so
// where that isn't the first one that was asked for. Fewer words say it in a narrow window.
func TestReplyLanguage(t *testing.T) {
	for _, row := range []struct {
		width           int
		languages, want string
		reviewed        []string
	}{
		{120, "", "✓ Copied: customer reply for 0908, Biometric KYC (terminal)", nil},
		{120, "en fr", "✓ Copied: customer reply for 0908, Biometric KYC (terminal)", nil},
		{120, "fr en", "✓ Copied: customer reply for 0908, Biometric KYC · English; French is a draft: C shows it", nil},
		{80, "fr", "✓ Copied: customer reply for 0908 · English; French is a draft: C shows it", nil},
		{50, "fr", "✓ Copied: 0908 · English; French is a draft", nil},
		{30, "fr", "✓ Copied · English", nil},
		{120, "de", "✓ Copied: customer reply for 0908, Biometric KYC · English; there is no language de", nil},
		{120, "fr en", "✓ Copied: customer reply for 0908, Biometric KYC (terminal)", []string{"fr"}},
		{120, "sw pt", "✓ Copied: customer reply for 0908, Biometric KYC · Portuguese; Swahili is a draft: C shows it", []string{"pt"}},
	} {
		p := spoken(t, row.width, 24, row.languages, row.reviewed...).play("0908 enter y")
		if got := p.saidIn(row.width); got != row.want {
			t.Errorf("%d columns, %q: %q, not %q", row.width, row.languages, got, row.want)
		}
	}
}

// TestComposerLanguage: a draft is shown with its state, and Enter copies it the second
// time; another choice asks again.
func TestComposerLanguage(t *testing.T) {
	for _, row := range []struct {
		keys, text string
		copies     bool
	}{
		{"C right down down right", "Bonjour,", false},
		{"C right down down right enter", "Bonjour,", false},
		{"C right down down right enter enter", "Bonjour,", true},
		{"C right down down right enter left right enter", "Bonjour,", false},
		{"C right down down right enter right enter", "Olá,", false},
		{"C right down down right left enter", "Hello,", true},
		{"C right enter", "Hello,", true},
	} {
		p := spoken(t, 80, 24, "").play("0908 enter " + row.keys)
		if copied := p.At != atCopyAs; copied != row.copies {
			t.Errorf("%q: copied %v", row.keys, copied)
		} else if copied && !strings.HasPrefix(p.desk.copied[0], row.text) {
			t.Errorf("%q copies %s", row.keys, p.desk.copied[0])
		} else if !copied && !strings.HasPrefix(p.composed().String(), row.text) {
			t.Errorf("%q shows %v", row.keys, p.composed())
		}
	}
}

// TestLanguageFrames holds what the row of languages looks like.
func TestLanguageFrames(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		p := spoken(t, size[0], size[1], "fr en").play("0908 enter C right down down right enter")
		golden(t, fmt.Sprintf("frames/copy-as-language-%dx%d.txt", size[0], size[1]), modeltest.SameEdition(p.session.Catalog(), p.screen()))
	}
}

// TestRightToLeft: the screen says that it doesn't draw such a text, and has the English
// instead; the clipboard and an editor get the text itself.
func TestRightToLeft(t *testing.T) {
	const arabic, why = "لم يكتمل التحقق.", "Arabic is written from right to left, which this screen does not draw."
	for _, row := range []struct {
		keys  string
		shows string // why it isn't drawn; empty where no text is shown
	}{
		{"y", ""},
		{"C right", why},
		{"C right enter", ""},
		{"C right down right", why},
		{"no-way y", why},
		{"C right Y", why},
		{"C right edited:لم", "this screen does not draw. Copies and files"},
	} {
		for _, size := range [][2]int{{80, 24}, {50, 15}} {
			p := explore(t, modeltest.WithArabic(t), size[0], size[1])
			p.desk = &desk{}
			p.session.Languages = []string{"ar", "en"}
			p.play("enter 0908 enter " + row.keys)
			screen := p.screen()
			if catalog.IsRightToLeft(screen) {
				t.Errorf("%q draws it:\n%s", row.keys, screen)
			}
			if words := strings.Join(strings.Fields(strings.ReplaceAll(screen, "│", " ")), " "); !strings.Contains(words, row.shows) {
				t.Errorf("%q shows\n%s", row.keys, screen)
			}
			if copied := p.desk.clipboard(); row.shows == "" && !strings.Contains(copied, arabic) {
				t.Errorf("%q copies %q", row.keys, copied)
			}
		}
	}
}
