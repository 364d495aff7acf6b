package modeltest

import (
	"fmt"
	"strings"
	"testing/fstest"

	"smilecodes/catalog"
	"smilecodes/catalog/source"
)

// A TinyEntry is an entry of a made-up catalogue: an approval with a guide of
// one step. It is for texts and codes that the real catalogue does not have.
type TinyEntry struct{ Product, Code, Text, Step string }

// A Failer is a test or a property of rapid's, which isn't imported for its own name of
// it: see teamtest.
type Failer interface {
	Helper()
	Fatal(args ...any)
}

// TinyCatalog makes a catalogue of the products General (no job_type) and
// Biometric (job_type 1), as far as they have entries. It goes through source.Load like the real one.
func TinyCatalog(t Failer, entries ...TinyEntry) *catalog.Catalog {
	t.Helper()
	files := map[string]string{"catalogue.toml": tinyPage, "jobs.toml": "", "formats.toml": "", "sandbox.toml": ""}
	for i, e := range entries {
		guide, codes := fmt.Sprint("guide", i), "codes/"+e.Product+".toml"
		if files[codes] == "" {
			files["catalogue.toml"] += tinyProducts[e.Product]
			files[codes] = "product = '" + e.Product + "'\npage = 'page'\n"
		}
		files[codes] += fmt.Sprintf(tinyTOML, e.Code, i+1, quoteTOML(e.Text), guide)
		files["guides/"+guide+".toml"] = fmt.Sprintf(tinyGuide, quoteTOML(e.Step))
	}
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	c, err := source.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const tinyPage = `
day = "2026-01-31"

[[page]]
slug = "page"
title = "A page"
url = "https://a.example"
given = "2026-01-01"
note = "A note"
`

var tinyProducts = map[string]string{
	"general": `
[[product]]
slug = "general"
name = "General <any>"
short = "General"
tiny = "Gen"
`,
	"biometric": `
[[product]]
slug = "biometric"
name = "Biometric"
short = "Biometric"
tiny = "Bio"
job_types = [1]
`,
}

const tinyTOML = `
[[entry]]
code = "%s"
row = %d
text = %s
guide = "%s"
source_category = "Approved"
category = "approved"
meaning = "A meaning"
next = "A next step"
decided_by = "machine"
final = "yes"
retry = "not-needed"
acts = "nobody"
charged = "not-stated"
disclosure = "tell"
customer = "A customer text"
keywords = ["keyword"]
placement = "sure"
placement_why = "A reason"
`

const tinyGuide = `
title = "A guide"
summary = "A summary"
customer = "A customer text"
escalate = "Never"
evidence = ["None"]

[[cause]]
what = "A cause"
tell = "A sign"

[[step]]
who = "support"
do = %s
check = "A check"
`

func quoteTOML(s string) string {
	if s == "" {
		s = "-" // no text of an entry is empty
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
