package markup_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/form/markup"
)

// TestText reads what is between tags. Lines are apart by ~. A text that stays as it is
// has no want.
func TestText(t *testing.T) {
	for _, row := range []struct{ why, text, want string }{
		{"elements", `<?xml version="1.0"?><job><ResultCode>0812</ResultCode><PartnerParams><job_type>6</job_type></PartnerParams></job>`,
			`<?xml version="1.0"?>{"job":{"ResultCode":"0812","PartnerParams":{"job_type":6}}}`},
		{"attributes, and words around", `got <job ResultCode="0812" job_type='6'/> from them`, `got {"job":{"ResultCode":"0812","job_type":6}} from them`},
		{"elements of one name", `<r><job><a>1</a></job><x/><job><a>2</a></job></r>`, `{"r":{"job":[{"a":1},{"a":2}],"x":null}}`},
		{"names in attributes", `<row><field name="ResultCode">0812</field><add key="b" value="c"/><field name="d" xsi:nil="true"/></row>`, `{"row":{"ResultCode":"0812","b":"c","d":null}}`},
		{"names in elements", `<struct><member><name>ResultCode</name><value><string>0812</string></value></member><entry><string>a</string><int>6</int></entry></struct>`,
			`{"struct":{"ResultCode":"0812","a":6}}`},
		{"a property list", `<plist><dict><key>ResultCode</key><string>0812</string><key>ok</key><true/><key>l</key><array><string>a</string></array></dict></plist>`,
			`{"plist":{"ResultCode":"0812","ok":true,"l":["a"]}}`},
		{"SOAP", `<s:Envelope xmlns:s="http://x"><s:Body><ns1:ResultCode>0812</ns1:ResultCode></s:Body></s:Envelope>`, `{"Envelope":{"Body":{"ResultCode":"0812"}}}`},
		{"signs and JSON inside", `<a><b>x &amp; y</b><c><![CDATA[{"d":"<e>"}]]></c><!-- f --></a>`, `{"a":{"b":"x \u0026 y","c":"{\"d\":\"\u003ce\u003e\"}"}}`},
		{"words beside elements", `<a x="1">said <b>c</b></a>`, `{"a":{"x":1,"#text":"said","b":"c"}}`},

		{"two codes in one element", `<r><j><ResultCode>0812</ResultCode><t>6</t><resultCode>0810</resultCode><t>1</t></j></r>`, ""},
		{"an element that isn't closed", `<a><b>c</a>`, ""},
		{"what isn't a tag", `a < b </ c> Result<Job code=0812> />`, ""},
		{"no tags", `{"a":"</b"}`, ""},

		{"a table", `<table><tr><th>ResultCode<th>note</tr><tr><td>0812<td>a, <b>"b"</b></table>`, "~~ResultCode\tnote~0812\ta, \"b\"~~"},
		{"a table of three columns", `<table><tr><th>ResultCode<th>note<th>x</tr><tr><td>0812<td>a, <b>"b"</b><td></table>`, `~~"ResultCode","note","x"~"0812","a, ""b""",""~~`},
		{"a table of names and values", `<p>Hi</p><table><tr><th>Result <i>code</i></th><td>0812</td></tr><tr><th>Job type</th><td> 6~ </td></tr></table>Bye`, "~Hi~~~Result code\t0812~Job type\t6~~Bye"},
		{"a list of names and values", `<dl><dt>Result code</dt><dd>0812</dd><dt>Job type<dd>6</dl>`, "~~Result code\t0812~Job type\t6~~"},
		{"rows alone", "<TR><TH>a</TH>~<TH>b</TH>~<TH>c</TH></TR>~<TR><TD>1</TD><TD>&nbsp;</TD><TD>3</TD></TR>~Bye", "~~\"a\",\"b\",\"c\"~\"1\",\"\",\"3\"~~~Bye"},
		{"a table for its looks", `<table><tr><td>x<table><tr><td>a</td><td>1</td></tr></table></td><td>y</td></tr></table>`, "~~a\t1~~~~x~y~~"},
		{"lines of a page", `<div><label>Result code</label> <span>0812</span></div><style>a{}</style><script>b("c")</script>`, "~~Result code~ 0812~"},
	} {
		text := strings.ReplaceAll(row.text, "~", "\n")
		out, _, ok := markup.Text([]byte(text), nil)
		got := strings.ReplaceAll(string(out), "\n", "~")
		if ok != (row.want != "") || ok && got != row.want {
			t.Errorf("%s: of\n%s\nread %v\n%s", row.why, text, ok, got)
		}
	}
}

