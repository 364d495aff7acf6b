package ui_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// TestLinks: every link between the pages of the project leads to a file that is there,
// and to a heading that it has.
func TestLinks(t *testing.T) {
	tried := 0
	for _, page := range pages(t) {
		for _, link := range linksOf(read(t, page)) {
			tried++
			if fault := linkFault(t, page, link); fault != "" {
				t.Errorf("%s: %s %s", page, link, fault)
			}
		}
	}
	if tried < 25 {
		t.Errorf("only %d links were tried", tried)
	}
}

// pages are the Markdown files of the project, as paths from this folder. What is made
// by a build is not among them.
func pages(t *testing.T) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && slices.Contains([]string{".git", ".dist", ".extras", "node_modules", "testdata"}, d.Name()) {
			return filepath.SkipDir
		}
		if filepath.Ext(path) == ".md" {
			all = append(all, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var (
	fenced   = regexp.MustCompile("(?ms)^```.*?^```$|^ {4}.*?$")
	inCode   = regexp.MustCompile("`[^`\n]*`")
	linkForm = regexp.MustCompile(`\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"`)
)

// linksOf are the addresses that a page leads to, those of its pictures among them.
func linksOf(page string) []string {
	page = inCode.ReplaceAllString(fenced.ReplaceAllString(page, ""), "")
	var all []string
	for _, m := range linkForm.FindAllStringSubmatch(page, -1) {
		all = append(all, m[1]+m[2])
	}
	return all
}

// linkFault says what is wrong with a link. Addresses elsewhere are not asked for.
func linkFault(t *testing.T, page, link string) string {
	if strings.HasPrefix(link, "https://") {
		return ""
	}
	path, heading, hasHeading := strings.Cut(link, "#")
	target := page
	if path != "" {
		target = filepath.Join(filepath.Dir(page), path)
	}
	if _, err := os.Stat(target); err != nil {
		return "leads nowhere"
	}
	if hasHeading && !slices.Contains(anchors(read(t, target)), heading) {
		return "has no such heading"
	}
	return ""
}

var headingForm = regexp.MustCompile(`(?m)^#+ +(.*?)\s*$`)

// anchors are the names of a page's headings, as code hosts make them: small letters,
// digits, hyphens for blanks. A name that is there already gets a number.
func anchors(page string) []string {
	var all []string
	seen := map[string]int{}
	for _, m := range headingForm.FindAllStringSubmatch(fenced.ReplaceAllString(page, ""), -1) {
		name := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_':
				return unicode.ToLower(r)
			}
			return -1
		}, m[1])
		again := name
		if n := seen[name]; n > 0 {
			again += "-" + strconv.Itoa(n)
		}
		seen[name]++
		all = append(all, again)
	}
	return all
}

// TestLinkFaults: a link that is wrong is found, in every form.
func TestLinkFaults(t *testing.T) {
	page := "# One `two`, three!\n## One\n## One\n```\n# in code\n[x](nowhere)\n```\n    [x](nowhere)\n" +
		"`[x](nowhere)` [a](#one-1) ![b](b.svg) <img src=\"c.svg\"> <source srcset=\"d.svg\"> [e](https://a.example)"
	if got, want := anchors(page), []string{"one-two-three", "one", "one-1"}; !slices.Equal(got, want) {
		t.Errorf("the headings are %q, not %q", got, want)
	}
	if got, want := linksOf(page), []string{"#one-1", "b.svg", "c.svg", "d.svg", "https://a.example"}; !slices.Equal(got, want) {
		t.Errorf("the links are %q, not %q", got, want)
	}
	for link, right := range map[string]bool{
		"#nowhere": false, "nowhere.md": false, "go.mod": true, "README.md#nowhere": false, "ui": true,
		"#smilecodes": true, "README.md#smilecodes": true, "https://a.example/nowhere": true,
	} {
		if fault := linkFault(t, "../README.md", link); (fault == "") != right {
			t.Errorf("%s: %q", link, fault)
		}
	}
}
