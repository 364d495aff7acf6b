package ui_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/command"
	"smilecodes/ui/explorer"
	"smilecodes/ui/linear"
)

// A marker fits no safe shape. Whatever place of a payload it is in, no
// part of it may be told.
const (
	marker   = "Nkechi QXJWZ #(0)"
	telltale = "QXJWZ"
)

// token is a text or a number of a payload, as it is written.
var token = regexp.MustCompile(`"(?:[^"\\\n]|\\.)*"|-?\d[\d.]*`)

// planted are a payload with the marker in place of one text or number, for
// each of them; and with it in place of all of them.
func planted(text string) []string {
	places := token.FindAllStringIndex(text, -1)
	var all []string
	for _, p := range places {
		all = append(all, text[:p[0]]+`"`+marker+`"`+text[p[1]:])
	}
	return append(all, token.ReplaceAllString(text, `"`+strings.ReplaceAll(marker, "$", "$$")+`"`))
}

var number = regexp.MustCompile(`\d+`)

// deeper nests a text in objects and lists.
func deeper(text string, depth int) string {
	return strings.Repeat(`{"a":[`, depth) + text + strings.Repeat(`]}`, depth)
}

// variants are a payload that has the marker, alone, and nested or cut off somewhere
// after the marker: what is cut before it says nothing of it.
func variants(i int, text string) []string {
	if i%2 == 0 {
		return []string{text, deeper(text, 1+i/2%7)}
	}
	end := strings.LastIndex(text, telltale) + len(telltale)
	return []string{text, text[:end+(len(text)-end)*(i/2%10)/10]}
}

// TestNothingPersonalIsTold plants the marker in every place of every test
// payload, as value and as key, alone, and nested or cut off. Nothing that is
// decoded may have it. What is told is made of that: so a payload is told if something
// of it was told of no other, and if the marker is in all its places. It is told in
// every way: in every format of the command line, on the screen, in the conversation
// and in the note for the ticket.
func TestNothingPersonalIsTold(t *testing.T) {
	t.Parallel()
	c := modeltest.Load(t)
	names, _ := filepath.Glob("../model/job/testdata/jobs/*")
	tried, told, parts := 0, 0, map[string]bool{}
	decoder := job.NewDecoder(c, modeltest.Decoding(job.InputMost))
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(name) == ".want" || len(data) > 5000 {
			continue // the long one has the shapes of the others
		}
		texts := planted(string(data))
		for i, text := range texts {
			if testing.Short() && i%5 > 0 && i < len(texts)-1 {
				continue
			}
			for v, text := range variants(i, text) {
				tried++
				d := decoder.Decode([]byte(text))
				if decoded := everythingDecoded(d); strings.Contains(decoded, telltale) {
					t.Fatalf("%s: of\n%s\nthis is decoded:\n%s", name, text, decoded)
				}
				isNew := i == len(texts)-1 && v == 0
				for _, part := range partsOf(d) {
					isNew = isNew || !parts[part] && !testing.Short()
					parts[part] = true
				}
				if !isNew {
					continue
				}
				told++
				if told := everythingTold(c, text); strings.Contains(told, telltale) {
					t.Fatalf("%s: of\n%s\nthis is told:\n%s", name, text, told)
				}
			}
		}
	}
	if t.Logf("%d payloads tried, %d told", tried, told); !testing.Short() && (tried < 5000 || told < 300) {
		t.Errorf("only %d payloads were tried, and %d told", tried, told)
	}
}

// everythingDecoded is all that is known of a payload, whether a face tells it or not.
func everythingDecoded(d job.Decoded) string {
	text := fmt.Sprintf("%+v", d)
	for _, r := range d.Results {
		text += fmt.Sprintf("%+v", *r)
	}
	return text
}