// TestName tells a page from a document of records.
func TestName(t *testing.T) {
	for text, want := range map[string]string{
		"<pre>ResultCode: 0812</pre>":         "HTML",
		"ResultCode: 0812<br/>job_type: 6":    "HTML",
		"<H2>ResultCode</H2>0812":             "HTML",
		"<prefix><code>0812</code></prefix>":  "XML",
		`<job ResultCode="0812" price="1" />`: "XML",
	} {
		if _, name, ok := markup.Text([]byte(text), nil); !ok || name != want {
			t.Errorf("%s is called %q, %v", text, name, ok)
		}
	}
}

// TestReal reads what databases write as HTML and XML.
func TestReal(t *testing.T) {
	files, _ := filepath.Glob("testdata/*")
	if len(files) < 4 {
		t.Fatal("no files")
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		out, name, ok := markup.Text(text, nil)
		row := `"17","0812","6","0000004711","Ada Invented"`
		if name == "XML" {
			row = `{"id":17,"result_code":"0812","job_type":6,"smile_job_id":"0000004711","full_name":"Ada Invented"`
		}
		if strings.Contains(file, "sqlite") {
			row = `"17","0812","Unable to verify Document","6","0000004711","Ada Invented","{""ResultCode"":""0812""}"`
		}
		if err != nil || !ok || !strings.Contains(string(out), row) {
			t.Errorf("%s: read %v\n%s", file, ok, out)
		}
	}
}

// TestSteps: the cost of a text grows with its length.
func TestSteps(t *testing.T) {
	for _, text := range hostile {
		steps := effort.For(len(text))
		if markup.Text([]byte(text), steps); steps.Used() > 4*len(text) {
			t.Errorf("%.20s: %d steps for %d bytes", text, steps.Used(), len(text))
		}
	}
}

const times = 50_000

var hostile = map[string]string{
	"open": strings.Repeat("<a>", times) + "</", "closed": strings.Repeat("<a>", times) + strings.Repeat("</b>", times), "deep": strings.Repeat("<a>", 900) + strings.Repeat("x", times) + strings.Repeat("</a>", 900),
	"comments": strings.Repeat("<!--", times) + "</", "data": "</" + strings.Repeat("<![CDATA[", times), "quotes": "</" + strings.Repeat(`<a b="`, times),
	"names": "<a>" + strings.Repeat("<b/>", times) + "</a>", "tables": strings.Repeat("<table><tr><td>", times) + "</td>", "cells": "<td>" + strings.Repeat("a<b>", times) + "</td>",
	"words": "<a>" + strings.Repeat("b<!-- -->", times) + "</a>", "signs": "</" + strings.Repeat("< ", times), "attributes": "<a " + strings.Repeat("b ", times) + "/>",
}

func BenchmarkText(b *testing.B) {
	for name, text := range hostile {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for range b.N {
				markup.Text([]byte(text), nil)
			}
		})
	}
}

// FuzzText: what was elements is JSON, and nothing crashes.
func FuzzText(f *testing.F) {
	for _, seed := range []string{`<a b="c"><d>e</d></a>`, `<table><tr><td>a</td></tr></table>`, `<dl><dt>a<dd>b</dl>`, `<dict><key>a</key><true/></dict>`, `<a><![CDATA[b]]></a>`, "1E700"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		out, name, ok := markup.Text([]byte("<r>"+string(text)+"</r>"), effort.For(len(text)))
		var v any
		in := json.NewDecoder(strings.NewReader(string(out)))
		in.UseNumber() // a number may be larger than any that Go has
		if ok && name == "XML" && out[0] == '{' && in.Decode(&v) != nil {
			t.Errorf("%s\nbecame\n%s", text, out)
		}
	})
}
