package report_test

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
	"smilecodes/model/triage"
	"smilecodes/model/triage/triagetest"
	"smilecodes/ui/command/report"
)

// TestPage: the page is well-formed, says all that the answer says, and has no way out.
func TestPage(t *testing.T) {
	c := modeltest.Load(t)
	r := triagetest.Report(c)
	a := triage.Of(c, r)
	page := report.Page(a, r, 10, "a <footer>")
	said, names := parsed(t, page)
	for _, v := range a.Views {
		for i, row := range v.Rows {
			if v.Title != "Over time" && !strings.Contains(said, row.Cells[0].Text) {
				t.Errorf("%s, row %d isn't there: %s", v.Title, i, row.Cells[0].Text)
			}
		}
		for _, b := range v.Notes {
			if !strings.Contains(said, b.Text) {
				t.Errorf("%s: %s", v.Title, b.Text)
			}
		}
	}
	for _, words := range []string{a.Title, a.Read[0].Text, a.Alarms[0].Text, a.Alarms[1].Text, "a <footer>", "1,500"} {
		if !strings.Contains(said, words) {
			t.Errorf("%q isn't there", words)
		}
	}
	for name, want := range map[string]int{"table": 6, "caption": 6, "h1": 1, "section": 7, "script": 0, "link": 0, "img": 0, "a": 0, "iframe": 0, "object": 0} {
		if names[name] != want {
			t.Errorf("it has %d of %s, not %d", names[name], name, want)
		}
	}
	if out := regexp.MustCompile(`https?:|//|url\(|@import|src=|href=|\bon\w+=`).FindString(page); out != "" {
		t.Errorf("it has %s", out)
	}
	for _, svg := range regexp.MustCompile(`(?s)<svg.*?</svg>`).FindAllString(page, -1) {
		if strings.Contains(svg, "<title>") == strings.Contains(svg, `aria-hidden="true"`) {
			t.Errorf("it has neither a title nor a number beside it, or both: %.80s", svg)
		}
	}
}

// TestPageOfNothing: a page without any result has a sentence in each part.
func TestPageOfNothing(t *testing.T) {
	a := triage.Of(modeltest.Load(t), tally.Report{})
	said, names := parsed(t, report.Page(a, tally.Report{}, 10, ""))
	for _, v := range a.Views {
		if !strings.Contains(said, v.Empty) {
			t.Errorf("%s says nothing", v.Title)
		}
	}
	if names["table"] > 0 {
		t.Errorf("it has %d tables", names["table"])
	}
}

// TestPageEscapes: words are words, whatever is in them.
func TestPageEscapes(t *testing.T) {
	const words = `<b>"&'%d</b>`
	v := triage.View{Title: words, Columns: []triage.Column{{Title: words}, {Title: words, Kind: triage.Sparkline}}, Notes: model.Page{{Text: words}},
		Rows: []triage.Row{{Cells: []triage.Cell{{Text: words}, {Text: words, Series: []int{1, 2}}}}}}
	page := report.Page(triage.Answer{Title: words, Read: model.Page{{Text: words}}, Alarms: model.Page{{Text: words}}, Views: []triage.View{v}}, tally.Report{}, 0, words)
	said, names := parsed(t, page)
	if n := strings.Count(said, words); n != 11 || names["b"] > 0 {
		t.Errorf("they are there %d times, with %d tags\n%s", n, names["b"], page)
	}
}

// parsed is what a page says, in its text and titles, and how many elements it has by name.
func parsed(t *testing.T, page string) (said string, names map[string]int) {
	t.Helper()
	names = map[string]int{}
	d := xml.NewDecoder(strings.NewReader(page))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return said, names
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, page)
		}
		switch e := token.(type) {
		case xml.StartElement:
			names[e.Name.Local]++
		case xml.CharData:
			said += string(e)
		}
	}
}