// partsOf are what a face has a way of its own to tell: each role of a result, each of
// its texts that is there, not shown or missing, each warning, and which roles there
// are together.
func partsOf(d job.Decoded) []string {
	parts := []string{fmt.Sprint(d.IsJSON, min(len(d.Results), 3))}
	for _, w := range d.Warnings {
		parts = append(parts, number.ReplaceAllString(w, "N"))
	}
	for _, r := range d.Results {
		parts = append(parts, fmt.Sprint(r.Role, r.Entry != nil, min(len(r.Candidates), 2), r.Recovered, r.Final, r.Advises()))
		texts := []string{r.Code, r.Text, r.ProductName, r.Job.SmileJobID, r.Job.JobID, r.Job.JobType, r.Job.Country, r.Job.IDType, r.Job.Timestamp}
		for _, a := range r.Actions {
			texts = append(texts, a.Value)
		}
		for i, text := range texts {
			parts = append(parts, fmt.Sprint(r.Role, min(i, 9), text == "", strings.Contains(text, job.NotShown)))
		}
		for _, w := range r.Warnings {
			parts = append(parts, number.ReplaceAllString(w, "N"))
		}
	}
	roles, isRecovered := map[job.Role]bool{}, false
	for _, r := range d.Results {
		roles[r.Role], isRecovered = true, isRecovered || r.Recovered
	}
	return append(parts, fmt.Sprint(roles, isRecovered, len(d.Results) > 2, len(d.Hidden) > 2))
}

// everythingTold is all that leaves the program for a payload.
func everythingTold(c *catalog.Catalog, text string) string {
	var b strings.Builder
	for _, format := range []string{"text", "markdown", "json"} {
		var out, messages bytes.Buffer
		command.Run([]string{"decode", "--format", format}, command.Env{
			Stdin: strings.NewReader(text), Stdout: &out, Stderr: &messages, Width: 80,
			Catalog: c, Decoding: modeltest.Decoding,
		})
		b.WriteString(out.String() + messages.String())
	}
	s := model.NewSession(c)
	for _, r := range job.Decode(c, []byte(text), modeltest.Decoding(job.PasteMost)).Results {
		b.WriteString(ticket.OfJob(&s, r).Text(ticket.Internal, markup.Plain).String() + ticket.OfJob(&s, r).Text(ticket.Internal, markup.Markdown).String())
	}
	m := explorer.New(c, explorer.Options{Decoding: modeltest.Decoding})
	for _, msg := range []tea.Msg{tea.WindowSizeMsg{Width: 200, Height: 150}, tea.PasteMsg{Content: text}} {
		m, _ = m.Update(msg)
	}
	if view := m.View(); strings.Contains(view.Content, "Job result") {
		fmt.Fprintln(&b, view.Content, view.WindowTitle)
	}
	for _, typed := range []string{text + "\n\n", "paste\n" + text + "\n.\n"} {
		linear.Run(linear.Env{In: strings.NewReader(typed + "1\nshow\nread\njob\n"), Out: &b, Session: s, Decoding: modeltest.Decoding})
	}
	return b.String()
}

// TestMarkerWouldBeFound holds that the search above finds what is told: a
// value of a safe shape is.
func TestMarkerWouldBeFound(t *testing.T) {
	c := modeltest.Load(t)
	told := everythingTold(c, `{"ResultCode":"0812","SmileJobID":"`+telltale+`1"}`)
	if n := strings.Count(told, telltale); n < 8 {
		t.Errorf("it is told %d times, not in every way:\n%s", n, told)
	}
}

// TestNoControlBytes holds that no byte of a payload that a terminal obeys gets
// out, in any format, on any way.
func TestNoControlBytes(t *testing.T) {
	c := modeltest.Load(t)
	for _, evil := range []string{
		"\x1b[2J", "\x1b]52;c;QUFB\x07", "\x1bP$q\x1b\\", "\x1b_Ga=T\x1b\\", "\u009b31m", "\u009d0;t\u0007", "\r\x08\x7f\x00",
		"\u202e\u2066\u200b\ufeff", "\U000e0041", "\xff\xfe\x9b", `\u001b[2J\u009b\u202e`,
	} {
		for _, shape := range []string{
			`{"ResultCode":"0812","ResultText":"%s","PartnerParams":{"job_id":"%[1]s","%[1]s":"%[1]s"},"Actions":{"%[1]s":"x","Liveness_Check":"%[1]s"}}`,
			`%s{"ResultCode":"0812%[1]s","SmileJobID":"%[1]s","job_type":%[1]s}`,
			`{"%s":{"ResultCode":"08%[1]s12"},"error":"%[1]s","code":"2215"}`,
		} {
			told := everythingTold(c, fmt.Sprintf(shape, evil))
			for _, line := range strings.Split(told, "\n") {
				plain := styled.ReplaceAllString(line, "")
				if plain != safe.Text(plain) {
					t.Fatalf("%q in %s tells %q", evil, shape, line)
				}
			}
		}
	}
}

// styled are the styles of the screen, which are ours.
var styled = regexp.MustCompile(`\x1b\[[0-9;:]*m`)
